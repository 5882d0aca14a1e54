"""One side of a comparison, and two sides run together: the same seed, one thing different.

together(one, other) yields a `Pair` a step: both rollouts as far as they are. A side may differ in what is said,
how the policy is driven, which checkpoint it is, and how its world looks to it.
"""

from collections.abc import Iterator
from dataclasses import asdict, dataclass, field, replace
from itertools import zip_longest
from pathlib import Path
from typing import Any

from vla_core.model.checkpoint import load_cached
from vla_core.perform import understood
from vla_core.rollout import Pilot, Recorder, Settings, roll
from vla_core.trace import Moment, Rollout
from vla_core.wish import checked_words
from vla_core.world import known_task, open_world, teacher_for
from vla_core.world.base import checked_seed
from vla_core.world.shared_scene_tasks import SCENES, SHARED


@dataclass(frozen=True)
class Side:
    """What is run on one side."""

    instruction: str
    scene: str = ""  # a task, or a scene in which several can be asked for; empty for where the words lead
    seed: int = 0
    checkpoint: Path = Path("checkpoints/full.safetensors")
    settings: Settings = field(default_factory=Settings)
    look: dict[str, Any] = field(default_factory=dict)  # as in world.eye.Look


@dataclass(frozen=True, eq=False)
class Pair:
    """Both rollouts so far, and what is new of each."""

    rollouts: tuple[Rollout, Rollout]
    new: tuple[tuple[Moment, ...], tuple[Moment, ...]]


class Attempt:
    """One side under way: a policy with its sentence, in a world of its own."""

    def __init__(self, side: Side) -> None:
        from vla_core.world.eye import Look  # loads the simulator

        checked_words(side.instruction)
        self.side, policy = side, load_cached(side.checkpoint)
        sentence = understood(policy, side.instruction)
        task = task_at(side.scene, sentence.reading.task)
        self.pilot = Pilot(policy, sentence, side.settings)
        self.recorder = Recorder(teacher_for(task), every=2)
        settings = asdict(self.pilot.settings) | side.look | {"checkpoint": side.checkpoint.name}
        self.beginning = Rollout(
            task, side.instruction, checked_seed(side.seed), sentence.reading.confidence, False, (), settings
        )
        vision = policy.config.vision
        look = Look(**side.look) if side.look else None
        self.world = open_world(task, picture=vision.picture, wrist=vision.wrist, look=look)

    def moments(self, steps: int) -> Iterator[Moment]:
        try:
            yield from roll(self.pilot, self.world, self.side.seed, steps, self.recorder)
        finally:
            self.world.close()


def task_at(scene: str, asked: str) -> str:
    """What is to be done: the task that is asked for where the scene allows it, else what the scene is for."""
    if not scene:
        return asked
    if scene in SCENES:
        here = f"{asked}@{scene}"
        return here if here in SHARED else f"{SCENES[scene][0]}@{scene}"
    return known_task(scene).name


def together(one: Side, other: Side, steps: int = 500) -> Iterator[Pair]:
    """Step by step, until both are over; the other waits where the one has finished. Both begin in one scene."""
    first = Attempt(one)
    second = Attempt(replace(other, scene=other.scene or one.scene or first.beginning.task))
    rollouts = (first.beginning, second.beginning)
    yield Pair(rollouts, ((), ()))
    streams = (first.moments(steps), second.moments(steps))
    try:
        for moments in zip_longest(*streams):
            new = tuple(() if moment is None else (moment,) for moment in moments)
            rollouts = (grown(rollouts[0], new[0]), grown(rollouts[1], new[1]))
            yield Pair(rollouts, (new[0], new[1]))
    finally:
        for stream in streams:
            stream.close()  # type: ignore[attr-defined]


def grown(rollout: Rollout, new: tuple[Moment, ...]) -> Rollout:
    done = rollout.success or any(moment.success for moment in new)
    return replace(rollout, moments=rollout.moments + new, success=done)
