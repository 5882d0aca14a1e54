"""From a slope to a step: five rules that race down one loss from one start.

race(rate, batch, steps, seed) -> Race(paths (R, steps + 1, 2), losses (R, steps + 1)). Momentum: Polyak 1964;
RMSProp: Hinton 2012; Adam: Kingma and Ba 2015. Each rule takes (slope, memory, rate) -> (change, memory).
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from vla_core.trace import Array

Rule = Callable[[Array, Any, float], tuple[Array, Any]]
EXAMPLES = 64
START = np.array([-2.0, 2.5])  # slope and offset of the line that all begin with
TRUTH = np.array([1.5, -0.5])
DIVERGED = 1e3  # a path further out than this has been lost


def gradient_step(slope: Array, memory: None, rate: float) -> tuple[Array, None]:
    """A small step downhill."""
    return -rate * slope, None


def momentum(slope: Array, memory: Any, rate: float, keep: float = 0.9) -> tuple[Array, Any]:
    """A heavy ball: the new slope is added to most of the old speed."""
    speed = slope if memory is None else keep * memory + slope
    return -rate * speed, speed


def rmsprop(slope: Array, memory: Any, rate: float, keep: float = 0.99) -> tuple[Array, Any]:
    """Each direction is divided by how large its slopes have been."""
    square = (1 - keep) * slope**2 + (0 if memory is None else keep * memory)
    return -rate * slope / (np.sqrt(square) + 1e-8), square


def adam(slope: Array, memory: Any, rate: float, keep: tuple[float, float] = (0.9, 0.999)) -> tuple[Array, Any]:
    """Momentum and division together, corrected for the empty memory at the start."""
    step, mean, square = memory or (0, 0.0, 0.0)
    step += 1
    mean = keep[0] * mean + (1 - keep[0]) * slope
    square = keep[1] * square + (1 - keep[1]) * slope**2
    fair_mean, fair_square = mean / (1 - keep[0] ** step), square / (1 - keep[1] ** step)
    return -rate * fair_mean / (np.sqrt(fair_square) + 1e-8), (step, mean, square)


RULES: dict[str, Rule] = {
    "full batch": gradient_step,
    "mini-batch": gradient_step,
    "momentum": momentum,
    "RMSProp": rmsprop,
    "Adam": adam,
}


@dataclass(frozen=True, eq=False)
class Race:
    """Where each rule went on the same loss, all but the first with the same mini-batches."""

    names: tuple[str, ...]
    paths: Array  # (R, steps + 1, 2) slope and offset; nan once a path is lost
    losses: Array  # (R, steps + 1) over all examples
    seen: Array  # (R,) examples looked at in the whole race
    best: Array  # (2,) the least squares answer
    floor: float  # its loss
    axes: Array  # (2, G) the grid of the surface: slopes, then offsets
    surface: Array  # (G, G) loss, offsets down, slopes across
    rate: float
    batch: int


def race(rate: float = 0.08, batch: int = 8, steps: int = 80, seed: int = 0) -> Race:
    """Fit one line to 64 noisy points, once with each rule."""
    rng = np.random.default_rng(seed)
    x = rng.normal(1.5, 0.8, EXAMPLES)  # off centre and wide: a narrow valley, aslant
    y = TRUTH[0] * x + TRUTH[1] + rng.normal(0, 0.5, EXAMPLES)
    inputs = np.stack([x, np.ones_like(x)], axis=1)  # (N, 2)
    everything = np.tile(np.arange(EXAMPLES), (steps, 1))
    batches = np.stack([rng.choice(EXAMPLES, batch, replace=False) for _ in range(steps)])
    orders = [everything if name == "full batch" else batches for name in RULES]
    paths = np.stack([descend(rule, inputs, y, o, rate) for rule, o in zip(RULES.values(), orders, strict=True)])
    best = np.linalg.lstsq(inputs, y, rcond=None)[0]
    axes = np.stack([np.linspace(-3, 4, 50), np.linspace(-4, 4, 50)])
    grid = np.stack(np.meshgrid(*axes), axis=-1)  # (G, G, 2)
    return Race(
        names=tuple(RULES),
        paths=paths,
        losses=loss(paths, inputs, y),
        seen=np.array([order.size for order in orders]),
        best=best,
        floor=float(loss(best, inputs, y)),
        axes=axes,
        surface=loss(grid, inputs, y),
        rate=rate,
        batch=batch,
    )


def descend(rule: Rule, inputs: Array, y: Array, order: Array, rate: float) -> Array:
    """(steps + 1, 2), one rule from the start; `order` (steps, batch) says which examples each step sees."""
    path, memory = [START], None
    for chosen in order:
        change, memory = rule(gradient_of(path[-1], inputs[chosen], y[chosen]), memory, rate)
        path.append(path[-1] + change)
        if np.abs(path[-1]).max() > DIVERGED:
            break
    missing = len(order) + 1 - len(path)
    return np.concatenate([path, np.full((missing, 2), np.nan)])


def gradient_of(theta: Array, inputs: Array, y: Array) -> Array:
    """(2,), the gradient of the mean squared error over these examples."""
    gradient: Array = 2 * inputs.T @ (inputs @ theta - y) / len(y)
    return gradient


def loss(theta: Array, inputs: Array, y: Array) -> Array:
    """(...), the mean squared error of lines (..., 2)."""
    error: Array = ((theta @ inputs.T - y) ** 2).mean(axis=-1)
    return error
