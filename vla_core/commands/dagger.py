"""python -m vla_core dagger: the policy drives, the teacher labels; the episodes join the demonstrations."""

import argparse
from pathlib import Path

from tqdm import tqdm

from vla_core.commands.attempt_options import add_driving_options, driving_settings
from vla_core.data.dagger import Round, dagger
from vla_core.model.checkpoint_header import require_file
from vla_core.parallel import ENGINES
from vla_core.world import gl, named_set

HELP = "let a policy drive and the teacher label; then train on with --resume"


def arguments(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("--checkpoint", type=Path, default=Path("checkpoints/full.safetensors"), help="default: %(default)s")
    add("--data", type=Path, default=Path("data/mt50"), help="folder to add to (default: %(default)s)")
    add("--tasks", default="all", help="mt10, mt50, all, a tier, or names with commas (default: %(default)s)")
    add("--episodes", type=int, default=10, help="a task (default: %(default)s)")
    add("--round", type=int, default=1, help="which round: each has seeds of its own (default: %(default)s)")
    add("--workers", type=int, default=2, help="processes (default: %(default)s)")
    add("--engine", choices=ENGINES, default="local", help="where the processes run (default: %(default)s)")
    add(
        "--every", type=int, choices=(1, 2, 4), default=1, help="record every so many steps (default: %(default)s)"
    )
    add("--randomised", action="store_true", help="most episodes in worlds that look and move differently")
    add_driving_options(parser)


def run(args: argparse.Namespace) -> int:
    gl.require()
    require_file(args.checkpoint)
    this = Round(str(args.checkpoint), args.data, args.round, driving_settings(args), args.every, args.randomised)
    tasks = tuple(task.name for task in named_set(args.tasks))
    wins = done = 0
    with tqdm(total=len(tasks) * args.episodes, unit="episode", dynamic_ncols=True) as bar:
        for episode in dagger(this, tasks, args.episodes, args.workers, args.engine):
            wins, done = wins + episode.success, done + 1
            bar.set_postfix_str(f"{100 * wins / done:.1f} % success", refresh=False)
            bar.update()
    print(f"{args.data}: {done} episodes of round {args.round}, {wins} of them reached the goal.")
    return 0
