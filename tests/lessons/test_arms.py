"""Two arms under one policy: what was recorded is what the simulators do, and what the chapter says follows."""

import numpy as np
import pytest

from vla_core.errors import MissingPart
from vla_core.lessons import arms, arms_recording
from vla_core.lessons.arms import NATIVE_UNITS, SETTINGS, fit_policy, recorded, share_policy


def driven(*values) -> arms.SharedPolicyResult:
    *_, last = share_policy(*values)
    return last


def test_a_policy_of_directions_gives_back_what_it_was_shown_and_nothing_elsewhere():
    rng = np.random.default_rng(0)
    ways = rng.normal(0, 100, (400, 3))
    ways[:, 0] = -np.abs(ways[:, 0])  # goals on one side alone
    policy = arms.Policy(ways, arms.unit_vectors(ways))
    assert policy(np.array([-80.0, 60, 0])) == pytest.approx([-0.8, 0.6, 0], abs=0.1)
    assert np.linalg.norm(policy(np.array([100.0, 0, 0]))) < 0.5
    slow = policy(np.array([-8.0, 6, 0]))
    assert slow == pytest.approx(policy(np.array([-80.0, 60, 0])) / 3, abs=1e-6)  # 10 mm before the goal


@pytest.mark.parametrize("arm", [0, 1])
def test_an_action_of_one_moves_either_hand_a_centimetre_a_step_along_its_own_axis(arm):
    if arm:
        pytest.importorskip("gymnasium_robotics")
    move = np.zeros(4)
    move[arms_recording.AXES[arm][1]] = 1.0  # away
    with arms_recording.opened(arm) as world:
        world.reset(0)
        for _ in range(6):
            world.step(move)
        before = arms_recording.hand_position(world, arm)
        for _ in range(6):
            world.step(move)
        assert arms_recording.hand_position(world, arm) - before == pytest.approx([0, 60, 0], abs=12)


@pytest.mark.parametrize("arm", [0, 1])
def test_the_recorded_episodes_are_what_the_simulators_do(arm):
    if arm:
        pytest.importorskip("gymnasium_robotics")
    tape = recorded()
    policy = fit_policy(list(zip(tape.ways, tape.moves, strict=True)), (True, True), np.ones(2))
    with arms_recording.opened(arm) as world:
        path, goal, arrived = arms_recording.run_episode(world, policy, arm, 1.0, 0)
    here = (SETTINGS.index((True, True, True)), 0, arm, 0)
    kept = tape.paths[here][: tape.steps[here] + 1]
    assert kept.shape == path.shape
    assert np.abs(kept - path).max() < 1  # mm
    assert tape.goals[here[1:]] == pytest.approx(goal, abs=0.1)
    assert tape.arrived[here] == arrived


def test_an_arm_that_never_taught_arrives_on_the_others_lessons_and_both_gain_from_each_other():
    both, sawyer, fetch = driven(), driven(True, False), driven(False, True)
    assert sawyer.reached(1) > 0
    assert both.reached(0) > sawyer.reached(0)
    assert both.reached(1) > fetch.reached(1)
    assert both.step == both.total == arms.GOALS


def test_a_wrong_unit_makes_the_other_arm_late_by_just_that_unit():
    right, wrong = driven(False, True), driven(False, True, False)
    assert wrong.speeds[0].max() / right.speeds[0].max() == pytest.approx(NATIVE_UNITS[1], rel=0.03)
    assert wrong.reached(0) < right.reached(0)


def test_where_nobody_teaches_nothing_is_said_and_no_hand_moves():
    nobody = driven(False, False)
    assert not nobody.speeds.any()
    assert (
        max(np.abs(path).max() for arm in range(2) for path in nobody.paths[arm]) < 10
    )  # mm: it settles, no more


def test_a_missing_recording_is_one_line_with_the_command(tmp_path):
    with pytest.raises(MissingPart, match="record-course"):
        recorded(tmp_path / "none.npz")
