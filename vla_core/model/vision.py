"""See: pictures to feature maps, to keypoints, to tokens.

picture (B, 3, H, W) in [0, 1], sentence -> VisionOutput(tokens (B, 1 + N, D), keypoints, heat, maps).

Each view has an encoder of its own. The sentence meets the features early, so that "the object" means what the
words name: as a whole it scales and shifts every channel (FiLM, Perez et al. 2018), and word by word every cell
of the fine grid attends to the words (cross-attention) and takes over what they say. Keypoints are a spatial
softmax (Levine et al. 2016): attention over every cell of a fine grid, whose expected position is more precise
than a cell. The first token of a view holds all its keypoints, the others are patches of a coarse grid. The first
three keypoints are supervised, by an auxiliary loss, to find the hand, the object and the goal.
"""

from dataclasses import dataclass
from typing import cast

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from vla_core.config import VisionConfig
from vla_core.model.language import EncodedSentence

STEM = 4  # pixels of the picture per cell of the fine grid, a side
PATCH = 16  # pixels per patch token, a side
STRETCH = 8.0  # factor on picture coordinates, so that a few pixels are a signal of order one
PICTURE_MEAN = 0.45  # over the training pictures, subtracted from every one


@dataclass(frozen=True, eq=False)
class VisionOutput:
    """One view, encoded."""

    tokens: Tensor  # (B, 1 + N, D), the keypoint token and the patches in reading order
    keypoints: Tensor  # (B, P, 2) x right, y down, from 0 to 1
    heat: Tensor  # (B, P, h, w), each map sums to one
    maps: tuple[Tensor, ...]  # (B, C, h, w) after each layer
    words: Tensor | None = None  # (B, L, h, w), how much each cell attends to each piece; None where none does


class Modulation(nn.Module):
    """FiLM: the sentence scales and shifts every channel. Changes nothing before it has learnt."""

    def __init__(self, sentence: int, channels: int) -> None:
        super().__init__()
        self.to_scale_shift = nn.Linear(sentence, 2 * channels)
        nn.init.zeros_(self.to_scale_shift.weight)
        nn.init.zeros_(self.to_scale_shift.bias)

    def forward(self, x: Tensor, sentence: Tensor) -> Tensor:
        scale, shift = self.to_scale_shift(sentence)[:, :, None, None].chunk(2, dim=1)  # (B, C, 1, 1)
        modulated: Tensor = x * (1 + scale) + shift
        return modulated


class WordAttention(nn.Module):
    """Cross-attention from cells to words: each cell adds what the words that fit it say. Starts as nothing."""

    def __init__(self, sentence: int, channels: int, heads: int = 1) -> None:
        super().__init__()
        self.heads = heads
        self.query = nn.Conv2d(channels, channels, 1)
        self.key = nn.Linear(sentence, channels)
        self.value = nn.Linear(sentence, channels)
        self.out = nn.Conv2d(channels, channels, 1)
        nn.init.zeros_(self.out.weight)
        nn.init.zeros_(cast(Tensor, self.out.bias))

    def forward(self, x: Tensor, sentence: EncodedSentence) -> tuple[Tensor, Tensor]:
        """What each cell has afterwards (B, C, h, w), and how much it attended to each word (B, L, h, w)."""
        patterns = self.patterns(x, sentence)
        found = self.by_head(self.value(sentence.hidden)).transpose(2, 3) @ patterns  # (B, heads, d, h·w)
        return x + self.out(found.reshape(x.shape)), over_heads(patterns, x)

    def pattern(self, x: Tensor, sentence: EncodedSentence) -> Tensor:
        """(B, L, h, w), how much each cell attends to each word, over all heads; sums to one over the words."""
        return over_heads(self.patterns(x, sentence), x)

    def patterns(self, x: Tensor, sentence: EncodedSentence) -> Tensor:
        """(B, heads, L, h·w), the same for each head."""
        query: Tensor = self.query(x).flatten(2)  # (B, C, h·w)
        asked = query.view(
            len(query), self.heads, query.shape[1] // self.heads, query.shape[2]
        )  # (B, heads, d, h·w)
        key = self.by_head(self.key(sentence.hidden))  # (B, heads, L, d)
        score = key @ asked * key.shape[-1] ** -0.5
        patterns: Tensor = score.masked_fill(~sentence.mask[:, None, :, None], float("-inf")).softmax(dim=2)
        return patterns

    def by_head(self, words: Tensor) -> Tensor:
        """(B, L, C) -> (B, heads, L, d)."""
        return words.view(*words.shape[:2], self.heads, words.shape[2] // self.heads).transpose(1, 2)


def over_heads(patterns: Tensor, x: Tensor) -> Tensor:
    """(B, heads, L, h·w) -> (B, L, h, w), the mean, for cells x (B, C, h, w)."""
    mean = patterns.mean(dim=1)
    return mean.view(*mean.shape[:2], *x.shape[-2:])


class WordBlock(nn.Module):
    """Words and cells once more: each cell, knowing where it lies, asks the words by several heads, and compares
    what it finds with its neighbours. Starts as nothing.
    """

    HEADS = 4

    def __init__(self, sentence: int, channels: int, side: int) -> None:
        super().__init__()
        self.place = nn.Parameter(torch.zeros(channels, side, side))
        self.words = WordAttention(sentence, channels, self.HEADS)
        self.compare = nn.Conv2d(channels, channels, 3, 1, 1)
        self.conclude = nn.Conv2d(channels, channels, 1)
        nn.init.zeros_(self.conclude.weight)
        nn.init.zeros_(cast(Tensor, self.conclude.bias))

    def forward(self, x: Tensor, sentence: EncodedSentence) -> Tensor:
        """(B, C, h, w) before and after."""
        told, _ = self.words(x + self.place, sentence)
        concluded: Tensor = told + self.conclude(F.relu(self.compare(F.relu(told))))
        return concluded


class Keypoints(nn.Module):
    """Spatial softmax: the expected position of each keypoint, and the features there."""

    def __init__(self, channels: int, points: int, side: int) -> None:
        super().__init__()
        self.score = nn.Conv2d(channels, points, 1)
        self.sharpness = nn.Parameter(torch.tensor(3.0))
        middle = (torch.arange(side) + 0.5) / side
        self.register_buffer("middle", middle, persistent=False)  # (side,), the middles of the cells

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Heat (B, P, h, w), positions (B, P, 2), features (B, P, C)."""
        score = self.score(x).float().flatten(2) * self.sharpness  # (B, P, h·w)
        heat = score.softmax(dim=-1).unflatten(-1, x.shape[-2:])  # (B, P, h, w)
        across = (heat.sum(2) * self.middle).sum(-1)  # (B, P)
        down = (heat.sum(3) * self.middle).sum(-1)  # (B, P)
        features = torch.einsum("bphw,bchw->bpc", heat.to(x.dtype), x)  # (B, P, C)
        return heat, torch.stack([across, down], dim=-1), features


class Residual(nn.Module):
    """Two convolutions beside a shortcut."""

    def __init__(self, ins: int, outs: int, stride: int) -> None:
        super().__init__()
        self.first = nn.Conv2d(ins, outs, 3, stride, 1)
        self.second = nn.Conv2d(outs, outs, 3, 1, 1)
        self.shortcut = nn.Conv2d(ins, outs, 1, stride)
        self.gain = nn.Parameter(torch.tensor(0.5))

    def forward(self, x: Tensor) -> Tensor:
        return F.relu(self.shortcut(x) + self.gain * self.second(F.relu(self.first(x))))


class Detail(nn.Module):
    """Small shapes, which the wide stride of the stem blurs: two narrow strides beside it. Starts as nothing.

    The layers between the strides start by handing on what they get.
    """

    def __init__(self, middle: int, outs: int, layers: int) -> None:
        super().__init__()
        self.first = nn.Conv2d(3, middle, 3, 2, 1)
        self.between = nn.ModuleList(nn.Conv2d(middle, middle, 3, 1, 1) for _ in range(layers))
        for layer in self.between:
            nn.init.dirac_(cast(Tensor, layer.weight))
            nn.init.zeros_(cast(Tensor, layer.bias))
        self.second = nn.Conv2d(middle, outs, 3, 2, 1)
        nn.init.zeros_(self.second.weight)
        nn.init.zeros_(cast(Tensor, self.second.bias))

    def forward(self, picture: Tensor) -> Tensor:
        x = F.relu(self.first(picture))
        for layer in self.between:
            x = F.relu(layer(x))
        found: Tensor = self.second(x)
        return found


class TinyCNN(nn.Module):
    """A fine grid for keypoints, then two strides down to patches."""

    def __init__(self, config: VisionConfig, side: int, sentence: int, width: int) -> None:
        super().__init__()
        c = config.channels
        self.stem = nn.Conv2d(3, 32, 8, STEM, 2)
        self.fine = Residual(32, c, 1)
        self.detail = Detail(config.detail, c, config.detail_layers) if config.detail else None
        self.modulation = Modulation(sentence, c)
        self.words = WordAttention(sentence, c)
        self.word_blocks = nn.ModuleList(WordBlock(sentence, c, side // STEM) for _ in range(config.word_blocks))
        self.keypoints = Keypoints(c, config.keypoints, side // STEM)
        self.middle = Residual(c, 2 * c, 2)
        self.coarse = Residual(2 * c, 2 * c, 2)
        self.to_patch = nn.Linear(2 * c, width)
        self.place = nn.Parameter(0.02 * torch.randn((side // PATCH) ** 2, width))  # (N, D)
        self.point_feature = nn.Linear(c, 8)
        self.to_point_token = nn.Linear(config.keypoints * (2 + 8), width)

    def forward(self, picture: Tensor, sentence: EncodedSentence) -> VisionOutput:
        centred = picture - PICTURE_MEAN
        stem = F.relu(self.stem(centred))  # (B, 32, S/4, S/4)
        shapes = self.fine(stem)  # (B, C, S/4, S/4)
        if self.detail is not None:
            shapes = shapes + self.detail(centred)
        modulated = self.modulation(shapes, sentence.pooled)  # (B, C, S/4, S/4)
        told, words = self.words(modulated, sentence)
        for block in self.word_blocks:
            told = block(told, sentence)
        fine = F.relu(told)
        heat, keypoints, features = self.keypoints(fine)
        middle = self.middle(fine)  # (B, 2C, S/8, S/8)
        coarse = self.coarse(middle)  # (B, 2C, S/16, S/16)
        patches = self.to_patch(coarse.flatten(2).transpose(1, 2)) + self.place  # (B, N, D)
        points = point_token(self, keypoints, features)  # (B, 1, D)
        maps = (stem, fine, middle, coarse)
        return VisionOutput(torch.cat([points, patches], dim=1), keypoints, heat, maps, words)


class TinyViT(nn.Module):
    """Patches of 8 × 8 pixels through pre-norm transformer blocks (Dosovitskiy et al. 2021)."""

    CELL = 8

    def __init__(self, config: VisionConfig, side: int, sentence: int, width: int) -> None:
        super().__init__()
        self.grid = side // self.CELL
        self.embed = nn.Conv2d(3, width, self.CELL, self.CELL)
        self.place = nn.Parameter(0.02 * torch.randn(self.grid**2, width))
        self.modulation = Modulation(sentence, width)
        self.blocks = nn.ModuleList(
            nn.TransformerEncoderLayer(
                width, 4, 2 * width, dropout=0.0, activation="gelu", batch_first=True, norm_first=True
            )
            for _ in range(config.layers)
        )
        self.keypoints = Keypoints(width, config.keypoints, self.grid)
        self.point_feature = nn.Linear(width, 8)
        self.to_point_token = nn.Linear(config.keypoints * (2 + 8), width)

    def forward(self, picture: Tensor, sentence: EncodedSentence) -> VisionOutput:
        cells = self.modulation(self.embed(picture - PICTURE_MEAN), sentence.pooled)  # (B, D, S/8, S/8)
        x = cells.flatten(2).transpose(1, 2) + self.place  # (B, (S/8)², D)
        maps = [cells]
        for block in self.blocks:
            x = block(x)
            maps.append(x.transpose(1, 2).unflatten(2, (self.grid, self.grid)))  # (B, D, S/8, S/8)
        heat, keypoints, features = self.keypoints(maps[-1])
        patches = F.avg_pool2d(maps[-1], PATCH // self.CELL).flatten(2).transpose(1, 2)  # (B, N, D)
        points = point_token(self, keypoints, features)
        return VisionOutput(torch.cat([points, patches], dim=1), keypoints, heat, tuple(maps))


def point_token(encoder: TinyCNN | TinyViT, keypoints: Tensor, features: Tensor) -> Tensor:
    """All keypoints of a view, their positions and features, as one token (B, 1, D)."""
    short = encoder.point_feature(features)  # (B, P, 8)
    row = torch.cat([STRETCH * (keypoints - 0.5), short], dim=-1).flatten(1)  # (B, P·10)
    token: Tensor = encoder.to_point_token(row)[:, None]
    return token


VISION = {"cnn": TinyCNN, "vit": TinyViT}
