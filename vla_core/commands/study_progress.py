"""What the commands that run studies share: progress by phases, points as they come, a stop after some minutes."""

import argparse
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from tqdm import tqdm

from vla_core.errors import Mistake


def add_study_arguments(parser: argparse.ArgumentParser, task: str, name: str, figures: str, trials: int) -> None:
    """The options that all studies have."""
    add = parser.add_argument
    add("--task", default=task, help="default: %(default)s")
    add("--out", type=Path, default=Path("runs") / name, help="folder of the work (default: %(default)s)")
    add("--json", type=Path, default=Path("assets") / figures, help="file of the curves (default: %(default)s)")
    add("--trials", type=int, default=trials, help="unseen seeds a point (default: %(default)s)")
    add("--workers", type=int, default=2, help="processes that collect and measure (default: %(default)s)")
    add("--minutes", type=float, default=0, help="stop after so many; the same command goes on from there")
    add("--seed", type=int, default=0, help="default: %(default)s")


def require_at_least(args: argparse.Namespace, **least: int) -> None:
    """Whole numbers that are too small are named."""
    for name, smallest in least.items():
        if getattr(args, name) < smallest:
            raise Mistake(f"--{name} is {getattr(args, name)}; it must be at least {smallest}.")


def command_text(command: str, args: argparse.Namespace, *names: str) -> str:
    """The command that measured it, with the options that matter for the result."""
    options = "".join(f" --{name.replace('_', '-')} {getattr(args, name)}" for name in names)
    return f"python -m vla_core {command}{options}"


def run_study(events: Iterable[Any], args: argparse.Namespace, keep: Callable[[list[Any]], None]) -> int:
    """A study, for as many minutes as were given; its points are kept as they come, and their file is named."""
    from vla_core.studies.study import stop_after  # torch is loaded only now

    points = show_progress(stop_after(events, args.minutes), keep)
    print(f"{args.json}: {len(points)} points.")
    return 0


def show_progress(events: Iterable[Any], keep: Callable[[list[Any]], None]) -> list[Any]:
    """One progress bar a phase; each point is printed, and all so far are kept."""
    from vla_core.studies.study import Phase, Point  # torch is loaded only now

    points: list[Any] = []
    bar = tqdm(disable=True)
    for event in events:
        if isinstance(event, Phase):
            bar.close()
            bar = tqdm(total=event.size, desc=event.name, dynamic_ncols=True)
        elif isinstance(event, Point):
            bar.close()
            points.append(event)
            print(f"{event.curve}, {event.x:g}: {event.successes} of {event.tries}", flush=True)
            keep(points)
        elif hasattr(event, "done") and hasattr(event, "wanted"):
            bar.update(event.done)
        elif hasattr(event, "parts"):
            bar.initial = bar.n = max(bar.n, event.step - 1)
            bar.set_postfix_str(f"loss {event.loss:.3f}", refresh=False)
            bar.update()
        elif hasattr(event, "number") or getattr(event, "success", False):
            bar.update()
    bar.close()
    return points
