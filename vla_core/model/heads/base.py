"""What every head is: from one context to a chunk of actions, and the network that the iterating heads share.

context (B, D), noise (B, K, A) -> Proposal(actions (B, K, A), path (B, S + 1, K, A)). Noise is an argument, so
that all heads can be asked about one moment on one noise; zero noise asks each for its most central answer.
Actions are normal: each of the A numbers lies in [-1, 1], and many lie exactly on the border.
"""

from abc import ABC, abstractmethod
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from vla_core.config import HeadsConfig
from vla_core.errors import Mistake
from vla_core.trace import AXES

A = len(AXES)
WAVES = 8  # frequencies that tell the network the time


@dataclass(frozen=True, eq=False)
class Proposal:
    """What a head proposes for a batch, with everything it did to get there."""

    actions: Tensor  # (B, K, A) in [-1, 1]
    path: Tensor  # (B, S + 1, K, A) noise → actions
    mean: Tensor | None = None  # (B, K, A) gaussian
    std: Tensor | None = None  # (B, K, A) gaussian
    probability: Tensor | None = None  # (B, K, A, bins) bins
    centres: Tensor | None = None  # (A, bins) bins
    chosen: Tensor | None = None  # (B, K, A) int, bins


class Head(nn.Module, ABC):
    """Two methods: learn from a teacher's chunk, and propose one."""

    def __init__(self, config: HeadsConfig, width: int, chunk: int) -> None:
        super().__init__()
        self.chunk = chunk

    @abstractmethod
    def loss(self, context: Tensor, actions: Tensor, weight: Tensor) -> Tensor:
        """How far the head is from the teacher's chunk (B, K, A); weight (B, K) is 0 past an episode's end."""

    @abstractmethod
    def sample(self, context: Tensor, noise: Tensor) -> Proposal:
        """The chunk that this noise (B, K, A) becomes, and the way there."""


class Residual(nn.Module):
    """One step of a residual network: look at the normalised state, add a correction."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.inner = nn.Linear(width, width)

    def forward(self, x: Tensor) -> Tensor:
        return x + F.silu(self.inner(self.norm(x)))


class Denoiser(nn.Module):
    """A noisy chunk (..., B, K, A), the time t from 0 to 1, the context (B, D) → the clean chunk.

    Leading dimensions are draws of noise: the context is read once for all of them.
    """

    def __init__(self, width: int, chunk: int, hidden: int) -> None:
        super().__init__()
        self.context = nn.Sequential(nn.Linear(width, hidden), Residual(hidden), Residual(hidden))
        self.clock = nn.Linear(2 * WAVES, hidden)
        self.read = nn.Linear(chunk * A, hidden)
        self.layer = Residual(hidden)
        self.write = zeroed(nn.Linear(hidden, chunk * A))

    def forward(self, x_t: Tensor, t: Tensor, context: Tensor) -> Tensor:
        told = self.context(context) + self.clock(waves(t))  # (..., B, hidden)
        hidden = self.layer(self.read(x_t.flatten(-2)) + told)
        return self.write(hidden).unflatten(-1, x_t.shape[-2:])  # (..., B, K, A)


def waves(t: Tensor) -> Tensor:
    """(...) times from 0 to 1 → (..., 2 · WAVES) sines and cosines, from half a turn to four."""
    angle = torch.pi * t[..., None] * torch.linspace(1, WAVES, WAVES, device=t.device)
    return torch.cat([angle.sin(), angle.cos()], dim=-1)


def zeroed(layer: nn.Linear) -> nn.Linear:
    """A last layer that says nothing until it has learnt something."""
    nn.init.zeros_(layer.weight)
    nn.init.zeros_(layer.bias)
    return layer


def within(actions: Tensor, weight: Tensor) -> Tensor:
    """The chunk with everything past the episode's end replaced by rest, so that it cannot be learnt from."""
    return torch.where(weight[..., None] > 0, actions, 0.0)


def average(errors: Tensor, weight: Tensor) -> Tensor:
    """The mean of (..., B, K, A) over draws, numbers and the steps that count, (B, K)."""
    each = errors.mean(dim=-1)  # (..., B, K)
    return (each * weight).sum() / weight.expand_as(each).sum().clamp(min=1e-6)


def checked_steps(head: str, steps: int, most: int = 1000) -> int:
    """The steps a sampler was asked for, if it can take them."""
    if not 1 <= steps <= most:
        raise Mistake(f"The {head} head cannot take {steps} steps; choose from 1 to {most}.")
    return steps
