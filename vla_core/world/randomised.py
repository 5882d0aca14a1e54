"""Meta-World with another look and another physics at every reset: domain randomisation (Tobin et al. 2017).

Randomised(task, kind, strength) is a `World`. reset(seed) draws, from the seed alone, how everything looks
(perturbations.py), friction, masses, the gain and the delay of the hand; `strength` from 0 to 1 says how
far each may be from the plain scene. `sample_conditions` gives the same without a simulator. A world for
training data is made by `open_for_training`: a share of its episodes is plain, and in the others every picture has
a look of its own and the hand starts elsewhere.
"""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from vla_core.errors import InvalidInput
from vla_core.world import gl
from vla_core.world.base import ACTION_SIZE, Observation, Outcome, checked_action, checked_seed
from vla_core.world.metaworld import FIRST_OBJECT_QPOS, MetaWorld
from vla_core.world.perturbations import LOOKS, sample_look, start_shift
from vla_core.world.shared_scene_tasks import SHARED
from vla_core.world.shared_scenes import SharedScene
from vla_core.world.table.tasks import is_table

gl.backend()
import mujoco  # noqa: E402  (MUJOCO_GL must be decided first)

from vla_core.world.look import PLAIN, Look  # noqa: E402
from vla_core.world.table.world import Table  # noqa: E402

if TYPE_CHECKING:
    from vla_core.world.base import Teacher

KINDS = ("looks", "physics", "both")
FACTOR = 3.0  # friction and masses: from a third to three times
GAIN = 0.4  # share of the hand's move, either way
DELAY = 4  # steps, at most
TRAINING_SHARE = 0.7  # of the episodes for training that are randomised
TRAINING_TEXTURES = 0.7  # of those that have other textures
TRAINING_PHYSICS = 0.4  # the largest strength of their physics
TRAINING_START = 0.5  # the largest strength of the hand's start
AXIS_CHANCE = 0.5  # that an axis of the look is changed in one picture


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
    look = PLAIN if kind == "physics" else sample_look(dict.fromkeys(LOOKS, strength), checked_seed(seed))
    return look, Physics() if kind == "looks" else sample_physics(strength, seed)


def sample_physics(strength: float, seed: int) -> Physics:
    """The mechanics of a seed."""
    rng = np.random.default_rng([checked_seed(seed), 19])
    friction, mass, gain = strength * rng.uniform(-1, 1, 3)
    delay = round(strength * rng.uniform(0, DELAY))
    return Physics(float(FACTOR**friction), float(FACTOR**mass), float(1 + GAIN * gain), delay)


class ChangedPhysics(MetaWorld):
    """The physics of an episode differs from the plain scene's by `physics`, which `reset` must have set."""

    physics = Physics()

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.plain = physics_arrays(self.env.model)

    def reset_under(self, seed: int, look: Look, physics: Physics) -> None:
        """Reset to a seed under these conditions."""
        self.physics = physics
        self.conditions = "plain" if (look, physics) == (PLAIN, Physics()) else "randomised"
        apply_physics(self.env.model, self.plain, physics)
        self.eye.apply_look(look)
        super().reset(seed)
        self.env.action_scale *= physics.gain
        self.env.delayed = tuple(np.zeros((physics.delay, ACTION_SIZE), np.float32))  # actions without effect yet

    def step(self, action: np.ndarray) -> Outcome:
        waiting: tuple[np.ndarray, ...] = (*self.env.delayed, checked_action(action))
        self.env.delayed = waiting[1:]  # a tuple, so that a snapshot keeps it as it is
        return super().step(waiting[0])


class Randomised(ChangedPhysics):
    """One Meta-World task whose every episode looks and moves differently."""

    def __init__(
        self, task: str, picture: int = 96, wrist: int = 64, kind: str = "both", strength: float = 1.0
    ) -> None:
        super().__init__(task, picture, wrist)
        self.kind, self.strength = kind, strength

    def reset(self, seed: int) -> None:
        self.reset_under(seed, *sample_conditions(self.kind, self.strength, seed))


class ForTraining(ChangedPhysics):
    """Plain episodes, and others in which the physics is randomised and every picture has its own look."""

    every_picture = True

    def reset(self, seed: int) -> None:
        rng = np.random.default_rng([checked_seed(seed), 37])
        self.randomised = bool(rng.random() < TRAINING_SHARE)
        self.texture_seed = int(rng.integers(2**31)) if rng.random() < TRAINING_TEXTURES else None
        strength = TRAINING_PHYSICS * rng.random() if self.randomised else 0.0
        self.looks = np.random.default_rng([seed, 41])
        self.reset_under(seed, self.next_look(), sample_physics(strength, seed))
        if self.randomised:
            self.displace_hand(start_shift(TRAINING_START * rng.random(), seed))

    def next_look(self) -> Look:
        """The look of the next picture; textures stay for the episode, since changing them takes long."""
        if not self.randomised:
            return PLAIN
        changed = {axis: self.looks.random() for axis in LOOKS if self.looks.random() < AXIS_CHANCE}
        return replace(sample_look(changed, int(self.looks.integers(2**31))), texture_seed=self.texture_seed)

    def observe(self) -> Observation:
        if self.randomised and self.every_picture:
            self.eye.apply_look(self.next_look())
        return super().observe()


class SharedForTraining(ForTraining, SharedScene):
    """The same in a scene where only the words tell what to do."""


class TableForTraining(ForTraining, Table):
    """The same on the table; what has its colour in its name keeps it."""


def open_for_training(task: str, picture: int, wrist: int) -> tuple[ForTraining, "Teacher"]:
    """A world for demonstrations in many conditions, and its teacher."""
    from vla_core.world import known_task, teacher_for

    name = known_task(task).name
    kind = TableForTraining if is_table(name) else SharedForTraining if name in SHARED else ForTraining
    return kind(name, picture, wrist), teacher_for(name)


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
