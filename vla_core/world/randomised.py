"""Meta-World with another look and another physics at every reset: domain randomisation (Tobin et al. 2017).

Randomised(task, kind, strength) is a `World`. reset(seed) draws, from the seed alone, where the camera hangs, the
colours, the light, friction, masses, the gain and the delay of the hand; `strength` from 0 to 1 says how far each
may be from the plain scene. `sample_conditions` gives the same without a simulator.
"""

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from vla_core.errors import InvalidInput
from vla_core.world import gl
from vla_core.world.base import ACTION_SIZE, Outcome, checked_action, checked_seed
from vla_core.world.metaworld import FIRST_OBJECT_QPOS, MetaWorld

gl.backend()
import mujoco  # noqa: E402  (MUJOCO_GL must be decided first)

from vla_core.world.look import Look  # noqa: E402

if TYPE_CHECKING:
    from vla_core.world.base import Teacher

KINDS = ("looks", "physics", "both")
SHIFT = 0.06  # metres at strength 1, either way along each axis
TURN = 8.0  # degrees, either way
LIGHT = 0.6  # share of the brightness, either way
FACTOR = 3.0  # friction and masses: from a third to three times
GAIN = 0.4  # share of the hand's move, either way
DELAY = 4  # steps, at most


@dataclass(frozen=True)
class Physics:
    """How the scene's mechanics differ from the plain one; the default changes nothing."""

    friction: float = 1.0  # factor, on all surfaces and the joints of objects
    mass: float = 1.0  # factor, on objects
    gain: float = 1.0  # factor, on the move of the hand
    delay: int = 0  # steps until an action has an effect


def sample_conditions(kind: str, strength: float, seed: int) -> tuple[Look, Physics]:
    """Look and physics of a seed; twice the strength is twice as far in the same direction."""
    if kind not in KINDS or not 0 <= strength <= 1:
        raise InvalidInput(
            f"Randomise {', '.join(KINDS)} with a strength from 0 to 1; got {kind!r} and {strength!r}."
        )
    rng = np.random.default_rng([checked_seed(seed), 19])
    x, y, z, turn, light, friction, mass, gain = strength * rng.uniform(-1, 1, 8)
    delay, paint = round(strength * rng.uniform(0, DELAY)), int(rng.integers(2**31))
    look = Look(
        camera_shift=(SHIFT * x, SHIFT * y, SHIFT * z),
        camera_turn=TURN * turn,
        colour_seed=paint if strength else None,
        paint=strength,
        light=1 + LIGHT * light,
    )
    physics = Physics(float(FACTOR**friction), float(FACTOR**mass), float(1 + GAIN * gain), delay)
    return Look() if kind == "physics" else look, Physics() if kind == "looks" else physics


class Randomised(MetaWorld):
    """One Meta-World task whose every episode looks and moves differently."""

    def __init__(
        self, task: str, picture: int = 96, wrist: int = 64, kind: str = "both", strength: float = 1.0
    ) -> None:
        super().__init__(task, picture, wrist)
        self.kind, self.strength = kind, strength
        self.plain = physics_arrays(self.env.model)
        self.delayed: deque[np.ndarray] = deque()  # actions without effect so far

    def reset(self, seed: int) -> None:
        look, self.physics = sample_conditions(self.kind, self.strength, seed)
        apply_physics(self.env.model, self.plain, self.physics)
        self.eye.apply_look(look)
        super().reset(seed)
        self.env.action_scale *= self.physics.gain
        self.delayed = deque(np.zeros((self.physics.delay, ACTION_SIZE), np.float32))

    def step(self, action: np.ndarray) -> Outcome:
        self.delayed.append(checked_action(action))
        return super().step(self.delayed.popleft())


def physics_arrays(model: Any) -> dict[str, np.ndarray]:
    """The model's arrays that `apply_physics` changes, as they are in the plain scene."""
    names = ("geom_friction", "dof_damping", "dof_frictionloss", "body_mass", "body_inertia")
    return {name: getattr(model, name).copy() for name in names}


def apply_physics(model: Any, plain: dict[str, np.ndarray], physics: Physics) -> None:
    """Set the model's physics; `plain` has the arrays of the plain scene."""
    joints = model.jnt_qposadr >= FIRST_OBJECT_QPOS  # of objects
    dofs = np.isin(model.dof_jntid, np.flatnonzero(joints))
    bodies = np.isin(np.arange(model.nbody), model.jnt_bodyid[joints])
    model.geom_friction[:] = plain["geom_friction"] * physics.friction
    for name in ("dof_damping", "dof_frictionloss"):
        getattr(model, name)[:] = plain[name] * np.where(dofs, physics.friction, 1.0)
    model.body_mass[:] = plain["body_mass"] * np.where(bodies, physics.mass, 1.0)
    model.body_inertia[:] = plain["body_inertia"] * np.where(bodies, physics.mass, 1.0)[:, None]
    mujoco.mj_setConst(model, mujoco.MjData(model))


def open_randomised(
    task: str, picture: int, wrist: int, kind: str = "both", strength: float = 1.0
) -> tuple[Randomised, "Teacher"]:
    """A randomised world and its teacher, for collecting demonstrations."""
    from vla_core.world import teacher_for

    return Randomised(task, picture, wrist, kind, strength), teacher_for(task)
