"""One scene, one seed, two sentences: does the arm take another path? Two live rollouts of the real policy.

steer(scene, first, second, seed) yields Steered, every few steps of both arms. Nothing differs but the words, so
any difference of the paths comes from them.
"""

import json
from collections.abc import Iterator
from contextlib import ExitStack
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


def steer(
    scene: str = OFFERED_SCENES[0], first: str = "", second: str = "", seed: int = 1
) -> Iterator[SteeringState]:
    """Both sentences at once, each in a world of its own; empty ones are those that fit the scene."""
    from vla_core.lessons import real_policy
    from vla_core.perform import understood
    from vla_core.rollout import Pilot, Settings, roll

    policy, watchers = real_policy.policy(), (real_policy.PictureRecorder(), real_policy.PictureRecorder())
    fitting = [TASKS[task].sentence for task in SCENES[scene][:2]]
    texts = [" ".join(own.split()) or text for own, text in zip((first, second), fitting, strict=True)]
    sentences = [understood(policy, text) for text in texts]
    runs = [Run(one.text, one.reading.task, np.zeros((0, 3)), None) for one in sentences]
    state = SteeringState(scene, (runs[0], runs[1]), read_measurement())
    yield state
    with ExitStack() as stack:
        worlds = [
            stack.enter_context(real_policy.worlds().borrow(f"{world_task(scene, run.task)}@{scene}"))
            for run in runs
        ]
        arms = [
            roll(Pilot(policy, sentence, Settings()), world, int(seed), MAX_STEPS, watcher)
            for sentence, world, watcher in zip(sentences, worlds, watchers, strict=True)
        ]
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


def world_task(scene: str, task: str) -> str:
    """The task whose success counts: the one that was read, or the scene's first where it is not possible here."""
    return task if task in SCENES[scene] else SCENES[scene][0]


def next_run(run: Run, moment: "Moment | None") -> Run:
    """The run, one step later; an arm that has finished its task does not move."""
    if moment is None:
        return run
    hand = np.concatenate([run.hand, MILLI * moment.state[None, :3]])
    picture = run.picture if moment.frame is None else moment.frame
    return replace(run, hand=hand, picture=picture, done=run.done or moment.success)
