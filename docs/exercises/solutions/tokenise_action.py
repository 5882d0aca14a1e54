"""There and back, and the difference in millimetres."""

import numpy as np

from vla_core.model.action_tokens import MILLIMETRES, ActionTokenizer


def answer(tokenizer: ActionTokenizer, action: np.ndarray) -> tuple[np.ndarray, float]:
    tokens = tokenizer.encode(action)
    away = np.abs(tokenizer.decode(tokens) - action)[:3]
    return tokens, float(MILLIMETRES * away.max())
