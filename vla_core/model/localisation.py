"""Fuse, last step: exact places join what the tokens agreed on.

context (B, D), keypoints V × (B, P, 2), state (B, 4) -> context (B, D).

Attention carries well what is there and badly where exactly: with tokens alone the keypoints found a button
within half a pixel while the context believed it where the mean button is. So the keypoints go straight to the
context too, and in the units of motion: both eyes are calibrated (the front one hangs still, the other rides on
the hand), so the ray of a keypoint meets the planes at some heights in metres from the hand. Starts as doing
nothing.
"""

import torch
from torch import Tensor, nn

from vla_core.model.state import CENTRE, SPREAD
from vla_core.model.vision import STRETCH
from vla_core.trace import POINTS
from vla_core.world.camera import FRONT, FRONT_FOV, HAND_TO_WRIST, WRIST_FOV

HEIGHTS = (0.02, 0.12, 0.25)  # metres above the table: lying on it, standing on it, held
MIDDLE = (0.0, 0.65)  # metres, of the table
FAR, NEAR, TOUCH = 0.15, 0.1, 0.02  # metres that count as one: from the middle, from the hand, in contact
LIMIT = 3.0  # of a number that goes in


class Eye(nn.Module):
    """One calibrated camera: keypoints to where their rays meet a height."""

    place: Tensor  # (3,) metres, from the hand if it rides on it
    turn: Tensor  # (3, 3), columns right, up and backwards
    heights: Tensor  # (H,)

    def __init__(self, camera: Tensor, fov: float, rides: bool) -> None:
        super().__init__()
        self.rides = rides
        self.reach = float(2 * torch.tan(torch.deg2rad(torch.tensor(fov)) / 2))
        self.register_buffer("place", camera[:3].clone(), persistent=False)
        self.register_buffer("turn", camera[3:].reshape(3, 3).clone(), persistent=False)
        self.register_buffer("heights", torch.tensor(HEIGHTS), persistent=False)

    def forward(self, keypoints: Tensor, hand: Tensor) -> Tensor:
        """(B, P, 2) and (B, 3) -> (B, P, H, 2) metres x and y of the world; in full precision."""
        with torch.autocast(keypoints.device.type, enabled=False):
            return self.met(keypoints.float(), hand)

    def met(self, keypoints: Tensor, hand: Tensor) -> Tensor:
        across, down = keypoints.unbind(-1)
        ahead = -torch.ones_like(across)
        ray = torch.stack([(across - 0.5) * self.reach, (0.5 - down) * self.reach, ahead], dim=-1) @ self.turn.T
        origin = self.place + hand if self.rides else self.place.expand_as(hand)  # (B, 3)
        drop = (origin[:, 2:] - self.heights).clamp(min=0)[:, None]  # (B, 1, H)
        length = drop / (-ray[..., 2:]).clamp(min=0.05)  # (B, P, H)
        return origin[:, None, None, :2] + length[..., None] * ray[..., None, :2]


class Localisation(nn.Module):
    """A residual step of the context that knows every keypoint."""

    middle: Tensor  # (2,) metres
    centre: Tensor  # (4,) of the state; exact, while those of StateEncoder travel in the checkpoint as float16
    spread: Tensor  # (4,)

    def __init__(self, width: int, views: int, points: int) -> None:
        super().__init__()
        front, wrist = torch.tensor(FRONT).float(), torch.tensor(HAND_TO_WRIST).float()
        self.eyes = nn.ModuleList([Eye(front, FRONT_FOV, False), Eye(wrist, WRIST_FOV, True)][:views])
        self.register_buffer("middle", torch.tensor(MIDDLE), persistent=False)
        self.register_buffer("centre", torch.tensor(CENTRE), persistent=False)
        self.register_buffer("spread", torch.tensor(SPREAD), persistent=False)
        numbers = views * (2 * points + len(POINTS) * len(HEIGHTS) * 6) + len(CENTRE)
        self.layers = nn.Sequential(
            nn.Linear(width + numbers, 2 * width), nn.ReLU(), nn.Linear(2 * width, 2 * width), nn.ReLU()
        )
        self.to_context = nn.Linear(2 * width, width)
        nn.init.zeros_(self.to_context.weight)
        nn.init.zeros_(self.to_context.bias)

    def forward(self, context: Tensor, keypoints: tuple[Tensor, ...], state: Tensor) -> Tensor:
        numbers = torch.cat([self.numbers(keypoints, state), (state - self.centre) / self.spread], dim=1)
        return context + self.to_context(self.layers(torch.cat([context, numbers], dim=1)))

    def numbers(self, keypoints: tuple[Tensor, ...], state: Tensor) -> Tensor:
        """(B, N): every keypoint in its picture; the taught ones in metres too, and how far from the hand."""
        parts = [STRETCH * (view.float() - 0.5).flatten(1) for view in keypoints]
        for eye, view in zip(self.eyes, keypoints, strict=True):
            found = eye(view[:, : len(POINTS)], state[:, :3])  # (B, 3, H, 2)
            away = found - state[:, None, None, :2]
            parts += [((found - self.middle) / FAR).flatten(1), (away / NEAR).flatten(1)]
            parts += [(away / TOUCH).tanh().flatten(1)]
        return torch.cat(parts, dim=1).clamp(-LIMIT, LIMIT)
