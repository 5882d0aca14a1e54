"""`python -m vla_core bench`: how fast world, pictures, teacher, collector and page are on this machine."""

import argparse
import json
import subprocess
import sys

from vla_core.errors import InvalidInput
from vla_core.world import gl

HELP = "measure the world, the pictures, the collector and the page on this machine"
PAGE = "visualizations.page.measure"  # a program of its own: nothing of it is imported here


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--rounds", type=int, default=10, help="measurements a task (default: %(default)s)")


def run(args: argparse.Namespace) -> int:
    if args.rounds < 1:
        raise InvalidInput(f"--rounds is {args.rounds}; it must be at least 1.")
    gl.require()
    from vla_core.bench import measure  # loads the simulator

    report = measure(args.rounds) | page_figures()
    print(json.dumps(report) if args.json else table(report))
    return 0


def page_figures() -> dict[str, object]:
    """The measurements of the page's own program; without a browser, the line in which it says so."""
    done = subprocess.run([sys.executable, "-m", PAGE, "--json"], capture_output=True, text=True, check=False)
    if done.returncode:
        return {"page": (done.stderr.strip().splitlines() or ["the page could not be measured"])[-1]}
    figures: dict[str, object] = json.loads(done.stdout)
    return figures


def table(report: dict[str, object]) -> str:
    """One line a figure: its name, its median, its spread."""
    lines = []
    for name, value in report.items():
        if not name.endswith("_spread"):
            lines.append(f"{name:<22}{value!s:>10}   {spread(report.get(f'{name}_spread'))}".rstrip())
    return "\n".join(lines)


def spread(quartiles: object) -> str:
    return f"{quartiles[0]} to {quartiles[1]}" if isinstance(quartiles, list) else ""
