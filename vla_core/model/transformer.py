"""Transformer blocks: pre-norm attention and feed-forward (Vaswani et al. 2017; pre-norm: Xiong et al. 2020).

x (B, T, D), mask (B, T) bool, True where a token may be looked at -> x (B, T, D).

`Block` and `CrossBlock` serve fusion: query, key and value have a projection each, and attention is written out,
so that its pattern can be shown. `PackedBlock` serves language: one projection for all three, and torch's fused
kernel for attention. The layers keep the names that they have in checkpoints.
"""

import torch
from torch import Tensor, nn
from torch.nn import functional as F


def split_heads(x: Tensor, heads: int) -> Tensor:
    """(B, T, D) -> (B, H, T, D/H)."""
    batch, tokens, _ = x.shape
    return x.reshape(batch, tokens, heads, -1).transpose(1, 2)


def join_heads(x: Tensor) -> Tensor:
    """(B, H, T, D/H) -> (B, T, D)."""
    return x.transpose(1, 2).flatten(2)


class Attention(nn.Module):
    """Multi-head attention, written out: for so few tokens that is the faster way."""

    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.query = nn.Linear(width, width)
        self.key = nn.Linear(width, width)
        self.value = nn.Linear(width, width)
        self.out = nn.Linear(width, width)

    def forward(self, x: Tensor, memory: Tensor, mask: Tensor) -> Tensor:
        mixed = self.pattern(x, memory, mask) @ split_heads(self.value(memory), self.heads)  # (B, H, T, D/H)
        result: Tensor = self.out(join_heads(mixed))  # (B, T, D)
        return result

    def pattern(self, x: Tensor, memory: Tensor, mask: Tensor) -> Tensor:
        """(B, H, T, M), how much each token looks at each of the memory; rows sum to one."""
        query, key = split_heads(self.query(x), self.heads), split_heads(self.key(memory), self.heads)
        score = query @ key.transpose(-1, -2) * query.shape[-1] ** -0.5
        pattern: Tensor = score.masked_fill(~mask[:, None, None], float("-inf")).softmax(dim=-1)
        return pattern


def feed_forward(width: int) -> nn.Sequential:
    return nn.Sequential(nn.LayerNorm(width), nn.Linear(width, 2 * width), nn.ReLU(), nn.Linear(2 * width, width))


class Block(nn.Module):
    """Every token attends to every other; then one feed-forward for all tokens, or one for each modality."""

    def __init__(self, width: int, heads: int, modalities: int) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.attention = Attention(width, heads)
        self.feed_forwards = nn.ModuleList(feed_forward(width) for _ in range(modalities))

    def forward(self, x: Tensor, mask: Tensor, sizes: tuple[int, ...]) -> Tensor:
        """`sizes`: how many tokens of each modality follow one another in x."""
        normed = self.norm(x)
        x = x + self.attention(normed, normed, mask)
        if len(self.feed_forwards) == 1:
            updated: Tensor = x + self.feed_forwards[0](x)
            return updated
        parts = zip(self.feed_forwards, torch.split(x, list(sizes), dim=1), strict=True)
        return x + torch.cat([layer(part) for layer, part in parts], dim=1)

    def pattern(self, x: Tensor, mask: Tensor, sizes: tuple[int, ...]) -> Tensor:
        """(B, H, T, T), the attention of this block's forward pass."""
        normed = self.norm(x)
        return self.attention.pattern(normed, normed, mask)


class CrossBlock(nn.Module):
    """Readout, state and words attend to all tokens; the pictures' tokens stay as they are."""

    def __init__(self, width: int, heads: int, modalities: int) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.attention = Attention(width, heads)
        self.feed_forward = feed_forward(width)

    def forward(self, x: Tensor, mask: Tensor, sizes: tuple[int, ...]) -> Tensor:
        queries = sum(sizes[:3])
        normed = self.norm(x)
        updated = x[:, :queries] + self.attention(normed[:, :queries], normed, mask)
        updated = updated + self.feed_forward(updated)
        return torch.cat([updated, x[:, queries:]], dim=1)

    def pattern(self, x: Tensor, mask: Tensor, sizes: tuple[int, ...]) -> Tensor:
        """(B, H, T, T); the pictures make no query, so each of their rows is one on itself."""
        queries = sum(sizes[:3])
        normed = self.norm(x)
        looking = self.attention.pattern(normed[:, :queries], normed, mask)  # (B, H, queries, T)
        itself = torch.eye(x.shape[1])[queries:].to(looking).expand(*looking.shape[:2], -1, -1)
        return torch.cat([looking, itself], dim=2)


class PackedBlock(nn.Module):
    """Self-attention with one projection for query, key and value; then a feed-forward on each token."""

    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.norm_attention, self.norm_feed = nn.LayerNorm(width), nn.LayerNorm(width)
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.feed = nn.Sequential(nn.Linear(width, 2 * width), nn.GELU(), nn.Linear(2 * width, width))

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        x = x + self.attend(self.norm_attention(x), mask)
        updated: Tensor = x + self.feed(self.norm_feed(x))
        return updated

    def attend(self, x: Tensor, mask: Tensor) -> Tensor:
        query, key, value = (split_heads(part, self.heads) for part in self.qkv(x).chunk(3, dim=-1))
        mixed = F.scaled_dot_product_attention(query, key, value, attn_mask=mask[:, None, None, :])
        result: Tensor = self.out(join_heads(mixed))  # (B, T, D)
        return result
