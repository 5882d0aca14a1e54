"""Studies: many small trainings, each measured; what the course's own curves are made of.

A study is a generator of `Phase`, the events of the work itself, and `Point`. Everything finished lies in its
folder (demonstrations, half-finished runs, policies, notebooks of episodes): started again, it goes on.
`kept` and `written` put the curves into a file, with the command that measured them and the day.
"""

import json
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from vla_core.config import TrainConfig, VisionConfig
from vla_core.data.dataset import Batches
from vla_core.data.demonstrations import Opener, Recipe, collect, open_with_teacher
from vla_core.data.store import Demos
from vla_core.errors import Mistake
from vla_core.evaluation.evaluate import Plan, evaluate
from vla_core.files import write_atomically
from vla_core.model import checkpoint
from vla_core.model.policy import Policy
from vla_core.model.tokenizer import Tokenizer
from vla_core.training import train as school
from vla_core.training.adapt import merge_corrections

POLICY = "policy.safetensors"  # in the folder of a finished training
STEPS = 300  # at most, of an episode
Event = TypeVar("Event")


@dataclass(frozen=True)
class Phase:
    """What begins now, and how many episodes or steps it has."""

    name: str
    size: int


@dataclass(frozen=True)
class Point:
    """One place on one curve: so many successes in so many tries."""

    curve: str
    x: float
    successes: int
    tries: int


class FewBatches(Batches):
    """Batches from the first episodes of each task alone; a larger share holds all of a smaller one."""

    def __init__(self, demos: Demos, tokenizer: Tokenizer, config: TrainConfig, episodes: int) -> None:
        super().__init__(demos, tokenizer, config)
        first = [demos.episode[frames[0]] for frames in self.frames_of]
        pairs = zip(self.frames_of, first, strict=True)
        self.frames_of = [frames[demos.episode[frames] < start + episodes] for frames, start in pairs]


def require_same_settings(folder: Path, settings: dict[str, Any]) -> None:
    """A folder belongs to one study: what was trained otherwise must not get onto its curves."""
    path, told = folder / "study.json", json.dumps(settings, indent=1)
    if not path.exists():
        write_atomically(path, told.encode())
    elif path.read_text(encoding="utf-8") != told:
        raise Mistake(f"{folder} holds a study with other settings; choose another --out or delete it.")


def collect_demonstrations(
    task: str, episodes: int, folder: Path, vision: VisionConfig, workers: int, opener: Opener = open_with_teacher
) -> Iterator[Any]:
    """As many as wanted in the folder; those that lie there are not made again."""
    yield Phase(f"{folder.name}: demonstrations", episodes)
    recipe = Recipe(vision.picture, vision.wrist or VisionConfig.wrist)
    yield from collect((task,), episodes, folder, recipe, opener, workers, resume=True)


def train_few(name: str, config: TrainConfig, policy: Policy, batches: Batches, folder: Path) -> Iterator[Any]:
    """Learn from the batches; the averaged policy is left in the folder."""
    yield Phase(f"{name}: learning", config.steps)
    yield from school.train(config, policy, batches, folder)
    checkpoint.save(folder / POLICY, *merged_policy(folder, policy))


def merged_policy(folder: Path, policy: Policy) -> tuple[Policy, dict[str, Any]]:
    averaged, about = school.averaged_policy(folder, policy)
    return merge_corrections(averaged), about


def measure_policy(
    curve: str, x: float, path: Path, task: str, tries: int, workers: int, notebook: Path
) -> Iterator[Any]:
    """Success on seeds never trained on, and the point that it makes."""
    yield Phase(f"{curve}, {x:g}: measuring", tries)
    wins = []
    notebook.parent.mkdir(parents=True, exist_ok=True)
    for result in evaluate(Plan(str(path), (task,), tries, steps=STEPS), workers, "local", notebook):
        wins.append(result.success)
        yield result
    yield Point(curve, x, sum(wins), len(wins))


def stop_after(events: Iterable[Event], minutes: float) -> Iterator[Event]:
    """The events for so many minutes; then the study is left where it is, to be gone on with."""
    deadline = time.monotonic() + 60 * minutes
    for event in events:
        yield event
        if minutes and time.monotonic() > deadline:
            return


def write_study(points: list[Point], x: str, path: Path, command: str, about: dict[str, Any]) -> None:
    """Curves over one axis as a file, with what a reader of them should know."""
    write_curves(points, lambda name: x, path, command, {"about": about})


def write_curves(
    points: list[Point], x: Callable[[str], str], path: Path, command: str, more: dict[str, Any] | None = None
) -> None:
    """All curves so far in the form that the course reads; `x` tells what is varied along each."""
    names = dict.fromkeys(point.curve for point in points)
    shared = {"command": command, "date": date.today().isoformat()}
    curves = [{"name": name, "x": x(name), "points": curve_points(points, name)} | shared for name in names]
    write_atomically(path, json.dumps({"curves": curves} | (more or {}), indent=1, ensure_ascii=False).encode())


def curve_points(points: list[Point], name: str) -> list[list[float]]:
    return sorted([point.x, point.successes, point.tries] for point in points if point.curve == name)


def parse_numbers(text: str, name: str, least: float = 1) -> tuple[int, ...]:
    """«1,3,10» as numbers, each once and in order."""
    try:
        found = tuple(sorted({int(part) for part in text.split(",") if part.strip()}))
    except ValueError as error:
        raise Mistake(f"{name} is {text!r}; give whole numbers with commas, for example 1,3,10.") from error
    if not found or found[0] < least:
        raise Mistake(f"{name} is {text!r}; give at least one number, none below {least:g}.")
    return found
