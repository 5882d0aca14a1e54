"""`python -m vla_core tasks`: what the robot can be asked to do."""

import json
from argparse import ArgumentParser, Namespace
from dataclasses import asdict

from vla_core.world.tasks import named_set

HELP = "list the tasks: name, tier and the sentence that asks for it"


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--tasks", default="all", help="all, mt10, a tier or names with commas (default: all)")
    parser.add_argument("--json", action="store_true", help="print one JSON list, with all phrasings")


def run(args: Namespace) -> int:
    chosen = named_set(args.tasks)
    if args.json:
        print(json.dumps([asdict(task) for task in chosen], ensure_ascii=False, indent=1))
        return 0
    for task in chosen:
        print(f"{task.name:<30}{task.tier:<11}{task.sentence}")
    return 0
