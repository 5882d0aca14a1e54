"""Feel: the four numbers a robot can feel, as one token.

state (B, 4) hand x, y, z in metres and gripper opening -> normal (B, 4), token (B, D).
"""

import torch
from torch import Tensor, nn

CENTRE = (0.0, 0.6, 0.2, 0.5)  # the middle of the workspace, gripper half open
SPREAD = (0.1, 0.1, 0.1, 0.3)


class StateEncoder(nn.Module):
    """MLP and LayerNorm, as in the smallest published recipes."""

    centre: Tensor  # (4,)
    spread: Tensor  # (4,)

    def __init__(self, width: int) -> None:
        super().__init__()
        self.register_buffer("centre", torch.tensor(CENTRE))
        self.register_buffer("spread", torch.tensor(SPREAD))
        self.layers = nn.Sequential(nn.Linear(4, width), nn.ReLU(), nn.Linear(width, width), nn.LayerNorm(width))

    def normal(self, state: Tensor) -> Tensor:
        return (state - self.centre) / self.spread

    def forward(self, state: Tensor) -> Tensor:
        return self.layers(self.normal(state))
