"""The chapters that have a lesson, and the results of their steps, each computed once."""

import json
from functools import cache
from typing import Any

from visualizations.lessons.chapter import Chapter
from visualizations.lessons.course import CHAPTERS, chapter
from visualizations.lessons.lesson import Step
from vla_core.lessons import play

TAUGHT = tuple(one for one in CHAPTERS if one.lesson)


def finished(one: Chapter, step: Step | None = None) -> Any:
    """The last result with the controls of a step, trained where it asks for that."""
    values = one.values(dict(step.values) if step else {})
    return last_result(one.name, json.dumps(values), bool(step and step.train))


@cache
def last_result(name: str, values: str, trained: bool) -> Any:
    one, given = chapter(name), json.loads(values)
    if trained:
        *_, learnt = play(one.train, given)
        given["learnt"] = learnt
    *_, result = play(one.compute, given)
    return result
