"""python -m vla_core robustness: success against the strength of randomisation, taught without it and with it."""

import argparse
from pathlib import Path

from vla_core.commands.study_progress import add_study_arguments, command_text, require_at_least, run_study
from vla_core.world import gl
from vla_core.world import known_task as known

HELP = "measure success against how strange looks and physics are, taught without and with that"


def arguments(parser: argparse.ArgumentParser) -> None:
    add_study_arguments(parser, "drawer-open-v3", "robustness", "robustness.json", trials=25)
    add = parser.add_argument
    add("--words", type=Path, default=Path("checkpoints/words.safetensors"), help="the trained reader")
    add("--kind", choices=("looks", "physics", "both"), default="both", help="default: %(default)s")
    add("--episodes", type=int, default=150, help="demonstrations for each of the two (default: %(default)s)")
    add("--steps", type=int, default=4000, help="of learning, for each (default: %(default)s)")
    add("--batch", type=int, default=64, help="moments a step (default: %(default)s)")


def run(args: argparse.Namespace) -> int:
    require_at_least(args, trials=1, steps=1, batch=1, workers=1, episodes=1)
    task = known(args.task).name
    gl.require()
    from vla_core.studies.robustness import RobustnessPlan, plan_summary, robustness  # torch is loaded only now
    from vla_core.studies.study import write_study

    plan = RobustnessPlan(
        task=task,
        words=args.words,
        kind=args.kind,
        folder=args.out / f"{task}-{args.kind}",
        episodes=args.episodes,
        steps=args.steps,
        batch=args.batch,
        trials=args.trials,
        workers=args.workers,
        seed=args.seed,
        seeds=args.seeds,
    )
    command = command_text(
        "robustness", args, "task", "kind", "episodes", "steps", "batch", "trials", "seed", "seeds"
    )
    return run_study(
        robustness(plan),
        args,
        lambda points: write_study(points, "strength", args.json, command, plan_summary(plan)),
    )
