"""Test set of the language stage: sentences that training never sees, and the score of a reader on them.

The held-out paraphrases of world/tasks.json, and language_test.json: sentences typed freely by different people (a
child, an engineer, somebody terse, somebody polite, somebody for whom English is foreign, somebody in a hurry)
and sentences that ask for none of our tasks. The second free set was written by somebody who has read neither the
grammar nor the first. phrases.py excludes all of them from training.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from vla_core.language.not_commands import why_no_command, without_contrast
from vla_core.model.language import Reader
from vla_core.world.tasks import TASKS

CONTENT = json.loads(Path(__file__).with_name("language_test.json").read_text(encoding="utf-8"))
HELD_OUT = tuple((text, task.name) for task in TASKS.values() for text in task.held_out)
FREE_FORM, SECOND_FREE_FORM = (
    tuple((row["text"], row["task"]) for row in CONTENT[part]) for part in ("asked", "second asked")
)
OUT_OF_SCOPE, SECOND_OUT_OF_SCOPE = (tuple(CONTENT[part]) for part in ("other", "second other"))


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
    second_free: Score
    refused_others: float  # share of the sentences we cannot follow that were refused
    refused_second_others: float


def score_all(reader: Reader) -> ReaderScores:
    """The scores on every part of the test set."""
    return ReaderScores(
        held_out=score(reader, HELD_OUT),
        free=score(reader, FREE_FORM),
        second_free=score(reader, SECOND_FREE_FORM),
        refused_others=share_refused(reader, OUT_OF_SCOPE),
        refused_second_others=share_refused(reader, SECOND_OUT_OF_SCOPE),
    )


def score(reader: Reader, labelled: Sequence[tuple[str, str]]) -> Score:
    """The score on sentences and the tasks that they ask for."""
    understood = tasks_asked(reader, [text for text, _ in labelled])
    right = sum(found == task for found, (_, task) in zip(understood, labelled, strict=True))
    refused = understood.count(None)
    count = len(understood)
    return Score(right / count, refused / count, (count - right - refused) / count)


def share_refused(reader: Reader, texts: Sequence[str]) -> float:
    return tasks_asked(reader, texts).count(None) / len(texts)


def tasks_asked(reader: Reader, texts: Sequence[str]) -> list[str | None]:
    """The task that each sentence starts, None where nothing moves."""
    readings = reader.read([without_contrast(text) for text in texts])
    return [
        reading.task if reading.understood and not why_no_command(text) else None
        for text, reading in zip(texts, readings, strict=True)
    ]
