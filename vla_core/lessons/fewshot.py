"""Few-shot: what a trunk that knows many tasks is worth to one more, with no, few or many demonstrations.

learn(shots, related, pull, seed) yields FewShot. A task is a curve, from where a thing lies to what the hand
should do; a sentence is three numbers that describe the curve. A small network has learnt many tasks from place
and sentence together. A new task is then answered from its sentence alone (zero-shot), with a new head, with a
head and a correction of low rank inside (LoRA, Hu et al. 2021), or by a new network from nothing. `pull` holds the
first two to the old weights (L2-SP, Li et al. 2018). The real robot's curves are read from the file that `python
-m vla_core fewshot` wrote.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

import numpy as np

from vla_core.lessons.measured_curves import ASSETS, Measured, read
from vla_core.lessons.network import Network, adam_move, backward, fit, forward, initialise, squared_error
from vla_core.trace import Array

OWN = ASSETS / "fewshot.json"
WAYS = (
    "zero-shot",
    "head",
    "LoRA + head",
    "scratch",
)  # what learns: nothing, the last layer, inside too, all anew
ZERO, HEAD, LORA, SCRATCH = range(4)
COUNTS = (1, 2, 4, 8, 16, 32)  # demonstrations that are tried
KINDS = ("like the old ones", "unlike them")
TASKS = 40  # that the trunk has learnt
HIDDEN = 40
RANK = 2  # of LoRA
PLACES = np.linspace(-1, 1, 161)[:, None]
DEMO_NOISE = 0.1  # what a demonstration is wrong by
STEPS, RATE = 300, 5e-3  # of learning anything new
PRETRAINING_STEPS = 2000  # steps of the trunk's own training
LEAST_PULL = 1e-3  # so that a head has one solution
REPEATS = 3  # tasks whose errors are averaged

Curve = Callable[[Array], Array]


@dataclass(frozen=True, eq=False)
class FewShot:
    """One new task, answered in four ways, and the error against the number of demonstrations."""

    shots: int
    related: str
    pull: float
    places: Array  # (P,)
    truth: Array  # (P,)
    shown: Array  # (n, 2) place and answer of each demonstration
    fits: Array  # (4, P) from so many shots, in the order of WAYS
    counts: Array  # (c,) numbers of demonstrations tried so far
    errors: Array  # (c, 4) root mean square of what each way gets wrong
    free: tuple[int, ...]  # numbers that each way may change
    measured: Measured
    step: int = 0
    total: int = len(COUNTS)

    @property
    def now(self) -> Array:
        """(4,) root mean square of what each way gets wrong in the task on show."""
        wrong: Array = np.sqrt(((self.fits - self.truth) ** 2).mean(axis=1))
        return wrong

    @property
    def silence(self) -> float:
        """The error of who always answers zero."""
        return float(np.sqrt((self.truth**2).mean()))


def learn(
    shots: int = 1, related: str = KINDS[0], pull: float = 0.0, seed: int = 0, own: Path = OWN
) -> Iterator[FewShot]:
    """First the answers after this number of shots, then the error for others."""
    shots, pull, seed = int(shots), float(pull), int(seed)
    shown, fits = fit_all_ways(shots, related, pull, seed)
    every = initialise((4, HIDDEN, HIDDEN, 1), 0).parameters
    result = FewShot(
        shots=shots,
        related=related,
        pull=pull,
        places=PLACES[:, 0],
        truth=new_task(related, seed)[1](PLACES[:, 0]),
        shown=shown,
        fits=fits,
        counts=np.zeros(0),
        errors=np.zeros((0, len(WAYS))),
        free=(0, HIDDEN + 1, HIDDEN + 1 + 2 * RANK * HIDDEN, every),
        measured=read(own),
    )
    yield result
    for count in COUNTS:
        wrong = [errors_of(count, related, pull, seed + extra) for extra in range(REPEATS)]
        counts, errors = np.append(result.counts, count), np.vstack([result.errors, np.mean(wrong, axis=0)])
        result = replace(result, counts=counts, errors=errors, step=result.step + 1)
        yield result


def errors_of(count: int, related: str, pull: float, seed: int) -> Array:
    """(4,), the error of each way over all places."""
    fits = fit_all_ways(count, related, pull, seed)[1]
    errors: Array = np.sqrt(((fits - new_task(related, seed)[1](PLACES[:, 0])) ** 2).mean(axis=1))
    return errors


def new_task(related: str, seed: int) -> tuple[Array, Curve]:
    """The sentence (3,) and the curve. Of an unlike task the same words mean a curve that turns faster."""
    rng = np.random.default_rng([seed, 5])
    size, phase, slope = rng.uniform(0.5, 1), rng.uniform(0, 2 * np.pi), rng.uniform(-0.5, 0.5)
    fast = 3.0 if related == KINDS[0] else 11.0
    sentence = np.array([size * np.sin(phase), size * np.cos(phase), slope])
    return sentence, lambda x: size * np.sin(fast * x + phase) + slope * x


def told(x: Array, sentence: Array) -> Array:
    """(n, 1) places with the sentence beside each: (n, 4)."""
    return np.concatenate([x, np.repeat(sentence[None], len(x), axis=0)], axis=1)


@lru_cache(maxsize=1)
def trunk() -> Network:
    """A network (4, H, H, 1) that has learnt many tasks of one family, place and sentence in, answer out."""
    x = np.random.default_rng(0).uniform(-1, 1, (60, 1))
    tasks = [new_task(KINDS[0], 1000 + i) for i in range(TASKS)]
    places = np.concatenate([told(x, sentence) for sentence, _ in tasks])
    answers = np.concatenate([curve(x) for _, curve in tasks])
    blank = initialise((4, HIDDEN, HIDDEN, 1), 0, "sigmoid")
    *_, (_, network) = fit(blank, places, answers, squared_error, PRETRAINING_STEPS, 64, 1e-2, 0)
    return network


@lru_cache(maxsize=256)
def fit_all_ways(shots: int, related: str, pull: float, seed: int) -> tuple[Array, Array]:
    """The demonstrations (n, 2) and what each way answers everywhere (4, P)."""
    sentence, curve = new_task(related, seed)
    rng = np.random.default_rng([seed, 6])
    x = rng.uniform(-1, 1, (max(COUNTS), 1))[:shots]
    y = curve(x) + DEMO_NOISE * rng.normal(size=(max(COUNTS), 1))[:shots]
    blank = initialise((4, HIDDEN, HIDDEN, 1), seed, "sigmoid")
    ways, seen = [trunk(), trunk(), trunk(), blank], told(x, sentence)
    if shots:
        *_, (_, scratch) = fit(blank, seen, y, squared_error, STEPS, shots, RATE, seed)
        ways[1:] = [head_only(trunk(), seen, y, pull), head_and_lora(trunk(), seen, y, pull, seed), scratch]
    everywhere = told(PLACES, sentence)
    answers = np.stack([forward(way, everywhere)[-1][:, 0] for way in ways])
    return np.concatenate([x, y], axis=1), answers


def head_only(old: Network, x: Array, y: Array, pull: float) -> Network:
    """A last layer that fits what was shown and stays near the old one, by least squares."""
    features = forward(old, x)[-2]
    seen = np.concatenate([features, np.ones((len(x), 1))], axis=1)  # (n, H + 1)
    before = np.append(old.weights[-1][0], old.biases[-1])[:, None]  # (H + 1, 1)
    held = seen.T @ seen + max(pull, LEAST_PULL) * np.eye(HIDDEN + 1)
    weights = before + np.linalg.solve(held, seen.T @ (y - seen @ before))
    return Network((*old.weights[:-1], weights[:-1].T), (*old.biases[:-1], weights[-1]), old.squash)


def head_and_lora(old: Network, x: Array, y: Array, pull: float, seed: int) -> Network:
    """Head, and W + up down in place of the second layer's W; only up, down and the head learn."""
    rng = np.random.default_rng([seed, 7])
    down, up = rng.normal(0, HIDDEN**-0.5, (RANK, HIDDEN)), np.zeros((HIDDEN, RANK))  # nothing at first
    network, memory, held = old, None, 2 * pull / len(x)
    for _ in range(STEPS):
        layers = forward(network, x)
        slopes = backward(network, layers, squared_error(layers[-1], y)[1])
        inner, last, shift = slopes[1], slopes[2], slopes[-1]
        weight, bias = network.weights[2], network.biases[2]
        turns: list[Array] = [
            inner @ down.T + held * up,
            up.T @ inner,
            last + held * (weight - old.weights[2]),
            shift + held * (bias - old.biases[2]),
        ]
        (up, down, weight, bias), memory = adam_move([up, down, weight, bias], turns, memory, RATE)
        weights = (old.weights[0], old.weights[1] + up @ down, weight)
        network = Network(weights, (*old.biases[:-1], bias), old.squash)
    return network
