"""python -m vla_core collect: demonstrations by the scripted teacher, many processes, resumable."""

import argparse
import time
from collections.abc import Iterator
from pathlib import Path

from tqdm import tqdm

from vla_core.data.demonstrations import (
    Demonstration,
    Event,
    Recipe,
    Shortfall,
    Started,
    collect,
    opener_of,
)
from vla_core.errors import InvalidInput
from vla_core.parallel import ENGINES
from vla_core.world import gl, named_set

LONGEST_OPENING = 100  # steps
HELP = "record demonstrations by the scripted teacher"


def arguments(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("--tasks", default="mt10", help="mt10, all, shared (scenes), or names with commas (default: %(default)s)")
    add("--episodes", type=int, default=50, help="successful episodes a task (default: %(default)s)")
    add("--workers", type=int, default=2, help="processes (default: %(default)s)")
    add("--out", type=Path, required=True, help="folder to write to")
    add("--resume", action="store_true", help="go on in a folder that has episodes already")
    add("--picture", type=int, default=96, help="side of the front picture (default: %(default)s)")
    add("--wrist", type=int, default=64, help="side of the wrist picture (default: %(default)s)")
    add("--no-wrist", action="store_const", const=0, dest="wrist", help="leave the wrist camera out")
    add(
        "--every", type=int, choices=(1, 2, 4), default=1, help="record every so many steps (default: %(default)s)"
    )
    add("--randomised", action="store_true", help="most episodes in worlds that look and move differently")
    add("--undisturbed", action="store_true", help="no pushes on the hand: the plain demonstrations of others")
    add(
        "--opening",
        type=int,
        default=0,
        metavar="STEPS",
        help="only the first steps of each episode, in which the hand wanders; labels are the teacher's",
    )
    add("--engine", choices=ENGINES, default="local", help="where the processes run (default: %(default)s)")
    add(
        "--seed",
        type=int,
        default=0,
        help="which block of training seeds to draw from (default: %(default)s)",
    )


def run(args: argparse.Namespace) -> int:
    if args.episodes < 1:
        raise InvalidInput(f"--episodes is {args.episodes}; it must be at least 1.")
    if not 0 <= args.opening <= LONGEST_OPENING:
        raise InvalidInput(
            f"--opening is {args.opening}; it must be from 0 (whole episodes) to {LONGEST_OPENING}."
        )
    if args.opening and args.undisturbed:
        raise InvalidInput("In an opening nobody pushes the hand, it wanders; leave --undisturbed out.")
    tasks = tuple(task.name for task in named_set(args.tasks))
    if args.engine == "local":
        gl.backend()  # decided once here; the workers inherit the answer
    recipe = Recipe(
        args.picture, args.wrist, args.seed, args.every, args.randomised, not args.undisturbed, args.opening
    )
    events = collect(
        tasks, args.episodes, args.out, recipe, opener_of(recipe), args.workers, args.engine, args.resume
    )
    return show_progress(events, args.out)


def show_progress(events: Iterator[Event], folder: Path) -> int:
    """A progress bar, a summary, and the tasks that fell short; the exit status is 0 if none did."""
    steps = failures = 0
    short: list[Shortfall] = []
    started = time.monotonic()
    first = next(events)  # a wrong option is reported here, before a bar is drawn
    total, done = (first.wanted, first.done) if isinstance(first, Started) else (None, 0)
    with tqdm(total=total, initial=done, unit="episode", dynamic_ncols=True) as bar:
        for event in events:
            match event:
                case Demonstration():
                    steps += event.steps
                    failures += not event.success
                    bar.update(int(event.success))
                    rate = steps / (time.monotonic() - started)
                    bar.set_postfix_str(f"{rate:.0f} steps/s, {failures} failed")
                case Shortfall():
                    short.append(event)
    seconds = time.monotonic() - started
    print(f"{folder}: {steps} steps in {seconds:.1f} s, {steps / seconds:.0f} a second; {failures} failed.")
    for task in short:
        print(f"{task.task}: {task.missing} episodes missing; the teacher failed on every seed tried for them.")
    return 2 if short else 0
