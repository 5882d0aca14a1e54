"""The state is normalised by the statistics of the training data, wherever it is used."""

from dataclasses import replace

import numpy as np
import pytest
import torch

from tests.model import toys
from vla_core.errors import InvalidInput
from vla_core.model.state import LEAST_STD, StateEncoder, state_statistics

RNG = np.random.default_rng(0)


def test_normalised_training_states_have_mean_zero_and_deviation_one():
    states = RNG.normal((1.3, 0.7, 0.5, 0.4), (0.2, 0.1, 0.05, 0.3), (5000, 4))
    encoder = StateEncoder(8)
    encoder.set_statistics(*state_statistics(states))
    normal = encoder.normal(torch.tensor(states, dtype=torch.float32))
    assert torch.allclose(normal.mean(0), torch.zeros(4), atol=1e-5)
    assert torch.allclose(normal.std(0), torch.ones(4), atol=1e-3)


def test_a_number_that_never_changes_stays_finite():
    states = RNG.normal(size=(100, 4))
    states[:, 3] = 1.0
    mean, std = state_statistics(states)
    assert (mean[3], std[3]) == (1.0, np.float32(LEAST_STD))


@pytest.mark.parametrize("states", [np.zeros((0, 4)), np.zeros((5, 3)), np.zeros(4), np.full((2, 4), np.nan)])
def test_states_without_statistics_are_a_mistake(states):
    with pytest.raises(InvalidInput, match="Statistics need"):
        state_statistics(states)


def test_token_localisation_and_belief_all_move_with_the_statistics():
    """With the mean one metre to the side, a hand one metre to the side is what a hand here was before."""
    policy, view, shift = toys.policy(), toys.observation(), np.array([1, 0, 0, 0], np.float32)
    inputs = []
    policy.places.register_forward_pre_hook(lambda _, given: inputs.append(given[3]))
    token, belief = felt_and_believed(policy, view.state)
    policy.state.set_statistics(policy.state.mean.numpy() + shift, policy.state.std.numpy().copy())
    token_there, belief_there = felt_and_believed(policy, view.state + shift)
    assert torch.allclose(token, token_there, atol=1e-4)
    assert torch.allclose(belief + torch.from_numpy(shift[:3]), belief_there, atol=1e-6)
    for state in (view.state, view.state + shift):
        policy.act(replace(view, state=state), policy.hear("push"), toys.noise(), ("flow",))
    assert torch.allclose(inputs[0], inputs[1] - torch.tensor([10.0, 0, 0, 0]), atol=1e-4)
    assert torch.allclose(inputs[1], policy.state.normal(torch.from_numpy(view.state + shift)[None]))


def felt_and_believed(policy, state: np.ndarray) -> tuple[torch.Tensor, torch.Tensor]:
    """The state token, and the belief of a context of zeros."""
    with torch.inference_mode():
        return policy.feel(torch.from_numpy(state)[None]), policy.believe(torch.zeros(1, 16))


def test_copying_the_weights_copies_the_statistics():
    one, other = StateEncoder(8), StateEncoder(8)
    one.set_statistics(np.array([1, 2, 3, 0.5], np.float32), np.array([0.3, 0.2, 0.1, 0.4], np.float32))
    other.load_state_dict(one.state_dict())
    for name in ("centre", "spread", "mean", "std"):
        assert torch.equal(getattr(one, name), getattr(other, name)), name
