"""Bias from data: too few sevens among the ones, and a seven is read as a one.

train_on_imbalance(sevens) -> Imbalance after Imbalance, while one network learns from the uneven set and a second
from an even one. The test holds as many of both, on smudged paper.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from vla_core.lessons.handwriting import SIDE, write_digits
from vla_core.lessons.network import Network, cross_entropy, fit, forward, initialise, softmax
from vla_core.trace import Array

ONES = 200  # in every training set
EXAM = 200  # half of them sevens
HIDDEN = 12
STEPS = 150
BATCH = 50
SHOWN_EVERY = 15
NOISE = 0.45  # spread of the grey noise on the paper, where ink is 1
SHOWN = 6  # misread sevens to look at


@dataclass(frozen=True, eq=False)
class Imbalance:
    """The predictions of both networks on the same ones and sevens."""

    names: tuple[str, ...]  # of the two training sets
    sevens: tuple[int, ...]  # in each training set, beside ONES ones
    belief: Array  # (2, EXAM) probability of a seven, ones first, then sevens
    missed: Array  # (2,) share of the sevens read as ones
    alarms: Array  # (2,) share of the ones read as sevens
    misread: Array  # (n, 24, 24) sevens that only the uneven training misreads
    step: int
    total: int  # steps


def train_on_imbalance(sevens: int = 10, smudge: float = NOISE, seed: int = 0) -> Iterator[Imbalance]:
    """Learn from 200 ones with few sevens, beside 200 ones with 200 sevens."""
    sizes, student = (sevens, ONES), initialise((SIDE * SIDE, HIDDEN, 2), seed)
    exam, answers = pages(EXAM // 2, EXAM // 2, smudge, seed + 500)
    yield examine([student, student], exam, answers, sizes, 0)
    lessons = [pages(ONES, size, smudge, seed) for size in sizes]
    students = [fit(student, x, y, cross_entropy, STEPS, BATCH, 3e-3, seed) for x, y in lessons]
    for step, pair in enumerate(zip(*students, strict=True), start=1):
        if step % SHOWN_EVERY == 0:
            yield examine([network for _, network in pair], exam, answers, sizes, step)


def examine(networks: list[Network], exam: Array, answers: Array, sizes: tuple[int, int], step: int) -> Imbalance:
    """Both networks classify the same pictures: a seven where its probability is above one half."""
    belief = np.stack([probability_of_seven(network, exam) for network in networks])
    says = belief > 0.5
    unfair = (answers == 1) & ~says[0] & says[1]
    return Imbalance(
        names=("uneven", "even"),
        sevens=sizes,
        belief=belief,
        missed=(~says[:, answers == 1]).mean(axis=1),
        alarms=says[:, answers == 0].mean(axis=1),
        misread=exam[unfair][:SHOWN].reshape(-1, SIDE, SIDE),
        step=step,
        total=STEPS,
    )


def probability_of_seven(network: Network, pages: Array) -> Array:
    """(N,), the predicted probability of a seven."""
    return softmax(forward(network, pages)[-1])[:, 1]


def pages(ones: int, sevens: int, smudge: float, seed: int) -> tuple[Array, Array]:
    """Smudged pictures (N, 576), ones first, and whether each is a seven."""
    ink = clean_pages(ones, sevens, seed)
    return ink + smudge * np.random.default_rng(seed).normal(size=ink.shape), np.repeat([0, 1], [ones, sevens])


@lru_cache(6)
def clean_pages(ones: int, sevens: int, seed: int) -> Array:
    """The same (N, 576) without smudges."""
    labels = np.repeat([1, 7], [ones, sevens])
    return write_digits(labels, seed).reshape(len(labels), -1)
