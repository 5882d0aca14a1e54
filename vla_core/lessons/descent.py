"""Gradient descent on surfaces with a local and a global minimum, in one dimension and in two.

descend(start, rate) -> Descent(path (steps + 1, D), heights, which minimum it ended in). The update is
x ← x - rate · slope (Cauchy 1847).
"""

from dataclasses import dataclass

import numpy as np

from vla_core.trace import Array

TILT = 0.3  # makes one valley deeper than the other
WALL = 1.5  # how steep the walls of the second dimension are
DIVERGED = 2.5  # a path beyond this has been thrown off the surface
NEAR = 0.05  # of a minimum, to have arrived


@dataclass(frozen=True, eq=False)
class Descent:
    """One walk downhill."""

    path: Array  # (n + 1, D), D = 1 or 2
    heights: Array  # (n + 1,)
    slopes: Array  # (n + 1, D)
    minima: Array  # (2, D) the global one first
    floors: Array  # (2,) their heights
    limit: float  # a rate above this cannot settle in the deepest minimum
    rate: float
    ended: str  # global, local, thrown off, or still walking
    axis: Array  # (G,) for drawing
    surface: Array  # (G,) in one dimension, (G, G) y down and x across in two


def descend(start: float = 1.6, rate: float = 0.05, steps: int = 40, dimensions: int = 1) -> Descent:
    """Walk downhill from a start; in two dimensions it lies as far up the second wall."""
    position = np.array([start, 1.2][:dimensions])
    path = [position]
    for _ in range(steps):
        position = position - rate * gradient_at(position)
        path.append(position)
        if np.abs(position).max() > DIVERGED:
            break
    walked, minima = np.array(path), minima_of(dimensions)
    axis = np.linspace(-1.8, 1.8, 73)
    grid = axis[:, None] if dimensions == 1 else np.stack(np.meshgrid(axis, axis), axis=-1)
    return Descent(
        path=walked,
        heights=height(walked),
        slopes=gradient_at(walked),
        minima=minima,
        floors=height(minima),
        limit=2 / float(max(np.linalg.eigvalsh(hessian(minima[0])))),
        rate=rate,
        ended=outcome(walked[-1], minima),
        axis=axis,
        surface=height(grid),
    )


def height(x: Array) -> Array:
    """(...), two valleys side by side, one deeper; the second dimension (..., 2) is a slanting gutter."""
    hill = (x[..., 0] ** 2 - 1) ** 2 + TILT * x[..., 0]
    return hill if x.shape[-1] == 1 else hill + WALL * (x[..., 1] - 0.5 * x[..., 0]) ** 2


def gradient_at(x: Array) -> Array:
    """(..., D), the gradient of the height, worked out by hand."""
    down = 4 * x[..., 0] * (x[..., 0] ** 2 - 1) + TILT
    if x.shape[-1] == 1:
        gradient: Array = down[..., None]
        return gradient
    gutter = 2 * WALL * (x[..., 1] - 0.5 * x[..., 0])
    return np.stack([down - 0.5 * gutter, gutter], axis=-1)


def hessian(x: Array) -> Array:
    """(D, D), the second derivatives: the sharper the bend, the smaller the rate must be."""
    sharp = 12 * x[0] ** 2 - 4
    if len(x) == 1:
        return np.array([[sharp]])
    return np.array([[sharp + 0.5 * WALL, -WALL], [-WALL, 2 * WALL]])


def minima_of(dimensions: int) -> Array:
    """(2, D), where the slope is zero and the surface bends up: 4x³ - 4x + tilt = 0."""
    roots = np.sort(np.roots([4, 0, -4, TILT]).real)[[0, 2]]
    return np.stack([roots, 0.5 * roots], axis=1)[:, :dimensions]


def outcome(end: Array, minima: Array) -> str:
    if np.abs(end).max() > DIVERGED:
        return "thrown off"
    arrived = np.linalg.norm(minima - end, axis=1) < NEAR
    return "global" if arrived[0] else "local" if arrived[1] else "still walking"
