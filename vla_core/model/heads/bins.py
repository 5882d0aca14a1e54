"""Bins head: every number of an action is one of 256 words, as in RT-2 (Brohan et al. 2023) and OpenVLA.

context (B, D), noise (B, K, A) -> Proposal(actions, probability (B, K, A, bins), chosen (B, K, A), centres).

Noise becomes a share u = Φ(noise) of the probability, and the first bin that reaches it is chosen: zero noise
gives the median. The action is what the bin stands for, not a point inside it: so the tokens are the whole
action, and a saturated one is exactly 1.
"""

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from vla_core.config import HeadsConfig
from vla_core.model.action_tokens import ActionTokenizer
from vla_core.model.heads.base import A, Head, Proposal, Residual, average, within

FEATURES = 24  # numbers from which the belief about one number of one step is spelled out
BLUR = 0.015  # by which a label is shaken (two bins of 256), so that neighbours learn together


class BinsHead(Head):
    centres: Tensor  # (A, bins)

    def __init__(self, config: HeadsConfig, width: int, chunk: int) -> None:
        super().__init__(config, width, chunk)
        hidden = config.hidden
        self.layers = nn.Sequential(nn.Linear(width, hidden), Residual(hidden), Residual(hidden))
        self.gains = nn.Parameter(1 + 0.5 * torch.randn(chunk, hidden))  # what each step makes of the same state
        self.features = nn.Linear(hidden, A * FEATURES)
        self.spell = nn.ModuleList(nn.Linear(FEATURES, config.bins) for _ in range(A))  # shared by all steps
        centres = torch.from_numpy(ActionTokenizer(bins=config.bins).centres).float()
        self.register_buffer("centres", centres, persistent=False)

    def loss(self, context: Tensor, actions: Tensor, weight: Tensor) -> Tensor:
        labels = self._labels(within(actions, weight)).unbind(-1)  # A × (B, K)
        surprise = [
            F.cross_entropy(logits.flatten(0, 1), label.flatten(), reduction="none")
            for logits, label in zip(self._logits(context), labels, strict=True)
        ]  # A × (B · K,); one number at a time, so that the logits stay small enough for the cache
        return average(torch.stack(surprise, dim=-1).unflatten(0, weight.shape), weight)

    def sample(self, context: Tensor, noise: Tensor) -> Proposal:
        probability = torch.stack(self._logits(context), dim=2).softmax(dim=-1)  # (B, K, A, bins)
        below = probability.cumsum(dim=-1) < torch.special.ndtr(noise)[..., None]
        chosen = below.sum(dim=-1).clamp(max=probability.shape[-1] - 1)  # (B, K, A)
        actions = self.centres[torch.arange(A, device=chosen.device), chosen]
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
        """(B, K, A) the bin of each number, shaken a little: Gaussian label smoothing, one draw at a time."""
        last = self.centres.shape[-1] - 1
        shaken = actions + BLUR * torch.randn_like(actions)
        return ((shaken + 1) / 2 * last).round().clamp(0, last).long()
