"""Training: batches in, a stream of small events out; killed at any moment, it goes on exactly.

train(config, policy, batches, folder) yields `Step` and `Saved`. Everything random in a step follows from
(seed, step). The rate of learning rises, stays, and falls to zero over the last part (warm-up, stable, decay:
Hägele et al. 2024), so that a run can be prolonged from any saved state. What ships is the moving average of
the weights (Polyak & Juditsky 1992).
"""

import json
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import torch
import torch.distributed as dist
from torch import Tensor, nn

from vla_core.config import ModelConfig, TrainConfig, to_dict
from vla_core.data.dataset import SINGLE_PROCESS, Batches, ProcessShare, prefetch
from vla_core.data.store import Demos, tasks_in
from vla_core.errors import Mistake
from vla_core.language.reader import load as load_words
from vla_core.model import checkpoint
from vla_core.model.language import Reader
from vla_core.model.policy import Batch, Policy

STATE = "state.safetensors"  # inside the run's folder: everything needed to go on


@dataclass(frozen=True)
class Step:
    """One step of learning."""

    step: int
    loss: float
    parts: dict[str, float] = field(default_factory=dict)  # each loss by its name
    rate: float = 0.0  # of learning
    pictures_per_second: float = 0.0


@dataclass(frozen=True)
class Saved:
    """The state of the run is on disk."""

    step: int
    path: Path


@dataclass
class Run:
    """What changes while learning: weights, their average, and the optimiser's memory."""

    policy: Policy
    average: dict[str, Tensor]
    optimiser: torch.optim.Optimizer
    step: int = 0


def train(
    config: TrainConfig,
    policy: Policy,
    batches: Batches,
    folder: Path,
    share: ProcessShare = SINGLE_PROCESS,
    until: float = 0,
) -> Iterator[Step | Saved]:
    """Learn until `config.steps`, or until that many seconds have passed if `until` is given."""
    device = best_device()
    run = start_run(config, policy.to(device), folder)
    learner = nn.parallel.DistributedDataParallel(policy) if share.of > 1 else policy
    scaler = torch.amp.GradScaler(device.type, enabled=device.type == "cuda" and config.precision == "float16")
    draws = (batches.draw(step, config.batch, share) for step in range(run.step, config.steps))
    started, last_save = time.monotonic(), run.step
    try:
        for batch in prefetch(draws):
            began = time.monotonic()
            yield train_step(run, config, learner, scaler, batch.to(device), share, began)
            stopping = run.step == config.steps or (until and time.monotonic() - started > until)
            if stopping or run.step - last_save >= config.save_every:
                last_save = run.step
                if share.rank == 0:
                    yield Saved(run.step, save_state(run, config, folder))
            if stopping:
                return
    except GeneratorExit:  # whoever listened has left between two steps: nothing is to be lost
        if share.rank == 0 and run.step > last_save:
            save_state(run, config, folder)
        raise


def train_step(
    run: Run, config: TrainConfig, learner: nn.Module, scaler: Any, batch: Batch, share: ProcessShare, began: float
) -> Step:
    """One step: loss, gradient, update, moving average."""
    torch.manual_seed(config.seed * 1_000_003 + run.step * 64 + share.rank)
    rate = learning_rate(config, run.step)
    for group in run.optimiser.param_groups:
        group["lr"] = rate
    with precision(config, batch.state.device):
        losses = learner(batch)
        loss = torch.stack([config.weights.get(name, 1.0) * part for name, part in losses.items()]).sum()
    run.optimiser.zero_grad(set_to_none=True)
    scaler.scale(loss).backward()
    scaler.unscale_(run.optimiser)
    nn.utils.clip_grad_norm_(trainable(run.policy), config.clip)
    scaler.step(run.optimiser)
    scaler.update()
    update_average(run.average, run.policy, min(config.average, (1 + run.step) / (10 + run.step)))
    run.step += 1
    parts = {name: round(float(part.detach()), 5) for name, part in losses.items()}
    return Step(
        run.step, float(loss.detach()), parts, rate, len(batch.state) * share.of / (time.monotonic() - began)
    )


def start_run(config: TrainConfig, policy: Policy, folder: Path) -> Run:
    """A fresh run, or the one whose state lies in the folder."""
    average = {name: value.clone() for name, value in policy.state_dict().items()}
    optimiser = torch.optim.AdamW(
        trainable(policy), lr=config.rate, weight_decay=config.decay, betas=(0.9, 0.98), fused=True
    )
    run = Run(policy, average, optimiser)
    return restore_state(run, config, folder) if (folder / STATE).exists() else run


def trainable(policy: nn.Module) -> list[nn.Parameter]:
    return [parameter for parameter in policy.parameters() if parameter.requires_grad]


@torch.no_grad()
def update_average(average: dict[str, Tensor], policy: Policy, keep: float) -> None:
    """Move the average a little towards the weights of now."""
    for name, value in policy.state_dict().items():
        if value.is_floating_point():
            average[name].lerp_(value, 1 - keep)


def learning_rate(config: TrainConfig, step: int) -> float:
    """Up over the warm-up, level, then straight down to zero over the last share of the steps."""
    falling = max(1, round(config.cooldown * config.steps))
    return config.rate * min(1.0, (step + 1) / config.warmup, (config.steps - step) / falling)


def precision(config: TrainConfig, device: torch.device) -> AbstractContextManager[Any]:
    kinds = {"float32": None, "bfloat16": torch.bfloat16, "float16": torch.float16}
    kind = kinds[config.precision]
    return torch.autocast(device.type, kind, enabled=kind is not None)


def best_device() -> torch.device:
    if not torch.cuda.is_available():
        return torch.device("cpu")
    return torch.device("cuda", dist.get_rank() % torch.cuda.device_count() if dist.is_initialized() else 0)


def save_state(run: Run, config: TrainConfig, folder: Path) -> Path:
    """Weights, average and the optimiser's memory in one file, whole or not at all."""
    tensors = {f"policy.{name}": value for name, value in run.policy.state_dict().items()}
    tensors |= {f"average.{name}": value for name, value in run.average.items()}
    memory = run.optimiser.state_dict()["state"]
    tensors |= {f"optimiser.{i}.{name}": value for i, slot in memory.items() for name, value in slot.items()}
    header = {"version": checkpoint.VERSION, "step": run.step, "train": to_dict(config)}
    path = folder / STATE
    checkpoint.write(path, {name: value.detach().cpu().contiguous() for name, value in tensors.items()}, header)
    return path


def restore_state(run: Run, config: TrainConfig, folder: Path) -> Run:
    """Continue where `save_state` left off."""
    tensors, header = checkpoint.read(folder / STATE)
    if header["train"]["model"] != json.loads(json.dumps(to_dict(config)))["model"]:
        raise Mistake(f"{folder} holds a run of another model; choose another --out or delete it.")
    groups: dict[str, dict[str, Tensor]] = {"policy": {}, "average": {}, "optimiser": {}}
    for name, value in tensors.items():
        group, _, rest = name.partition(".")
        groups[group][rest] = value
    run.policy.load_state_dict(groups["policy"])
    run.average = {name: value.to(run.average[name].device) for name, value in groups["average"].items()}
    memory: dict[int, dict[str, Tensor]] = {}
    for name, value in groups["optimiser"].items():
        index, _, slot = name.partition(".")
        memory.setdefault(int(index), {})[slot] = value
    run.optimiser.load_state_dict(run.optimiser.state_dict() | {"state": memory})
    return replace(run, step=header["step"])


def averaged_policy(folder: Path, policy: Policy) -> tuple[Policy, dict[str, Any]]:
    """The policy with the moving average of a saved run, and what it was trained with; this is what ships."""
    tensors, header = checkpoint.read(folder / STATE)
    average = {name.removeprefix("average."): v for name, v in tensors.items() if name.startswith("average.")}
    policy.load_state_dict(average)
    return policy.cpu().eval(), {"steps": header["step"], "train": header["train"]}


def prepare(config: TrainConfig, data: Path, words: Path, start: Path | None = None) -> tuple[Policy, Batches]:
    """A policy that reads as the trained reader does, fresh or learning on, and the batches it will learn from."""
    demos = Demos(data, tasks_in(data, config.without))
    require_matching_pictures(config, demos, data)
    torch.manual_seed(config.seed)
    reader = load_words(words)
    if start:
        policy = continue_from(start, config.model)
    else:
        policy = Policy(config.model, reader.tokenizer)
        require_matching_reader(config, reader, words)
    if reader.config == config.model.language:
        policy.language = reader.eval().requires_grad_(False)
    return policy, Batches(demos, policy.language.tokenizer, config)


def continue_from(start: Path, model: ModelConfig) -> Policy:
    """The policy of a checkpoint, ready to learn; its reading stays as it is."""
    policy = checkpoint.load(start).requires_grad_(True)
    if policy.config != model:
        raise Mistake(f"{start} holds another model than this configuration; leave --from out, or train that one.")
    policy.language.understanding.requires_grad_(False)
    return policy.train()


def require_matching_pictures(config: TrainConfig, demos: Demos, data: Path) -> None:
    """The pictures of the demonstrations are those that the model's eyes expect."""
    vision, found = config.model.vision, (demos.picture[0], demos.wrist[0])
    if found[0] != vision.picture or vision.wrist not in (0, found[1]):
        raise Mistake(
            f"{data} holds pictures of {found[0]} and {found[1]} pixels a side; this model wants "
            f"{vision.picture} and {vision.wrist}. Collect again with --picture and --wrist."
        )


def require_matching_reader(config: TrainConfig, reader: Reader, words: Path) -> None:
    """A reader of another kind would leave the policy deaf."""
    if reader.config != config.model.language:
        raise Mistake(
            f"{words} holds a {reader.config.kind} reader; this model wants {config.model.language}. Train one: "
            "`python -m vla_core train --config words --reader mini`, or name another with --words."
        )
