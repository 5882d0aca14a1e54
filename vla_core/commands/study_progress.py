"""Shared by the commands that run studies: options, progress bars by phase, points as they come, a time limit."""

import argparse
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tqdm import tqdm

from vla_core.commands.attempt_options import add_seed_set_option
from vla_core.data.demonstrations import Demonstration, Started
from vla_core.errors import InvalidInput
from vla_core.evaluation.evaluate import Result
from vla_core.training.events import Phase, Step

if TYPE_CHECKING:
    from vla_core.studies.study import Point


def add_study_arguments(parser: argparse.ArgumentParser, task: str, name: str, figures: str, trials: int) -> None:
    """The options that all studies have."""
    add = parser.add_argument
    add("--task", default=task, help="default: %(default)s")
    add("--out", type=Path, default=Path("runs") / name, help="folder of the work (default: %(default)s)")
    add("--json", type=Path, default=Path("assets") / figures, help="file of the curves (default: %(default)s)")
    add("--trials", type=int, default=trials, help="unseen seeds a point (default: %(default)s)")
    add("--workers", type=int, default=2, help="processes that collect and measure (default: %(default)s)")
    add("--minutes", type=float, default=0, help="stop after so many; the same command goes on from there")
    add("--seed", type=int, default=0, help="of the trainings (default: %(default)s)")
    add_seed_set_option(parser)


def require_at_least(args: argparse.Namespace, **least: int) -> None:
    """Refuse options that are too small, by name."""
    for name, smallest in least.items():
        if getattr(args, name) < smallest:
            raise InvalidInput(f"--{name} is {getattr(args, name)}; it must be at least {smallest}.")


def command_text(command: str, args: argparse.Namespace, *names: str) -> str:
    """The command that measured it, with the options that matter for the result."""
    options = "".join(f" --{name.replace('_', '-')} {getattr(args, name)}" for name in names)
    return f"python -m vla_core {command}{options}"


def run_study(events: Iterable[Any], args: argparse.Namespace, write: Callable[[list["Point"]], None]) -> int:
    """A study, for as many minutes as were given; the file of its points is written after each of them."""
    from vla_core.studies.study import stop_after  # torch is loaded only now

    points = show_progress(stop_after(events, args.minutes), write)
    print(f"{args.json}: {len(points)} points.")
    return 0


def show_progress(events: Iterable[Any], write: Callable[[list["Point"]], None]) -> list["Point"]:
    """One progress bar a phase; each point is printed, and all points so far are written."""
    from vla_core.studies.robustness import Outcome  # torch is loaded only now
    from vla_core.studies.study import Point

    points: list[Point] = []
    bar = tqdm(disable=True)
    for event in events:
        match event:
            case Phase():
                bar.close()
                bar = tqdm(total=event.size, desc=event.name, dynamic_ncols=True)
            case Point():
                bar.close()
                points.append(event)
                print(f"{event.curve}, {event.x:g}: {event.successes} of {event.tries}", flush=True)
                write(points)
            case Started():
                bar.update(event.done)
            case Step():
                if not bar.n:  # resumed: the steps before do not count for the speed
                    bar.initial = bar.n = event.step - 1
                bar.set_postfix_str(f"loss {event.loss:.3f}", refresh=False)
                bar.update()
            case Demonstration():
                bar.update(int(event.success))
            case Result() | Outcome():
                bar.update()
    bar.close()
    return points
