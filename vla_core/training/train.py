"""Behaviour cloning: batches in, a stream of events out; a run that was killed resumes exactly where it stood.

train(config, policy, batches, folder) yields `Step` and `Saved`. All random numbers of a step follow from
(seed, step). The learning rate rises, stays constant, and falls to zero over the last part (warm-up, stable,
decay: Hägele et al. 2024), so that a run can be prolonged from any saved state. The shipped weights are the
moving average (Polyak & Juditsky 1992).
"""

import json
import time
from collections.abc import Generator
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import torch
import torch.distributed as dist
from torch import Tensor, nn
from torch.nn import functional as F

from vla_core.config import ModelConfig, TrainConfig, setting, to_dict, with_settings
from vla_core.data.dataset import SINGLE_PROCESS, Batches, ProcessShare, prefetch
from vla_core.data.store import Demos, tasks_in
from vla_core.errors import InvalidInput
from vla_core.language.reader import load as load_reader
from vla_core.model import checkpoint
from vla_core.model.checkpoint_header import VERSION
from vla_core.model.language import Reader
from vla_core.model.policy import Batch, Policy
from vla_core.model.state import state_statistics
from vla_core.own_generator import OwnGenerator
from vla_core.training.distributed import agree
from vla_core.training.events import Saved, Step

LATER_PARTS = ("vision__detail", "vision__detail_layers", "vision__word_blocks", "front_places")  # none by default
WIDENED = "places.layers.0.weight"  # by a front camera more
STATE = "state.safetensors"  # inside the run's folder: everything needed to go on


@dataclass
class Run:
    """What changes during training: weights, their moving average, and the optimiser's moments."""

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
    max_seconds: float = 0,
    objective: nn.Module | None = None,
) -> Generator[Step | Saved, None, None]:
    """Train until `config.steps`, or until `max_seconds` have passed if they are given.

    The losses are those of the policy itself, or of an objective around it.
    """
    device = best_device()
    run = start_run(config, policy.to(device), folder)
    model = (objective or policy).to(device)
    if share.world_size > 1:
        model = nn.parallel.DistributedDataParallel(model)
    scaler = torch.amp.GradScaler(device.type, enabled=device.type == "cuda" and config.precision == "float16")
    draws = (batches.draw(step, config.batch, share) for step in range(run.step, config.steps))
    started, last_save = time.monotonic(), run.step
    try:
        for batch in prefetch(draws):
            step_started = time.monotonic()
            yield train_step(run, config, model, scaler, batch.to(device), share, step_started)
            time_is_up = max_seconds > 0 and agree(time.monotonic() - started > max_seconds, share, device)
            last = time_is_up or run.step == config.steps
            if last or run.step - last_save >= config.save_every:
                last_save = run.step
                if share.rank == 0:
                    yield Saved(run.step, save_state(run, config, folder))
            if last:
                return
    except GeneratorExit:  # the caller stopped between two steps: nothing may be lost
        if share.rank == 0 and run.step > last_save:
            save_state(run, config, folder)
        raise


def train_step(
    run: Run,
    config: TrainConfig,
    model: nn.Module,
    scaler: Any,
    batch: Batch,
    share: ProcessShare,
    started: float,
) -> Step:
    """One step: loss, gradient, update, moving average."""
    rate = learning_rate(config, run.step)
    for group in run.optimiser.param_groups:
        group["lr"] = rate
    random_numbers = OwnGenerator(config.seed * 1_000_003 + run.step * 64 + share.rank)
    with precision(config, batch.state.device), random_numbers:
        losses = model(batch)
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
    speed = len(batch.state) * share.world_size / (time.monotonic() - started)
    return Step(run.step, float(loss.detach()), parts, rate, speed)


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
def update_average(average: dict[str, Tensor], policy: Policy, decay: float) -> None:
    """Move the average a little towards the present weights."""
    for name, value in policy.state_dict().items():
        if value.is_floating_point():
            average[name].lerp_(value, 1 - decay)


def learning_rate(config: TrainConfig, step: int) -> float:
    """Linear warm-up, constant, then linear decay to zero over the last share of the steps."""
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
    """Weights, average and the optimiser's moments in one file, written completely or not at all."""
    tensors = {f"policy.{name}": value for name, value in run.policy.state_dict().items()}
    tensors |= {f"average.{name}": value for name, value in run.average.items()}
    moments = run.optimiser.state_dict()["state"]
    tensors |= {f"optimiser.{i}.{name}": value for i, own in moments.items() for name, value in own.items()}
    header = {"version": VERSION, "step": run.step, "train": to_dict(config)}
    path = folder / STATE
    checkpoint.write(path, {name: value.detach().cpu().contiguous() for name, value in tensors.items()}, header)
    return path


def restore_state(run: Run, config: TrainConfig, folder: Path) -> Run:
    """Continue where `save_state` left off."""
    tensors, header = checkpoint.read(folder / STATE)
    if header["train"]["model"] != json.loads(json.dumps(to_dict(config)))["model"]:
        raise InvalidInput(f"{folder} holds a run of another model; choose another --out or delete it.")
    groups: dict[str, dict[str, Tensor]] = {"policy": {}, "average": {}, "optimiser": {}}
    for name, value in tensors.items():
        group, _, rest = name.partition(".")
        groups[group][rest] = value
    run.policy.load_state_dict(groups["policy"])
    run.average = {name: value.to(run.average[name].device) for name, value in groups["average"].items()}
    moments: dict[int, dict[str, Tensor]] = {}
    for name, value in groups["optimiser"].items():
        index, _, moment = name.partition(".")
        moments.setdefault(int(index), {})[moment] = value
    run.optimiser.load_state_dict(run.optimiser.state_dict() | {"state": moments})
    return replace(run, step=header["step"])


def averaged_policy(folder: Path, policy: Policy) -> tuple[Policy, dict[str, Any]]:
    """The policy with the moving average of a saved run, and its training settings: what a checkpoint holds."""
    tensors, header = checkpoint.read(folder / STATE)
    average = {name.removeprefix("average."): v for name, v in tensors.items() if name.startswith("average.")}
    policy.load_state_dict(average)
    return policy.cpu().eval(), {"steps": header["step"], "train": header["train"]}


def prepare(
    config: TrainConfig, data: Path, words: Path, start: Path | None = None, batches: type[Batches] = Batches
) -> tuple[Policy, Batches]:
    """A policy with the trained reader, new or from the checkpoint `start`, and the batches to train it on."""
    demos = Demos(data, tasks_in(data, config.without))
    require_matching_pictures(config, demos, data)
    if start:
        reader, policy = load_reader(words), continue_from(start, config.model)
    else:
        reader, policy = new_policy(config, words)
        policy.state.set_statistics(*state_statistics(demos.state))
    if reader.config == config.model.language:
        policy.language = reader.eval().requires_grad_(False)
    return policy, batches(demos, policy.language.tokenizer, config)


def new_policy(config: TrainConfig, words: Path) -> tuple[Reader, Policy]:
    """The trained reader, and a policy with random weights that will take it over."""
    with OwnGenerator(config.seed):
        reader = load_reader(words)
        policy = Policy(config.model, reader.tokenizer)
    require_matching_reader(config, reader, words)
    return reader, policy


def continue_from(start: Path, model: ModelConfig) -> Policy:
    """The policy of a checkpoint, ready to be trained; its task classifier stays fixed.

    A model may have later parts that the checkpoint lacks; they begin as nothing.
    """
    policy = grown(checkpoint.load(start), model).requires_grad_(True)
    if policy.config != model:
        raise InvalidInput(
            f"{start} holds another model than this configuration; leave --from out, or train that one."
        )
    policy.language.understanding.requires_grad_(False)
    return policy.train()


def grown(policy: Policy, model: ModelConfig) -> Policy:
    """The same policy with the later parts that the model has besides; they start as nothing."""
    wanted, had, none = (
        {name: setting(config, name) for name in LATER_PARTS} for config in (model, policy.config, ModelConfig())
    )
    if had == wanted or any(had[name] not in (none[name], wanted[name]) for name in LATER_PARTS):
        return policy
    with OwnGenerator(0):
        larger = Policy(with_settings(policy.config, **wanted), policy.language.tokenizer)
    found = larger.state_dict() | policy.state_dict()
    larger.load_state_dict(found | {WIDENED: with_zeros(found[WIDENED], larger.state_dict()[WIDENED].shape[1])})
    return larger


def with_zeros(weight: Tensor, inputs: int) -> Tensor:
    """The weight of a linear layer with so many inputs; the further ones count nothing."""
    return F.pad(weight, (0, inputs - weight.shape[1]))


def require_matching_pictures(config: TrainConfig, demos: Demos, data: Path) -> None:
    """The pictures of the demonstrations must have the sides that the vision stage expects."""
    vision, found = config.model.vision, (demos.picture[0], demos.wrist[0])
    if found[0] != vision.picture or vision.wrist not in (0, found[1]):
        raise InvalidInput(
            f"{data} holds pictures of {found[0]} and {found[1]} pixels a side; this model wants "
            f"{vision.picture} and {vision.wrist}. Collect again with --picture and --wrist."
        )


def require_matching_reader(config: TrainConfig, reader: Reader, words: Path) -> None:
    """A new policy can only take over a reader of its own configuration."""
    if reader.config != config.model.language:
        raise InvalidInput(
            f"{words} holds a {reader.config.kind} reader; this model wants {config.model.language}. Train one: "
            "`python -m vla_core train --config words --reader mini`, or name another with --words."
        )
