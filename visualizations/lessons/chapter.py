"""What a chapter of the course is, as data: a page can be made from it without knowing which chapter it is.

The computation is named, not imported: "module:function" in vla_core/lessons, which `vla_core.lessons.play` runs
with the values of the controls. Its results, one or many, go to `figure`, `describe` and `formula`; where there
are many, each says how far it is (`step` of `total`).
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go


@dataclass(frozen=True)
class Slider:
    """A number between two ends; whole where the step is whole."""

    name: str  # the argument that it sets
    label: str  # with its unit
    default: float
    low: float
    high: float
    step: float = 1

    @property
    def ends(self) -> tuple[float, float]:
        return self.low, self.high


@dataclass(frozen=True)
class Choice:
    """One of a few words."""

    name: str
    label: str
    default: str
    options: tuple[str, ...]

    @property
    def ends(self) -> tuple[str, ...]:
        return self.options


@dataclass(frozen=True)
class Toggle:
    """On or off."""

    name: str
    label: str
    default: bool

    @property
    def ends(self) -> tuple[bool, bool]:
        return False, True


@dataclass(frozen=True)
class Words:
    """A line that a person types."""

    name: str
    label: str
    default: str

    @property
    def ends(self) -> tuple[str, ...]:
        return (self.default,)


@dataclass(frozen=True)
class Drawing:
    """A square to draw on, side × side numbers from 0 to 1; None where nobody has drawn yet."""

    name: str
    label: str
    side: int
    instead: str = ""  # the control that takes its place when it is moved
    default: None = None

    @property
    def ends(self) -> tuple[list[list[float]], ...]:
        return [[0.0] * self.side] * self.side, [[1.0] * self.side] * self.side


Control = Slider | Choice | Toggle | Words | Drawing


@dataclass(frozen=True)
class Check:
    """A question, and the answer to open after thinking."""

    question: str
    answer: str


@dataclass(frozen=True)
class Chapter:
    """One chapter: its words, its experiment, and how to show it."""

    number: int
    name: str  # in the link
    title: str
    sentences: tuple[str, ...]
    controls: tuple[Control, ...]  # four at most
    compute: str  # "module:function", called with the controls it asks for
    figure: Callable[..., go.Figure]  # (result, mode) light or dark
    describe: Callable[[Any], str]  # one sentence for those who cannot see the figure
    formula: Callable[[Any], str]  # plain text, with the experiment's own numbers in it
    code: tuple[str, ...]  # "module:function", what to show of the source
    checks: tuple[Check, ...]
    stage: str  # the stage of the real robot where the same happens
    robot: str  # what to notice there
    train: str = ""  # a generator whose newest event `compute` takes as `learnt`
    ahead: str = ""  # a generator that makes other choices quick, asked for while somebody reads
    sources: tuple[str, ...] = ()

    @property
    def defaults(self) -> dict[str, Any]:
        """What the controls say before anyone touches them."""
        return {control.name: control.default for control in self.controls}
