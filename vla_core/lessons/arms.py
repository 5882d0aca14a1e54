"""Two real arms, one policy: Meta-World's Sawyer and the Fetch arm reach for goals, each in its own simulator.

pool(sawyer, fetch, normalised, seed) yields Pooled, one episode after another. Each arm's teacher has shown goals
on one side only; one small policy is fitted to all lessons of the arms that are on, and then drives both arms in
their simulators. Normalised, an action says the same to both: so many centimetres of the hand in a step, across,
away, up. Otherwise each arm's lessons come in the numbers of its own simulator. Open X-Embodiment, 2023.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.util import find_spec
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any

import numpy as np

from vla_core.trace import Array

if TYPE_CHECKING:
    from vla_core.world.base import World

NAMES = ("Sawyer", "Fetch")
TASKS = ("reach-v3", "fetch-reach")
NATIVE_UNITS = np.array([1.0, 0.3125])  # what each simulator calls a move of one centimetre in a step
AXES = ((0, 1, 2), (1, 0, 2))  # which of its axes run across, away and up
SIDES = (-1, 1)  # where across the goals lie that each arm was shown
LESSONS, GOALS = 12, 12  # episodes shown by each arm, and driven by each
STEPS = 56  # of an episode
CENTRES = 120  # directions that the policy remembers
RBF_WIDTH = 0.4  # around each, of a unit sphere
NEAR = 30.0  # mm from the goal, where it slows down
RIDGE = 0.1
IDLE: dict[str, "SimpleQueue[World]"] = {}  # open worlds that are not in use, by task


@dataclass(frozen=True, eq=False)
class SharedPolicyResult:
    """What was shown, and where the shared policy leads each arm, episode by episode."""

    on: tuple[bool, bool]
    normalised: bool
    there: tuple[bool, bool]  # whether each arm's simulator is installed
    shown: tuple[Array, Array]  # (n, 3) mm each: the ways to the goal at which its teacher was asked
    paths: tuple[tuple[Array, ...], ...]  # for each arm, (T, 3) mm from the start: across, away, up
    left: tuple[tuple[Array, ...], ...]  # for each arm, (T,) mm still to go
    sides: tuple[tuple[int, ...], ...]  # for each arm, on which side each goal lay
    arrived: tuple[tuple[bool, ...], ...]
    step: int = 0
    total: int = 2 * GOALS

    def success(self, arm: int, side: int) -> float:
        """The share of goals on this side that the arm reached so far; 0 before it has tried."""
        tries = [ok for ok, where in zip(self.arrived[arm], self.sides[arm], strict=True) if where == side]
        return sum(tries) / len(tries) if tries else 0.0


def share_policy(
    sawyer: bool = True, fetch: bool = True, normalised: bool = True, seed: int = 0
) -> Iterator[SharedPolicyResult]:
    """Fit one policy to the lessons of those that are on, then drive both arms in turn."""
    there = (True, find_spec("gymnasium_robotics") is not None)
    on = (bool(sawyer), bool(fetch) and there[1])
    empty = (np.zeros((0, 3)), np.zeros((0, 3)))
    lessons = [demonstrations(arm) if on[arm] else empty for arm in range(2)]
    nothing: tuple[tuple[Array, ...], ...] = ((), ())
    shown = (lessons[0][0], lessons[1][0])
    result = SharedPolicyResult(
        on, normalised, there, shown, nothing, nothing, ((), ()), ((), ()), 0, GOALS * sum(there)
    )
    yield result
    units = np.ones(2) if normalised else NATIVE_UNITS
    ways = np.concatenate(shown)
    actions = np.concatenate([unit * said for unit, (_, said) in zip(units, lessons, strict=True)])
    policy = Policy(ways, actions)
    for number in range(GOALS):
        for arm in (arm for arm in range(2) if there[arm]):
            result = with_episode(result, arm, *run_episode(policy, arm, units[arm], 100 * int(seed) + number))
            yield result


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


@lru_cache(maxsize=2)
def demonstrations(arm: int) -> tuple[Array, Array]:
    """What an arm's teacher does on its side: ways to the goal (n, 3) mm, moves (n, 3) in centimetres a step."""
    from vla_core.world import teacher_for
    from vla_core.world.seeds import train_seed

    ways, moves, number, seeds = [], [], 0, iter(range(1000))
    teacher = teacher_for(TASKS[arm])
    with borrow(arm) as world:
        while number < LESSONS:
            world.reset(train_seed(next(seeds)))
            if side_of(world, arm) != SIDES[arm]:
                continue
            number += 1
            for _ in range(STEPS):
                move = teacher.act(world)
                ways.append(to_goal(world, arm))
                moves.append(move[list(AXES[arm])])
                if world.step(move).over:
                    break
    return np.array(ways), np.array(moves)


def run_episode(policy: Policy, arm: int, unit: float, number: int) -> tuple[Array, Array, int, bool]:
    """One episode in the arm's own simulator: path (T, 3) and way left (T,) in mm, side of the goal, arrived."""
    from vla_core.world.seeds import unseen_seed

    with borrow(arm) as world:
        world.reset(unseen_seed(number))
        side, path, ways, arrived = side_of(world, arm), [hand_position(world, arm)], [to_goal(world, arm)], False
        for _ in range(STEPS):
            move = np.zeros(4)
            move[list(AXES[arm])] = policy(ways[-1]) / unit
            arrived = world.step(move.clip(-1, 1)).success
            path.append(hand_position(world, arm))
            ways.append(to_goal(world, arm))
            if arrived:
                break
    return np.array(path) - path[0], np.linalg.norm(ways, axis=1), side, arrived


def hand_position(world: "World", arm: int) -> Array:
    """(3,) mm: across, away, up."""
    return 1000 * world.truth().hand[list(AXES[arm])]


def to_goal(world: "World", arm: int) -> Array:
    """(3,) mm from the hand to the goal."""
    truth = world.truth()
    millimetres: Array = 1000 * (truth.goal - truth.hand)[list(AXES[arm])]
    return millimetres


def side_of(world: "World", arm: int) -> int:
    """-1 or 1, where across from the hand the goal lies."""
    return 1 if to_goal(world, arm)[0] > 0 else -1


def with_episode(
    result: SharedPolicyResult, arm: int, path: Array, left: Array, side: int, arrived: bool
) -> SharedPolicyResult:
    """The result with one more episode."""

    def grown(parts: tuple[tuple[Any, ...], ...], new: Any) -> tuple[tuple[Any, ...], ...]:
        return tuple((*part, new) if i == arm else part for i, part in enumerate(parts))

    return replace(
        result,
        paths=grown(result.paths, path),
        left=grown(result.left, left),
        sides=grown(result.sides, side),
        arrived=grown(result.arrived, arrived),
        step=result.step + 1,
    )


@contextmanager
def borrow(arm: int) -> "Iterator[World]":
    """The arm's world for exclusive use; an open one is reused. Nothing is rendered."""
    from vla_core.world import open_world

    task = TASKS[arm]
    try:
        world = IDLE.setdefault(task, SimpleQueue()).get_nowait()
    except Empty:
        world = open_world(task)
    try:
        yield world
    finally:
        IDLE[task].put(world)
