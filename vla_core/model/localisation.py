"""Fuse, last step: the exact positions of the keypoints are added to the context.

context (B, D), keypoints V × (B, P, 2), state (B, 4) as measured and as normalised -> context (B, D).

Attention tells well what is there and badly where exactly: with tokens alone the keypoints found a button
within half a pixel while the context placed it where the mean button is. So the keypoints also go straight to the
context, in metres: both cameras are calibrated (the front one is fixed, the other moves with the hand), so the
ray of a keypoint can be intersected with horizontal planes at a few heights.

A front camera that was knocked makes all these metres wrong, and nobody tells the policy. It can find out: the
hand is seen in the picture and felt at the same time, and the difference (`error`) is taken off every place.
So it also finds out at which of the places that it knows the front camera stands: metres are worked out for each,
and where it does not stand the error is large. Changes nothing before it has learnt.
"""

import torch
from torch import Tensor, nn

from vla_core.model.vision import STRETCH
from vla_core.trace import POINTS
from vla_core.world.base import STATE_SIZE
from vla_core.world.camera import FRONT_CAMERA, FRONT_FOV, HAND_TO_WRIST, TABLE_CAMERA, WRIST_FOV

HEIGHTS = (0.02, 0.12, 0.25)  # metres above the table: lying on it, standing on it, held
MIDDLE = (0.0, 0.65)  # metres, of the table
FAR, NEAR, TOUCH = 0.15, 0.1, 0.02  # metres that become 1: from the middle, from the hand, near contact
MEASURED = len(POINTS) * len(HEIGHTS) * 6  # numbers from one camera
CORRECTED = 2 + len(POINTS) * len(HEIGHTS) * 4  # numbers from a front camera after the correction
FRONT_PLACES = (FRONT_CAMERA, TABLE_CAMERA)  # where the front camera may stand
LIMIT = 3.0  # every number of the input is clipped to this, either way


class CalibratedCamera(nn.Module):
    """One camera whose pose is known: keypoints to the points where their rays meet each height."""

    place: Tensor  # (3,) metres, from the hand if it moves with it
    turn: Tensor  # (3, 3), columns right, up and backwards
    heights: Tensor  # (H,)

    def __init__(self, camera: Tensor, fov: float, on_hand: bool) -> None:
        super().__init__()
        self.on_hand = on_hand
        self.reach = float(2 * torch.tan(torch.deg2rad(torch.tensor(fov)) / 2))
        self.register_buffer("place", camera[:3].clone(), persistent=False)
        self.register_buffer("turn", camera[3:].reshape(3, 3).clone(), persistent=False)
        self.register_buffer("heights", torch.tensor(HEIGHTS), persistent=False)

    def forward(self, keypoints: Tensor, hand: Tensor) -> tuple[Tensor, Tensor]:
        """(B, P, 2), the first is the hand's, and (B, 3) -> places (B, P, H, 2) metres, error (B, 2) metres."""
        with torch.autocast(keypoints.device.type, enabled=False):
            keypoints = keypoints.float()
            seen = self.intersect(keypoints[:, :1], hand, hand[:, 2:])[:, 0, 0]  # (B, 2), at the hand's height
            return self.intersect(keypoints, hand, self.heights.expand(len(hand), -1)), seen - hand[:, :2]

    def intersect(self, keypoints: Tensor, hand: Tensor, heights: Tensor) -> Tensor:
        """The ray through each keypoint (B, P, 2), followed down to each height (B, H) -> (B, P, H, 2)."""
        across, down = keypoints.unbind(-1)
        ahead = -torch.ones_like(across)
        ray = torch.stack([(across - 0.5) * self.reach, (0.5 - down) * self.reach, ahead], dim=-1) @ self.turn.T
        origin = self.place + hand if self.on_hand else self.place.expand_as(hand)  # (B, 3)
        drop = (origin[:, 2:] - heights).clamp(min=0)[:, None]  # (B, 1, H)
        length = drop / (-ray[..., 2:]).clamp(min=0.05)  # (B, P, H)
        return origin[:, None, None, :2] + length[..., None] * ray[..., None, :2]


class Localisation(nn.Module):
    """A residual MLP on the context that is given every keypoint."""

    middle: Tensor  # (2,) metres

    def __init__(self, width: int, views: int, points: int, front_places: int = 1) -> None:
        super().__init__()
        front = [CalibratedCamera(torch.tensor(place).float(), FRONT_FOV, False) for place in FRONT_PLACES]
        wrist = CalibratedCamera(torch.tensor(HAND_TO_WRIST).float(), WRIST_FOV, True)
        self.eyes = nn.ModuleList([front[0], wrist][:views])
        self.elsewhere = nn.ModuleList(front[1:front_places])
        self.register_buffer("middle", torch.tensor(MIDDLE), persistent=False)
        numbers = views * (2 * points + MEASURED) + STATE_SIZE + CORRECTED
        numbers += len(self.elsewhere) * (MEASURED + CORRECTED)
        self.layers = nn.Sequential(
            nn.Linear(width + numbers, 2 * width), nn.ReLU(), nn.Linear(2 * width, 2 * width), nn.ReLU()
        )
        self.to_context = nn.Linear(2 * width, width)
        nn.init.zeros_(self.to_context.weight)
        nn.init.zeros_(self.to_context.bias)

    def forward(self, context: Tensor, keypoints: tuple[Tensor, ...], state: Tensor, normal: Tensor) -> Tensor:
        """`normal`: the state (B, 4) in standard deviations from its mean."""
        numbers = torch.cat([context, *self.numbers(keypoints, state, normal)], dim=1)
        located: Tensor = context + self.to_context(self.layers(numbers))
        return located

    def numbers(self, keypoints: tuple[Tensor, ...], state: Tensor, normal: Tensor) -> list[Tensor]:
        """Every keypoint in its picture; the supervised ones in metres too, absolute, from the hand, corrected."""
        parts = [STRETCH * (view.float() - 0.5).flatten(1) for view in keypoints]
        corrected: list[Tensor] = []
        for eye, view in zip(self.eyes, keypoints, strict=True):
            measured, better = self.metres(eye, view, state)
            parts += measured
            corrected += better
        for eye in self.elsewhere:
            measured, better = self.metres(eye, keypoints[0], state)
            corrected += measured + better
        return [part.clamp(-LIMIT, LIMIT) for part in (*parts, normal, *corrected)]

    def metres(self, eye: nn.Module, view: Tensor, state: Tensor) -> tuple[list[Tensor], list[Tensor]]:
        """The supervised keypoints of one camera in metres: as they are; those of a front one corrected too."""
        places, error = eye(view[:, : len(POINTS)], state[:, :3])  # (B, 3, H, 2), (B, 2)
        from_hand = places - state[:, None, None, :2]
        measured = [((places - self.middle) / FAR).flatten(1), *distances(from_hand)]
        if eye.on_hand:
            return measured, []
        return measured, [error / NEAR, *distances(from_hand - error[:, None, None])]


def distances(metres: Tensor) -> list[Tensor]:
    """Distances from the hand (B, P, H, 2) at two scales: to come near, and to touch."""
    return [(metres / NEAR).flatten(1), (metres / TOUCH).tanh().flatten(1)]
