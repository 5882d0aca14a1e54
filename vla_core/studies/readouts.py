"""What a straight line can read out of each stage: how well it finds hand, object and goal within one task.

watched(...) lets the policy act and keeps what every stage made of each thought; summary(...) fits a linear probe
to each stage (Alain and Bengio 2016) and asks it about episodes that it was not fitted to. Two controls say how
much of that is knowledge: the same stages of the same network with random weights, and the same fit to places that
were shuffled among the moments of a task (control tasks, Hewitt and Liang 2019).
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
WAYS = ("trained", "untrained", "shuffled")
PIXELS = 8  # a block of so many becomes one number a colour
HELD_OUT = 4  # every so many-th episode is asked about, the others are fitted to
STIFF = np.logspace(-3, 4, 15)  # ridges to choose from, as shares of the mean variance
STEPS = 200  # at most, of an episode

Features = dict[str, np.ndarray]  # what is read from → (moments, numbers)


@dataclass(frozen=True, eq=False)
class Watched:
    """The thoughts of one episode."""

    task: str
    number: int
    trained: Features
    untrained: Features
    places: np.ndarray  # (moments, 3, 3) metres, rows as POINTS


def watched(checkpoint: Path, tasks: Sequence[str], episodes: int, seed: int = 0) -> Iterator[Watched]:
    """Let it act on seeds never trained on, and write down every thought and where things truly were."""
    from vla_core.model.checkpoint import load_cached  # torch and the simulator are loaded only now
    from vla_core.model.probes import Prober
    from vla_core.rollout import Pilot, Recorder, Settings, roll
    from vla_core.world import known_task, open_world, teacher_for
    from vla_core.world.seeds import unseen_seed

    if episodes < HELD_OUT:
        raise Mistake(f"{HELD_OUT} episodes a task at least, so that some can be held out; got {episodes}.")
    policy = load_cached(checkpoint)
    stranger = Prober(policy).untrained
    for name in tasks:
        world = open_world(name, picture=policy.config.vision.picture, wrist=policy.config.vision.wrist)
        pilot = Pilot(policy, policy.hear(known_task(name).sentence), Settings())
        try:
            for number in range(episodes):
                writer = Recorder(teacher_for(name), frames=False)
                moments = [m for m in roll(pilot, world, unseen_seed(number, seed), STEPS, writer) if m.decision]
                thoughts = [m.decision for m in moments if m.decision]
                own, strange = map(stacked, (thoughts, [again(stranger, one) for one in thoughts]))
                places = np.stack([m.truth for m in moments if m.truth is not None])
                yield Watched(name, number, own, strange, places)
        finally:
            world.close()


def again(policy: Any, thought: Decision) -> Decision:
    """The same moment, thought by another network."""
    from vla_core.model.decide import decide
    from vla_core.world.base import Observation

    front, *wrist = thought.vision.pictures
    still = np.zeros_like(thought.chunk)
    seen = Observation(front, wrist[0] if wrist else None, thought.state.raw)
    return decide(policy, seen, policy.hear(thought.language.text), still, thought.head)


def stacked(thoughts: list[Decision]) -> Features:
    rows = [numbers(one) for one in thoughts]
    return {name: np.stack([row[name] for row in rows]) for name in rows[0]}


def numbers(thought: Decision) -> Features:
    """What each stage holds at one moment, from the picture to what the heads are given."""
    layers = thought.fusion.residual[1:]  # (layers, T, D), the readout first
    fused = {f"layer {i}": layer[0].astype(np.float32) for i, layer in enumerate(layers, start=1) if layer.size}
    return {
        "picture": np.concatenate([coarse(picture) for picture in thought.vision.pictures]),
        "keypoints": thought.vision.keypoints.ravel(),
        "patches": thought.vision.tokens.ravel(),
        "words": thought.language.hidden.mean(axis=0),
        "feeling": thought.state.token,
        **fused,
        "context": thought.fusion.context,
    }


def coarse(picture: np.ndarray) -> np.ndarray:
    """(H, W, 3) as the mean colours of its blocks, in a row."""
    height, width = (side - side % PIXELS for side in picture.shape[:2])
    blocks = picture[:height, :width].reshape(height // PIXELS, PIXELS, width // PIXELS, PIXELS, 3)
    return blocks.mean(axis=(1, 3)).ravel() / 255


def summary(seen: Sequence[Watched], rng: np.random.Generator) -> list[dict[str, Any]]:
    """A row for each stage: R² of every place, trained, untrained and shuffled."""
    tasks = np.concatenate([np.full(len(one.places), one.task) for one in seen])
    asked = np.concatenate([np.full(len(one.places), one.number % HELD_OUT == 0) for one in seen])
    places = np.concatenate([one.places for one in seen])
    mixed = shuffled(places, tasks, rng)
    rows = []
    for name in seen[0].trained:
        own, strange = (np.concatenate([getattr(one, way)[name] for one in seen]) for way in WAYS[:2])
        told = {
            way: explained(features, truth, tasks, asked)
            for way, features, truth in zip(WAYS, (own, strange, own), (places, places, mixed), strict=True)
        }
        stage = STAGES.get(name, "fusion")
        rows.append({"name": name, "stage": stage, "width": own.shape[1]} | by_point(told))
    return rows


def by_point(told: dict[str, np.ndarray]) -> dict[str, dict[str, float]]:
    return {
        point: {way: round(float(scores[i]), 3) for way, scores in told.items()} for i, point in enumerate(POINTS)
    }


def shuffled(places: np.ndarray, tasks: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """The places of every task dealt out anew among its moments."""
    mixed = places.copy()
    for name in np.unique(tasks):
        rows = np.flatnonzero(tasks == name)
        mixed[rows] = places[rng.permutation(rows)]
    return mixed


def explained(features: np.ndarray, places: np.ndarray, tasks: np.ndarray, asked: np.ndarray) -> np.ndarray:
    """(3,): how much of the variance within a task a line explains where it was not fitted."""
    x, y = within(features, tasks, asked), within(places.reshape(len(places), -1), tasks, asked)
    x = x / (x[~asked].std(axis=0) + 1e-6)
    error = (y[asked] - ridge(x[~asked], y[~asked], x[asked])) ** 2
    whole = y[asked] ** 2
    return 1 - error.reshape(-1, 3, 3).sum(axis=(0, 2)) / whole.reshape(-1, 3, 3).sum(axis=(0, 2))


def within(values: np.ndarray, tasks: np.ndarray, asked: np.ndarray) -> np.ndarray:
    """Less the mean of each task, as the fitted episodes have it: which task it is explains nothing."""
    left = values.astype(np.float64)
    for name in np.unique(tasks):
        of = tasks == name
        left[of] -= left[of & ~asked].mean(axis=0)
    return left


def ridge(x: np.ndarray, y: np.ndarray, new: np.ndarray) -> np.ndarray:
    """What a line fitted to (x, y) says about new; its stiffness is chosen by generalised cross-validation."""
    kernel = x @ x.T
    scale = len(x) / (np.trace(kernel) or 1.0)  # nothing at all may be in x
    size, turned = np.linalg.eigh(scale * kernel)
    seen = turned.T @ y

    def doubt(stiff: float) -> float:
        kept = size / (size + stiff)
        error = ((1 - kept)[:, None] * seen) ** 2
        return float(error.sum() / (1 - kept.mean()) ** 2)

    stiff = min(STIFF, key=doubt)
    weights = turned @ (seen / (size + stiff)[:, None])
    return scale * new @ x.T @ weights
