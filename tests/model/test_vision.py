"""Keypoints are where the heat is, the sentence steers them, and a picture can teach them."""

import pytest
import torch

from vla_core.config import VisionConfig
from vla_core.model.vision import VISION, Keypoints, Modulation

CONFIG = VisionConfig(picture=32, wrist=0, channels=8, keypoints=4, layers=1)


@pytest.mark.parametrize("kind", VISION)
def test_heat_sums_to_one_and_keypoints_are_its_mean(kind):
    seen = VISION[kind](CONFIG, 32, 8, 16)(torch.rand(2, 3, 32, 32), torch.randn(2, 8))
    side = seen.heat.shape[-1]
    assert torch.allclose(seen.heat.sum((2, 3)), torch.ones(2, 4), atol=1e-5)
    middle = (torch.arange(side) + 0.5) / side
    across = (seen.heat * middle).sum((2, 3))
    down = (seen.heat * middle[:, None]).sum((2, 3))
    assert torch.allclose(seen.keypoints, torch.stack([across, down], -1), atol=1e-5)
    assert seen.tokens.shape == (2, 1 + 4, 16)


def test_a_lone_bright_cell_is_found_to_within_a_cell():
    points = Keypoints(1, 1, 8)
    torch.nn.init.constant_(points.score.weight, 10.0)
    x = torch.zeros(1, 1, 8, 8)
    x[0, 0, 2, 5] = 1.0
    _, where, _ = points(x)
    assert torch.allclose(where[0, 0], torch.tensor([5.5 / 8, 2.5 / 8]), atol=0.01)


def test_modulation_begins_as_doing_nothing_and_then_steers():
    modulation, x = Modulation(4, 3), torch.randn(2, 3, 5, 5)
    assert torch.equal(modulation(x, torch.randn(2, 4)), x)
    torch.nn.init.normal_(modulation.to_scale_shift.weight)
    one, other = (modulation(x, torch.full((2, 4), value)) for value in (1.0, -1.0))
    assert not torch.allclose(one, other)
