"""Action tokens: an action as a few whole numbers, as a line of text, and back. Imports no torch.

actions (..., A) <-> tokens (..., A) from 0 to bins - 1 <-> "1 128 91 ..."; RT-2 (Brohan et al. 2023), OpenVLA.

The values that tokens stand for divide the range from end to end, both ends included, so that a saturated action
comes back exactly. A chunk is written step after step: all numbers of its first action, then of its second.
`to_bins` and `bin_values` are the only encoder and decoder; the bins head uses them on tensors.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

import numpy as np

from vla_core.errors import InvalidInput

if TYPE_CHECKING:
    from torch import Tensor

Numbers = TypeVar("Numbers", "np.ndarray", "Tensor")
MILLIMETRES = 10.0  # that the hand moves in one step for an action of 1


def to_bins(values: Numbers, low: Numbers | float, high: Numbers | float, bins: int) -> Numbers:
    """The number of the nearest bin, as a float: the upper one half-way between two, the end outside the range."""
    share = (values - low) / (high - low)
    return ((share * (bins - 1) + 0.5) // 1).clip(0, bins - 1)


def bin_values(tokens: Numbers, centres: Numbers) -> Numbers:
    """tokens (..., A) whole numbers, centres (A, bins) -> (..., A), the value of each bin."""
    return centres[list(range(len(centres))), tokens]


@dataclass(frozen=True)
class ActionTokenizer:
    """The range of each number of an action, and the number of bins it is cut into."""

    low: tuple[float, ...] = (-1.0, -1.0, -1.0, -1.0)
    high: tuple[float, ...] = (1.0, 1.0, 1.0, 1.0)
    bins: int = 256

    def __post_init__(self) -> None:
        if len(self.low) != len(self.high) or not self.low:
            raise InvalidInput(f"{len(self.low)} low and {len(self.high)} high ends; give one of each a number.")
        for low, high in zip(self.low, self.high, strict=True):
            if not (np.isfinite([low, high]).all() and low < high):
                raise InvalidInput(
                    f"A range from {low} to {high} cannot be cut into bins; its low end must be lower."
                )
        if self.bins < 2:
            raise InvalidInput(f"bins is {self.bins}; an action needs at least 2.")

    @property
    def centres(self) -> np.ndarray:
        """(A, bins), the value that each token stands for."""
        centres: np.ndarray = np.linspace(self.low, self.high, self.bins, axis=-1)
        return centres

    @property
    def error(self) -> np.ndarray:
        """(A,), the most that a value inside its range can be changed by becoming a token: half a bin."""
        error: np.ndarray = (np.array(self.high) - np.array(self.low)) / (self.bins - 1) / 2
        return error

    @property
    def millimetres(self) -> np.ndarray:
        """(A,), the same as a movement of the hand in one step; meaningless for the gripper."""
        return self.error * MILLIMETRES

    def encode(self, actions: np.ndarray) -> np.ndarray:
        """(..., A) → (..., A) whole numbers; what lies outside its range becomes the nearest end."""
        actions = np.asarray(actions, dtype=float)
        self._check_width(actions)
        if not np.isfinite(actions).all():
            raise InvalidInput("An action that is not a finite number has no token.")
        return to_bins(actions, np.array(self.low), np.array(self.high), self.bins).astype(np.int64)

    def decode(self, tokens: np.ndarray) -> np.ndarray:
        """(..., A) whole numbers → (..., A) actions."""
        tokens = np.asarray(tokens)
        self._check_width(tokens)
        if not np.issubdtype(tokens.dtype, np.integer) or (tokens < 0).any() or (tokens >= self.bins).any():
            raise InvalidInput(f"Tokens are whole numbers from 0 to {self.bins - 1}.")
        return bin_values(tokens, self.centres)

    def text(self, tokens: np.ndarray) -> str:
        """The line that a language model would write: "1 128 91 ..."."""
        return " ".join(str(token) for token in np.asarray(tokens).ravel())

    def parse(self, text: str) -> np.ndarray:
        """The tokens (steps, A) in a line of text; a single action is a chunk of one step."""
        words = text.split()
        wrong = [
            word
            for word in words
            if not (word.isascii() and word.isdigit() and len(word) < 10 and int(word) < self.bins)
        ]
        if wrong:
            raise InvalidInput(f"{wrong[0][:20]!r} is no token; write whole numbers from 0 to {self.bins - 1}.")
        if not words or len(words) % len(self.low):
            raise InvalidInput(f"{len(words)} numbers do not make whole actions of {len(self.low)} numbers each.")
        return np.array(words, dtype=np.int64).reshape(-1, len(self.low))

    def _check_width(self, numbers: np.ndarray) -> None:
        if numbers.ndim == 0 or numbers.shape[-1] != len(self.low):
            raise InvalidInput(f"An action has {len(self.low)} numbers here, but this array is {numbers.shape}.")
