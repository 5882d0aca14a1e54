"""A second arm as a `World`: the Fetch robot at its table. Reach, push, pick and place.

reset(seed) → step(action (4,)) → Outcome; observe() → Observation; truth() → Truth.
Plappert et al. 2018, Multi-Goal Reinforcement Learning; environments of gymnasium-robotics 1.4.

The four numbers mean what they mean in Meta-World: a unit is one centimetre of the hand in one step, and
+1 shuts the gripper. `full` is laid out as Meta-World's 39 numbers, so that the same labels can be learnt.
"""

import importlib
import io
from contextlib import redirect_stderr
from typing import Any

import numpy as np

from vla_core.errors import InvalidInput, MissingPart, nearest
from vla_core.world import camera, gl
from vla_core.world.base import Observation, Outcome, Teacher, Truth, checked_action, checked_seed
from vla_core.world.fetch_tasks import FETCH_TASKS

gl.backend()
import mujoco  # noqa: E402  (MUJOCO_GL must be decided first)

from vla_core.world.eye import Eye  # noqa: E402
from vla_core.world.look import Look  # noqa: E402

PACKAGE = "gymnasium-robotics==1.4.2"
CLASSES = {
    "fetch-reach": ("reach", "MujocoFetchReachEnv"),
    "fetch-push": ("push", "MujocoFetchPushEnv"),
    "fetch-pick-place": ("pick_and_place", "MujocoFetchPickAndPlaceEnv"),
}
ACTION_SCALE = np.array([0.3125, 0.3125, 0.3125, -1.0])  # our action → Fetch's: 3.2 cm a step at most, +1 opens
OPEN_WIDTH = 0.1  # metres between the fingers of the open gripper
FRONT_NAME, WRIST_NAME = (
    "external_camera_0",
    "gripper_camera_rgb",
)  # the robot's own cameras, which we move
FRONT_PLACE, FRONT_AIM = np.array([1.78, 0.45, 0.95]), np.array([1.32, 0.76, 0.57])  # metres, in the world
WRIST_PLACE, WRIST_AIM = (
    np.array([-0.06, 0.0, 0.12]),
    np.array([0.08, 0.0, 0.02]),
)  # metres, in the hand's frame
UP, UP_IN_HAND = np.array([0.0, 0.0, 1.0]), np.array([-1.0, 0.0, 0.0])


FULL_STATE = mujoco.mjtState.mjSTATE_INTEGRATION


class Fetch:
    """One Fetch task."""

    max_steps = 150
    conditions = "plain"

    def __init__(
        self,
        task: str,
        picture: int = 96,
        wrist: int = 64,
        stop_at_success: bool = False,
        look: Look | None = None,
    ) -> None:
        self.task = task
        self.stop_at_success = stop_at_success
        self.env = environment(task)
        place_cameras(self.env.model)
        self.eye = Eye(self.env.model, picture, wrist, look, cameras=(FRONT_NAME, WRIST_NAME))
        self._current: np.ndarray | None = None  # (18,) see `_positions`
        self._previous: np.ndarray | None = None  # (18,) one step ago
        self._steps = 0
        self._over = True

    def reset(self, seed: int) -> None:
        """Begin the episode that belongs to this seed, whatever happened before."""
        self.env.reset(seed=checked_seed(seed))
        model = self.env.model
        model.site("target0").pos[:] = self.env.goal - self.env.data.body("floor0").xpos  # its mark
        mujoco.mj_forward(model, self.env.data)
        self._current = self._previous = self._positions()
        self._steps, self._over = 0, False

    def step(self, action: np.ndarray) -> Outcome:
        """One control step (40 ms) with four numbers."""
        action = checked_action(action)
        current = self._checked_positions()
        if self._over:
            raise InvalidInput("This episode is over; call reset(seed) before the next step.")
        info = self.env.step(action * ACTION_SCALE)[-1]
        self._previous, self._current = current, self._positions()
        self._steps += 1
        success = bool(info["is_success"])
        self._over = self._steps >= self.max_steps or (success and self.stop_at_success)
        return Outcome(success, self._over)

    def observe(self) -> Observation:
        """What the robot measures now; draws the pictures."""
        state = self.state
        image, wrist = self.eye.pictures(self.env.data)
        return Observation(image, wrist, state)

    @property
    def state(self) -> np.ndarray:
        """(4,) float32, without drawing: hand x, y, z and the gripper's opening."""
        return self._checked_positions()[:4].astype(np.float32)

    def truth(self) -> Truth:
        """What only the simulator knows."""
        current, goal = self._checked_positions(), self.env.goal.copy()
        wrist, front = self.env.data.camera(WRIST_NAME), self.env.data.camera(FRONT_NAME)
        return Truth(
            hand=current[:3].copy(),
            object=current[4:7].copy(),
            goal=goal,
            full=np.concatenate([current, self._previous, goal]),  # (39,)
            wrist_camera=camera.look_along(wrist.xpos, wrist.xmat),
            front_camera=camera.look_along(front.xpos, front.xmat),
        )

    def audience(self) -> np.ndarray:
        """(480, 480, 3) uint8, for people."""
        self._checked_positions()
        return self.eye.audience(self.env.data)

    def close(self) -> None:
        self.eye.close()

    def look_ahead(self, teacher: Teacher, steps: int) -> np.ndarray:
        """(steps, 4) float32: what the teacher does from here on; afterwards the world is as it was."""
        model, data, variables = self.env.model, self.env.data, dict(vars(self))
        physics = np.empty(mujoco.mj_stateSize(model, FULL_STATE))
        mujoco.mj_getState(model, data, physics, FULL_STATE)
        actions: list[np.ndarray] = []
        for _ in range(steps):
            self._over = False  # the limit of an episode's length does not count
            actions.append(teacher.act(self))
            self.step(actions[-1])
        vars(self).update(variables)
        mujoco.mj_setState(model, data, physics, FULL_STATE)
        mujoco.mj_forward(model, data)
        mujoco.mj_setState(model, data, physics, FULL_STATE)  # mj_forward changed the solver's warm start
        return np.stack(actions)

    def _checked_positions(self) -> np.ndarray:
        """(18,) positions after the last step; a mistake before the first reset."""
        if self._current is None:
            raise InvalidInput("This world has not begun; call reset(seed) first.")
        return self._current

    def _positions(self) -> np.ndarray:
        """(18,) hand, opening, object, its quaternion, zeros for a second object. Reach has its goal as object."""
        data = self.env.data
        fingers = [data.joint(f"robot0:{side}_gripper_finger_joint").qpos[0] for side in "lr"]
        place = self.env.goal if self.task == "fetch-reach" else data.site("object0").xpos
        turn = np.array([1.0, 0, 0, 0]) if self.task == "fetch-reach" else data.body("object0").xquat
        opening = np.clip(sum(fingers) / OPEN_WIDTH, 0, 1)
        return np.concatenate([data.site("robot0:grip").xpos, [opening], place, turn, np.zeros(7)])


def environment(task: str) -> Any:
    """The package's environment of a task; a mistake where the package or the task is missing."""
    if task not in CLASSES:
        raise InvalidInput(f"Unknown Fetch task {task!r}. {nearest(task, list(FETCH_TASKS))}".strip())
    module, name = CLASSES[task]
    try:
        with redirect_stderr(io.StringIO()):  # the package prints news about other robots
            found = importlib.import_module(f"gymnasium_robotics.envs.fetch.{module}")
    except ImportError as error:
        raise MissingPart(f"The Fetch arm needs gymnasium-robotics: pip install {PACKAGE}") from error
    return getattr(found, name)()


def place_cameras(model: mujoco.MjModel) -> None:
    """A camera before the table, one on the hand; and hide the green mark that pulls the hand."""
    place_camera(model, FRONT_NAME, "world", FRONT_PLACE, FRONT_AIM, UP, camera.FRONT_FOV)
    place_camera(model, WRIST_NAME, "robot0:gripper_link", WRIST_PLACE, WRIST_AIM, UP_IN_HAND, camera.WRIST_FOV)
    model.geom_rgba[model.geom_bodyid == model.body("robot0:mocap").id, 3] = 0


def place_camera(
    model: mujoco.MjModel,
    name: str,
    body: str,
    place: np.ndarray,
    aim: np.ndarray,
    up: np.ndarray,
    fov: float,
) -> None:
    """Fix a camera to a body, at a place and aimed at another, both in the body's frame."""
    back = (place - aim) / np.linalg.norm(place - aim)
    right = np.cross(up, back) / np.linalg.norm(np.cross(up, back))
    rotation = np.stack([right, np.cross(back, right), back], axis=1)  # (3, 3), as in camera.py
    moved = model.camera(name)
    moved.bodyid[:] = model.body(body).id
    moved.pos[:], moved.fovy[:] = place, fov
    mujoco.mju_mat2Quat(moved.quat, rotation.ravel())
