"""What each head proposes for one moment, as facts for the pictures of heads.py.

facts(decision) → per head its chunk, its path from noise and where it would lead the hand; bins with their entropy
and string form; the Gaussian; and where it was probed, the sampler paths from many draws of noise.
"""

from typing import Any

import numpy as np

from visualizations.template import Coarse
from vla_core.trace import Array, Decision, Sample

STEP = 0.01  # metres that an action of one asks for
CURVE = np.linspace(-1.2, 1.2, 121, dtype=np.float32)  # where the density is drawn


def facts(decision: Decision) -> dict[str, Any]:
    probe, hand = decision.probe, decision.state.raw[:3]
    return {
        "acting": decision.head,
        "kinds": list(decision.heads),
        "iterating": [kind for kind, sample in decision.heads.items() if len(sample.path) > 2],
        "chunk": decision.chunk.astype(np.float32),
        "plan": planned_positions(decision.chunk, hand),
        "ahead": list(range(len(decision.chunk))),
        "roads": {kind: sampler_paths(draws) for kind, draws in probe.samples.items()} if probe else {},
        **{kind: head_facts(sample, hand) for kind, sample in decision.heads.items()},
    }


def head_facts(sample: Sample, hand: Array) -> dict[str, Any]:
    found = {
        "actions": sample.actions.astype(np.float32),
        "path": sample.path.astype(np.float32),
        "steps": list(range(len(sample.path))),
        "plan": planned_positions(sample.actions, hand),
    }
    if sample.mean is not None and sample.std is not None:
        found |= gaussian_facts(sample.mean, sample.std)
    if sample.probability is not None and sample.chosen is not None:
        found |= bins_facts(sample.probability, sample.chosen) | {"centres": sample.centres}
    return found


def sampler_paths(draws: Array) -> dict[str, Array]:
    """Many draws (M, S + 1, A): where they are after each step (S + 1, M, A), and as lines with gaps between."""
    gap = np.full((len(draws), 1, draws.shape[-1]), np.nan)
    lines = np.concatenate([draws, gap], axis=1).reshape(-1, draws.shape[-1])
    return {"lines": lines.astype(np.float32), "at": draws.swapaxes(0, 1).astype(np.float32)}


def planned_positions(actions: Array, hand: Array) -> Array:
    """(K + 1, 3) metres: where the hand would go if every action were carried out exactly."""
    return np.concatenate([hand[None], hand + STEP * np.cumsum(actions[:, :3], axis=0)]).astype(np.float32)


def gaussian_facts(mean: Array, std: Array) -> dict[str, Any]:
    """The Gaussian's density along each number of the chunk, and a band of two deviations."""
    away = (CURVE - mean[..., None]) / std[..., None]  # (K, A, points)
    density = np.exp(-0.5 * away**2) / (std[..., None] * np.sqrt(2 * np.pi))
    edges = {"mean": mean, "std": std, "low": mean - 2 * std, "high": mean + 2 * std, "curve": CURVE}
    return {name: edge.astype(np.float32) for name, edge in edges.items()} | {"density": Coarse(density)}


def bins_facts(probability: Array, chosen: Array) -> dict[str, Any]:
    """Belief over the bins, its entropy in bits, and the first action as RT-2 would write it."""
    surprise = -np.log2(np.maximum(probability, 1e-12))
    return {
        "probability": Coarse(probability.astype(np.float32)),
        "entropy": (probability * surprise).sum(axis=-1).astype(np.float32),  # (K, A)
        "string": " ".join(str(place) for place in chosen[0]),
    }


def head_disagreement(decision: dict[str, Any]) -> Array:
    """(A,) the widest distance between two heads about the next action."""
    heads = decision["heads"]
    firsts = np.stack([heads[kind]["actions"][0] for kind in heads["kinds"]])
    distance: Array = np.ptp(firsts, axis=0)
    return distance


def main_axis(decision: dict[str, Any]) -> int:
    """The direction in which the chunk would move the hand most."""
    return int(np.abs(decision["heads"]["chunk"][:, :3]).mean(axis=0).argmax())
