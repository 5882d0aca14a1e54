"""The loss on a keypoint: least where its heat is the spot, with a clear pull where two things look alike."""

import pytest
import torch

from vla_core.model.place_losses import cell_surprise, heat_loss
from vla_core.model.vision import VisionOutput

SIDE = 6
MIDDLE = (torch.arange(SIDE) + 0.5) / SIDE


def heat_of(score: torch.Tensor) -> torch.Tensor:
    return score.flatten(-2).softmax(-1).unflatten(-1, (SIDE, SIDE))


@pytest.mark.parametrize("spot", [(0.5, 0.5), (0.31, 0.77), (0.02, 0.5), (0.99, 0.99)])
def test_learnt_heat_has_its_expected_position_on_the_spot(spot):
    score = torch.zeros(1, 1, SIDE, SIDE, requires_grad=True)
    target = torch.tensor([[spot]])
    optimiser = torch.optim.Adam([score], lr=0.3)
    for _ in range(300):
        optimiser.zero_grad()
        cell_surprise(heat_of(score), target).sum().backward()
        optimiser.step()
    heat = heat_of(score.detach())[0, 0]
    reachable = target[0, 0].clamp(float(MIDDLE[0]), float(MIDDLE[-1]))  # from the first cell to the last
    assert float((heat.sum(0) * MIDDLE).sum()) == pytest.approx(float(reachable[0]), abs=0.01)
    assert float((heat.sum(1) * MIDDLE).sum()) == pytest.approx(float(reachable[1]), abs=0.01)


def test_a_keypoint_that_is_sure_of_the_wrong_thing_is_still_pulled_to_the_right_one():
    score = torch.zeros(1, 1, SIDE, SIDE)
    score[0, 0, 1, 1] = 40.0  # so sure that the right cell has next to no heat
    score.requires_grad_(True)
    cell_surprise(heat_of(score), torch.tensor([[[4.5 / SIDE, 4.5 / SIDE]]])).sum().backward()
    pull = -score.grad[0, 0]
    assert float(pull[4, 4]) == pytest.approx(1, abs=1e-3)
    assert float(pull[1, 1]) == pytest.approx(-1, abs=1e-3)


def test_a_spot_outside_of_the_picture_counts_for_nothing():
    heat = heat_of(torch.randn(2, 3, SIDE, SIDE, generator=torch.Generator().manual_seed(0)))
    view = VisionOutput(torch.zeros(2, 1, 8), torch.zeros(2, 3, 2), heat, ())
    spots, visible = torch.full((2, 1, 3, 2), 0.5), torch.ones(2, 1, 3)
    visible[:, :, 2] = 0
    expected = cell_surprise(heat[:, :2], spots[:, 0, :2]).mean()
    assert torch.allclose(heat_loss((view,), spots, visible), expected)
    assert float(heat_loss((view,), spots, torch.zeros(2, 1, 3))) == 0
