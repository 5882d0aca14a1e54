"""The scaling study: one small recipe, and one thing varied at a time: demonstrations, then parameters.

scaling(plan) yields phases, the events of the work, and points. Every training has the same number of steps, so
that what differs along a curve is what its axis says and nothing else.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import torch

from vla_core.config import LECTURE, ModelConfig, TrainConfig, changed
from vla_core.data.demonstrations import Opener, open_with_teacher
from vla_core.data.store import Demos
from vla_core.language.reader import load as load_words
from vla_core.model.policy import Policy
from vla_core.studies.study import (
    POLICY,
    FewBatches,
    collect_demonstrations,
    measure_policy,
    require_same_settings,
    train_few,
)
from vla_core.training.adapt import trainable_parameters

DEMONSTRATIONS, PARAMETERS = "demonstrations → success", "parameters → success"


@dataclass(frozen=True)
class ScalingPlan:
    """What is varied."""

    task: str
    words: Path
    episodes: tuple[int, ...] = (3, 6, 12, 25, 50)
    channels: tuple[int, ...] = (
        4,
        8,
        16,
        32,
    )  # of the convolutions; the width of all tokens is four times as much
    folder: Path = Path("runs/scaling")
    model: ModelConfig = LECTURE.model  # the one whose demonstrations are varied
    steps: int = 1200
    batch: int = 64
    trials: int = 25
    workers: int = 2
    seed: int = 0


def scaling(plan: ScalingPlan, opener: Opener = open_with_teacher) -> Iterator[Any]:
    """Both curves; x of the second is the number of parameters that learn."""
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
    """The same model, wider or narrower from end to end."""
    wide = {"width": 4 * channels, "heads__hidden": 8 * channels, "vision__channels": channels}
    return changed(model, **wide)


def train_and_measure(
    plan: ScalingPlan, curve: str, model: ModelConfig, episodes: int, name: str
) -> Iterator[Any]:
    """One training, measured; a finished one is only measured, and that only once."""
    folder = plan.folder / name
    policy = fresh_policy(plan, model)
    if not (folder / POLICY).exists():
        config = train_config(plan, model)
        demos = Demos(plan.folder / "demos", (plan.task,))
        batches = FewBatches(demos, policy.language.tokenizer, config, episodes)
        yield from train_few(name, config, policy, batches, folder)
    x = episodes if curve == DEMONSTRATIONS else trainable_parameters(policy)
    notebook = folder / "episodes.jsonl"
    yield from measure_policy(curve, x, folder / POLICY, plan.task, plan.trials, plan.workers, notebook)


def fresh_policy(plan: ScalingPlan, model: ModelConfig) -> Policy:
    """Random weights, and the trained reader, which does not learn."""
    torch.manual_seed(plan.seed)
    reader = load_words(plan.words)
    policy = Policy(model, reader.tokenizer)
    policy.language = reader.eval().requires_grad_(False)
    return policy


def train_config(plan: ScalingPlan, model: ModelConfig) -> TrainConfig:
    warmup = min(LECTURE.warmup, plan.steps)
    return replace(
        LECTURE, model=model, steps=plan.steps, batch=plan.batch, warmup=warmup, save_every=200, seed=plan.seed
    )
