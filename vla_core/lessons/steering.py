"""One scene, one seed, two sentences: does the arm take another path? Two live rollouts of the real policy.

steer(scene, first, second, seed) yields Steered, every few steps of both arms. Nothing differs but the words, so
any difference of the paths comes from them.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from vla_core.lessons.sentences import OFFERED_SCENES
from vla_core.trace import Array
from vla_core.world.shared_scene_tasks import SCENES
from vla_core.world.tasks import TASKS

if TYPE_CHECKING:
    from vla_core.trace import Moment

MEASURED = Path(__file__).parents[2] / "checkpoints" / "evaluation-swapped.json"
MAX_STEPS = 200  # steps
SHOWN_EVERY = 8
PART = 10.0  # mm between the hands, from which on they count as parted
MILLI = 1000.0


@dataclass(frozen=True, eq=False)
class Run:
    """One arm under one sentence."""

    text: str
    task: str  # as it was read
    hand: Array  # (n, 3) mm
    picture: Array | None  # (240, 240, 3) uint8, the audience view
    done: bool = False  # what was said


@dataclass(frozen=True)
class Swapped:
    """What `python -m vla_core evaluate --instructions swapped` found over all scenes with a choice."""

    steered: float  # percent of the episodes in which what was said was done, and nothing else before
    instead: float  # percent in which something else was done
    episodes: int
    date: str


@dataclass(frozen=True, eq=False)
class SteeringState:
    """Both arms so far."""

    scene: str
    runs: tuple[Run, Run]
    measured: Swapped | None  # none where it has not been measured
    step: int = 0
    total: int = MAX_STEPS

    @property
    def apart(self) -> Array:
        """(n,) mm between the two hands, for as long as both have moved."""
        one, other = (run.hand for run in self.runs)
        both = min(len(one), len(other))
        distance: Array = np.linalg.norm(one[:both] - other[:both], axis=1)
        return distance

    @property
    def parted(self) -> int:
        """The first step at which the hands are more than PART apart; -1 where they never are."""
        far = np.flatnonzero(self.apart > PART)
        return int(far[0]) if len(far) else -1


def steer(
    scene: str = OFFERED_SCENES[0], first: str = "", second: str = "", seed: int = 1
) -> Iterator[SteeringState]:
    """Both sentences at once, each in a world of its own; empty ones are those that fit the scene."""
    from vla_core.lessons import real_policy

    fitting = [TASKS[task].sentence for task in SCENES[scene][:2]]
    texts = [" ".join(own.split()) or text for own, text in zip((first, second), fitting, strict=True)]
    attempts = [real_policy.attempt(text, scene, int(seed), MAX_STEPS) for text in texts]
    tasks = [one.drivers[0].sentence.reading.task for one in attempts]
    runs = [Run(text, task, np.zeros((0, 3)), None) for text, task in zip(texts, tasks, strict=True)]
    state = SteeringState(scene, (runs[0], runs[1]), read_measurement())
    yield state
    arms = [one.run(real_policy.PictureRecorder()) for one in attempts]
    for moments in zip_longest(*arms):
        one, other = (next_run(run, moment) for run, moment in zip(state.runs, moments, strict=True))
        state = replace(state, runs=(one, other), step=state.step + 1)
        if state.step % SHOWN_EVERY == 0:
            yield state
    yield replace(state, total=state.step)


def read_measurement(path: Path = MEASURED) -> Swapped | None:
    """The measurement that ships with the policy, if it is there."""
    if not path.exists():
        return None
    data = json.loads(path.read_text(encoding="utf-8"))
    episodes = sum(task["episodes"] for task in data["tasks"].values())
    return Swapped(data["steered"], data["instead"], episodes, data["date"])


def next_run(run: Run, moment: "Moment | None") -> Run:
    """The run, one step later; an arm that has finished its task does not move."""
    if moment is None:
        return run
    hand = np.concatenate([run.hand, MILLI * moment.state[None, :3]])
    picture = run.picture if moment.frame is None else moment.frame
    return replace(run, hand=hand, picture=picture, done=run.done or moment.success)
