"""python -m vla_core recipe: a policy from an empty folder, part by part, with the time that each part took."""

import argparse
import json
import os
import shlex
import subprocess
import sys
import time
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from vla_core.errors import BrokenFile, InvalidInput, Mistake
from vla_core.files import write_atomically
from vla_core.model.checkpoint_header import require_file
from vla_core.studies.protocols import PROTOCOLS, Part, RecipePlan, commands_of
from vla_core.world import named_set

HELP = "make a policy from nothing: reader, data, training, DAgger, measurements, card; goes on after a kill"
CARD = "card.json"  # inside the folder: what was done so far, with times, commit and results


def arguments(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("--protocol", choices=tuple(PROTOCOLS), default="ours", help="default: %(default)s")
    add("--out", type=Path, help="folder of everything (default: runs/recipe-PROTOCOL)")
    add("--tasks", default="all", help="mt10, all, a tier, or names with commas (default: %(default)s)")
    add("--demonstrations", type=int, help="a task (default: the protocol's)")
    add("--steps", type=int, default=20_000, help="of learning, in all (default: %(default)s)")
    add("--episodes", type=int, default=10, help="of each evaluation, a task (default: %(default)s)")
    add("--workers", type=int, default=os.cpu_count() or 1, help="processes (default: %(default)s)")
    add("--seed", type=int, default=0, help="of data and training (default: %(default)s)")
    add("--words", type=Path, help="a trained reader to use (default: train one)")
    add("--list", action="store_true", help="print the commands and end")


def run(args: argparse.Namespace) -> int:
    named_set(args.tasks)
    if min(args.steps, args.episodes, args.workers, args.demonstrations or 1) < 1:
        raise InvalidInput("--steps, --episodes, --workers and --demonstrations must be at least 1.")
    protocol, folder = PROTOCOLS[args.protocol], args.out or Path("runs") / f"recipe-{args.protocol}"
    protocol = replace(protocol, episodes=args.demonstrations or protocol.episodes)
    if args.words:
        require_file(args.words)
    plan = RecipePlan(folder, args.tasks, args.steps, args.episodes, args.workers, args.seed, args.words)
    parts = commands_of(protocol, plan)
    if args.list:
        print("\n".join(shlex.join(command_line(part, args.workers)[1:]) for part in parts))
        return 0
    card = Card(folder / CARD, shlex.join(["python", "-m", "vla_core", *sys.argv[1:]]))
    for part in parts:
        if not card.is_done(part):
            card.carry_out(part, command_line(part, args.workers))
    print(card.table())
    return 0


def command_line(part: Part, workers: int) -> list[str]:
    """What is run: a command of ours, in several processes where it learns."""
    several = ["-m", "torch.distributed.run", f"--nproc_per_node={workers}"] if part.learns and workers > 1 else []
    return [sys.executable, *several, "-m", "vla_core", *part.words]


class Card:
    """What has been done, in a file that is written after every part."""

    def __init__(self, path: Path, command: str) -> None:
        self.path = path
        self.content: dict[str, Any] = {"command": command, "commit": present_commit(), "parts": {}}
        if path.exists():
            try:
                stored = json.loads(path.read_text())
                self.content["parts"] = {name: dict(row) for name, row in stored["parts"].items()}
            except (ValueError, KeyError, TypeError, AttributeError) as error:
                raise BrokenFile(f"{path} is damaged; delete it to begin again.") from error

    def is_done(self, part: Part) -> bool:
        """Finished, by the same command."""
        row = self.content["parts"].get(part.name, {})
        return bool(row.get("done")) and row.get("command") == shlex.join(part.words)

    def carry_out(self, part: Part, line: list[str]) -> None:
        """Run a part; the time counts also where it fails or is stopped."""
        before = self.content["parts"].get(part.name, {}).get("seconds", 0)
        row = {
            "command": shlex.join(part.words),
            "seconds": before,
            "done": False,
            "date": date.today().isoformat(),
        }
        self.content["parts"][part.name] = row
        print(f"== {part.name}: {row['command']}", flush=True)
        started = time.monotonic()
        try:
            status = subprocess.run(line).returncode
            row["done"] = status == 0
        finally:
            row["seconds"] = round(before + time.monotonic() - started, 1)
            self.path.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(self.path, json.dumps(self.content, indent=1).encode())
        if not row["done"]:
            raise Mistake(
                f"The part “{part.name}” ended with status {status}; the same command goes on from there."
            )

    def table(self) -> str:
        """A line for each part, and all of the time."""
        rows = self.content["parts"]
        lines = [f"{row['seconds'] / 60:8.1f} min   {name}" for name, row in rows.items()]
        return "\n".join([*lines, f"{sum(row['seconds'] for row in rows.values()) / 60:8.1f} min   all"])


def present_commit() -> str:
    """The commit of the checkout; empty outside of one."""
    asked = subprocess.run(["git", "rev-parse", "HEAD"], capture_output=True, text=True, cwd=Path(__file__).parent)
    return asked.stdout.strip() if asked.returncode == 0 else ""
