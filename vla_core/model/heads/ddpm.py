"""Diffusion head: noise is removed from a chunk of actions step by step.

context (B, D), noise (B, K, A) -> Proposal(actions, path (B, S + 1, K, A)); Ho et al. 2020 with the cosine
schedule of Nichol & Dhariwal 2021, reversed without fresh noise over a few of its steps (DDIM, Song et al.
2020); Chi et al. 2023 brought it to robots.

x_t = √ᾱ_t actions + √(1 - ᾱ_t) eps. The network predicts the clean actions and eps follows from them. If it
predicted eps, its error would be multiplied by √(1 - ᾱ_t) / √ᾱ_t, a thousand where sampling starts.
"""

from itertools import pairwise

import torch
from torch import Tensor

from vla_core.config import HeadsConfig
from vla_core.model.heads.base import Denoiser, Head, Proposal, checked_steps, mask_padding, masked_mean


class DDPMHead(Head):
    alpha_bar: Tensor  # (T + 1,) ᾱ, the share of the actions in x_t: 1 at t = 0, almost 0 at t = T

    def __init__(self, config: HeadsConfig, width: int, chunk: int) -> None:
        super().__init__(config, width, chunk)
        self.clean = Denoiser(width, chunk, config.hidden)
        self.draws = config.draws
        self.steps = config.ddpm_samples  # may be changed when acting
        self.noise_steps = config.diffusion_steps  # T
        self.register_buffer("alpha_bar", cosine_schedule(self.noise_steps), persistent=False)

    def loss(self, context: Tensor, actions: Tensor, weight: Tensor) -> Tensor:
        actions = mask_padding(actions, weight)
        eps = torch.randn(self.draws, *actions.shape, device=actions.device)  # (draws, B, K, A)
        t = torch.randint(1, self.noise_steps + 1, eps.shape[:2], device=actions.device)  # (draws, B)
        alpha_bar = self.alpha_bar[t][..., None, None]
        x_t = alpha_bar.sqrt() * actions + (1 - alpha_bar).sqrt() * eps
        return masked_mean((self.clean(x_t, t / self.noise_steps, context) - actions).square(), weight)

    def sample(self, context: Tensor, noise: Tensor, fresh: Tensor | None = None) -> Proposal:
        """The first noise alone fixes the path (DDIM); with `fresh` noise (B, S, K, A) sampling is ancestral."""
        steps = checked_steps("ddpm", self.steps, self.noise_steps)
        times = torch.linspace(self.noise_steps, 0, steps + 1, device=noise.device).round().long()
        path = [noise]
        for i, (t, s) in enumerate(pairwise(times)):
            clean = self.clean(path[-1], t / self.noise_steps, context).clamp(-1, 1)  # the range of all actions
            step_noise = None if fresh is None else fresh[:, i]
            path.append(reverse_step(path[-1], clean, self.alpha_bar[t], self.alpha_bar[s], step_noise))
        path[-1] = path[-1].clamp(-1, 1)
        return Proposal(actions=path[-1], path=torch.stack(path, dim=1))


def reverse_step(x_t: Tensor, clean: Tensor, bar_t: Tensor, bar_s: Tensor, fresh: Tensor | None = None) -> Tensor:
    """x_s, less noisy than x_t, from ᾱ at t and at s. With fresh noise: a draw from q(x_s | x_t, clean)."""
    eps = (x_t - bar_t.sqrt() * clean) / (1 - bar_t).sqrt()
    if fresh is None:
        return bar_s.sqrt() * clean + (1 - bar_s).sqrt() * eps
    variance = (1 - bar_s) / (1 - bar_t) * (1 - bar_t / bar_s)
    return bar_s.sqrt() * clean + (1 - bar_s - variance).clamp(min=0).sqrt() * eps + variance.sqrt() * fresh


def cosine_schedule(steps: int) -> Tensor:
    """(T + 1,) ᾱ: the square of a quarter of a cosine; no single step removes more than 99.9 %."""
    t = torch.linspace(0, 1, steps + 1, dtype=torch.float64)
    wave = torch.cos((t + 0.008) / 1.008 * torch.pi / 2).square()
    alpha = (wave[1:] / wave[:-1]).clamp(min=1e-3)  # 1 - β
    return torch.cat([torch.ones(1, dtype=torch.float64), alpha.cumprod(0)]).float()
