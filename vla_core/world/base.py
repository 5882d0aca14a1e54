"""The interface of every world: reset with a seed, step with four numbers, observe.

The policy gets an `Observation` and nothing else. A `Truth` holds what only the simulator knows: training may use
it as a label, a picture may draw it as a cross, acting never reads it.
"""

from dataclasses import dataclass
from typing import Protocol

import numpy as np

from vla_core.errors import InvalidInput

STATE_SIZE = 4  # hand x, y, z in metres, and the gripper's opening
ACTION_SIZE = 4  # hand dx, dy, dz in units of one centimetre a step, and the gripper; each in [-1, 1]
MEAN_GREY = 115  # of 255, the mean over the training pictures: what a covered picture shows


@dataclass(frozen=True, eq=False)
class Observation:
    """What a robot can measure."""

    image: np.ndarray  # (H, W, 3) uint8, the front camera, upright
    wrist: np.ndarray | None  # (h, w, 3) uint8, the camera on the hand, where the world has one
    state: np.ndarray  # (4,) float32: hand x, y, z in metres, gripper opening from 0 (shut) to 1


@dataclass(frozen=True, eq=False)
class Truth:
    """What only the simulator knows, in metres."""

    hand: np.ndarray  # (3,)
    object: np.ndarray  # (3,) the thing to act on
    goal: np.ndarray  # (3,)
    full: np.ndarray  # (F,) float64, everything the scripted teacher reads
    wrist_camera: np.ndarray  # (12,) float32: position (3,) and rotation matrix (9,) of the camera on the hand
    front_camera: np.ndarray  # (12,) float32: the same of the front camera, as the last picture was drawn
    things: np.ndarray | None = None  # (things, 3) everything movable on a table, in the order of its scene


@dataclass(frozen=True)
class Outcome:
    """The result of one step."""

    success: bool  # the task's own flag at this step
    over: bool  # no further step is allowed before the next reset


class World(Protocol):
    """One arm in one scene with one task."""

    task: str
    max_steps: int
    conditions: str  # "plain", or in a word what is different

    @property
    def state(self) -> np.ndarray: ...  # (4,) as in Observation, without drawing
    def reset(self, seed: int) -> None: ...
    def step(self, action: np.ndarray) -> Outcome: ...
    def observe(self) -> Observation: ...
    def truth(self) -> Truth: ...
    def audience(self) -> np.ndarray: ...  # (480, 480, 3) uint8, for people
    def close(self) -> None: ...
    def look_ahead(self, teacher: "Teacher", steps: int) -> np.ndarray: ...  # (steps, 4) its next actions


class Teacher(Protocol):
    """A scripted expert that gives its action in any state; it may read the truth."""

    @property
    def name(self) -> str: ...  # as demonstrations keep it
    def act(self, world: World) -> np.ndarray: ...  # (4,) float32 in [-1, 1]


def checked_action(action: np.ndarray) -> np.ndarray:
    """The action as (4,) float32 clipped to [-1, 1]; a mistake where it is no action."""
    array = np.asarray(action, dtype=np.float32)
    if array.shape != (ACTION_SIZE,):
        raise InvalidInput(f"An action is four numbers (dx, dy, dz, gripper); this one has shape {array.shape}.")
    if not np.isfinite(array).all():
        raise InvalidInput(f"An action must be finite; this one is {array.tolist()}.")
    return array.clip(-1, 1)


def checked_seed(seed: int) -> int:
    """A seed that numpy accepts; a mistake where it is none."""
    if isinstance(seed, bool) or not isinstance(seed, int | np.integer) or not 0 <= seed < 2**32:
        raise InvalidInput(f"A seed is a whole number from 0 to 4294967295; got {seed!r}.")
    return int(seed)
