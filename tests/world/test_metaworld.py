"""The same seed gives the same episode to the bit, and nothing a person may try ends in a traceback."""

import hashlib
import os
import subprocess
import sys

import numpy as np
import pytest

from vla_core.errors import Mistake
from vla_core.world.metaworld import MetaWorld

SHOWN = ("push-v3", "drawer-open-v3", "basketball-v3", "door-lock-v3")  # goals and objects kept in many ways
STALE = ("dial-turn-v3", "drawer-open-v3", "lever-pull-v3", "window-close-v3")  # Meta-World's first look is old
TRAJECTORY = """
import sys
from tests.world.test_metaworld import fingerprint, opened
world = opened(sys.argv[1])
print(fingerprint(world, 5, pictures=True))
"""


def opened(task: str, **options) -> MetaWorld:
    return MetaWorld(task, picture=64, wrist=32, **options)


def actions(count: int, seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).uniform(-1, 1, (count, 4)).astype(np.float32)


def fingerprint(world: MetaWorld, seed: int, steps: int = 40, pictures: bool = False) -> str:
    """A short name for everything that one episode shows."""
    digest = hashlib.sha256()
    world.reset(seed)
    for action in actions(steps):
        digest.update(world.truth().full.tobytes() + world.env.data.qpos.tobytes() + world.state.tobytes())
        if pictures:
            data = world.env.data
            digest.update(world.eye.front(data).tobytes() + world.eye.wrist(data).tobytes())
        world.step(action)
    return digest.hexdigest()


@pytest.fixture(scope="module")
def push() -> MetaWorld:
    return opened("push-v3")


@pytest.mark.parametrize("task", SHOWN)
def test_a_reset_forgets_everything_that_happened_before_it(task):
    fresh, used = opened(task), opened(task)
    for seed in (3, 8):
        fingerprint(used, seed)
    np.random.rand()  # the global generator must not matter
    assert fingerprint(used, 5) == fingerprint(fresh, 5)


def test_another_seed_is_another_episode(push):
    assert fingerprint(push, 5) != fingerprint(push, 6)


def test_another_process_sees_the_same_trajectory_and_the_same_pictures():
    words = [sys.executable, "-c", TRAJECTORY, "drawer-open-v3"]
    theirs = subprocess.run(words, capture_output=True, text=True, check=True, env=dict(os.environ)).stdout
    assert fingerprint(opened("drawer-open-v3"), 5, pictures=True) == theirs.strip()


def test_drawing_does_not_touch_the_physics(push):
    tracks: list[list[np.ndarray]] = [[], []]
    for track, pictures in zip(tracks, ((push.observe, push.audience), ()), strict=True):
        push.reset(7)
        for step, action in enumerate(actions(30)):
            for picture in pictures[: 1 + (step % 10 == 0)]:
                picture()
            push.step(action)
            track.append(np.concatenate([push.env.data.qpos, push.env.data.qvel]))
    assert np.array_equal(*tracks)


@pytest.mark.parametrize("task", SHOWN)
def test_a_restored_moment_goes_on_to_the_bit(task):
    world = opened(task)
    world.reset(2)
    for action in actions(25):
        world.step(action)
    moment = world.snapshot()
    first = [(world.step(a), world.truth().full) for a in actions(25, seed=1)]
    world.reset(9)
    world.restore(moment)
    second = [(world.step(a), world.truth().full) for a in actions(25, seed=1)]
    assert [outcome for outcome, _ in first] == [outcome for outcome, _ in second]
    assert np.array_equal([full for _, full in first], [full for _, full in second])


@pytest.mark.parametrize("task", STALE)
def test_the_first_truth_says_where_the_object_is_and_not_where_it_was(task):
    world = opened(task)
    world.reset(3)
    at_reset = world.truth().object
    world.step(np.zeros(4))
    assert np.abs(world.truth().object - at_reset).max() < 0.005  # metres


def test_the_state_is_four_numbers_that_a_robot_can_feel(push):
    push.reset(0)
    assert push.state.shape == (4,)
    assert push.state.dtype == np.float32
    assert np.allclose(push.state[:3], push.truth().hand)
    assert 0 <= push.state[3] <= 1


def test_after_500_steps_the_episode_is_over_and_says_so(push):
    push.reset(0)
    outcomes = [push.step(np.zeros(4)) for _ in range(push.max_steps)]
    assert [outcome.over for outcome in outcomes].index(True) == 499
    with pytest.raises(Mistake, match="over; call reset"):
        push.step(np.zeros(4))


@pytest.mark.parametrize("action", [np.zeros(3), np.full(4, np.nan), np.zeros((1, 4))])
def test_a_bad_action_is_refused_and_changes_nothing(push, action):
    push.reset(0)
    before = push.env.data.qpos.copy()
    with pytest.raises(Mistake, match="action"):
        push.step(action)
    assert np.array_equal(before, push.env.data.qpos)


@pytest.mark.parametrize("seed", [-1, 2**32, 1.5, "one", True])
def test_a_bad_seed_is_refused(push, seed):
    with pytest.raises(Mistake, match="seed"):
        push.reset(seed)


def test_nothing_can_be_asked_before_the_first_reset():
    world = opened("reach-v3")
    for question in (world.observe, world.truth, world.audience, lambda: world.step(np.zeros(4))):
        with pytest.raises(Mistake, match=r"call reset\(seed\) first"):
            question()


def test_an_unknown_task_names_its_neighbours():
    with pytest.raises(Mistake, match=r"drawer-open-v3.*lists all 50"):
        MetaWorld("drawr-open")


@pytest.mark.parametrize("side", [0, 8, 96.0, 4096])
def test_a_bad_size_of_picture_is_refused(side):
    with pytest.raises(Mistake, match="pixels wide"):
        MetaWorld("reach-v3", picture=side)


def test_a_nudged_object_is_where_it_was_pushed_to(push):
    push.reset(0)
    before = push.truth().object
    push.nudge_object(np.array([0.03, -0.02, 0.0]))
    assert np.allclose(push.truth().object - before, [0.03, -0.02, 0.0], atol=1e-6)


def test_what_is_fixed_cannot_be_nudged():
    world = opened("drawer-open-v3")
    world.reset(0)
    with pytest.raises(Mistake, match="fixed"):
        world.nudge_object(np.array([0.03, 0.0, 0.0]))


def test_a_pushed_arm_moves_without_spending_steps(push):
    push.reset(0)
    before = push.truth().hand
    push.push_arm(np.array([0.05, 0.0, 0.0]), steps=20)
    moved = push.truth().hand - before
    assert moved[0] == pytest.approx(0.05, abs=0.02)
    assert not push.step(np.zeros(4)).over


def test_the_wished_for_end_at_success_ends_there():
    from vla_core.world.metaworld_teacher import MetaWorldTeacher

    world, teacher = opened("reach-v3", stop_at_success=True), MetaWorldTeacher()
    world.reset(0)
    outcome = world.step(teacher.act(world))
    while not outcome.over:
        outcome = world.step(teacher.act(world))
    assert outcome.success
