"""The votes on this step, their ages, their weights."""

import numpy as np


def answer(plans: list[tuple[int, np.ndarray]], step: int, decay: float) -> np.ndarray:
    votes = [(born, chunk[step - born]) for born, chunk in plans if 0 <= step - born < len(chunk)]
    born = np.array([one for one, _ in votes])
    weights = np.exp(-decay * (born.max() - born))
    blended: np.ndarray = weights @ np.stack([vote for _, vote in votes]) / weights.sum()
    return blended
