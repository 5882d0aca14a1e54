"""`python -m vla_core import-driven`: attempts that a person drove in the live page become demonstrations."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from vla_core.data.driven import episode, read
from vla_core.data.recording import save_episode
from vla_core.data.store import episode_path
from vla_core.errors import InvalidInput

HELP = "make demonstrations of attempts that a person drove in the live page"


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("files", type=Path, nargs="+", help="what Share → Demonstration saved")
    parser.add_argument("--out", type=Path, required=True, help="folder of demonstrations")
    parser.add_argument("--every", type=int, default=1, help="steps between two that are kept (default: 1)")


def run(args: Namespace) -> int:
    if args.every < 1:
        raise InvalidInput(f"--every is {args.every}; it must be at least 1.")
    for file in args.files:
        made = episode(read(file), args.every)
        path = free_path(args.out, made.task, made.seed)
        save_episode(path, made)
        done = "done" if made.success.any() else "not done"
        print(f"{path}: {len(made.state)} steps, {done}")
    return 0


def free_path(folder: Path, task: str, seed: int) -> Path:
    """Several attempts may begin at the same seed: the next number whose file is free."""
    while (path := episode_path(folder, task, seed)).exists():
        seed += 1
    return path
