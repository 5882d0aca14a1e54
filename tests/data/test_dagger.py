"""The policy acts, the teacher labels the states it reached, and no episode is recorded twice."""

from dataclasses import replace

import numpy as np
import pytest

from tests.attempt.toys import trial
from tests.fakes import FakeWorld
from tests.model import toys
from vla_core.attempt import worker
from vla_core.attempt.table_instruction import command_for
from vla_core.data import dagger as dagger_module
from vla_core.data.dagger import DaggerJob, Round, dagger
from vla_core.data.recording import STEPS_AFTER_SUCCESS
from vla_core.data.store import Demos
from vla_core.world.seeds import dagger_seed
from vla_core.world.table.tasks import scene_and_command

TASKS = ("reach-v3", "push-v3")


class GoalTeacher:
    """A teacher that moves straight to the goal."""

    name = "pointer"

    def act(self, world: FakeWorld) -> np.ndarray:
        return np.append(np.clip(100 * (world.goal - world.hand), -1, 1), 0).astype(np.float32)


@pytest.fixture
def this(monkeypatch, tmp_path) -> Round:
    policy = toys.policy()
    monkeypatch.setattr(
        dagger_module, "imap", lambda engine, function, items, workers, group: map(function, items)
    )
    monkeypatch.setattr(dagger_module, "MAX_STEPS", 20)
    monkeypatch.setattr(worker, "trial", lambda request: trial(request, FakeWorld(request.scene, 32, 32), policy))
    monkeypatch.setattr(dagger_module, "teacher_for", lambda task: GoalTeacher())
    return Round("toy", tmp_path, 1)


def test_labels_are_the_teachers_and_actions_the_policys(this):
    list(dagger(this, TASKS, 2, 1, "local"))
    demos = Demos(this.folder)
    assert set(demos.source) == {"dagger-1"}
    moving = demos.state[1:, :3] - demos.state[:-1, :3]
    within = demos.episode[1:] == demos.episode[:-1]
    assert np.allclose(moving[within], 0.01 * demos.executed[:-1][within, :3], atol=1e-6)
    label = np.clip(100 * (demos.points[:, 2] - demos.points[:, 0]), -1, 1)
    assert np.allclose(demos.action[:, :3], label, atol=1e-3)
    assert np.abs(demos.action - demos.executed).max() > 0.1


def test_on_the_table_the_policy_is_told_in_words_that_are_always_followed(this, monkeypatch):
    told = []
    monkeypatch.setattr(worker, "trial", lambda request: told.append(request) or stop())

    def stop():
        raise StopIteration

    for number in range(30):
        with pytest.raises(StopIteration):
            dagger_module.drive(DaggerJob("table", dagger_seed(number, 1)), this)
    for request in told:
        scene, command = scene_and_command("table", request.seed)
        assert command_for(request.instruction, scene) == command


def test_what_is_reported_is_what_lies_on_disk(this):
    reported = {(episode.task, episode.seed): episode for episode in dagger(this, TASKS, 2, 1, "local")}
    assert set(reported) == {(task, dagger_seed(number, 1)) for task in TASKS for number in range(2)}
    demos = Demos(this.folder)
    for number, (start, end) in enumerate(zip(demos.start, demos.end, strict=True)):
        episode = reported[demos.tasks[demos.task[start]], int(demos.seed[number])]
        success = demos.success[start:end]
        until = success.argmax() + 1 + STEPS_AFTER_SUCCESS if success.any() else 20
        assert (episode.steps, episode.success) == (end - start, success.any())
        assert episode.steps == min(until, 20)


def test_failures_are_recorded_too(this):
    episodes = list(dagger(this, ("pick-place-v3",), 2, 1, "local"))  # the fake world never reports success here
    assert [(episode.success, episode.steps) for episode in episodes] == [(False, 20)] * 2
    assert not Demos(this.folder).success.any()


def test_an_episode_ends_ten_steps_after_its_first_success(this, monkeypatch):
    monkeypatch.setattr(dagger_module, "MAX_STEPS", 200)
    monkeypatch.setattr(FakeWorld, "max_steps", 200)
    monkeypatch.setattr("tests.fakes.NEAR", 10.0)
    (episode,) = dagger(this, ("reach-v3",), 1, 1, "local")
    assert (episode.success, episode.steps) == (True, STEPS_AFTER_SUCCESS + 1)


def test_what_is_on_disk_is_not_repeated_and_each_round_has_its_own_seeds(this):
    first = list(dagger(this, TASKS, 2, 1, "local"))
    assert list(dagger(this, TASKS, 2, 1, "local")) == []
    second = list(dagger(replace(this, number=2), TASKS, 2, 1, "local"))
    assert not {episode.seed for episode in first} & {episode.seed for episode in second}
