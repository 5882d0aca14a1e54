"""`python -m vla_core bench`: how fast world, eyes, teacher and collector are on this machine."""

import argparse
import json
from pathlib import Path

from vla_core.errors import InvalidInput
from vla_core.world import gl

HELP = "measure the world, the eyes and the collector on this machine"


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument(
        "--policy", type=Path, help="a checkpoint: measure acting alone, in PyTorch and ONNX Runtime"
    )
    parser.add_argument("--rounds", type=int, default=10, help="measurements a task (default: %(default)s)")


def run(args: argparse.Namespace) -> int:
    if args.rounds < 1:
        raise InvalidInput(f"--rounds is {args.rounds}; it must be at least 1.")
    gl.require()
    from vla_core.bench import measure  # loads the simulator
    from vla_core.bench_policy import measure_policy

    report = measure_policy(args.policy, args.rounds) if args.policy else measure(args.rounds)
    print(json.dumps(report) if args.json else table(report))
    return 0


def table(report: dict[str, object]) -> str:
    """One line a figure: its name, its median, its spread."""
    lines = []
    for name, value in report.items():
        if not name.endswith("_spread"):
            lines.append(f"{name:<22}{value!s:>10}   {spread(report.get(f'{name}_spread'))}".rstrip())
    return "\n".join(lines)


def spread(quartiles: object) -> str:
    return f"{quartiles[0]} to {quartiles[1]}" if isinstance(quartiles, list) else ""
