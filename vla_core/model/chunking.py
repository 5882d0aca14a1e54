"""Blend: the action of a step is a weighted mean over all chunks that cover it. numpy only.

A chunk (K, A) made at step b covers steps b … b + K - 1 -> Chunking(votes, weights, born, blended (A,)).
The temporal ensemble of ACT (Zhao et al. 2023), with one difference: a vote weighs exp(-decay · age), so the
NEWEST has the largest weight (in ACT the oldest has). Decay 0 is the plain mean; at 10 only the newest counts.
"""

from collections.abc import Sequence
from itertools import combinations

import numpy as np

from vla_core.errors import InvalidInput
from vla_core.trace import Chunking


class Blend:
    """The chunks that cover the present step or later ones; of each only the first `chunk` actions are used."""

    def __init__(self, chunk: int, decay: float = 0.0, replan: int = 1) -> None:
        if not 1 <= replan <= chunk:
            raise InvalidInput(
                f"Thinking every {replan} steps needs a chunk of as many actions; this one has {chunk}."
            )
        if not 0 <= decay < np.inf:
            raise InvalidInput(f"The decay of the votes is {decay}; it must be 0 (a plain mean) or more.")
        self.chunk, self.decay, self.replan = chunk, decay, replan
        self.chunks: dict[int, np.ndarray] = {}  # step it was made at → (K, A), oldest first

    def push(self, step: int, chunk: np.ndarray) -> None:
        """Add a chunk (K, A) made at this step; drop those that end before it."""
        if chunk.ndim != 2 or len(chunk) < self.chunk:
            raise InvalidInput(f"A chunk of {self.chunk} actions is needed, but this one is {chunk.shape}.")
        if self.chunks and step <= max(self.chunks):
            raise InvalidInput(f"A chunk for step {step} came after one for step {max(self.chunks)}.")
        self.chunks = {born: old for born, old in self.chunks.items() if step < born + self.chunk}
        self.chunks[step] = chunk

    def at(self, step: int) -> Chunking:
        """The votes of all chunks on this step, and their weighted mean."""
        born = np.array([b for b in self.chunks if b <= step < b + self.chunk], dtype=np.int64)
        if not len(born):
            raise InvalidInput(f"No chunk of {self.chunk} actions reaches step {step}; push a new one before.")
        votes = np.stack([self.chunks[b][step - b] for b in born])  # (n, A)
        weights = np.exp(-self.decay * (born[-1] - born))  # age counted from the newest
        weights /= weights.sum()
        return Chunking(votes=votes, weights=weights, born=born, blended=weights @ votes)


def agreement(proposals: Sequence[np.ndarray]) -> float:
    """How far the heads' chunks (K, A) agree: 1 where all are equal, 0 for two at opposite ends of the range.

    One minus half the mean distance over all pairs of heads and all numbers, for actions in [-1, 1].
    """
    if not proposals:
        raise InvalidInput("No head has proposed anything, so there is nothing to agree on.")
    distances = [np.abs(one - other).mean() for one, other in combinations(proposals, 2)]
    return 1.0 - float(np.mean(distances)) / 2 if distances else 1.0


def horizon(agreed: float, longest: int, trusted: float = 0.98, doubtful: float = 0.90) -> int:
    """How many steps to act before thinking again: `longest` where the heads agree, one where they do not.

    From an agreement of `trusted` on it is `longest`, up to `doubtful` it is 1, linear in between.
    """
    if longest < 1 or not doubtful < trusted:
        raise InvalidInput(f"No horizon from 1 to {longest} steps between agreements of {doubtful} and {trusted}.")
    share = np.clip((agreed - doubtful) / (trusted - doubtful), 0, 1)
    return 1 + int(np.floor(share * (longest - 1) + 0.5))
