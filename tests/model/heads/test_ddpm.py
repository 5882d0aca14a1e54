"""The diffusion head: schedule, posterior, and both ways back on a Gaussian whose answer is known."""

from dataclasses import replace

import pytest
import torch
from torch import nn

from tests.model.heads.toys import CHUNK, CONFIG, WIDTH, A, head, noise
from vla_core.errors import Mistake
from vla_core.model.heads.ddpm import DDPMHead, cosine_schedule, reverse_step

MEAN, STD = 0.2, 0.15
FINE = 500


class Exact(nn.Module):
    """The mean of the clean actions given the noisy ones, where the teacher is a known Gaussian."""

    def __init__(self, alpha_bar):
        super().__init__()
        self.alpha_bar = alpha_bar

    def forward(self, x_t, t, context):
        alpha_bar = self.alpha_bar[(t * (len(self.alpha_bar) - 1)).round().long()]
        gain = STD**2 * alpha_bar.sqrt() / (STD**2 * alpha_bar + 1 - alpha_bar)
        return MEAN + gain * (x_t - alpha_bar.sqrt() * MEAN)


def exact():
    """A head that knows the answer, on a schedule fine enough for the steps not to matter."""
    decider = DDPMHead(replace(CONFIG, diffusion_steps=FINE, ddpm_samples=FINE), WIDTH, CHUNK)
    decider.clean = Exact(decider.alpha_bar)
    return decider


def test_almost_nothing_of_the_actions_is_left_where_sampling_starts():
    for steps in (2, 10, 50, 1000):
        alpha_bar = cosine_schedule(steps)
        assert alpha_bar[0] == 1
        assert 0 < alpha_bar[-1] < 1e-3
        assert (alpha_bar.diff() < 0).all()


def test_one_step_back_is_the_posterior_of_ho_et_al():
    """Their mean and variance, written with β and α as in the paper (equations 6 and 7)."""
    alpha_bar = cosine_schedule(50).double()
    clean, x_t = torch.rand(1000).double(), torch.randn(1000).double()
    for t in (2, 17, 49):
        alpha = alpha_bar[t] / alpha_bar[t - 1]
        beta = 1 - alpha
        mean = (alpha_bar[t - 1].sqrt() * beta * clean + alpha.sqrt() * (1 - alpha_bar[t - 1]) * x_t) / (
            1 - alpha_bar[t]
        )
        spread = ((1 - alpha_bar[t - 1]) / (1 - alpha_bar[t]) * beta).sqrt()
        still = reverse_step(x_t, clean, alpha_bar[t], alpha_bar[t - 1], torch.zeros(1000).double())
        moved = reverse_step(x_t, clean, alpha_bar[t], alpha_bar[t - 1], torch.ones(1000).double())
        assert torch.allclose(still, mean)
        assert torch.allclose(moved - still, spread)


def test_the_way_without_fresh_noise_recovers_a_known_gaussian():
    decider = exact()
    actions = decider.sample(torch.zeros(1000, WIDTH), noise(1000)).actions
    assert abs(actions.mean() - MEAN) < 0.01
    assert abs(actions.std() - STD) < 0.005


def test_the_ancestral_way_recovers_a_known_gaussian_too():
    decider = exact()
    fresh = torch.randn(1000, FINE, CHUNK, A, generator=torch.Generator().manual_seed(4))
    actions = decider.sample(torch.zeros(1000, WIDTH), noise(1000), fresh).actions
    assert abs(actions.mean() - MEAN) < 0.01
    assert abs(actions.std() - STD) < 0.005


def test_fresh_noise_is_an_argument_and_the_last_step_takes_none():
    decider, context = head("ddpm", stirred=True), torch.randn(2, WIDTH)
    fresh = torch.randn(2, decider.steps, CHUNK, A)
    first = decider.sample(context, noise(2), fresh)
    assert torch.equal(first.actions, decider.sample(context, noise(2), fresh).actions)
    other = fresh.clone()
    other[:, -1] += 1
    assert torch.equal(first.actions, decider.sample(context, noise(2), other).actions)
    other[:, 0] += 1
    assert not torch.allclose(first.path[:, 1], decider.sample(context, noise(2), other).path[:, 1])


def test_the_number_of_steps_can_be_changed_when_acting():
    decider = head("ddpm", stirred=True)
    for steps in (1, 3, CONFIG.diffusion_steps):
        decider.steps = steps
        assert decider.sample(torch.zeros(2, WIDTH), noise(2)).path.shape == (2, steps + 1, CHUNK, A)


@pytest.mark.parametrize("steps", [0, -1, CONFIG.diffusion_steps + 1])
def test_an_impossible_number_of_steps_is_a_mistake(steps):
    decider = head("ddpm")
    decider.steps = steps
    with pytest.raises(Mistake, match=f"from 1 to {CONFIG.diffusion_steps}"):
        decider.sample(torch.zeros(1, WIDTH), noise(1))
