"""What each part is good for: the same policy with one thing broken, measured on the same seeds.

breakit(bench) yields one `Outcome` an episode; summary(bench, outcomes) is what goes into the file. Success, seeds
and intervals are those of evaluate.py. Nothing is trained anew: a policy that never did without a part may miss it
more than one that learnt without.
"""

from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from functools import partial
from operator import attrgetter
from pathlib import Path
from typing import Any

from vla_core.evaluation.evaluate import (
    Plan,
    Result,
    Trial,
    append_result,
    mean,
    read_results,
    run,
    task_row,
    trials,
    weights_digest,
)
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
        Break("camera", "vision", "the front eye was knocked: 6 cm aside and 6° round", look={
            "camera_shift": (0.0, 0.06, 0.0), "camera_turn": 6.0,
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

    def plan(self, name: str) -> Plan:
        """The evaluation of one way to break it; an impossible one is explained."""
        broken = BREAKS[name]
        settings = broken.settings | ({"head": self.head} if self.head else {})
        given = (self.checkpoint, self.tasks, self.episodes, self.seed, self.steps)
        return Plan(*given, settings=settings, look=broken.look)


@dataclass(frozen=True)
class Episode:
    """One episode to run: the same trial, broken in one way."""

    broken: str
    trial: Trial

    @property
    def group(self) -> tuple[str, str]:
        """What shares an open world."""
        return self.trial.task, str(BREAKS[self.broken].look)


@dataclass(frozen=True)
class Outcome(Result):
    """One episode that was run, and how it was broken."""

    broken: str = WHOLE


def break_it(bench: BreakPlan, workers: int, engine: str, notebook: Path | None = None) -> Iterator[Outcome]:
    """Every episode of every way to break it; those in the notebook are not run again."""
    done = read_results(notebook, asdict(bench) | weights_digest(bench.checkpoint), Outcome) if notebook else []
    yield from done
    finished = {(one.broken, one.task, one.number) for one in done}
    todo = [one for one in episodes(bench) if (one.broken, one.trial.task, one.trial.number) not in finished]
    for outcome in imap(engine, partial(play, bench=bench), todo, workers, group=attrgetter("group")):
        if notebook:
            append_result(notebook, outcome)
        yield outcome


def episodes(bench: BreakPlan) -> list[Episode]:
    return [Episode(name, trial) for name in bench.breaks for trial in trials(bench.plan(name))]


def play(episode: Episode, bench: BreakPlan) -> Outcome:
    """One episode, in a worker process."""
    result = run(episode.trial, bench.plan(episode.broken))
    return Outcome(**asdict(result), broken=episode.broken)


def summary(bench: BreakPlan, outcomes: list[Outcome]) -> dict[str, Any]:
    """A row for each way to break it, over all tasks and by task, in per cent."""
    rows = {}
    for name in bench.breaks:
        mine = [one for one in outcomes if one.broken == name]
        if mine:
            rows[name] = row(mine, outcomes)
    return {"rows": rows, "bench": asdict(bench)}


def row(mine: list[Outcome], everything: list[Outcome]) -> dict[str, Any]:
    """Success with its interval, by task, and how much of what the whole policy did it still does."""
    told = task_row(list(mine))
    del told["failed"]
    tasks = {
        name: task_row([one for one in mine if one.task == name]) for name in dict.fromkeys(o.task for o in mine)
    }
    return told | {"kept": kept(mine, everything), "tasks": tasks}


def kept(mine: list[Outcome], everything: list[Outcome]) -> float | None:
    """Of the episodes that the whole policy wins, the share that is still won; None where it won none of them."""
    wins = {(one.task, one.number) for one in everything if one.broken == WHOLE and one.success}
    still = [100.0 * one.success for one in mine if (one.task, one.number) in wins]
    return mean(still) if still else None
