"""Meta-World as a `World`: the same seed gives the same episode to the bit.

reset(seed) → step(action (4,)) → Outcome; observe() → Observation; truth() → Truth. 50 tasks.
Yu et al. 2019, Meta-World; v3 environments of metaworld 3.1.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from vla_core.errors import InvalidInput
from vla_core.world import camera, gl
from vla_core.world.base import Observation, Outcome, Teacher, Truth, checked_action, checked_seed
from vla_core.world.tasks import task as known_task

gl.backend()
import mujoco  # noqa: E402  (MUJOCO_GL must be decided first)
from metaworld.env_dict import ALL_V3_ENVIRONMENTS  # noqa: E402

from vla_core.world.eye import METAWORLD_CAMERAS, Eye  # noqa: E402
from vla_core.world.look import Look  # noqa: E402

MAX_STEPS = 500
DISPLACEMENT_STEPS = 25  # in which the hand is brought to another start
HALF_TURN = np.array([0.0, 0.0, 0.0, 1.0])  # about the line of sight
FIRST_OBJECT_QPOS = 9  # the first in qpos that is not Sawyer's
FULL_STATE = mujoco.mjtState.mjSTATE_INTEGRATION
NOT_COPIED = ("model", "data", "mujoco_renderer")  # attributes of the environment that a snapshot leaves out


@dataclass(frozen=True, eq=False)
class Snapshot:
    """Everything that is needed to go back to a moment, to the bit."""

    physics: np.ndarray  # MuJoCo's whole state: positions, velocities, mocap, the solver's warm start
    body_pos: np.ndarray
    site_pos: np.ndarray
    attributes: dict[str, Any]  # the environment's own variables
    progress: "Progress"


@dataclass(frozen=True, eq=False)
class Progress:
    """Where the episode stands."""

    steps: int = 0
    full: np.ndarray | None = None  # (39,) as in Truth, None before the first reset
    over: bool = True


class MetaWorld:
    """One Meta-World task."""

    max_steps = MAX_STEPS
    conditions = "plain"

    def __init__(
        self,
        task: str,
        picture: int = 96,
        wrist: int = 64,
        stop_at_success: bool = False,
        look: Look | None = None,
    ) -> None:
        self.task = known_task(task).name
        self.stop_at_success = stop_at_success
        self.env = bare_environment(self.task)
        self.eye = Eye(self.env.model, picture, wrist, look)
        self._progress = Progress()
        self._initial = self.snapshot()

    def reset(self, seed: int) -> None:
        """Begin the episode that belongs to this seed, whatever happened before."""
        seed = checked_seed(seed)
        self.restore(self._initial)
        self.eye.begin_episode(seed)
        self.env.np_random = np.random.default_rng(seed)
        self.env.reset()
        self._progress = Progress(0, self._recomputed_full(), over=False)

    def step(self, action: np.ndarray) -> Outcome:
        """One control step (12.5 ms) with four numbers."""
        action = checked_action(action)
        self._full()
        if self._progress.over:
            raise InvalidInput("This episode is over; call reset(seed) before the next step.")
        full, _, _, _, info = self.env.step(action)
        success, steps = bool(info["success"]), self._progress.steps + 1
        over = steps >= self.max_steps or (success and self.stop_at_success)
        self._progress = Progress(steps, self._with_goal(full), over)
        return Outcome(success, over)

    def look_ahead(self, teacher: Teacher, steps: int) -> np.ndarray:
        """(steps, 4) float32: what the teacher does from here on; afterwards the world is as it was.

        The limit of an episode's length does not count. Meta-World's reward, which takes a third of a step and
        decides nothing here, is not computed meanwhile.
        """
        moment, measure = self.snapshot(), self.env.evaluate_state
        self.env.evaluate_state = lambda observation, action: (0.0, {"success": 0.0})
        actions: list[np.ndarray] = []
        for _ in range(steps):
            self._progress = replace(self._progress, steps=0, over=False)
            self.env.curr_path_length = 0
            actions.append(teacher.act(self))
            self.step(actions[-1])
        self.env.evaluate_state = measure
        self.restore(moment)
        return np.stack(actions)

    def observe(self) -> Observation:
        """What the robot measures now; draws the pictures."""
        state = self.state
        image, wrist = self.eye.pictures(self.env.data)
        return Observation(image, wrist, state)

    @property
    def state(self) -> np.ndarray:
        """(4,) float32, without drawing: hand x, y, z and the gripper's opening."""
        return self._full()[:4].astype(np.float32)

    def truth(self) -> Truth:
        """What only the simulator knows."""
        full = self._full()
        wrist = self.env.data.camera(METAWORLD_CAMERAS[1])
        return Truth(
            hand=full[:3].copy(),
            object=full[4:7].copy(),
            goal=full[36:39].copy(),
            full=full.copy(),
            wrist_camera=camera.look_along(wrist.xpos, wrist.xmat),
            front_camera=self.eye.front_camera,
        )

    def audience(self) -> np.ndarray:
        """(480, 480, 3) uint8, for people."""
        self._full()
        return self.eye.audience(self.env.data)

    def close(self) -> None:
        self.eye.close()

    def snapshot(self) -> Snapshot:
        """This moment; `restore` goes back to it to the bit."""
        model, physics = self.env.model, np.empty(mujoco.mj_stateSize(self.env.model, FULL_STATE))
        mujoco.mj_getState(model, self.env.data, physics, FULL_STATE)
        attributes = {name: copy_of(value) for name, value in vars(self.env).items() if name not in NOT_COPIED}
        return Snapshot(physics, model.body_pos.copy(), model.site_pos.copy(), attributes, self._progress)

    def restore(self, moment: Snapshot) -> None:
        """Go back to the moment of a snapshot."""
        model, data = self.env.model, self.env.data
        model.body_pos[:], model.site_pos[:] = moment.body_pos, moment.site_pos
        mujoco.mj_setState(model, data, moment.physics, FULL_STATE)
        mujoco.mj_forward(model, data)
        mujoco.mj_setState(model, data, moment.physics, FULL_STATE)  # mj_forward changed the solver's warm start
        variables = vars(self.env)
        for name in variables.keys() - moment.attributes.keys() - set(NOT_COPIED):
            del variables[name]
        variables.update({name: copy_of(value) for name, value in moment.attributes.items()})
        self._progress = moment.progress

    def stand(self, qpos: np.ndarray, qvel: np.ndarray, mocap_pos: np.ndarray, ctrl: np.ndarray) -> None:
        """Stand where another simulator of this episode stood."""
        data = self.env.data
        places = {"qpos": qpos, "qvel": qvel, "mocap_pos": mocap_pos.reshape(-1, 3), "ctrl": ctrl}
        if any(place.shape != getattr(data, name).shape for name, place in places.items()):
            raise InvalidInput(f"These places are not those of a scene of {self.task}.")
        for name, place in places.items():
            getattr(data, name)[:] = place
        self._progress = Progress(self._progress.steps, self._recomputed_full(), over=False)

    def nudge_object(self, shift: np.ndarray) -> None:
        """Move the object by (3,) metres, from outside. Only objects that are not fixed."""
        joint = self._free_joint(self._full()[4:7])
        start = self.env.model.jnt_qposadr[joint]
        self.env.data.qpos[start : start + 3] += shift
        self._progress = replace(self._progress, full=self._recomputed_full())

    def push_arm(self, shift: np.ndarray, steps: int = 10) -> None:
        """Drag the hand by (3,) metres, at most one centimetre a step; these steps are not counted."""
        self._full()
        grip = self.env.data.ctrl.copy()
        for _ in range(steps):
            self.env.set_xyz_action(np.asarray(shift) / steps / self.env.action_scale)
            self.env.do_simulation(grip, self.env.frame_skip)
        self._progress = replace(self._progress, full=self._recomputed_full())

    def displace_hand(self, shift: Sequence[float]) -> None:
        """Let the episode begin with the hand (3,) metres away from its place; it never goes into the table."""
        low, high = self.env.mocap_low, self.env.mocap_high
        target = (self.env.data.mocap_pos[0] + np.asarray(shift)).clip(low, high)
        self.push_arm(target - self.env.data.mocap_pos[0], steps=DISPLACEMENT_STEPS)

    def _recomputed_full(self) -> np.ndarray:
        """(39,) positions as they are now. At a reset Meta-World itself reports those from before it."""
        mujoco.mj_forward(self.env.model, self.env.data)
        self.env._prev_obs = self.env._get_curr_obs_combined_no_goal()
        return self._with_goal(self.env._get_obs())

    def _free_joint(self, where: np.ndarray) -> int:
        """The free joint of the object nearest to this place."""
        model = self.env.model
        free = [j for j in range(model.njnt) if model.jnt_type[j] == mujoco.mjtJoint.mjJNT_FREE]
        if not free:
            raise InvalidInput(f"The object of {self.task} is fixed; only one that lies free can be nudged.")
        places = self.env.data.xpos[model.jnt_bodyid[free]]
        return free[int(np.linalg.norm(places - where, axis=1).argmin())]

    def _full(self) -> np.ndarray:
        """(39,) as in Truth; a mistake before the first reset."""
        if self._progress.full is None:
            raise InvalidInput("This world has not begun; call reset(seed) first.")
        return self._progress.full

    def _with_goal(self, full: np.ndarray) -> np.ndarray:
        """(39,) with the goal as it is: Meta-World clips it to a box."""
        full = np.array(full, dtype=np.float64)
        full[36:39] = self.env._get_pos_goal()
        return full


def bare_environment(name: str) -> Any:
    """Meta-World's environment, with its own random generator and the goal visible in its observation."""
    return prepared(ALL_V3_ENVIRONMENTS[name]())


def prepared(env: Any) -> Any:
    """An environment of Meta-World that we seed, whose goal is visible, and whose front camera is upright."""
    env._set_task_called = True
    env._freeze_rand_vec = False
    env.seeded_rand_vec = True
    env._partially_observable = False
    vars(env).pop("sawyer_observation_space", None)  # cached while the goal was hidden
    front = env.model.camera(METAWORLD_CAMERAS[0])
    mujoco.mju_mulQuat(front.quat, front.quat.copy(), HALF_TURN)  # Meta-World hangs it upside down
    return env


def copy_of(value: Any) -> Any:
    """A value that later steps cannot change: arrays are copied, except views of MuJoCo's memory."""
    if isinstance(value, np.ndarray) and (value.flags.owndata or isinstance(value.base, np.ndarray)):
        return value.copy()
    return value
