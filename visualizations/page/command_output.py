"""What a measuring program prints: a table for people, or one JSON object for programs."""

import argparse
import json
import sys
from collections.abc import Callable
from typing import Any

from vla_core.errors import Mistake


def parser_for(description: str) -> argparse.ArgumentParser:
    """The arguments that every measuring program has."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    return parser


def print_figures(name: str, measured: Callable[[], dict[str, Any]], as_json: bool) -> int:
    """Measure and print; the exit code."""

    def work() -> None:
        figures = measured()
        lines = (f"{key:<22}{value:>12}" for key, value in figures.items())
        print(json.dumps(figures) if as_json else "\n".join(lines))

    return run_command(name, work)


def run_command(name: str, work: Callable[[], None]) -> int:
    """Run a program; exit code 0, or 2 after one line on what went wrong."""
    try:
        work()
    except Mistake as mistake:
        print(f"{name}: {mistake}", file=sys.stderr)
        return 2
    return 0
