"""How well the words steer on the table: what was trained on, what never was, and sentences one word apart.

evaluate_table(plan) yields one `TableResult` an episode; summary(plan, results) is what goes into the file. Cells
are a part, a verb and a number of distractors (things that the sentence does not name):

seen          combinations and wordings of training, on unseen seeds
unseen        a verb with a colour and a shape that training never joins (world/table/split.py)
wordings      sentences that training never uses (language/table_wordings.py)
relations     sides, also in the names of things, that training never uses
pair-first, pair-second     minimal pairs: the two differ in one word, all else is equal to the bit
"""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from itertools import product
from operator import attrgetter
from pathlib import Path
from random import Random
from typing import Any

from vla_core.evaluation.evaluate import (
    Plan,
    Result,
    Trial,
    control_rate,
    run_request,
    seed_of,
    task_row,
    trial_request,
)
from vla_core.evaluation.resumable import plan_of, resumed
from vla_core.evaluation.table_refusals import refusal_rows
from vla_core.language.table_sentences import minimal_pair, write
from vla_core.parallel import imap
from vla_core.world.table.command import VERBS
from vla_core.world.table.draw import RELATION_VERBS
from vla_core.world.table.tasks import scene_and_command

DISTRACTORS = (1, 2, 3)
REPORTED = 3  # distractors of the cells behind the figures at the top of the file
PAIRS = 5  # minimal pairs for each episode of a cell
SENTENCES = {"seen": "train", "unseen": "train", "wordings": "wordings", "relations": "relations"}
PAIR_MEMBERS = ("pair-first", "pair-second")
MEASURES = {
    "seen": f"success in per cent, {REPORTED} distractors, combinations and wordings of training",
    "unseen": f"the same for combinations that training never has, {REPORTED} distractors",
    "wordings": f"the same for sentences that training never uses, {REPORTED} distractors",
    "relations": f"the same for sides that training never names, {REPORTED} distractors",
    "pairs": "minimal pairs in which the arm did what either sentence said",
    "pair_episodes": "episodes of minimal pairs in which it did",
    "wrong_first": "episodes of all cells in which the hand touched another thing before the one that was named",
    "nothing_moves": "sentences that are no command, or name what is not there, after which nothing moved",
}


@dataclass(frozen=True)
class TableTrial(Trial):
    """One episode to run."""

    part: str
    verb: str = ""  # of a pair, and so the number of things, the seed decides
    distractors: int = 0


@dataclass(frozen=True)
class TableResult(Result):
    """One episode that was run."""

    part: str = ""
    verb: str = ""
    distractors: int = 0


def evaluate_table(plan: Plan, workers: int, engine: str, log: Path | None = None) -> Iterator[TableResult]:
    """Every episode of every cell; those in the log are not run again."""

    def run(todo: Sequence[TableTrial]) -> Iterator[TableResult]:
        return imap(engine, partial(run_trial, plan=plan), todo, workers)

    key = attrgetter("part", "verb", "distractors", "number")
    yield from resumed(log, plan_of(plan), TableResult, trials(plan), key, run)


def cells() -> list[tuple[str, str, int]]:
    """Part, verb and number of distractors; what is compared along the distractors has all of their numbers."""
    parts = {"seen": DISTRACTORS, "unseen": DISTRACTORS, "wordings": (REPORTED,), "relations": (REPORTED,)}
    pairs = [(part, verb, many) for part, counts in parts.items() for verb, many in product(VERBS, counts)]
    return [cell for cell in pairs if cell[0] != "relations" or cell[1] in RELATION_VERBS]


def trials(plan: Plan) -> list[TableTrial]:
    """Every episode of every cell, then the pairs."""
    single = [cell_trial(plan, *cell, number) for cell in cells() for number in range(plan.episodes)]
    pairs = product(range(PAIRS * plan.episodes), PAIR_MEMBERS)
    return single + [pair_trial(plan, part, number) for number, part in pairs]


def cell_trial(plan: Plan, part: str, verb: str, distractors: int, number: int) -> TableTrial:
    """An episode of a cell, with its sentence."""
    name, seed = task_name(part, verb, distractors), seed_of(plan, number)
    text = write(*scene_and_command(name, seed), Random(f"{part} {seed}"), SENTENCES[part], with_typos=False)
    return TableTrial(name, number, text, part, verb, distractors)


def task_name(part: str, verb: str, distractors: int) -> str:
    """The table's task of a cell; another thing that is the target is no distractor."""
    named = 1 + (VERBS[verb].target == "thing")
    where = f"-{part}" if part in ("unseen", "relations") else ""
    return f"table{where}-{verb}-{distractors + named}"


def pair_trial(plan: Plan, part: str, number: int) -> TableTrial:
    """One side of a minimal pair."""
    text = minimal_pair(seed_of(plan, number)).texts[PAIR_MEMBERS.index(part)]
    return TableTrial(f"table-{part}", number, text, part)


def run_trial(trial: TableTrial, plan: Plan) -> TableResult:
    """One episode, in a worker process."""
    result = run_request(trial_request(trial, plan), trial)
    return TableResult(**asdict(result), part=trial.part, verb=trial.verb, distractors=trial.distractors)


def summary(plan: Plan, results: list[TableResult]) -> dict[str, Any]:
    """The figures at the top, each with its interval, and all that is behind them, in per cent."""
    single = [one for one in results if one.part in SENTENCES]
    pairs = [one for one in results if one.part in PAIR_MEMBERS]
    refusals = refusal_rows(plan)
    rows = {
        part: row_of(one for one in of_part(single, part) if one.distractors == REPORTED) for part in SENTENCES
    }
    rows |= {"pairs": row_of(both_sides(pairs)), "pair_episodes": row_of(pairs)}
    rows |= {"wrong_first": row_of(wrong_first(single)), "nothing_moves": refusals.pop("all")}
    return {
        **{name: row["success"] for name, row in rows.items()},
        "intervals": {name: row["interval"] for name, row in rows.items()},
        "episodes": {name: row["episodes"] for name, row in rows.items()},
        "distractors": {part: by(of_part(single, part), "distractors") for part in ("seen", "unseen")},
        "verbs": {part: by(of_part(single, part), "verb") for part in SENTENCES},
        "cells": [cell_row(single, *cell) for cell in cells()],
        "refused": by([one for one in results if one.refused], "refused"),
        "no_command": refusals,
        "control_hz": control_rate(results),
        "protocol": asdict(plan) | {"measures": MEASURES},
    }


def of_part(results: Sequence[TableResult], part: str) -> list[TableResult]:
    return [one for one in results if one.part == part]


def row_of(results: Any) -> dict[str, Any]:
    """Success with its interval, and how many episodes that are."""
    row = task_row(list(results))
    return {name: row[name] for name in ("success", "interval", "episodes")}


def by(results: Sequence[TableResult], name: str) -> dict[str, dict[str, Any]]:
    """A row for each value of one of the results' fields."""
    values = dict.fromkeys(getattr(one, name) for one in results)
    return {str(value): row_of(one for one in results if getattr(one, name) == value) for value in values}


def both_sides(pairs: Sequence[TableResult]) -> list[Result]:
    """One result a pair: a success where the arm did what either sentence said, each in its episode."""
    sides: dict[int, list[TableResult]] = {}
    for one in pairs:
        sides.setdefault(one.number, []).append(one)
    whole = {number: two for number, two in sides.items() if len(two) == len(PAIR_MEMBERS)}
    return [
        Result("table-pair", number, all(one.success for one in two), max(one.steps for one in two), 0.0)
        for number, two in whole.items()
    ]


def wrong_first(results: Sequence[TableResult]) -> list[Result]:
    """As results of which a "success" is that another thing was touched first."""
    return [Result(one.task, one.number, bool(one.instead), one.steps, one.hertz) for one in results]


def cell_row(results: Sequence[TableResult], part: str, verb: str, distractors: int) -> dict[str, Any]:
    """One cell."""
    mine = [one for one in results if (one.part, one.verb, one.distractors) == (part, verb, distractors)]
    about = {"part": part, "verb": verb, "distractors": distractors}
    return about | task_row(mine) | {"wrong_first": row_of(wrong_first(mine))["success"]}
