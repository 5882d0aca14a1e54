"""Gaussian head: the most likely chunk, and a standard deviation for each of its numbers.

context (B, D), noise (B, K, A) -> Proposal(actions = mean + std · noise, mean, std); trained with the β-NLL of
Seitzer et al. 2022. Where the teacher has two ways it predicts their average; the other heads need not.
"""

import torch
from torch import Tensor, nn

from vla_core.config import HeadsConfig
from vla_core.model.heads.base import A, Head, Proposal, Residual, mask_padding, masked_mean, zero_init

LOG_STD = (-4.0, 0.5)  # least and greatest logarithm of the standard deviation: 0.018 and 1.6
BETA = 0.5  # 0: plain likelihood, where easy numbers outweigh the hard ones; 1: like squared errors


class GaussianHead(Head):
    def __init__(self, config: HeadsConfig, width: int, chunk: int) -> None:
        super().__init__(config, width, chunk)
        self.layers = nn.Sequential(
            nn.Linear(width, config.hidden),
            Residual(config.hidden),
            Residual(config.hidden),
            zero_init(nn.Linear(config.hidden, 2 * chunk * A)),
        )

    def loss(self, context: Tensor, actions: Tensor, weight: Tensor) -> Tensor:
        mean, log_std = self._mean_and_log_std(context)
        std = log_std.exp()
        negative_log_likelihood = log_std + ((mask_padding(actions, weight) - mean) / std).square() / 2
        return masked_mean(std.detach() ** (2 * BETA) * negative_log_likelihood, weight)

    def sample(self, context: Tensor, noise: Tensor) -> Proposal:
        mean, log_std = self._mean_and_log_std(context)
        std = log_std.exp()
        actions = (mean + std * noise).clamp(-1, 1)
        return Proposal(actions=actions, path=torch.stack([noise, actions], dim=1), mean=mean, std=std)

    def _mean_and_log_std(self, context: Tensor) -> tuple[Tensor, Tensor]:
        """Mean and logarithm of the standard deviation, (B, K, A) each."""
        mean, raw = self.layers(context).unflatten(-1, (2, self.chunk, A)).unbind(1)
        low, high = LOG_STD
        return mean, low + (high - low) * raw.sigmoid()
