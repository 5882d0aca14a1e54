"""python -m vla_core train: from demonstrations to a checkpoint; --resume goes on exactly after a kill."""

import argparse
import os
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import numpy as np
from tqdm import tqdm

from vla_core.config import PRESETS, TrainConfig, with_settings
from vla_core.data.demonstrations import Demonstration
from vla_core.errors import InvalidInput
from vla_core.evaluation.evaluate import Result
from vla_core.training.events import Phase, Saved, Step
from vla_core.world import gl
from vla_core.world.tasks import task as known_task

HELP = "train a policy: --config full, mini or lecture; or its reading: --config words"
STATE = "state.safetensors"
CHOSEN = ("steps", "batch", "balance")  # settings of training that an option may replace
NO_PLACES = {"belief": 0.0, "spots": 0.0, "heat": 0.0}  # weights of the losses that need labels of places
READERS = {  # of each model, where it is kept
    "full": Path("checkpoints/words.safetensors"),
    "mini": Path("checkpoints/words-mini.safetensors"),
}


def arguments(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("--config", choices=(*PRESETS, "words"), default="full", help="default: %(default)s")
    add("--data", type=Path, default=Path("data/mt50"), help="demonstrations (default: %(default)s)")
    add("--out", type=Path, help="folder of the run (default: runs/CONFIG)")
    add("--checkpoint", type=Path, help="file to ship at the end (default: policy.safetensors in --out)")
    add("--words", type=Path, help="the trained reader (default: the one in checkpoints/ that the model wants)")
    add("--reader", choices=tuple(READERS), default="full", help="whose reader --config words trains")
    add("--resume", action="store_true", help="go on where the run in --out stopped")
    add("--steps", type=int, help="of learning, in all")
    add("--batch", type=int, help="moments a step")
    add("--balance", type=float, help="from 0, every task equally often, to 1, every frame equally often")
    add("--minutes", type=float, help="stop after so many; a lecture takes 10 where not given")
    add("--task", help="what a lecture teaches (with --config lecture)")
    add("--from", type=Path, dest="start", help="a checkpoint of the same model to learn on from; or a reader")
    add("--workers", type=int, default=2, help="processes a lecture collects and measures with")
    add("--without", default="", metavar="TASK", help="a task that is never shown, to be learnt later")
    add("--one-eye", action="store_true", help="without the camera on the hand")
    add("--no-places", action="store_true", help="without labels of where hand, object and goal are")
    add("--grounding", action="store_true", help="only the vision stage: which thing on the table the words mean")
    add("--seed", type=int, default=0, help="default: %(default)s")


def run(args: argparse.Namespace) -> int:
    args.words = args.words or READERS.get(args.reader if args.config == "words" else args.config, READERS["full"])
    if args.config == "words":
        return train_language(args)
    if args.config == "lecture":
        return run_lecture(args)
    folder = args.out or Path("runs") / args.config
    if (folder / STATE).exists() and not args.resume:
        raise InvalidInput(f"{folder} holds a run already; add --resume to go on, or choose another --out.")
    chosen = {name: getattr(args, name) for name in CHOSEN if getattr(args, name) is not None}
    without = known_task(args.without).name if args.without else ""
    config = replace(PRESETS[args.config], seed=args.seed, without=without, **chosen)
    return train_policy(args, folder, left_out(args, config))


def left_out(args: argparse.Namespace, config: TrainConfig) -> TrainConfig:
    """The configuration without what the options leave out."""
    if args.one_eye:
        config = replace(config, model=with_settings(config.model, vision__wrist=0))
    return replace(config, weights=config.weights | NO_PLACES) if args.no_places else config


def train_policy(args: argparse.Namespace, folder: Path, config: TrainConfig) -> int:
    """Runs in every process of a distributed run; only the first one prints and writes."""
    from vla_core.data.dataset import Batches
    from vla_core.model import checkpoint
    from vla_core.training import train as training  # torch is loaded only now
    from vla_core.training.distributed import join_process_group
    from vla_core.training.grounding import Grounding, GroundingBatches, grounding_config

    with join_process_group() as share:
        config, drawn = (grounding_config(config), GroundingBatches) if args.grounding else (config, Batches)
        policy, batches = training.prepare(config, args.data, args.words, args.start, drawn)
        objective = Grounding(policy) if args.grounding else None
        seconds = 60 * (args.minutes or 0)
        events = training.train(config, policy, batches, folder, share, seconds, objective)
        show_steps(events, config.steps, silent=share.rank > 0)
        if share.rank == 0:
            path = args.checkpoint or folder / "policy.safetensors"
            checkpoint.save(path, *training.averaged_policy(folder, policy))
            print(f"{path}: {os.path.getsize(path) / 1e6:.1f} MB")
    return 0


def show_steps(events: Iterable[Step | Saved], steps: int, silent: bool) -> None:
    """A progress bar with the present losses; the steps before a resume do not count for its speed."""
    with tqdm(total=steps, unit="step", dynamic_ncols=True, disable=silent) as bar:
        for event in events:
            if isinstance(event, Step):
                if not bar.n:
                    bar.initial = bar.n = event.step - 1
                bar.update(event.step - bar.n)
                bar.set_postfix({name: f"{value:.3f}" for name, value in event.parts.items()}, refresh=False)


def run_lecture(args: argparse.Namespace) -> int:
    """From nothing to a measured policy for one task."""
    if not args.task:
        raise InvalidInput("A lecture teaches one task: add --task drawer-open-v3, or another of the 50.")
    task = known_task(args.task).name
    folder = args.out or Path("runs") / f"lecture-{task}"
    if folder.exists() and any(folder.iterdir()) and not args.resume:
        raise InvalidInput(f"{folder} holds a lecture already; add --resume to go on, or choose another --out.")
    gl.require()
    from vla_core.training.lecture import LecturePlan, lecture  # torch is loaded only now

    plan = LecturePlan(
        task=task,
        folder=folder,
        words=args.words,
        minutes=args.minutes or 10.0,
        workers=args.workers,
        seed=args.seed,
        start=args.start,
    )
    successes = show_lecture(lecture(plan))
    percent = 100 * np.mean(successes)
    print(f"{task}: {percent:.0f} % of {len(successes)} unseen seeds; {folder / 'policy.safetensors'}")
    return 0


def show_lecture(events: Iterable[object]) -> list[bool]:
    """One progress bar a phase; the result is the successes of the last phase."""
    successes: list[bool] = []
    bar = tqdm(disable=True)
    for event in events:
        match event:
            case Phase():
                bar.close()
                bar = tqdm(total=event.size, desc=event.name, dynamic_ncols=True)
            case Result():
                successes.append(event.success)
                bar.set_postfix_str(f"{100 * np.mean(successes):.0f} % success", refresh=False)
                bar.update()
            case Step():
                bar.set_postfix({name: f"{value:.3f}" for name, value in event.parts.items()}, refresh=False)
                bar.update()
            case Demonstration():
                bar.update(int(event.success))
    bar.close()
    return successes


def train_language(args: argparse.Namespace) -> int:
    """The reader is trained on text alone, in minutes, before any policy."""
    from vla_core.language.reader import STEPS, load, new_reader, save, train_reader

    steps = args.steps or STEPS
    before = load(args.start) if args.start else None
    reader = load(args.start) if args.start else new_reader(PRESETS[args.reader].model.language, args.seed)
    with tqdm(total=steps, unit="step", dynamic_ncols=True) as bar:
        for step in train_reader(reader, args.seed, steps, before):
            bar.update()
            bar.set_postfix({"loss": f"{step.loss:.3f}", "right": f"{step.accuracy:.3f}"}, refresh=False)
    path = args.checkpoint or args.words
    save(reader, path)
    print(f"{path}: {os.path.getsize(path) / 1e6:.1f} MB")
    return 0
