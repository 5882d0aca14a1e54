"""Test set of the language stage: sentences that training never sees, and the score of a reader on them.

The held-out paraphrases of world/tasks.json, and language_test.json: sentences typed freely by different people (a
child, an engineer, somebody terse, somebody polite, somebody for whom English is foreign, somebody in a hurry)
and sentences that ask for none of our tasks. phrases.py excludes all of them from training.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from vla_core.model.language import Reader
from vla_core.world.tasks import TASKS

CONTENT = json.loads(Path(__file__).with_name("language_test.json").read_text(encoding="utf-8"))
HELD_OUT = tuple((text, task.name) for task in TASKS.values() for text in task.held_out)
FREE_FORM = tuple((row["text"], row["task"]) for row in CONTENT["asked"])
OUT_OF_SCOPE = tuple(CONTENT["other"])


@dataclass(frozen=True)
class Score:
    """Shares of a list of sentences that each ask for a task."""

    right: float  # led to the right task
    refused: float  # not understood
    wrong: float  # led to a wrong task


@dataclass(frozen=True)
class ReaderScores:
    """The scores of a reader."""

    held_out: Score
    free: Score
    refused_others: float  # share of the sentences we cannot follow that were refused


def score_all(reader: Reader) -> ReaderScores:
    """The scores on every part of the test set."""
    readings = reader.read(OUT_OF_SCOPE)
    refused = sum(not reading.understood for reading in readings) / len(readings)
    return ReaderScores(score(reader, HELD_OUT), score(reader, FREE_FORM), refused)


def score(reader: Reader, labelled: Sequence[tuple[str, str]]) -> Score:
    """The score on sentences and the tasks that they ask for."""
    readings = reader.read([text for text, _ in labelled])
    right = sum(r.understood and r.task == task for r, (_, task) in zip(readings, labelled, strict=True))
    refused = sum(not reading.understood for reading in readings)
    count = len(readings)
    return Score(right / count, refused / count, (count - right - refused) / count)
