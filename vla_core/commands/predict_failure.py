"""python -m vla_core predict-failure: does a sense that is unlike training tell that an episode will fail?"""

import argparse
from datetime import date
from pathlib import Path
from typing import Any

from vla_core.commands.attempt_options import add_seed_options
from vla_core.commands.measurement import collected, log_beside, success_so_far, write_measurement
from vla_core.commands.study_progress import command_text, require_at_least
from vla_core.errors import InvalidInput
from vla_core.model.checkpoint_header import require_file
from vla_core.studies.failure_prediction import (
    SENSES,
    PredictionPlan,
    predict_failure,
    summary,
    trials,
)
from vla_core.world import gl, named_set
from vla_core.world.perturbations import AXES

HELP = "measure whether familiarity predicts failure, along several axes of perturbation"


def arguments(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("--checkpoint", type=Path, default=Path("checkpoints/full.safetensors"), help="default: %(default)s")
    add("--tasks", default="mt10", help="mt10, all, a tier, or names with commas (default: %(default)s)")
    add("--episodes", type=int, default=2, help="a task, axis and strength (default: %(default)s)")
    add("--strengths", default="0.25,0.5,1", help="above 0 and up to 1, with commas (default: %(default)s)")
    add("--axes", default=",".join(AXES), help="default: %(default)s")
    add("--workers", type=int, default=2, help="processes (default: %(default)s)")
    add("--json", type=Path, help="file to write; an interrupted measurement goes on from beside it")
    add_seed_options(parser)


def run(args: argparse.Namespace) -> int:
    require_at_least(args, episodes=1, workers=1)
    require_file(args.checkpoint)
    plan = PredictionPlan(
        checkpoint=str(args.checkpoint),
        tasks=tuple(task.name for task in named_set(args.tasks)),
        episodes=args.episodes,
        strengths=strengths_in(args.strengths),
        axes=tuple(name.strip() for name in args.axes.split(",") if name.strip()),
        seed=args.seed,
        seeds=args.seeds,
    )
    gl.require()
    events = predict_failure(plan, args.workers, log_beside(args.json))
    episodes = collected(events, len(trials(plan)), success_so_far)
    names = ("checkpoint", "tasks", "episodes", "strengths", "axes", "seed", "seeds")
    about = {"command": command_text("predict-failure", args, *names), "date": date.today().isoformat()}
    found = summary(plan, episodes) | about
    print(table(found))
    write_measurement(args.json, found)
    return 0


def strengths_in(text: str) -> tuple[float, ...]:
    """«0.25,0.5,1» as numbers."""
    try:
        return tuple(sorted({float(part) for part in text.split(",") if part.strip()}))
    except ValueError:
        raise InvalidInput(
            f"--strengths is {text[:60]!r}; give numbers with commas, for example 0.25,0.5,1."
        ) from None


def table(found: dict[str, Any]) -> str:
    """AUROC of the first thoughts, a line for each axis."""
    head = f"{'AUROC, first thoughts':<24}{'failed':>12}" + "".join(f"{name:>10}" for name in (*SENSES, "worst"))
    lines = [head]
    for axis, row in found["axes"].items():
        values = [row["early"][name] for name in (*SENSES, "worst")]
        cells = "".join(f"{'–' if value is None else format(value[0], '.2f'):>10}" for value in values)
        lines.append(f"{axis:<24}{row['failed']:>5} of {row['episodes']:<4}{cells}")
    return "\n".join(lines)
