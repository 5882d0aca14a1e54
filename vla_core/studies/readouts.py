"""What a straight line can read out of each stage: how well it finds hand, object and goal within one task.

watched(...) lets the policy act and keeps what every stage made of each thought; summary(...) fits a linear probe
to each stage (Alain and Bengio 2016) and asks it about episodes that it was not fitted to. Two controls say how
much of that is knowledge: the same stages of the same network with random weights, and a control task (Hewitt and
Liang 2019): the space of a task is cut into cells, each cell gets one place at random, and the same fit is asked
for that place. It can only be learnt by heart. Selectivity is a score less the score of its control task.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from vla_core.errors import Mistake
from vla_core.trace import POINTS, Decision

STAGES = {  # what is read from, and whose it is; all else is fusion's
    "picture": "vision",
    "keypoints": "vision",
    "patches": "vision",
    "words": "language",
    "feeling": "state",
}
CONDITIONS = ("trained", "untrained", "control")
BLOCK = 8  # a block of so many becomes one number a colour
PARTS = 3  # of each axis of a task's space, equally full
HELD_OUT = 4  # every so many-th episode is held_out about, the others are fitted to
RIDGES = np.logspace(-3, 4, 15)  # ridges to choose from, as shares of the mean variance
STEPS = 200  # at most, of an episode

Features = dict[str, np.ndarray]  # what is read from → (moments, numbers)


@dataclass(frozen=True, eq=False)
class EpisodeFeatures:
    """The thoughts of one episode."""

    task: str
    number: int
    trained: Features
    untrained: Features
    places: np.ndarray  # (moments, 3, 3) metres, rows as POINTS


def collect_features(
    checkpoint: Path, tasks: Sequence[str], episodes: int, seed: int = 0, seeds: str = "test"
) -> Iterator[EpisodeFeatures]:
    """Run the policy on unseen seeds; keep the features of every decision and where things truly were."""
    from vla_core.attempt.attempt import prepare_trial  # torch and the simulator are loaded only now
    from vla_core.attempt.request import Request
    from vla_core.model.checkpoint import load_cached
    from vla_core.model.probes import Prober
    from vla_core.world import known_task
    from vla_core.world.pool import WorldPool
    from vla_core.world.seeds import unseen_seed

    if episodes < HELD_OUT:
        raise Mistake(f"{HELD_OUT} episodes a task at least, so that some can be held out; got {episodes}.")
    policy = load_cached(checkpoint)
    untrained, worlds = Prober(policy).untrained, WorldPool(max_idle=1)
    for name in tasks:
        for number in range(episodes):
            seed_of_episode = unseen_seed(number, seed, seeds)
            request = Request(known_task(name).sentence, name, seed_of_episode, steps=STEPS, checkpoint=checkpoint)
            attempt = prepare_trial(request, load_cached, worlds)
            moments = [m for m in attempt.run(attempt.full_recorder(frames=False)) if m.decision]
            thoughts = [m.decision for m in moments if m.decision]
            own, other = map(stack_features, (thoughts, [decide_again(untrained, one) for one in thoughts]))
            places = np.stack([m.truth for m in moments if m.truth is not None])
            yield EpisodeFeatures(name, number, own, other, places)
    worlds.close()


def decide_again(policy: Any, thought: Decision) -> Decision:
    """The decision of another network on the same observation."""
    from vla_core.model.decide import decide
    from vla_core.world.base import Observation

    front, *wrist = thought.vision.pictures
    still = np.zeros_like(thought.chunk)
    seen = Observation(front, wrist[0] if wrist else None, thought.state.raw)
    return decide(policy, seen, policy.hear(thought.language.text), still, thought.head)


def stack_features(thoughts: list[Decision]) -> Features:
    rows = [features_of(one) for one in thoughts]
    return {name: np.stack([row[name] for row in rows]) for name in rows[0]}


def features_of(thought: Decision) -> Features:
    """What each stage holds at one moment, from the picture to what the heads are given."""
    layers = thought.fusion.residual[1:]  # (layers, T, D), the readout first
    fused = {f"layer {i}": layer[0].astype(np.float32) for i, layer in enumerate(layers, start=1) if layer.size}
    return {
        "picture": np.concatenate([block_means(picture) for picture in thought.vision.pictures]),
        "keypoints": thought.vision.keypoints.ravel(),
        "patches": thought.vision.tokens.ravel(),
        "words": thought.language.hidden.mean(axis=0),
        "feeling": thought.state.token,
        **fused,
        "context": thought.fusion.context,
    }


def block_means(picture: np.ndarray) -> np.ndarray:
    """(H, W, 3) as the mean colours of its blocks, in a row."""
    height, width = (side - side % BLOCK for side in picture.shape[:2])
    blocks = picture[:height, :width].reshape(height // BLOCK, BLOCK, width // BLOCK, BLOCK, 3)
    return np.asarray(blocks.mean(axis=(1, 3)).ravel() / 255)


def summary(episodes: Sequence[EpisodeFeatures], rng: np.random.Generator) -> list[dict[str, Any]]:
    """A row for each stage: R² of every place, trained, untrained and in the control task, and the selectivity."""
    tasks = np.concatenate([np.full(len(one.places), one.task) for one in episodes])
    held_out = np.concatenate([np.full(len(one.places), one.number % HELD_OUT == 0) for one in episodes])
    places = np.concatenate([one.places for one in episodes])
    control = control_places(places, tasks, held_out, rng)
    rows = []
    for name in episodes[0].trained:
        own, other = (np.concatenate([getattr(one, way)[name] for one in episodes]) for way in CONDITIONS[:2])
        scores = {
            way: explained_variance(features, truth, tasks, held_out)
            for way, features, truth in zip(CONDITIONS, (own, other, own), (places, places, control), strict=True)
        }
        stage = STAGES.get(name, "fusion")
        rows.append({"name": name, "stage": stage, "width": own.shape[1]} | scores_by_point(scores))
    return rows


def scores_by_point(scores: dict[str, np.ndarray]) -> dict[str, dict[str, float]]:
    scores = scores | {"selectivity": scores["trained"] - scores["control"]}
    return {
        point: {name: round(float(values[i]), 3) for name, values in scores.items()}
        for i, point in enumerate(POINTS)
    }


def control_places(
    places: np.ndarray, tasks: np.ndarray, held_out: np.ndarray, rng: np.random.Generator
) -> np.ndarray:
    """(moments, 3, 3): for each point the random place of its cell; nan where nothing fitted lies in that cell."""
    control = np.full(places.shape, np.nan)
    for name in np.unique(tasks):
        rows = np.flatnonzero(tasks == name)
        for point in range(len(POINTS)):
            control[rows, point] = places_of_cells(places[rows, point], ~held_out[rows], rng)
    return control


def places_of_cells(places: np.ndarray, fitted: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """(n, 3) -> (n, 3): one random place a cell, as widely spread as the true ones."""
    own = places[fitted]
    edges = np.quantile(own, np.arange(1, PARTS) / PARTS, axis=0)  # (PARTS - 1, 3)
    cells = (places[:, None] > edges).sum(axis=1) @ PARTS ** np.arange(3)  # (n,)
    drawn = own.mean(axis=0) + own.std(axis=0) * rng.normal(size=(PARTS**3, 3))
    return np.where(np.isin(cells, cells[fitted])[:, None], drawn[cells], np.nan)


def explained_variance(
    features: np.ndarray, places: np.ndarray, tasks: np.ndarray, held_out: np.ndarray
) -> np.ndarray:
    """(3,): how much of the variance within a task a line explains where it was not fitted; nan is not scored."""
    x, y = (
        centred_within_tasks(features, tasks, held_out),
        centred_within_tasks(places.reshape(len(places), -1), tasks, held_out),
    )
    x = x / (x[~held_out].std(axis=0) + 1e-6)
    error = (y[held_out] - ridge(x[~held_out], y[~held_out], x[held_out])) ** 2
    whole = y[held_out] ** 2
    lost, total = (np.nansum(part.reshape(-1, 3, 3), axis=(0, 2)) for part in (error, whole))
    return np.asarray(1 - np.divide(lost, total, out=np.ones(3), where=total > 0))


def centred_within_tasks(values: np.ndarray, tasks: np.ndarray, held_out: np.ndarray) -> np.ndarray:
    """Values less the mean of their task over the fitted episodes, so that knowing the task explains nothing."""
    centred = values.astype(np.float64)
    for name in np.unique(tasks):
        of = tasks == name
        centred[of] -= centred[of & ~held_out].mean(axis=0)
    return centred


def ridge(x: np.ndarray, y: np.ndarray, new: np.ndarray) -> np.ndarray:
    """Ridge regression of y on x, applied to `new`; the penalty is chosen by generalised cross-validation."""
    kernel = x @ x.T
    scale = len(x) / (np.trace(kernel) or 1.0)  # all of x may be zero
    size, vectors = np.linalg.eigh(scale * kernel)
    rotated = vectors.T @ y

    def error_of(penalty: float) -> float:
        shrunk = size / (size + penalty)
        error = ((1 - shrunk)[:, None] * rotated) ** 2
        return float(error.sum() / (1 - shrunk.mean()) ** 2)

    penalty = min(RIDGES, key=error_of)
    weights = vectors @ (rotated / (size + penalty)[:, None])
    return np.asarray(scale * new @ x.T @ weights)
