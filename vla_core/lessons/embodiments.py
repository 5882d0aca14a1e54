"""One policy for several arms: the same changes of pose, each divided by what its arm can do in a step.

share_policy(teachers, arm, normalised) -> SharedPolicyResult: each arm has shown the task on its own part of the
table; one policy is fitted to all that teach, and every arm then starts everywhere. (Open X-Embodiment, 2023.)
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from vla_core.trace import Array

NAMES = ("Franka", "WidowX", "Sawyer")
TEACHERS = {  # who teaches, by what the control calls it
    "all three": (True, True, True),
    **{f"{name} alone": tuple(name == one for one in NAMES) for name in NAMES},
    **{f"without {name}": tuple(name != one for one in NAMES) for name in NAMES},
    "nobody": (False, False, False),
}
REACH = np.array([50.0, 30.0, 10.0])  # mm a step; the course gives the first two, Meta-World the third
PARTS = np.array([[0, 560], [220, 780], [440, 1000]])  # mm along the table, where each arm was taught
TABLE = 1000.0  # mm
GOAL = np.array([500.0, 900.0])
BLOCK, ROUND = np.array([500.0, 500.0]), 160.0  # mm, middle and radius of an obstacle
SLOW = 60.0  # mm from the goal, where the teacher slows down
ARRIVED = 40.0  # mm
DEMOS = 250  # places shown by each arm
TEACHER_NOISE = 0.1  # of what the teacher shows, in shares of the arm's reach
CENTRES = np.stack(np.meshgrid(*[np.linspace(0, TABLE, 9)] * 2), axis=-1).reshape(-1, 2)
RBF_WIDTH = 130.0  # mm around each centre
RIDGE = 0.02
STARTS = np.stack(np.meshgrid(np.linspace(60, 940, 10), [60.0, 180.0, 300.0]), axis=-1).reshape(-1, 2)
STEP_FACTOR = 1.7  # times as many steps as a straight way would take at full reach


@dataclass(frozen=True, eq=False)
class SharedPolicyResult:
    """Where each arm's taught places are, where each gets to, and how often it arrives."""

    teachers: str
    arm: int  # that is watched
    on: Array  # (3,) bool, arms that taught
    normalised: bool
    demonstrations: tuple[Array, ...]  # for each arm (DEMOS, 2) mm, empty where off
    paths: tuple[Array, ...]  # for each arm (STARTS, T + 1, 2) mm
    arrived: Array  # (3, STARTS) bool
    success: Array  # (3,)
    solo_success: Array  # (3,) success of each arm taught by itself only


def share_policy(
    teachers: str = "Franka alone", arm: str = NAMES[0], normalised: bool = True, seed: int = 0
) -> SharedPolicyResult:
    """Pool the lessons of those who teach, in millimetres or in shares of each arm's reach; watch one `arm`."""
    on = np.array(TEACHERS[teachers])
    places, lessons = demonstrations(seed)
    runs = [drive(fit(places, lessons, on, normalised), i, normalised) for i in range(3)]
    arrived = np.stack([there for _, there in runs])
    return SharedPolicyResult(
        teachers=teachers,
        arm=NAMES.index(arm),
        on=on,
        normalised=normalised,
        demonstrations=tuple(part if used else part[:0] for part, used in zip(places, on, strict=True)),
        paths=tuple(path for path, _ in runs),
        arrived=arrived,
        success=arrived.mean(axis=1),
        solo_success=solo_success(seed),
    )


@lru_cache(4)
def solo_success(seed: int) -> Array:
    """(3,), how often each arm arrives with its own lessons only."""
    places, lessons = demonstrations(seed)
    policies = [fit(places, lessons, np.arange(3) == arm, True) for arm in range(3)]
    return np.array([drive(policy, arm, True)[1].mean() for arm, policy in enumerate(policies)])


def teacher(places: Array) -> Array:
    """(..., 2) in shares of an arm's reach: towards the goal, round the obstacle, slower at the end."""
    way = GOAL - places
    far = np.linalg.norm(way, axis=-1, keepdims=True)
    away = places - BLOCK
    near = np.exp(-((np.linalg.norm(away, axis=-1, keepdims=True) / ROUND) ** 2))
    side = np.where(away[..., :1] < 0, -1.0, 1.0)  # pass on the side where it is
    turned = way / np.maximum(far, 1e-9) + 2 * near * np.concatenate([side, 0 * side], axis=-1)
    step: Array = turned / np.linalg.norm(turned, axis=-1, keepdims=True) * np.minimum(far / SLOW, 1)
    return step


def demonstrations(seed: int) -> tuple[Array, Array]:
    """Places (3, DEMOS, 2) on each arm's part of the table, and what was shown there, in shares of its reach."""
    rng = np.random.default_rng(seed)
    along = rng.uniform(PARTS[:, :1], PARTS[:, 1:], (3, DEMOS))
    places = np.stack([along, rng.uniform(0, TABLE, (3, DEMOS))], axis=-1)
    return places, teacher(places) + TEACHER_NOISE * rng.normal(size=places.shape)


def fit(places: Array, lessons: Array, on: Array, normalised: bool) -> Array:
    """(CENTRES, 2), one policy for all lessons, in shares of reach or in millimetres; nobody on, nothing known."""
    scale = np.ones(3) if normalised else REACH
    seen = rbf_features(places[on].reshape(-1, 2))
    shown = (lessons * scale[:, None, None])[on].reshape(-1, 2)
    return np.linalg.solve(seen.T @ seen + RIDGE * np.eye(len(CENTRES)), seen.T @ shown)


def rbf_features(places: Array) -> Array:
    """(N, CENTRES), how near each place is to each centre."""
    likeness: Array = np.exp(-((places[:, None] - CENTRES) ** 2).sum(axis=-1) / (2 * RBF_WIDTH**2))
    return likeness


def drive(policy: Array, arm: int, normalised: bool) -> tuple[Array, Array]:
    """Where one arm goes from all starts (STARTS, T + 1, 2) mm, and whether it arrives (STARTS,)."""
    reach = REACH[arm]
    path = [STARTS]
    for _ in range(int(STEP_FACTOR * TABLE / reach)):
        said = rbf_features(path[-1]) @ policy * (reach if normalised else 1)
        length = np.linalg.norm(said, axis=1, keepdims=True)
        path.append(path[-1] + said * np.minimum(1, reach / np.maximum(length, 1e-9)))
    places = np.stack(path, axis=1)
    return places, np.linalg.norm(places[:, -1] - GOAL, axis=1) < ARRIVED
