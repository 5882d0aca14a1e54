"""Break-it lab: an arm on a line whose task can be made to need each part, and what our policy lost, measured.

compare(broken, pause, delay, telling, seed) → Lab. The hand goes to the thing that is named, waits while the
gripper closes, and carries it home. The policy is the best clone of such demonstrations: it does what the teacher
did in all moments that look alike. A pause looks the same from its first step to its last. The real robot is read
from what `python -m vla_core breakit` wrote (compare Zhao et al. 2023, section IV).
"""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np

from vla_core.evaluation.intervals import wilson_interval
from vla_core.lessons.measured_breaks import OWN, MeasuredBreaks, read_breaks
from vla_core.trace import Array

PARTS = ("nothing", "vision", "language", "state", "chunking")
WHOLE = PARTS[0]
RUNS = 400
STEPS = 90
CHUNK = 40  # actions of the whole policy, acted out to their end; without chunking it is 1
OFTEN = 4  # steps after which our policy looks again
SPEED = 20.0  # mm a step at most
NEAR = 12.0  # mm from a place and the hand counts as there
BLUR = 25.0  # mm by which a hand that is only seen is misjudged at each look
NEAREST, FARTHEST = 180.0, 320.0  # mm from home, where things lie, to the left or to the right
SLIP = 0.5  # mm of error in every step
STILL = 6  # steps at home at the end, so that a swinging hand is not taken for one that has arrived


@dataclass(frozen=True, eq=False)
class Lab:
    """One run whole and broken, and the share of successes with each part taken away."""

    broken: str
    pause: int
    delay: int
    telling: float
    thing: float  # mm, where the named thing lies in the run on show
    other: float | None  # mm, where another one lies
    paths: tuple[Array, Array]  # (T + 1,) mm, whole and broken
    success: Array  # (parts,) share, in the order of PARTS
    low: Array  # (parts,) ends of the 95 % interval
    high: Array
    often: float  # share of the whole policy's successes if it looks again after OFTEN steps
    measured: MeasuredBreaks

    @property
    def waits_through(self) -> float:
        """The chance of a clone without memory to wait until the gripper is closed."""
        return float((self.pause / (self.pause + 1)) ** (self.pause - 1))

    def at(self, part: str) -> float:
        """The share of successes without a part."""
        return float(self.success[PARTS.index(part)])


@dataclass(frozen=True, eq=False)
class Tables:
    """What lies on the table in every run."""

    thing: Array  # (R,) mm, the one that is named
    other: Array  # (R,) mm, another one; nan where the scene tells the task by itself


def compare(
    broken: str = WHOLE,
    pause: int = 1,
    delay: int = 0,
    telling: float = 0.0,
    seed: int = 0,
    own: Path = OWN,
) -> Lab:
    """The same runs with each part taken away in turn."""
    given = (int(pause), int(delay), float(telling), int(seed))
    tables = draw_tables(float(telling), int(seed))
    ends = [run(part, *given) for part in PARTS]
    wins = np.array([won.sum() for _, won in ends])
    low, high = wilson_interval(wins, np.full(len(PARTS), RUNS))
    shown = example(ends[0][1], ends[PARTS.index(broken)][1])
    other = float(tables.other[shown])
    return Lab(
        broken=broken,
        pause=int(pause),
        delay=int(delay),
        telling=float(telling),
        thing=float(tables.thing[shown]),
        other=None if np.isnan(other) else other,
        paths=(ends[0][0][:, shown], ends[PARTS.index(broken)][0][:, shown]),
        success=wins / RUNS,
        low=low,
        high=high,
        often=float(run(WHOLE, *given, replan=OFTEN)[1].mean()),
        measured=read_breaks(own),
    )


def example(whole: Array, broken: Array) -> int:
    """A run that shows the difference, where there is one."""
    differ = np.flatnonzero(whole & ~broken)
    return int(differ[0]) if len(differ) else 0


@lru_cache(maxsize=16)
def draw_tables(telling: float, seed: int) -> Tables:
    """A thing on either side of home; in a share of the scenes it lies there alone."""
    rng = np.random.default_rng([seed, 61])
    side = np.where(rng.random(RUNS) < 0.5, -1.0, 1.0)
    thing, other = side * rng.uniform(NEAREST, FARTHEST, RUNS), -side * rng.uniform(NEAREST, FARTHEST, RUNS)
    return Tables(thing, np.where(rng.random(RUNS) < telling, np.nan, other))


@lru_cache(maxsize=64)
def run(part: str, pause: int, delay: int, telling: float, seed: int, replan: int = CHUNK) -> tuple[Array, Array]:
    """Hands (T + 1, R) mm in closed loop without a part, and which runs succeeded."""
    tables = draw_tables(telling, seed)
    rng = np.random.default_rng([seed, 67])
    chunk = 1 if part == "chunking" else CHUNK
    replan = min(replan, chunk)
    goal = believed_thing(part, tables, rng)
    hands, carried, closing = [np.zeros(RUNS)], [np.zeros(RUNS, bool)], np.zeros(RUNS, int)
    dropped = np.zeros(RUNS, bool)
    plan = np.zeros((chunk, RUNS))
    for step in range(STEPS):
        if step % replan == 0:
            then = max(step - delay, 0)
            place = hands[then] + (BLUR * rng.normal(size=RUNS) if part == "state" else 0.0)
            steps = plan_ahead(place, carried[then], goal, pause, chunk + delay, rng)
            plan = steps[step - then :] if chunk > 1 else steps[:1]  # one action cannot make up for the delay
        move = plan[step % replan]
        at_thing = (np.abs(hands[-1] - tables.thing) < NEAR) & ~carried[-1] & ~dropped
        waits = at_thing & (np.abs(move) < NEAR)
        dropped |= at_thing & ~waits & (closing > 0) & (closing < pause)  # it leaves before the gripper is closed
        closing = np.where(waits, closing + 1, 0)
        carried.append(carried[-1] | (at_thing & (closing >= pause) & ~dropped))
        hands.append(hands[-1] + move + SLIP * rng.normal(size=RUNS))
    path = np.array(hands)
    still = (np.abs(path[-STILL:]) < NEAR).all(axis=0)
    return path, carried[-1] & still


def believed_thing(part: str, tables: Tables, rng: np.random.Generator) -> Array:
    """(R,) mm, where the policy takes the thing to be that it should fetch."""
    side = rng.random(RUNS) < 0.5
    if part == "language":
        return np.where(side | np.isnan(tables.other), tables.thing, tables.other)
    if part == "vision":
        return np.sign(tables.thing) * (NEAREST + FARTHEST) / 2  # told which side, but not where
    return tables.thing


def plan_ahead(
    place: Array, carried: Array, goal: Array, pause: int, length: int, rng: np.random.Generator
) -> Array:
    """(length, R) mm: the teacher's next steps in a moment that looks like this one.

    Beside the thing every step of the pause looks alike, so how much of it is over is drawn among all its steps.
    """
    there = np.abs(place - goal) < NEAR
    waiting = np.where(there & ~carried, pause - rng.integers(0, pause + 1, RUNS), pause)
    holds, steps = carried.copy(), []
    for _ in range(length):
        arrived = np.abs(place - goal) < NEAR
        waits = arrived & ~holds & (waiting > 0)
        waiting = waiting - waits
        holds |= arrived & (waiting <= 0)
        way = np.where(holds, -place, goal - place)
        steps.append(np.where(waits, 0.0, way.clip(-SPEED, SPEED)))
        place = place + steps[-1]
    return np.stack(steps)
