"""Five steps at toy size: demonstrations are rows, labels are no input, and what is left out is missed."""

import subprocess
import sys
from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from vla_core.lessons.walk import CHANGES, CONCATENATED, DISC, HALF, LONGEST, TRIES, collect, draw_tables, walk
from vla_core.lessons.walk_policy import FUSIONS, INPUTS, STEPS, act, initialise


@cache
def walked(**values):
    return list(walk(**values))


def test_every_demonstration_ends_on_its_disc_and_every_row_is_a_step_of_one():
    tables, ways, rows, beside = collect(30, False, 0)
    assert np.linalg.norm(ways[:, -1] - tables.goals, axis=1).max() < 1
    assert 30 < len(rows.moves) <= 30 * LONGEST
    assert np.linalg.norm(rows.moves, axis=1).max() <= 1 + 1e-6
    assert beside == 0


def test_a_shoved_hand_is_off_the_way_and_the_teacher_still_answers_towards_the_disc():
    tables, ways, rows, beside = collect(30, True, 0)
    assert beside > 0.1
    assert np.linalg.norm(ways[:, -1] - tables.goals, axis=1).mean() < 2 * DISC
    named = rows.discs[np.arange(len(rows.moves)), rows.words.argmax(axis=1)]
    to_disc = HALF * (named - rows.hands)
    assert ((rows.moves * to_disc).sum(axis=1) >= -1e-4).all()


def test_discs_do_not_touch_and_the_picture_lights_each_in_its_own_colour():
    tables = draw_tables(50, 4)
    gaps = np.linalg.norm(tables.discs[:, [0, 0, 1]] - tables.discs[:, [1, 2, 2]], axis=-1)
    assert gaps.min() >= 2 * DISC
    light = tables.pictures.reshape(50, 16, 16, 3)
    row, column = np.unravel_index(light[0, :, :, 1].argmax(), (16, 16))
    assert np.abs(HALF * (2 * (np.array([column, row]) + 0.5) / 16 - 1) - tables.discs[0, 1]).max() < 10


def test_acting_does_not_depend_on_the_places_of_the_discs():
    rows = collect(5, False, 0)[2]
    net = initialise(FUSIONS[1], 0)
    moved = replace(rows, discs=rows.discs + 1)
    assert np.array_equal(act(net, rows, FUSIONS[1])[0], act(net, moved, FUSIONS[1])[0])


@pytest.mark.parametrize("left_out", INPUTS[1:])
def test_an_input_that_is_left_out_changes_nothing_any_more(left_out):
    rows = collect(5, False, 0)[2]
    blank = rows.without(left_out)
    names = ("pictures", "words", "hands")
    changed = [name for name in names if not np.array_equal(getattr(blank, name), getattr(rows, name))]
    assert changed == [names[INPUTS.index(left_out) - 1]]


def test_the_walk_fills_one_panel_after_the_other_and_ends_with_runs():
    events = walked()
    assert not events[0].ran
    assert events[-1].ran
    assert [one.step for one in events] == sorted(one.step for one in events)
    assert events[-1].step == events[-1].total > STEPS
    assert events[-1].losses[-1, 1] < events[0].losses[0, 1] / 3
    again = list(walk())
    assert np.array_equal(again[-1].paths, events[-1].paths)


def test_the_first_picture_does_not_wait_for_pytorch_to_load():
    program = "import sys; from vla_core.lessons.walk import walk; next(walk()); print('torch' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.stdout.strip() == "False"


def test_with_all_inputs_most_hands_arrive_and_without_words_few():
    whole, wordless = walked()[-1], walked(change=CHANGES[2])[-1]
    assert whole.arrived.sum() > 0.5 * TRIES
    assert wordless.arrived.sum() < 0.4 * TRIES
    assert wordless.losses[-1, 2] > 2 * whole.losses[-1, 2]


def test_concatenation_learns_rows_by_heart_that_attention_understands():
    late, early = walked(change=CONCATENATED)[-1], walked()[-1]
    assert late.losses[-1, 2] > 3 * late.losses[-1, 1]
    assert late.losses[-1, 2] > early.losses[-1, 2]
