"""Tokens: how far can an action be from what comes back?

Write an action as tokens, read them back, and answer with the tokens and the largest distance in millimetres
of the hand (its first three numbers; 1 means `MILLIMETRES`). `python -m docs.exercises.tokenise_action`
checks it.
"""

from collections.abc import Callable

import numpy as np

from docs.exercises import verdict
from vla_core.model.action_tokens import MILLIMETRES, ActionTokenizer

Answer = Callable[[ActionTokenizer, np.ndarray], tuple[np.ndarray, float]]


def answer(tokenizer: ActionTokenizer, action: np.ndarray) -> tuple[np.ndarray, float]:
    """action (4,) → its tokens (4,), and the largest distance in mm of what comes back."""
    raise NotImplementedError


def check(answer: Answer) -> None:
    rng = np.random.default_rng(0)
    for bins in (4, 256):
        tokenizer = ActionTokenizer(bins=bins)
        for action in rng.uniform(-1, 1, (50, 4)):
            tokens, away = answer(tokenizer, action)
            nearest = np.abs(tokenizer.centres - action[:, None]).argmin(axis=1)
            assert np.array_equal(tokens, nearest), f"with {bins} bins {action.round(3)} is nearest to {nearest}."
            places = tokenizer.centres[range(4), nearest]
            right = MILLIMETRES * np.abs(places - action)[:3].max()
            assert abs(away - right) < 1e-9, f"the hand is {right:.3f} mm away, not {away:.3f} mm."
            assert away <= tokenizer.millimetres[:3].max() + 1e-9, "more than half a bin cannot be."


if __name__ == "__main__":
    print(verdict(answer, check))
