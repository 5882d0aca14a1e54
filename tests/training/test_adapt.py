"""The trunk stays frozen while a few parameters are trained; corrections begin at zero and can be merged."""

import itertools

import numpy as np
import pytest
import torch
from torch import nn

from tests.data import toy_demos
from tests.model import toys
from tests.training import test_train as toy_training
from vla_core.data.dataset import Batches
from vla_core.data.store import Demos, episode_path, write_episode
from vla_core.errors import Mistake
from vla_core.model import checkpoint
from vla_core.training import train as training
from vla_core.training.adapt import (
    LoRA,
    merge_corrections,
    prepare_to_adapt,
    pull_back,
    trainable_parameters,
    trainable_weights,
)

FUSIONS = ("transformer", "mot", "cross", "film", "concat")


def actions_of(policy) -> dict[str, np.ndarray]:
    random = np.random.default_rng(3)
    noise = random.standard_normal((4, 4)).astype(np.float32)
    sentence = policy.hear("open the drawer")
    return policy.act(OBSERVATION, sentence, noise, policy.config.heads.kinds)


OBSERVATION = toys.observation()


def with_random_corrections(policy):
    """The policy with corrections that are not zero, as after training."""
    torch.manual_seed(1)
    for module in policy.modules():
        if isinstance(module, LoRA):
            nn.init.normal_(module.up, std=0.3)
    return policy


def distance(one: dict[str, np.ndarray], other: dict[str, np.ndarray]) -> float:
    return max(float(np.abs(one[kind] - other[kind]).max()) for kind in one)


@pytest.mark.parametrize("fusion", FUSIONS)
def test_corrections_change_nothing_before_training(fusion):
    before = actions_of(toys.policy(fusion=fusion))
    assert distance(before, actions_of(prepare_to_adapt(toys.policy(fusion=fusion), "lora", 2).eval())) < 1e-6


@pytest.mark.parametrize("fusion", FUSIONS)
def test_merged_layers_act_like_layer_and_correction(fusion):
    plain = toys.policy(fusion=fusion)
    names, before = list(plain.state_dict()), actions_of(plain)
    policy = with_random_corrections(prepare_to_adapt(plain, "lora", 2).eval())
    adapted = actions_of(policy)
    assert distance(before, adapted) > 1e-3
    assert distance(adapted, actions_of(merge_corrections(policy))) < 1e-5
    assert list(policy.state_dict()) == names
    assert not any(isinstance(module, LoRA) for module in policy.modules())


def test_a_pull_goes_back_a_share_of_the_way_to_the_start_and_leaves_the_rest_alone():
    policy = prepare_to_adapt(toys.policy(), "rehearse", 2)
    start, frozen = trainable_weights(policy), policy.to_word.weight.clone()
    with torch.no_grad():
        for parameter in policy.parameters():
            parameter += 1
    pull_back(policy, start, 0.25)
    trained = {name: one for name, one in policy.named_parameters() if name in start}
    assert {name.partition(".")[0] for name in trained} == {"heads", "fusion"}
    assert all(torch.allclose(one, start[name] + 0.75, atol=1e-5) for name, one in trained.items())
    assert torch.equal(policy.to_word.weight, frozen + 1)
    pull_back(policy, start, 7.0)  # never beyond the start
    assert all(torch.allclose(one, start[name]) for name, one in trained.items())


def test_a_merged_layer_is_the_sum_of_two_matrices():
    torch.manual_seed(0)
    layer = LoRA(nn.Linear(5, 3), 2)
    nn.init.normal_(layer.up)
    x = torch.randn(7, 5)
    assert torch.allclose(layer.merged()(x), layer(x), atol=1e-6)
    assert torch.linalg.matrix_rank(layer.merged().weight - layer.base.weight) == 2


@pytest.fixture(scope="module")
def batches(tmp_path_factory) -> Batches:
    folder = tmp_path_factory.mktemp("demos")
    for seed in range(2):
        write_episode(episode_path(folder, "push-v3", seed), toy_demos.episode("push-v3", seed))
    return Batches(Demos(folder), toys.tokenizer(), toy_training.CONFIG)


@pytest.mark.parametrize(
    ("method", "moves"), [("head", {"heads"}), ("lora", {"heads", "fusion"}), ("rehearse", {"heads", "fusion"})]
)
def test_only_the_parameters_of_a_method_change(method, moves, batches, tmp_path):
    policy = prepare_to_adapt(toys.policy(), method, 2)
    before = {name: value.clone() for name, value in policy.state_dict().items()}
    for _ in training.train(toy_training.CONFIG, policy, batches, tmp_path):
        pass
    changed = {name for name, value in policy.state_dict().items() if not torch.equal(value, before[name])}
    assert {name.partition(".")[0] for name in changed} == moves
    corrections = {name for name in changed if name.startswith("fusion")}
    assert all(name.endswith((".up", ".down")) for name in corrections)


def test_an_adapted_policy_is_saved_and_loaded_as_a_plain_one(batches, tmp_path):
    policy = prepare_to_adapt(toys.policy(), "lora", 2)
    for _ in training.train(toy_training.CONFIG, policy, batches, tmp_path / "run"):
        pass
    policy = merge_corrections(policy.eval())
    checkpoint.save(tmp_path / "policy.safetensors", policy, {})
    assert (
        distance(actions_of(policy), actions_of(checkpoint.load(tmp_path / "policy.safetensors"))) < 0.02
    )  # float16


def test_from_scratch_shares_the_reader_and_nothing_else():
    trained = toys.policy()
    fresh = prepare_to_adapt(trained, "scratch")
    assert fresh.language is trained.language
    assert not any(parameter.requires_grad for parameter in fresh.language.parameters())
    assert not torch.equal(fresh.state_dict()["to_word.weight"], trained.state_dict()["to_word.weight"])


def test_the_number_of_trainable_parameters_grows_with_the_method():
    counts = [
        trainable_parameters(prepare_to_adapt(toys.policy(), method, 2)) for method in ("head", "lora", "scratch")
    ]
    assert all(less < more for less, more in itertools.pairwise(counts))
    extra = counts[1] - counts[0]
    width = toys.config().width
    assert extra == 2 * 2 * (4 * 2 * width + 2 * 3 * width)  # rank × blocks × (attention, feed-forward)


@pytest.mark.parametrize(("method", "rank", "words"), [("magic", 8, "choose from"), ("lora", 0, "at least 1")])
def test_an_impossible_method_is_explained(method, rank, words):
    with pytest.raises(Mistake, match=words):
        prepare_to_adapt(toys.policy(), method, rank)
