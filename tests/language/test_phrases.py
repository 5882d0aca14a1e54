"""The supply of sentences: seeded, labelled, and never one of the test set."""

import re
from collections import Counter
from itertools import islice
from random import Random

import pytest

from vla_core.language import grammar, typos
from vla_core.language.not_commands import is_question
from vla_core.language.phrases import (
    HERE,
    OBJECT_FIRST,
    Phrases,
    gerund,
    held_out_sentences,
    object_first,
    telegraphic,
    word_set,
)
from vla_core.world.tasks import TASKS

TEST_SET = {word_set(text) for text in held_out_sentences()} - {()}


def test_one_seed_one_supply():
    first, second, other = (list(islice(Phrases("train", seed), 50)) for seed in (3, 3, 4))
    assert first == second != other


def test_every_task_and_sentences_for_none_occur():
    produced = Counter(phrase.task for phrase in islice(Phrases("train", 0), 4000))
    assert set(produced) == {*TASKS, None}
    assert 0.3 < produced[None] / 4000 < 0.6


@pytest.mark.parametrize("part", ["train", "check"])
def test_no_sentence_of_the_test_set_is_ever_produced(part):
    phrases = Phrases(part, 0)
    for name in TASKS:
        assert not {word_set(phrases.core(name)) for _ in range(200)} & TEST_SET
    assert not {word_set(phrases.other()) for _ in range(3000)} & TEST_SET


def test_a_held_out_sentence_among_the_paraphrases_is_left_out():
    phrases = Phrases("train", 0)
    held_out = TASKS["drawer-open-v3"].held_out[0]
    phrases.paraphrases["drawer-open-v3"] = [held_out, "pull the drawer open"]
    assert held_out not in {phrases.core("drawer-open-v3", written=1.0) for _ in range(100)}


def test_the_part_for_checking_shares_no_paraphrase_with_training():
    train, check = Phrases("train", 0), Phrases("check", 0)
    for name in TASKS:
        assert not set(train.paraphrases[name]) & set(check.paraphrases[name])
        assert check.paraphrases[name]


def test_rare_words_belong_to_one_part():
    things = [
        {str(option) for option in Phrases(part, 0).out_of_scope.words["thing"].options}
        for part in ("train", "check")
    ]
    assert things[0]
    assert things[1]
    assert not things[0] & things[1]


def test_a_request_inside_a_question_or_a_remark_asks_for_nothing():
    phrases = Phrases("train", 0)
    mentioned = [phrases.mentioned() for _ in range(2000)]
    assert any(is_question(text) for text in mentioned)
    assert any(text.startswith("yesterday") for text in mentioned)


def test_a_telegraphic_request_has_no_articles():
    assert telegraphic("push the puck to this goal") == "push puck to goal"


@pytest.mark.parametrize("order", OBJECT_FIRST)
def test_a_request_that_names_the_object_first_keeps_its_words(order):
    said = object_first("open the drawer by its handle", order)
    assert said != "open the drawer by its handle"
    for part in ("open", "the drawer", "by its handle"):
        assert part in said


@pytest.mark.parametrize("file", ["task_requests.txt", "out_of_scope.txt", "sentence_frames.txt"])
def test_every_word_of_a_grammar_is_defined(file):
    lines = [line for line in (HERE / file).read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    assert set(re.findall("<([^>]+)>", "\n".join(lines))) <= set(grammar.read(HERE / file).words)


def test_no_sentence_asks_for_two_tasks():
    requests, random = grammar.read(HERE / "task_requests.txt"), Random(0)
    said = [(requests.sample(name, random).lower(), name) for name in TASKS for _ in range(400)]
    asked_by = Counter(text for text, _ in set(said))
    assert not [text for text, tasks in asked_by.items() if tasks > 1]


def test_a_request_not_to_do_something_is_a_request_with_more_words():
    phrases = Phrases("train", 0)
    phrases.imperative = lambda name: "open the drawer"
    negated = {phrases.negated() for _ in range(100)}
    assert all("open the drawer" in text or "opening the drawer" in text for text in negated)
    assert "don't open the drawer" in negated
    assert not negated & {"open the drawer", "opening the drawer"}


def test_the_grammar_produces_each_of_its_choices_and_nothing_else():
    choice = grammar.parse("(open|shut) the <box>(, please|)")
    words = {"box": grammar.parse("box|crate")}
    book = grammar.Grammar(words, {"all": [choice]})
    random = Random(0)
    produced = {book.sample("all", random) for _ in range(200)}
    assert produced == {
        f"{v} the {o}{e}" for v in ("open", "shut") for o in ("box", "crate") for e in (", please", "")
    }


@pytest.mark.parametrize("file", ["task_requests.txt", "out_of_scope.txt", "sentence_frames.txt"])
def test_every_line_of_the_grammars_can_be_sampled(file):
    book = grammar.read(HERE / file)
    assert book.sections
    for choices in book.sections.values():
        for choice in choices:
            for _ in range(5):
                produced = "".join(book.expand(choice, Random(0)))
                assert not set("<>()|") & set(produced)


def test_there_is_a_section_for_each_task():
    assert set(grammar.read(HERE / "task_requests.txt").sections) == set(TASKS)


@pytest.mark.parametrize(
    ("plain", "doing"),
    [
        ("open the drawer", "opening the drawer"),
        ("slide the plate", "sliding the plate"),
        ("put it down", "putting it down"),
        ("push", "pushing"),
        ("pull the lever", "pulling the lever"),
        ("lift the ring", "lifting the ring"),
    ],
)
def test_a_command_becomes_a_gerund(plain, doing):
    assert gerund(plain) == doing


@pytest.mark.parametrize("slip", typos.TYPOS)
def test_a_typing_error_changes_little(slip):
    random = Random(1)
    for word in ("drawer", "hill", "pull", "rhythm"):
        slipped = slip(word, random)
        assert abs(len(slipped) - len(word)) <= 1
        assert len(set(slipped) - set(word)) <= 1


def test_most_sentences_have_no_typing_error_and_some_have():
    random = Random(0)
    typed = [typos.add_typos("press the button on the box", random).rstrip(".!?") for _ in range(500)]
    same = typed.count("press the button on the box")
    assert 150 < same < 400
