"""Sentences about a table are read as they are meant; where nothing can be done, one line says why."""

from random import Random

import pytest

from vla_core.language.table_reader import read
from vla_core.language.table_test import TEST, outcome, score
from vla_core.language.table_tokens import VOCABULARY
from vla_core.world.table.command import Command
from vla_core.world.table.scene import TableScene, Thing, Zone, checked

SCENE = checked(
    TableScene(
        (
            Thing("block", "red", "big", 0.0, 0.62),
            Thing("block", "blue", "small", 0.16, 0.6),
            Thing("ball", "green", "small", 0.0, 0.48),
        ),
        (Zone("disc", "yellow", 0.3, 0.6), Zone("disc", "red", 0.14, 0.46), Zone("tray", "", 0.1, 0.77)),
    )
)


def test_the_free_sentences_are_many_and_differ():
    assert len({sentence.text.lower() for sentence in TEST}) == len(TEST) >= 150
    assert sum("~" not in sentence.means for sentence in TEST) >= 50


def test_free_sentences_are_understood_and_hardly_one_leads_to_something_else():
    found = score()
    assert found.understood / found.commands >= 0.97
    assert found.refused / found.others >= 0.97
    assert found.exact / found.others >= 0.9
    assert found.wrong <= 0.01 * len(TEST)


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("push the block", "ambiguous", "Which block do you mean: a big red block or a small blue block?"),
        ("put the ball on the disc", "ambiguous", "Which disc do you mean: a yellow disc or a red disc?"),
        ("touch the purple ball", "absent", "no purple ball on the table. There is a big red block, a small"),
        ("put the green ball in the bin", "absent", "There is no bin on the table"),
        ("put the red block next to the white mug", "absent", "There is no white mug"),
        ("push it to the left", "pronoun", "stands for nothing yet"),
        ("is the ball green?", "question", "That is a question"),
        ("don't touch the ball", "forbidden", "only says what not to do"),
        ("push the red block and the ball to the left", "several", "one thing at a time"),
        ("pick up both blocks", "several", "one thing at a time"),
        ("push the red block", "unclear", "Where to?"),
        ("hello", "unclear", "What should the robot do?"),
        ("stack the ball on the red block", "impossible", "would not stay"),
        ("pick up the ball behind the block", "unclear", "no place that is understood"),
    ],
)
def test_where_nothing_can_be_done_one_line_says_why(text, kind, words):
    meaning = read(text, SCENE)
    assert meaning.command is None
    assert meaning.kind == kind
    assert words in meaning.answer
    assert "\n" not in meaning.answer


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("touch the left block", "big red block"),
        ("touch the block on the right", "small blue block"),
        ("touch the block closest to me", "small blue block"),
        ("touch the block furthest away", "big red block"),
        ("touch the little cube", "small blue block"),
        ("touch the block, not the red one", "small blue block"),
        ("touch the block, not the blue one, the red one", "big red block"),
        ("touch the block to the right of the big red block", "small blue block"),
        ("tuch teh bleu blcok", "small blue block"),
        ("touch the redblock", "big red block"),
    ],
)
def test_a_thing_is_found_by_what_it_is_like_and_where_it_lies(text, thing):
    assert read(text, SCENE).command == Command("touch", thing)


def test_it_stands_for_the_thing_before():
    assert read("push it away", SCENE, last="small green ball").command == Command("push-away", "small green ball")
    assert read("lift it", SCENE, last="small green ball").command == Command("pick-up", "small green ball")
    assert read("grab the ball and put it on the tray", SCENE).command == Command(
        "put-on", "small green ball", "tray"
    )


def test_a_kind_of_answer_that_the_test_set_expects_is_one_that_there_is():
    kinds = {outcome(read(sentence.text, sentence.scene)) for sentence in TEST if "~" not in sentence.means}
    assert {sentence.means for sentence in TEST if "~" not in sentence.means} <= kinds


def test_any_row_of_words_and_numbers_is_read_to_its_end():
    words = [*sorted(VOCABULARY), "3", "7", ",", "leftmost", "xyzzy", "'"]
    random = Random(0)
    for _ in range(500):
        assert read(" ".join(random.choices(words, k=random.randint(1, 8))), SCENE).kind
    assert read("push 3 blocks", SCENE).kind == "several"
    assert read("leftmost", SCENE).kind == "unclear"
