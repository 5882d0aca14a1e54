"""Keeping the backbone: three ways to train a network that can read digits to move a hand to them.

adapt(demos) -> Kept after Kept: full fine-tuning; frozen trunk with a new head; frozen trunk beside a small expert
of its own (after pi0's mixture of transformers). Watched: the new skill, and what is left of the old one.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np

from vla_core.lessons.digits import DIGITS, PIXELS
from vla_core.lessons.handwriting import SIDE, write_digits
from vla_core.lessons.network import (
    Network,
    adam_step,
    backward,
    cross_entropy,
    fit,
    forward,
    initialise,
    squared_error,
)
from vla_core.trace import Array

NAMES = ("full fine-tuning", "frozen + head", "frozen + expert")
HIDDEN, FEATURES, EXPERT = 64, 24, 32
MARGIN = 3  # pixels that a digit may stand to either side of the middle
PRETRAINING_PICTURES = 1600  # pictures that the backbone learns to read from
EXAM = 200
PRETRAINING_STEPS = 500  # steps of reading
STEPS = 240  # steps of moving
BATCH = 50
RATE = 3e-3
SHOWN_EVERY = 10
READ_EVERY = 50

Parts = list[tuple[Network, str]]  # networks whose outputs are added, and what each is given: pixels or features


@dataclass(frozen=True, eq=False)
class Adaptation:
    """Error on the new task and accuracy on the old one, both on held-out pictures, for the three ways."""

    at: Array  # (n,) steps of moving; none yet while it still learns to read
    errors: Array  # (3, n) pixels between where the digit is and where the hand would go
    memory: Array  # (3, n) share of digits still read rightly
    before: float  # the same before anything new was learnt
    trained: tuple[int, ...]  # (3,) weights that each may change
    demos: int
    step: int  # of reading and moving together
    total: int


@dataclass(frozen=True, eq=False)
class Backbone:
    """The pretrained network, during and after its training on digits."""

    trunk: Network
    reader: Network
    known: float  # share of digits read rightly
    step: int


def adapt(demos: int = 300, rate: float = RATE, seed: int = 0) -> Iterator[Adaptation]:
    """Learn to point at the digit from so many demonstrations, in three ways side by side."""
    none = np.zeros((3, 0))
    for old in backbone(seed):
        yield Adaptation(none[0], none, none, old.known, (0, 0, 0), demos, old.step, PRETRAINING_STEPS + STEPS)
    pixels, _, places = digit_pictures(demos, seed + 10)
    exam = digit_pictures(EXAM, seed + 20)
    students = three_ways(old.trunk, seed)
    memories: list[list[list[Any]]] = [[[None] * 2 * len(n.weights) for n, _ in parts] for parts in students]
    rng = np.random.default_rng(seed)
    rows = [[evaluate(parts, old, exam) for parts in students]]
    trained = tuple(sum(n.parameters for n, _ in parts) for parts in students)
    for now in range(1, STEPS + 1):
        chosen = rng.integers(demos, size=BATCH)
        for i, parts in enumerate(students):
            students[i], memories[i] = train_step(
                parts, memories[i], old.trunk, pixels[chosen], places[chosen], rate
            )
        if now % SHOWN_EVERY == 0:
            rows.append([evaluate(parts, old, exam) for parts in students])
            errors, memory = np.array(rows).transpose(2, 1, 0)
            at = np.arange(len(rows)) * SHOWN_EVERY
            yield Adaptation(
                at, errors, memory, old.known, trained, demos, PRETRAINING_STEPS + now, PRETRAINING_STEPS + STEPS
            )


def backbone(seed: int) -> Iterator[Backbone]:
    """A trunk (576 → 64 → 24) and a reader (24 → 10) on their way to name digits wherever they stand."""
    whole = initialise((PIXELS, HIDDEN, FEATURES, DIGITS), seed)
    exam, answers, _ = digit_pictures(EXAM, seed + 20)
    yield Backbone(*split(whole), accuracy(whole, exam, answers), 0)
    pixels, labels, _ = digit_pictures(PRETRAINING_PICTURES, seed)
    lessons = fit(whole, pixels, labels, cross_entropy, PRETRAINING_STEPS, BATCH, RATE, seed)
    for now, (_, trained) in enumerate(lessons, start=1):
        if now % READ_EVERY == 0:
            yield Backbone(*split(trained), accuracy(trained, exam, answers), now)


def accuracy(network: Network, exam: Array, answers: Array) -> float:
    """Of the digits that are read rightly."""
    return float((forward(network, exam)[-1].argmax(axis=1) == answers).mean())


@lru_cache(6)
def digit_pictures(count: int, seed: int) -> tuple[Array, Array, Array]:
    """Pictures (N, 576) of digits that stand anywhere, which digit (N,), and where (N, 2) in [-1, 1]."""
    rng = np.random.default_rng(seed)
    labels = rng.integers(0, DIGITS, count)
    shifts = rng.integers(-MARGIN, MARGIN + 1, (count, 2))
    pictures = [
        np.roll(one, tuple(by), (1, 0)) for one, by in zip(small_digits(labels, seed), shifts, strict=True)
    ]
    return np.stack(pictures).reshape(count, PIXELS), labels, shifts / MARGIN


def small_digits(labels: Array, seed: int) -> Array:
    """(N, 24, 24), writing small enough to be moved about: every second line of the middle, twice as fine."""
    full = write_digits(labels, seed)
    half = full.reshape(-1, SIDE // 2, 2, SIDE // 2, 2).mean(axis=(2, 4))  # (N, 12, 12)
    return np.pad(half, ((0, 0), (SIDE // 4, SIDE // 4), (SIDE // 4, SIDE // 4)))


def split(whole: Network) -> tuple[Network, Network]:
    """The network up to its features, and the layer that reads them."""
    return Network(whole.weights[:2], whole.biases[:2]), Network(whole.weights[2:], whole.biases[2:])


def features(trunk: Network, pixels: Array) -> Array:
    """(N, 24), what the trunk makes of pictures."""
    active: Array = np.maximum(forward(trunk, pixels)[-1], 0)
    return active


def three_ways(trunk: Network, seed: int) -> list[Parts]:
    """What each student is made of; the new head is the same for all."""
    head = initialise((FEATURES, 2), seed + 1)
    joined = Network((*trunk.weights, *head.weights), (*trunk.biases, *head.biases))
    expert = initialise((PIXELS, EXPERT, 2), seed + 2)
    return [[(joined, "pixels")], [(head, "features")], [(head, "features"), (expert, "pixels")]]


def outputs(parts: Parts, trunk: Network, pixels: Array) -> list[list[Array]]:
    """The layers of each part; the answer is the sum of their last ones."""
    return [forward(n, pixels if given == "pixels" else features(trunk, pixels)) for n, given in parts]


def train_step(
    parts: Parts, memory: list[list[Any]], trunk: Network, pixels: Array, places: Array, rate: float
) -> tuple[Parts, list[list[Any]]]:
    """One step for all parts of a student, which share their error."""
    layers = outputs(parts, trunk, pixels)
    _, error = squared_error(np.sum([each[-1] for each in layers], axis=0), places)
    moved = [
        adam_step(network, backward(network, each, error), old, rate)
        for (network, _), each, old in zip(parts, layers, memory, strict=True)
    ]
    return [(network, given) for (network, _), (_, given) in zip(moved, parts, strict=True)], [m for _, m in moved]


def evaluate(parts: Parts, old: Backbone, exam: tuple[Array, Array, Array]) -> tuple[float, float]:
    """Pixels that the hand is off, and the share of digits that the student's trunk still lets the reader name."""
    pixels, labels, places = exam
    answer = np.sum([each[-1] for each in outputs(parts, old.trunk, pixels)], axis=0)
    off = float(np.linalg.norm(answer - places, axis=1).mean() * MARGIN)
    own = split(parts[0][0])[0] if len(parts[0][0].weights) == 3 else old.trunk
    says = forward(old.reader, features(own, pixels))[-1].argmax(axis=1)
    return off, float((says == labels).mean())
