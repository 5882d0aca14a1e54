"""Scale: does more help? Published systems on Meta-World's fifty tasks, and our own curves where a file has them.

compare(times, tries, own) -> Scale: what so many times the parameters would bring, and how sure a share of so many
episodes is. The file is what the command that measured our curves wrote (measured_curves.py reads it).
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from vla_core.errors import Mistake
from vla_core.evaluation.intervals import wilson_interval
from vla_core.evaluation.published import PUBLISHED as ALL
from vla_core.evaluation.published import System
from vla_core.lessons import measured_curves
from vla_core.lessons.measured_curves import ASSETS, MeasuredCurve
from vla_core.trace import Array

__all__ = ["compare", "tenfold", "wilson_interval"]  # the chapter shows the code of the interval and the slope

OWN = ASSETS / "scale.json"
PUBLISHED = tuple(system for system in ALL if system.parameters)  # those whose size is known


class Curve(MeasuredCurve):
    """Something of ours, varied and measured."""

    @property
    def slope(self) -> float:
        """The share of success won by a tenfold."""
        return tenfold(self.values, self.success)


@dataclass(frozen=True, eq=False)
class Scale:
    """What others found, and what we did."""

    published: tuple[System, ...]
    slope: float  # over all published systems, share of success for ten times the parameters
    family: float  # the same within one family, where only the size differs
    correlation: float  # of log parameters and success
    times: float
    tries: int
    low: Array  # (n,) and high: the 95 % interval of each system, had it been measured in so many episodes
    high: Array
    own: tuple[Curve, ...]

    @property
    def gain(self) -> float:
        """What so many times the parameters bring within the family."""
        return self.family * float(np.log10(self.times))


def compare(times: float = 5.0, tries: int = 500, own: Path = OWN) -> Scale:
    """The published systems, and the curves in a file of ours if it is there."""
    sizes = np.array([system.parameters for system in PUBLISHED])
    success = np.array([system.success for system in PUBLISHED])
    same = np.array([system.name.startswith("SmolVLA") for system in PUBLISHED])
    low, high = wilson_interval(success * tries, np.full(len(success), tries))
    return Scale(
        published=PUBLISHED,
        slope=tenfold(sizes, success),
        family=tenfold(sizes[same], success[same]),
        correlation=float(np.corrcoef(np.log10(sizes), success)[0, 1]),
        times=times,
        tries=tries,
        low=low,
        high=high,
        own=read_own_curves(own),
    )


def tenfold(x: Array, success: Array) -> float:
    """The slope of success over log₁₀ x by least squares: what ten times as much brings."""
    if len(np.unique(x)) < 2:
        return 0.0
    return float(np.polyfit(np.log10(x), success, 1)[0])


def read_own_curves(path: Path) -> tuple[Curve, ...]:
    """Our own curves, from the file that the measuring command wrote; none where there is no file."""
    curves = tuple(Curve(**vars(line)) for line in measured_curves.read(path).curves)
    if any((curve.values <= 0).any() for curve in curves):
        raise Mistake(f"{path} holds a curve that is not above zero everywhere; delete it and measure again.")
    return curves
