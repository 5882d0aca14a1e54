"""Cutting a movement into bins: what is lost in millimetres, and what is won where two answers are right.

quantise(view, bins, reach, gap) -> Quantisation. Cross-entropy over bins keeps two answers, the squared error
takes their average; two numbers of one action keep together only when one is predicted given the other, as in RT-2
(Brohan et al. 2023). The tokens are those of the policy's own heads (model/action_tokens.py).
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from vla_core.model.action_tokens import ActionTokenizer
from vla_core.trace import Array

VIEWS = ("one number", "two answers", "two numbers")  # what the picture shows
COUNTS = 2 ** np.arange(1, 11)  # 2 … 1024 bins, for the curve
VALUE = 0.3  # the number that is written
SHARE = 0.6  # of the teachers who go right
SPREAD = 0.05  # of what each teacher does
NEAR = 3 * SPREAD  # from what a teacher did, and it counts as shown
TEACHERS = 4000
DRAWN = 400  # actions drawn from each kind of head
COMPARED = 600  # teachers that a drawn action is compared with


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
class TwoNumbers:
    """Actions of two numbers, left and up or right and down, and what two kinds of head make of them."""

    shown: Array  # (TEACHERS, 2) in [-1, 1], as tokens have it
    independent: Array  # (DRAWN, 2) each number from its own belief
    conditional: Array  # (DRAWN, 2) the second given the first
    invented: tuple[float, float]  # share of each that no teacher has shown


@dataclass(frozen=True, eq=False)
class Quantisation:
    """One number as a token and back, and answers of teachers who differ."""

    view: str
    bins: int
    reach: float  # mm from one end of the range to the other
    value: float  # in [-1, 1]
    token: int
    recovered: float
    error: float  # mm, of this value
    worst: float  # mm, half a bin
    counts: Array  # (C,) numbers of bins
    worsts: Array  # (C,) mm for each
    gap: float
    ways: TwoModes
    pairs: TwoNumbers


def quantise(
    view: str = VIEWS[0], bins: int = 16, reach: float = 1000.0, gap: float = 1.0, seed: int = 0
) -> Quantisation:
    """A value in [-1, 1] that stands for a place along `reach` mm, with so many bins; answers `gap` apart."""
    tokenizer = ActionTokenizer((-1.0,), (1.0,), bins)
    token = tokenizer.encode(np.array([VALUE]))
    recovered = float(tokenizer.decode(token)[0])
    half = reach / 2  # mm that one unit stands for
    return Quantisation(
        view=view,
        bins=bins,
        reach=reach,
        value=VALUE,
        token=int(token[0]),
        recovered=recovered,
        error=abs(recovered - VALUE) * half,
        worst=float(tokenizer.error[0]) * half,
        counts=COUNTS,
        worsts=np.array([ActionTokenizer((-1.0,), (1.0,), int(n)).error[0] * half for n in COUNTS]),
        gap=gap,
        ways=two_modes(tokenizer, gap, seed),
        pairs=two_numbers(bins, gap, seed),
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
        support=float((np.abs(answers - mean) < NEAR).mean()),
    )


@lru_cache(64)
def two_numbers(bins: int, gap: float, seed: int) -> TwoNumbers:
    """Draws of a head that predicts two numbers by themselves, and of one that gets the first for the second."""
    rng = np.random.default_rng(seed)
    tokenizer = ActionTokenizer((-1.0, -1.0), (1.0, 1.0), bins)
    side = np.where(rng.random((TEACHERS, 1)) < SHARE, gap / 2, -gap / 2)
    tokens = tokenizer.encode(side * [1, -1] + SPREAD * rng.normal(size=(TEACHERS, 2)))
    first, second = tokens[rng.integers(TEACHERS, size=(2, DRAWN)), [[0], [1]]]
    after = np.array([rng.choice(tokens[tokens[:, 0] == token, 1]) for token in first])  # second, given first
    shown = tokenizer.decode(tokens)
    independent = tokenizer.decode(np.stack([first, second], axis=1))
    conditional = tokenizer.decode(np.stack([first, after], axis=1))
    return TwoNumbers(
        shown=shown,
        independent=independent,
        conditional=conditional,
        invented=(invented(independent, shown), invented(conditional, shown)),
    )


def invented(actions: Array, shown: Array) -> float:
    """The share of actions that lie near nothing that a teacher has shown."""
    nearest = np.abs(actions[:, None] - shown[:COMPARED]).max(axis=-1).min(axis=1)
    return float((nearest > NEAR).mean())
