"""python -m vla_core scaling: our own curves, demonstrations → success and parameters → success."""

import argparse
from pathlib import Path
from typing import Any

from vla_core.commands.study_progress import add_study_arguments, command_text, require_at_least, run_study
from vla_core.world import gl
from vla_core.world import known_task as known

HELP = "measure success against demonstrations, and against parameters"


def arguments(parser: argparse.ArgumentParser) -> None:
    add_study_arguments(parser, "push-v3", "scaling", "scale.json", trials=25)
    add = parser.add_argument
    add("--words", type=Path, default=Path("checkpoints/words.safetensors"), help="the trained reader")
    add("--episodes", default="3,6,12,25,50", help="demonstrations to try (default: %(default)s)")
    add("--channels", default="4,8,16,32", help="widths to try, with most demonstrations (default: %(default)s)")
    add("--steps", type=int, default=1200, help="of learning, for each (default: %(default)s)")
    add("--batch", type=int, default=64, help="moments a step (default: %(default)s)")


def run(args: argparse.Namespace) -> int:
    require_at_least(args, trials=1, steps=1, batch=1, workers=1)
    task = known(args.task).name
    gl.require()
    from vla_core.studies.scaling import ScalingPlan, scaling  # torch is loaded only now
    from vla_core.studies.study import parse_numbers

    plan = ScalingPlan(
        task=task,
        words=args.words,
        episodes=parse_numbers(args.episodes, "--episodes"),
        channels=parse_numbers(args.channels, "--channels", least=4),
        folder=args.out / task,
        steps=args.steps,
        batch=args.batch,
        trials=args.trials,
        workers=args.workers,
        seed=args.seed,
        seeds=args.seeds,
    )
    command = command_text(
        "scaling", args, "task", "episodes", "channels", "steps", "batch", "trials", "seed", "seeds"
    )
    return run_study(scaling(plan), args, lambda points: write_curves_of(points, args.json, command))


def write_curves_of(points: list[Any], path: Path, command: str) -> None:
    """Each curve has an axis of its own."""
    from vla_core.studies.scaling import DEMONSTRATIONS
    from vla_core.studies.study import write_curves

    write_curves(points, lambda name: "demonstrations" if name == DEMONSTRATIONS else "parameters", path, command)
