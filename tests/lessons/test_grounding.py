"""Words on a table leave fewer and fewer things; a contrastive loss brings pictures and sentences together."""

import numpy as np
import pytest

from vla_core.lessons import pairing
from vla_core.lessons.grounding import SAID, TABLE, things_named

RNG = np.random.default_rng(0)


def test_each_part_of_the_sentence_leaves_fewer_things_and_the_last_leaves_one():
    grounded = things_named()
    counts = [len(left) for left in grounded.left]
    assert counts == sorted(set(counts), reverse=True)
    assert counts[0] == len(TABLE.things)
    assert counts[-1] == 1
    assert grounded.names[grounded.left[-1][0]] == "big red block"
    assert grounded.names[grounded.reference] == "small blue mug"
    assert grounded.kind == "command"


@pytest.mark.parametrize(
    ("text", "kind", "left"),
    [
        ("touch the red block", "ambiguous", 2),
        ("touch the red block to the right of the blue mug", "command", 1),
        ("touch the yellow ball", "absent", 0),
    ],
)
def test_a_sentence_that_fits_two_things_or_none_is_no_command(text, kind, left):
    grounded = things_named(text)
    assert grounded.kind == kind
    assert len(grounded.left[-1]) == left


def test_without_words_the_table_shows_its_own_sentence_and_without_a_thing_nothing_is_left_out():
    assert things_named("  ").text == SAID
    assert things_named("hello").left == (tuple(range(len(TABLE.things))),)


def test_equal_cosines_cost_as_much_as_guessing_and_the_right_pairs_nearly_nothing():
    assert pairing.contrastive_loss(np.zeros((4, 4))) == pytest.approx(np.log(4))
    assert pairing.contrastive_loss(2 * np.eye(4) - 1) < 1e-6


def test_a_step_follows_the_slope_of_the_contrastive_loss(monkeypatch):
    """Finite differences, with steps that are the slopes themselves."""
    monkeypatch.setattr(pairing, "adam", lambda slope, memory, rate: (slope, memory))
    pictures, words = RNG.normal(size=(5, 7)), RNG.normal(size=(5, 6))
    maps = pairing.initial_maps(7, 6)
    (left, right), _ = pairing.learn(maps, [None, None], pictures, words)
    for number, slope in enumerate((left - maps[0], right - maps[1])):
        nudge = np.zeros_like(maps[number])
        nudge[2, 3] = 1e-6
        moved = tuple(one + nudge if i == number else one for i, one in enumerate(maps))
        change = pairing.contrastive_loss(pairing.alike(pictures, words, moved)) - pairing.contrastive_loss(
            pairing.alike(pictures, words, maps)
        )
        assert slope[2, 3] == pytest.approx(change / 1e-6, rel=1e-3, abs=1e-7)
