"""How good it is: many episodes on seeds that training never drew, in many processes, resumable.

evaluate(plan) yields one `Result` an episode; summary(results, plan) is what goes into the file. The protocol:
Meta-World's own success flag at any step, at most 500 steps, test seeds disjoint from training and validation by
construction.
Swapped instructions: in scenes where several are possible (world/shared_scenes.py, also for what
counts as success),
each is given in turn on the same seeds, so that only the words tell what to do.
"""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from functools import partial
from operator import attrgetter
from pathlib import Path
from typing import Any, cast

import numpy as np

from vla_core.attempt.request import SETTINGS, Request
from vla_core.errors import InvalidInput
from vla_core.evaluation.intervals import wilson_interval
from vla_core.evaluation.resumable import plan_of, resumed
from vla_core.parallel import imap
from vla_core.world import known_task
from vla_core.world.look import Look
from vla_core.world.seeds import checked_seed_set, unseen_seed
from vla_core.world.shared_scene_tasks import SHARED
from vla_core.world.tasks import TIERS

INSTRUCTIONS = ("canonical", "paraphrase", "swapped")
SWAPPED = {
    "success": "at what was said, at any step; every instruction of a scene on the same seeds",
    "steered": "success, and nothing else that the scene allows was done before",
    "instead": "something else that the scene allows was done, before what was said or in its place",
}


@dataclass(frozen=True)
class Plan:
    """What is evaluated, and how the policy is driven meanwhile."""

    checkpoint: str
    tasks: tuple[str, ...]
    episodes: int = 10
    seed: int = 0
    steps: int = 500
    instructions: str = "canonical"
    settings: dict[str, Any] = field(default_factory=dict)  # of attempt.Request: how the policy is driven
    look: dict[str, Any] = field(default_factory=dict)  # as in world.look.Look: what the policy sees instead
    seeds: str = "test"  # or validation, where something is decided by the result

    def __post_init__(self) -> None:
        if self.instructions not in INSTRUCTIONS:
            raise InvalidInput(f"--instructions is {self.instructions!r}; choose from {', '.join(INSTRUCTIONS)}.")
        if self.episodes < 1:
            raise InvalidInput(f"--episodes is {self.episodes}; it must be at least 1.")
        SETTINGS["steps"].checked(self.steps)
        checked_seed_set(self.seeds)
        alone = [name for name in self.tasks if name not in SHARED]
        if self.instructions == "swapped" and alone:
            raise InvalidInput(
                f"In {alone[0]} nothing else can be said; swapped instructions need --tasks shared."
            )


@dataclass(frozen=True)
class Trial:
    """One episode to run."""

    task: str
    number: int
    instruction: str


@dataclass(frozen=True)
class Result:
    """One episode that was run."""

    task: str
    number: int
    success: bool
    steps: int
    hertz: float  # control steps a second, cameras and policy included
    instead: str = ""  # what was done before, or in place of, what was said


def evaluate(plan: Plan, workers: int, engine: str, log: Path | None = None) -> Iterator[Result]:
    """Every episode of the plan; those in the log are not run again."""

    def run(todo: Sequence[Trial]) -> Iterator[Result]:
        return imap(engine, partial(run_trial, plan=plan), todo, workers, group=attrgetter("task"))

    yield from resumed(log, plan_of(plan), Result, trials(plan), attrgetter("task", "number"), run)


def trials(plan: Plan) -> list[Trial]:
    return [
        Trial(name, number, wording(plan, name, number)) for name in plan.tasks for number in range(plan.episodes)
    ]


def wording(plan: Plan, name: str, number: int) -> str:
    """What is said to the policy: the task's own sentence, or one it was never taught."""
    task = known_task(name)
    return task.held_out[number % len(task.held_out)] if plan.instructions == "paraphrase" else task.sentence


def run_trial(trial: Trial, plan: Plan) -> Result:
    """One episode, in a worker process that keeps its policy and its world open."""
    return run_request(trial_request(trial, plan), trial)


def run_request(request: Request, trial: Trial) -> Result:
    """The attempt of a trial, carried out."""
    from vla_core.attempt import worker  # only workers load torch and the simulator
    from vla_core.world.shared_scenes import SharedScene

    attempt, other = worker.trial(request), ""
    for _ in attempt.run():
        if isinstance(attempt.world, SharedScene):
            other = other or attempt.world.other_success()
    rollout = attempt.rollout
    hertz = float(cast(float, rollout.settings["control_hz"]))
    return Result(trial.task, trial.number, rollout.success, rollout.steps, hertz, other)


def trial_request(trial: Trial, plan: Plan) -> Request:
    """One episode of an evaluation, as an attempt."""
    return Request(
        trial.instruction,
        trial.task,
        unseen_seed(trial.number, plan.seed, plan.seeds),
        steps=plan.steps,
        checkpoint=Path(plan.checkpoint),
        look=Look(**plan.look),
        **plan.settings,
    )


def summary(plan: Plan, results: list[Result]) -> dict[str, Any]:
    """Per task and overall, in per cent: by tiers, or where instructions were swapped, whether they steered."""
    swapped = plan.instructions == "swapped"
    row = swapped_row if swapped else task_row
    tasks = {name: row([result for result in results if result.task == name]) for name in plan.tasks}
    return (swapped_summary(results) if swapped else tier_summary(tasks)) | {
        "control_hz": float(np.median([result.hertz for result in results])),
        "tasks": tasks,
        "protocol": asdict(plan) | (SWAPPED if swapped else {"success": "at any step"}),
    }


def tier_summary(tasks: dict[str, dict[str, Any]]) -> dict[str, Any]:
    tiers = {
        tier: mean_rate(rates)
        for tier in TIERS
        if (rates := [row["success"] for name, row in tasks.items() if known_task(name).tier == tier])
    }
    task_mean = mean_rate([row["success"] for row in tasks.values()])
    return {"tier_mean": mean_rate(list(tiers.values())), "task_mean": task_mean, "tiers": tiers}


def swapped_summary(results: list[Result]) -> dict[str, Any]:
    """How often the arm did what was said and nothing else before; how often it did something else."""
    steered = mean_rate([100 * (result.success and not result.instead) for result in results])
    return {"steered": steered, "instead": other_task_rate(results)}


def other_task_rate(results: list[Result]) -> float:
    return mean_rate([100 * bool(result.instead) for result in results])


def swapped_row(results: list[Result]) -> dict[str, Any]:
    return task_row(results) | {"instead": other_task_rate(results)}


def mean_rate(rates: list[float]) -> float:
    return round(float(np.mean(rates)), 2)


def task_row(results: Sequence[Result]) -> dict[str, Any]:
    wins = [result for result in results if result.success]
    low, high = wilson_interval(len(wins), len(results))
    return {
        "success": round(100 * len(wins) / len(results), 2),
        "interval": [round(100 * low, 1), round(100 * high, 1)],
        "episodes": len(results),
        "steps": float(np.median([result.steps for result in wins])) if wins else None,
        "failed": sorted(result.number for result in results if not result.success),
    }
