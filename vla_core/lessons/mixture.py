"""A small mixture of transformers: the backbone's tokens and one action token, each kind with weights of its own.

pictures (B, 24, 24) -> reading (B, 10), which digit it is, and pointing (B, 2), where it stands. Both kinds of
token meet in one attention, as in pi0 (Black et al. 2024); `insulated` stops the gradients there (Driess et al.
2025).
"""

from collections.abc import Iterable
from typing import cast

import torch
from torch import Tensor, nn

from vla_core.lessons.digits import DIGITS
from vla_core.lessons.handwriting import SIDE
from vla_core.model.transformer import feed_forward, join_heads, split_heads

PATCH = 8  # pixels of a patch's side
PATCHES = (SIDE // PATCH) ** 2
WIDTH, HEADS, LAYERS = 48, 4, 1


class Weights(nn.Module):
    """What one kind of token has for itself in a layer."""

    def __init__(self) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(WIDTH)
        self.query, self.key, self.value, self.out = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.feed_forward = feed_forward(WIDTH)

    def offer(self, tokens: Tensor) -> tuple[Tensor, Tensor]:
        """(B, H, T, D/H) twice, the keys and values of these tokens."""
        normed = self.norm(tokens)
        return split_heads(self.key(normed), HEADS), split_heads(self.value(normed), HEADS)

    def update(self, tokens: Tensor, keys: Tensor, values: Tensor) -> Tensor:
        """The tokens after they have looked at all keys, and after their feed-forward."""
        queries = split_heads(self.query(self.norm(tokens)), HEADS)
        pattern = (queries @ keys.transpose(-1, -2) * queries.shape[-1] ** -0.5).softmax(dim=-1)
        tokens = tokens + self.out(join_heads(pattern @ values))
        updated: Tensor = tokens + self.feed_forward(tokens)
        return updated


class MixtureLayer(nn.Module):
    """One layer: the action token looks at the backbone's tokens and itself, the backbone only at itself."""

    def __init__(self) -> None:
        super().__init__()
        self.backbone, self.expert = Weights(), Weights()

    def forward(self, seen: Tensor, acting: Tensor, insulated: bool) -> tuple[Tensor, Tensor]:
        keys, values = self.backbone.offer(seen)
        seen = self.backbone.update(seen, keys, values)
        if insulated:
            keys, values = keys.detach(), values.detach()  # the expert's gradients stop here
        own_keys, own_values = self.expert.offer(acting)
        both = torch.cat([keys, own_keys], dim=2), torch.cat([values, own_values], dim=2)
        return seen, self.expert.update(acting, *both)


class Mixture(nn.Module):
    """Patches and a reading token through the backbone's weights, an action token through the expert's."""

    def __init__(self) -> None:
        super().__init__()
        self.patch = nn.Linear(PATCH * PATCH, WIDTH)
        self.place = nn.Parameter(0.1 * torch.randn(PATCHES + 1, WIDTH))
        self.action = nn.Parameter(0.1 * torch.randn(1, 1, WIDTH))
        self.layers = nn.ModuleList(MixtureLayer() for _ in range(LAYERS))
        self.reader = nn.Linear(WIDTH, DIGITS)
        self.head = nn.Linear(WIDTH, 2)  # on the reading token
        self.pointer = nn.Linear(WIDTH, 2)  # on the action token

    def forward(self, pictures: Tensor, insulated: bool = False) -> tuple[Tensor, Tensor, Tensor]:
        """Reading (B, 10), pointing by the head on the backbone (B, 2), pointing by the expert (B, 2)."""
        seen, acting = self.tokens(pictures), self.action.expand(len(pictures), -1, -1)
        for layer in self.layers:
            seen, acting = layer(seen, acting, insulated)
        return self.reader(seen[:, -1]), self.head(seen[:, -1]), self.pointer(acting[:, 0])

    def read(self, pictures: Tensor) -> Tensor:
        """(B, 10), reading alone: the backbone does not look at the action token."""
        seen = self.tokens(pictures)
        for layer in cast(Iterable[MixtureLayer], self.layers):
            seen = layer.backbone.update(seen, *layer.backbone.offer(seen))
        reading: Tensor = self.reader(seen[:, -1])
        return reading

    def tokens(self, pictures: Tensor) -> Tensor:
        """(B, PATCHES + 1, D), the patches row by row, then an empty token that learns to read."""
        rows = pictures.reshape(-1, SIDE // PATCH, PATCH, SIDE // PATCH, PATCH)
        patches = self.patch(rows.transpose(2, 3).flatten(3).flatten(1, 2))  # (B, PATCHES, D)
        empty = torch.zeros_like(patches[:, :1])
        tokens: Tensor = torch.cat([patches, empty], dim=1) + self.place
        return tokens
