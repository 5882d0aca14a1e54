"""A pipeline of stages against one policy end to end: where errors enter, and which of them a new look takes back.

compare(detector, planner, slip, grain) -> Comparison: a hand goes to an object on a table of one metre. Two
pipelines detect, plan and execute, one looking once, one at every step; the third is one linear policy from two
small pictures to a step. Every error is removed in turn, to see what it costs.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from vla_core.trace import Array

SYSTEMS = ("looks once", "looks at every step", "end to end")
REPAIRS = {"nothing": (0, 1, 2), "detector": (0, 1), "planner": (0, 1), "slip": (0, 1, 2), "grain": (2,)}
SIDE = 16  # of each picture, in pixels over one metre
BLUR = 80.0  # mm, spread of a thing in the picture
TABLE = 1000.0  # mm
STEPS = 20
TRIES, SEEN_TRIES = 1000, 120  # of the pipelines, and of the policy that has to see a picture for each step
DEMONSTRATIONS = 1500
RIDGE = 1e-2
GAIN = 0.3  # share of the way that is left, taken in each step

Way = Callable[[Array, int], Array]  # hands (N, 2) and the step -> the way to go (N, 2) mm


@dataclass(frozen=True)
class Errors:
    """Where errors enter, each as one standard deviation."""

    detector: float  # mm, drawn anew for each detection
    planner: float  # mm, the same during a whole try
    slip: float  # mm, of each step of the motors
    grain: float  # of a pixel whose brightness goes from 0 to 1; only the end-to-end policy sees pixels


@dataclass(frozen=True, eq=False)
class Comparison:
    """How far the three systems end from the object, and what each error costs them."""

    misses: tuple[Array, ...]  # 3 × (N, 2) mm, from the object to where the hand ends
    repaired: dict[str, Array]  # rms of the misses (3,) mm with one error removed; nan where a system has none
    expected: Array  # (2,) mm, what the sum of variances says for the two pipelines
    errors: Errors

    @property
    def rms(self) -> Array:
        """(3,) mm, root mean square of the misses."""
        return self.repaired["nothing"]

    def best_repair(self, system: int) -> str:
        """The error whose removal leaves the smallest miss."""
        return min(REPAIRS, key=lambda name: float(np.nan_to_num(self.repaired[name][system], nan=np.inf)))


def compare(
    detector: float = 15.0, planner: float = 10.0, slip: float = 2.0, grain: float = 0.01, seed: int = 0
) -> Comparison:
    """The three systems over the same tries, whole and with each error removed in turn."""
    errors = Errors(detector, planner, slip, grain)
    repaired = {"nothing": errors} | {
        name: replace(errors, **{name: 0.0}) for name in REPAIRS if name != "nothing"
    }
    return Comparison(
        misses=all_misses(errors, seed),
        repaired={name: rms(all_misses(one, seed), REPAIRS[name]) for name, one in repaired.items()},
        expected=np.sqrt(2 * np.array([variance_once(errors), variance_every(errors)])),  # two directions
        errors=errors,
    )


def rms(misses: tuple[Array, ...], known: tuple[int, ...]) -> Array:
    """(3,) mm of misses 3 × (N, 2); nan for the systems that are not known."""
    return np.array(
        [np.sqrt((miss**2).sum(axis=-1).mean()) if i in known else np.nan for i, miss in enumerate(misses)]
    )


def variance_once(errors: Errors) -> float:
    """mm² in one direction: independent errors add as variances, and slips add up over the steps."""
    return errors.detector**2 + errors.planner**2 + STEPS * errors.slip**2


def variance_every(errors: Errors) -> float:
    """mm² in one direction: detections average out, slips are taken back, the planner's offset stays."""
    averaged, taken_back = GAIN / (2 - GAIN), 1 / (1 - (1 - GAIN) ** 2)
    return averaged * errors.detector**2 + errors.planner**2 + taken_back * errors.slip**2


def all_misses(errors: Errors, seed: int) -> tuple[Array, ...]:
    """3 × (N, 2) mm, of the three systems."""
    return *pipeline_misses(errors, seed), end_to_end_misses(errors.slip, errors.grain, seed)


def tries(count: int, slip: float, seed: int) -> tuple[Array, Array, Array]:
    """Starts (N, 2), objects (N, 2) and slips (T, N, 2), in mm."""
    rng = np.random.default_rng(seed)
    starts, goals = rng.uniform(0.2, 0.8, (2, count, 2)) * TABLE
    return starts, goals, slip * rng.normal(size=(STEPS, count, 2))


def pipeline_misses(errors: Errors, seed: int) -> tuple[Array, Array]:
    """Two (N, 2) mm: the pipeline that looks once, and the one that looks at every step."""
    starts, goals, slips = tries(TRIES, errors.slip, seed)
    rng = np.random.default_rng(seed + 1)
    offset = errors.planner * rng.normal(size=(TRIES, 2))
    seen = goals + errors.detector * rng.normal(size=(STEPS, TRIES, 2))  # a detection for each step
    once = simulate(starts, slips, lambda hand, _: seen[0] + offset - hand, feels=False)
    every = simulate(starts, slips, lambda hand, step: seen[step] + offset - hand, feels=True)
    return once - goals, every - goals


@lru_cache(32)
def end_to_end_misses(slip: float, grain: float, seed: int) -> Array:
    """(N, 2) mm, of the policy that goes from pixels to steps."""
    starts, goals, slips = tries(SEEN_TRIES, slip, seed)
    rng = np.random.default_rng(seed + 2)
    policy = end_to_end(grain, seed)
    return simulate(starts, slips, lambda hand, _: render(hand, goals, grain, rng) @ policy, feels=True) - goals


def simulate(starts: Array, slips: Array, way: Way, feels: bool) -> Array:
    """(N, 2) mm, where hands end that go a share of the way each step; without feeling they go by their plan."""
    hand = meant = starts
    for step, wrong in enumerate(slips):
        move = GAIN * way(hand if feels else meant, step)
        hand, meant = hand + move + wrong, meant + move
    return hand


def render(hands: Array, goals: Array, grain: float, rng: np.random.Generator) -> Array:
    """(N, 2 · 16 · 16), one grainy picture of the hand and one of the object, side by side, from above."""
    pixels = (np.arange(SIDE) + 0.5) / SIDE * TABLE
    things = np.concatenate([hands, goals], axis=1)  # (N, 4)
    lines = np.exp(-((things[..., None] - pixels) ** 2) / (2 * BLUR**2))  # (N, 4, 16)
    spots = lines[:, 0::2, :, None] * lines[:, 1::2, None, :]  # (N, 2, 16, 16)
    noise: Array = grain * rng.standard_normal((len(hands), 2 * SIDE**2), np.float32)
    return spots.reshape(noise.shape) + noise


@lru_cache(16)
def end_to_end(grain: float, seed: int) -> Array:
    """(2 · 16 · 16, 2), fitted by least squares to show the way from hand to object, pixels in, mm out."""
    rng = np.random.default_rng(seed + 100)
    hands, goals = rng.uniform(0.05, 0.95, (2, DEMONSTRATIONS, 2)) * TABLE
    pixels = render(hands, goals, grain, rng)
    return np.linalg.solve(pixels.T @ pixels + RIDGE * np.eye(pixels.shape[1]), pixels.T @ (goals - hands))
