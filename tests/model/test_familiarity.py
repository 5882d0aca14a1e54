"""What training was like is remembered, and a moment unlike it is told; ranks hold for new moments."""

import json
from itertools import pairwise

import numpy as np
import pytest
import torch
from safetensors import safe_open

from tests.model import toys
from vla_core import trace
from vla_core.errors import Mistake
from vla_core.model import checkpoint, familiarity
from vla_core.model.decide import decide
from vla_core.model.familiarity import SENSES, Familiarity, fit_memory, load_beside, save, sense_features

MIX = np.random.default_rng(0).normal(size=(6, 20))


def moments(count: int, seed: int) -> np.ndarray:
    """(count, 20) float32 that lie near a space of six directions."""
    rng = np.random.default_rng(seed)
    return (rng.normal(size=(count, 6)) @ MIX + 0.01 * rng.normal(size=(count, 20))).astype(np.float32)


MEMORY = fit_memory(moments(2000, 1), moments(1000, 2), np.random.default_rng(0))


def ranks(features: np.ndarray) -> np.ndarray:
    return np.array([MEMORY.unlikeness(feature).rank for feature in features])


def test_ranks_of_new_moments_like_training_are_uniform():
    found = np.sort(ranks(moments(1000, 3)))
    assert np.abs(found - np.linspace(0, 1, 1000)).max() < 0.07


def test_one_in_a_hundred_held_out_moments_is_further_than_one():
    distances = np.array([MEMORY.unlikeness(feature).distance for feature in moments(1000, 2)])
    assert (distances > 1).mean() == pytest.approx(0.01, abs=0.003)


def test_the_further_from_training_the_larger_the_distance_and_the_rank_ends_at_one():
    away = moments(1, 5)[0]
    steps = [MEMORY.unlikeness(away + shift) for shift in (0, 20, 40, 80)]
    assert all(a.distance < b.distance for a, b in pairwise(steps))
    assert steps[-1].rank == 1
    assert steps[-1].level == 2


def test_a_direction_that_training_never_varied_in_counts():
    outside = np.linalg.svd(MIX)[2][-1].astype(np.float32)  # orthogonal to all that training did
    assert ranks(moments(20, 6) + 4 * outside).min() > 0.99


def test_levels_begin_at_one_moment_in_twenty_and_at_one_in_a_hundred():
    levels = [trace.Unlikeness(1.0, rank).level for rank in (0, 0.949, 0.95, 0.989, 0.99, 1)]
    assert levels == [0, 0, 1, 1, 2, 2]


@torch.inference_mode()
def fitted_for(policy) -> Familiarity:
    """A memory of random moments, of the widths that this policy's senses have."""
    rng, observation = np.random.default_rng(1), toys.observation()
    pictures, state = policy.senses(observation)
    sentence = policy.hear("open the drawer").encoded
    features = sense_features(policy.see(pictures, sentence), sentence.pooled, policy.state.normal(state))
    data = {name: one + rng.normal(size=(200, one.shape[1])).astype(np.float32) for name, one in features.items()}
    return Familiarity({name: fit_memory(rows[:150], rows[150:], rng) for name, rows in data.items()})


@pytest.mark.parametrize("vision", ["cnn", "vit"])
@pytest.mark.parametrize("wrist", [0, 32])
def test_a_decision_tells_how_unlike_training_each_sense_is_and_is_otherwise_the_same(vision, wrist):
    policy, observation, noise = toys.policy(vision=vision, wrist=wrist), toys.observation(), toys.noise()
    plain = decide(policy, observation, policy.hear("open the drawer"), noise, "flow")
    assert plain.familiarity is None
    policy.familiarity = fitted_for(policy)
    judged = decide(policy, observation, policy.hear("open the drawer"), noise, "flow")
    assert np.array_equal(judged.chunk, plain.chunk)
    assert {name: getattr(judged.familiarity, name).level for name in SENSES} == dict.fromkeys(SENSES, 0)
    far = toys.observation()
    far.state[:] = 30
    assert decide(policy, far, policy.hear("open the drawer"), noise, "flow").familiarity.state.level == 2


@pytest.fixture
def shipped(tmp_path):
    policy, path = toys.policy(), tmp_path / "toy.safetensors"
    checkpoint.save(path, policy, {})
    save(fitted_for(policy), path, {"tasks": 1})
    return path


def test_every_array_comes_back_as_it_was_saved(tmp_path):
    (tmp_path / "toy.safetensors").write_bytes(b"weights")
    save(Familiarity(dict.fromkeys(SENSES, MEMORY)), tmp_path / "toy.safetensors", {})
    for memory in load_beside(tmp_path / "toy.safetensors").memories.values():
        assert all(np.array_equal(part, vars(MEMORY)[name]) for name, part in vars(memory).items())
        assert np.array_equal(memory.distance(moments(9, 4)), MEMORY.distance(moments(9, 4)))


@torch.inference_mode()
def test_it_is_loaded_with_the_checkpoint_and_judges_the_same(shipped):
    loaded, observation = checkpoint.load(shipped), toys.observation()
    stored = load_beside(shipped)
    sentence = loaded.hear("open the drawer")
    told = decide(loaded, observation, sentence, toys.noise(), "flow").familiarity
    pictures, state = loaded.senses(observation)
    views = loaded.see(pictures, sentence.encoded)
    assert told == stored.judge(views, sentence.encoded.pooled, loaded.state.normal(state))


def test_other_weights_do_not_get_it(shipped):
    policy = toys.policy()
    policy.belief[0].bias.data += 1
    checkpoint.save(shipped, policy, {})
    assert load_beside(shipped) is None
    assert checkpoint.load(shipped).familiarity is None


def test_a_damaged_file_is_explained_in_one_line(shipped):
    familiarity.path_beside(shipped).write_bytes(b"nothing")
    with pytest.raises(Mistake, match="fit it again") as caught:
        checkpoint.load(shipped)
    assert len(str(caught.value).splitlines()) == 1


def test_the_file_says_for_which_weights_it_holds_and_how_it_was_made(shipped):
    with safe_open(familiarity.path_beside(shipped), framework="np") as file:
        header = json.loads(file.metadata()["familiarity"])
    assert header["weights"] == familiarity.digest(shipped)
    assert header["about"] == {"tasks": 1}
