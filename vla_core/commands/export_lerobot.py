"""`python -m vla_core export-lerobot`: demonstrations as a LeRobotDataset v3.0."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from tqdm import tqdm

from vla_core.export.lerobot.writer import export
from vla_core.world import named_set

HELP = "write demonstrations as a LeRobotDataset v3.0 (parquet, mp4)"


def arguments(parser: ArgumentParser) -> None:
    add = parser.add_argument
    add("--data", type=Path, required=True, help="folder that collect wrote")
    add("--out", type=Path, required=True, help="folder to make")
    add("--repo-id", default="", help="OWNER/NAME on the Hub, for the dataset's card (default: local/OUT)")
    add("--tasks", default="", help="names separated by commas (default: all that are there)")
    add("--lossless", action="store_true", help="keep every pixel; four to ten times larger videos")


def run(args: Namespace) -> int:
    tasks = [task.name for task in named_set(args.tasks)] if args.tasks else None
    with tqdm(unit="episode", dynamic_ncols=True, leave=False) as bar:
        for step in export(args.data, args.out, args.repo_id, tasks, args.lossless):
            bar.total = step.of
            bar.update()
    print(f"{args.out}: {step.episodes} episodes, {step.frames} frames.")
    return 0
