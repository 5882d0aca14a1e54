"""Runs both arms of the chapter arms.py in their simulators and writes what they did into one file.

record() -> the file: the lessons of both teachers, and twelve goals of each arm for every setting and seed. Fetch
needs gymnasium-robotics (requirements-dev.txt); whoever reads the file needs neither simulator.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product
from pathlib import Path

import numpy as np

from vla_core.lessons.arms import (
    GOALS,
    LESSONS,
    NATIVE_UNITS,
    PLACE,
    SEEDS,
    SETTINGS,
    SIDES,
    STEPS,
    TENTH,
    Policy,
    fit_policy,
)
from vla_core.lessons.recorded_file import write_arrays
from vla_core.trace import Array
from vla_core.world import open_world, teacher_for
from vla_core.world.base import World
from vla_core.world.seeds import train_seed, unseen_seed

TASKS = ("reach-v3", "fetch-reach")
AXES = ((0, 1, 2), (1, 0, 2))  # which of its axes run across, away and up


def record(place: Path = PLACE) -> Path:
    """Everything that the chapter shows, of both arms."""
    with opened(0) as sawyer, opened(1) as fetch:
        worlds = (sawyer, fetch)
        lessons = [demonstrations(worlds[arm], arm) for arm in range(2)]
        shape = (len(SETTINGS), SEEDS, 2, GOALS)
        moved, steps = np.zeros((*shape, STEPS + 1, 3), np.int16), np.zeros(shape, np.int8)
        arrived, goals = np.zeros(shape, bool), np.zeros((SEEDS, 2, GOALS, 3), np.float32)
        for s, (sawyer_on, fetch_on, normalised) in enumerate(SETTINGS):
            units = np.ones(2) if normalised else NATIVE_UNITS
            policy = fit_policy(lessons, (sawyer_on, fetch_on), units)
            for seed, arm, goal in product(range(SEEDS), range(2), range(GOALS)):
                here = (s, seed, arm, goal)
                path, goals[here[1:]], arrived[here] = run_episode(
                    worlds[arm], policy, arm, float(units[arm]), 100 * seed + goal
                )
                steps[here] = len(path) - 1
                places = np.round(TENTH * path).astype(np.int16)
                moved[here][: len(path)] = np.diff(places, axis=0, prepend=places[:1])
    arrays: dict[str, Array] = {"moved": moved, "steps": steps, "arrived": arrived, "goals": goals}
    for arm, (ways, moves) in enumerate(lessons):
        arrays |= {f"ways{arm}": ways.astype(np.float32), f"moves{arm}": moves.astype(np.float32)}
    return write_arrays(place, arrays)


def demonstrations(world: World, arm: int) -> tuple[Array, Array]:
    """What an arm's teacher does on its side: ways to the goal (n, 3) mm, moves (n, 3) in centimetres a step."""
    ways, moves, number, seeds = [], [], 0, iter(range(1000))
    teacher = teacher_for(TASKS[arm])
    while number < LESSONS:
        world.reset(train_seed(next(seeds)))
        if np.sign(to_goal(world, arm)[0]) != SIDES[arm]:
            continue
        number += 1
        for _ in range(STEPS):
            move = teacher.act(world)
            ways.append(to_goal(world, arm))
            moves.append(move[list(AXES[arm])])
            if world.step(move).over:
                break
    return np.array(ways), np.array(moves)


def run_episode(world: World, policy: Policy, arm: int, unit: float, number: int) -> tuple[Array, Array, bool]:
    """One episode in the arm's own simulator: path (T, 3) mm from the start, the way to the goal (3,), arrived."""
    world.reset(unseen_seed(number))
    goal, path, arrived = to_goal(world, arm), [hand_position(world, arm)], False
    for _ in range(STEPS):
        move = np.zeros(4)
        move[list(AXES[arm])] = policy(to_goal(world, arm)) / unit
        arrived = bool(world.step(move.clip(-1, 1)).success)
        path.append(hand_position(world, arm))
        if arrived:
            break
    return np.array(path) - path[0], goal, arrived


def hand_position(world: World, arm: int) -> Array:
    """(3,) mm: across, away, up."""
    return 1000 * world.truth().hand[list(AXES[arm])]


def to_goal(world: World, arm: int) -> Array:
    """(3,) mm from the hand to the goal."""
    truth = world.truth()
    millimetres: Array = 1000 * (truth.goal - truth.hand)[list(AXES[arm])]
    return millimetres


@contextmanager
def opened(arm: int) -> Iterator[World]:
    """The arm's world. Nothing is rendered."""
    world = open_world(TASKS[arm])
    try:
        yield world
    finally:
        world.close()
