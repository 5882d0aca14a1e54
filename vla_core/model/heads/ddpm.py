"""Diffusion head: noise is taken off a chunk of actions step by step.

context (B, D), noise (B, K, A) -> Proposal(actions, path (B, S + 1, K, A)); Ho et al. 2020 with the cosine
schedule of Nichol & Dhariwal 2021, reversed without fresh noise over a few of its steps (DDIM, Song et al.
2020); Chi et al. 2023 brought it to robots.

x_t = √ᾱ_t actions + √(1 - ᾱ_t) eps. The network states the clean actions and eps follows from them. Asked for
eps, its error would be multiplied by √(1 - ᾱ_t) / √ᾱ_t, a thousand where sampling starts.
"""

from itertools import pairwise

import torch
from torch import Tensor

from vla_core.config import HeadsConfig
from vla_core.model.heads.base import Denoiser, Head, Proposal, average, checked_steps, within


class DDPMHead(Head):
    kept: Tensor  # (T + 1,) ᾱ, the share of the actions that is left: 1 at t = 0, almost nothing at t = T

    def __init__(self, config: HeadsConfig, width: int, chunk: int) -> None:
        super().__init__(config, width, chunk)
        self.clean = Denoiser(width, chunk, config.hidden)
        self.draws = config.draws
        self.steps = config.ddpm_samples  # may be changed when acting
        self.longest = config.diffusion_steps  # T
        self.register_buffer("kept", cosine_schedule(self.longest), persistent=False)

    def loss(self, context: Tensor, actions: Tensor, weight: Tensor) -> Tensor:
        actions = within(actions, weight)
        eps = torch.randn(self.draws, *actions.shape, device=actions.device)  # (draws, B, K, A)
        t = torch.randint(1, self.longest + 1, eps.shape[:2], device=actions.device)  # (draws, B)
        kept = self.kept[t][..., None, None]
        x_t = kept.sqrt() * actions + (1 - kept).sqrt() * eps
        return average((self.clean(x_t, t / self.longest, context) - actions).square(), weight)

    def sample(self, context: Tensor, noise: Tensor, fresh: Tensor | None = None) -> Proposal:
        """Alone, the first noise fixes the way (DDIM); with `fresh` noise (B, S, K, A) the way is ancestral."""
        steps = checked_steps("ddpm", self.steps, self.longest)
        times = torch.linspace(self.longest, 0, steps + 1, device=noise.device).round().long()
        path = [noise]
        for i, (t, s) in enumerate(pairwise(times)):
            clean = self.clean(path[-1], t / self.longest, context).clamp(-1, 1)  # where every teacher's mean lies
            draw = None if fresh is None else fresh[:, i]
            path.append(reverse(path[-1], clean, self.kept[t], self.kept[s], draw))
        path[-1] = path[-1].clamp(-1, 1)
        return Proposal(actions=path[-1], path=torch.stack(path, dim=1))


def reverse(x_t: Tensor, clean: Tensor, kept_t: Tensor, kept_s: Tensor, fresh: Tensor | None = None) -> Tensor:
    """x_s, less noisy than x_t. With fresh noise it is a draw from the posterior q(x_s | x_t, clean)."""
    eps = (x_t - kept_t.sqrt() * clean) / (1 - kept_t).sqrt()
    if fresh is None:
        return kept_s.sqrt() * clean + (1 - kept_s).sqrt() * eps
    variance = (1 - kept_s) / (1 - kept_t) * (1 - kept_t / kept_s)
    return kept_s.sqrt() * clean + (1 - kept_s - variance).clamp(min=0).sqrt() * eps + variance.sqrt() * fresh


def cosine_schedule(steps: int) -> Tensor:
    """(T + 1,) ᾱ: the square of a quarter of a cosine; no single step takes more than 99.9 % away."""
    t = torch.linspace(0, 1, steps + 1, dtype=torch.float64)
    wave = torch.cos((t + 0.008) / 1.008 * torch.pi / 2).square()
    left = (wave[1:] / wave[:-1]).clamp(min=1e-3)  # 1 - β
    return torch.cat([torch.ones(1, dtype=torch.float64), left.cumprod(0)]).float()
