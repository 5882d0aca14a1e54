"""A pipeline of stages against one policy end to end: where errors enter, and what is left at the end.

compare(detector, planner, slip, watching) -> Compare: a hand goes to an object on a table of one metre. The
pipeline detects, plans, executes; the other is one linear policy from two small pictures to a step.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from vla_core.trace import Array

NAMES = ("pipeline", "end to end")
SIDE = 16  # of each picture, in pixels over one metre
BLUR = 80.0  # mm, spread of a thing in the picture
PIXEL_NOISE = 0.01  # noise of a pixel
TABLE = 1000.0  # mm
STEPS = 20
TRIES = 60
DEMONSTRATIONS = 1500
RIDGE = 1e-2
GAIN = 0.3  # share of the way that is left, taken in each step

Way = Callable[[Array, int], Array]  # hands (N, 2) and the step -> the way to go (N, 2) mm


@dataclass(frozen=True, eq=False)
class Comparison:
    """Where both end, and which stage is to blame."""

    goals: Array  # (N, 2) mm
    paths: Array  # (2, N, T + 1, 2) mm
    misses: Array  # (2, N) mm from the goal at the end
    spread: Array  # (2,) mm, root mean square of the misses
    expected: float  # mm, what the sum of squares says for the pipeline that looks once
    blame: Array  # (3,) share of that square: detector, planner, slip
    watching: bool


def compare(
    detector: float = 15.0, planner: float = 10.0, slip: float = 2.0, watching: bool = False, seed: int = 0
) -> Comparison:
    """Errors in mm: of each detection, of each plan, of each step; `watching` detects anew at every step."""
    rng = np.random.default_rng(seed)
    goals = rng.uniform(0.2, 0.8, (TRIES, 2)) * TABLE
    starts = rng.uniform(0.2, 0.8, (TRIES, 2)) * TABLE
    slips = slip * rng.normal(size=(STEPS, TRIES, 2))
    offset = planner * rng.normal(size=(TRIES, 2))
    seen = goals + detector * rng.normal(size=(STEPS, TRIES, 2))  # a detection for each step
    believed = seen if watching else np.broadcast_to(seen[0], seen.shape)
    staged = simulate(starts, slips, lambda hand, step: believed[step] + offset - hand, watching)
    policy = end_to_end(seed)
    whole = simulate(starts, slips, lambda hand, _: render(hand, goals, rng) @ policy, True)
    paths = np.stack([staged, whole])
    misses = np.linalg.norm(paths[:, :, -1] - goals, axis=-1)
    squares = np.array([detector**2, planner**2, STEPS * slip**2])
    return Comparison(
        goals=goals,
        paths=paths,
        misses=misses,
        spread=np.sqrt((misses**2).mean(axis=1)),
        expected=float(np.sqrt(2 * squares.sum())),  # two directions on the table
        blame=squares / max(squares.sum(), 1e-12),
        watching=watching,
    )


def simulate(starts: Array, slips: Array, way: Way, feels: bool) -> Array:
    """(N, T + 1, 2): hands that go a share of the way each step; one that does not feel goes by what it meant."""
    hand = meant = starts
    path = [starts]
    for step, wrong in enumerate(slips):
        move = GAIN * way(hand if feels else meant, step)
        hand, meant = hand + move + wrong, meant + move
        path.append(hand)
    return np.stack(path, axis=1)


def render(hands: Array, goals: Array, rng: np.random.Generator) -> Array:
    """(N, 2 · 16 · 16), one grainy picture of the hand and one of the object, side by side, from above."""
    pixels = (np.arange(SIDE) + 0.5) / SIDE * TABLE
    things = np.concatenate([hands, goals], axis=1)  # (N, 4)
    lines = np.exp(-((things[..., None] - pixels) ** 2) / (2 * BLUR**2))  # (N, 4, 16)
    spots = lines[:, 0::2, :, None] * lines[:, 1::2, None, :]  # (N, 2, 16, 16)
    return spots.reshape(len(hands), -1) + PIXEL_NOISE * rng.normal(size=(len(hands), 2 * SIDE**2))


@lru_cache(4)
def end_to_end(seed: int) -> Array:
    """(2 · 16 · 16, 2), fitted by least squares to show the way from hand to object, pixels in, mm out."""
    rng = np.random.default_rng(seed + 100)
    hands, goals = rng.uniform(0.05, 0.95, (2, DEMONSTRATIONS, 2)) * TABLE
    pixels = render(hands, goals, rng)
    return np.linalg.solve(pixels.T @ pixels + RIDGE * np.eye(pixels.shape[1]), pixels.T @ (goals - hands))
