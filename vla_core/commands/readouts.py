"""python -m vla_core readouts: what a straight line can read out of each stage, beside two controls."""

import argparse
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
from tqdm import tqdm

from vla_core.commands.attempt_options import add_seed_options
from vla_core.commands.measurement import write_measurement
from vla_core.commands.study_progress import command_text
from vla_core.model.checkpoint_header import require_file
from vla_core.studies.readouts import CONDITIONS, collect_features, summary
from vla_core.trace import POINTS
from vla_core.world import gl, named_set

HELP = "measure what a straight line can read out of each stage"


def arguments(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("--checkpoint", type=Path, default=Path("checkpoints/full.safetensors"), help="default: %(default)s")
    add("--tasks", default="mt10", help="mt10, all, a tier, or names with commas (default: %(default)s)")
    add("--episodes", type=int, default=16, help="a task; every fourth is held out (default: %(default)s)")
    add("--json", type=Path, help="file to write")
    add_seed_options(parser)


def run(args: argparse.Namespace) -> int:
    gl.require()
    require_file(args.checkpoint)
    tasks = [task.name for task in named_set(args.tasks)]
    events = collect_features(args.checkpoint, tasks, args.episodes, args.seed, args.seeds)
    seen = list(tqdm(events, total=len(tasks) * args.episodes, unit="episode", dynamic_ncols=True))
    rows = summary(seen, np.random.default_rng(args.seed))
    found = {
        "rows": rows,
        "moments": sum(len(one.places) for one in seen),
        "tasks": tasks,
        "command": command_text("readouts", args, "checkpoint", "tasks", "episodes", "seed", "seeds"),
        "date": date.today().isoformat(),
    }
    print(table(rows))
    write_measurement(args.json, found)
    return 0


def table(rows: list[dict[str, Any]]) -> str:
    """R² of every place, by stage."""
    ways = (*CONDITIONS, "selectivity")
    head = f"{'R²':<12}" + "".join(f"{point + ', ' + way:>20}" for point in POINTS for way in ways)
    lines = [f"{row['name']:<12}" + "".join(f"{row[p][w]:20.2f}" for p in POINTS for w in ways) for row in rows]
    return "\n".join([head, *lines])
