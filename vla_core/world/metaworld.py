"""Meta-World behind the `World` contract: seeded to the bit, honest about what the policy may see.

reset(seed) → step(action (4,)) → Outcome; observe() → Observation; truth() → Truth. 50 tasks.
Yu et al. 2019, Meta-World; v3 environments of metaworld 3.1.
"""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from vla_core.errors import Mistake
from vla_core.world import camera, gl
from vla_core.world.base import Observation, Outcome, Truth, checked_action, checked_seed
from vla_core.world.tasks import task as known_task

gl.backend()
import mujoco  # noqa: E402  (MUJOCO_GL must be decided first)
from metaworld.env_dict import ALL_V3_ENVIRONMENTS  # noqa: E402

from vla_core.world.eye import METAWORLD_CAMERAS, Eye, Look  # noqa: E402

MAX_STEPS = 500
HALF_TURN = np.array([0.0, 0.0, 0.0, 1.0])  # about the line of sight
WHOLE = mujoco.mjtState.mjSTATE_INTEGRATION
BUILT_ONCE = ("model", "data", "mujoco_renderer")  # never replaced; their contents are copied


@dataclass(frozen=True, eq=False)
class Snapshot:
    """Everything a world needs to go on from a moment as if nothing had happened since."""

    physics: np.ndarray  # MuJoCo's whole state: positions, velocities, mocap, the solver's last guess
    body_pos: np.ndarray
    site_pos: np.ndarray
    attributes: dict[str, Any]  # the environment's own variables
    moment: "Progress"


@dataclass(frozen=True, eq=False)
class Progress:
    """How far the episode is."""

    steps: int = 0
    seen: np.ndarray | None = None  # (39,), None before the first reset
    over: bool = True


class MetaWorld:
    """One Meta-World task."""

    max_steps = MAX_STEPS

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
        self._fresh = self.snapshot()

    def reset(self, seed: int) -> None:
        """Begin the episode that belongs to this seed, whatever happened before."""
        seed = checked_seed(seed)
        self.restore(self._fresh)
        self.env.np_random = np.random.default_rng(seed)
        self.env.reset()
        self._progress = Progress(0, self._look_again(), over=False)

    def step(self, action: np.ndarray) -> Outcome:
        """One control step (12.5 ms) with four numbers."""
        action = checked_action(action)
        self._begun()
        if self._progress.over:
            raise Mistake("This episode is over; call reset(seed) before the next step.")
        seen, _, _, _, info = self.env.step(action)
        success, steps = bool(info["success"]), self._progress.steps + 1
        over = steps >= self.max_steps or (success and self.stop_at_success)
        self._progress = Progress(steps, self._with_goal(seen), over)
        return Outcome(success, over)

    def observe(self) -> Observation:
        """What the robot senses now; this is where the pictures are drawn."""
        state = self.state
        image, wrist = self.eye.pictures(self.env.data)
        return Observation(image, wrist, state)

    @property
    def state(self) -> np.ndarray:
        """(4,) float32, without drawing: hand x, y, z and the gripper's opening."""
        return self._begun()[:4].astype(np.float32)

    def truth(self) -> Truth:
        """What only the simulator knows."""
        seen = self._begun()
        wrist = self.env.data.camera("gripperPOV")
        return Truth(
            hand=seen[:3].copy(),
            object=seen[4:7].copy(),
            goal=seen[36:39].copy(),
            full=seen.copy(),
            wrist_camera=camera.look_along(wrist.xpos, wrist.xmat),
        )

    def audience(self) -> np.ndarray:
        """(480, 480, 3) uint8, for people."""
        self._begun()
        return self.eye.audience(self.env.data)

    def close(self) -> None:
        self.eye.close()

    def snapshot(self) -> Snapshot:
        """Remember this moment; `restore` goes on from it to the bit."""
        model, physics = self.env.model, np.empty(mujoco.mj_stateSize(self.env.model, WHOLE))
        mujoco.mj_getState(model, self.env.data, physics, WHOLE)
        attributes = {name: kept(value) for name, value in vars(self.env).items() if name not in BUILT_ONCE}
        return Snapshot(physics, model.body_pos.copy(), model.site_pos.copy(), attributes, self._progress)

    def restore(self, moment: Snapshot) -> None:
        """Go back to a remembered moment."""
        model, data = self.env.model, self.env.data
        model.body_pos[:], model.site_pos[:] = moment.body_pos, moment.site_pos
        mujoco.mj_setState(model, data, moment.physics, WHOLE)
        mujoco.mj_forward(model, data)
        mujoco.mj_setState(model, data, moment.physics, WHOLE)  # forward replaced the solver's last guess
        variables = vars(self.env)
        for name in variables.keys() - moment.attributes.keys() - set(BUILT_ONCE):
            del variables[name]
        variables.update({name: kept(value) for name, value in moment.attributes.items()})
        self._progress = moment.moment

    def nudge_object(self, shift: np.ndarray) -> None:
        """Move the object by (3,) metres, as a hand from outside might. Only objects that lie free."""
        seen = self._begun()
        joint = self._free_joint(seen[4:7])
        start = self.env.model.jnt_qposadr[joint]
        self.env.data.qpos[start : start + 3] += shift
        self._progress = replace(self._progress, seen=self._look_again())

    def push_arm(self, shift: np.ndarray, steps: int = 10) -> None:
        """Drag the hand by (3,) metres, at most one centimetre a step; these steps are not the policy's own."""
        self._begun()
        grip = self.env.data.ctrl.copy()
        for _ in range(steps):
            self.env.set_xyz_action(np.asarray(shift) / steps / self.env.action_scale)
            self.env.do_simulation(grip, self.env.frame_skip)
        self._progress = replace(self._progress, seen=self._look_again())

    def _look_again(self) -> np.ndarray:
        """(39,) what is where now. Meta-World moves things at a reset and reports where they were before."""
        mujoco.mj_forward(self.env.model, self.env.data)
        self.env._prev_obs = self.env._get_curr_obs_combined_no_goal()
        return self._with_goal(self.env._get_obs())

    def _free_joint(self, where: np.ndarray) -> int:
        """The free joint of the object at this place."""
        model = self.env.model
        free = [j for j in range(model.njnt) if model.jnt_type[j] == mujoco.mjtJoint.mjJNT_FREE]
        if not free:
            raise Mistake(f"The object of {self.task} is fixed; only one that lies free can be nudged.")
        places = self.env.data.xpos[model.jnt_bodyid[free]]
        return free[int(np.linalg.norm(places - where, axis=1).argmin())]

    def _begun(self) -> np.ndarray:
        """(39,) what the teacher sees, or a clear complaint before the first reset."""
        if self._progress.seen is None:
            raise Mistake("This world has not begun; call reset(seed) first.")
        return self._progress.seen

    def _with_goal(self, seen: np.ndarray) -> np.ndarray:
        """(39,) with the goal as it is: Meta-World clips it to a box."""
        seen = np.array(seen, dtype=np.float64)
        seen[36:39] = self.env._get_pos_goal()
        return seen


def bare_environment(name: str) -> Any:
    """The environment itself, with its own generator and the goal shown to whoever reads the truth."""
    env = ALL_V3_ENVIRONMENTS[name]()
    env._set_task_called = True
    env._freeze_rand_vec = False
    env.seeded_rand_vec = True
    env._partially_observable = False
    vars(env).pop("sawyer_observation_space", None)  # cached while the goal was hidden
    front = env.model.camera(METAWORLD_CAMERAS[0])
    mujoco.mju_mulQuat(front.quat, front.quat.copy(), HALF_TURN)  # Meta-World hangs it upside down
    return env


def kept(value: Any) -> Any:
    """A variable that later steps cannot change: arrays are copied, unless they are windows into MuJoCo."""
    if isinstance(value, np.ndarray) and (value.flags.owndata or isinstance(value.base, np.ndarray)):
        return value.copy()
    return value
