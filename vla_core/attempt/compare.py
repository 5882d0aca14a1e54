"""Two rollouts from one seed: the step at which they part, and the stage that differs first. numpy only.

compare(one, other) -> Twins: for every step and stage how far the two records are apart. Up to the first step at
which anything differs everything was the same to the bit, so what differs first there, in the order in which the
robot uses its stages, is where the difference came from; all that comes later follows from it.
"""

from dataclasses import dataclass

import numpy as np

from vla_core.trace import STAGES, Chunking, Decision, Moment, Rollout

SAME = 1e-6  # what rounding may do
APART = 1.0  # centimetres between the hands that an onlooker can see
UNITS = {
    "vision": "grey levels a pixel",
    "language": "1 − cosine of what was read",
    "state": "deviations of what was felt",
    "fusion": "of the context's length",
    "heads": "a number of the chunk",
    "chunking": "of the say, to other chunks",
    "action": "a number of the action",
}


@dataclass(frozen=True, eq=False)
class Twins:
    """How far two rollouts are apart, step by step."""

    amounts: np.ndarray  # (T, 7) by stage, in UNITS; nan where the two did not both think
    hands: np.ndarray  # (T,) centimetres between the hands
    step: int | None  # at which they part; None if they never do
    stage: str  # that differs first; empty if none does
    apart: int | None  # the step from which the hands are visibly apart

    def at_parting(self) -> dict[str, float]:
        """Every stage that could be compared when they parted, with its amount."""
        if self.step is None:
            return {}
        row = self.amounts[self.step]
        return {stage: float(row[i]) for i, stage in enumerate(STAGES) if np.isfinite(row[i])}


def compare(one: Rollout, other: Rollout) -> Twins:
    """Step by step, for as long as both last."""
    both = list(zip(one.moments, other.moments, strict=False))
    amounts = np.array([differences(*pair) for pair in both]).reshape(-1, len(STAGES))
    hands = np.array([100 * np.linalg.norm(a.state[:3] - b.state[:3]) for a, b in both])
    differing = np.nan_to_num(amounts) > SAME
    step = first(differing.any(axis=1))
    stage = "" if step is None else STAGES[int(differing[step].argmax())]
    return Twins(amounts, hands, step, stage, first(hands > APART))


def first(true: np.ndarray) -> int | None:
    return int(true.argmax()) if true.any() else None


def differences(one: Moment, other: Moment) -> tuple[float, ...]:
    """(7,) how far each stage of one step is apart. Whether to think at all is for chunking to say."""
    thoughts: tuple[float, ...] = (np.nan,) * 5
    if one.decision is not None and other.decision is not None:
        thoughts = thought_apart(one.decision, other.decision)
    return *thoughts, say_apart(one.chunking, other.chunking), mean_apart(one.action, other.action)


def thought_apart(one: Decision, other: Decision) -> tuple[float, ...]:
    """(5,) pictures, words, feeling, context and chunk of two thoughts."""
    return (
        max(map(pictures_apart, one.vision.pictures, other.vision.pictures)),
        turned(one.language.hidden.mean(axis=0), other.language.hidden.mean(axis=0)),
        float(np.linalg.norm(one.state.normal - other.state.normal)),
        relative(one.fusion.context, other.fusion.context),
        mean_apart(one.chunk, other.chunk),
    )


def pictures_apart(one: np.ndarray, other: np.ndarray) -> float:
    """Mean grey levels a pixel; of another size, the coarser grid is compared."""
    side = min(len(one), len(other))
    one, other = (picture[grid(picture, side)][:, grid(picture, side)] for picture in (one, other))
    return float(np.abs(one.astype(int) - other).mean())


def grid(picture: np.ndarray, side: int) -> np.ndarray:
    return np.arange(side) * len(picture) // side


def turned(one: np.ndarray, other: np.ndarray) -> float:
    """One minus the cosine; 1 where two readers have nothing in common."""
    if one.shape != other.shape:
        return 1.0
    if np.array_equal(one, other):
        return 0.0
    return float(1 - one @ other / (np.linalg.norm(one) * np.linalg.norm(other)))


def relative(one: np.ndarray, other: np.ndarray) -> float:
    """The distance as a share of the longer; 1 where the two cannot be compared."""
    if one.shape != other.shape:
        return 1.0
    longer = max(np.linalg.norm(one), np.linalg.norm(other))
    return float(np.linalg.norm(one - other) / longer) if longer else 0.0


def mean_apart(one: np.ndarray, other: np.ndarray) -> float:
    """Mean distance a number, over what both have."""
    both = min(len(one), len(other))
    return float(np.abs(one[:both] - other[:both]).mean())


def say_apart(one: Chunking, other: Chunking) -> float:
    """The share of the say that went to chunks of other steps, or was shared out otherwise among the same."""
    born = np.union1d(one.born, other.born)
    return float(np.abs(said_by(one, born) - said_by(other, born)).sum() / 2)


def said_by(blend: Chunking, born: np.ndarray) -> np.ndarray:
    return np.array([blend.weights[blend.born == step].sum() for step in born])


def describe(twins: Twins, names: tuple[str, str]) -> str:
    """The parting in one sentence or two."""
    if twins.step is None:
        steps = len(twins.hands)
        return f"{names[0]} and {names[1]} never part: every stage is the same to the bit at all {steps} steps."
    amount = twins.at_parting()[twins.stage]
    first_words = (
        f"They part at step {twins.step}: {twins.stage} differs first, by {amount:.2g} ({UNITS[twins.stage]})."
    )
    if twins.apart is None:
        return (
            f"{first_words} The hands stay within a centimetre of each other, {twins.hands.max():.1f} cm at most."
        )
    return (
        f"{first_words} From step {twins.apart} the hands are more than a centimetre apart, "
        f"{twins.hands.max():.0f} cm at most."
    )
