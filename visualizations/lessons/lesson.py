"""What a lesson says around its experiment, as data: question, explanation, steps, formula, checks, reading.

Texts carry two marks: **term** is explained by glossary.py (**shown|entry** where the word differs), `name` is a
name of code. Numbers in them are computed where the text is made; tests/visualizations/test_lesson_texts.py holds
that. What a step reveals is computed from its own result.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from vla_core.errors import InvalidInput

NO_UNIT = "no unit"
Curve = tuple[tuple[float, ...], tuple[float, ...], str]  # across and up from 0 to 1, and a colour's name


def paragraphs(text: str) -> tuple[str, ...]:
    """Paragraphs of a long text, which blank lines part; lines within one are joined."""
    return tuple(" ".join(part.split()) for part in text.strip().split("\n\n"))


def cited(figure: str, source: str) -> str:
    """A figure that somebody else has published; `source` says who, when and where in it."""
    if not source:
        raise InvalidInput(f"The figure {figure} needs its source.")
    return figure


@dataclass(frozen=True)
class Seen:
    """One panel of the figure, in the order of reading."""

    panel: str  # its title
    says: str


@dataclass(frozen=True)
class Step:
    """Predict, then reveal: a question, what the controls are set to, and what the result answers."""

    title: str
    question: str
    choices: tuple[str, ...]
    values: Mapping[str, Any]  # of controls; the others return to their defaults
    answer: Callable[[Any], int]  # result → the right choice
    says: Callable[[Any], str]  # result → what happened, and why
    train: bool = False  # the network is trained first


@dataclass(frozen=True)
class Symbol:
    """A letter of the formula."""

    sign: str
    name: str
    unit: str
    value: Callable[[Any], str]  # result → its value now
    lights: tuple[str, ...] = ()  # names of the traces that show it


@dataclass(frozen=True)
class CodeNote:
    """What a line of the listing means."""

    line: str  # a part of it, found once
    says: str


@dataclass(frozen=True)
class Option:
    """One answer to choose, with what to say to somebody who chose it."""

    words: str
    feedback: str
    right: bool = False
    sketch: tuple[Curve, ...] = ()  # where the answer is a picture


@dataclass(frozen=True)
class ChoiceCheck:
    """One right answer among several."""

    question: str
    options: tuple[Option, ...]
    manner: str = ""  # "adversarial" or "design"


@dataclass(frozen=True)
class NumberCheck:
    """A number to work out; `near` holds wrong numbers that people reach, each with its feedback."""

    question: str
    answer: float
    within: float
    unit: str
    feedback: str  # how it is worked out
    near: tuple[tuple[float, str], ...] = ()
    manner: str = ""


@dataclass(frozen=True)
class OrderCheck:
    """Things to bring into their order."""

    question: str
    items: tuple[str, ...]  # in the right order
    feedback: str
    manner: str = ""


@dataclass(frozen=True)
class Checkpoint:
    """Something to explain in one's own words, and an answer to compare with."""

    question: str
    model: str  # answer
    manner: str = ""


Check = ChoiceCheck | NumberCheck | OrderCheck | Checkpoint


@dataclass(frozen=True)
class Table:
    """Options side by side, one a row."""

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Derived:
    """One step of a derivation: what to work out, a hint, and the answer with the numbers of the controls."""

    question: str
    hint: str
    says: Callable[[Any], str]  # result → the answer


@dataclass(frozen=True)
class Jump:
    """The same thing in the real robot."""

    at: float  # share of the attempt that has passed, from 0 to 1
    look: str  # what to look for there


@dataclass(frozen=True)
class Paper:
    """Further reading, and what to read in it."""

    title: str  # authors, year, title
    read: str
    link: str = ""


@dataclass(frozen=True)
class Lesson:
    """One chapter's teaching, around its experiment."""

    question: str
    before: tuple[str, ...]  # chapters to know first
    explanation: tuple[str, ...]  # paragraphs
    panels: tuple[Seen, ...]
    steps: tuple[Step, ...]
    formula: tuple[str, ...]  # lines, with symbols in [brackets]
    symbols: tuple[Symbol, ...]
    notes: tuple[CodeNote, ...]
    checks: tuple[Check, ...]
    jump: Jump
    reading: tuple[Paper, ...]
    tables: tuple[Table, ...] = ()
    derivation: tuple[Derived, ...] = ()
    onwards: tuple[str, ...] = ()  # later chapters that go on with something said here
