"""Worlds in which two or more instructions are possible, so that only the words decide what to do.

"drawer-close-v3@drawer-half" → a `World`: the scene, the same to the last bit for every instruction, and the task
of this instruction. The teacher is Meta-World's own for that task. Success is Meta-World's own measure, except
 - reach: the puck must be where it was, or pushing it to the mark would count as reaching;
 - push where the mark is in the air: the puck must come to the place on the table under it;
 - handles: within 2 cm of where they should end; with Meta-World's 5 a touch at half-way would be enough.
What marks a goal in the picture is the same for every instruction: the mark of the scene, both marks, or none.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import numpy as np

from vla_core.world import gl
from vla_core.world.base import checked_seed
from vla_core.world.look import Look
from vla_core.world.metaworld import FIRST_OBJECT_QPOS, MetaWorld, Progress
from vla_core.world.shared_scene_tasks import SCENES as TASKS_IN_SCENE
from vla_core.world.shared_scene_tasks import base_task, scene_of, shared_task
from vla_core.world.success import Marks, Near, conditions_hold, missing, place
from vla_core.world.success_table import MARKED_ANEW, SHARED_SUCCESS

gl.backend()
import mujoco  # noqa: E402  (MUJOCO_GL must be decided first)

Environment = Any  # Meta-World's, of the instruction's task
APART = 0.15  # metres between an object and its mark, at least; as in Meta-World
UNDER_FLOOR = np.array([0.0, 0.0, -5.0])  # metres
RED, GREEN, BLUE = (0.8, 0, 0, 1), (0, 0.8, 0, 1), (0, 0, 0.8, 1)


def succeeded(task: str, env: Environment) -> bool:
    """Whether this task is done now, also where another one was asked for."""
    return conditions_hold(SHARED_SUCCESS[task], env.data, marks(task, env))


def marks(task: str, env: Environment) -> Marks:
    """The places that the start of an episode fixed: in reaching, where the puck lay."""
    return {"object": env.obj_init_pos} if task == "reach-v3" else {}


def distance_left(task: str, env: Environment) -> float:
    """Metres that are missing to success; below zero where the point is near enough."""
    return missing(near_goal(task), env.data, marks(task, env))


def near_goal(task: str) -> Near:
    """The condition that something is near its goal; it comes first in every rule."""
    first = SHARED_SUCCESS[task][0]
    assert isinstance(first, Near)
    return first


def evaluate_state(
    task: str, env: Environment, observation: np.ndarray, action: np.ndarray
) -> tuple[float, dict[str, bool]]:
    """Replaces Meta-World's reward and success, which assume the start of the task's own scene."""
    return 0.0, {"success": succeeded(task, env)}


Arrangement = Callable[[Environment, np.ndarray], None]


@dataclass(frozen=True)
class Scene:
    """Where the objects are when an episode begins."""

    low: tuple[float, ...]  # (3,) the place of one object, or (6,) of two; uniform between low and high
    high: tuple[float, ...]
    arrange: Arrangement
    hand: tuple[float, float, float] = (0.0, 0.6, 0.2)

    def sample_places(self, rng: np.random.Generator) -> np.ndarray:
        """(3,) or (6,) the places for one episode."""
        places = rng.uniform(self.low, self.high)
        while len(places) == 6 and np.linalg.norm(places[:2] - places[3:5]) < APART:
            places = rng.uniform(self.low, self.high)
        return places


def puck(colour: tuple[float, ...]) -> Arrangement:
    """A puck on the table and a mark."""

    def arrange(env: Environment, places: np.ndarray) -> None:
        env._set_obj_xyz(places[:3])
        env.obj_init_pos = places[:3].copy()
        env.model.site("goal").pos, env.model.site("goal").rgba = places[3:], colour

    return arrange


def partly_open(name: str, joint: float, hide: str = "") -> Arrangement:
    """An object with one joint, which is somewhere between its ends."""

    def arrange(env: Environment, place: np.ndarray) -> None:
        env.model.body(name).pos = place
        env.data.qpos[FIRST_OBJECT_QPOS] = joint
        if hide:
            env.model.site(hide).pos = UNDER_FLOOR

    return arrange


def faucet(env: Environment, place: np.ndarray) -> None:
    """A faucet whose handle points to the front, and both of its marks."""
    env.model.body("faucetBase").pos = place
    env.model.site("goal_open").pos = place + np.array([0.175, 0, 0.125])
    env.model.site("goal_close").pos = place + np.array([-0.175, 0, 0.125])


def mug(depth: float, behind: int) -> Arrangement:
    """A mug, its mark, and the coffee machine, `depth` metres behind the mug (0) or behind the mark (1)."""

    def arrange(env: Environment, places: np.ndarray) -> None:
        mug, mark = places[:3], places[3:]
        env._set_obj_xyz(mug)
        env.model.site("mug_goal").pos = mark
        env.model.body("coffee_machine").pos = (mug, mark)[behind] + np.array([0, depth, 0])

    return arrange


def plate(x: float, y: float) -> Arrangement:
    """A net, a plate on the way to it, and a mark at the plate's start."""

    def arrange(env: Environment, places: np.ndarray) -> None:
        env.model.body("puck_goal").pos, env.model.site("goal").pos = places[:3], places[3:]
        env.data.qpos[FIRST_OBJECT_QPOS : FIRST_OBJECT_QPOS + 2] = x, y

    return arrange


SCENES = {
    "table-push": Scene((-0.1, 0.6, 0.02, -0.1, 0.8, 0.02), (0.1, 0.7, 0.02, 0.1, 0.9, 0.02), puck(GREEN)),
    "table-reach": Scene((-0.1, 0.6, 0.02, -0.1, 0.8, 0.15), (0.1, 0.7, 0.02, 0.1, 0.9, 0.3), puck(RED)),
    "table-pick": Scene((-0.1, 0.6, 0.02, -0.1, 0.8, 0.15), (0.1, 0.7, 0.02, 0.1, 0.9, 0.3), puck(BLUE)),
    "drawer-half": Scene((-0.1, 0.9, 0), (0.1, 0.9, 0), partly_open("drawer", -0.08, "goal")),
    "window-half": Scene((-0.1, 0.7, 0.16), (0.1, 0.9, 0.16), partly_open("window", 0.1, "goal"), (0, 0.4, 0.2)),
    "door-half": Scene((0, 0.85, 0.15), (0.1, 0.95, 0.15), partly_open("door", -0.7, "goal"), (-0.2, 0.5, 0.3)),
    "lock-half": Scene((-0.1, 0.8, 0.15), (0.1, 0.85, 0.15), partly_open("door", 0.785)),
    "faucet": Scene((-0.1, 0.8, 0), (0.1, 0.85, 0), faucet, (0, 0.4, 0.2)),
    "handle-half": Scene((-0.1, 0.8, 0), (0.1, 0.9, 0), partly_open("box", -0.05), (0, 0.5, 0.1)),
    "coffee-mug-in": Scene(
        (-0.05, 0.7, 0, -0.1, 0.55, 0),
        (0.05, 0.75, 0, 0.1, 0.65, 0),
        mug(0.26, behind=0),
        (0, 0.4, 0.2),
    ),
    "coffee-mug-out": Scene(
        (-0.1, 0.55, 0, -0.05, 0.7, 0),
        (0.1, 0.65, 0, 0.05, 0.75, 0),
        mug(0.22, behind=1),
        (0, 0.4, 0.2),
    ),
    "plate-half": Scene((-0.1, 0.88, 0, -0.1, 0.6, 0.015), (0.1, 0.88, 0, 0.1, 0.6, 0.015), plate(0, 0.12)),
    "plate-side-half": Scene((-0.27, 0.6, 0, 0.05, 0.6, 0.015), (-0.25, 0.6, 0, 0.1, 0.6, 0.015), plate(-0.1, 0)),
}


class SharedScene(MetaWorld):
    """One scene with the task of one instruction."""

    def __init__(
        self,
        task: str,
        picture: int = 96,
        wrist: int = 64,
        stop_at_success: bool = False,
        look: Look | None = None,
    ) -> None:
        name = shared_task(task).name
        super().__init__(base_task(name), picture, wrist, stop_at_success, look)
        self.task, self.scene = name, SCENES[scene_of(name)]
        self.env.hand_init_pos = np.array(self.scene.hand)
        self.env.evaluate_state = partial(evaluate_state, base_task(name), self.env)
        self._initial = self.snapshot()

    def reset(self, seed: int) -> None:
        """Begin the episode that belongs to this seed; its scene does not depend on the instruction."""
        seed = checked_seed(seed)
        self.restore(self._initial)
        self.eye.begin_episode(seed)
        self.env.curr_path_length = 0
        self.env._reset_hand()
        self.scene.arrange(self.env, self.scene.sample_places(np.random.default_rng(seed)))
        mujoco.mj_forward(self.env.model, self.env.data)
        self.env._target_pos = place(near_goal(base_task(self.task)).target, self.env.data, {})
        self._progress = Progress(0, self._recomputed_full(), over=False)

    def continue_from(self, other: "SharedScene") -> None:
        """Begin with the physics as another world of this scene has it; both began from the same seed."""
        now = other.snapshot()
        self.restore(replace(self.snapshot(), physics=now.physics, body_pos=now.body_pos, site_pos=now.site_pos))
        if body := MARKED_ANEW.get(base_task(self.task), {}).get("object"):
            self.env.obj_init_pos = self.env.data.body(body).xpos.copy()
        self._progress = Progress(0, self._recomputed_full(), over=False)

    def other_success(self) -> str:
        """Another task of this scene that is done now; empty where none is."""
        others = (task for task in TASKS_IN_SCENE[scene_of(self.task)] if task != base_task(self.task))
        return next((task for task in others if succeeded(task, self.env)), "")
