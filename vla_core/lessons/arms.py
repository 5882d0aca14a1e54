"""Two real arms, one policy: Meta-World's Sawyer and the Fetch arm reach for goals, each in its own simulator.

share_policy(sawyer, fetch, normalised, seed) yields SharedPolicyResult, one goal after another. Each arm's teacher
has shown goals on one side only; one small policy is fitted to all lessons of the arms that are on, and then
drives both arms. Normalised, an action says the same to both: so many centimetres of the hand in a step, across,
away, up. Otherwise each arm's lessons come in the numbers of its own simulator. Open X-Embodiment, 2023.

Both simulators ran beforehand (`python -m vla_core record-course`, arms_recording.py); here the policy is fitted
to
the recorded lessons and its recorded episodes are read, so that no simulator is needed.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

import numpy as np

from vla_core.lessons.recorded_file import read_arrays
from vla_core.trace import Array

NAMES = ("Sawyer", "Fetch")
NATIVE_UNITS = np.array([1.0, 0.3125])  # what each simulator calls a move of one centimetre in a step
SIDES = (-1, 1)  # where across the goals lie that each arm was shown
LESSONS, GOALS = 12, 12  # episodes shown by each arm, and driven by each
STEPS = 56  # of an episode
SEEDS = 3  # sets of goals that were recorded
SETTINGS = tuple((s, f, n) for s in (True, False) for f in (True, False) for n in (True, False))
CENTRES = 120  # directions that the policy remembers
RBF_WIDTH = 0.4  # around each, of a unit sphere
NEAR = 30.0  # mm from the goal, where it slows down
RIDGE = 0.1
AROUND = np.linspace(-180, 180, 73)  # degrees from straight ahead, to the right
FAR = 100.0  # mm, how far the goal lies for which it is asked
PLACE = Path(__file__).parents[2] / "assets" / "course" / "arms.npz"
TENTH = 10.0  # paths are stored in tenths of a millimetre


@dataclass(frozen=True, eq=False)
class Recording:
    """What both teachers showed, and where the policy led both arms under every setting."""

    ways: tuple[Array, ...]  # for each arm, (n, 3) mm to the goal at which its teacher was asked
    moves: tuple[Array, ...]  # for each arm, (n, 3) cm a step, what it did
    paths: Array  # (settings, seeds, arms, goals, STEPS + 1, 3) mm from the start: across, away, up
    steps: Array  # (settings, seeds, arms, goals) steps of each episode
    arrived: Array  # (settings, seeds, arms, goals) bool
    goals: Array  # (seeds, arms, goals, 3) mm from the start


@dataclass(frozen=True, eq=False)
class SharedPolicyResult:
    """What was shown, what the shared policy says, and where it leads each arm, goal by goal."""

    on: tuple[bool, bool]
    normalised: bool
    shown: tuple[Array, Array]  # (n, 3) mm each, of the arms that teach
    speeds: Array  # (2, len(AROUND)) cm a step that each arm is told to go towards a goal in this direction
    paths: tuple[tuple[Array, ...], ...] = ((), ())  # for each arm, (T, 3) mm from the start: across, away, up
    sides: tuple[tuple[int, ...], ...] = ((), ())  # for each arm, on which side each goal lay
    arrived: tuple[tuple[bool, ...], ...] = ((), ())
    step: int = 0
    total: int = GOALS

    def success(self, arm: int, side: int) -> float:
        """The share of goals on this side that the arm reached so far; 0 before it has tried."""
        tries = [ok for ok, where in zip(self.arrived[arm], self.sides[arm], strict=True) if where == side]
        return sum(tries) / len(tries) if tries else 0.0

    def reached(self, arm: int) -> int:
        """Goals of both sides."""
        return sum(self.arrived[arm])


def share_policy(
    sawyer: bool = True, fetch: bool = True, normalised: bool = True, seed: int = 0
) -> Iterator[SharedPolicyResult]:
    """Fit one policy to the lessons of those that are on, then follow both arms from goal to goal."""
    on = (bool(sawyer), bool(fetch))
    units = np.ones(2) if normalised else NATIVE_UNITS
    tape = recorded()
    nothing = np.zeros((0, 3))
    policy = fit_policy(list(zip(tape.ways, tape.moves, strict=True)), on, units)
    shown = (tape.ways[0] if on[0] else nothing, tape.ways[1] if on[1] else nothing)
    result = SharedPolicyResult(on, bool(normalised), shown, told_speeds(policy, units))
    yield result
    for goal in range(GOALS):
        result = with_goal(result, tape, int(seed), goal)
        yield result


def fit_policy(lessons: list[tuple[Array, Array]], on: tuple[bool, ...], units: Array) -> "Policy":
    """One policy for the lessons of the arms that are on, in numbers that say a centimetre as `units` does."""
    lists = zip(lessons, units, on, strict=True)
    teaching = [(ways, unit * moves) for (ways, moves), unit, teaches in lists if teaches]
    none = np.zeros((0, 3))
    return Policy(
        np.concatenate([none, *(ways for ways, _ in teaching)]),
        np.concatenate([none, *(moves for _, moves in teaching)]),
    )


class Policy:
    """From the way to the goal (3,) mm to the move (3,), by lessons in like directions; none elsewhere."""

    def __init__(self, ways: Array, actions: Array) -> None:
        far = np.linalg.norm(ways, axis=1) > NEAR
        ways, actions = ways[far], actions[far]
        chosen = np.linspace(0, len(ways) - 1, min(CENTRES, len(ways))).astype(int)
        self.centres = unit_vectors(ways[chosen])
        seen = self.like(ways)
        self.weights = np.linalg.solve(seen.T @ seen + RIDGE * np.eye(len(chosen)), seen.T @ actions)

    def like(self, ways: Array) -> Array:
        """(n, centres), how like each direction is to each that is remembered."""
        square = ((unit_vectors(ways)[:, None] - self.centres) ** 2).sum(axis=-1)
        likeness: Array = np.exp(-square / (2 * RBF_WIDTH**2))
        return likeness

    def __call__(self, way: Array) -> Array:
        slower = min(1.0, float(np.linalg.norm(way)) / NEAR)
        command: Array = slower * (self.like(way[None]) @ self.weights)[0]
        return command


def unit_vectors(ways: Array) -> Array:
    """(n, 3), each of length one."""
    unit: Array = ways / np.maximum(np.linalg.norm(ways, axis=1, keepdims=True), 1e-9)
    return unit


def told_speeds(policy: Policy, units: Array) -> Array:
    """(2, directions) cm a step: how fast each arm is told to go towards a goal that lies in this direction."""
    angle = np.radians(AROUND)
    towards = np.stack([np.sin(angle), np.cos(angle), np.zeros(len(angle))], axis=1)  # across, away, up
    said = np.stack([policy(FAR * way) for way in towards])
    speeds: Array = np.stack([(np.clip(said / unit, -1, 1) * towards).sum(axis=1) for unit in units])
    return speeds


def with_goal(result: SharedPolicyResult, tape: Recording, seed: int, goal: int) -> SharedPolicyResult:
    """The result with one more goal of each arm."""
    setting = SETTINGS.index((*result.on, result.normalised))
    here = [(setting, seed, arm, goal) for arm in range(2)]
    paths = [tape.paths[place][: tape.steps[place] + 1] for place in here]
    sides = [1 if tape.goals[seed, arm, goal, 0] > 0 else -1 for arm in range(2)]
    return replace(
        result,
        paths=tuple((*old, new) for old, new in zip(result.paths, paths, strict=True)),
        sides=tuple((*old, new) for old, new in zip(result.sides, sides, strict=True)),
        arrived=tuple((*old, bool(tape.arrived[place])) for old, place in zip(result.arrived, here, strict=True)),
        step=result.step + 1,
    )


@lru_cache(1)
def recorded(place: Path = PLACE) -> Recording:
    """What arms_recording.py wrote."""
    parts = read_arrays(
        place, "The recording of both arms is missing; `python -m vla_core record-course` makes it."
    )
    return Recording(
        ways=tuple(parts[f"ways{arm}"].astype(float) for arm in range(2)),
        moves=tuple(parts[f"moves{arm}"].astype(float) for arm in range(2)),
        paths=parts["moved"].cumsum(axis=-2, dtype=np.int32) / TENTH,
        steps=parts["steps"],
        arrived=parts["arrived"],
        goals=parts["goals"].astype(float),
    )
