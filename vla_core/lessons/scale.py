"""Scale: does more help? Published systems on Meta-World's fifty tasks, and our own curves: a line through the
first points, and whether it foretells the others.

compare(view, known, tries) -> Scale. Our curves are in the file that `python -m vla_core scaling` wrote
(measured_curves.py reads it).
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from vla_core.errors import Mistake
from vla_core.evaluation.intervals import wilson_interval
from vla_core.evaluation.published import PUBLISHED as ALL
from vla_core.lessons import measured_curves
from vla_core.lessons.measured_curves import ASSETS, MeasuredCurve
from vla_core.trace import Array

__all__ = [
    "compare",
    "log_odds_line",
    "wilson_interval",
]  # the chapter shows the code of the line and the interval

OWN = ASSETS / "scale.json"
PUBLISHED = tuple(system for system in ALL if system.parameters)  # those whose size is known
FAMILY = "SmolVLA"
VIEWS = ("systems", "data", "size")
VARIED = {"data": "demonstrations", "size": "parameters"}  # what our curves vary, by view
EPISODES = 500  # behind a published figure: fifty tasks, ten episodes each


@dataclass(frozen=True, eq=False)
class Scale:
    """One view: points with their intervals, and the line through those that are known."""

    view: str
    x: Array  # (n,) parameters or demonstrations
    success: Array  # (n,)
    low: Array  # (n,) and high: the 95 % interval of each, had it been measured in so many episodes
    high: Array
    names: tuple[str, ...]  # (n,) empty words for our own points
    known: Array  # (n,) bool, points that the line was fitted to
    foretold: Array  # (n,) the line at every point
    correlation: float  # of log x and success
    tries: int
    source: str  # the command and its date, or who published

    @property
    def last(self) -> int:
        """The point of the largest x."""
        return int(np.argmax(self.x))

    @property
    def missed(self) -> float:
        """How far the line is from the last point, as a share."""
        return float(abs(self.foretold - self.success)[self.last])


def compare(view: str = VIEWS[0], known: int = 3, tries: int = 25, own: Path = OWN) -> Scale:
    """A view; of our own points the first `known` are given to the line."""
    if view == "systems":
        names = tuple(system.name for system in PUBLISHED)
        x = np.array([float(system.parameters or 0) for system in PUBLISHED])
        success = np.array([system.success for system in PUBLISHED])
        given = np.array([name.startswith(FAMILY) for name in names])
        return scale(view, x, success, names, given, tries, "published")
    curve = own_curve(VARIED[view], own)
    given = np.arange(len(curve.values)) < known
    source = f"{curve.command} · {curve.date}"
    return scale(view, curve.values, curve.success, ("",) * len(given), given, tries, source)


def scale(
    view: str, x: Array, success: Array, names: tuple[str, ...], known: Array, tries: int, source: str
) -> Scale:
    """The points with intervals for so many tries, and the line through the known ones."""
    low, high = wilson_interval(success * tries, np.full(len(success), tries))
    slope, start = log_odds_line(x[known], success[known], EPISODES if view == "systems" else tries)
    foretold = 1 / (1 + np.exp(-(start + slope * np.log10(x))))
    correlation = float(np.corrcoef(np.log10(x), success)[0, 1])
    return Scale(view, x, success, low, high, names, known, foretold, correlation, tries, source)


def log_odds_line(x: Array, success: Array, tries: int) -> tuple[float, float]:
    """Slope and start of a straight line: log-odds of success over log₁₀ x.

    Log-odds keep the foretold share between 0 and 1; half a try more of each kind keeps them finite.
    """
    share = (success * tries + 0.5) / (tries + 1)
    slope, start = np.polyfit(np.log10(x), np.log(share / (1 - share)), 1)
    return float(slope), float(start)


def own_curve(varied: str, path: Path) -> MeasuredCurve:
    """Our curve over what was varied."""
    curves = {curve.x: curve for curve in measured_curves.read(path).curves}
    if varied not in curves:
        raise Mistake(f"{path.name} has no curve over {varied}; `python -m vla_core scaling` measures it.")
    if (curves[varied].values <= 0).any():
        raise Mistake(f"{path} holds a curve that is not above zero everywhere; delete it and measure again.")
    return curves[varied]
