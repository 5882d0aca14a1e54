"""The sim-to-real study: one policy taught in the plain scene, one in randomised ones, tried at every strength.

robustness(plan) yields phases, the events of the work, and points. Only the demonstrations differ between the two.
The labels of where things are in the picture are left out for both: they hold for the plain camera alone.
"""

from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from vla_core.config import LECTURE, ModelConfig
from vla_core.data.demonstrations import Opener, open_with_teacher
from vla_core.data.store import Demos
from vla_core.evaluation.evaluate import append_result, read_results
from vla_core.parallel import imap
from vla_core.studies.scaling import ScalingPlan, fresh_policy
from vla_core.studies.scaling import train_config as recipe_of
from vla_core.studies.study import (
    POLICY,
    STEPS,
    FewBatches,
    Phase,
    Point,
    collect_demonstrations,
    require_same_settings,
    train_few,
)
from vla_core.world import known_task
from vla_core.world.seeds import unseen_seed

if TYPE_CHECKING:
    from vla_core.world.randomised import Randomised

CURVES = {"plain": "taught plain", "randomised": "taught randomised"}


@dataclass(frozen=True)
class Strengths:
    """What is tried."""

    task: str
    words: Path
    kind: str = "both"  # looks, physics or both
    strengths: tuple[float, ...] = (0.0, 0.25, 0.5, 0.75, 1.0)
    folder: Path = Path("runs/robustness")
    model: ModelConfig = LECTURE.model
    episodes: int = 50  # demonstrations for each of the two
    steps: int = 1500
    batch: int = 64
    trials: int = 25
    workers: int = 2
    seed: int = 0


@dataclass(frozen=True)
class Trial:
    """One episode of one policy at one strength."""

    path: str
    task: str
    kind: str
    strength: float
    number: int


@dataclass(frozen=True)
class Outcome:
    """How it went."""

    number: int
    success: bool
    steps: int


def robustness(plan: Strengths, plain: Opener = open_with_teacher, random: Opener | None = None) -> Iterator[Any]:
    """Teach both, then try both at every strength."""
    from vla_core.world.randomised import opener  # the simulator is loaded only now

    require_same_settings(
        plan.folder, {name: getattr(plan, name) for name in ("kind", "episodes", "steps", "batch", "seed")}
    )
    openers = {"plain": plain, "randomised": random or partial(opener, kind=plan.kind, strength=1.0)}
    for name, opened in openers.items():
        data, folder = plan.folder / f"demos-{name}", plan.folder / name
        yield from collect_demonstrations(plan.task, plan.episodes, data, plan.model.vision, plan.workers, opened)
        if not (folder / POLICY).exists():
            yield from learnt(plan, name, data, folder)
    for name, curve in CURVES.items():
        for strength in plan.strengths:
            yield from tried(plan, curve, plan.folder / name, strength)


def learnt(plan: Strengths, name: str, data: Path, folder: Path) -> Iterator[Any]:
    sizes = ScalingPlan(plan.task, plan.words, steps=plan.steps, batch=plan.batch, seed=plan.seed)
    config = replace(recipe_of(sizes, plan.model), weights={"spots": 0.0})
    policy = fresh_policy(sizes, plan.model)
    batches = FewBatches(Demos(data, (plan.task,)), policy.language.tokenizer, config, plan.episodes)
    return train_few(name, config, policy, batches, folder)


def tried(plan: Strengths, curve: str, folder: Path, strength: float) -> Iterator[Any]:
    """All episodes of one policy at one strength; those in the notebook are not run again."""
    yield Phase(f"{curve}, strength {strength:g}: measuring", plan.trials)
    notebook = folder / f"strength-{strength:g}.jsonl"
    setting = {"task": plan.task, "kind": plan.kind, "strength": strength, "trials": plan.trials}
    outcomes = read_results(notebook, setting, Outcome)
    yield from outcomes
    done = {outcome.number for outcome in outcomes}
    path = str(folder / POLICY)
    todo = [Trial(path, plan.task, plan.kind, strength, n) for n in range(plan.trials) if n not in done]
    for outcome in imap("local", run, todo, plan.workers):
        append_result(notebook, outcome)
        outcomes.append(outcome)
        yield outcome
    yield Point(curve, strength, sum(outcome.success for outcome in outcomes), len(outcomes))


def run(trial: Trial) -> Outcome:
    """One episode, in a worker process that keeps its policy and its world open."""
    from vla_core.attempt.worker import pilot_for  # only workers load torch and the simulator
    from vla_core.rollout import roll

    pilot = pilot_for(trial.path, known_task(trial.task).sentence, {})
    world = world_for(trial.path, trial.task, trial.kind, trial.strength)
    *_, last = roll(pilot, world, unseen_seed(trial.number), STEPS)
    return Outcome(trial.number, last.success, last.step + 1)


@lru_cache(maxsize=1)
def world_for(path: str, task: str, kind: str, strength: float) -> "Randomised":
    from vla_core.attempt.worker import policy_at
    from vla_core.world.randomised import Randomised

    vision = policy_at(path).config.vision
    return Randomised(task, vision.picture, vision.wrist, kind, strength)


def described(plan: Strengths) -> dict[str, Any]:
    """What whoever reads the curves should know."""
    names = ("task", "kind", "episodes", "steps", "trials", "seed")
    return {name: asdict(plan)[name] for name in names}
