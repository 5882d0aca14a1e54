"""Language: a sentence, cut into pieces, becomes vectors, and a calibrated guess at the task it asks for.

ids (B, L) int64, mask (B, L) bool -> hidden (B, L, D), pooled (B, D); pooled -> logits (B, tasks + 1).
`GRUEncoder` reads in both directions (Cho et al. 2014); `TransformerEncoder` lets every piece attend to every
other (Vaswani et al. 2017, pre-norm). Both pool with learnt attention over the pieces. `TaskClassifier` has one
class more, for "none of these", trained on other requests (outlier exposure, Hendrycks et al. 2019), and a
temperature fitted after training (Guo et al. 2017), so that its confidence is a probability.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import torch
from torch import Tensor, nn

from vla_core.config import LanguageConfig
from vla_core.model.tokenizer import PAD, Pieces, Tokenizer
from vla_core.model.transformer import PackedBlock

NEAREST = 5  # how many known tasks a reading names
DROPOUT = 0.1  # of the embeddings, in training


class Encoded(NamedTuple):
    """What an encoder makes of a batch of sentences."""

    hidden: Tensor  # (B, L, D) one vector a piece, zero where there is none
    pooled: Tensor  # (B, D) the whole sentence, layer-normalised


@dataclass(frozen=True, eq=False)
class EncodedSentence:
    """A batch of sentences as vectors."""

    hidden: Tensor  # (B, L, W)
    pooled: Tensor  # (B, W)
    mask: Tensor  # (B, L) bool


@dataclass(frozen=True)
class Reading:
    """The task that one sentence asks for, as classified."""

    task: str  # the most likely one, also where it is not understood
    confidence: float  # its calibrated probability
    nearest: tuple[tuple[str, float], ...]  # the five most likely tasks with their probability
    understood: bool


def pad_batch(sentences: Sequence[Pieces], shortest: bool = False) -> tuple[Tensor, Tensor]:
    """Sentences as ids (B, L) and mask (B, L); `shortest` drops the columns that hold padding only."""
    ids = torch.tensor([sentence.ids for sentence in sentences], dtype=torch.int64)
    mask = ids != PAD
    length = int(mask.sum(1).max()) if shortest else ids.shape[1]
    return ids[:, :length], mask[:, :length]


class Pool(nn.Module):
    """A weighted mean over the pieces; the weights are learnt."""

    def __init__(self, width: int):
        super().__init__()
        self.score = nn.Linear(width, 1)
        self.norm = nn.LayerNorm(width)

    def weights(self, hidden: Tensor, mask: Tensor) -> Tensor:
        """(B, L), summing to one over the pieces that are no padding."""
        score = self.score(hidden).squeeze(-1)  # (B, L)
        weights: Tensor = score.masked_fill(~mask, -1e4).softmax(-1)
        return weights

    def forward(self, hidden: Tensor, mask: Tensor) -> Tensor:
        weighted = self.weights(hidden, mask).unsqueeze(-1) * hidden  # (B, L, D)
        pooled: Tensor = self.norm(weighted.sum(1))
        return pooled


def embedding(config: LanguageConfig) -> nn.Embedding:
    """A vector for each piece, small at first, so that what is learnt soon outweighs the random start."""
    embed = nn.Embedding(config.vocabulary, config.width, padding_idx=PAD)
    nn.init.normal_(embed.weight, std=0.05)
    return embed


class GRUEncoder(nn.Module):
    """A GRU in each direction; each has half of the width."""

    def __init__(self, config: LanguageConfig):
        super().__init__()
        self.embed = embedding(config)
        self.dropout = nn.Dropout(DROPOUT)
        self.gru = nn.GRU(config.width, config.width // 2, config.layers, batch_first=True, bidirectional=True)
        self.pool = Pool(config.width)

    def forward(self, ids: Tensor, mask: Tensor) -> Encoded:
        lengths = mask.sum(1).clamp(min=1).cpu()
        packed = nn.utils.rnn.pack_padded_sequence(
            self.dropout(self.embed(ids)), lengths, batch_first=True, enforce_sorted=False
        )
        hidden, _ = nn.utils.rnn.pad_packed_sequence(
            self.gru(packed)[0], batch_first=True, total_length=ids.shape[1]
        )
        hidden = hidden * mask.unsqueeze(-1)  # (B, L, D)
        return Encoded(hidden, self.pool(hidden, mask))


class TransformerEncoder(nn.Module):
    """Every piece attends to every other."""

    def __init__(self, config: LanguageConfig):
        super().__init__()
        self.embed = embedding(config)
        self.place = nn.Parameter(0.02 * torch.randn(config.pieces, config.width))
        self.dropout = nn.Dropout(DROPOUT)
        self.blocks = nn.ModuleList(PackedBlock(config.width, config.heads) for _ in range(config.layers))
        self.norm = nn.LayerNorm(config.width)
        self.pool = Pool(config.width)

    def forward(self, ids: Tensor, mask: Tensor) -> Encoded:
        x = self.dropout(self.embed(ids) + self.place[: ids.shape[1]])  # (B, L, D)
        for block in self.blocks:
            x = block(x, mask)
        hidden = self.norm(x) * mask.unsqueeze(-1)
        return Encoded(hidden, self.pool(hidden, mask))


LANGUAGE: dict[str, type[GRUEncoder] | type[TransformerEncoder]] = {
    "gru": GRUEncoder,
    "transformer": TransformerEncoder,
}


class TaskClassifier(nn.Module):
    """From a sentence's vector to the task it asks for, or to none."""

    temperature: Tensor  # () divides the logits; above one it lowers the confidence
    threshold: Tensor  # () below this confidence the robot does not start

    def __init__(self, width: int, tasks: tuple[str, ...]):
        super().__init__()
        self.tasks = tasks
        self.classify = nn.Linear(width, len(tasks) + 1)  # the last class is "none of these"
        self.register_buffer("temperature", torch.ones(()))
        self.register_buffer("threshold", torch.tensor(0.5))

    def forward(self, pooled: Tensor) -> Tensor:
        logits: Tensor = self.classify(pooled)  # (B, tasks + 1)
        return logits

    def probability(self, pooled: Tensor) -> Tensor:
        """(B, tasks): calibrated; the rest up to one is the probability of "none of these"."""
        every: Tensor = (self(pooled) / self.temperature).softmax(-1)  # (B, tasks + 1)
        return every[:, :-1]

    @torch.no_grad()
    def read(self, pooled: Tensor) -> list[Reading]:
        best = self.probability(pooled).topk(min(NEAREST, len(self.tasks)))
        return [
            self.reading(tuple(zip((self.tasks[i] for i in index), values, strict=True)))
            for values, index in zip(best.values.tolist(), best.indices.tolist(), strict=True)
        ]

    def reading(self, nearest: tuple[tuple[str, float], ...]) -> Reading:
        task, confidence = nearest[0]
        return Reading(task, confidence, nearest, confidence >= float(self.threshold))


class Reader(nn.Module):
    """The whole language stage: from typed text to a reading."""

    def __init__(self, config: LanguageConfig, tokenizer: Tokenizer, tasks: tuple[str, ...]):
        super().__init__()
        self.config = config
        self.tokenizer = tokenizer
        self.encoder = LANGUAGE[config.kind](config)
        self.understanding = TaskClassifier(config.width, tasks)

    @torch.no_grad()
    def read(self, texts: Sequence[str]) -> list[Reading]:
        ids, mask = pad_batch([self.tokenizer.encode(text) for text in texts], shortest=True)
        return self.understanding.read(self.encoder(ids, mask).pooled)
