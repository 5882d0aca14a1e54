"""python -m vla_core perturb: success against how unlike training the world is, along seven axes."""

import argparse
import os
import shlex
from datetime import date
from pathlib import Path
from typing import Any

from vla_core.commands.attempt_options import add_seed_options
from vla_core.commands.measurement import collected, log_beside, success_so_far, write_measurement
from vla_core.evaluation.perturb import PerturbPlan, episodes, perturb, summary
from vla_core.model.checkpoint_header import require_file
from vla_core.parallel import ENGINES
from vla_core.world import gl, named_set
from vla_core.world.perturbations import AXES

HELP = "measure success under seven kinds of perturbation, at five strengths each"


def arguments(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("--checkpoint", type=Path, default=Path("checkpoints/full.safetensors"), help="default: %(default)s")
    add("--tasks", default="all", help="mt10, all, a tier, or names with commas (default: %(default)s)")
    add("--episodes", type=int, default=2, help="a task, axis and strength (default: %(default)s)")
    add("--axes", default=",".join(AXES), help="which axes, with commas (default: %(default)s)")
    add("--head", default="", help="the head that acts (default: the checkpoint's own)")
    add("--steps", type=int, default=400, help="at most, an episode (default: %(default)s)")
    add("--json", type=Path, help="file to write; an interrupted measurement goes on from beside it")
    add("--workers", type=int, default=os.cpu_count() or 1, help="processes (default: %(default)s)")
    add("--engine", choices=ENGINES, default="local", help="where the processes run (default: %(default)s)")
    add_seed_options(parser)


def run(args: argparse.Namespace) -> int:
    gl.require()
    require_file(args.checkpoint)
    tasks = tuple(task.name for task in named_set(args.tasks))
    axes = tuple(dict.fromkeys(name.strip() for name in args.axes.split(",") if name.strip()))
    given = (args.episodes, args.seed, args.steps, args.head, axes)
    plan = PerturbPlan(str(args.checkpoint), tasks, *given, seeds=args.seeds)
    events = perturb(plan, args.workers, args.engine, log_beside(args.json))
    outcomes = collected(events, len(episodes(plan)), success_so_far)
    found = summary(plan, outcomes) | {"command": command(args), "date": date.today().isoformat()}
    print(table(found))
    write_measurement(args.json, found)
    return 0


def command(args: argparse.Namespace) -> str:
    """What to type to measure the same again."""
    told = ["--checkpoint", str(args.checkpoint), "--tasks", args.tasks, "--episodes", str(args.episodes)]
    told += ["--seed", str(args.seed), "--steps", str(args.steps)]
    told += ["--head", args.head] if args.head else []
    told += [] if args.seeds == "test" else ["--seeds", args.seeds]
    told += [] if args.axes == ",".join(AXES) else ["--axes", args.axes]
    return shlex.join(["python", "-m", "vla_core", "perturb", *told])


def table(found: dict[str, Any]) -> str:
    """A line for each axis: its mean, and its success at every strength."""
    lines = []
    for name, row in found["axes"].items():
        strengths = "  ".join(f"{strength} {success:5.1f}" for strength, success in row["strengths"].items())
        lines.append(f"{name:<8}{row['mean']:6.1f} %   {strengths}   at 1: {AXES[name].at_one}")
    return "\n".join([*lines, f"total   {found['total']:6.1f} %"])
