"""What all heads have in common, and the denoising network that the two iterative heads share.

context (B, D), noise (B, K, A) -> Proposal(actions (B, K, A), path (B, S + 1, K, A)). Noise is an argument, so
that all heads can be compared on the same noise; zero noise gives each head's most central answer.
Actions are normalised: each of the A numbers lies in [-1, 1], and many lie exactly on the border.
"""

from abc import ABC, abstractmethod
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from vla_core.config import HeadsConfig
from vla_core.errors import InvalidInput
from vla_core.trace import AXES

A = len(AXES)
LAYERS = 3  # of the denoiser, after noise, time and context have met
FREQUENCIES = 8  # of the sines and cosines that encode the time t


@dataclass(frozen=True, eq=False)
class Proposal:
    """The chunks a head proposes for a batch, with the intermediate results."""

    actions: Tensor  # (B, K, A) in [-1, 1]
    path: Tensor  # (B, S + 1, K, A) noise → actions
    mean: Tensor | None = None  # (B, K, A) gaussian
    std: Tensor | None = None  # (B, K, A) gaussian
    probability: Tensor | None = None  # (B, K, A, bins) bins
    centres: Tensor | None = None  # (A, bins) bins
    chosen: Tensor | None = None  # (B, K, A) int, bins


class Head(nn.Module, ABC):
    """Two methods: the loss on the teacher's chunk, and a sample."""

    def __init__(self, config: HeadsConfig, width: int, chunk: int) -> None:
        super().__init__()
        self.chunk = chunk

    @abstractmethod
    def loss(self, context: Tensor, actions: Tensor, weight: Tensor) -> Tensor:
        """Distance from the teacher's chunk (B, K, A); weight (B, K) is 0 past the end of an episode."""

    @abstractmethod
    def sample(self, context: Tensor, noise: Tensor) -> Proposal:
        """The chunk that this noise (B, K, A) becomes, and every step on the way."""


class Residual(nn.Module):
    """A residual layer: LayerNorm, linear, SiLU, added to its input."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.inner = nn.Linear(width, width)

    def forward(self, x: Tensor) -> Tensor:
        return x + F.silu(self.inner(self.norm(x)))


class Denoiser(nn.Module):
    """A noisy chunk (..., B, K, A), the time t from 0 to 1, the context (B, D) → the clean chunk.

    Leading dimensions are draws of noise: the context is encoded once for all of them.
    """

    def __init__(self, width: int, chunk: int, hidden: int) -> None:
        super().__init__()
        self.context = nn.Sequential(nn.Linear(width, hidden), Residual(hidden), Residual(hidden))
        self.clock = nn.Linear(2 * FREQUENCIES, hidden)
        self.read = nn.Linear(chunk * A, hidden)
        self.layers = nn.Sequential(*(Residual(hidden) for _ in range(LAYERS)))
        self.write = zero_init(nn.Linear(hidden, chunk * A))

    def forward(self, x_t: Tensor, t: Tensor, context: Tensor) -> Tensor:
        condition = self.context(context) + self.clock(time_features(t))  # (..., B, hidden)
        hidden = self.layers(self.read(x_t.flatten(-2)) + condition)
        clean: Tensor = self.write(hidden).unflatten(-1, x_t.shape[-2:])  # (..., B, K, A)
        return clean


def time_features(t: Tensor) -> Tensor:
    """(...) times from 0 to 1 → (..., 2 · FREQUENCIES) sines and cosines, from half a turn to four."""
    angle = torch.pi * t[..., None] * torch.linspace(1, FREQUENCIES, FREQUENCIES, device=t.device)
    return torch.cat([angle.sin(), angle.cos()], dim=-1)


def zero_init(layer: nn.Linear) -> nn.Linear:
    """A last layer whose output is zero until it has learnt."""
    nn.init.zeros_(layer.weight)
    nn.init.zeros_(layer.bias)
    return layer


def mask_padding(actions: Tensor, weight: Tensor) -> Tensor:
    """The chunk with zeros past the end of the episode, so that nothing there can be learnt from."""
    return torch.where(weight[..., None] > 0, actions, 0.0)


def masked_mean(errors: Tensor, weight: Tensor) -> Tensor:
    """The mean of (..., B, K, A) over draws, numbers and the steps whose weight (B, K) is not 0."""
    each = errors.mean(dim=-1)  # (..., B, K)
    return (each * weight).sum() / weight.expand_as(each).sum().clamp(min=1e-6)


def checked_steps(head: str, steps: int, most: int = 1000) -> int:
    """The number of sampler steps, if it is possible."""
    if not 1 <= steps <= most:
        raise InvalidInput(f"The {head} head cannot take {steps} steps; choose from 1 to {most}.")
    return steps
