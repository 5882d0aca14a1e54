"""Few-shot: what a trunk that was trained on many tasks is worth to one more, against starting from nothing.

learn(shots, related, rank, seed) yields Learnt: a small network has learnt many curves at once; a new curve is
shown at n places. Three ways to learn it: a new head on the frozen trunk, the same with a correction of low rank
in the trunk (LoRA, Hu et al. 2021), and all from scratch. The real robot's curves are read from the file that
`python -m vla_core fewshot` wrote.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from vla_core.lessons.measured_curves import ASSETS, Measured, read
from vla_core.lessons.network import Network, backward, fit, forward, initialise, squared_error
from vla_core.lessons.optimisers import adam
from vla_core.trace import Array

OWN = ASSETS / "fewshot.json"
WAYS = ("head", "LoRA + head", "scratch")  # what learns: on a frozen trunk, inside it too, or all anew
COUNTS = (1, 2, 4, 8, 16, 32)  # demonstrations that are tried
KINDS = ("like the old ones", "unlike them")
TASKS = 40  # that the trunk has learnt
HIDDEN = 40
PLACES = np.linspace(-1, 1, 161)[:, None]
LABEL_NOISE = 0.03  # of a demonstration
STEPS, RATE = 400, 5e-3  # of learning anything new
PRETRAINING_STEPS = 1500  # steps of the trunk's own training
RIDGE = 1e-3  # keeps a head's weights small


@dataclass(frozen=True, eq=False)
class FewShot:
    """One new task, learnt in three ways from few demonstrations, and the error against their number."""

    shots: int
    places: Array  # (P,)
    truth: Array  # (P,)
    shown: Array  # (n, 2) place and value of each demonstration
    fits: Array  # (3, P) from so many shots, in the order of WAYS
    counts: Array  # (c,) numbers of demonstrations tried so far
    errors: Array  # (c, 3) root mean square of what each way got wrong
    free: tuple[int, int, int]  # numbers that each way may change
    measured: Measured
    step: int = 0
    total: int = len(COUNTS)


def learn(
    shots: int = 4, related: str = KINDS[0], rank: int = 2, seed: int = 0, own: Path = OWN
) -> Iterator[FewShot]:
    """First the fits for this number of shots, then the error for others."""
    shots, rank, seed = int(shots), int(rank), int(seed)
    truth = target_curve(related, seed)(PLACES[:, 0])
    shown, fits = fit_three_ways(shots, related, rank, seed)
    result = FewShot(
        shots=shots,
        places=PLACES[:, 0],
        truth=truth,
        shown=shown,
        fits=fits,
        counts=np.zeros(0),
        errors=np.zeros((0, len(WAYS))),
        free=(HIDDEN + 1, HIDDEN + 1 + 2 * rank * HIDDEN, initialise((1, HIDDEN, HIDDEN, 1), 0).parameters),
        measured=read(own),
    )
    yield result
    for count in COUNTS:
        wrong = [errors_of(count, related, rank, seed + extra) for extra in range(3)]
        counts, errors = np.append(result.counts, count), np.vstack([result.errors, np.mean(wrong, axis=0)])
        result = replace(result, counts=counts, errors=errors, step=result.step + 1)
        yield result


def errors_of(count: int, related: str, rank: int, seed: int) -> Array:
    """(3,), the error of each way over all places."""
    fits = fit_three_ways(count, related, rank, seed)[1]
    errors: Array = np.sqrt(((fits - target_curve(related, seed)(PLACES[:, 0])) ** 2).mean(axis=1))
    return errors


def target_curve(related: str, seed: int) -> Any:
    """A new curve: of the family that the trunk knows, or of another."""
    rng = np.random.default_rng([seed, 5])
    size, phase, slope = rng.uniform(0.5, 1), rng.uniform(0, 2 * np.pi), rng.uniform(-0.5, 0.5)
    fast = 3.0 if related == KINDS[0] else 11.0
    return lambda x: size * np.sin(fast * x + phase) + slope * x


@lru_cache(maxsize=1)
def trunk() -> Network:
    """A network (1, H, H, TASKS) that has learnt many curves of one family at once."""
    x = np.random.default_rng(0).uniform(-1, 1, (2000, 1))
    y = np.concatenate([target_curve(KINDS[0], 1000 + i)(x) for i in range(TASKS)], axis=1)
    *_, (_, network) = fit(
        initialise((1, HIDDEN, HIDDEN, TASKS), 0, "sigmoid"), x, y, squared_error, PRETRAINING_STEPS, 64, 1e-2, 0
    )
    return network


@lru_cache(maxsize=256)
def fit_three_ways(shots: int, related: str, rank: int, seed: int) -> tuple[Array, Array]:
    """The demonstrations (n, 2) and what each way makes of them everywhere (3, P)."""
    rng = np.random.default_rng([seed, 6])
    x = rng.uniform(-1, 1, (max(COUNTS), 1))[:shots]
    y = target_curve(related, seed)(x) + LABEL_NOISE * rng.normal(size=(max(COUNTS), 1))[:shots]
    blank = initialise((1, HIDDEN, HIDDEN, 1), seed, "sigmoid")
    *_, (_, scratch) = fit(blank, x, y, squared_error, STEPS, max(shots, 1), RATE, seed)
    ways = [head_only(trunk(), x, y), head_and_lora(trunk(), x, y, rank, seed), scratch]
    return np.concatenate([x, y], axis=1), np.stack([forward(way, PLACES)[-1][:, 0] for way in ways])


def head_only(old: Network, x: Array, y: Array) -> Network:
    """A new last layer on frozen features, by least squares."""
    features = forward(old, x)[-2]
    seen = np.concatenate([features, np.ones((len(x), 1))], axis=1)
    weights = np.linalg.solve(seen.T @ seen + RIDGE * np.eye(HIDDEN + 1), seen.T @ y)  # (H + 1, 1)
    return with_head(old, weights[:-1].T, weights[-1])


def with_head(old: Network, weight: Array, bias: Array) -> Network:
    return Network((*old.weights[:-1], weight), (*old.biases[:-1], bias), old.squash)


def head_and_lora(old: Network, x: Array, y: Array, rank: int, seed: int) -> Network:
    """The same head, and W + up down in place of the second layer's W; only up, down and the head learn."""
    rng = np.random.default_rng([seed, 7])
    network = head_only(old, x, y)
    down, up = rng.normal(0, HIDDEN**-0.5, (rank, HIDDEN)), np.zeros((HIDDEN, rank))  # nothing at first
    memory: list[Any] = [None] * 4
    for _ in range(STEPS):
        layers = forward(network, x)
        slopes = backward(network, layers, squared_error(layers[-1], y)[1])
        inner, last, shift = slopes[1], slopes[2], slopes[-1]
        parts, turns = (
            (up, down, network.weights[2], network.biases[2]),
            (inner @ down.T, up.T @ inner, last, shift),
        )
        moves = [adam(turn, kept, RATE) for turn, kept in zip(turns, memory, strict=True)]
        up, down, weight, bias = (part + change for part, (change, _) in zip(parts, moves, strict=True))
        memory = [kept for _, kept in moves]
        weights = (old.weights[0], old.weights[1] + up @ down, weight)
        network = Network(weights, (*old.biases[:-1], bias), old.squash)
    return network
