"""What each part is good for: the same policy with one thing broken, measured on the same seeds.

breakit(plan) yields one `Outcome` an episode; summary(plan, outcomes) is what goes into the file. Success, seeds
and intervals are those of evaluate.py. Nothing is trained anew: a policy that never did without a part may miss it
more than one that learnt without.
"""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from functools import partial
from operator import attrgetter
from pathlib import Path
from typing import Any

from vla_core.evaluation.evaluate import (
    Plan,
    Result,
    Trial,
    mean_rate,
    run_trial,
    task_row,
    trials,
)
from vla_core.evaluation.resumable import plan_of, resumed
from vla_core.parallel import imap


@dataclass(frozen=True)
class Break:
    """One way to break it."""

    name: str
    stage: str  # which of the seven it concerns
    does: str  # in one line
    settings: dict[str, Any] = field(default_factory=dict)  # of attempt.Request
    look: dict[str, Any] = field(default_factory=dict)  # as in world.look.Look


WHOLE = "whole"
BREAKS = {
    broken.name: broken
    for broken in (
        Break(WHOLE, "action", "nothing is broken: what the others are compared with"),
        Break("vision", "vision", "both eyes see nothing but grey", {"ablate": "vision"}),
        Break("camera", "vision", "the front camera was knocked: 6 cm and 6° to the right", look={
            "camera_shift": (0.0, 0.06, 0.0), "camera_turn": -6.0,
        }),
        Break("colours", "vision", "everything but the goal's mark is painted anew", look={"colour_seed": 1}),
        Break("light", "vision", "the lamps give half of their light", look={"light": 0.5}),
        Break("language", "language", "it hears nothing", {"ablate": "language"}),
        Break("state", "state", "it never feels where its hand is", {"ablate": "state"}),
        Break("chunking", "chunking", "one action a thought, and nothing is blended", {"ablate": "chunking"}),
    )
}  # fmt: skip


@dataclass(frozen=True)
class BreakPlan:
    """What is measured."""

    checkpoint: str
    tasks: tuple[str, ...]
    episodes: int = 10
    seed: int = 0
    steps: int = 300
    head: str = ""
    breaks: tuple[str, ...] = tuple(BREAKS)
    seeds: str = "test"  # or validation

    def plan(self, name: str) -> Plan:
        """The evaluation of one way to break it; an impossible one is explained."""
        broken = BREAKS[name]
        settings = broken.settings | ({"head": self.head} if self.head else {})
        given = (self.checkpoint, self.tasks, self.episodes, self.seed, self.steps)
        return Plan(*given, settings=settings, look=broken.look, seeds=self.seeds)


@dataclass(frozen=True)
class Episode(Trial):
    """One episode to run: the same trial, broken in one way."""

    broken: str

    @property
    def group(self) -> tuple[str, str]:
        """What shares an open world."""
        return self.task, str(BREAKS[self.broken].look)


@dataclass(frozen=True)
class Outcome(Result):
    """One episode that was run, and how it was broken."""

    broken: str = WHOLE


def break_it(plan: BreakPlan, workers: int, engine: str, log: Path | None = None) -> Iterator[Outcome]:
    """Every episode of every way to break it; those in the log are not run again."""

    def run(todo: Sequence[Episode]) -> Iterator[Outcome]:
        return imap(engine, partial(run_episode, plan=plan), todo, workers, group=attrgetter("group"))

    key = attrgetter("broken", "task", "number")
    yield from resumed(log, plan_of(plan), Outcome, episodes(plan), key, run)


def episodes(plan: BreakPlan) -> list[Episode]:
    return [Episode(**asdict(trial), broken=name) for name in plan.breaks for trial in trials(plan.plan(name))]


def run_episode(episode: Episode, plan: BreakPlan) -> Outcome:
    """One episode, in a worker process."""
    result = run_trial(episode, plan.plan(episode.broken))
    return Outcome(**asdict(result), broken=episode.broken)


def summary(plan: BreakPlan, outcomes: list[Outcome]) -> dict[str, Any]:
    """A row for each way to break it, over all tasks and by task, in per cent."""
    rows = {}
    for name in plan.breaks:
        mine = [one for one in outcomes if one.broken == name]
        if mine:
            rows[name] = break_row(mine, outcomes)
    return {"rows": rows, "bench": asdict(plan)}


def break_row(mine: list[Outcome], everything: list[Outcome]) -> dict[str, Any]:
    """Success with its interval, by task, and how much of what the whole policy did it still does."""
    whole = task_row(list(mine))
    del whole["failed"]
    tasks = {
        name: task_row([one for one in mine if one.task == name]) for name in dict.fromkeys(o.task for o in mine)
    }
    return whole | {"kept": kept_share(mine, everything), "tasks": tasks}


def kept_share(mine: list[Outcome], everything: list[Outcome]) -> float | None:
    """Of the episodes that the whole policy wins, the share that is still won; None where it won none of them."""
    wins = {(one.task, one.number) for one in everything if one.broken == WHOLE and one.success}
    still = [100.0 * one.success for one in mine if (one.task, one.number) in wins]
    return mean_rate(still) if still else None
