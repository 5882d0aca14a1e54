"""How far from its training the policy still works: seven axes, five strengths each, on the same seeds.

perturb(plan) yields one `Outcome` an episode; summary(plan, outcomes) is what goes into the file. What a strength
means is in world/perturbations.py; success, seeds and intervals are those of evaluate.py.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from functools import partial
from operator import attrgetter
from pathlib import Path
from typing import Any

from vla_core.attempt.request import Request
from vla_core.evaluation.evaluate import (
    Plan,
    Result,
    Trial,
    mean_rate,
    run_request,
    task_row,
    trial_request,
    trials,
)
from vla_core.evaluation.resumable import plan_of, resumed
from vla_core.language.perturbed import perturbed_sentence
from vla_core.parallel import imap
from vla_core.world.perturbations import AXES, STRENGTHS, checked_strength, sample_look, start_shift


@dataclass(frozen=True)
class PerturbPlan:
    """What is measured."""

    checkpoint: str
    tasks: tuple[str, ...]
    episodes: int = 2
    seed: int = 0
    steps: int = 400
    head: str = ""
    axes: tuple[str, ...] = tuple(AXES)
    strengths: tuple[float, ...] = STRENGTHS
    seeds: str = "test"  # or "validation"

    def __post_init__(self) -> None:
        for axis in self.axes:
            for strength in self.strengths:
                checked_strength(axis, strength)

    @property
    def plain(self) -> Plan:
        """The same evaluation of the plain world."""
        settings = {"head": self.head} if self.head else {}
        given = (self.checkpoint, self.tasks, self.episodes, self.seed, self.steps)
        return Plan(*given, settings=settings, seeds=self.seeds)


@dataclass(frozen=True)
class Episode(Trial):
    """One episode to run: a trial under one perturbation."""

    axis: str
    strength: float


@dataclass(frozen=True)
class Outcome(Result):
    """One episode that was run, and under which perturbation."""

    axis: str = ""
    strength: float = 0.0


def perturbed(request: Request, strengths: Mapping[str, float]) -> Request:
    """The same attempt under perturbations of these strengths by axis; they follow from its seed."""
    said = strengths.get("words", 0.0)
    return replace(
        request,
        instruction=perturbed_sentence(request.scene, said, request.seed) if said else request.instruction,
        look=sample_look(strengths, request.seed),
        start=start_shift(strengths.get("start", 0.0), request.seed),
    )


def perturb(plan: PerturbPlan, workers: int, engine: str, log: Path | None = None) -> Iterator[Outcome]:
    """Every episode of every axis and strength; those in the log are not run again."""

    def run(todo: Sequence[Episode]) -> Iterator[Outcome]:
        return imap(engine, partial(run_episode, plan=plan), todo, workers, group=attrgetter("task"))

    key = attrgetter("axis", "strength", "task", "number")
    yield from resumed(log, plan_of(plan), Outcome, episodes(plan), key, run)


def episodes(plan: PerturbPlan) -> list[Episode]:
    """Task by task, so that a world stays open."""
    pairs = [(axis, strength) for axis in plan.axes for strength in plan.strengths]
    return [Episode(**asdict(trial), axis=a, strength=s) for trial in trials(plan.plain) for a, s in pairs]


def run_episode(episode: Episode, plan: PerturbPlan) -> Outcome:
    """One episode, in a worker process."""
    request = perturbed(trial_request(episode, plan.plain), {episode.axis: episode.strength})
    result = run_request(request, episode)
    return Outcome(**asdict(result), axis=episode.axis, strength=episode.strength)


def summary(plan: PerturbPlan, outcomes: list[Outcome]) -> dict[str, Any]:
    """The total, and for every axis its mean and its strengths, in per cent over all episodes."""
    axes = {
        axis: axis_row(plan, mine) for axis in plan.axes if (mine := [one for one in outcomes if one.axis == axis])
    }
    total = mean_rate([row["mean"] for row in axes.values()])
    return {"total": total, "axes": axes, "protocol": asdict(plan) | {"success": "at any step"}}


def axis_row(plan: PerturbPlan, mine: list[Outcome]) -> dict[str, Any]:
    """The mean over strengths; success with its interval by strength, and by task."""
    measured = {
        f"{strength:g}": task_row([one for one in mine if one.strength == strength])
        for strength in plan.strengths
        if any(one.strength == strength for one in mine)
    }
    by_task = {name: [one for one in mine if one.task == name] for name in plan.tasks}
    return {
        "mean": mean_rate([row["success"] for row in measured.values()]),
        "strengths": {strength: row["success"] for strength, row in measured.items()},
        "intervals": {strength: row["interval"] for strength, row in measured.items()},
        "episodes": {strength: row["episodes"] for strength, row in measured.items()},
        "tasks": {name: task_row(rows)["success"] for name, rows in by_task.items() if rows},
    }
