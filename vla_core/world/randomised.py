"""Meta-World with another look and another physics at every reset: domain randomisation (Tobin et al. 2017).

Randomised(task, kind, strength) is a `World`. reset(seed) draws, from the seed alone, where the camera hangs, the
colours, the light, friction, masses, the gain and the delay of the hand; `strength` from 0 to 1 says how far each
may be from the plain scene. `drawn` says what a seed gives, without any simulator.
"""

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from vla_core.errors import Mistake
from vla_core.world import gl
from vla_core.world.base import ACTION_SIZE, Outcome, checked_action, checked_seed
from vla_core.world.metaworld import MetaWorld

gl.backend()
import mujoco  # noqa: E402  (MUJOCO_GL must be decided first)

from vla_core.world.eye import Look  # noqa: E402

if TYPE_CHECKING:
    from vla_core.world.base import Teacher

KINDS = ("looks", "physics", "both")
JOINT = 9  # the first in qpos that is not Sawyer's
SHIFT = 0.06  # metres at strength 1, either way along each axis
TURN = 8.0  # degrees, either way
LIGHT = 0.6  # share of the brightness, either way
TIMES = 3.0  # friction and masses: a third up to threefold
GAIN = 0.4  # share of what the hand does of what it is told, either way
DELAY = 4  # steps until it does it


@dataclass(frozen=True)
class Physics:
    """How the scene's mechanics differ from the plain one; the default changes nothing."""

    friction: float = 1.0  # of all surfaces, and of the joints of things, times
    mass: float = 1.0  # of things, times
    gain: float = 1.0  # of the hand's move, times
    delay: int = 0  # steps


def drawn(kind: str, strength: float, seed: int) -> tuple[Look, Physics]:
    """What this seed gives; twice the strength is twice as far in the same direction."""
    if kind not in KINDS or not 0 <= strength <= 1:
        raise Mistake(f"Randomise {', '.join(KINDS)} with a strength from 0 to 1; got {kind!r} and {strength!r}.")
    rng = np.random.default_rng([checked_seed(seed), 19])
    x, y, z, turn, light, rub, weight, gain = strength * rng.uniform(-1, 1, 8)
    delay, paint = round(strength * rng.uniform(0, DELAY)), int(rng.integers(2**31))
    look = Look(
        camera_shift=(SHIFT * x, SHIFT * y, SHIFT * z),
        camera_turn=TURN * turn,
        colour_seed=paint if strength else None,
        paint=strength,
        light=1 + LIGHT * light,
    )
    physics = Physics(float(TIMES**rub), float(TIMES**weight), float(1 + GAIN * gain), delay)
    return Look() if kind == "physics" else look, Physics() if kind == "looks" else physics


class Randomised(MetaWorld):
    """One Meta-World task whose every episode looks and moves differently."""

    def __init__(
        self, task: str, picture: int = 96, wrist: int = 64, kind: str = "both", strength: float = 1.0
    ) -> None:
        super().__init__(task, picture, wrist)
        self.kind, self.strength = kind, strength
        self.plain = mechanics(self.env.model)
        self.waiting: deque[np.ndarray] = deque()  # actions that the hand has not yet done

    def reset(self, seed: int) -> None:
        look, self.physics = drawn(self.kind, self.strength, seed)
        alter(self.env.model, self.plain, self.physics)
        self.eye.wear(look)
        super().reset(seed)
        self.env.action_scale *= self.physics.gain
        self.waiting = deque(np.zeros((self.physics.delay, ACTION_SIZE), np.float32))

    def step(self, action: np.ndarray) -> Outcome:
        self.waiting.append(checked_action(action))
        return super().step(self.waiting.popleft())


def mechanics(model: Any) -> dict[str, np.ndarray]:
    """What physics may change, as it is in the plain scene."""
    names = ("geom_friction", "dof_damping", "dof_frictionloss", "body_mass", "body_inertia")
    return {name: getattr(model, name).copy() for name in names}


def alter(model: Any, plain: dict[str, np.ndarray], physics: Physics) -> None:
    """Give the model this physics, whatever it had before."""
    things = model.jnt_qposadr >= JOINT
    dofs = np.isin(model.dof_jntid, np.flatnonzero(things))
    bodies = np.isin(np.arange(model.nbody), model.jnt_bodyid[things])
    model.geom_friction[:] = plain["geom_friction"] * physics.friction
    for name in ("dof_damping", "dof_frictionloss"):
        getattr(model, name)[:] = plain[name] * np.where(dofs, physics.friction, 1.0)
    model.body_mass[:] = plain["body_mass"] * np.where(bodies, physics.mass, 1.0)
    model.body_inertia[:] = plain["body_inertia"] * np.where(bodies, physics.mass, 1.0)[:, None]
    mujoco.mj_setConst(model, mujoco.MjData(model))


def opener(
    task: str, picture: int, wrist: int, kind: str = "both", strength: float = 1.0
) -> tuple[Randomised, "Teacher"]:
    """For collecting: a randomised world and its teacher."""
    from vla_core.world import teacher_for

    return Randomised(task, picture, wrist, kind, strength), teacher_for(task)
