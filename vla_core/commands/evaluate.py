"""python -m vla_core evaluate: success over many episodes on seeds that training never drew."""

import argparse
import os
from datetime import date
from pathlib import Path
from typing import Any

from vla_core.commands.attempt_options import add_driving_options, add_seed_options, driving_settings
from vla_core.commands.measurement import collected, log_beside, success_so_far, write_measurement
from vla_core.errors import InvalidInput
from vla_core.evaluation import table as table_evaluation
from vla_core.evaluation.evaluate import INSTRUCTIONS, Plan, evaluate, summary
from vla_core.evaluation.reports import parameters
from vla_core.model.checkpoint_header import require_file
from vla_core.parallel import ENGINES
from vla_core.world import gl, named_set

HELP = "measure success over many episodes on unseen seeds"
TABLE = "table"  # the task that is measured by a protocol of its own
DEFAULT_TASKS = {"canonical": "all", "paraphrase": "all", "swapped": "shared"}


def arguments(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("--checkpoint", type=Path, default=Path("checkpoints/full.safetensors"), help="default: %(default)s")
    add("--tasks", help="mt10, all, shared, a tier, table, or names with commas (default: all; shared if swapped)")
    add("--episodes", type=int, default=10, help="a task (default: %(default)s)")
    add("--steps", type=int, default=500, help="at most, an episode (default: %(default)s)")
    add("--json", type=Path, help="file to write; an interrupted evaluation goes on from beside it")
    add("--workers", type=int, default=os.cpu_count() or 1, help="processes (default: %(default)s)")
    add("--engine", choices=ENGINES, default="local", help="where the processes run (default: %(default)s)")
    add("--instructions", choices=INSTRUCTIONS, default="canonical", help="default: %(default)s")
    add_seed_options(parser)
    add_driving_options(parser)


def run(args: argparse.Namespace) -> int:
    gl.require()
    plan = Plan(
        checkpoint=str(args.checkpoint),
        tasks=tuple(task.name for task in named_set(args.tasks or DEFAULT_TASKS[args.instructions])),
        episodes=args.episodes,
        seed=args.seed,
        seeds=args.seeds,
        steps=args.steps,
        instructions=args.instructions,
        settings=driving_settings(args),
    )
    require_file(args.checkpoint)
    found = (measure_table if plan.tasks == (TABLE,) else measure_tasks)(plan, args)
    found |= {"date": date.today().isoformat(), "parameters": parameters(args.checkpoint)}
    write_measurement(args.json, found)
    return 0


def measure_tasks(plan: Plan, args: argparse.Namespace) -> dict[str, Any]:
    """Success by task."""
    events = evaluate(plan, args.workers, args.engine, log_beside(args.json))
    found = summary(plan, collected(events, len(plan.tasks) * plan.episodes, success_so_far))
    print(table(found))
    return found


def measure_table(plan: Plan, args: argparse.Namespace) -> dict[str, Any]:
    """What the table is there to tell: whether the words steer, also new ones."""
    if plan.instructions != "canonical":
        raise InvalidInput("The table is measured with all its wordings at once; leave out --instructions.")
    events = table_evaluation.evaluate_table(plan, args.workers, args.engine, log_beside(args.json))
    results = collected(events, len(table_evaluation.trials(plan)), success_so_far)
    found = table_evaluation.summary(plan, results)
    print(measures(found))
    return found


def measures(found: dict[str, Any]) -> str:
    """A line for each figure at the top of the table's file."""
    return "\n".join(
        f"{name:<15}{found[name]:6.1f} %   [{low:5.1f}, {high:5.1f}]   {table_evaluation.MEASURES[name]}"
        for name, (low, high) in found["intervals"].items()
    )


def table(found: dict[str, Any]) -> str:
    width = max(map(len, found["tasks"])) + 2
    lines = [
        f"{name:<{width}}{row['success']:6.1f} %   [{row['interval'][0]:5.1f}, {row['interval'][1]:5.1f}]"
        + (f"   something else {row['instead']:5.1f} %" if "instead" in row else "")
        for name, row in found["tasks"].items()
    ]
    lines.append(f"control rate {found['control_hz']:.0f} Hz in each process")
    if "steered" in found:
        lines.append(f"did what was said {found['steered']:.1f} %, something else {found['instead']:.1f} %")
        return "\n".join(lines)
    lines += [f"tier {name:<23}{rate:6.1f} %" for name, rate in found["tiers"].items()]
    return "\n".join([*lines, f"tier mean {found['tier_mean']:.1f} %, task mean {found['task_mean']:.1f} %"])
