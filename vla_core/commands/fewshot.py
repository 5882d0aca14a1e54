"""python -m vla_core fewshot: a trained trunk learns one more task from few demonstrations."""

import argparse
from pathlib import Path

from vla_core.commands.study_progress import add_study_arguments, command_text, require_at_least, run_study
from vla_core.config import METHODS
from vla_core.errors import InvalidInput
from vla_core.world import gl
from vla_core.world import known_task as known

HELP = "measure success against the number of demonstrations: frozen trunk, LoRA, rehearsed, from scratch"
CAVEAT = "the trunk's own training may have shown this task; only a trunk trained without it answers the question"


def arguments(parser: argparse.ArgumentParser) -> None:
    add_study_arguments(parser, "faucet-open-v3@faucet", "fewshot", "fewshot.json", trials=20)
    add = parser.add_argument
    add("--checkpoint", type=Path, default=Path("checkpoints/full.safetensors"), help="the trunk: %(default)s")
    add("--shots", default="1,3,10,30", help="demonstrations (default: %(default)s)")
    add("--methods", default=",".join(METHODS), help="default: %(default)s")
    add("--steps", type=int, default=300, help="of learning, for each (default: %(default)s)")
    add("--batch", type=int, default=32, help="moments a step (default: %(default)s)")
    add("--rank", type=int, default=8, help="of LoRA's corrections (default: %(default)s)")
    add("--old", type=Path, default=Path("data/mt50"), help="what the trunk learnt from: %(default)s")
    add("--old-share", type=float, default=0.5, help="of a rehearsed batch (default: %(default)s)")
    add("--pull", type=float, default=100.0, help="of a rehearsal to the old weights (default: %(default)s)")
    add("--left-out", action="store_true", help="say so if the trunk's training never saw this task")


def run(args: argparse.Namespace) -> int:
    require_at_least(args, trials=1, steps=1, batch=1, workers=1, rank=1)
    task, methods = known(args.task).name, tuple(part.strip() for part in args.methods.split(","))
    if not set(methods) <= set(METHODS):
        raise InvalidInput(f"--methods is {args.methods!r}; choose from {', '.join(METHODS)}.")
    if not 0 <= args.old_share < 1 or not args.pull >= 0:
        raise InvalidInput("--old-share is a number from 0 to below 1, and --pull one from 0 on.")
    gl.require()
    from vla_core.studies.few_shot import FewShotPlan, few_shot  # torch is loaded only now
    from vla_core.studies.study import parse_numbers, write_study

    plan = FewShotPlan(
        checkpoint=args.checkpoint,
        task=task,
        shots=parse_numbers(args.shots, "--shots"),
        methods=methods,
        folder=args.out / task,
        steps=args.steps,
        batch=args.batch,
        trials=args.trials,
        workers=args.workers,
        rank=args.rank,
        old=args.old,
        old_share=args.old_share,
        pull=args.pull,
        seed=args.seed,
        seeds=args.seeds,
    )
    names = ("checkpoint", "task", "shots", "methods", "steps", "batch", "rank", "old", "old_share", "pull")
    command = command_text("fewshot", args, *names, "trials", "seed", "seeds")
    about = {"task": task, "left_out": args.left_out, "note": "" if args.left_out else CAVEAT}
    return run_study(
        few_shot(plan), args, lambda points: write_study(points, "demonstrations", args.json, command, about)
    )
