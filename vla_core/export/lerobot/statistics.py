"""The statistics that a LeRobotDataset carries: of every episode, and of all of them together.

(T, D) numbers or (T, H, W, 3) pictures → min, max, mean, std, count and quantiles. Pictures count in units of
white, with shape (3, 1, 1). Episodes combine weighted by their frames; for quantiles that is an estimate.
"""

from typing import Any

import numpy as np

QUANTILES = {"q01": 0.01, "q10": 0.10, "q50": 0.50, "q90": 0.90, "q99": 0.99}

Statistics = dict[str, np.ndarray]


def number_statistics(values: np.ndarray) -> Statistics:
    """(T,) or (T, D) → each (D,), and count (1,)."""
    columns = values.reshape(len(values), -1).astype(np.float64)
    quantiles = np.quantile(columns, list(QUANTILES.values()), axis=0)  # (5, D)
    return {
        "min": columns.min(axis=0),
        "max": columns.max(axis=0),
        "mean": columns.mean(axis=0),
        "std": columns.std(axis=0),
        "count": np.array([len(columns)]),
        **dict(zip(QUANTILES, quantiles, strict=True)),
    }


def picture_statistics(pictures: np.ndarray) -> Statistics:
    """(T, H, W, 3) uint8 → each (3, 1, 1), and count (1,). Exact, from how often each value occurs."""
    colours = [
        level_statistics(np.bincount(pictures[..., channel].ravel(), minlength=256)) for channel in range(3)
    ]
    found = {name: np.array([colour[name] for colour in colours]).reshape(3, 1, 1) for name in colours[0]}
    return found | {"count": np.array([len(pictures)])}


def level_statistics(counts: np.ndarray) -> dict[str, np.floating]:
    """(256,) how often each brightness occurs → its statistics."""
    levels, share = np.arange(256) / 255, counts / counts.sum()
    present, mean, below = levels[counts > 0], share @ levels, np.cumsum(share)
    return {
        "min": present[0],
        "max": present[-1],
        "mean": mean,
        "std": np.sqrt(share @ (levels - mean) ** 2),
        **{name: levels[np.searchsorted(below[:-1], part)] for name, part in QUANTILES.items()},
    }


def combine(parts: list[Statistics]) -> Statistics:
    """The statistics of several episodes as one."""
    stacked = {name: np.stack([part[name] for part in parts]) for name in parts[0]}
    count = stacked["count"].sum(axis=0)
    weight = (stacked["count"] / count).reshape(-1, *[1] * (stacked["mean"].ndim - 1))
    mean = (weight * stacked["mean"]).sum(axis=0)
    variance = (weight * (stacked["std"] ** 2 + (stacked["mean"] - mean) ** 2)).sum(axis=0)
    return {
        "min": stacked["min"].min(axis=0),
        "max": stacked["max"].max(axis=0),
        "mean": mean,
        "std": np.sqrt(variance),
        "count": count,
        **{name: (weight * stacked[name]).sum(axis=0) for name in QUANTILES},
    }


def to_lists(statistics: Statistics) -> dict[str, Any]:
    """As lists, for JSON and parquet."""
    return {name: value.tolist() for name, value in statistics.items()}
