"""Training of the language stage on its own, from text alone, before a policy takes it over and freezes it.

`train_reader(reader, seed, steps) -> Iterator[ReaderStep]`, `save`, `load`. Cross-entropy over the tasks and "none
of these" (outlier exposure, Hendrycks et al. 2019), a supervised contrastive loss (Khosla et al. 2020) so that all
phrasings of a task have similar vectors, BPE-dropout (Provilkov et al. 2020), and a moving average of the weights.
Sentences about the table ask for no task; the vectors must tell what they say (table_properties.py). A reader that
learns on from another keeps its vectors where that one was right, and those of the table, so that policies on top
of it stay valid; half of what it reads is what that one was least sure of (Shrivastava et al. 2016).
After the last step a temperature and a threshold are fitted on paraphrases that training did not use.
"""

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional as F
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from vla_core.config import LanguageConfig, from_dict, to_dict
from vla_core.errors import BrokenFile
from vla_core.language.not_commands import why_no_command, without_contrast
from vla_core.language.phrases import Phrase, Phrases
from vla_core.language.table_properties import PropertyQuestions, TableSentence, supply
from vla_core.model import checkpoint
from vla_core.model.checkpoint_header import VERSION
from vla_core.model.language import Encoded, Reader, pad_batch
from vla_core.model.tokenizer import Pieces, Tokenizer, learn
from vla_core.own_generator import OwnGenerator
from vla_core.world.tasks import TASKS, refusal

STEPS = 4000
BATCH = 192
GROUP = 64  # sentences of similar length that are computed together
RATE = 2e-3
RATE_LEARNING_ON = 1e-3
WARM_UP = 100  # steps until the full rate
SMOOTHING = 0.02
CONTRASTIVE_WEIGHT = 0.2  # weight of the contrastive loss
CONTRASTIVE_TEMPERATURE = 0.1  # its temperature
DROPOUT = 0.1  # share of merges skipped in half of the sentences
TABLE_BATCH = 64  # sentences about the table, besides the others
TABLE_WEIGHT = 0.5  # of their loss
CLOSE_WEIGHT = 1.0  # of the distance from the vectors of the reader before
AVERAGED = 1 / 8  # share of the steps that the moving average of the weights looks back
PREFIX = "language."  # of the weights, as in a policy


@dataclass(frozen=True)
class ReaderStep:
    """One step of learning."""

    step: int
    loss: float
    accuracy: float  # on this batch, before the update


def new_reader(config: LanguageConfig, seed: int = 0) -> Reader:
    """An untrained language stage; its pieces are learnt here, from what is said in training."""
    with OwnGenerator(seed):
        return Reader(config, learn_pieces(config, seed), tuple(TASKS))


def learn_pieces(config: LanguageConfig, seed: int, sentences: int = 20_000) -> Tokenizer:
    """A tokenizer, from three parts of requests, one of other sentences, and one about the table."""
    phrases = Phrases("train", seed)
    names = [phrases.random.choice(list(TASKS)) for _ in range(sentences)]
    texts = [phrases.request(name) for name in names] + [phrases.other() for _ in range(sentences // 3)]
    texts += [sentence.text for sentence in islice(supply(seed), sentences // 3)]
    return learn(texts, config.vocabulary, config.pieces)


def train_reader(reader: Reader, seed: int, steps: int, before: Reader | None = None) -> Iterator[ReaderStep]:
    """Train in place; after the last step the weights are their calibrated moving average.

    `before`: the reader that this one learns on from.
    """
    random_numbers = OwnGenerator(seed)
    phrases, about_table = Phrases("train", seed), supply(seed)
    random = Random(seed)
    with OwnGenerator(seed):
        questions = PropertyQuestions(reader.config.width)
    moving_average: Callable[[float], Any] = get_ema_multi_avg_fn  # PyTorch declares no types for it
    average = AveragedModel(reader, multi_avg_fn=moving_average(1 - 1 / (1 + AVERAGED * steps)))
    parameters = [*reader.parameters(), *questions.parameters()]
    rate = RATE_LEARNING_ON if before else RATE
    optimizer = torch.optim.AdamW(parameters, lr=rate, weight_decay=0.02, betas=(0.9, 0.98))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: learning_rate(step, steps))
    reader.train()
    for step in range(1, steps + 1):
        with random_numbers:
            batch = harder(before, islice(phrases, 2 * BATCH)) if before else list(islice(phrases, BATCH))
            loss, accuracy = batch_loss(reader, batch, random, before)
            sentences = list(islice(about_table, TABLE_BATCH))
            loss = loss + TABLE_WEIGHT * table_loss(reader, sentences, questions, random, before)
        optimizer.zero_grad()
        torch.autograd.backward(loss)
        torch.nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        average.update_parameters(reader)
        yield ReaderStep(step, float(loss.detach()), accuracy)
    reader.load_state_dict(average.module.state_dict())
    reader.eval()
    calibrate(reader, list(islice(Phrases("check", seed), 6000)))


def learning_rate(step: int, steps: int) -> float:
    """Linear warm-up, then cosine decay, as a share of the full rate."""
    return min((step + 1) / WARM_UP, 0.5 * (1 + math.cos(math.pi * step / steps)) + 0.01)


def batch_loss(
    reader: Reader, phrases: Sequence[Phrase], random: Random, before: Reader | None = None
) -> tuple[Tensor, float]:
    """The loss () and the accuracy of one batch."""
    answers = labels(reader, phrases)
    pieces = cut(reader, [phrase.text for phrase in phrases], random)
    encoded = encode_pieces(reader, pieces)
    pooled = encoded.pooled
    logits = reader.understanding(pooled)
    loss = F.cross_entropy(logits, answers, label_smoothing=SMOOTHING)
    known = answers < len(reader.understanding.tasks)
    loss = loss + CONTRASTIVE_WEIGHT * contrastive_loss(pooled[known], answers[known])
    if before is not None:
        old = encode_before(before, pieces)
        right = known & (before.understanding(old.pooled).argmax(-1) == answers)
        loss = loss + CLOSE_WEIGHT * distance(encoded, old, right)
    return loss, float((logits.argmax(-1) == answers).float().mean())


def table_loss(
    reader: Reader,
    sentences: Sequence[TableSentence],
    questions: PropertyQuestions,
    random: Random,
    before: Reader | None = None,
) -> Tensor:
    """The loss () of one batch about the table."""
    pieces = cut(reader, [sentence.text for sentence in sentences], random)
    encoded = encode_pieces(reader, pieces)
    loss = questions.loss(encoded.pooled, sentences)
    if before is not None:
        everything = torch.ones(len(sentences), dtype=torch.bool)
        loss = loss + CLOSE_WEIGHT * distance(encoded, encode_before(before, pieces), everything)
    return loss


@torch.no_grad()
def harder(before: Reader, phrases: Iterable[Phrase]) -> list[Phrase]:
    """Half of the phrases: those that a reader gives the least probability, and every third of the others."""
    drawn = list(phrases)
    answers = labels(before, drawn)
    logits = before.understanding(encode(before, [phrase.text for phrase in drawn]))
    by_difficulty = F.cross_entropy(logits, answers, reduction="none").argsort(descending=True).tolist()
    hard, others = by_difficulty[: len(drawn) // 4], by_difficulty[len(drawn) // 4 :]
    return [drawn[i] for i in (*hard, *others[::3])]


def distance(encoded: Encoded, old: Encoded, kept: Tensor) -> Tensor:
    """Mean squared distance () of the vectors from those of another reader, of sentences and of their pieces, over
    the sentences `kept` (B,)."""
    pieces = (old.hidden != 0).any(-1) & kept[:, None]  # (B, L)
    parts = ((encoded.pooled - old.pooled, kept), (encoded.hidden - old.hidden, pieces))
    means = [
        (moved * counted.unsqueeze(-1)).pow(2).sum() / (counted.sum().clamp(min=1) * moved.shape[-1])
        for moved, counted in parts
    ]
    return torch.stack(means).sum()


@torch.no_grad()
def encode_before(before: Reader, pieces: Sequence[Pieces]) -> Encoded:
    return encode_pieces(before, pieces)


def labels(reader: Reader, phrases: Sequence[Phrase]) -> Tensor:
    """(B,) the task's number, or one past the last for none."""
    number = {name: i for i, name in enumerate(reader.understanding.tasks)}
    return torch.tensor([number[p.task] if p.task else len(number) for p in phrases])


def encode(reader: Reader, texts: Sequence[str]) -> Tensor:
    """(B, D) pooled."""
    return encode_pieces(reader, cut(reader, texts)).pooled


def cut(reader: Reader, texts: Sequence[str], random: Random | None = None) -> list[Pieces]:
    """Texts as pieces; with `random`, half of them are cut with BPE-dropout."""
    return [
        reader.tokenizer.encode(text, DROPOUT if random and random.random() < 0.5 else 0.0, random)
        for text in texts
    ]


def encode_pieces(reader: Reader, sentences: Sequence[Pieces]) -> Encoded:
    """Sentences of similar length are computed together, so that there is little padding."""
    order = sorted(range(len(sentences)), key=lambda i: len(sentences[i].pieces))
    groups = [order[i : i + GROUP] for i in range(0, len(order), GROUP)]
    encoded = [reader.encoder(*pad_batch([sentences[i] for i in group], shortest=True)) for group in groups]
    longest = encoded[-1].hidden.shape[1]
    hidden = [F.pad(group.hidden, (0, 0, 0, longest - group.hidden.shape[1])) for group in encoded]  # (b, L, D)
    as_given = torch.tensor(order).argsort()
    return Encoded(torch.cat(hidden)[as_given], torch.cat([group.pooled for group in encoded])[as_given])


def contrastive_loss(pooled: Tensor, answers: Tensor) -> Tensor:
    """Phrasings of one task get similar vectors, others different ones; zero for a batch without pairs."""
    unit = F.normalize(pooled, dim=-1)
    similarity = unit @ unit.T / CONTRASTIVE_TEMPERATURE  # (B, B)
    diagonal = torch.eye(len(answers), dtype=torch.bool)
    log_share = similarity - similarity.masked_fill(diagonal, -1e4).logsumexp(-1, keepdim=True)
    pairs = (answers[:, None] == answers) & ~diagonal
    counts = pairs.sum(-1)
    means = (log_share * pairs).sum(-1) / counts.clamp(min=1)
    return -means[counts > 0].mean() if bool((counts > 0).any()) else pooled.sum() * 0


@torch.no_grad()
def calibrate(reader: Reader, phrases: Sequence[Phrase]) -> None:
    """Fit the temperature by cross-entropy, then the threshold that best separates known from unknown."""
    answers = labels(reader, phrases)
    pooled = encode(reader, [phrase.text for phrase in phrases])
    logits = reader.understanding(pooled)
    grid = torch.linspace(0.5, 4, 71)
    entropy = torch.stack([F.cross_entropy(logits / t, answers) for t in grid])
    reader.understanding.temperature.copy_(grid[entropy.argmin()])
    confidence, best = reader.understanding.probability(pooled).max(-1)
    known = answers < len(reader.understanding.tasks)
    right = known & (best == answers)
    reader.understanding.threshold.copy_(best_threshold(confidence, right, ~known))


def best_threshold(confidence: Tensor, right: Tensor, unknown: Tensor) -> Tensor:
    """The middle of the best thresholds; a lost right answer costs as much as an accepted unknown one."""
    grid = torch.linspace(0.3, 0.9, 61)
    lost = (confidence[right] < grid[:, None]).float().mean(-1)
    accepted = (confidence[unknown] >= grid[:, None]).float().mean(-1)
    cost = lost + accepted
    return grid[cost <= cost.min() + 1e-6].mean()


def save(reader: Reader, path: Path) -> None:
    """Weights, vocabulary, configuration and task names in one safetensors file, written in one go."""
    header = {
        "version": VERSION,
        "config": {"language": to_dict(reader.config)},
        "vocabulary": reader.tokenizer.to_dict(),
        "tasks": reader.understanding.tasks,
    }
    weights = {PREFIX + name: tensor for name, tensor in checkpoint.stored_tensors(reader).items()}
    checkpoint.write(path, weights, header)


def load(path: Path) -> Reader:
    """The trained language stage, from a file of its own or out of a whole policy."""
    weights, header = checkpoint.read(path)
    config = from_dict(LanguageConfig, header["config"]["language"])
    tokenizer = Tokenizer.from_dict(header["vocabulary"])
    reader = Reader(config, tokenizer, tuple(header.get("tasks", TASKS)))
    own = {
        name.removeprefix(PREFIX): tensor.float() for name, tensor in weights.items() if name.startswith(PREFIX)
    }
    try:
        reader.load_state_dict(own)
    except RuntimeError as error:
        raise BrokenFile(f"{path} does not fit its own configuration; fetch or train it again.") from error
    return reader.eval()


def answer(reader: Reader, text: str) -> dict[str, object]:
    """What the reader understood of one sentence; `task` is null where nothing should move."""
    reading, why_not = reader.read([without_contrast(text)])[0], why_no_command(text)
    understood = reading.understood and not why_not
    result: dict[str, object] = {
        "text": text,
        "understood": understood,
        "task": reading.task if understood else None,
        "confidence": round(reading.confidence, 4),
        "nearest": [[name, round(probability, 4)] for name, probability in reading.nearest],
    }
    return result if understood else result | {"answer": why_not or refusal(reading.nearest)}
