"""Feel: the four numbers a robot can feel, as one token.

state (B, 4) hand x, y, z in metres and gripper opening -> normal (B, 4), token (B, D).

The mean and the standard deviation of the states come from the training data (`state_statistics`) and are stored
in the checkpoint as float32. Older checkpoints hold two constants instead, rounded to float16.
"""

from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from vla_core.errors import InvalidInput

CENTRE = (0.0, 0.6, 0.2, 0.5)  # before there are statistics: the middle of the workspace, gripper half open
SPREAD = (0.1, 0.1, 0.1, 0.3)
LEAST_STD = 0.01  # of a number that hardly ever changes, so that noise in it is not blown up


def state_statistics(states: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """(N, 4) states of the training data -> mean (4,) and standard deviation (4,), float32."""
    states = np.asarray(states, dtype=np.float64)
    if states.ndim != 2 or states.shape[1] != len(CENTRE) or not len(states):
        raise InvalidInput(f"Statistics need rows of {len(CENTRE)} numbers; these states are {states.shape}.")
    if not np.isfinite(states).all():
        raise InvalidInput("Statistics need finite states; some of these are not.")
    std = states.std(axis=0).clip(min=LEAST_STD)
    return states.mean(axis=0).astype(np.float32), std.astype(np.float32)


class StateEncoder(nn.Module):
    """MLP and LayerNorm, as in the smallest published recipes.

    `centre` and `spread` normalise the token, and are what a checkpoint holds. Localisation and the belief use
    `mean` and `std`. The two are equal, except in a policy from an older checkpoint: see `update_statistics`.
    """

    centre: Tensor  # (4,)
    spread: Tensor  # (4,)
    mean: Tensor  # (4,)
    std: Tensor  # (4,)

    def __init__(self, width: int) -> None:
        super().__init__()
        self.register_buffer("centre", torch.tensor(CENTRE))
        self.register_buffer("spread", torch.tensor(SPREAD))
        self.register_buffer("mean", torch.tensor(CENTRE), persistent=False)
        self.register_buffer("std", torch.tensor(SPREAD), persistent=False)
        self.layers = nn.Sequential(nn.Linear(4, width), nn.ReLU(), nn.Linear(width, width), nn.LayerNorm(width))
        call_after_loading: Any = self.register_load_state_dict_post_hook  # torch gives it no types
        call_after_loading(update_statistics)

    def set_statistics(self, mean: np.ndarray, std: np.ndarray) -> None:
        """Normalise by these from now on; call it on a fresh policy, before training."""
        self.centre.copy_(torch.as_tensor(mean))
        self.spread.copy_(torch.as_tensor(std))
        update_statistics(self)

    def normal(self, state: Tensor) -> Tensor:
        """(B, 4) in standard deviations from the mean."""
        return (state - self.centre) / self.spread

    def forward(self, state: Tensor) -> Tensor:
        token: Tensor = self.layers(self.normal(state))
        return token


def update_statistics(encoder: StateEncoder, _: object = None) -> None:
    """Set `mean` and `std` after `centre` and `spread` have changed.

    Older checkpoints hold CENTRE and SPREAD rounded to float16. Only the token was normalised by the rounded
    numbers; everything else used the constants themselves, and must go on doing so.
    """
    for used, stored, constants in (
        (encoder.mean, encoder.centre, CENTRE),
        (encoder.std, encoder.spread, SPREAD),
    ):
        exact = torch.tensor(constants).to(stored)
        used.copy_(exact if torch.equal(stored, exact.half().float()) else stored)
