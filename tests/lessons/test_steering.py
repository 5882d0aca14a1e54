"""When two hands under two sentences part."""

import numpy as np
import pytest

from vla_core.lessons.steering import PART, Run, SteeringState


def state(*distances: float) -> SteeringState:
    """One hand stands still, the other is so many mm away."""
    still = np.zeros((len(distances), 3))
    away = still + np.array(distances)[:, None] * [0.6, 0.8, 0]
    return SteeringState("drawer-half", (Run("a", "a", still, None), Run("b", "b", away, None)), None)


@pytest.mark.parametrize(
    ("distances", "step"),
    [((0, PART / 2, 3 * PART, PART / 2), 2), ((0, PART - 0.1), -1), ((), -1), ((2 * PART,), 0)],
)
def test_hands_part_at_the_first_step_beyond_the_limit(distances, step):
    assert state(*distances).parted == step


def test_the_distance_counts_for_as_long_as_both_have_moved():
    one, other = state(0, 5, 30).runs
    shorter = SteeringState("drawer-half", (Run(one.text, one.task, one.hand[:2], None), other), None)
    assert shorter.apart == pytest.approx([0, 5])
    assert shorter.parted == -1
