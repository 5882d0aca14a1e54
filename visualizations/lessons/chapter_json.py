"""A chapter and its results on their way to a browser, as plain JSON.

chapter_facts(chapter) → what a page is built from;
result_json(chapter, result, mode) → one figure with its sentence and its formula.
"""

import json
from dataclasses import asdict
from typing import Any

from visualizations.lessons.build_tasks import task_facts
from visualizations.lessons.chapter import Chapter
from visualizations.lessons.lesson_json import Facts, derived_values, lesson_facts, outcome, symbol_values
from visualizations.lessons.typography import typographic
from vla_core.lessons import source
from vla_core.trace import STAGES, VERBS

VERB_OF_STAGE = dict(zip(STAGES, VERBS, strict=True))


def chapter_facts(chapter: Chapter) -> Facts:
    """Everything known before a computation runs; no lesson module is loaded for it."""
    copied = ("number", "name", "title", "stage")
    facts = {name: getattr(chapter, name) for name in copied} | {"verb": VERB_OF_STAGE[chapter.stage]}
    facts["controls"] = [{"kind": type(one).__name__} | asdict(one) for one in chapter.controls]
    return facts | {"trained": bool(chapter.train), "ahead": bool(chapter.ahead)}


def opening_facts(chapter: Chapter) -> Facts:
    """What a page needs once, with the first answer: the code, the lesson, and a function to write."""
    return {"code": code_listing(chapter), "task": task_facts(chapter.name), "lesson": lesson_facts(chapter)}


def code_listing(chapter: Chapter) -> list[Facts]:
    """The source of the functions that compute the chapter."""
    parts = (name.split(":") for name in chapter.code)
    return [
        {"where": f"vla_core/lessons/{module}.py", "text": source(f"{module}:{function}")}
        for module, function in parts
    ]


def result_json(chapter: Chapter, result: Any, mode: str, taken: Any = None, **more: Any) -> str:
    """JSON of one figure, its sentence and its formula, of what a taken step reveals, and of further keys."""
    words: Facts = {
        "describe": typographic(chapter.describe(result)),
        "formula": typographic(chapter.formula(result)),
        "symbols": symbol_values(chapter, result),
        "derived": derived_values(chapter, result),
    } | more
    if taken is not None:
        words["outcome"] = outcome(chapter, result, taken)
    return f'{{"figure":{chapter.figure(result, mode).to_json()},{json.dumps(words)[1:]}'
