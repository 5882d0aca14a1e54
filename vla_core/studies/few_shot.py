"""The few-shot study: success against the number of demonstrations, for four methods of adaptation.

few_shot(plan) yields phases, the events of the work, and points. The trunk comes from any checkpoint; whether its
training left the task out is stated by the command's --left-out and written to the file. The method `rehearse` is
lora with a memory: a share of every batch is old data, and after every step the weights are pulled back towards
the old ones, the more the fewer demonstrations there are, as a prior counts for less with more evidence.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from vla_core.config import FULL, METHODS, TrainConfig
from vla_core.data.demonstrations import Opener, open_with_teacher
from vla_core.data.store import Demos, tasks_in
from vla_core.errors import InvalidInput
from vla_core.model import checkpoint
from vla_core.model.checkpoint_header import model_config
from vla_core.model.policy import Policy
from vla_core.own_generator import OwnGenerator
from vla_core.studies.study import (
    POLICY,
    FewBatches,
    RehearsedBatches,
    StudyEvent,
    collect_demonstrations,
    measure_policy,
    require_same_settings,
    train_few,
)
from vla_core.training.adapt import prepare_to_adapt
from vla_core.world.shared_scene_tasks import base_task

BEFORE = "before"
SETTINGS = ("checkpoint", "steps", "batch", "rank", "old", "old_share", "pull", "seed")  # that a folder belongs to
CURVES = {"head": "head", "lora": "LoRA + head", "rehearse": "rehearsed", "scratch": "scratch"}


@dataclass(frozen=True)
class FewShotPlan:
    """The settings of one study."""

    checkpoint: Path
    task: str
    shots: tuple[int, ...] = (1, 3, 10, 30)
    methods: tuple[str, ...] = METHODS
    folder: Path = Path("runs/fewshot")
    steps: int = 300  # of training, the same for every method and number of demonstrations
    batch: int = 32
    trials: int = 20
    workers: int = 2
    rank: int = 8
    old: Path | None = None  # folder of what the trunk learnt from, for the method rehearse
    old_share: float = 0.5  # of every batch, from that folder
    pull: float = 100.0  # towards the old weights with one demonstration, in learning rates; with n, a n-th of it
    seed: int = 0
    seeds: str = "test"  # that every policy is measured on; validation to choose settings


def few_shot(plan: FewShotPlan, opener: Opener = open_with_teacher) -> Iterator[StudyEvent]:
    """First the trunk without adaptation, then every number of demonstrations by every method."""
    if "rehearse" in plan.methods:
        old_data(plan)  # a missing folder is reported before anything is done
    vision = model_config(plan.checkpoint).vision
    data = plan.folder / "demos"
    require_same_settings(plan.folder, {name: str(getattr(plan, name)) for name in SETTINGS})
    yield from collect_demonstrations(plan.task, max(plan.shots), data, vision, plan.workers, opener)
    yield from measure_point(plan, BEFORE, 0, plan.checkpoint, plan.folder)
    for shots in plan.shots:
        for method in plan.methods:
            folder = plan.folder / f"{method}-{shots}"
            if not (folder / POLICY).exists():
                yield from adapt(plan, method, shots, data, folder)
            yield from measure_point(plan, CURVES[method], shots, folder / POLICY, folder)


def measure_point(plan: FewShotPlan, curve: str, shots: int, path: Path, folder: Path) -> Iterator[StudyEvent]:
    return measure_policy(curve, shots, path, plan.task, plan.trials, plan.workers, folder, plan.seeds)


def adapt(plan: FewShotPlan, method: str, shots: int, data: Path, folder: Path) -> Iterator[StudyEvent]:
    """Train one policy on so many demonstrations."""
    policy = policy_to_adapt(plan, method)
    config = train_config(plan, policy)
    given = (Demos(data, (plan.task,)), policy.language.tokenizer, config, shots)
    name = f"{CURVES[method]}, {shots}"
    if method != "rehearse":
        return train_few(name, config, policy, FewBatches(*given), folder)
    batches = RehearsedBatches(*given, Demos(*old_data(plan)), plan.old_share)
    return train_few(name, config, policy, batches, folder, plan.pull / shots)


def old_data(plan: FewShotPlan) -> tuple[Path, tuple[str, ...]]:
    """What the trunk learnt from: its folder, and the tasks without the new one in any of its scenes."""
    if plan.old is None:
        raise InvalidInput("Rehearsing needs the demonstrations that the trunk learnt from: add --old DATA.")
    return plan.old, tasks_in(plan.old, base_task(plan.task))


def policy_to_adapt(plan: FewShotPlan, method: str) -> Policy:
    """The policy of the checkpoint, with the parameters free that this method trains."""
    with OwnGenerator(plan.seed):
        policy = prepare_to_adapt(checkpoint.load(plan.checkpoint), method, plan.rank).train()
    policy.language.eval()
    return policy


def train_config(plan: FewShotPlan, policy: Policy) -> TrainConfig:
    """A short training, the same for all methods."""
    return replace(
        FULL,
        model=policy.config,
        steps=plan.steps,
        batch=plan.batch,
        warmup=min(30, plan.steps),
        save_every=100,
        seed=plan.seed,
    )
