"""python -m vla_core record-course: what the course shows of the real robot without a simulator."""

import argparse

from vla_core.lessons.building import record
from vla_core.world import gl

HELP = "record what the course shows of the real robot"


def arguments(parser: argparse.ArgumentParser) -> None:
    """It has none."""


def run(args: argparse.Namespace) -> int:
    gl.require()
    print(record())
    return 0
