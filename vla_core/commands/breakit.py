"""python -m vla_core breakit: what each part of the policy is good for, measured over many episodes."""

import argparse
import os
import shlex
from datetime import date
from pathlib import Path
from typing import Any

from vla_core.commands.attempt_options import add_seed_options
from vla_core.commands.measurement import collected, log_beside, write_measurement
from vla_core.errors import Mistake
from vla_core.evaluation.break_it import BREAKS, WHOLE, BreakPlan, break_it, episodes, summary
from vla_core.model.checkpoint_header import require_file
from vla_core.parallel import ENGINES
from vla_core.world import gl, named_set

HELP = "break one part at a time and measure what is left"


def arguments(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("--checkpoint", type=Path, default=Path("checkpoints/full.safetensors"), help="default: %(default)s")
    add("--tasks", default="mt10", help="mt10, all, a tier, or names with commas (default: %(default)s)")
    add("--episodes", type=int, default=10, help="a task and way to break it (default: %(default)s)")
    add("--breaks", default=",".join(BREAKS), help="which ways, with commas (default: %(default)s)")
    add("--head", default="", help="the head that acts (default: the checkpoint's own)")
    add("--steps", type=int, default=300, help="at most, an episode (default: %(default)s)")
    add("--json", type=Path, help="file to write; an interrupted measurement goes on from beside it")
    add("--workers", type=int, default=os.cpu_count() or 1, help="processes (default: %(default)s)")
    add("--engine", choices=ENGINES, default="local", help="where the processes run (default: %(default)s)")
    add_seed_options(parser)


def run(args: argparse.Namespace) -> int:
    gl.require()
    require_file(args.checkpoint)
    tasks = tuple(task.name for task in named_set(args.tasks))
    names = chosen(args.breaks)
    plan = BreakPlan(
        str(args.checkpoint), tasks, args.episodes, args.seed, args.steps, args.head, names, args.seeds
    )
    events = break_it(plan, args.workers, args.engine, log_beside(args.json))
    outcomes = collected(events, len(episodes(plan)), lambda found: f"{found[-1].broken} {found[-1].task}")
    found = summary(plan, outcomes) | {"command": command(args), "date": date.today().isoformat()}
    print(table(found))
    write_measurement(args.json, found)
    return 0


def chosen(names: str) -> tuple[str, ...]:
    """The ways to break it that were named; the whole policy is always among them, to be compared with."""
    asked = [name.strip() for name in names.split(",") if name.strip()]
    unknown = [name for name in asked if name not in BREAKS]
    if unknown:
        raise Mistake(f"--breaks names {unknown[0]!r}; choose from {', '.join(BREAKS)}.")
    return tuple(dict.fromkeys([WHOLE, *asked]))


def command(args: argparse.Namespace) -> str:
    """What to type to measure the same again."""
    told = ["--checkpoint", str(args.checkpoint), "--tasks", args.tasks, "--episodes", str(args.episodes)]
    told += ["--seed", str(args.seed), "--steps", str(args.steps)]
    told += ["--head", args.head] if args.head else []
    told += [] if args.seeds == "test" else ["--seeds", args.seeds]
    told += [] if args.breaks == ",".join(BREAKS) else ["--breaks", args.breaks]
    return shlex.join(["python", "-m", "vla_core", "breakit", *told])


def table(found: dict[str, Any]) -> str:
    """A line for each way to break it."""
    lines = []
    for name, row in found["rows"].items():
        low, high = row["interval"]
        kept = "" if row["kept"] is None else f"   keeps {row['kept']:5.1f} % of what the whole policy does"
        lines.append(f"{name:<10}{row['success']:6.1f} %   [{low:5.1f}, {high:5.1f}]{kept}   {BREAKS[name].does}")
    return "\n".join(lines)
