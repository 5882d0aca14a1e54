"""Worlds in which two or more instructions are possible, so that only the words can tell what to do.

"drawer-close-v3@drawer-half" → a `World`: the scene, the same to the last bit for every instruction, and one
task that is said. The teacher is Meta-World's own for that task. Success is Meta-World's own measure, except
 - reach: the puck must be where it was, or pushing it to the mark would count as reaching;
 - push where the mark hangs in the air: the puck must come to the place on the table under it;
 - handles: within 2 cm of where they should end; at Meta-World's 5 a touch from half-way would do.
What marks a goal in the picture is the same for every instruction: the mark of the scene, both marks, or none.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import numpy as np

from vla_core.world import gl
from vla_core.world.base import checked_seed
from vla_core.world.eye import Look
from vla_core.world.metaworld import ALL_V3_ENVIRONMENTS, MetaWorld, Progress
from vla_core.world.shared_scene_tasks import SCENES as SAID_THERE
from vla_core.world.shared_scene_tasks import base_task, scene_of, shared_task

gl.backend()
import mujoco  # noqa: E402  (MUJOCO_GL must be decided first)

Environment = Any  # Meta-World's, of the task that is said
Place = Callable[[Environment], np.ndarray]  # (3,) metres
JOINT = 9  # the first that is not Sawyer's, in qpos
APART = 0.15  # metres at least, over the table, between a thing and its mark; as in Meta-World
TABLE = 0.02  # metres: how high the middle of a puck is that lies on the table
TOUCHED = 0.03  # metres a puck may stir and still count as left alone
NOWHERE = np.array([0.0, 0.0, -5.0])  # under the floor
RED, GREEN, BLUE = (0.8, 0, 0, 1), (0, 0.8, 0, 1), (0, 0, 0.8, 1)


def site(name: str, *offset: float) -> Place:
    return lambda env: env.data.site(name).xpos + (offset or 0)


def body(name: str, *offset: float) -> Place:
    return lambda env: env.data.body(name).xpos + (offset or 0)


def fingers(env: Environment) -> np.ndarray:
    return env.tcp_center


def under_the_mark(env: Environment) -> np.ndarray:
    return np.array([*env.data.site("goal").xpos[:2], TABLE])


def always(env: Environment) -> bool:
    return True


def puck_left_alone(env: Environment) -> bool:
    return bool(np.linalg.norm(env.data.body("obj").xpos - env.obj_init_pos) < TOUCHED)


@dataclass(frozen=True)
class Deed:
    """When an instruction has been followed: something is near its goal."""

    goal: Place
    near: float  # metres
    axes: str = "xyz"  # along which it is measured
    thing: Place | None = None  # None for what Meta-World watches in this task
    provided: Callable[[Environment], bool] = always


DEEDS = {
    "reach-v3": Deed(site("goal"), 0.05, thing=fingers, provided=puck_left_alone),
    "push-v3": Deed(under_the_mark, 0.05),
    "pick-place-v3": Deed(site("goal"), 0.07),
    "drawer-open-v3": Deed(body("drawer", 0, -0.36, 0.09), 0.03),
    "drawer-close-v3": Deed(body("drawer", 0, -0.16, 0.09), 0.065),
    "window-open-v3": Deed(body("window", 0.2, 0, 0), 0.05, "x"),
    "window-close-v3": Deed(body("window"), 0.05, "x"),
    "door-open-v3": Deed(body("door", -0.3, -0.45, 0), 0.08, "x"),
    "door-close-v3": Deed(body("door", 0.2, -0.2, 0), 0.08),
    "door-lock-v3": Deed(body("lock_link", 0, -0.04, -0.1), 0.02, "z"),
    "door-unlock-v3": Deed(body("lock_link", 0.1, -0.04, 0), 0.02, "x"),
    "faucet-open-v3": Deed(site("goal_open"), 0.07, thing=site("handleStartOpen", -0.04, 0, 0.02)),
    "faucet-close-v3": Deed(site("goal_close"), 0.07),
    "handle-press-v3": Deed(site("goalPress"), 0.02, "z"),
    "handle-pull-v3": Deed(site("goalPull"), 0.02, "z"),
    "coffee-button-v3": Deed(body("coffee_machine", 0, -0.19, 0.3), 0.02, "y"),
    "coffee-pull-v3": Deed(site("mug_goal"), 0.07),
    "coffee-push-v3": Deed(site("mug_goal"), 0.07),
    "plate-slide-v3": Deed(body("puck_goal"), 0.07),
    "plate-slide-back-v3": Deed(site("goal"), 0.07),
    "plate-slide-side-v3": Deed(body("puck_goal"), 0.07),
    "plate-slide-back-side-v3": Deed(site("goal"), 0.07),
}


def done(task: str, env: Environment) -> bool:
    """Whether what was asked for is so now, whoever asked for what."""
    return missing(task, env) <= 0 and DEEDS[task].provided(env)


def missing(task: str, env: Environment) -> float:
    """Metres that the thing still has to go until it counts; below zero where it is near enough."""
    deed = DEEDS[task]
    thing = deed.thing or ALL_V3_ENVIRONMENTS[task]._get_pos_objects
    gap = (thing(env) - deed.goal(env))[["xyz".index(axis) for axis in deed.axes]]
    return float(np.linalg.norm(gap)) - deed.near


def judged(task: str, env: Environment, seen: np.ndarray, action: np.ndarray) -> tuple[float, dict[str, bool]]:
    """In place of Meta-World's reward and flag, which assume the start of the task's own scene."""
    return 0.0, {"success": done(task, env)}


Arrangement = Callable[[Environment, np.ndarray], None]


@dataclass(frozen=True)
class Scene:
    """What stands where when an episode begins."""

    low: tuple[float, ...]  # (3,) where a thing stands, or (6,) where two do; drawn evenly between low and high
    high: tuple[float, ...]
    arrange: Arrangement
    hand: tuple[float, float, float] = (0.0, 0.6, 0.2)

    def draw(self, rng: np.random.Generator) -> np.ndarray:
        """Where things stand this time."""
        places = rng.uniform(self.low, self.high)
        while len(places) == 6 and np.linalg.norm(places[:2] - places[3:5]) < APART:
            places = rng.uniform(self.low, self.high)
        return places


def table(colour: tuple[float, ...]) -> Arrangement:
    """A puck on the table and a mark."""

    def arrange(env: Environment, places: np.ndarray) -> None:
        env._set_obj_xyz(places[:3])
        env.obj_init_pos = places[:3].copy()
        env.model.site("goal").pos, env.model.site("goal").rgba = places[3:], colour

    return arrange


def half(name: str, joint: float, hide: str = "") -> Arrangement:
    """A thing with one joint, which is somewhere between its ends."""

    def arrange(env: Environment, place: np.ndarray) -> None:
        env.model.body(name).pos = place
        env.data.qpos[JOINT] = joint
        if hide:
            env.model.site(hide).pos = NOWHERE

    return arrange


def faucet(env: Environment, place: np.ndarray) -> None:
    """A tap whose handle points at us, and both of its marks."""
    env.model.body("faucetBase").pos = place
    env.model.site("goal_open").pos = place + np.array([0.175, 0, 0.125])
    env.model.site("goal_close").pos = place + np.array([-0.175, 0, 0.125])


def coffee(depth: float, behind: int) -> Arrangement:
    """A mug, its mark, and the coffee machine: so far behind the mug (0) or behind the mark (1)."""

    def arrange(env: Environment, places: np.ndarray) -> None:
        mug, mark = places[:3], places[3:]
        env._set_obj_xyz(mug)
        env.model.site("mug_goal").pos = mark
        env.model.body("coffee_machine").pos = (mug, mark)[behind] + np.array([0, depth, 0])

    return arrange


def plate(x: float, y: float) -> Arrangement:
    """A net, a plate on the way to it, and a mark where the plate came from."""

    def arrange(env: Environment, places: np.ndarray) -> None:
        env.model.body("puck_goal").pos, env.model.site("goal").pos = places[:3], places[3:]
        env.data.qpos[JOINT : JOINT + 2] = x, y

    return arrange


SCENES = {
    "table-push": Scene((-0.1, 0.6, 0.02, -0.1, 0.8, 0.02), (0.1, 0.7, 0.02, 0.1, 0.9, 0.02), table(GREEN)),
    "table-reach": Scene((-0.1, 0.6, 0.02, -0.1, 0.8, 0.15), (0.1, 0.7, 0.02, 0.1, 0.9, 0.3), table(RED)),
    "table-pick": Scene((-0.1, 0.6, 0.02, -0.1, 0.8, 0.15), (0.1, 0.7, 0.02, 0.1, 0.9, 0.3), table(BLUE)),
    "drawer-half": Scene((-0.1, 0.9, 0), (0.1, 0.9, 0), half("drawer", -0.08, "goal")),
    "window-half": Scene((-0.1, 0.7, 0.16), (0.1, 0.9, 0.16), half("window", 0.1, "goal"), (0, 0.4, 0.2)),
    "door-half": Scene((0, 0.85, 0.15), (0.1, 0.95, 0.15), half("door", -0.7, "goal"), (-0.2, 0.5, 0.3)),
    "lock-half": Scene((-0.1, 0.8, 0.15), (0.1, 0.85, 0.15), half("door", 0.785)),
    "faucet": Scene((-0.1, 0.8, 0), (0.1, 0.85, 0), faucet, (0, 0.4, 0.2)),
    "handle-half": Scene((-0.1, 0.8, 0), (0.1, 0.9, 0), half("box", -0.05), (0, 0.5, 0.1)),
    "coffee-mug-in": Scene(
        (-0.05, 0.7, 0, -0.1, 0.55, 0), (0.05, 0.75, 0, 0.1, 0.65, 0), coffee(0.26, behind=0), (0, 0.4, 0.2)
    ),
    "coffee-mug-out": Scene(
        (-0.1, 0.55, 0, -0.05, 0.7, 0), (0.1, 0.65, 0, 0.05, 0.75, 0), coffee(0.22, behind=1), (0, 0.4, 0.2)
    ),
    "plate-half": Scene((-0.1, 0.88, 0, -0.1, 0.6, 0.015), (0.1, 0.88, 0, 0.1, 0.6, 0.015), plate(0, 0.12)),
    "plate-side-half": Scene((-0.27, 0.6, 0, 0.05, 0.6, 0.015), (-0.25, 0.6, 0, 0.1, 0.6, 0.015), plate(-0.1, 0)),
}


class SharedScene(MetaWorld):
    """One scene with one task that is said."""

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
        self.env.evaluate_state = partial(judged, base_task(name), self.env)
        self._fresh = self.snapshot()

    def reset(self, seed: int) -> None:
        """Begin the episode that belongs to this seed; its scene does not depend on what is said."""
        seed = checked_seed(seed)
        self.restore(self._fresh)
        self.env.curr_path_length = 0
        self.env._reset_hand()
        self.scene.arrange(self.env, self.scene.draw(np.random.default_rng(seed)))
        mujoco.mj_forward(self.env.model, self.env.data)
        self.env._target_pos = DEEDS[base_task(self.task)].goal(self.env)
        self._progress = Progress(0, self._look_again(), over=False)

    def go_on_from(self, other: "SharedScene") -> None:
        """Begin where another instruction of this scene has left everything; both began from the same seed."""
        left = other.snapshot()
        now = replace(self.snapshot(), physics=left.physics, body_pos=left.body_pos, site_pos=left.site_pos)
        self.restore(now)
        if base_task(self.task) == "reach-v3":  # the puck is to be left where it is now
            self.env.obj_init_pos = self.env.data.body("obj").xpos.copy()
        self._progress = Progress(0, self._look_again(), over=False)

    def instead(self) -> str:
        """What has been done that was not said: another task of this scene, or nothing."""
        others = (task for task in SAID_THERE[scene_of(self.task)] if task != base_task(self.task))
        return next((task for task in others if done(task, self.env)), "")
