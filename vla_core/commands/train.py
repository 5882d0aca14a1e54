"""python -m vla_core train: from demonstrations to a checkpoint; --resume goes on exactly after a kill."""

import argparse
import os
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from tqdm import tqdm

from vla_core.config import PRESETS, TrainConfig
from vla_core.errors import Mistake

HELP = "train a policy: --config full, mini or lecture; or its reading: --config words"
STATE = "state.safetensors"


def arguments(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("--config", choices=(*PRESETS, "words"), default="full", help="default: %(default)s")
    add("--data", type=Path, default=Path("data/mt50"), help="demonstrations (default: %(default)s)")
    add("--out", type=Path, help="folder of the run (default: runs/CONFIG)")
    add("--checkpoint", type=Path, help="file to ship at the end (default: policy.safetensors in --out)")
    add("--words", type=Path, default=Path("checkpoints/words.safetensors"), help="the trained reader")
    add("--resume", action="store_true", help="go on where the run in --out stopped")
    add("--steps", type=int, help="of learning, in all")
    add("--batch", type=int, help="moments a step")
    add("--minutes", type=float, default=0, help="stop after so many; --resume goes on")
    add("--seed", type=int, default=0, help="default: %(default)s")


def run(args: argparse.Namespace) -> int:
    if args.config == "words":
        return read_words(args)
    folder = args.out or Path("runs") / args.config
    if (folder / STATE).exists() and not args.resume:
        raise Mistake(f"{folder} holds a run already; add --resume to go on, or choose another --out.")
    chosen = {name: getattr(args, name) for name in ("steps", "batch") if getattr(args, name) is not None}
    return learn(args, folder, replace(PRESETS[args.config], seed=args.seed, **chosen))


def learn(args: argparse.Namespace, folder: Path, config: TrainConfig) -> int:
    """Every process of a distributed run comes through here; the first one speaks and writes."""
    from vla_core.learning import train as school  # torch is loaded only now
    from vla_core.learning.share import our_share
    from vla_core.model import checkpoint

    with our_share() as share:
        policy, batches = school.prepare(config, args.data, args.words)
        events = school.train(config, policy, batches, folder, share, until=60 * args.minutes)
        shown(events, config.steps, silent=share.rank > 0)
        if share.rank == 0:
            path = args.checkpoint or folder / "policy.safetensors"
            checkpoint.save(path, *school.averaged(folder, policy))
            print(f"{path}: {os.path.getsize(path) / 1e6:.1f} MB")
    return 0


def shown(events: Iterable[object], steps: int, silent: bool) -> None:
    """A progress bar with the losses of now."""
    with tqdm(total=steps, unit="step", dynamic_ncols=True, disable=silent) as bar:
        for event in events:
            parts = getattr(event, "parts", None)
            if parts:
                bar.update(event.step - bar.n)  # type: ignore[attr-defined]
                bar.set_postfix({name: f"{value:.3f}" for name, value in parts.items()}, refresh=False)


def read_words(args: argparse.Namespace) -> int:
    """The reader is trained on text alone, in minutes, before any policy."""
    from vla_core.config import LanguageConfig
    from vla_core.learning import words

    steps = args.steps or words.STEPS
    reader = words.new_words(LanguageConfig(), args.seed)
    with tqdm(total=steps, unit="step", dynamic_ncols=True) as bar:
        for step in words.learn_words(reader, args.seed, steps):
            bar.update()
            bar.set_postfix({"loss": f"{step.loss:.3f}", "right": f"{step.accuracy:.3f}"}, refresh=False)
    path = args.checkpoint or args.words
    words.save(reader, path)
    print(f"{path}: {os.path.getsize(path) / 1e6:.1f} MB")
    return 0
