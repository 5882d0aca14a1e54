"""A lesson on its way to a browser, as plain data.

lesson_facts(chapter) → what stands around the experiment; symbol_values(chapter, result) → the formula's letters;
derived_values(chapter, result) → the answers of the derivation;
outcome(chapter, result, step) → which choice was right, and why.
"""

import re
from dataclasses import asdict
from typing import Any

from visualizations.lessons.chapter import Chapter
from visualizations.lessons.course import chapter as chapter_named
from visualizations.lessons.glossary import GLOSSARY
from visualizations.lessons.lesson import Check, Lesson, Step, Symbol
from visualizations.lessons.teacher_notes import notes_facts
from visualizations.lessons.typography import typographic
from vla_core.errors import InvalidInput

Facts = dict[str, Any]
TERM = re.compile(r"\*\*(?:[^*|]+\|)?([^*|]+)\*\*")


def lesson_facts(chapter: Chapter) -> Facts:
    """Everything around the experiment, with the glossary's entries that its texts use."""
    lesson = chapter.lesson()
    facts = {
        "question": lesson.question,
        "before": [{"name": name, "title": chapter_named(name).title} for name in lesson.before],
        "onwards": [{"name": name, "title": chapter_named(name).title} for name in lesson.onwards],
        "explanation": lesson.explanation,
        "panels": [asdict(one) for one in lesson.panels],
        "steps": [step_facts(one) for one in lesson.steps],
        "formula": lesson.formula,
        "symbols": [symbol_facts(one) for one in lesson.symbols],
        "notes": [asdict(one) for one in lesson.notes],
        "checks": [check_facts(one) for one in lesson.checks],
        "jump": asdict(lesson.jump),
        "reading": [asdict(one) for one in lesson.reading],
        "tables": [asdict(one) for one in lesson.tables],
        "derivation": [{"question": one.question, "hint": one.hint} for one in lesson.derivation],
    }
    written: Facts = polished(facts) | {"teacher": notes_facts(chapter.name)}
    return written | {"glossary": {term: typographic(GLOSSARY[term]) for term in terms_of(lesson)}}


def polished(value: Any, key: str = "") -> Any:
    """The same data with its prose in typographic signs; lines of code, links and names of traces stay."""
    if isinstance(value, dict):
        return {name: polished(part, name) for name, part in value.items()}
    if isinstance(value, list | tuple):
        return [polished(part, key) for part in value]
    kept = key in ("line", "link", "lights", "name", "kind", "manner", "values", "sketch")
    return typographic(value) if isinstance(value, str) and not kept else value


def step_facts(step: Step) -> Facts:
    parts = ("title", "question", "choices", "train")
    return {name: getattr(step, name) for name in parts} | {"values": dict(step.values)}


def symbol_facts(symbol: Symbol) -> Facts:
    return {name: getattr(symbol, name) for name in ("sign", "name", "unit", "lights")}


def check_facts(check: Check) -> Facts:
    return {"kind": type(check).__name__} | asdict(check)


def terms_of(lesson: Lesson) -> list[str]:
    """The glossary's entries that a lesson marks, each once."""
    cells = [cell for table in lesson.tables for row in table.rows for cell in row]
    texts = [*lesson.explanation, *(one.says for one in lesson.panels), *cells]
    return sorted({term for text in texts for term in TERM.findall(text)})


def symbol_values(chapter: Chapter, result: Any) -> list[str]:
    """The value of each symbol of the formula, in their order."""
    return [typographic(one.value(result)) for one in chapter.lesson().symbols]


def derived_values(chapter: Chapter, result: Any) -> list[str]:
    """The answer of each step of the derivation, with the numbers of this result."""
    return [typographic(one.says(result)) for one in chapter.lesson().derivation]


def outcome(chapter: Chapter, result: Any, step: Any) -> Facts:
    """What a step reveals, from the result that it asked for."""
    steps = chapter.lesson().steps
    if isinstance(step, bool) or not isinstance(step, int) or not 0 <= step < len(steps):
        raise InvalidInput(f"«{chapter.title}» has {len(steps)} steps, counted from 0, not {step!r:.20}.")
    return {
        "step": step,
        "right": steps[step].answer(result),
        "says": typographic(steps[step].says(result)),
    }
