"""From nothing to a working policy while a lecture waits: collect, learn, measure, all within the minutes given.

lecture(plan) yields the events of collecting, of learning and of evaluating, one stream. How many steps fit is
found out first, by timing a few. With a start, the trunk of a trained policy is learnt on from instead.
"""

import json
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from vla_core.config import LECTURE, TrainConfig
from vla_core.data.dataset import Batches
from vla_core.data.demonstrations import Event, Recipe, collect, open_with_teacher
from vla_core.evaluation.evaluate import Plan, Result, evaluate
from vla_core.files import write_atomically
from vla_core.model import checkpoint
from vla_core.model.checkpoint_header import model_config
from vla_core.model.policy import Policy
from vla_core.training import train as school

COLLECTING_SHARE, MEASURING_SHARE = 0.15, 0.12  # shares of the time; the rest is for learning
TRIAL_STEPS = 12  # to find out how fast this machine learns
STEPS = 300  # at most, when measuring
STEPS_FILE = "plan.json"  # inside the lesson's folder: how many steps were found to fit


@dataclass(frozen=True)
class LecturePlan:
    """One lecture."""

    task: str
    folder: Path
    words: Path
    minutes: float = 10.0
    episodes: int = 120  # demonstrations at most
    trials: int = 20  # episodes to measure with
    workers: int = 2
    seed: int = 0
    start: Path | None = None  # a checkpoint whose trunk already sees


@dataclass(frozen=True)
class Phase:
    """What begins now."""

    name: str  # collect, learn, measure
    size: int  # episodes or steps


def lecture(lesson: LecturePlan) -> Iterator[Phase | Event | school.Step | school.Saved | Result]:
    """Everything, in order; the policy is left in the lesson's folder. Stopped anywhere, a second call goes on."""
    seconds, data = 60 * lesson.minutes, lesson.folder / "data"
    begun = time.monotonic()
    steps = planned_steps(lesson.folder)
    if not steps:
        yield Phase("collect", lesson.episodes)
        yield from collect_demonstrations(lesson, data, seconds * COLLECTING_SHARE)
    config = train_config(lesson)
    policy, batches = school.prepare(config, data, lesson.words, lesson.start)
    if not steps:
        left = seconds * (1 - MEASURING_SHARE) - (time.monotonic() - begun)
        steps = steps_that_fit(left, config, policy, batches)
        write_atomically(lesson.folder / STEPS_FILE, json.dumps({"steps": steps}).encode())
    yield Phase("learn", steps)
    yield from school.train(replace(config, steps=steps), policy, batches, lesson.folder)
    path = lesson.folder / "policy.safetensors"
    checkpoint.save(path, *school.averaged_policy(lesson.folder, policy))
    yield Phase("measure", lesson.trials)
    plan = Plan(str(path), (lesson.task,), lesson.trials, lesson.seed, STEPS)
    yield from evaluate(plan, lesson.workers, "local", lesson.folder / "measured.jsonl")


def planned_steps(folder: Path) -> int:
    """How many steps an earlier call of this lesson found out that there is time for; 0 where there was none."""
    path = folder / STEPS_FILE
    return int(json.loads(path.read_text())["steps"]) if path.is_file() else 0


def train_config(lesson: LecturePlan) -> TrainConfig:
    """The lecture's own recipe, or the model of the start with a gentler rate."""
    if not lesson.start:
        return replace(LECTURE, seed=lesson.seed)
    return replace(LECTURE, model=model_config(lesson.start), rate=LECTURE.rate / 2, seed=lesson.seed)


def collect_demonstrations(lesson: LecturePlan, data: Path, seconds: float) -> Iterator[Event]:
    """Demonstrations, as many as the time allows."""
    vision = train_config(lesson).model.vision
    recipe = Recipe(vision.picture, vision.wrist or 64, lesson.seed)
    deadline = time.monotonic() + seconds
    events = collect((lesson.task,), lesson.episodes, data, recipe, open_with_teacher, lesson.workers, resume=True)
    for event in events:
        yield event
        if time.monotonic() > deadline:
            events.close()  # type: ignore[attr-defined]
            return


def steps_that_fit(seconds: float, config: TrainConfig, policy: Policy, batches: Batches) -> int:
    """How many steps of learning fit, from the time that a few take on a copy."""
    copy = Policy(policy.config, policy.language.tokenizer)
    copy.load_state_dict(policy.state_dict())
    with TemporaryDirectory() as scratch:
        begun = time.monotonic()
        trial = school.train(config, copy, batches, Path(scratch))
        for _ in islice(trial, TRIAL_STEPS):
            pass
        each = (time.monotonic() - begun) / TRIAL_STEPS
        trial.close()  # type: ignore[attr-defined]
    return max(1, int((seconds - TRIAL_STEPS * each) / each))
