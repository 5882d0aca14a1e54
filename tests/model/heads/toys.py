"""Small heads and teachers, quick to fit; shared by the tests of the heads."""

import torch

from vla_core.config import HeadsConfig
from vla_core.model.heads import HEADS, Head

WIDTH, CHUNK, A = 16, 3, 4
CONFIG = HeadsConfig(hidden=48, bins=64, diffusion_steps=20, ddpm_samples=10, flow_samples=8)


def head(kind: str, stirred: bool = False) -> Head:
    """A fresh head; stirred, its silent last layer speaks too."""
    torch.manual_seed(0)
    fresh = HEADS[kind](CONFIG, WIDTH, CHUNK)
    if stirred:
        with torch.no_grad():
            for weights in fresh.parameters():
                weights.add_(0.05 * torch.randn_like(weights))
    return fresh


def lesson(size: int = 6) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Contexts, the teacher's chunks, some of them saturated, and weights that end some episodes early."""
    random = torch.Generator().manual_seed(1)
    context = torch.randn(size, WIDTH, generator=random)
    actions = (1.5 * torch.randn(size, CHUNK, A, generator=random)).clamp(-1, 1)
    weight = torch.ones(size, CHUNK)
    weight[::2, -1] = 0
    return context, actions, weight


def noise(size: int) -> torch.Tensor:
    return torch.randn(size, CHUNK, A, generator=torch.Generator().manual_seed(2))


def fit(student: Head, context: torch.Tensor, teach, steps: int) -> list[float]:
    """Train on what `teach()` says each time; the losses."""
    torch.manual_seed(0)
    optimiser = torch.optim.Adam(student.parameters(), lr=5e-3)
    losses = []
    for _ in range(steps):
        optimiser.zero_grad()
        loss = student.loss(context, teach(), torch.ones(len(context), CHUNK))
        loss.backward()
        optimiser.step()
        losses.append(loss.item())
    return losses
