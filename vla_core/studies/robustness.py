"""The sim-to-real study: one policy taught in the plain scene, one in randomised ones, tried at every strength.

robustness(plan) yields phases, the events of the work, and points. Only the demonstrations differ between the two.
The labels of where things are in the picture are left out for both: they hold for the plain camera alone.
"""

from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from functools import lru_cache, partial
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from vla_core.config import LECTURE, ModelConfig
from vla_core.data.demonstrations import Opener, open_with_teacher
from vla_core.data.store import Demos
from vla_core.evaluation.resumable import resumed, weights_digest
from vla_core.parallel import imap
from vla_core.studies.scaling import ScalingPlan, fresh_policy
from vla_core.studies.scaling import train_config as recipe_of
from vla_core.studies.study import (
    POLICY,
    STEPS,
    FewBatches,
    Point,
    collect_demonstrations,
    require_same_settings,
    train_few,
)
from vla_core.training.events import Phase
from vla_core.world import known_task
from vla_core.world.seeds import unseen_seed

if TYPE_CHECKING:
    from vla_core.world.pool import WorldPool

CURVES = {"plain": "taught plain", "randomised": "taught randomised"}


@dataclass(frozen=True)
class RobustnessPlan:
    """What is tried."""

    task: str
    words: Path
    kind: str = "both"  # looks, physics or both
    strengths: tuple[float, ...] = (0.0, 0.25, 0.5, 0.75, 1.0)
    folder: Path = Path("runs/robustness")
    model: ModelConfig = LECTURE.model
    episodes: int = 150  # demonstrations for each of the two
    steps: int = 4000
    batch: int = 64
    trials: int = 25
    workers: int = 2
    seed: int = 0
    seeds: str = "test"  # that both are tried on


@dataclass(frozen=True)
class Trial:
    """One episode of one policy at one strength."""

    path: str
    task: str
    kind: str
    strength: float
    number: int
    seeds: str


@dataclass(frozen=True)
class Outcome:
    """How it went."""

    number: int
    success: bool
    steps: int


def robustness(
    plan: RobustnessPlan, plain: Opener = open_with_teacher, random: Opener | None = None
) -> Iterator[Any]:
    """Teach both, then try both at every strength."""
    from vla_core.world.randomised import open_randomised  # the simulator is loaded only now

    require_same_settings(
        plan.folder, {name: getattr(plan, name) for name in ("kind", "episodes", "steps", "batch", "seed")}
    )
    openers: dict[str, Opener] = {
        "plain": plain,
        "randomised": random or partial(open_randomised, kind=plan.kind, strength=1.0),
    }
    for name, open_world in openers.items():
        data, folder = plan.folder / f"demos-{name}", plan.folder / name
        yield from collect_demonstrations(
            plan.task, plan.episodes, data, plan.model.vision, plan.workers, open_world
        )
        if not (folder / POLICY).exists():
            yield from train_policy(plan, name, data, folder)
    for name, curve in CURVES.items():
        for strength in plan.strengths:
            yield from measure_strength(plan, curve, plan.folder / name, strength)


def train_policy(plan: RobustnessPlan, name: str, data: Path, folder: Path) -> Iterator[Any]:
    sizes = ScalingPlan(plan.task, plan.words, steps=plan.steps, batch=plan.batch, seed=plan.seed)
    config = replace(recipe_of(sizes, plan.model), weights={"spots": 0.0, "heat": 0.0})
    policy = fresh_policy(sizes, plan.model)
    batches = FewBatches(Demos(data, (plan.task,)), policy.language.tokenizer, config, plan.episodes)
    return train_few(name, config, policy, batches, folder)


def measure_strength(plan: RobustnessPlan, curve: str, folder: Path, strength: float) -> Iterator[Any]:
    """All episodes of one policy at one strength; those in the log are not run again."""
    yield Phase(f"{curve}, strength {strength:g}: measuring", plan.trials)
    log = folder / f"{plan.seeds}-strength-{strength:g}.jsonl"
    setting = {
        "task": plan.task,
        "kind": plan.kind,
        "strength": strength,
        "trials": plan.trials,
        "seeds": plan.seeds,
    }
    setting |= weights_digest(str(folder / POLICY))
    path, outcomes = str(folder / POLICY), []
    trials = [Trial(path, plan.task, plan.kind, strength, n, plan.seeds) for n in range(plan.trials)]
    run = partial(imap, "local", run_trial, workers=plan.workers)
    for outcome in resumed(log, setting, Outcome, trials, attrgetter("number"), run):
        outcomes.append(outcome)
        yield outcome
    yield Point(curve, strength, sum(outcome.success for outcome in outcomes), len(outcomes))


def run_trial(trial: Trial) -> Outcome:
    """One episode, in a worker process that keeps its policy and its world open."""
    from vla_core.attempt import worker  # only workers load torch and the simulator
    from vla_core.attempt.request import Request

    sentence, seed = known_task(trial.task).sentence, unseen_seed(trial.number, seeds=trial.seeds)
    request = Request(sentence, trial.task, seed, steps=STEPS, checkpoint=Path(trial.path))
    attempt = worker.trial(request, randomised_worlds(trial.kind, trial.strength))
    steps = sum(1 for _ in attempt.run())
    return Outcome(trial.number, attempt.success, steps)


@lru_cache(maxsize=1)
def randomised_worlds(kind: str, strength: float) -> "WorldPool":
    from vla_core.world.pool import WorldPool
    from vla_core.world.randomised import Randomised

    return WorldPool(1, lambda task, picture, wrist, look: Randomised(task, picture, wrist, kind, strength))


def plan_summary(plan: RobustnessPlan) -> dict[str, Any]:
    """What whoever reads the curves should know."""
    names = ("task", "kind", "episodes", "steps", "trials", "seed")
    return {name: asdict(plan)[name] for name in names}
