"""The policy drives, the teacher labels what it met, and nothing is driven twice."""

from dataclasses import replace

import numpy as np
import pytest

from tests.fakes import FakeWorld
from tests.model import toys
from vla_core.attempt import worker
from vla_core.data import dagger as riding
from vla_core.data.dagger import Round, dagger
from vla_core.data.recording import STEPS_AFTER_SUCCESS
from vla_core.data.store import Demos
from vla_core.rollout import Pilot, Settings
from vla_core.world import metaworld_teacher

TASKS = ("reach-v3", "push-v3")


class Pointer:
    """A teacher that points at the goal."""

    def act(self, world: FakeWorld) -> np.ndarray:
        return np.append(np.clip(100 * (world.goal - world.hand), -1, 1), 0).astype(np.float32)


@pytest.fixture
def this(monkeypatch, tmp_path) -> Round:
    policy = toys.policy()
    monkeypatch.setattr(riding, "imap", lambda engine, function, items, workers, group: map(function, items))
    monkeypatch.setattr(riding, "MAX_STEPS", 20)
    monkeypatch.setattr(worker, "world_for", lambda task, path: FakeWorld(task, 32, 32))
    monkeypatch.setattr(
        worker, "pilot_for", lambda path, text, settings: Pilot(policy, policy.hear(text), Settings(**settings))
    )
    monkeypatch.setattr(metaworld_teacher, "MetaWorldTeacher", Pointer)
    return Round("toy", tmp_path, 1)


def test_labels_are_the_teachers_and_deeds_the_policys(this):
    driven = list(dagger(this, TASKS, 2, 1, "local"))
    assert {(ride.task, ride.steps <= 20) for ride in driven} == {(task, True) for task in TASKS}
    demos = Demos(this.folder)
    assert set(demos.source) == {"dagger-1"}
    moving = demos.state[1:, :3] - demos.state[:-1, :3]
    within = demos.episode[1:] == demos.episode[:-1]
    assert np.allclose(moving[within], 0.01 * demos.executed[:-1][within, :3], atol=1e-6)
    wish = np.clip(100 * (demos.points[:, 2] - demos.points[:, 0]), -1, 1)
    assert np.allclose(demos.action[:, :3], wish, atol=1e-3)
    assert np.abs(demos.action - demos.executed).max() > 0.1


def test_failures_are_kept_too(this):
    driven = list(dagger(this, ("pick-place-v3",), 2, 1, "local"))  # the fake world never grants this one
    assert [(ride.success, ride.steps) for ride in driven] == [(False, 20)] * 2
    assert not Demos(this.folder).success.any()


def test_after_success_it_stays_a_little_and_stops(this, monkeypatch):
    monkeypatch.setattr(riding, "MAX_STEPS", 200)
    monkeypatch.setattr(FakeWorld, "max_steps", 200)
    monkeypatch.setattr("tests.fakes.NEAR", 10.0)
    (ride,) = dagger(this, ("reach-v3",), 1, 1, "local")
    assert (ride.success, ride.steps) == (True, STEPS_AFTER_SUCCESS + 1)


def test_what_is_there_is_not_driven_again_and_each_round_has_its_own_seeds(this):
    first = list(dagger(this, TASKS, 2, 1, "local"))
    assert list(dagger(this, TASKS, 2, 1, "local")) == []
    second = list(dagger(replace(this, number=2), TASKS, 2, 1, "local"))
    assert not {ride.seed for ride in first} & {ride.seed for ride in second}
