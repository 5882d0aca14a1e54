"""Words: the language stage learns on its own, from text alone, before the policy freezes it.

`learn_words(words, seed, steps) -> Iterator[Step]`, `save`, `load`. Cross-entropy over the tasks and "none of
these" (outlier exposure, Hendrycks et al. 2019), with supervised contrast (Khosla et al. 2020) so that all
phrasings of a task meet in one place, BPE-dropout (Provilkov et al. 2020), and a running mean of the weights.
After the last step one temperature and one threshold are fitted on paraphrases kept apart from training.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from random import Random

import torch
from torch import Tensor
from torch.nn import functional as F
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from vla_core.config import LanguageConfig, from_dict, to_dict
from vla_core.errors import Mistake
from vla_core.language.phrases import Phrase, Phrases
from vla_core.model import checkpoint
from vla_core.model.language import Reader, pad_batch
from vla_core.model.tokenizer import Tokenizer, learn
from vla_core.world.tasks import TASKS

STEPS = 4000
BATCH = 192
GROUP = 64  # sentences of like length that are computed together
RATE = 2e-3
WARM_UP = 100  # steps until the full rate
SMOOTHING = 0.02
CONTRASTIVE_WEIGHT = 0.2  # weight of the contrastive loss
CONTRASTIVE_TEMPERATURE = 0.1  # its temperature
DROPOUT = 0.1  # share of merges skipped in half of the sentences
PREFIX = "language."  # of the weights, as in a policy


@dataclass(frozen=True)
class ReaderStep:
    """One step of learning."""

    step: int
    loss: float
    accuracy: float  # on the batch just seen, before learning from it


def new_reader(config: LanguageConfig, seed: int = 0) -> Reader:
    """An untrained language stage; its pieces are learnt here, from our own phrases."""
    torch.manual_seed(seed)
    return Reader(config, learn_pieces(config, seed), tuple(TASKS))


def learn_pieces(config: LanguageConfig, seed: int, sentences: int = 20_000) -> Tokenizer:
    """Mostly from what people ask for, with some of everything else, without slips of the keyboard."""
    phrases = Phrases("train", seed)
    names = [phrases.random.choice(list(TASKS)) for _ in range(sentences)]
    texts = [phrases.request(name) for name in names] + [phrases.other() for _ in range(sentences // 3)]
    return learn(texts, config.vocabulary, config.pieces)


def train_reader(words: Reader, seed: int, steps: int) -> Iterator[ReaderStep]:
    """Train in place; the calibrated mean of the weights is put in place after the last step."""
    torch.manual_seed(seed)
    phrases = Phrases("train", seed)
    random = Random(seed)
    mean = AveragedModel(words, multi_avg_fn=get_ema_multi_avg_fn(0.998))
    optimizer = torch.optim.AdamW(words.parameters(), lr=RATE, weight_decay=0.02, betas=(0.9, 0.98))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: learning_rate(step, steps))
    words.train()
    for step in range(1, steps + 1):
        loss, accuracy = batch_loss(words, list(islice(phrases, BATCH)), random)
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(words.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        mean.update_parameters(words)
        yield ReaderStep(step, float(loss.detach()), accuracy)
    words.load_state_dict(mean.module.state_dict())
    words.eval()
    calibrate(words, list(islice(Phrases("check", seed), 6000)))


def learning_rate(step: int, steps: int) -> float:
    """Up in a straight line, down along a cosine, as a share of the full rate."""
    return min((step + 1) / WARM_UP, 0.5 * (1 + math.cos(math.pi * step / steps)) + 0.01)


def batch_loss(words: Reader, phrases: Sequence[Phrase], random: Random) -> tuple[Tensor, float]:
    answers = labels(words, phrases)
    pooled = encode(words, [phrase.text for phrase in phrases], random)
    logits = words.understanding(pooled)
    loss = F.cross_entropy(logits, answers, label_smoothing=SMOOTHING)
    known = answers < len(words.understanding.tasks)
    loss = loss + CONTRASTIVE_WEIGHT * contrastive_loss(pooled[known], answers[known])
    return loss, float((logits.argmax(-1) == answers).float().mean())


def labels(words: Reader, phrases: Sequence[Phrase]) -> Tensor:
    """(B,) the task's number, or one past the last for none."""
    number = {name: i for i, name in enumerate(words.understanding.tasks)}
    return torch.tensor([number[p.task] if p.task else len(number) for p in phrases])


def encode(words: Reader, texts: Sequence[str], random: Random | None = None) -> Tensor:
    """(B, D) pooled; with `random`, half of the sentences are cut with dropout. Sentences of like length go
    through together, so that little padding is computed."""
    cut = [
        words.tokenizer.encode(text, DROPOUT if random and random.random() < 0.5 else 0.0, random)
        for text in texts
    ]
    order = sorted(range(len(cut)), key=lambda i: len(cut[i].pieces))
    groups = [order[i : i + GROUP] for i in range(0, len(order), GROUP)]
    pooled = [words.encoder(*pad_batch([cut[i] for i in group], shortest=True)).pooled for group in groups]
    return torch.cat(pooled)[torch.tensor(order).argsort()]


def contrastive_loss(pooled: Tensor, answers: Tensor) -> Tensor:
    """Phrasings of one task attract each other, others repel; zero for a batch without pairs."""
    unit = F.normalize(pooled, dim=-1)
    alike = unit @ unit.T / CONTRASTIVE_TEMPERATURE  # (B, B)
    itself = torch.eye(len(answers), dtype=torch.bool)
    log_share = alike - alike.masked_fill(itself, -1e4).logsumexp(-1, keepdim=True)
    pairs = (answers[:, None] == answers) & ~itself
    counts = pairs.sum(-1)
    means = (log_share * pairs).sum(-1) / counts.clamp(min=1)
    return -means[counts > 0].mean() if bool((counts > 0).any()) else pooled.sum() * 0


@torch.no_grad()
def calibrate(words: Reader, phrases: Sequence[Phrase]) -> None:
    """The temperature of least surprise, then the threshold that best parts what we can do from the rest."""
    answers = labels(words, phrases)
    pooled = encode(words, [phrase.text for phrase in phrases])
    logits = words.understanding(pooled)
    grid = torch.linspace(0.5, 4, 71)
    surprise = torch.stack([F.cross_entropy(logits / t, answers) for t in grid])
    words.understanding.temperature.copy_(grid[surprise.argmin()])
    confidence, best = words.understanding.probability(pooled).max(-1)
    known = answers < len(words.understanding.tasks)
    right = known & (best == answers)
    words.understanding.threshold.copy_(best_threshold(confidence, right, ~known))


def best_threshold(confidence: Tensor, right: Tensor, unknown: Tensor) -> Tensor:
    """Midway along the best thresholds, where a right answer lost costs as much as a request let in."""
    grid = torch.linspace(0.3, 0.9, 61)
    lost = (confidence[right] < grid[:, None]).float().mean(-1)
    let_in = (confidence[unknown] >= grid[:, None]).float().mean(-1)
    cost = lost + let_in
    return grid[cost <= cost.min() + 1e-6].mean()


def save(words: Reader, path: Path) -> None:
    """Weights, vocabulary, configuration and task names in one safetensors file, written in one go."""
    header = {
        "version": checkpoint.VERSION,
        "config": {"language": to_dict(words.config)},
        "vocabulary": words.tokenizer.to_dict(),
        "tasks": words.understanding.tasks,
    }
    weights = {PREFIX + name: checkpoint.slim(tensor) for name, tensor in words.state_dict().items()}
    checkpoint.write(path, weights, header)


def load(path: Path) -> Reader:
    """The trained language stage, from a file of its own or out of a whole policy."""
    weights, header = checkpoint.read(path)
    config = from_dict(LanguageConfig, header["config"]["language"])
    tokenizer = Tokenizer.from_dict(header["vocabulary"])
    words = Reader(config, tokenizer, tuple(header.get("tasks", TASKS)))
    own = {
        name.removeprefix(PREFIX): tensor.float() for name, tensor in weights.items() if name.startswith(PREFIX)
    }
    try:
        words.load_state_dict(own)
    except RuntimeError as error:
        raise Mistake(f"{path} does not fit its own configuration; fetch or train it again.") from error
    return words.eval()
