"""Fuse: words, state and pictures meet; one readout token carries away what matters.

Tokens(vision (B, N, D), language (B, L, D), state (B, 1, D), mask (B, L)) -> Fused(context (B, D), residual).

Five ways, one protocol: concatenation, FiLM (Perez et al. 2018), cross-attention, a transformer over all
tokens, and a mixture of transformers (Liang et al. 2024: shared attention, a feed-forward of its own for each
modality). Those with attention keep the residual stream, so that `attention()` can show what each layer
looked at without the fast path paying for it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import cast

import torch
from torch import Tensor, nn

from vla_core.config import FusionConfig

MODALITIES = ("fusion", "state", "language", "vision")  # the order of the tokens; "fusion" is the readout


@dataclass(frozen=True, eq=False)
class Tokens:
    """What the stages before hand over."""

    vision: Tensor  # (B, N, D), the keypoint token of each view, then its patches
    language: Tensor  # (B, L, D)
    state: Tensor  # (B, 1, D)
    mask: Tensor  # (B, L) bool, True where a piece of the sentence stands

    @property
    def sizes(self) -> tuple[int, int, int, int]:
        """How many tokens of each modality stand in the sequence."""
        return 1, self.state.shape[1], self.language.shape[1], self.vision.shape[1]

    @property
    def sentence(self) -> Tensor:
        """(B, D), the mean over the pieces that stand."""
        weight = self.mask[..., None].to(self.language.dtype)
        return (self.language * weight).sum(1) / weight.sum(1).clamp(min=1)


@dataclass(frozen=True, eq=False)
class FusionOutput:
    """The context for the heads, and the tokens before and after each layer."""

    context: Tensor  # (B, D)
    residual: tuple[Tensor, ...]  # layers + 1 times (B, T, D); empty where there are no layers of tokens
    mask: Tensor  # (B, T) bool, which tokens may be looked at
    sizes: tuple[int, int, int, int]  # tokens of each modality, in the order of MODALITIES


class Concat(nn.Module):
    """The short meeting: a mean of each modality, side by side, through an MLP."""

    def __init__(self, config: FusionConfig, width: int) -> None:
        super().__init__()
        self.layers = nn.Sequential(
            nn.Linear(4 * width, 2 * width), nn.ReLU(), nn.Linear(2 * width, width), nn.LayerNorm(width)
        )

    def forward(self, tokens: Tokens) -> FusionOutput:
        parts = [tokens.vision[:, 0], tokens.vision.mean(1), tokens.sentence, tokens.state[:, 0]]
        return without_layers(self.layers(torch.cat(parts, dim=-1)), tokens)


class Film(nn.Module):
    """The sentence and the state scale and shift what was seen."""

    def __init__(self, config: FusionConfig, width: int) -> None:
        super().__init__()
        self.to_scale_shift = nn.Linear(2 * width, 4 * width)
        self.layers = nn.Sequential(nn.Linear(2 * width, width), nn.ReLU(), nn.Linear(width, width))
        self.norm = nn.LayerNorm(width)

    def forward(self, tokens: Tokens) -> FusionOutput:
        told = torch.cat([tokens.sentence, tokens.state[:, 0]], dim=-1)  # (B, 2D)
        scale, shift = self.to_scale_shift(told).chunk(2, dim=-1)  # (B, 2D) each
        seen = torch.cat([tokens.vision[:, 0], tokens.vision.mean(1)], dim=-1)  # (B, 2D)
        context = self.layers(seen * (1 + scale) + shift) + tokens.state[:, 0]
        return without_layers(self.norm(context), tokens)


class Attention(nn.Module):
    """Multi-head attention (Vaswani et al. 2017), written out: for so few tokens that is the faster way."""

    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.query = nn.Linear(width, width)
        self.key = nn.Linear(width, width)
        self.value = nn.Linear(width, width)
        self.out = nn.Linear(width, width)

    def forward(self, x: Tensor, memory: Tensor, mask: Tensor) -> Tensor:
        mixed = self.pattern(x, memory, mask) @ self.split(self.value(memory))  # (B, H, T, D/H)
        return self.out(mixed.transpose(1, 2).flatten(2))  # (B, T, D)

    def pattern(self, x: Tensor, memory: Tensor, mask: Tensor) -> Tensor:
        """(B, H, T, M), how much each token looks at each of the memory; rows sum to one."""
        query, key = self.split(self.query(x)), self.split(self.key(memory))
        score = query @ key.transpose(-1, -2) * query.shape[-1] ** -0.5
        return score.masked_fill(~mask[:, None, None], float("-inf")).softmax(dim=-1)

    def split(self, x: Tensor) -> Tensor:
        return x.unflatten(-1, (self.heads, -1)).transpose(1, 2)  # (B, H, T, D/H)


def feed_forward(width: int) -> nn.Sequential:
    return nn.Sequential(nn.LayerNorm(width), nn.Linear(width, 2 * width), nn.ReLU(), nn.Linear(2 * width, width))


class Block(nn.Module):
    """Pre-norm attention and feed-forward: one feed-forward for all tokens, or one a modality."""

    def __init__(self, width: int, heads: int, modalities: int) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.attention = Attention(width, heads)
        self.feed_forwards = nn.ModuleList(feed_forward(width) for _ in range(modalities))

    def forward(self, x: Tensor, mask: Tensor, sizes: tuple[int, ...]) -> Tensor:
        normed = self.norm(x)
        x = x + self.attention(normed, normed, mask)
        if len(self.feed_forwards) == 1:
            return x + self.feed_forwards[0](x)
        parts = zip(self.feed_forwards, x.split(sizes, dim=1), strict=True)
        return x + torch.cat([layer(part) for layer, part in parts], dim=1)

    def pattern(self, x: Tensor, mask: Tensor, sizes: tuple[int, ...]) -> Tensor:
        normed = self.norm(x)
        return self.attention.pattern(normed, normed, mask)


class Transformer(nn.Module):
    """Every token looks at every other; the readout's last state is the context."""

    block: type[nn.Module] = Block
    own_feed_forwards = 1

    def __init__(self, config: FusionConfig, width: int) -> None:
        super().__init__()
        self.readout = nn.Parameter(0.02 * torch.randn(1, 1, width))
        self.kind = nn.Parameter(0.02 * torch.randn(len(MODALITIES), width))
        self.blocks = nn.ModuleList(
            self.block(width, config.heads, self.own_feed_forwards) for _ in range(config.layers)
        )
        self.norm = nn.LayerNorm(width)

    def forward(self, tokens: Tokens) -> FusionOutput:
        x, mask = self.sequence(tokens), key_mask(tokens)
        residual = [x]
        for block in self.blocks:
            residual.append(block(residual[-1], mask, tokens.sizes))
        return FusionOutput(self.norm(residual[-1][:, 0]), tuple(residual), mask, tokens.sizes)

    def sequence(self, tokens: Tokens) -> Tensor:
        readout = self.readout.expand(len(tokens.state), -1, -1)
        parts = (readout, tokens.state, tokens.language, tokens.vision)
        return torch.cat([part + kind for part, kind in zip(parts, self.kind, strict=True)], dim=1)  # (B, T, D)

    def attention(self, fused: FusionOutput) -> Tensor:
        """(B, layers, H, T, T), recomputed from the residual stream with the layers' own projections."""
        pairs = zip(cast(Iterable[Block], self.blocks), fused.residual, strict=False)
        return torch.stack([block.pattern(x, fused.mask, fused.sizes) for block, x in pairs], dim=1)


class MixtureOfTransformers(Transformer):
    """Shared attention; readout, state, words and pictures each have a feed-forward of their own."""

    own_feed_forwards = len(MODALITIES)


class CrossBlock(nn.Module):
    """Readout, state and words look at the pictures; the pictures stay as they are."""

    def __init__(self, width: int, heads: int, modalities: int) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.attention = Attention(width, heads)
        self.feed_forward = feed_forward(width)

    def forward(self, x: Tensor, mask: Tensor, sizes: tuple[int, ...]) -> Tensor:
        asking = sum(sizes[:3])
        normed = self.norm(x)
        asked = x[:, :asking] + self.attention(normed[:, :asking], normed, mask)
        asked = asked + self.feed_forward(asked)
        return torch.cat([asked, x[:, asking:]], dim=1)

    def pattern(self, x: Tensor, mask: Tensor, sizes: tuple[int, ...]) -> Tensor:
        """(B, H, T, T); the pictures ask nothing, so each of their rows looks only at itself."""
        asking = sum(sizes[:3])
        normed = self.norm(x)
        asked = self.attention.pattern(normed[:, :asking], normed, mask)  # (B, H, asking, T)
        itself = torch.eye(x.shape[1])[asking:].to(asked).expand(*asked.shape[:2], -1, -1)
        return torch.cat([asked, itself], dim=2)


class Cross(Transformer):
    """Cross-attention: only readout, state and words are updated, at a fraction of the cost."""

    block = CrossBlock


def key_mask(tokens: Tokens) -> Tensor:
    """(B, T) bool: every token may be looked at except the padding of the sentence."""
    ones = tokens.mask.new_ones
    batch, (readout, state, _, vision) = len(tokens.mask), tokens.sizes
    return torch.cat([ones(batch, readout + state), tokens.mask, ones(batch, vision)], dim=1)


def without_layers(context: Tensor, tokens: Tokens) -> FusionOutput:
    return FusionOutput(context, (), key_mask(tokens), tokens.sizes)


FUSION = {
    "concat": Concat,
    "film": Film,
    "cross": Cross,
    "transformer": Transformer,
    "mot": MixtureOfTransformers,
}
