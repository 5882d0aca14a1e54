"""What the first keypoints of each view learn from: where hand, object and goal are in its picture.

views V × VisionOutput, spots (B, V, 3, 2) from 0 to 1, visible (B, V, 3) -> a loss.
"""

import torch
from torch import Tensor

from vla_core.model.vision import VisionOutput
from vla_core.trace import POINTS


def spot_loss(views: tuple[VisionOutput, ...], spots: Tensor, visible: Tensor) -> Tensor:
    """Distance of the first keypoints of each view from the hand, the object and the goal in its picture."""
    keypoints = torch.stack([view.keypoints[:, : len(POINTS)] for view in views], dim=1)  # (B, V, 3, 2)
    distance = (keypoints - spots).abs().sum(-1)  # (B, V, 3)
    return mean_of(distance, visible)


def heat_loss(views: tuple[VisionOutput, ...], spots: Tensor, visible: Tensor) -> Tensor:
    """How surprised each of these keypoints is of the cells around its spot: cross-entropy over all cells.

    The distance alone hardly tells a keypoint that hesitates between two things which of them is meant.
    """
    surprise = torch.stack(
        [cell_surprise(view.heat[:, : len(POINTS)], spots[:, index]) for index, view in enumerate(views)], dim=1
    )  # (B, V, 3)
    return mean_of(surprise, visible)


def mean_of(values: Tensor, visible: Tensor) -> Tensor:
    """Over what is visible; nothing where nothing is."""
    return (values * visible).sum() / visible.sum().clamp(min=1)


def cell_surprise(heat: Tensor, spots: Tensor) -> Tensor:
    """Heat (B, P, h, w), spots (B, P, 2) from 0 to 1 -> (B, P), -log heat of the four cells around each spot.

    The four are weighted as in bilinear interpolation, so the expected position of a perfect heat is the spot.
    """
    rows, columns = heat.shape[-2:]
    x = (spots[..., 0] * columns - 0.5).clamp(0, columns - 1)  # in cells, from the middle of the first
    y = (spots[..., 1] * rows - 0.5).clamp(0, rows - 1)
    left, top = x.floor().clamp(max=columns - 2), y.floor().clamp(max=rows - 2)
    right_share, lower_share = x - left, y - top
    corner = (top * columns + left).long()  # (B, P)
    cells = torch.stack([corner, corner + 1, corner + columns, corner + columns + 1], dim=-1)  # (B, P, 4)
    across = torch.stack([1 - right_share, right_share], dim=-1)
    down = torch.stack([1 - lower_share, lower_share], dim=-1)
    weight = (down[..., :, None] * across[..., None, :]).flatten(-2)  # (B, P, 4), sums to one
    return -(weight * heat.flatten(2).gather(-1, cells).clamp(min=1e-30).log()).sum(-1)
