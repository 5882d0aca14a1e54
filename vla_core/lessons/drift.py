"""Compounding error: a cloned policy runs in closed loop and reaches states without demonstrations.

imitate(noise, nudge, chunk) -> Drift: an expert follows a curve in the plane; a policy is fitted to its steps
(behavioural cloning) and drives in closed loop. Beside it the model δ ← (1 + α)δ + ε (see Ross and Bagnell 2010).
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from vla_core.trace import Array

STEPS = 100
STRIDE = 10.0  # mm that the hand moves a step, as in Meta-World
EXPERT_GAIN = 0.2  # share of its distance from the curve that the expert takes back each step
LENGTH = STRIDE * STEPS  # mm along the curve
CURVE_HEIGHT = 80.0  # mm, height of the curve
LANE = 40.0  # mm from the curve and a run counts as lost
RUNS = 40
DEMOS = 10
CENTRES = 60  # places the policy remembers
REACH = 60.0  # mm around each where it still counts
EXPERT_NOISE = 0.3  # mm, of the expert's own hand
OFFSET = 5.0  # mm off the curve, to measure what the clone does about it
RIDGE = 1e-2  # keeps the fitted weights small
FASTEST = 20.0  # mm a step

Clone = Callable[[Array], Array]  # places (R, 2) -> the next steps (R, k, 2)


@dataclass(frozen=True, eq=False)
class Drift:
    """Many runs of the clone, beside the expert's curve and the simple models."""

    expert: Array  # (T + 1, 2) mm
    shown: Array  # (demos, T, 2) mm, where the expert was watched
    paths: Array  # (R, T + 1, 2) mm
    away: Array  # (R, T + 1) mm from the curve
    survival: Array  # (T + 1,) share of runs that have never left the lane
    taught: Array  # (T + 1,) the same for the expert, with the same slips
    single: Array  # (T + 1,) the model's drift in ε, deciding every step
    chunked: Array  # (T + 1,) the same, deciding every k steps
    luck: Array  # (T + 1,) 0.99 to the power of the step
    gain: float  # α of the clone itself: how much of an offset it adds to it at each step
    alpha: float
    chunk: int
    noise: float
    nudge: float
    now: int = STEPS  # the step that is shown


def imitate(
    noise: float = 2.0, nudge: float = 0.0, chunk: int = 1, alpha: float = 0.05, seed: int = 0, now: int = STEPS
) -> Drift:
    """Watch the expert, fit a clone, let it drive with `noise` mm of slip a step; `now` is the step on show."""
    return replace(all_steps(noise, nudge, int(chunk), alpha, seed), now=int(now))


@lru_cache(maxsize=16)
def all_steps(noise: float, nudge: float, chunk: int, alpha: float, seed: int) -> Drift:
    """Every run to its end."""
    rng = np.random.default_rng(seed)
    shown = demonstrations(nudge, rng)
    policy = clone(shown.reshape(-1, 2), chunk, rng)
    paths = drive(policy, chunk, noise, np.random.default_rng(seed + 1))
    taught = drive(lambda places: expert(places)[:, None], 1, noise, np.random.default_rng(seed + 1))
    along = np.arange(STEPS + 1) * STRIDE
    steps = np.arange(STEPS + 1)
    return Drift(
        expert=np.stack([along, curve(along)], axis=1),
        shown=shown,
        taught=survival(taught),
        paths=paths,
        away=distance(paths),
        survival=survival(paths),
        single=growth(alpha, steps, 1),
        chunked=growth(alpha, steps, chunk),
        luck=0.99**steps,
        gain=offset_gain(policy),
        alpha=alpha,
        chunk=chunk,
        noise=noise,
        nudge=nudge,
    )


def curve(along: Array) -> Array:
    """The expert's height over the table for each place along it, in mm."""
    height: Array = CURVE_HEIGHT * np.sin(2 * np.pi * np.clip(along, 0, LENGTH) / LENGTH)
    return height


def expert(places: Array) -> Array:
    """(..., 2), the step the expert takes from places (..., 2): along the curve, and back towards it."""
    ahead = curve(places[..., 0] + STRIDE)
    now = curve(places[..., 0])
    return np.stack([np.full_like(ahead, STRIDE), ahead - now + EXPERT_GAIN * (now - places[..., 1])], axis=-1)


def demonstrations(nudge: float, rng: np.random.Generator) -> Array:
    """(demos, T, 2), where the expert has been; `nudge` mm of pushing shows it further from the curve."""
    places = [rng.normal(0, 1, (DEMOS, 2))]
    for _ in range(STEPS - 1):
        push = EXPERT_NOISE * rng.normal(size=(DEMOS, 2)) + nudge * rng.normal(size=(DEMOS, 2)) * [0, 1]
        places.append(places[-1] + expert(places[-1]) + push)
    return np.stack(places, axis=1)


def clone(shown: Array, chunk: int, rng: np.random.Generator) -> Clone:
    """Behavioural cloning by least squares: from a place (2,) to the expert's next k steps (k, 2)."""
    centres = shown[rng.choice(len(shown), CENTRES, replace=False)]
    steps, place = [], shown
    for _ in range(chunk):
        steps.append(expert(place))
        place = place + steps[-1]
    targets = np.concatenate(steps, axis=1)  # (N, k · 2)
    seen = rbf_features(shown, centres)
    weights = np.linalg.solve(seen.T @ seen + RIDGE * np.eye(CENTRES + 1), seen.T @ targets)
    return lambda places: (rbf_features(places, centres) @ weights).reshape(len(places), chunk, 2)


def rbf_features(places: Array, centres: Array) -> Array:
    """(R, BUMPS + 1), how near each place is to each remembered one; far from all of them nothing is known."""
    square = ((places[:, None] - centres) ** 2).sum(axis=-1)
    return np.concatenate([np.exp(-square / (2 * REACH**2)), np.ones((len(places), 1))], axis=1)


def drive(policy: Clone, chunk: int, noise: float, rng: np.random.Generator) -> Array:
    """(R, T + 1, 2), runs side by side: decide, act on it blindly for a chunk, slipping at each step."""
    path = [np.zeros((RUNS, 2))]
    for step in range(STEPS):
        if step % chunk == 0:
            plan = policy(path[-1]).clip(-FASTEST, FASTEST)
        path.append(path[-1] + plan[:, step % chunk] + noise * rng.normal(size=(RUNS, 2)))
    return np.stack(path, axis=1)


def offset_gain(policy: Clone) -> float:
    """The clone's own α: the share of an offset from the curve that its next step adds, on average."""
    along = np.arange(OFFSET, LENGTH, LENGTH / STEPS)
    on, off = np.stack([along, curve(along)], axis=1), np.array([0.0, OFFSET])
    change = policy(on + off)[:, 0, 1] - policy(on - off)[:, 0, 1]
    return float(change.mean() / (2 * OFFSET))


def distance(paths: Array) -> Array:
    """(R, T + 1), mm above or below the curve."""
    distance_mm: Array = np.abs(paths[..., 1] - curve(paths[..., 0]))
    return distance_mm


def survival(paths: Array) -> Array:
    """(T + 1,), the share of runs that have been in the lane from the start."""
    share: Array = (np.maximum.accumulate(distance(paths), axis=1) < LANE).mean(axis=0)
    return share


def growth(alpha: float, steps: Array, chunk: int) -> Array:
    """Drift in units of ε after n = T / k decisions, each k ε off and fed by the last: k ((1 + α)ⁿ - 1) / α."""
    decisions = steps / chunk
    return chunk * (np.expm1(decisions * np.log1p(alpha)) / alpha if alpha else decisions)
