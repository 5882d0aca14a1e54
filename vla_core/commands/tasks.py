"""`python -m vla_core tasks`: what the robot can be asked to do."""

import json
from argparse import ArgumentParser, Namespace
from dataclasses import asdict

from vla_core.world import named_set

HELP = "list the tasks: name, tier and the sentence that asks for it"


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--tasks", default="all", help="all, mt10, shared, a tier, or names (default: all)")
    parser.add_argument("--json", action="store_true", help="print one JSON list, with all phrasings")


def run(args: Namespace) -> int:
    chosen = named_set(args.tasks)
    if args.json:
        print(json.dumps([asdict(task) for task in chosen], ensure_ascii=False, indent=1))
        return 0
    width = max(len(task.name) for task in chosen) + 2
    for task in chosen:
        print(f"{task.name:<{width}}{task.tier:<11}{task.sentence}")
    return 0
