"""Four ways to write one motion: joint angles, the hand's pose, its change, and bins.

write(notation, noise, longer, moved) -> Ways: an arm of two links draws an arc; each notation gets noise of one
share of its own range and is played back, on the same arm or a longer one, from its place or from beside it.
"""

from dataclasses import dataclass

import numpy as np

from vla_core.model.action_tokens import ActionTokenizer
from vla_core.trace import Array

NAMES = ("joint angles", "hand pose", "pose change", "bins of change")
LINKS = np.array([450.0, 400.0])  # mm
STEPS = 50
START, END = np.array([350.0, 150.0]), np.array([550.0, 450.0])  # mm
BULGE = 120.0  # mm, of the arc
RANGES = (np.pi, 800.0, 40.0)  # rad, mm, mm: from one end of each notation to the other
BINS = 256
RUNS = 200


@dataclass(frozen=True, eq=False)
class Ways:
    """One motion in four notations, and where each leads when it is played back."""

    hand: Array  # (T + 1, 2) mm, the motion
    elbow: Array  # (T + 1, 2) mm
    written: tuple[Array, Array, Array, Array]  # joints (T + 1, 2) rad, places (T + 1, 2), changes, tokens (T, 2)
    replays: Array  # (4, RUNS, T + 1, 2) mm
    errors: Array  # (4, T + 1) mm, mean distance from the motion over the runs
    notation: str  # the one that is looked at
    noise: float  # share of each notation's range
    longer: float
    moved: float  # mm

    @property
    def first_step(self) -> Array:
        """(4,) mm, how far the hand goes in its first step, on average."""
        steps: Array = np.linalg.norm(self.replays[:, :, 1] - self.replays[:, :, 0], axis=-1).mean(axis=1)
        return steps


def write(
    notation: str = NAMES[0], noise: float = 0.01, longer: float = 1.0, moved: float = 0.0, seed: int = 0
) -> Ways:
    """Write the arc in four ways, disturb each by `noise` of its range, play it on longer links, begun aside."""
    rng = np.random.default_rng(seed)
    hand = motion()
    joints = inverse_kinematics(hand, LINKS)
    changes = np.diff(hand, axis=0)
    tokenizer = ActionTokenizer((-RANGES[2] / 2,) * 2, (RANGES[2] / 2,) * 2, BINS)
    disturbance = [noise * span * rng.normal(size=(RUNS, STEPS + 1, 2)) for span in RANGES]
    start = hand[0] + [0.0, moved]
    disturbed = changes + disturbance[2][:, 1:]
    paths = [
        forward_kinematics(joints + disturbance[0], LINKS * longer),
        hand + disturbance[1],
        integrate(start, disturbed),
        integrate(start, tokenizer.decode(tokenizer.encode(disturbed))),
    ]  # 4 × (RUNS, T + 1, 2)
    for path in paths[:2]:
        path[:, 0] = start  # a place that is written says nothing about where the arm begins
    bent = inverse_kinematics(np.stack(paths), LINKS * longer)
    reached = forward_kinematics(bent, LINKS * longer)  # a place out of reach is not reached
    return Ways(
        hand=hand,
        elbow=LINKS[0] * np.stack([np.cos(joints[:, 0]), np.sin(joints[:, 0])], axis=1),
        written=(joints, hand, changes, tokenizer.encode(changes)),
        replays=reached,
        errors=np.linalg.norm(reached - hand, axis=-1).mean(axis=1),
        notation=notation,
        noise=noise,
        longer=longer,
        moved=moved,
    )


def motion() -> Array:
    """(T + 1, 2) mm: an arc that starts and ends at rest."""
    t = np.linspace(0, 1, STEPS + 1)[:, None]
    share = t**3 * (10 - 15 * t + 6 * t**2)  # least jerk (Flash and Hogan 1985)
    across = np.array([END[1] - START[1], START[0] - END[0]]) / np.linalg.norm(END - START)
    path: Array = START + share * (END - START) + BULGE * np.sin(np.pi * share) * across
    return path


def forward_kinematics(joints: Array, links: Array) -> Array:
    """(..., 2) mm from joint angles (..., 2): forward kinematics."""
    first, both = joints[..., 0], joints.sum(axis=-1)
    return np.stack(
        [
            links[0] * np.cos(first) + links[1] * np.cos(both),
            links[0] * np.sin(first) + links[1] * np.sin(both),
        ],
        axis=-1,
    )


def inverse_kinematics(hand: Array, links: Array) -> Array:
    """(..., 2) rad from places (..., 2): inverse kinematics, elbow down; out of reach, the arm stretches."""
    square = (hand**2).sum(axis=-1)
    bend = np.arccos(((square - (links**2).sum()) / (2 * links.prod())).clip(-1, 1))
    inner = np.arctan2(links[1] * np.sin(bend), links[0] + links[1] * np.cos(bend))
    return np.stack([np.arctan2(hand[..., 1], hand[..., 0]) - inner, bend], axis=-1)


def integrate(start: Array, changes: Array) -> Array:
    """(..., T + 1, 2): where the changes (..., T, 2) lead from the start."""
    path = start + np.cumsum(changes, axis=-2)
    return np.concatenate([np.broadcast_to(start, (*path.shape[:-2], 1, 2)), path], axis=-2)
