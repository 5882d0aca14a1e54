"""python -m vla_core teach: a policy learns one task from attempts that a person drove."""

import argparse
from pathlib import Path

from vla_core.commands.study_progress import show_progress
from vla_core.evaluation.intervals import wilson_interval
from vla_core.training.teach_plan import TAUGHT_METHODS, plan_teaching
from vla_core.world import gl

HELP = "teach a policy one task with attempts that a person drove in the live page"


def arguments(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("files", type=Path, nargs="+", help="what Share → Demonstration saved, all of one task")
    add("--checkpoint", type=Path, default=Path("checkpoints/full.safetensors"), help="that learns: %(default)s")
    add("--out", type=Path, default=Path("runs/taught"), help="folder of the work (default: %(default)s)")
    add("--method", default="lora", help=f"{', '.join(TAUGHT_METHODS)} (default: %(default)s)")
    add("--steps", type=int, default=300, help="of learning (default: %(default)s)")
    add("--trials", type=int, default=20, help="unseen seeds, before and after (default: %(default)s)")
    add("--workers", type=int, default=2, help="processes that measure (default: %(default)s)")
    add("--old", type=Path, help="what the policy learnt from, for --method rehearse")


def run(args: argparse.Namespace) -> int:
    names = ("method", "steps", "trials", "workers", "old")
    settings = {name: getattr(args, name) for name in names}
    plan = plan_teaching(args.files, args.out, args.checkpoint, **settings)
    gl.require()
    from vla_core.studies.study import POLICY  # torch is loaded only now
    from vla_core.studies.teach import teach

    for point in show_progress(teach(plan), lambda points: None):
        low, high = (100 * end for end in wilson_interval(point.successes, point.tries))
        share = 100 * point.successes / point.tries
        name = f"{point.curve}, {point.x:g}" if point.x else point.curve
        print(f"{name}: {share:.0f} % of {point.tries}, 95 % interval {max(low, 0):.0f} to {high:.0f} %")
    print(f"{plan.folder / POLICY}")
    return 0
