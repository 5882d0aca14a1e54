"""From nothing to a measured policy in the minutes given: collect, learn, measure. For demonstrations in class.

lecture(plan) yields the events of collecting, of training and of evaluating as one stream. How many steps of
training fit into the time is estimated first, from a few steps on a copy. With `start`, training continues from
the weights of a trained policy.
"""

import copy
import json
import time
from collections.abc import Generator, Iterator
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
from vla_core.training import train as training
from vla_core.training.events import Phase, Saved, Step

COLLECTING_SHARE, MEASURING_SHARE = 0.15, 0.12  # of the time; the rest is for learning
TRIAL_STEPS = 12  # timed to estimate how fast this machine trains
MAX_STEPS = 300  # of an episode when measuring
STEPS_FILE = "plan.json"  # inside the folder of the lecture: the number of training steps that fit


@dataclass(frozen=True)
class LecturePlan:
    """What one lecture trains, with what and for how long."""

    task: str
    folder: Path
    words: Path  # the trained reader
    minutes: float = 10.0
    episodes: int = 120  # demonstrations at most
    trials: int = 20  # episodes to measure with
    workers: int = 2
    seed: int = 0
    start: Path | None = None  # a checkpoint to continue from


def lecture(plan: LecturePlan) -> Generator[Phase | Event | Step | Saved | Result, None, None]:
    """All phases in order; the policy lies in the folder at the end. After a stop, a second call resumes."""
    seconds, data = 60 * plan.minutes, plan.folder / "data"
    started = time.monotonic()
    steps = planned_steps(plan.folder)
    if not steps:
        yield Phase("collect", plan.episodes)
        yield from collect_demonstrations(plan, data, seconds * COLLECTING_SHARE)
    config = train_config(plan)
    policy, batches = training.prepare(config, data, plan.words, plan.start)
    if not steps:
        remaining = seconds * (1 - MEASURING_SHARE) - (time.monotonic() - started)
        steps = steps_that_fit(remaining, config, policy, batches)
        write_atomically(plan.folder / STEPS_FILE, json.dumps({"steps": steps}).encode())
    yield Phase("learn", steps)
    yield from training.train(replace(config, steps=steps), policy, batches, plan.folder)
    path = plan.folder / "policy.safetensors"
    checkpoint.save(path, *training.averaged_policy(plan.folder, policy))
    yield Phase("measure", plan.trials)
    measurement = Plan(str(path), (plan.task,), plan.trials, plan.seed, MAX_STEPS)
    yield from evaluate(measurement, plan.workers, "local", plan.folder / "measured.jsonl")


def planned_steps(folder: Path) -> int:
    """The number of training steps that an earlier call estimated; 0 where there was none."""
    path = folder / STEPS_FILE
    return int(json.loads(path.read_text())["steps"]) if path.is_file() else 0


def train_config(plan: LecturePlan) -> TrainConfig:
    """The preset of lectures; with `start`, the model of that checkpoint and half of the learning rate."""
    if not plan.start:
        return replace(LECTURE, seed=plan.seed)
    return replace(LECTURE, model=model_config(plan.start), rate=LECTURE.rate / 2, seed=plan.seed)


def collect_demonstrations(plan: LecturePlan, data: Path, seconds: float) -> Iterator[Event]:
    """Demonstrations, as many as the time allows."""
    vision = train_config(plan).model.vision
    recipe = Recipe(vision.picture, vision.wrist or 64, plan.seed)
    deadline = time.monotonic() + seconds
    events = collect((plan.task,), plan.episodes, data, recipe, open_with_teacher, plan.workers, resume=True)
    for event in events:
        yield event
        if time.monotonic() > deadline:
            events.close()
            return


def steps_that_fit(seconds: float, config: TrainConfig, policy: Policy, batches: Batches) -> int:
    """How many steps of training fit into the time, measured on a copy of the policy."""
    trial_policy = copy.deepcopy(policy)
    with TemporaryDirectory() as scratch:
        started = time.monotonic()
        trial = training.train(config, trial_policy, batches, Path(scratch))
        for _ in islice(trial, TRIAL_STEPS):
            pass
        each = (time.monotonic() - started) / TRIAL_STEPS
        trial.close()
    return max(1, int((seconds - TRIAL_STEPS * each) / each))
