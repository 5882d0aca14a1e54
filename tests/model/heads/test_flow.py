"""The flow head on paths whose end is known."""

import pytest
import torch
from torch import nn

from tests.model.heads.toys import CHUNK, WIDTH, A, head, noise
from vla_core.errors import Mistake

MEAN, STD = 0.2, 0.15


class Exact(nn.Module):
    """The mean of the clean actions given a point on the path, where the teacher is a known Gaussian."""

    def forward(self, x_t, t, context):
        gain = t * STD**2 / ((1 - t) ** 2 + (t * STD) ** 2)
        return MEAN + gain * (x_t - t * MEAN)


def exact(steps):
    decider = head("flow")
    decider.clean, decider.steps = Exact(), steps
    return decider


def test_it_recovers_a_known_gaussian():
    actions = exact(500).sample(torch.zeros(1000, WIDTH), noise(1000)).actions
    assert abs(actions.mean() - MEAN) < 0.01
    assert abs(actions.std() - STD) < 0.005


def test_more_steps_come_closer_to_the_true_spread():
    spread = [exact(steps).sample(torch.zeros(1000, WIDTH), noise(1000)).actions.std() for steps in (2, 8, 64)]
    assert spread[0] < spread[1] < spread[2] < STD + 0.005


def test_zero_noise_arrives_at_the_mean():
    actions = exact(8).sample(torch.zeros(1, WIDTH), torch.zeros(1, CHUNK, A)).actions
    assert torch.allclose(actions, torch.tensor(MEAN))


def test_a_teacher_with_one_answer_is_reached_on_a_straight_path():
    decider = head("flow")
    answer = torch.full((2, CHUNK, A), 0.4)

    class Sure(nn.Module):
        def forward(self, x_t, t, context):
            return answer

    decider.clean = Sure()
    path = decider.sample(torch.zeros(2, WIDTH), noise(2)).path
    share = torch.linspace(0, 1, decider.steps + 1)[None, :, None, None]
    assert torch.allclose(path, (1 - share) * noise(2)[:, None] + share * answer[:, None], atol=1e-5)


def test_the_number_of_steps_can_be_changed_when_acting():
    decider = head("flow", stirred=True)
    for steps in (1, 5):
        decider.steps = steps
        assert decider.sample(torch.zeros(2, WIDTH), noise(2)).path.shape == (2, steps + 1, CHUNK, A)


def test_no_steps_at_all_is_a_mistake():
    decider = head("flow")
    decider.steps = 0
    with pytest.raises(Mistake, match="flow"):
        decider.sample(torch.zeros(1, WIDTH), noise(1))
