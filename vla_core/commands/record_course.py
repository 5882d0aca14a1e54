"""python -m vla_core record-course: what the course shows of real robots and of trainings of minutes."""

import argparse
from importlib import import_module
from pathlib import Path

HELP = "record what the course shows of real robots and of trainings that take minutes"
PARTS = {
    "building": "building",
    "arms": "arms_recording",
    "fusing": "fusing_training",
    "pretrained": "pretrained_recording",
}  # chapter → the module of vla_core/lessons that records it
DRAWING = ("building", "arms", "pretrained")  # they need a renderer


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "parts", nargs="*", choices=[[], *PARTS], metavar="CHAPTER", help=f"{', '.join(PARTS)}; all"
    )


def run(args: argparse.Namespace) -> int:
    from vla_core.world import gl

    parts = args.parts or list(PARTS)
    if set(parts) & set(DRAWING):
        gl.require()
    for part in parts:
        written: Path = import_module(f"vla_core.lessons.{PARTS[part]}").record()
        print(written)
    return 0
