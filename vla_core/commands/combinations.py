"""python -m vla_core combinations: words that are known one by one, in pairs that were never trained together."""

import argparse
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
from tqdm import tqdm

from vla_core.commands.measurement import log_beside, write_measurement
from vla_core.commands.study_progress import command_text, require_at_least
from vla_core.errors import InvalidInput
from vla_core.lessons.combinations import COUNTS, DRAWS, T_95, WORDINGS, choose
from vla_core.lessons.combinations_study import (
    CombinationsPlan,
    CropsDrawn,
    Run,
    Training,
    read_crops,
    study,
    summary,
    trainings,
)
from vla_core.world import gl

HELP = "measure how far pairs of known words, never trained together, are understood"


def arguments(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    numbers = ",".join(map(str, COUNTS))
    add("--counts", default=numbers, help="combinations that are trained (default: %(default)s)")
    add("--draws", type=int, default=DRAWS, help="ways to choose them, for each number (default: %(default)s)")
    add("--seed", type=int, default=0, help="of pictures and trainings (default: %(default)s)")
    add(
        "--out", type=Path, default=Path("runs/combinations"), help="folder of the pictures (default: %(default)s)"
    )
    add("--json", type=Path, default=Path("assets/combinations.json"), help="file to write (default: %(default)s)")


def run(args: argparse.Namespace) -> int:
    require_at_least(args, draws=min(T_95), seed=0)
    if args.draws > max(T_95):
        raise InvalidInput(f"--draws is {args.draws}; {max(T_95)} are the most.")
    plan = CombinationsPlan(counts_of(args.counts), args.draws, args.seed)
    gl.require()
    runs: list[Run] = []
    with tqdm(total=len(trainings(plan)), unit="training", dynamic_ncols=True) as bar:
        for event in study(plan, args.out, log_beside(args.json)):
            if isinstance(event, CropsDrawn):
                bar.set_postfix_str(f"scene {event.step} of {event.total}", refresh=True)
            else:
                runs.append(event)
                bar.update()
    command = command_text("combinations", args, "counts", "draws", "seed")
    found = summary(plan, runs, read_crops(plan, args.out))
    print(table(plan, runs))
    write_measurement(args.json, found | {"command": command, "date": date.today().isoformat()})
    return 0


def counts_of(text: str) -> tuple[int, ...]:
    """«8,16» as numbers of combinations; every colour needs one, and some have to be left out."""
    every = choose(COUNTS[0], 0)
    least, most = len(every), every.size - 1
    try:
        counts = tuple(sorted({int(part) for part in text.split(",") if part.strip()}))
    except ValueError as error:
        raise InvalidInput(f"--counts is {text!r}; give whole numbers with commas, for example 8,16.") from error
    if not counts or counts[0] < least or counts[-1] > most:
        raise InvalidInput(f"--counts is {text!r}; give numbers from {least} to {most}, with commas.")
    return counts


def table(plan: CombinationsPlan, runs: list[Run]) -> str:
    """Right answers about trained combinations and about others, a line for each number and wording."""
    lines = []
    for count in plan.counts:
        for wording in WORDINGS:
            shares = np.mean([seen_and_unseen(plan, one) for one in runs if of(one, count, wording)], axis=0)
            lines.append(f"{count:3d} combinations, {wording:<14} seen {shares[0]:6.1%}   unseen {shares[1]:6.1%}")
    return "\n".join(lines)


def of(one: Training, count: int, wording: str) -> bool:
    return (one.count, one.wording) == (count, wording)


def seen_and_unseen(plan: CombinationsPlan, one: Run) -> tuple[Any, Any]:
    right, known = np.array(one.right) / plan.tested, choose(one.count, one.draw).ravel()
    return right[known].mean(), right[~known].mean()
