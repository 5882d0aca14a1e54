"""Blend: several chunks speak about the same step; their votes become one action. numpy only.

chunk (K, A) made at step b speaks about steps b … b + K - 1 -> Chunking(votes, weights, born, blended (A,)).
The temporal ensemble of ACT (Zhao et al. 2023), with one turn: here a vote weighs exp(-decay · age), so the NEWEST
is the heaviest (ACT counts from the oldest instead). decay 0 is the plain mean; 10 listens to the newest alone.
"""

from collections.abc import Sequence
from itertools import combinations

import numpy as np

from vla_core.errors import Mistake
from vla_core.trace import Chunking


class Blend:
    """The chunks that still have something to say, each for its first `chunk` steps."""

    def __init__(self, chunk: int, decay: float = 0.0, replan: int = 1) -> None:
        if not 1 <= replan <= chunk:
            raise Mistake(f"Thinking every {replan} steps needs a chunk of as many actions; this one has {chunk}.")
        if not 0 <= decay < np.inf:
            raise Mistake(f"The decay of the votes is {decay}; it must be 0 (a plain mean) or more.")
        self.chunk, self.decay, self.replan = chunk, decay, replan
        self.chunks: dict[int, np.ndarray] = {}  # step it was made at → (K, A), oldest first

    def push(self, step: int, chunk: np.ndarray) -> None:
        """A new chunk, made at this step; those that have run out are forgotten."""
        if chunk.ndim != 2 or len(chunk) < self.chunk:
            raise Mistake(f"A chunk of {self.chunk} actions is needed, but this one is {chunk.shape}.")
        if self.chunks and step <= max(self.chunks):
            raise Mistake(f"A chunk for step {step} came after one for step {max(self.chunks)}.")
        self.chunks = {born: old for born, old in self.chunks.items() if step < born + self.chunk}
        self.chunks[step] = chunk

    def at(self, step: int) -> Chunking:
        """What the chunks say about this step."""
        born = np.array([b for b in self.chunks if b <= step < b + self.chunk], dtype=np.int64)
        if not len(born):
            raise Mistake(f"No chunk of {self.chunk} actions reaches step {step}; push a new one before.")
        votes = np.stack([self.chunks[b][step - b] for b in born])  # (n, A)
        weights = np.exp(-self.decay * (born[-1] - born))  # age counted from the newest: the ratios are the same
        weights /= weights.sum()
        return Chunking(votes=votes, weights=weights, born=born, blended=weights @ votes)


def agreement(proposals: Sequence[np.ndarray]) -> float:
    """How far the heads' chunks (K, A) agree: 1 where they are equal, 0 where each pair is at opposite ends.

    One minus half the mean distance between two heads, over all pairs and numbers, for actions in [-1, 1].
    """
    if not proposals:
        raise Mistake("No head has proposed anything, so there is nothing to agree on.")
    distances = [np.abs(one - other).mean() for one, other in combinations(proposals, 2)]
    return 1.0 - float(np.mean(distances)) / 2 if distances else 1.0


def horizon(agreed: float, longest: int, trusted: float = 0.98, doubtful: float = 0.90) -> int:
    """How many steps to act before thinking again: `longest` where the heads agree, one where they do not.

    At `trusted` or above it is `longest`, at `doubtful` or below it is 1, on a straight line between.
    """
    if longest < 1 or not doubtful < trusted:
        raise Mistake(f"No horizon from 1 to {longest} steps between agreements of {doubtful} and {trusted}.")
    share = np.clip((agreed - doubtful) / (trusted - doubtful), 0, 1)
    return 1 + int(np.floor(share * (longest - 1) + 0.5))
