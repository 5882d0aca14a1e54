"""Familiarity is fitted on demonstrations: some are remembered, others calibrate; the command stores it."""

import itertools

import numpy as np
import pytest

from tests.data.toy_demos import TASKS, episode
from tests.model import toys
from vla_core.__main__ import main
from vla_core.data.store import Demos, episode_path, write_episode
from vla_core.errors import Mistake
from vla_core.model import checkpoint
from vla_core.model.familiarity import SENSES, load_beside
from vla_core.training.fit_familiarity import NEW_PHRASES, fit, gather_features


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    folder = tmp_path_factory.mktemp("demos")
    for task, seed in itertools.product(TASKS, range(5)):
        write_episode(episode_path(folder, task, seed), episode(task, seed))
    return folder


def test_moments_that_calibrate_come_from_other_episodes(data):
    policy, demos = toys.policy(), Demos(data)
    for one in gather_features(policy, demos, 100):
        own = demos.task == demos.tasks.index(one.task)
        number = demos.episode - demos.episode[np.flatnonzero(own)[0]]
        for part, calibrates in ((one.fitted, False), (one.held_out, True)):
            states = demos.state[own & ((number % 4 == 0) == calibrates)]
            expected = (states - policy.state.centre.numpy()) / policy.state.spread.numpy()
            assert np.allclose(np.sort(part["state"], axis=0), np.sort(expected, axis=0), atol=1e-5)
        assert len(one.held_out["language"]) == NEW_PHRASES


def test_the_same_seed_fits_the_same_memory(data):
    found = [fit(list(gather_features(toys.policy(), Demos(data), 4, 3)), 3) for _ in range(2)]
    for name in SENSES:
        one, other = (vars(fitted.memories[name]) for fitted in found)
        assert all(np.array_equal(one[part], other[part]) for part in one)


def test_the_command_stores_it_beside_the_checkpoint(data, tmp_path, capsys):
    path = tmp_path / "toy.safetensors"
    checkpoint.save(path, toys.policy(), {})
    assert main(["familiarity", "--checkpoint", str(path), "--data", str(data), "--moments", "5"]) == 0
    assert "from 2 tasks" in capsys.readouterr().out
    assert set(load_beside(path).memories) == set(SENSES)


def test_on_the_table_each_moment_has_a_sentence_about_its_scene(tmp_path):
    for seed in range(5):
        write_episode(episode_path(tmp_path, "table-touch", seed), episode("table-touch", seed))
    (found,) = gather_features(toys.policy(), Demos(tmp_path), 40)
    assert len(found.fitted["language"]) == len(found.fitted["state"])
    assert len(np.unique(found.fitted["language"], axis=0)) > 8  # one scene is written about in eight ways


def test_one_demonstration_a_task_is_not_enough(tmp_path):
    write_episode(episode_path(tmp_path, "push-v3", 0), episode("push-v3", 0))
    with pytest.raises(Mistake, match="push-v3 has one demonstration"):
        list(gather_features(toys.policy(), Demos(tmp_path), 4))
