"""Scale: does more help? Published systems on Meta-World's fifty tasks, and our own curves where a file has them.

compare(own) -> Scale. The file is what the command that measured them wrote: JSON with a list `curves`, each with
`name`, `x` (what was varied), `command`, `date` and `points`, a list of [x, successes, tries].
"""

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from vla_core.errors import Mistake
from vla_core.published import PUBLISHED as ALL
from vla_core.published import System

OWN = Path(__file__).parents[2] / "assets" / "scale.json"
WIDE = 1.96  # standard deviations of a 95 % interval


PUBLISHED = tuple(system for system in ALL if system.parameters)  # those whose size is known


@dataclass(frozen=True, eq=False)
class Curve:
    """Something of ours, varied and measured."""

    name: str
    x: str
    command: str
    date: str
    values: np.ndarray  # (n,)
    success: np.ndarray  # (n,) share
    low: np.ndarray  # (n,) 95 % interval
    high: np.ndarray  # (n,)
    slope: float  # share of success won by a tenfold


@dataclass(frozen=True, eq=False)
class Scale:
    """What others found, and what we did."""

    published: tuple[System, ...]
    slope: float  # over all published systems, share of success for ten times the parameters
    family: float  # the same within one family, where only the size differs
    correlation: float  # of log parameters and success
    own: tuple[Curve, ...]
    doubling: float  # what twice as much would bring in the first of our curves, by its slope


def compare(own: Path = OWN) -> Scale:
    """The published systems, and the curves in a file of ours if it is there."""
    sizes = np.array([system.parameters for system in PUBLISHED])
    success = np.array([system.success for system in PUBLISHED])
    same = np.array([system.name.startswith("SmolVLA") for system in PUBLISHED])
    curves = read(own) if own.exists() else ()
    return Scale(
        published=PUBLISHED,
        slope=tenfold(sizes, success),
        family=tenfold(sizes[same], success[same]),
        correlation=float(np.corrcoef(np.log10(sizes), success)[0, 1]),
        own=curves,
        doubling=curves[0].slope * float(np.log10(2)) if curves else 0.0,
    )


def tenfold(x: np.ndarray, success: np.ndarray) -> float:
    """The slope of success over log₁₀ x by least squares: what ten times as much brings."""
    if len(np.unique(x)) < 2:
        return 0.0
    return float(np.polyfit(np.log10(x), success, 1)[0])


def interval(successes: np.ndarray, tries: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The 95 % interval of a share (Wilson 1927): honest for few tries, and at 0 and 1."""
    share, square = successes / tries, WIDE**2
    middle = (share + square / (2 * tries)) / (1 + square / tries)
    half = WIDE * np.sqrt(share * (1 - share) / tries + square / (4 * tries**2)) / (1 + square / tries)
    return middle - half, middle + half


def read(path: Path) -> tuple[Curve, ...]:
    """Our own curves, from the file that the measuring command wrote."""
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
    except (json.JSONDecodeError, UnicodeDecodeError) as error:
        raise Mistake(f"{path} is no JSON; measure our own curves again.") from error
    try:
        return tuple(curve(**one) for one in told["curves"])
    except (KeyError, TypeError, ValueError) as error:
        raise Mistake(
            f"{path} does not hold curves with name, x, command, date and points; measure again."
        ) from error


def curve(name: str, x: str, command: str, date: str, points: list[list[float]]) -> Curve:
    """One curve of the file, with what follows from its points [x, successes, tries]."""
    values, successes, tries = np.array(points, dtype=float).reshape(-1, 3).T
    if not len(values) or (values <= 0).any() or (tries < 1).any() or (successes > tries).any():
        raise ValueError(name)
    low, high = interval(successes, tries)
    share = successes / tries
    return Curve(name, x, command, date, values, share, low, high, tenfold(values, share))
