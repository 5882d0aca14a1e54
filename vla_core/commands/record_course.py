"""python -m vla_core record-course: what the course shows of the real robot without a simulator."""

import argparse

from vla_core.lessons import building
from vla_core.world import gl

HELP = "record what the course shows of the real robot and of two arms"


def arguments(parser: argparse.ArgumentParser) -> None:
    """It has none."""


def run(args: argparse.Namespace) -> int:
    from vla_core.lessons import arms_recording

    gl.require()
    print(building.record())
    print(arms_recording.record())
    return 0
