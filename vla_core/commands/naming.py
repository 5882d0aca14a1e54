"""python -m vla_core naming: does the vision stage find the thing that the words name?"""

import argparse
from datetime import date
from pathlib import Path
from typing import Any

from tqdm import tqdm

from vla_core.commands.attempt_options import add_seed_options
from vla_core.commands.measurement import write_measurement
from vla_core.commands.study_progress import command_text, require_at_least
from vla_core.model.checkpoint_header import require_file
from vla_core.studies.naming import name_things, summary
from vla_core.world import gl

HELP = "measure whether the vision stage finds the thing on the table that the words name"


def arguments(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("--checkpoint", type=Path, default=Path("checkpoints/full.safetensors"), help="default: %(default)s")
    add("--scenes", type=int, default=100, help="tables, each with 2 to 5 things (default: %(default)s)")
    add("--randomised", action="store_true", help="tables that look different, as in training")
    add("--json", type=Path, help="file to write")
    add_seed_options(parser)


def run(args: argparse.Namespace) -> int:
    require_at_least(args, scenes=1, seed=0)
    gl.require()
    require_file(args.checkpoint)
    named = name_things(args.checkpoint, args.scenes, args.seed, args.seeds, args.randomised)
    found = summary(tqdm(named, unit="thing", dynamic_ncols=True))
    print(table(found))
    command = command_text("naming", args, "checkpoint", "scenes", "seed", "seeds")
    command += " --randomised" if args.randomised else ""
    write_measurement(args.json, found | {"command": command, "date": date.today().isoformat()})
    return 0


def table(found: dict[str, Any]) -> str:
    """A line for each number of things, and one for all."""
    rows = [*((f"{count} things", row) for count, row in found["by_things"].items()), ("all", found)]
    return "\n".join(
        f"{name:9} {row['found']:5.1f} % found ({row['interval'][0]:.0f} to {row['interval'][1]:.0f}), "
        f"chance {row['chance']:.0f}; {row['touching']:5.1f} % touch it, median {row['pixels']:.1f} pixels"
        for name, row in rows
    )
