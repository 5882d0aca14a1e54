"""How good it is: many episodes on seeds that training never drew, in many processes, resumable.

evaluate(plan) yields one `Result` an episode; summary(results, plan) is what goes into the file. The protocol:
Meta-World's own success flag at any step, at most 500 steps, test seeds disjoint from training by construction.
Swapped instructions: in scenes where several are possible (world/shared_scenes.py, also for what
counts as success),
each is given in turn on the same seeds, so that only the words tell what to do.
"""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from functools import partial
from operator import attrgetter
from pathlib import Path
from typing import Any, TypeVar

import numpy as np

from vla_core.errors import Mistake
from vla_core.evaluation.intervals import wilson_interval
from vla_core.parallel import imap
from vla_core.world import known_task
from vla_core.world.seeds import unseen_seed
from vla_core.world.shared_scene_tasks import SHARED
from vla_core.world.tasks import TIERS

Kind = TypeVar("Kind")
INSTRUCTIONS = ("canonical", "paraphrase", "swapped")
SEEDS = "disjoint from training by construction"
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
    settings: dict[str, Any] = field(default_factory=dict)  # as in rollout.Settings
    look: dict[str, Any] = field(default_factory=dict)  # as in world.eye.Look: what the policy sees instead

    def __post_init__(self) -> None:
        if self.instructions not in INSTRUCTIONS:
            raise Mistake(f"--instructions is {self.instructions!r}; choose from {', '.join(INSTRUCTIONS)}.")
        if self.episodes < 1:
            raise Mistake(f"--episodes is {self.episodes}; it must be at least 1.")
        alone = [name for name in self.tasks if name not in SHARED]
        if self.instructions == "swapped" and alone:
            raise Mistake(f"In {alone[0]} nothing else can be said; swapped instructions need --tasks shared.")


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


def evaluate(plan: Plan, workers: int, engine: str, notebook: Path | None = None) -> Iterator[Result]:
    """Every episode of the plan; those in the notebook are not run again."""
    done = read_results(notebook, asdict(plan), Result) if notebook else []
    yield from done
    finished = {(result.task, result.number) for result in done}
    todo = [trial for trial in trials(plan) if (trial.task, trial.number) not in finished]
    for result in imap(engine, partial(run, plan=plan), todo, workers, group=attrgetter("task")):
        if notebook:
            append_result(notebook, result)
        yield result


def trials(plan: Plan) -> list[Trial]:
    return [
        Trial(name, number, wording(plan, name, number)) for name in plan.tasks for number in range(plan.episodes)
    ]


def wording(plan: Plan, name: str, number: int) -> str:
    """What is said to the policy: the task's own sentence, or one it was never taught."""
    task = known_task(name)
    return task.held_out[number % len(task.held_out)] if plan.instructions == "paraphrase" else task.sentence


def run(trial: Trial, plan: Plan) -> Result:
    """One episode, in a worker process that keeps its policy and its world open."""
    from vla_core.attempt.worker import pilot_for, world_for  # only workers load torch and the simulator
    from vla_core.rollout import roll
    from vla_core.world.shared_scenes import SharedScene

    world = world_for(trial.task, plan.checkpoint, plan.look)
    pilot = pilot_for(plan.checkpoint, trial.instruction, plan.settings)
    moments, other = [], ""
    for moment in roll(pilot, world, unseen_seed(trial.number, plan.seed), plan.steps):
        moments.append(moment)
        if isinstance(world, SharedScene):
            other = other or world.instead()
    seconds = sum(sum(moment.milliseconds.values()) for moment in moments) / 1e3
    hertz = round(len(moments) / seconds, 1)
    return Result(trial.task, trial.number, moments[-1].success, len(moments), hertz, other)


def summary(plan: Plan, results: list[Result]) -> dict[str, Any]:
    """Per task and overall, in per cent: by tiers, or where instructions were swapped, whether they steered."""
    swapped = plan.instructions == "swapped"
    row = said_row if swapped else task_row
    tasks = {name: row([result for result in results if result.task == name]) for name in plan.tasks}
    return (steering(results) if swapped else by_tier(tasks)) | {
        "control_hz": float(np.median([result.hertz for result in results])),
        "tasks": tasks,
        "protocol": asdict(plan) | {"seeds": SEEDS} | (SWAPPED if swapped else {"success": "at any step"}),
    }


def by_tier(tasks: dict[str, dict[str, Any]]) -> dict[str, Any]:
    tiers = {
        tier: mean(rates)
        for tier in TIERS
        if (rates := [row["success"] for name, row in tasks.items() if known_task(name).tier == tier])
    }
    task_mean = mean([row["success"] for row in tasks.values()])
    return {"tier_mean": mean(list(tiers.values())), "task_mean": task_mean, "tiers": tiers}


def steering(results: list[Result]) -> dict[str, Any]:
    """How often the arm did what was said and nothing else before; how often it did something else."""
    steered = mean([100 * (result.success and not result.instead) for result in results])
    return {"steered": steered, "instead": instead(results)}


def instead(results: list[Result]) -> float:
    return mean([100 * bool(result.instead) for result in results])


def said_row(results: list[Result]) -> dict[str, Any]:
    return task_row(results) | {"instead": instead(results)}


def mean(rates: list[float]) -> float:
    return round(float(np.mean(rates)), 2)


def task_row(results: list[Result]) -> dict[str, Any]:
    wins = [result for result in results if result.success]
    low, high = wilson_interval(len(wins), len(results))
    return {
        "success": round(100 * len(wins) / len(results), 2),
        "interval": [round(100 * low, 1), round(100 * high, 1)],
        "episodes": len(results),
        "steps": float(np.median([result.steps for result in wins])) if wins else None,
        "failed": sorted(result.number for result in results if not result.success),
    }


def read_results(notebook: Path, plan: dict[str, Any], kind: type[Kind]) -> list[Kind]:
    """What interrupted work with the same plan has finished; a half-written last line is dropped."""
    header = json.dumps(plan)
    if not notebook.exists():
        notebook.parent.mkdir(parents=True, exist_ok=True)
        notebook.write_text(header + "\n")
        return []
    first, *lines = notebook.read_text().splitlines()
    if first != header:
        raise Mistake(f"{notebook} belongs to another evaluation; delete it or choose another --json.")
    results = [parsed(line, kind) for line in lines]
    kept = [result for result in results if result]
    notebook.write_text("\n".join([header, *(noted(result) for result in kept)]) + "\n")
    return kept


def append_result(notebook: Path, result: Any) -> None:
    """One more line for what is finished."""
    with notebook.open("a") as file:
        file.write(noted(result) + "\n")


def noted(result: Any) -> str:
    return json.dumps(asdict(result))


def parsed(line: str, kind: type[Kind]) -> Kind | None:
    try:
        return kind(**json.loads(line))
    except (json.JSONDecodeError, TypeError):
        return None
