"""Fuse: tokens of vision, language and state become one context for the action heads.

Tokens(vision (B, N, D), language (B, L, D), state (B, 1, D), mask (B, L)) -> FusionOutput(context (B, D), …).

Five kinds with one interface: concatenation, FiLM (Perez et al. 2018), cross-attention, a transformer over all
tokens, and a mixture of transformers (Liang et al. 2024: shared attention, one feed-forward for each modality).
Those with attention return the residual stream, so that `attention()` can recompute what each layer looked at, at
no cost to the fast path. The last state of a learnt readout token is their context.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import cast

import torch
from torch import Tensor, nn

from vla_core.config import FusionConfig
from vla_core.model.transformer import Block, CrossBlock

MODALITIES = ("fusion", "state", "language", "vision")  # the order of the tokens; "fusion" is the readout


@dataclass(frozen=True, eq=False)
class Tokens:
    """The outputs of vision, language and state."""

    vision: Tensor  # (B, N, D), the keypoint token of each view, then its patches
    language: Tensor  # (B, L, D)
    state: Tensor  # (B, 1, D)
    mask: Tensor  # (B, L) bool, False where the sentence is padded

    @property
    def sizes(self) -> tuple[int, int, int, int]:
        """How many tokens of each modality are in the sequence, in the order of MODALITIES."""
        return 1, self.state.shape[1], self.language.shape[1], self.vision.shape[1]

    @property
    def sentence(self) -> Tensor:
        """(B, D), the mean over the pieces, padding left out."""
        weight = self.mask[..., None].to(self.language.dtype)
        return (self.language * weight).sum(1) / weight.sum(1).clamp(min=1)


@dataclass(frozen=True, eq=False)
class FusionOutput:
    """The context for the heads, and the tokens before and after each layer."""

    context: Tensor  # (B, D)
    residual: tuple[Tensor, ...]  # (layers + 1) × (B, T, D); empty without a transformer
    mask: Tensor  # (B, T) bool, which tokens may be looked at
    sizes: tuple[int, int, int, int]  # tokens of each modality, in the order of MODALITIES


class Concat(nn.Module):
    """A mean of each modality, concatenated, through an MLP."""

    def __init__(self, config: FusionConfig, width: int) -> None:
        super().__init__()
        self.layers = nn.Sequential(
            nn.Linear(4 * width, 2 * width), nn.ReLU(), nn.Linear(2 * width, width), nn.LayerNorm(width)
        )

    def forward(self, tokens: Tokens) -> FusionOutput:
        parts = [tokens.vision[:, 0], tokens.vision.mean(1), tokens.sentence, tokens.state[:, 0]]
        return output_without_residual(self.layers(torch.cat(parts, dim=-1)), tokens)


class Film(nn.Module):
    """The sentence and the state scale and shift the visual features."""

    def __init__(self, config: FusionConfig, width: int) -> None:
        super().__init__()
        self.to_scale_shift = nn.Linear(2 * width, 4 * width)
        self.layers = nn.Sequential(nn.Linear(2 * width, width), nn.ReLU(), nn.Linear(width, width))
        self.norm = nn.LayerNorm(width)

    def forward(self, tokens: Tokens) -> FusionOutput:
        condition = torch.cat([tokens.sentence, tokens.state[:, 0]], dim=-1)  # (B, 2D)
        scale, shift = self.to_scale_shift(condition).chunk(2, dim=-1)  # (B, 2D) each
        features = torch.cat([tokens.vision[:, 0], tokens.vision.mean(1)], dim=-1)  # (B, 2D)
        context = self.layers(features * (1 + scale) + shift) + tokens.state[:, 0]
        return output_without_residual(self.norm(context), tokens)


class Transformer(nn.Module):
    """Every token attends to every other; the readout's last state is the context."""

    block: type[Block] | type[CrossBlock] = Block
    modalities = 1

    def __init__(self, config: FusionConfig, width: int) -> None:
        super().__init__()
        self.readout = nn.Parameter(0.02 * torch.randn(1, 1, width))
        self.kind = nn.Parameter(0.02 * torch.randn(len(MODALITIES), width))
        self.blocks = nn.ModuleList(self.block(width, config.heads, self.modalities) for _ in range(config.layers))
        self.norm = nn.LayerNorm(width)

    def forward(self, tokens: Tokens) -> FusionOutput:
        x, mask = self.sequence(tokens), key_mask(tokens)
        residual = [x]
        for block in self.blocks:
            residual.append(block(residual[-1], mask, tokens.sizes))
        return FusionOutput(self.norm(residual[-1][:, 0]), tuple(residual), mask, tokens.sizes)

    def sequence(self, tokens: Tokens) -> Tensor:
        """(B, T, D), all tokens in one row, each with a learnt vector that tells its modality."""
        readout = self.readout.expand(len(tokens.state), -1, -1)
        parts = (readout, tokens.state, tokens.language, tokens.vision)
        return torch.cat([part + kind for part, kind in zip(parts, self.kind, strict=True)], dim=1)

    def attention(self, fused: FusionOutput) -> Tensor:
        """(B, layers, H, T, T), recomputed from the residual stream with the layers' own projections."""
        pairs = zip(cast(Iterable[Block | CrossBlock], self.blocks), fused.residual, strict=False)
        return torch.stack([block.pattern(x, fused.mask, fused.sizes) for block, x in pairs], dim=1)


class MixtureOfTransformers(Transformer):
    """Shared attention; a feed-forward each for readout, state, words and pictures."""

    modalities = len(MODALITIES)


class Cross(Transformer):
    """Cross-attention: only readout, state and words are updated, which costs a fraction."""

    block = CrossBlock


def key_mask(tokens: Tokens) -> Tensor:
    """(B, T) bool, False on the padding of the sentence, which no token may look at."""
    ones = tokens.mask.new_ones
    batch, (readout, state, _, vision) = len(tokens.mask), tokens.sizes
    return torch.cat([ones(batch, readout + state), tokens.mask, ones(batch, vision)], dim=1)


def output_without_residual(context: Tensor, tokens: Tokens) -> FusionOutput:
    return FusionOutput(context, (), key_mask(tokens), tokens.sizes)


FUSION: dict[str, type[nn.Module]] = {
    "concat": Concat,
    "film": Film,
    "cross": Cross,
    "transformer": Transformer,
    "mot": MixtureOfTransformers,
}
