"""Attention by hand: one query, four keys, four values, and what comes out (Vaswani et al. 2017).

attend(furniture, moves, sharpness, hidden) -> Attended: the query asks for a kind of thing, each thing on the
table answers with its key, and the weighted mean of their places comes out.
"""

from dataclasses import dataclass

import numpy as np

from vla_core.lessons.network import softmax
from vla_core.trace import Array

THINGS = ("handle", "drawer", "cup", "wall")
KEYS = np.array([[0.9, 1.2], [1.5, 0.5], [-1.1, 1.3], [0.6, -1.5]])  # (4, 2): is it furniture, can it move
VALUES = np.array([[620.0, 240.0], [700.0, 420.0], [180.0, 160.0], [420.0, 560.0]])  # (4, 2) mm, where it stands
WHOLE, STRONGEST = "nothing", "the strongest"
HIDDEN = (WHOLE, STRONGEST)  # what may not be looked at


@dataclass(frozen=True, eq=False)
class Attended:
    """One query's scores, weights and outcome."""

    query: Array  # (2,)
    keys: Array  # (4, 2)
    values: Array  # (4, 2) mm
    sharpness: float
    hidden: str
    products: Array  # (4,) query times key
    scores: Array  # (4,) the same, scaled; minus infinity where it may not look
    weights: Array  # (4,) that sum to one
    output: Array  # (2,) mm

    @property
    def away(self) -> float:
        """mm from the outcome to the nearest thing."""
        return float(np.linalg.norm(self.values - self.output, axis=1).min())


def attend(furniture: float = 0.9, moves: float = 1.2, sharpness: float = 1.0, hidden: str = WHOLE) -> Attended:
    """What the query (furniture, moves) takes from the four things; `sharpness` multiplies the scores."""
    query = np.array([furniture, moves])
    products = KEYS @ query  # (4,)
    scores = sharpness * products / np.sqrt(len(query))
    if hidden == STRONGEST:
        scores[scores.argmax()] = -np.inf  # masked: its weight becomes 0
    weights = softmax(scores)
    return Attended(
        query=query,
        keys=KEYS,
        values=VALUES,
        sharpness=sharpness,
        hidden=hidden,
        products=products,
        scores=scores,
        weights=weights,
        output=weights @ VALUES,
    )
