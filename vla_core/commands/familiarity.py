"""python -m vla_core familiarity: remember what training was like, so that a moment unlike it can be told."""

import argparse
from datetime import date
from pathlib import Path

from tqdm import tqdm

from vla_core.commands.study_progress import command_text, require_at_least
from vla_core.model.checkpoint_header import require_file

HELP = "fit how unlike training a moment is, for each sense, and store it beside the checkpoint"


def arguments(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("--checkpoint", type=Path, default=Path("checkpoints/full.safetensors"), help="default: %(default)s")
    add(
        "--data",
        type=Path,
        default=Path("data/mt50"),
        help="what it learnt from (default: %(default)s)",
    )
    add("--moments", type=int, default=60, help="of each task (default: %(default)s)")
    add("--seed", type=int, default=0, help="which moments (default: %(default)s)")


def run(args: argparse.Namespace) -> int:
    require_at_least(args, moments=1)
    require_file(args.checkpoint)
    from vla_core.data.store import Demos
    from vla_core.model import checkpoint, familiarity  # torch is loaded only now
    from vla_core.training.fit_familiarity import fit, gather_features

    demos, policy = Demos(args.data), checkpoint.load(args.checkpoint)
    features = gather_features(policy, demos, args.moments, args.seed)
    found = fit(list(tqdm(features, total=len(demos.tasks), unit="task", dynamic_ncols=True)), args.seed)
    command = command_text("familiarity", args, "checkpoint", "data", "moments", "seed")
    about = {"command": command, "date": date.today().isoformat(), "tasks": len(demos.tasks)}
    path = familiarity.save(found, args.checkpoint, about)
    print(f"{path}: {path.stat().st_size / 1e3:.0f} kB, from {len(demos.tasks)} tasks.")
    return 0
