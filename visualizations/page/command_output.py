"""Measured figures on a screen: a table for people, one JSON object for programs."""

import argparse
import json
import sys
from collections.abc import Callable
from typing import Any

from vla_core.errors import Mistake


def parser_for(about: str) -> argparse.ArgumentParser:
    """The arguments of a command that measures."""
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    return parser


def print_figures(name: str, measured: Callable[[], dict[str, Any]], as_json: bool) -> int:
    """Measure and print; one clear line, and 2, where that cannot be done here."""

    def work() -> None:
        figures = measured()
        lines = (f"{key:<22}{value:>12}" for key, value in figures.items())
        print(json.dumps(figures) if as_json else "\n".join(lines))

    return run_command(name, work)


def run_command(name: str, work: Callable[[], None]) -> int:
    """How a program ends: 0, or 2 after one clear line about what cannot be done here."""
    try:
        work()
    except Mistake as mistake:
        print(f"{name}: {mistake}", file=sys.stderr)
        return 2
    return 0
