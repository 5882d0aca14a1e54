"""What a lecturer needs for a chapter: time, aim, what students get wrong, questions for the room, homework.

notes_of(name) → TeacherNotes of visualizations/lessons/notes/NAME.py, or None where a chapter has none. As in a
lesson, numbers in the texts are computed where the text is made.
"""

from dataclasses import asdict, dataclass
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from visualizations.lessons.typography import typographic

FOLDER = "visualizations.lessons.notes"


@dataclass(frozen=True)
class Misconception:
    """What students often believe, and what to answer."""

    belief: str
    answer: str


@dataclass(frozen=True)
class RoomQuestion:
    """A question for the room, and what to listen for."""

    question: str
    answer: str


@dataclass(frozen=True)
class Homework:
    """An exercise for home with its solution."""

    question: str
    solution: str


@dataclass(frozen=True)
class TeacherNotes:
    """One chapter's page for the lecturer."""

    minutes: int
    aim: str
    misconceptions: tuple[Misconception, ...]
    questions: tuple[RoomQuestion, RoomQuestion, RoomQuestion]
    homework: Homework


def notes_of(name: str) -> TeacherNotes | None:
    """The notes of a chapter."""
    module = f"{FOLDER}.{name}"
    if not find_spec(module):
        return None
    notes: TeacherNotes = import_module(module).notes()
    return notes


def notes_facts(name: str) -> Any:
    """The notes of a chapter as plain data for a browser, or None."""
    notes = notes_of(name)
    return spelt(asdict(notes)) if notes else None


def spelt(value: Any) -> Any:
    """The same data with its prose in typographic signs."""
    if isinstance(value, dict):
        return {name: spelt(part) for name, part in value.items()}
    if isinstance(value, list | tuple):
        return [spelt(part) for part in value]
    return typographic(value) if isinstance(value, str) else value
