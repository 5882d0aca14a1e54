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

gl.backend()
import mujoco  # noqa: E402  (MUJOCO_GL must be decided first)
from metaworld.env_dict import ALL_V3_ENVIRONMENTS  # noqa: E402

Environment = Any  # Meta-World's, of the instruction's task
Place = Callable[[Environment], np.ndarray]  # (3,) metres
APART = 0.15  # metres between an object and its mark, at least; as in Meta-World
TABLE = 0.02  # metres: the height of the centre of a puck on the table
MOVED = 0.03  # metres; a puck that went less far has not moved
UNDER_FLOOR = np.array([0.0, 0.0, -5.0])  # metres
RED, GREEN, BLUE = (0.8, 0, 0, 1), (0, 0.8, 0, 1), (0, 0, 0.8, 1)


def at_site(name: str, *offset: float) -> Place:
    return lambda env: env.data.site(name).xpos + (offset or 0)


def at_body(name: str, *offset: float) -> Place:
    return lambda env: env.data.body(name).xpos + (offset or 0)


def fingers(env: Environment) -> np.ndarray:
    centre: np.ndarray = env.tcp_center
    return centre


def under_the_mark(env: Environment) -> np.ndarray:
    return np.array([*env.data.site("goal").xpos[:2], TABLE])


def no_condition(env: Environment) -> bool:
    return True


def puck_has_not_moved(env: Environment) -> bool:
    return bool(np.linalg.norm(env.data.body("obj").xpos - env.obj_init_pos) < MOVED)


@dataclass(frozen=True)
class SuccessRule:
    """When an instruction has been followed: a point is near its goal."""

    goal: Place
    tolerance: float  # metres
    axes: str = "xyz"  # along which the distance is measured
    point: Place | None = None  # None for the one that Meta-World measures in this task
    condition: Callable[[Environment], bool] = no_condition


SUCCESS_RULES = {
    "reach-v3": SuccessRule(at_site("goal"), 0.05, point=fingers, condition=puck_has_not_moved),
    "push-v3": SuccessRule(under_the_mark, 0.05),
    "pick-place-v3": SuccessRule(at_site("goal"), 0.07),
    "drawer-open-v3": SuccessRule(at_body("drawer", 0, -0.36, 0.09), 0.03),
    "drawer-close-v3": SuccessRule(at_body("drawer", 0, -0.16, 0.09), 0.065),
    "window-open-v3": SuccessRule(at_body("window", 0.2, 0, 0), 0.05, "x"),
    "window-close-v3": SuccessRule(at_body("window"), 0.05, "x"),
    "door-open-v3": SuccessRule(at_body("door", -0.3, -0.45, 0), 0.08, "x"),
    "door-close-v3": SuccessRule(at_body("door", 0.2, -0.2, 0), 0.08),
    "door-lock-v3": SuccessRule(at_body("lock_link", 0, -0.04, -0.1), 0.02, "z"),
    "door-unlock-v3": SuccessRule(at_body("lock_link", 0.1, -0.04, 0), 0.02, "x"),
    "faucet-open-v3": SuccessRule(at_site("goal_open"), 0.07, point=at_site("handleStartOpen", -0.04, 0, 0.02)),
    "faucet-close-v3": SuccessRule(at_site("goal_close"), 0.07),
    "handle-press-v3": SuccessRule(at_site("goalPress"), 0.02, "z"),
    "handle-pull-v3": SuccessRule(at_site("goalPull"), 0.02, "z"),
    "coffee-button-v3": SuccessRule(at_body("coffee_machine", 0, -0.19, 0.3), 0.02, "y"),
    "coffee-pull-v3": SuccessRule(at_site("mug_goal"), 0.07),
    "coffee-push-v3": SuccessRule(at_site("mug_goal"), 0.07),
    "plate-slide-v3": SuccessRule(at_body("puck_goal"), 0.07),
    "plate-slide-back-v3": SuccessRule(at_site("goal"), 0.07),
    "plate-slide-side-v3": SuccessRule(at_body("puck_goal"), 0.07),
    "plate-slide-back-side-v3": SuccessRule(at_site("goal"), 0.07),
}


def succeeded(task: str, env: Environment) -> bool:
    """Whether this task is done now, also where another one was asked for."""
    return distance_left(task, env) <= 0 and SUCCESS_RULES[task].condition(env)


def distance_left(task: str, env: Environment) -> float:
    """Metres that are missing to success; below zero where the point is near enough."""
    rule = SUCCESS_RULES[task]
    point = rule.point or ALL_V3_ENVIRONMENTS[task]._get_pos_objects
    gap = (point(env) - rule.goal(env))[["xyz".index(axis) for axis in rule.axes]]
    return float(np.linalg.norm(gap)) - rule.tolerance


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
        self.env._target_pos = SUCCESS_RULES[base_task(self.task)].goal(self.env)
        self._progress = Progress(0, self._recomputed_full(), over=False)

    def continue_from(self, other: "SharedScene") -> None:
        """Begin with the physics as another world of this scene has it; both began from the same seed."""
        now = other.snapshot()
        self.restore(replace(self.snapshot(), physics=now.physics, body_pos=now.body_pos, site_pos=now.site_pos))
        if base_task(self.task) == "reach-v3":  # the puck must stay where it is now
            self.env.obj_init_pos = self.env.data.body("obj").xpos.copy()
        self._progress = Progress(0, self._recomputed_full(), over=False)

    def other_success(self) -> str:
        """Another task of this scene that is done now; empty where none is."""
        others = (task for task in TASKS_IN_SCENE[scene_of(self.task)] if task != base_task(self.task))
        return next((task for task in others if succeeded(task, self.env)), "")
