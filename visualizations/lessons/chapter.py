"""What a chapter of the course is, as data: the page renders any chapter from it, and validates its controls.

The computation is named, not imported: "module:function" in vla_core/lessons, which `vla_core.lessons.play` runs
with the values of the controls. Its results, one or many, go to `figure`, `describe` and `formula`; of several
results each carries its progress (`step` of `total`).
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from visualizations.lessons.lesson import Lesson
from vla_core.errors import InvalidInput

MAX_LETTERS = 200  # of a line that the user types


@dataclass(frozen=True)
class Slider:
    """A number between two ends; whole where the step is whole."""

    name: str  # the argument that it sets
    label: str  # with its unit
    default: float
    low: float
    high: float
    step: float = 1
    plays: bool = False  # a button moves it to its end, so that what it shows can be watched

    @property
    def extremes(self) -> tuple[float, float]:
        return self.low, self.high

    def validate(self, value: Any) -> float:
        """Between the ends, on a step of the slider."""
        if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
            span = f"{self.low:g} to {self.high:g}"
            raise InvalidInput(f"«{self.label}» wants a number from {span}, not {value!r:.40}.")
        steps = round((min(max(value, self.low), self.high) - self.low) / self.step)
        near = round(self.low + steps * self.step, 10)
        return type(self.default)(min(near, self.high))


@dataclass(frozen=True)
class Choice:
    """One of a few options."""

    name: str
    label: str
    default: str
    options: tuple[str, ...]

    @property
    def extremes(self) -> tuple[str, ...]:
        return self.options

    def validate(self, value: Any) -> str:
        if not isinstance(value, str) or value not in self.options:
            raise InvalidInput(f"«{self.label}» is one of {', '.join(self.options)}, not {value!r:.40}.")
        return value


@dataclass(frozen=True)
class Toggle:
    """On or off."""

    name: str
    label: str
    default: bool

    @property
    def extremes(self) -> tuple[bool, bool]:
        return False, True

    def validate(self, value: Any) -> bool:
        if not isinstance(value, bool):
            raise InvalidInput(f"«{self.label}» is on or off, not {value!r:.40}.")
        return value


@dataclass(frozen=True)
class Words:
    """A line of text that the user types."""

    name: str
    label: str
    default: str

    @property
    def extremes(self) -> tuple[str, ...]:
        return (self.default,)

    def validate(self, value: Any) -> str:
        """The printable characters of the line, cut to MAX_LETTERS."""
        if not isinstance(value, str):
            raise InvalidInput(f"«{self.label}» wants a line of words, not {value!r:.40}.")
        return "".join(letter for letter in value if letter.isprintable())[:MAX_LETTERS]


@dataclass(frozen=True)
class Drawing:
    """A drawing of side × side numbers from 0 to 1; None before the user has drawn."""

    name: str
    label: str
    side: int
    instead: str = ""  # the control that takes its place when it is moved
    default: None = None

    @property
    def extremes(self) -> tuple[list[list[float]], ...]:
        return [[0.0] * self.side] * self.side, [[1.0] * self.side] * self.side

    def validate(self, value: Any) -> list[list[float]] | None:
        """None, or side × side numbers from 0 to 1."""
        if value is None:
            return None
        rows: list[Any] = value if isinstance(value, list) and len(value) == self.side else []
        square = bool(rows) and all(isinstance(row, list) and len(row) == self.side for row in rows)
        if not square or not all(isinstance(n, int | float) and 0 <= n <= 1 for row in rows for n in row):
            raise InvalidInput(f"A drawing is {self.side} × {self.side} numbers from 0 to 1.")
        return rows


Control = Slider | Choice | Toggle | Words | Drawing


@dataclass(frozen=True)
class Chapter:
    """One chapter: its experiment with its figure, and its lesson."""

    name: str  # in the link
    title: str
    controls: tuple[Control, ...]  # four at most, and a slider that plays
    compute: str  # "module:function", called with the controls it asks for
    figure: Callable[..., go.Figure]  # (result, mode) light or dark
    describe: Callable[[Any], str]  # one sentence for those who cannot see the figure
    formula: Callable[[Any], str]  # plain text, with the experiment's own numbers in it
    code: tuple[str, ...]  # "module:function", what to show of the source
    stage: str  # the stage of the real robot where the same happens
    lesson: Callable[[], Lesson]  # called when the chapter is opened
    train: str = ""  # a generator whose newest event `compute` takes as `learnt`
    ahead: str = ""  # a generator that makes other choices quick, asked for while somebody reads
    number: int = 0  # its place in the course, which course.py gives it

    @property
    def defaults(self) -> dict[str, Any]:
        """The first value of every control."""
        return {control.name: control.default for control in self.controls}

    def values(self, given: Any) -> dict[str, Any]:
        """One validated value for each control; a control that is not given keeps its default."""
        if not isinstance(given, dict):
            raise InvalidInput("The controls' values come as names with values.")
        return self.defaults | {
            control.name: control.validate(given[control.name])
            for control in self.controls
            if control.name in given
        }
