"""The scaling study: success against the number of demonstrations, then against the number of parameters.

scaling(plan) yields phases, the events of the work, and points. Every training has the same number of steps, so
that nothing differs along a curve but the quantity on its axis.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from vla_core.config import LECTURE, ModelConfig, TrainConfig, with_settings
from vla_core.data.demonstrations import Opener, open_with_teacher
from vla_core.data.store import Demos
from vla_core.language.reader import load as load_reader
from vla_core.model.policy import Policy
from vla_core.own_generator import OwnGenerator
from vla_core.studies.study import (
    POLICY,
    FewBatches,
    StudyEvent,
    collect_demonstrations,
    measure_policy,
    require_same_settings,
    train_few,
)
from vla_core.training.adapt import trainable_parameters

DEMONSTRATIONS, PARAMETERS = "demonstrations → success", "parameters → success"


@dataclass(frozen=True)
class ScalingPlan:
    """The settings of one study."""

    task: str
    words: Path
    episodes: tuple[int, ...] = (3, 6, 12, 25, 50)
    channels: tuple[int, ...] = (4, 8, 16, 32)  # of the convolutions; tokens are four times as wide
    folder: Path = Path("runs/scaling")
    model: ModelConfig = LECTURE.model  # of the curve over demonstrations
    steps: int = 1200
    batch: int = 64
    trials: int = 25
    workers: int = 2
    seed: int = 0
    seeds: str = "test"  # that every policy is measured on


def scaling(plan: ScalingPlan, opener: Opener = open_with_teacher) -> Iterator[StudyEvent]:
    """Both curves; x of the second is the number of trainable parameters."""
    data, most = plan.folder / "demos", max(plan.episodes)
    require_same_settings(plan.folder, {"steps": plan.steps, "batch": plan.batch, "most": most, "seed": plan.seed})
    yield from collect_demonstrations(plan.task, most, data, plan.model.vision, plan.workers, opener)
    for episodes in plan.episodes:
        yield from train_and_measure(plan, DEMONSTRATIONS, plan.model, episodes, f"demos-{episodes}")
    for channels in plan.channels:
        yield from train_and_measure(
            plan, PARAMETERS, with_channels(plan.model, channels), most, f"channels-{channels}"
        )


def with_channels(model: ModelConfig, channels: int) -> ModelConfig:
    """The same model, wider or narrower throughout."""
    wide = {"width": 4 * channels, "heads__hidden": 8 * channels, "vision__channels": channels}
    resized: ModelConfig = with_settings(model, **wide)
    return resized


def train_and_measure(
    plan: ScalingPlan, curve: str, model: ModelConfig, episodes: int, name: str
) -> Iterator[StudyEvent]:
    """One training and its measurement; what is complete on disk is not repeated."""
    folder = plan.folder / name
    policy = fresh_policy(plan, model)
    if not (folder / POLICY).exists():
        config = train_config(plan, model)
        demos = Demos(plan.folder / "demos", (plan.task,))
        batches = FewBatches(demos, policy.language.tokenizer, config, episodes)
        yield from train_few(name, config, policy, batches, folder)
    x = episodes if curve == DEMONSTRATIONS else trainable_parameters(policy)
    yield from measure_policy(curve, x, folder / POLICY, plan.task, plan.trials, plan.workers, folder, plan.seeds)


def fresh_policy(plan: ScalingPlan, model: ModelConfig) -> Policy:
    """Random weights, and the trained reader, which stays fixed."""
    with OwnGenerator(plan.seed):
        reader = load_reader(plan.words)
        policy = Policy(model, reader.tokenizer)
    policy.language = reader.eval().requires_grad_(False)
    return policy


def train_config(plan: ScalingPlan, model: ModelConfig) -> TrainConfig:
    warmup = min(LECTURE.warmup, plan.steps)
    return replace(
        LECTURE, model=model, steps=plan.steps, batch=plan.batch, warmup=warmup, save_every=200, seed=plan.seed
    )
