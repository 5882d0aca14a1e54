"""Does familiarity predict failure? Perturbed episodes, and how well a sense's distance ranks those that fail.

predict_failure(plan) yields one `Episode` each; summary(plan, episodes) gives, for every axis and sense, the area
under the ROC curve (AUROC): the chance that an episode that fails was further from training than one that does
not. One half is no better than a coin. An episode's distance is the mean over its first thoughts, when little has
gone wrong yet, or over all of them. What a strength from 0 to 1 means is in world/perturbations.py.
"""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from operator import attrgetter
from pathlib import Path
from typing import Any

import numpy as np

from vla_core.attempt.request import Request
from vla_core.errors import InvalidInput
from vla_core.evaluation.perturb import perturbed
from vla_core.evaluation.resumable import plan_of, resumed
from vla_core.parallel import imap
from vla_core.world import known_task
from vla_core.world.perturbations import AXES, checked_strength
from vla_core.world.seeds import unseen_seed

SENSES = ("vision", "language", "state")
EARLY = 5  # thoughts that count as the first ones
STEPS = 300  # at most, of an episode
PLAIN = "plain"  # the axis of episodes without a perturbation


@dataclass(frozen=True)
class PredictionPlan:
    """What is measured."""

    checkpoint: str
    tasks: tuple[str, ...]
    episodes: int = 1  # a task, axis and strength
    strengths: tuple[float, ...] = (0.25, 0.5, 1.0)
    axes: tuple[str, ...] = tuple(AXES)
    seed: int = 0
    seeds: str = "test"

    def __post_init__(self) -> None:
        for strength in self.strengths:
            if not 0 < strength <= 1:
                raise InvalidInput(f"A strength is a number above 0 and up to 1; got {strength:g}.")
        for axis in self.axes:
            checked_strength(axis, 1.0)


@dataclass(frozen=True)
class Trial:
    """One episode to run."""

    axis: str
    strength: float
    task: str
    number: int


@dataclass(frozen=True)
class Episode:
    """One episode that was run: how it ended, and how far each sense was from training."""

    axis: str
    strength: float
    task: str
    number: int
    success: bool
    early: dict[str, float]  # sense → mean distance over the first thoughts
    whole: dict[str, float]  # sense → mean distance over all thoughts


def trials(plan: PredictionPlan) -> list[Trial]:
    """Every task without a perturbation, and along every axis."""
    strengths = [(PLAIN, 0.0), *((axis, strength) for axis in plan.axes for strength in plan.strengths)]
    return [Trial(*one, task, n) for task in plan.tasks for one in strengths for n in range(plan.episodes)]


def predict_failure(plan: PredictionPlan, workers: int, log: Path | None = None) -> Iterator[Episode]:
    """Every episode of the plan; those in the log are not run again."""

    def run(todo: Sequence[Trial]) -> Iterator[Episode]:
        return imap("local", partial(run_trial, plan=plan), todo, workers, group=attrgetter("task"))

    key = attrgetter("axis", "strength", "task", "number")
    yield from resumed(log, plan_of(plan), Episode, trials(plan), key, run)


def request_of(trial: Trial, plan: PredictionPlan) -> Request:
    """The attempt of a trial, perturbed; strengths of one axis share a direction."""
    seed = unseen_seed(trial.number, plan.seed, plan.seeds)
    sentence = known_task(trial.task).sentence
    plain = Request(sentence, trial.task, seed, steps=STEPS, checkpoint=Path(plan.checkpoint))
    return plain if trial.axis == PLAIN else perturbed(plain, {trial.axis: trial.strength})


def run_trial(trial: Trial, plan: PredictionPlan) -> Episode:
    """One episode, in a worker process that keeps its policy and its world open."""
    from vla_core.attempt import worker  # only workers load torch and the simulator
    from vla_core.studies.familiarity_recorder import FamiliarityRecorder

    attempt, recorder = worker.trial(request_of(trial, plan)), FamiliarityRecorder()
    for _ in attempt.run(recorder):
        pass
    return Episode(
        **asdict(trial), success=attempt.success, early=recorder.distances(EARLY), whole=recorder.distances(None)
    )


def auroc(scores: np.ndarray, failed: np.ndarray) -> list[float] | None:
    """The area with its 95 % interval (Hanley and McNeil 1982); None where all failed or none did."""
    bad, good = scores[failed], scores[~failed]
    if not len(bad) or not len(good):
        return None
    wins = (bad[:, None] > good).mean() + 0.5 * (bad[:, None] == good).mean()
    both_bad, both_good = wins / (2 - wins), 2 * wins**2 / (1 + wins)
    spread = wins * (1 - wins) + (len(bad) - 1) * (both_bad - wins**2) + (len(good) - 1) * (both_good - wins**2)
    reach = 1.96 * np.sqrt(spread / (len(bad) * len(good)))
    return [round(float(part), 3) for part in (wins, max(0.0, wins - reach), min(1.0, wins + reach))]


def summary(plan: PredictionPlan, episodes: list[Episode]) -> dict[str, Any]:
    """For each axis, and for all together: episodes, failures, and the AUROC of each sense and of the worst."""
    plain = [one for one in episodes if one.axis == PLAIN]
    rows = {axis: axis_row(plain + [one for one in episodes if one.axis == axis]) for axis in plan.axes}
    return {"axes": rows | {"all": axis_row(episodes)}, "plan": asdict(plan), "early": EARLY}


def axis_row(episodes: list[Episode]) -> dict[str, Any]:
    failed = np.array([not one.success for one in episodes])
    row: dict[str, Any] = {"episodes": len(episodes), "failed": int(failed.sum())}
    for span in ("early", "whole"):
        by_sense = {name: np.array([getattr(one, span)[name] for one in episodes]) for name in SENSES}
        by_sense["worst"] = np.max(list(by_sense.values()), axis=0)
        row[span] = {name: auroc(scores, failed) for name, scores in by_sense.items()}
    return row
