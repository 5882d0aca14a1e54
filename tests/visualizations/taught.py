"""The results of the steps of lessons, each computed once."""

import json
from functools import cache
from typing import Any

from visualizations.lessons.chapter import Chapter
from visualizations.lessons.course import chapter
from visualizations.lessons.lesson import Step
from vla_core.lessons import play


def finished(one: Chapter, step: Step | None = None) -> Any:
    """The last result with the controls of a step, trained where it asks for that."""
    values = one.values(dict(step.values) if step else {})
    return last_result(one.name, json.dumps(values), bool(step and step.train))


@cache
def last_result(name: str, values: str, trained: bool) -> Any:
    given = json.loads(values) | ({"learnt": learnt(name)} if trained else {})
    *_, result = play(chapter(name).compute, given)
    return result


@cache
def learnt(name: str) -> Any:
    """The network of a chapter that trains one, with the controls at rest."""
    one = chapter(name)
    *_, last = play(one.train, one.defaults)
    return last
