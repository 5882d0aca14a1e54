"""What a trained encoder is worth: a linear readout on the eye of the policy that ships, and on others beside it.

compare(pictures, encoder, target, scene) -> Readouts. The same eye looks at the same pictures: trained, with
random weights, or trained from nothing on the labelled pictures themselves. Of the trained one either all
keypoints are read or only the three that its training taught to follow hand, object and goal. On frozen eyes the
readout is fitted here, at once, to so many labelled pictures. Where the keypoints stand in each picture was
written down beforehand (`python -m vla_core record-course pretrained`, pretrained_recording.py). A readout of this
kind is a linear probe (Alain and Bengio 2016).
"""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from vla_core.lessons.recorded_file import facts_of, read_arrays
from vla_core.trace import Array

ENCODERS = ("taught keypoints", "all keypoints", "random weights", "from nothing")
TAUGHT, TRAINED, RANDOM, NOTHING = ENCODERS
TARGETS = ("object (pixels)", "hand (pixels)", "gripper (% open)")
TAUGHT_POINTS = 3  # the first keypoints follow hand, object and goal, in this order
TAUGHT_COLUMNS = {TARGETS[0]: slice(2, 4), TARGETS[1]: slice(0, 2)}  # of the features
COLUMNS = {TARGETS[0]: slice(0, 2), TARGETS[1]: slice(2, 4), TARGETS[2]: slice(4, 5)}  # of the labels
TASKS = ("pick-place-v3", "fetch-pick-place")
SCENES = ("a task of its training", "another robot")
COUNTS = (8, 16, 32, 64, 128, 256)  # labelled pictures
NOTHING_COUNTS = (8, 32, 128, 256)  # for which an encoder was trained from nothing
EXAM = 80  # pictures of other episodes, on which all are measured
SHOWN = (1, 14, 27, 40, 55, 70)  # of them are drawn
DRAWS = 3  # of labelled pictures
RIDGES = np.logspace(-6, 1, 22)  # penalties to choose from, as shares of the mean variance
PLACE = Path(__file__).parents[2] / "assets" / "course" / "pretrained.npz"


@dataclass(frozen=True, eq=False)
class SceneRecording:
    """One scene: labels of all pictures and what each encoder makes of them; the last EXAM are the exam."""

    labels: Array  # (n, 5)
    features: dict[str, Array]  # frozen encoder → (n, D) pixels
    nothing: dict[int, Array]  # labelled pictures → (EXAM, 5)
    shown: Array  # (6, H, W, 3) uint8, the pictures SHOWN of the exam


@dataclass(frozen=True, eq=False)
class Readouts:
    """One readout on show, and the error of all three against the number of labelled pictures."""

    pictures: int
    encoder: str
    target: str
    scene: str
    truth: Array  # (EXAM, 1 or 2)
    told: Array  # (EXAM, 1 or 2) by the readout on show
    used: int  # labelled pictures behind it: as the slider says, or the nearest that was trained from nothing
    shown: Array  # (6, H, W, 3) uint8
    counts: Array  # (c,)
    errors: dict[str, Array]  # frozen encoder → (c, DRAWS) mean error
    nothing: Array  # (len(NOTHING_COUNTS),) mean error
    mean: float  # error of who always answers the mean of the labels
    unlabelled: float | None  # error of the taught keypoint itself, without a label; None where none was taught
    features: int  # numbers that the readout on show reads
    facts: dict[str, Any]

    @property
    def error(self) -> float:
        """Of the readout on show, on the exam."""
        return mean_error(self.told, self.truth)

    def at(self, encoder: str, count: int) -> float:
        """The error of an encoder with so many pictures, mean over the draws."""
        if encoder == NOTHING:
            return float(self.nothing[NOTHING_COUNTS.index(count)])
        return float(self.errors[encoder][COUNTS.index(count)].mean())


def compare(
    pictures: int = 32, encoder: str = TAUGHT, target: str = TARGETS[0], scene: str = SCENES[0]
) -> Readouts:
    """Fit the readout on show, and look up the others."""
    tapes, facts = recorded()
    tape, columns = tapes[SCENES.index(scene)], COLUMNS[target]
    used = int(pictures)
    if encoder == NOTHING:
        used = min(NOTHING_COUNTS, key=lambda count: abs(np.log(count / used)))
        told = tape.nothing[used][:, columns]
    else:
        told = fit_readout(tape.features[encoder], tape.labels[:, columns], labelled(0)[:used])
    errors, nothing, mean = curves(scene, target)
    truth = tape.labels[-EXAM:, columns]
    own = TAUGHT_COLUMNS.get(target)
    return Readouts(
        pictures=int(pictures),
        encoder=encoder,
        target=target,
        scene=scene,
        truth=truth,
        told=told,
        used=used,
        shown=tape.shown,
        counts=np.array(COUNTS),
        errors=errors,
        nothing=nothing,
        mean=mean,
        unlabelled=None if own is None else mean_error(tape.features[TAUGHT][-EXAM:, own], truth),
        features=facts["width"] if encoder == NOTHING else tape.features[encoder].shape[1],
        facts=facts,
    )


def labelled(draw: int) -> Array:
    """The order in which pictures are labelled: of all episodes, at random."""
    return np.random.default_rng([draw, 31]).permutation(max(COUNTS))


def fit_readout(features: Array, labels: Array, chosen: Array) -> Array:
    """(EXAM, columns): a linear readout, fitted to the chosen pictures, asked about those of the exam.

    The penalty on large weights is the one with which each labelled picture is told best from the others, left out
    in turn; no answer leaves the range of the labels.
    """
    middle, spread = features[chosen].mean(axis=0), features[chosen].std() + 1e-9
    x, new = (features[chosen] - middle) / spread, (features[-EXAM:] - middle) / spread
    known = labels[chosen]
    y = known - known.mean(axis=0)
    left, sizes, right = np.linalg.svd(x, full_matrices=False)
    rotated = left.T @ y

    def left_out_error(penalty: float) -> float:
        kept = sizes**2 / (sizes**2 + penalty)
        own = (left**2 @ kept + 1 / len(x))[:, None]  # how much each answer hangs on its own label
        return float((((y - left @ (kept[:, None] * rotated)) / (1 - own).clip(1e-3)) ** 2).sum())

    penalty = min(RIDGES * (sizes**2).sum(), key=left_out_error)
    weights = right.T @ ((sizes / (sizes**2 + penalty))[:, None] * rotated)
    told: Array = (known.mean(axis=0) + new @ weights).clip(known.min(axis=0), known.max(axis=0))
    return told


def mean_error(told: Array, truth: Array) -> float:
    """How far the answers are off, mean over the pictures."""
    return float(np.linalg.norm(told - truth, axis=1).mean())


@lru_cache(len(SCENES) * len(TARGETS))
def curves(scene: str, target: str) -> tuple[dict[str, Array], Array, float]:
    """The errors of the frozen encoders for all counts and draws, of training from nothing, and of the mean."""
    tape, columns = recorded()[0][SCENES.index(scene)], COLUMNS[target]
    truth = tape.labels[-EXAM:, columns]
    orders = [labelled(draw) for draw in range(DRAWS)]  # the first is the slider's own
    errors = {
        name: np.array(
            [
                [
                    mean_error(fit_readout(features, tape.labels[:, columns], order[:count]), truth)
                    for order in orders
                ]
                for count in COUNTS
            ]
        )
        for name, features in tape.features.items()
    }
    nothing = np.array([mean_error(tape.nothing[count][:, columns], truth) for count in NOTHING_COUNTS])
    middle = tape.labels[: max(COUNTS), columns].mean(axis=0)
    return errors, nothing, mean_error(np.broadcast_to(middle, truth.shape), truth)


@lru_cache(1)
def recorded(place: Path = PLACE) -> tuple[tuple[SceneRecording, ...], dict[str, Any]]:
    """What pretrained_recording.py wrote, scene by scene, and the facts about it."""
    parts = read_arrays(
        place, "The recording of the encoders is missing; `python -m vla_core record-course pretrained` makes it."
    )
    scenes = tuple(
        SceneRecording(
            labels=parts[f"{i}/labels"].astype(float),
            features={
                TAUGHT: parts[f"{i}/trained"].astype(float)[:, : 2 * TAUGHT_POINTS],
                TRAINED: parts[f"{i}/trained"].astype(float),
                RANDOM: parts[f"{i}/random"].astype(float),
            },
            nothing={count: parts[f"{i}/nothing {count}"].astype(float) for count in NOTHING_COUNTS},
            shown=parts[f"{i}/shown"],
        )
        for i in range(len(SCENES))
    )
    return scenes, facts_of(parts)
