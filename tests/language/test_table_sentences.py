"""Written sentences mean what they should; training has nothing kept for testing; a pair differs in one word."""

from itertools import islice
from random import Random

import pytest

from vla_core.errors import InvalidInput
from vla_core.language.table_reader import read
from vla_core.language.table_sentences import PARTS, differing_words, minimal_pair, training_examples, write
from vla_core.language.table_wordings import FRAMES, NOUNS, WORDINGS, is_held_out, part_of_wordings
from vla_core.world.table.command import VERBS
from vla_core.world.table.draw import draw
from vla_core.world.table.split import RELATIONS, is_relation_held_out, part_of
from vla_core.world.table.tasks import scene_and_command

SIDES = {  # words that a relation is written with, one of each
    "leftmost": ("the left {}", "the leftmost {}", "the {} on the left"),
    "rightmost": ("the right {}", "the rightmost {}", "the {} on the right"),
    "nearest": ("the nearest {}", "the {} closest to me", "the {} at the front"),
    "farthest": ("the farthest {}", "the {} furthest away", "the {} at the back"),
    "next to": ("the {} next to the", "the {} beside the", "the {} near the"),
    "left of": ("the {} to the left of the", "the {} left of the"),
    "right of": ("the {} to the right of the", "the {} right of the"),
}
THING_ONLY = ("touch", "pick-up", "push-left", "push-right", "push-away", "push-here", "push-to")


def fixed_part(wording: str) -> list[str]:
    """What a wording says besides the thing and the target."""
    return [part.strip() for part in wording.replace("{target}", "{thing}").split("{thing}") if part.strip()]


@pytest.mark.parametrize("part", PARTS)
def test_a_written_sentence_is_read_as_what_it_was_written_for(part):
    for seed in range(50):
        scene, command = draw(seed + 10_000)
        text = write(scene, command, Random(seed), part, with_typos=False)
        assert read(text, scene).command == command, text


def test_most_misspelt_sentences_are_read_and_hardly_any_as_something_else():
    readings = []
    for seed in range(80):
        scene, command = draw(seed + 20_000)
        readings.append((read(write(scene, command, Random(seed)), scene).command, command))
    assert sum(found == command for found, command in readings) >= 72
    assert sum(found is not None and found != command for found, command in readings) <= 2


def test_training_never_has_a_combination_a_wording_or_a_relation_that_is_kept_for_testing():
    examples = list(islice(training_examples(), 250))
    assert {part_of(example.scene, example.command) for example in examples} == {"seen"}
    assert {example.command.verb for example in examples} == set(VERBS)
    for example in examples:
        text = write(example.scene, example.command, Random(example.text), with_typos=False)
        for frame in part_of_wordings(FRAMES, held_out=True):
            start, end = frame.split("{}")
            assert not (text.startswith(start) and text.endswith(end)), (text, frame)
        assert not uses_held_out_wording(example.command.verb, text), text
        if example.command.verb in THING_ONLY:
            assert not uses_held_out_relation(example.scene.thing(example.command.thing).shape, text), text


def uses_held_out_wording(verb: str, text: str) -> bool:
    """Whether only a wording for testing fits this sentence."""
    fits = [all(part in text for part in fixed_part(wording)) for wording in WORDINGS[verb]]
    return any(fits) and all(is_held_out(number) for number, fit in enumerate(fits) if fit)


def uses_held_out_relation(shape: str, text: str) -> bool:
    held = [relation for relation in RELATIONS if is_relation_held_out(relation, shape)]
    phrases = [phrase.format(noun) for relation in held for phrase in SIDES[relation] for noun in NOUNS[shape]]
    return any(phrase in text for phrase in phrases)


def test_the_part_for_testing_uses_what_training_never_does():
    texts = [write(*draw(seed, verb="touch"), Random(seed), "wordings", with_typos=False) for seed in range(40)]
    assert any("poke" in text for text in texts)
    assert all(uses_held_out_wording("touch", text) for text in texts)
    related = [
        uses_held_out_relation(
            scene.thing(command.thing).shape, write(scene, command, Random(seed), "relations", False)
        )
        for seed in range(80)
        for scene, command in [draw(seed, verb="touch")]
    ]
    assert sum(related) >= 5


def test_every_verb_has_wordings_for_training_and_for_testing():
    assert WORDINGS.keys() == VERBS.keys()
    for options in (*WORDINGS.values(), FRAMES):
        assert len(set(options)) == len(options)
        assert len(part_of_wordings(options, held_out=True)) >= 2
        assert len(part_of_wordings(options, held_out=False)) >= 8


def test_one_seed_is_one_sentence():
    first = [example.text for example in islice(training_examples(3), 20)]
    assert first == [example.text for example in islice(training_examples(3), 20)]
    assert first != [example.text for example in islice(training_examples(4), 20)]


def test_the_sentences_of_a_pair_differ_in_one_word_and_each_means_its_command():
    for seed in range(30):
        pair = minimal_pair(seed)
        assert differing_words(*pair.texts) == 1, pair.texts
        for text, command in zip(pair.texts, pair.commands, strict=True):
            assert read(text, pair.scene).command == command, text
        for member, command in zip(("first", "second"), pair.commands, strict=True):
            assert scene_and_command(f"table-pair-{member}", seed) == (pair.scene, command)


def test_an_unknown_part_is_refused():
    with pytest.raises(InvalidInput, match="belongs to train, wordings, relations"):
        write(*draw(0), Random(0), "other")
