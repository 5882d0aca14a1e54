"""Twins are equal until they part, and the stage that differs first is the one that was changed."""

from dataclasses import replace

import numpy as np
import pytest

from tests.attempt.toys import FakeTeacher, trial
from tests.fakes import FakeWorld
from vla_core.attempt.compare import compare, describe
from vla_core.attempt.driver import FullRecorder
from vla_core.attempt.request import Request
from vla_core.trace import STAGES, Rollout

STEPS = 12


class Repainted(FakeWorld):
    """The same world in other colours."""

    def render(self, side: int) -> np.ndarray:
        return 255 - super().render(side)


def rollout(instruction="open the drawer", world=FakeWorld, **settings) -> Rollout:
    request = Request(instruction, "reach-v3", 7, steps=STEPS, **settings)
    moments = tuple(trial(request, world("reach-v3", 32, 32)).run(FullRecorder(FakeTeacher(), frames=False)))
    return Rollout("reach-v3", instruction, 7, 0.9, False, moments)


WHOLE = rollout()


def test_with_the_same_settings_they_never_part():
    twins = compare(WHOLE, rollout())
    assert (twins.step, twins.stage, twins.apart) == (None, "", None)
    assert np.nanmax(twins.amounts) == 0
    assert "never part" in describe(twins, ("one", "other"))


@pytest.mark.parametrize(
    ("stage", "step", "change"),
    [
        ("vision", 0, {"world": Repainted}),
        ("vision", 0, {"ablate": "vision"}),
        ("language", 0, {"instruction": "close the window"}),
        ("language", 0, {"ablate": "language"}),
        ("state", 0, {"ablate": "state"}),
        ("heads", 0, {"head": "gaussian"}),
        ("heads", 0, {"temperature": 1.0}),
        ("chunking", 1, {"ablate": "chunking"}),
        ("chunking", 2, {"replan": 2}),
        ("chunking", 2, {"replan": 2, "decay": 3.0}),
    ],
)
def test_the_stage_that_was_changed_differs_first(stage, step, change):
    twins = compare(WHOLE, rollout(**change))
    assert (twins.stage, twins.step) == (stage, step)
    before = STAGES[: STAGES.index(stage)]
    assert all(twins.at_parting().get(name, 0) < 1e-6 for name in before)
    assert twins.at_parting()[stage] > 0
    assert f"{stage} differs first" in describe(twins, ("one", "other"))


def test_a_faster_fading_vote_is_found_when_two_chunks_first_speak():
    slow, fast = (rollout(replan=2, decay=decay) for decay in (0.1, 3.0))
    twins = compare(slow, fast)
    assert (twins.stage, twins.step) == ("chunking", 2)


def test_what_follows_from_the_difference_is_measured_too():
    twins = compare(WHOLE, rollout(instruction="close the window"))
    for stage in ("language", "fusion", "heads", "action"):
        assert twins.at_parting()[stage] > 0, stage
    assert twins.at_parting()["vision"] == twins.at_parting()["state"] == 0
    assert twins.hands[0] == 0 < twins.hands[-1]


def test_only_the_steps_that_both_have_are_compared():
    short = replace(WHOLE, moments=WHOLE.moments[:5])
    assert compare(WHOLE, short).amounts.shape == (5, 7)


def test_hands_are_apart_from_the_step_at_which_they_are_a_centimetre_apart():
    moved = tuple(
        replace(moment, state=moment.state + np.float32([0.004 * moment.step, 0, 0, 0]))
        for moment in WHOLE.moments
    )
    assert compare(WHOLE, replace(WHOLE, moments=moved)).apart == 3
