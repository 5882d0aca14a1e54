"""How good it is: many episodes on seeds that training never drew, in many processes, resumable.

evaluate(plan) yields one `Result` an episode; summary(results, plan) is what goes into the file. The protocol:
Meta-World's own success flag at any step, at most 500 steps, test seeds disjoint from training and validation by
construction.
Swapped instructions: in scenes where several are possible (world/shared_scenes.py, also for what counts as
success), each is given in turn on the same seeds, so that only the words tell what to do.
"""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from functools import partial
from operator import attrgetter
from pathlib import Path
from random import Random
from typing import Any, cast

import numpy as np

from vla_core.attempt.request import SETTINGS, Request
from vla_core.errors import InvalidInput
from vla_core.evaluation.intervals import wilson_interval
from vla_core.evaluation.resumable import plan_of, resumed
from vla_core.language.table_references import Refused
from vla_core.language.table_sentences import write
from vla_core.parallel import imap
from vla_core.world import known_task
from vla_core.world.look import Look
from vla_core.world.seeds import checked_seed_set, unseen_seed
from vla_core.world.shared_scene_tasks import SHARED
from vla_core.world.table.tasks import is_table, scene_and_command, sentence_of_episode
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
    refused: str = ""  # on the table: why the words were not followed, and nothing moved


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
    if is_table(name):  # there it depends on what lies there
        seed = seed_of(plan, number)
        return said_otherwise(name, seed) if plan.instructions == "paraphrase" else sentence_of_episode(name, seed)
    task = known_task(name)
    return task.held_out[number % len(task.held_out)] if plan.instructions == "paraphrase" else task.sentence


def said_otherwise(name: str, seed: int) -> str:
    """A wording about a table that training never uses."""
    return write(*scene_and_command(name, seed), Random(seed), "wordings", with_typos=False)


def seed_of(plan: Plan, number: int) -> int:
    """The seed of an episode."""
    return unseen_seed(number, plan.seed, plan.seeds)


def run_trial(trial: Trial, plan: Plan) -> Result:
    """One episode, in a worker process that keeps its policy and its world open."""
    return run_request(trial_request(trial, plan), trial)


def run_request(request: Request, trial: Trial) -> Result:
    """The attempt of a trial, carried out."""
    from vla_core.attempt import worker  # only workers load torch and the simulator

    try:
        attempt, other = worker.trial(request), ""
    except Refused as refused:
        return Result(trial.task, trial.number, success=False, steps=0, hertz=0.0, refused=refused.kind)
    for _ in attempt.run():
        other = other or done_instead(attempt.world)
    rollout = attempt.rollout
    hertz = float(cast(float, rollout.settings["control_hz"]))
    return Result(trial.task, trial.number, rollout.success, rollout.steps, hertz, other)


def done_instead(world: Any) -> str:
    """What was done so far that nobody asked for: another task of the scene, another thing touched first."""
    from vla_core.world.shared_scenes import SharedScene
    from vla_core.world.table.world import Table

    if isinstance(world, SharedScene):
        return world.other_success()
    return world.touched[0] if isinstance(world, Table) and world.wrong_first else ""


def trial_request(trial: Trial, plan: Plan) -> Request:
    """One episode of an evaluation, as an attempt."""
    return Request(
        trial.instruction,
        trial.task,
        seed_of(plan, trial.number),
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
        "control_hz": control_rate(results),
        "tasks": tasks,
        "protocol": asdict(plan) | (SWAPPED if swapped else {"success": "at any step"}),
    }


def control_rate(results: Sequence[Result]) -> float:
    """Control steps a second: the median of the episodes in which something moved."""
    return float(np.median([result.hertz for result in results if result.hertz] or [0.0]))


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
        "interval": [round(100 * max(low, 0.0), 1), round(100 * high, 1)],
        "episodes": len(results),
        "steps": float(np.median([result.steps for result in wins])) if wins else None,
        "failed": sorted(result.number for result in results if not result.success),
    }
