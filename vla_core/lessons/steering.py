"""One scene, one seed, two sentences: does the arm go elsewhere? Two live rollouts of the real policy.

steer(scene, first, second, seed) yields Steered, every few steps of both arms. Nothing differs but the words, so
whatever differs in the ways came from them.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from vla_core.lessons.sentences import HERE
from vla_core.world.shared_scene_tasks import SCENES
from vla_core.world.tasks import TASKS

if TYPE_CHECKING:
    from vla_core.trace import Moment

MEASURED = Path(__file__).parents[2] / "checkpoints" / "evaluation-swapped.json"
MOST = 200  # steps
SHOWN_EVERY = 8
MILLI = 1000.0


@dataclass(frozen=True, eq=False)
class Run:
    """One arm under one sentence."""

    text: str
    task: str  # as it was read
    hand: np.ndarray  # (n, 3) mm
    picture: np.ndarray | None  # (240, 240, 3) uint8, what an onlooker sees
    done: bool = False  # what was said


@dataclass(frozen=True)
class Swapped:
    """What `python -m vla_core evaluate --instructions swapped` found over all scenes with a choice."""

    steered: float  # percent of the episodes in which what was said was done, and nothing else before
    instead: float  # percent in which something else was done
    episodes: int
    date: str


@dataclass(frozen=True, eq=False)
class Steered:
    """Both arms so far."""

    scene: str
    runs: tuple[Run, Run]
    measured: Swapped | None  # none where it has not been measured
    step: int = 0
    total: int = MOST

    @property
    def apart(self) -> np.ndarray:
        """(n,) mm between the two hands, for as long as both have moved."""
        one, other = (run.hand for run in self.runs)
        both = min(len(one), len(other))
        return np.linalg.norm(one[:both] - other[:both], axis=1)


def steer(scene: str = HERE[0], first: str = "", second: str = "", seed: int = 1) -> Iterator[Steered]:
    """Both sentences at once, each in a world of its own; empty ones are those that fit the scene."""
    from vla_core.lessons import real_policy

    fitting = [TASKS[task].sentence for task in SCENES[scene][:2]]
    texts = [" ".join(own.split()) or text for own, text in zip((first, second), fitting, strict=True)]
    attempts = [real_policy.attempt(text, scene, int(seed), MOST) for text in texts]
    tasks = [one.drivers[0].sentence.reading.task for one in attempts]
    runs = [Run(text, task, np.zeros((0, 3)), None) for text, task in zip(texts, tasks, strict=True)]
    state = Steered(scene, (runs[0], runs[1]), swapped())
    yield state
    arms = [one.run(real_policy.Onlooker()) for one in attempts]
    for moments in zip_longest(*arms):
        one, other = (further(run, moment) for run, moment in zip(state.runs, moments, strict=True))
        state = replace(state, runs=(one, other), step=state.step + 1)
        if state.step % SHOWN_EVERY == 0:
            yield state
    yield replace(state, total=state.step)


def swapped(path: Path = MEASURED) -> Swapped | None:
    """The measurement that ships with the policy, if it is there."""
    if not path.exists():
        return None
    told = json.loads(path.read_text(encoding="utf-8"))
    episodes = sum(task["episodes"] for task in told["tasks"].values())
    return Swapped(told["steered"], told["instead"], episodes, told["date"])


def further(run: Run, moment: "Moment | None") -> Run:
    """The run, one step later; an arm that has done its task rests."""
    if moment is None:
        return run
    hand = np.concatenate([run.hand, MILLI * moment.state[None, :3]])
    picture = run.picture if moment.frame is None else moment.frame
    return replace(run, hand=hand, picture=picture, done=run.done or moment.success)
