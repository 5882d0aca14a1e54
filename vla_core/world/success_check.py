"""Whether the table of success says at every step what Meta-World says.

check_success(tasks, …) yields one `Check` a task. It drives with the teacher, with the teacher disturbed a little
and a lot, and at random, so that steps with and without success, and on the edge of it, are compared.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from vla_core.world.base import ACTION_SIZE, Teacher
from vla_core.world.metaworld import MetaWorld
from vla_core.world.metaworld_teacher import MetaWorldTeacher
from vla_core.world.seeds import unseen_seed
from vla_core.world.success import Marks, conditions_hold
from vla_core.world.success_table import SUCCESS

NOISE = (0.0, 0.5, 1.5, None)  # added to the teacher's actions, one after the other; None for no teacher at all


@dataclass(frozen=True)
class Check:
    """What was compared in one task."""

    task: str
    steps: int
    successes: int  # steps at which Meta-World sees success
    disagreements: int


def check_success(tasks: tuple[str, ...], episodes: int, steps: int) -> Iterator[Check]:
    """Compare in these tasks of Meta-World's fifty, over episodes of so many steps."""
    for task in tasks:
        world, teacher = MetaWorld(task), MetaWorldTeacher()
        pairs = [pair for episode in range(episodes) for pair in compared(world, teacher, episode, steps)]
        world.close()
        theirs, ours = zip(*pairs, strict=True)
        wrong = sum(one != other for one, other in pairs)
        yield Check(task, len(ours), sum(theirs), wrong)


def compared(world: MetaWorld, teacher: Teacher, episode: int, steps: int) -> Iterator[tuple[bool, bool]]:
    """(Meta-World's flag, the table's) at every step of one episode."""
    seed = unseen_seed(episode)
    rng, noise = np.random.default_rng(seed), NOISE[episode % len(NOISE)]
    world.reset(seed)
    fixed = marks(world)
    for _ in range(steps):
        theirs = world.step(disturbed(teacher.act(world), noise, rng)).success
        yield theirs, conditions_hold(SUCCESS[world.task], world.env.data, fixed)


def disturbed(action: np.ndarray, noise: float | None, rng: np.random.Generator) -> np.ndarray:
    if noise is None:
        return rng.uniform(-1, 1, ACTION_SIZE).astype(np.float32)
    return (action + noise * rng.normal(size=ACTION_SIZE)).astype(np.float32)


def marks(world: MetaWorld) -> Marks:
    """The places that the start of this episode fixed."""
    stick = getattr(world.env, "stick_init_pos", None)  # in the tasks that have one
    found = {"goal": world.truth().goal, "object": world.env.obj_init_pos, "stick": stick}
    return {name: np.array(place) for name, place in found.items() if place is not None}
