"""Bins head: every number of an action is one of 256 tokens.

context (B, D), noise (B, K, A) -> Proposal(actions, probability (B, K, A, bins), chosen (B, K, A), centres).

The tokens are those of RT-2 (Brohan et al. 2023) and OpenVLA (Kim et al. 2024). Those models write them one after
another, each token given the ones before. This head predicts the K · A numbers independently, in one pass: faster,
but where the teacher has two ways its numbers may come from different ways.

Noise becomes a share u = Φ(noise) of the probability, and the first bin that reaches it is chosen: zero noise
gives the median. The action is the value of the bin, not a point inside it: so the tokens are the whole action,
and a saturated one is exactly 1.
"""

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from vla_core.config import HeadsConfig
from vla_core.model.action_tokens import ActionTokenizer, bin_values, to_bins
from vla_core.model.heads.base import A, Head, Proposal, Residual, mask_padding, masked_mean

FEATURES = 24  # width of the vector from which the bins of one number of one step are scored
BLUR = 0.015  # standard deviation of the noise on a label (two bins of 256), so that neighbours learn together


class BinsHead(Head):
    centres: Tensor  # (A, bins)

    def __init__(self, config: HeadsConfig, width: int, chunk: int) -> None:
        super().__init__(config, width, chunk)
        hidden = config.hidden
        self.layers = nn.Sequential(nn.Linear(width, hidden), Residual(hidden), Residual(hidden))
        self.gains = nn.Parameter(
            1 + 0.5 * torch.randn(chunk, hidden)
        )  # turns the one state into one for each step
        self.features = nn.Linear(hidden, A * FEATURES)
        self.spell = nn.ModuleList(nn.Linear(FEATURES, config.bins) for _ in range(A))  # shared by all steps
        centres = torch.from_numpy(ActionTokenizer(bins=config.bins).centres).float()
        self.register_buffer("centres", centres, persistent=False)

    def loss(self, context: Tensor, actions: Tensor, weight: Tensor) -> Tensor:
        labels = self._labels(mask_padding(actions, weight)).unbind(-1)  # A × (B, K)
        cross_entropy = [
            F.cross_entropy(logits.flatten(0, 1), label.flatten(), reduction="none")
            for logits, label in zip(self._logits(context), labels, strict=True)
        ]  # A × (B · K,); one number at a time, so that the logits stay small enough for the cache
        return masked_mean(torch.stack(cross_entropy, dim=-1).view(*weight.shape, A), weight)

    def sample(self, context: Tensor, noise: Tensor) -> Proposal:
        probability = torch.stack(self._logits(context), dim=2).softmax(dim=-1)  # (B, K, A, bins)
        below = probability.cumsum(dim=-1) < torch.special.ndtr(noise)[..., None]
        chosen = below.sum(dim=-1).clamp(max=probability.shape[-1] - 1)  # (B, K, A)
        actions = bin_values(chosen, self.centres)
        return Proposal(
            actions=actions,
            path=torch.stack([noise, actions], dim=1),
            probability=probability,
            centres=self.centres,
            chosen=chosen,
        )

    def _logits(self, context: Tensor) -> list[Tensor]:
        """A × (B, K, bins)."""
        steps = self.layers(context)[:, None] * self.gains  # (B, K, hidden)
        features = self.features(steps).unflatten(-1, (A, FEATURES)).unbind(2)  # A × (B, K, F)
        return [spell(feature) for spell, feature in zip(self.spell, features, strict=True)]

    def _labels(self, actions: Tensor) -> Tensor:
        """(B, K, A) the bin of each number plus a little noise: Gaussian label smoothing, one draw at a time."""
        noisy = actions + BLUR * torch.randn_like(actions)
        return to_bins(noisy, -1.0, 1.0, self.centres.shape[-1]).long()
