"""Curves that one of our commands has measured and written into assets/, with their 95 % intervals.

read(path) -> Measured(curves, about). A file is what studies/study.py wrote: JSON with a list `curves`, each with
`name`, `x` (what was varied), `command`, `date` and `points`, a list of [x, successes, tries].
"""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from vla_core.errors import Mistake
from vla_core.evaluation.intervals import wilson_interval
from vla_core.trace import Array

ASSETS = Path(__file__).parents[2] / "assets"


@dataclass(frozen=True, eq=False)
class MeasuredCurve:
    """One curve: what was varied, and the share of successes."""

    name: str
    x: str
    command: str
    date: str
    values: Array  # (n,)
    success: Array  # (n,) share
    low: Array  # (n,) 95 % interval
    high: Array  # (n,)
    tries: Array  # (n,)


@dataclass(frozen=True, eq=False)
class Measured:
    """All curves of a file; none where it has not been measured."""

    curves: tuple[MeasuredCurve, ...] = ()
    about: dict[str, Any] = field(default_factory=dict)

    def at(self, name: str) -> MeasuredCurve | None:
        """The curve of that name, where there is one."""
        return next((curve for curve in self.curves if curve.name == name), None)


def read(path: Path) -> Measured:
    """The curves of a file; none where there is no file."""
    if not path.exists():
        return Measured()
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        return Measured(tuple(curve_from_points(**one) for one in data["curves"]), dict(data.get("about", {})))
    except (json.JSONDecodeError, UnicodeDecodeError, KeyError, TypeError, ValueError) as error:
        raise Mistake(f"{path} does not hold measured curves; delete it and measure again.") from error


def curve_from_points(name: str, x: str, command: str, date: str, points: list[list[float]]) -> MeasuredCurve:
    """One curve from its points [x, successes, tries]."""
    values, successes, tries = np.array(points, dtype=float).reshape(-1, 3).T
    if not len(values) or (tries < 1).any() or (successes > tries).any() or (successes < 0).any():
        raise ValueError(name)
    low, high = wilson_interval(successes, tries)
    return MeasuredCurve(name, x, command, date, values, successes / tries, low, high, tries)
