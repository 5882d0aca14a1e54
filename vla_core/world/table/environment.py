"""The table as one of Meta-World's environments: the same arm, action, control rate and observation.

Object 1 of the observation is the thing of the command, object 2 its target, the goal where the thing should go.
"""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from vla_core.world import gl
from vla_core.world.table.command import Command, goal_of
from vla_core.world.table.model import SLOTS, Arrangement, table_model
from vla_core.world.table.rules import Situation, is_done
from vla_core.world.table.scene import TableScene

gl.backend()
import mujoco  # noqa: E402  (MUJOCO_GL must be decided first)
from metaworld.envs.sawyer_push_v3 import SawyerPushEnvV3  # noqa: E402

HAND_BODIES = ("hand", "right_hand", "rightclaw", "leftclaw", "rightpad", "leftpad")
LOWEST_HAND = 0.048  # metres; the tips of the fingers are then 3 mm over the table


@dataclass(frozen=True, eq=False)
class Assignment:
    """The scene, the command and what has happened so far."""

    scene: TableScene
    command: Command
    goal: np.ndarray  # (3,) as the episode began
    touched: tuple[str, ...] = ()  # things that the hand has touched, in this order


class TableEnvironment(SawyerPushEnvV3):
    """Meta-World's environment for pushing, with other things on the table and another measure of success."""

    def __init__(self) -> None:
        self.assignment: Assignment | None = None
        super().__init__()
        self.mocap_low[2] = self.hand_low[2] = LOWEST_HAND
        self.arrangement = Arrangement(self.model)
        self.arrangement.arrange(TableScene(()))
        hand = [self.model.body(name).id for name in HAND_BODIES]
        self.hand_geoms = np.isin(self.model.geom_bodyid, hand)
        self.pads = [self.model.geom(name).id for name in ("leftpad_geom", "rightpad_geom")]
        things = [self.model.body(name).id for name in SLOTS]
        self.slot_of_geom = np.array([things.index(b) if b in things else -1 for b in self.model.geom_bodyid])

    def _initialize_simulation(self) -> tuple[Any, Any]:
        model = table_model()
        return model, mujoco.MjData(model)

    def begin(self, scene: TableScene, command: Command) -> None:
        """Lay out a scene, with everything at rest."""
        self.assignment = Assignment(scene, command, goal_of(scene, command))
        self.arrangement.arrange(scene)
        for slot, thing in zip(SLOTS, scene.things, strict=False):
            self.data.joint(slot).qpos[:] = [*thing.place, 1, 0, 0, 0]
            self.data.joint(slot).qvel[:] = 0

    def follow(self, command: Command) -> None:
        """Another command from now on, in the scene as it is now."""
        scene = self.scene_now()
        self.assignment = Assignment(scene, command, goal_of(scene, command))

    def scene_now(self) -> TableScene:
        """The things where they are by now."""
        places = [self.place(thing.name) for thing in self.current.scene.things]
        pairs = zip(self.current.scene.things, places, strict=True)
        things = tuple(replace(thing, x=float(place[0]), y=float(place[1])) for thing, place in pairs)
        return replace(self.current.scene, things=things)

    def place(self, name: str) -> np.ndarray:
        """(3,) where a thing or a zone is now."""
        if any(name == thing.name for thing in self.current.scene.things):
            where: np.ndarray = self.data.body(SLOTS[self.slot_of(name)]).xpos.copy()
            return where
        return self.current.scene.zone(name).place

    @property
    def current(self) -> Assignment:
        if self.assignment is None:
            raise RuntimeError("the table is used before its first episode")
        return self.assignment

    @property
    def goal_now(self) -> np.ndarray:
        """(3,) the goal; it moves with a target that has been moved, and for a touch it is the thing."""
        command, goal = self.current.command, self.current.goal
        if command.verb == "touch":
            return self.place(command.thing)
        if not command.target:
            return goal
        start = next(item.place for item in self.current.scene.items if item.name == command.target)
        moved: np.ndarray = goal + self.place(command.target) - start
        return moved

    def touching(self) -> tuple[str, ...]:
        """The things that the hand touches now, in the order of the scene."""
        pairs = self.data.contact.geom  # (contacts, 2)
        slots = self.slot_of_geom[pairs[:, ::-1]][self.hand_geoms[pairs]]
        return tuple(t.name for i, t in enumerate(self.current.scene.things) if (slots == i).any())

    def is_gripped(self) -> bool:
        """Whether the thing of the command is between the fingers, and both touch it."""
        pairs, slot = self.data.contact.geom, self.slot_of(self.current.command.thing)
        of_thing = (self.slot_of_geom[pairs] == slot).any(axis=1)
        return all(bool((pairs[of_thing] == pad).any()) for pad in self.pads)

    def slot_of(self, name: str) -> int:
        """Which of the movable bodies is the thing of that name."""
        return [thing.name for thing in self.current.scene.things].index(name)

    def situation(self) -> Situation:
        """What the rule of success looks at."""
        now, command = self.current, self.current.command
        return Situation(
            start=now.scene.thing(command.thing).place,
            place=self.place(command.thing),
            goal=self.goal_now,
            target=self.place(command.target) if command.target else self.goal_now,
            held=command.thing in self.touching(),
            wrong_first=bool(now.touched) and now.touched[0] != command.thing,
        )

    def evaluate_state(self, obs: np.ndarray, action: np.ndarray) -> tuple[float, dict[str, Any]]:
        """Success by our own rules; remembers what the hand touched."""
        known = self.current.touched
        new = tuple(name for name in self.touching() if name not in known)
        ordered = sorted(new, key=lambda name: name == self.current.command.thing)  # at once: the wrong one counts
        self.assignment = replace(self.current, touched=(*known, *ordered))
        return 0.0, {"success": is_done(self.current.command, self.situation())}

    @property
    def _target_site_config(self) -> list[tuple[str, np.ndarray]]:
        return []

    def _get_pos_objects(self) -> np.ndarray:
        """(6,) the thing and its target; zeros without an episode, and for a target that there is not."""
        if self.assignment is None:
            return np.zeros(6)
        command = self.assignment.command
        target = self.place(command.target) if command.target else np.zeros(3)
        return np.concatenate([self.place(command.thing), target])

    def _get_quat_objects(self) -> np.ndarray:
        """(8,) how the thing lies; its target counts as not turned."""
        quat = np.array([1.0, 0, 0, 0])
        if self.assignment is not None:
            quat = self.data.body(SLOTS[self.slot_of(self.assignment.command.thing)]).xquat
        return np.concatenate([quat, [1.0, 0, 0, 0]])

    def _get_pos_goal(self) -> np.ndarray:
        return np.zeros(3) if self.assignment is None else self.goal_now
