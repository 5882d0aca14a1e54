"""Fuse, last step: exact places join what the tokens agreed on.

context (B, D), feeling (B, D), keypoints V × (B, P, 2) -> context (B, D).

Attention carries well what is there and badly where exactly: with tokens alone the keypoints found a puck within
half a pixel while the context placed its goal five centimetres off. So the coordinates go straight to the
context too, each with waves of several lengths (Fourier features, Tancik et al. 2020) so that a tenth of a
pixel still makes a difference. Starts as doing nothing.
"""

import torch
from torch import Tensor, nn

WAVES = (1.0, 4.0, 16.0)  # to the side of a picture


class Places(nn.Module):
    """A residual step of the context that knows every keypoint."""

    turns: Tensor  # (waves,) radians to the side of a picture

    def __init__(self, width: int, points: int) -> None:
        """`points` keypoints in all views together."""
        super().__init__()
        self.register_buffer("turns", 2 * torch.pi * torch.tensor(WAVES), persistent=False)
        coordinates = 2 * points
        self.layers = nn.Sequential(
            nn.Linear(2 * width + coordinates * (1 + 2 * len(WAVES)), 2 * width),
            nn.ReLU(),
            nn.Linear(2 * width, width),
        )
        nn.init.zeros_(self.layers[-1].weight)  # type: ignore[arg-type]
        nn.init.zeros_(self.layers[-1].bias)  # type: ignore[arg-type]

    def forward(self, context: Tensor, feeling: Tensor, keypoints: tuple[Tensor, ...]) -> Tensor:
        where = torch.cat([view.flatten(1) for view in keypoints], dim=1).float()  # (B, 2P)
        angle = (where[..., None] * self.turns).flatten(1)  # (B, 2P · waves)
        return context + self.layers(
            torch.cat([context, feeling, 2 * where - 1, angle.sin(), angle.cos()], dim=1)
        )
