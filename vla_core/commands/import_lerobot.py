"""`python -m vla_core import-lerobot`: back from a LeRobotDataset that export-lerobot wrote."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from tqdm import tqdm

from vla_core.export.lerobot.reader import import_into

HELP = "read a LeRobotDataset that export-lerobot wrote"


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--data", type=Path, required=True, help="folder of the LeRobotDataset")
    parser.add_argument("--out", type=Path, required=True, help="folder to make")


def run(args: Namespace) -> int:
    episodes = frames = 0
    for episode in tqdm(import_into(args.data, args.out), unit="episode", leave=False):
        episodes += 1
        frames += len(episode.state)
    print(f"{args.out}: {episodes} episodes, {frames} frames.")
    return 0
