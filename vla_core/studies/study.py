"""Studies: many small trainings, each measured; the course's own curves come from them.

A study is a generator of `Phase`, the events of the work itself, and `Point`. All results lie in its folder
(demonstrations, unfinished runs, policies, result files of episodes), so a study that is started again resumes.
`write_study` and `write_curves` write the curves to a file, with the command that measured them and the date.
"""

import json
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import torch
from torch.nn import functional as F

from vla_core.config import TrainConfig, VisionConfig
from vla_core.data.dataset import SINGLE_PROCESS, Batches, ProcessShare
from vla_core.data.demonstrations import Event as CollectEvent
from vla_core.data.demonstrations import Opener, Recipe, collect, open_with_teacher
from vla_core.data.store import Demos
from vla_core.errors import InvalidInput
from vla_core.evaluation.evaluate import Plan, Result, evaluate
from vla_core.files import write_atomically
from vla_core.model import checkpoint
from vla_core.model.policy import Batch, Policy
from vla_core.model.tokenizer import Tokenizer
from vla_core.training import train as training
from vla_core.training.adapt import merge_corrections, pull_back, trainable_weights
from vla_core.training.events import Phase, Saved, Step

POLICY = "policy.safetensors"  # in the folder of a finished training
STEPS = 300  # at most, of an episode
Event = TypeVar("Event")


@dataclass(frozen=True)
class Point:
    """One point of one curve: so many successes in so many episodes."""

    curve: str
    x: float
    successes: int
    tries: int


StudyEvent = Phase | CollectEvent | Step | Saved | Result | Point


class FewBatches(Batches):
    """Batches from the first episodes of each task only; a larger number includes all of a smaller one."""

    def __init__(self, demos: Demos, tokenizer: Tokenizer, config: TrainConfig, episodes: int) -> None:
        super().__init__(demos, tokenizer, config)
        first = [demos.episode[frames[0]] for frames in self.frames_of]
        pairs = zip(self.frames_of, first, strict=True)
        self.frames_of = [frames[demos.episode[frames] < start + episodes] for frames, start in pairs]


class RehearsedBatches(FewBatches):
    """The same, with a share of every batch from what was learnt before."""

    def __init__(
        self, demos: Demos, tokenizer: Tokenizer, config: TrainConfig, episodes: int, old: Demos, share: float
    ) -> None:
        super().__init__(demos, tokenizer, config, episodes)
        self.old, self.old_share = Batches(old, tokenizer, config), share

    def draw(self, step: int, size: int, share: ProcessShare = SINGLE_PROCESS) -> Batch:
        rehearsed = min(size - 1, round(self.old_share * size))
        new = super().draw(step, size - rehearsed, share)
        return joined(new, self.old.draw(step, rehearsed, share)) if rehearsed else new


def joined(one: Batch, other: Batch) -> Batch:
    """Both batches as one; the shorter sentences are padded."""
    parts: dict[str, Any] = {
        field.name: (getattr(one, field.name), getattr(other, field.name)) for field in fields(Batch)
    }
    length = max(batch.ids.shape[1] for batch in (one, other))
    for name in ("ids", "mask"):
        parts[name] = tuple(F.pad(rows, (0, length - rows.shape[1])) for rows in parts[name])
    pictures = tuple(torch.cat(views) for views in zip(*parts.pop("pictures"), strict=True))
    return Batch(pictures=pictures, **{name: torch.cat(pair) for name, pair in parts.items()})


def require_same_settings(folder: Path, settings: dict[str, Any]) -> None:
    """A folder belongs to one study: results of other settings must not appear on its curves."""
    path, text = folder / "study.json", json.dumps(settings, indent=1)
    if not path.exists():
        write_atomically(path, text.encode())
    elif path.read_text(encoding="utf-8") != text:
        raise InvalidInput(f"{folder} holds a study with other settings; choose another --out or delete it.")


def collect_demonstrations(
    task: str, episodes: int, folder: Path, vision: VisionConfig, workers: int, opener: Opener = open_with_teacher
) -> Iterator[StudyEvent]:
    """So many demonstrations in the folder; those that are there already are not repeated."""
    yield Phase(f"{folder.name}: demonstrations", episodes)
    recipe = Recipe(vision.picture, vision.wrist or VisionConfig.wrist)
    yield from collect((task,), episodes, folder, recipe, opener, workers, resume=True)


def train_few(
    name: str, config: TrainConfig, policy: Policy, batches: Batches, folder: Path, pull: float = 0.0
) -> Iterator[StudyEvent]:
    """Train on the batches; the averaged policy lies in the folder at the end.

    After every step the weights go back by `pull` times the learning rate of the way they have gone.
    """
    yield Phase(f"{name}: learning", config.steps)
    start = trainable_weights(policy)
    for event in training.train(config, policy, batches, folder):
        if isinstance(event, Step) and pull:
            pull_back(policy, start, pull * event.rate)
        yield event
    checkpoint.save(folder / POLICY, *merged_policy(folder, policy))


def merged_policy(folder: Path, policy: Policy) -> tuple[Policy, dict[str, Any]]:
    """The averaged policy with plain layers, and its training settings."""
    averaged, about = training.averaged_policy(folder, policy)
    return merge_corrections(averaged), about


def measure_policy(
    curve: str, x: float, path: Path, task: str, tries: int, workers: int, folder: Path, seeds: str, block: int = 0
) -> Iterator[StudyEvent]:
    """Success on seeds never trained on, and the point of the curve; the folder keeps the episodes.

    `block` is the block of seeds, as in world/seeds.py.
    """
    yield Phase(f"{curve}, {x:g}: measuring", tries)
    wins = []
    plan, log = Plan(str(path), (task,), tries, block, STEPS, seeds=seeds), folder / f"{seeds}-episodes.jsonl"
    for result in evaluate(plan, workers, "local", log):
        wins.append(result.success)
        yield result
    yield Point(curve, x, sum(wins), len(wins))


def stop_after(events: Iterable[Event], minutes: float) -> Iterator[Event]:
    """The events of so many minutes; then the study stops and can be resumed."""
    deadline = time.monotonic() + 60 * minutes
    for event in events:
        yield event
        if minutes and time.monotonic() > deadline:
            return


def write_study(points: list[Point], x: str, path: Path, command: str, about: dict[str, Any]) -> None:
    """Curves over one axis as a file, with notes for its readers in `about`."""
    write_curves(points, lambda name: x, path, command, {"about": about})


def write_curves(
    points: list[Point], x: Callable[[str], str], path: Path, command: str, more: dict[str, Any] | None = None
) -> None:
    """All curves so far in the form that the course reads; `x(curve)` names its axis."""
    names = dict.fromkeys(point.curve for point in points)
    shared = {"command": command, "date": date.today().isoformat()}
    curves = [{"name": name, "x": x(name), "points": curve_points(points, name)} | shared for name in names]
    write_atomically(path, json.dumps({"curves": curves} | (more or {}), indent=1, ensure_ascii=False).encode())


def curve_points(points: list[Point], name: str) -> list[list[float]]:
    return sorted([point.x, point.successes, point.tries] for point in points if point.curve == name)


def parse_numbers(text: str, name: str, least: float = 1) -> tuple[int, ...]:
    """«1,3,10» as numbers, in order and without repetition."""
    try:
        found = tuple(sorted({int(part) for part in text.split(",") if part.strip()}))
    except ValueError as error:
        raise InvalidInput(f"{name} is {text!r}; give whole numbers with commas, for example 1,3,10.") from error
    if not found or found[0] < least:
        raise InvalidInput(f"{name} is {text!r}; give at least one number, none below {least:g}.")
    return found
