"""Cutting a movement into bins: what is lost in millimetres, and what is won where two answers are right.

cut(bins, value, reach) -> Cut; two_ways(gap) is inside it: cross-entropy over bins keeps both answers, the mean
squared error takes their average. The tokens are those of the policy's own heads (model/action_tokens.py).
"""

from dataclasses import dataclass

import numpy as np

from vla_core.model.action_tokens import ActionTokenizer
from vla_core.trace import Array

COUNTS = 2 ** np.arange(1, 11)  # 2 … 1024 bins, for the curve
SHARE = 0.6  # of the teachers who go right
SPREAD = 0.05  # of what each teacher does
TEACHERS = 4000


@dataclass(frozen=True, eq=False)
class TwoModes:
    """What two students make of teachers who go left or right."""

    answers: Array  # (TEACHERS,) in [-1, 1]
    centres: Array  # (bins,)
    belief: Array  # (bins,) learnt with cross-entropy
    mean: float  # learnt with the mean squared error
    likeliest: float  # the centre of the fullest bin
    support: float  # share of the teachers within three spreads of the mean


@dataclass(frozen=True, eq=False)
class Quantisation:
    """One number as a token and back."""

    bins: int
    reach: float  # mm from one end of the range to the other
    value: float  # in [-1, 1]
    token: int
    recovered: float
    error: float  # mm, of this value
    worst: float  # mm, half a bin
    counts: Array  # (C,) numbers of bins
    worsts: Array  # (C,) mm for each
    ways: TwoModes


def quantise(
    bins: int = 16, value: float = 0.3, reach: float = 1000.0, gap: float = 1.0, seed: int = 0
) -> Quantisation:
    """A value in [-1, 1] that stands for a place along `reach` mm, with so many bins."""
    tokenizer = ActionTokenizer((-1.0,), (1.0,), bins)
    token = tokenizer.encode(np.array([value]))
    recovered = float(tokenizer.decode(token)[0])
    half = reach / 2  # mm that one unit stands for
    return Quantisation(
        bins=bins,
        reach=reach,
        value=value,
        token=int(token[0]),
        recovered=recovered,
        error=abs(recovered - value) * half,
        worst=float(tokenizer.error[0]) * half,
        counts=COUNTS,
        worsts=np.array([ActionTokenizer((-1.0,), (1.0,), int(n)).error[0] * half for n in COUNTS]),
        ways=two_modes(tokenizer, gap, seed),
    )


def two_modes(tokenizer: ActionTokenizer, gap: float, seed: int) -> TwoModes:
    """What two perfect students learn from the same answers, `gap` between the two ways.

    Cross-entropy is least where belief equals the share of each bin, the squared error at the mean.
    """
    rng = np.random.default_rng(seed)
    side = np.where(rng.random(TEACHERS) < SHARE, gap / 2, -gap / 2)
    answers = (side + SPREAD * rng.normal(size=TEACHERS)).clip(-1, 1)
    belief = np.bincount(tokenizer.encode(answers[:, None])[:, 0], minlength=tokenizer.bins) / TEACHERS
    mean = float(answers.mean())
    centres = tokenizer.centres[0]
    return TwoModes(
        answers=answers,
        centres=centres,
        belief=belief,
        mean=mean,
        likeliest=float(centres[belief.argmax()]),
        support=float((np.abs(answers - mean) < 3 * SPREAD).mean()),
    )
