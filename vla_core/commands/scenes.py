"""`python -m vla_core scenes`: the scenes as data, for the robot in the browser."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from tqdm import tqdm

from vla_core.errors import InvalidInput
from vla_core.world import SAWYER, body, named_set

HELP = "write the scenes as data: physics, meshes, textures, starting states, success"


def arguments(parser: ArgumentParser) -> None:
    add = parser.add_argument
    add("--out", type=Path, required=True, help="folder to write")
    add("--tasks", default="all,shared,table", help="all, mt10, shared, a tier, or names (default: %(default)s)")
    add("--starts", type=int, default=20, help="starting states of each task (default: %(default)s)")


def run(args: Namespace) -> int:
    if args.starts < 1:
        raise InvalidInput(f"--starts is {args.starts}; it must be at least 1.")
    tasks = tuple(task.name for task in named_set(args.tasks) if body(task.name) == SAWYER)
    if not tasks:
        raise InvalidInput(f"No task of {args.tasks!r} is one of Meta-World's; only those can be written.")
    from vla_core.export.scenes.writer import write_scenes  # the simulator is loaded only now

    for written in tqdm(write_scenes(args.out, tasks, args.starts), total=len(tasks), unit="task", leave=False):
        tqdm.write(f"{written.task:<40}{written.model:<36}{written.size / 1024:7.1f} kB")
    size = sum(path.stat().st_size for path in args.out.rglob("*") if path.is_file())
    print(f"{args.out}: {len(tasks)} tasks, {size / 1e6:.2f} MB.")
    return 0
