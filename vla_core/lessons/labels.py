"""True labels against random labels: a large network memorises both, the true ones faster.

memorise(pictures) -> Race after Race: the same network on the same pictures, once with the digits they show, once
with the labels shuffled (Zhang et al. 2017).
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from vla_core.lessons.digits import DIGITS, PIXELS, labelled_pictures
from vla_core.lessons.network import Network, cross_entropy, fit, forward, initialise
from vla_core.trace import Array

STEPS = 400
BATCH = 50
EXAM = 200
SHOWN_EVERY = 10
KNOWN = 0.95  # share right that counts as learnt by heart


@dataclass(frozen=True, eq=False)
class LabelComparison:
    """Both students so far; row 0 has the true labels."""

    at: Array  # (n,) steps at which they were looked at
    losses: Array  # (2, n) on the whole lesson
    known: Array  # (2, n) share of the lesson repeated rightly
    exam: Array  # (2, n) share of new pictures read rightly
    learnt: tuple[int | None, int | None]  # the step at which each knew the lesson by heart
    pictures: int
    parameters: int
    step: int
    total: int  # steps


def memorise(
    pictures: int = 150, hidden: int = 64, shuffled: float = 1.0, seed: int = 0
) -> Iterator[LabelComparison]:
    """Train twice; `shuffled` is the share of the second student's labels that are drawn at random."""
    pixels, labels = labelled_pictures(pictures, seed)
    new, answers = labelled_pictures(EXAM, seed + 1)
    lessons = (labels, randomise_labels(labels, shuffled, seed))
    start = initialise((PIXELS, hidden, DIGITS), seed)
    students = [fit(start, pixels, targets, cross_entropy, STEPS, BATCH, 2e-3, seed) for targets in lessons]
    rows = []
    for step, pair in enumerate(zip(*students, strict=True), start=1):
        if step % SHOWN_EVERY == 0 or step == 1:
            rows.append(
                [grade(n, pixels, targets, new, answers) for (_, n), targets in zip(pair, lessons, strict=True)]
            )
            yield comparison(np.array(rows), pictures, start.parameters)


def randomise_labels(labels: Array, share: float, seed: int) -> Array:
    """The labels with a share of them replaced by any digit at random."""
    rng = np.random.default_rng(seed)
    return np.where(rng.random(len(labels)) < share, rng.integers(0, DIGITS, len(labels)), labels)


def grade(
    network: Network, pixels: Array, targets: Array, new: Array, answers: Array
) -> tuple[float, float, float]:
    """Loss and share right on the training set, and share right on new pictures."""
    outputs = forward(network, pixels)[-1]
    exam = forward(network, new)[-1].argmax(axis=1) == answers
    return (
        cross_entropy(outputs, targets)[0],
        float((outputs.argmax(axis=1) == targets).mean()),
        float(exam.mean()),
    )


def comparison(rows: Array, pictures: int, parameters: int) -> LabelComparison:
    """rows (n, 2, 3), one for each look at the two students."""
    losses, known, exam = rows.transpose(2, 1, 0)  # each (2, n)
    steps = np.array([1, *range(SHOWN_EVERY, STEPS + 1, SHOWN_EVERY)])[: len(rows)]
    first, second = (step_when_memorised(steps, row) for row in known)
    return LabelComparison(
        steps, losses, known, exam, (first, second), pictures, parameters, int(steps[-1]), STEPS
    )


def step_when_memorised(steps: Array, known: Array) -> int | None:
    there = np.flatnonzero(known >= KNOWN)
    return int(steps[there[0]]) if len(there) else None
