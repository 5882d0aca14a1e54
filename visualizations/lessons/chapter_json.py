"""A chapter and its results on their way to a browser, as plain JSON.

described(chapter) → what a page can be built from; told(chapter, result, mode) → one picture with its words.
"""

import json
import re
from dataclasses import asdict
from typing import Any

from visualizations.lessons.chapter import Chapter
from vla_core.lessons import source
from vla_core.trace import STAGES, VERBS

Facts = dict[str, Any]
RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "+")
SPOKEN = dict(zip(STAGES, VERBS, strict=True))


def described(chapter: Chapter) -> Facts:
    """All that is known before anything has been computed; no lesson is loaded for it."""
    kept = ("number", "name", "title", "stage", "sources")
    facts = {name: getattr(chapter, name) for name in kept} | {"verb": SPOKEN[chapter.stage]}
    facts["sentences"] = [typeset(sentence) for sentence in chapter.sentences]
    facts["controls"] = [{"kind": type(one).__name__} | asdict(one) for one in chapter.controls]
    facts["checks"] = [{part: typeset(words) for part, words in asdict(check).items()} for check in chapter.checks]
    return facts | {"robot": typeset(chapter.robot), "trained": bool(chapter.train), "ahead": bool(chapter.ahead)}


def code(chapter: Chapter) -> list[Facts]:
    """The functions that compute it, as they are written."""
    parts = (name.split(":") for name in chapter.code)
    return [
        {"where": f"vla_core/lessons/{module}.py", "text": source(f"{module}:{function}")}
        for module, function in parts
    ]


def typeset(text: str) -> str:
    """Plain text with true minus signs and raised powers."""
    powers = re.sub(r"\^(-?\d+)(?![\d.])", lambda found: found[1].translate(RAISED), text)
    tens = re.sub(
        r"(?<=\d)e([+-])0*(\d+)", lambda found: f" × 10{(found[1] + found[2]).translate(RAISED)}", powers
    )
    return re.sub(r"(?<![\w)\]])-(?=\d)", "−", tens).replace(" %", "%")


def told(chapter: Chapter, result: Any, mode: str, **more: Any) -> str:
    """JSON of one picture, its sentence and its formula, and of what else is to be said."""
    words = {"describe": typeset(chapter.describe(result)), "formula": typeset(chapter.formula(result))} | more
    return f'{{"figure":{chapter.figure(result, mode).to_json()},{json.dumps(words)[1:]}'
