"""The scripted teacher of the table: touch, push, pick up, put down.

world → action (4,) float32 in [-1, 1]. It has no memory: its action follows from the present truth alone, so it
works in any state, also after a push or where another policy drove. It pushes as Meta-World's script does, with
the thing between its fingers.
"""

from typing import TYPE_CHECKING, cast

import numpy as np

from vla_core.world.base import World
from vla_core.world.table.command import PUSHES
from vla_core.world.table.rules import is_done
from vla_core.world.table.scene import distance

if TYPE_CHECKING:
    from vla_core.world.table.world import Table

GAIN = 10.0  # of an action for each metre that is missing, as in Meta-World's scripts
OPEN, SHUT = -1.0, 0.5  # shut with half of the force; with all of it a round thing slips out
GRASP = 0.05  # metres from the bottom of a thing to the hand that grasps it
TRAVEL = 0.17  # metres of the hand over the table, where nothing is in the way
OPEN_ENOUGH = 0.85  # an opening with which the fingers come down around any thing
SLOPE = 5.0  # metres down for each metre to the side, on the last way to a place
OVER = 0.01  # metres to the side within which the hand goes all the way down
LOW_BY = 0.03  # metres under its way at which the hand first rises
AROUND = 0.02  # metres along the table within which the fingers have the thing between them
DEEP = 0.012  # metres over the height of a grasp at which the fingers close
SET_DOWN = 0.009  # metres over its place at which a thing is let go
PRESS = 0.03  # metres from the hand's centre under which a closed hand touches what lies there
NEAR_GOAL = 0.012  # metres along the table at which a thing may be let go


class TableTeacher:
    """Any command on the table."""

    name = "tableteacher"

    def act(self, world: World) -> np.ndarray:
        return Step(cast("Table", world)).action()


class Step:
    """The teacher's choice in one state."""

    def __init__(self, world: "Table") -> None:
        self.world, self.verb = world, world.command.verb
        self.hand, self.opening = world.state[:3].astype(np.float64), float(world.state[3])
        self.now = world.situation()
        self.height = world.scene.thing(world.command.thing).height
        bottom = self.now.place[2] - self.height
        self.grasp = np.array([*self.now.place[:2], max(bottom, 0) + GRASP])  # where the hand takes the thing

    def action(self) -> np.ndarray:
        if self.verb == "touch":
            return self.touch()
        if not self.world.is_gripped() or self.is_set_down():
            return self.leave() if self.is_over() else self.take()
        if self.verb in PUSHES:
            return self.drag()
        return self.towards(self.hand + self.now.goal - self.now.place, SHUT)

    def touch(self) -> np.ndarray:
        """From above with closed fingers."""
        if self.now.held:
            return self.stay(SHUT)
        return self.towards(self.now.place + np.array([0, 0, PRESS]), SHUT)

    def take(self) -> np.ndarray:
        """Open above the thing, down around it, shut."""
        around = distance(self.hand, self.grasp) < AROUND
        if around and self.hand[2] < self.grasp[2] + DEEP:
            return self.towards(self.grasp, SHUT)
        wait = 0.0 if self.opening > OPEN_ENOUGH or around else TRAVEL - self.grasp[2]
        return self.towards(self.grasp, OPEN, wait)

    def drag(self) -> np.ndarray:
        """Along the table to the goal, with the thing between the fingers."""
        way = self.now.goal - self.now.place
        return self.straight(np.array([*(self.hand + way)[:2], GRASP]), SHUT)

    def leave(self) -> np.ndarray:
        """Let go, then rise; after a push, stay."""
        if self.verb in PUSHES:
            return self.stay(SHUT)
        if self.now.held:
            return self.stay(OPEN)
        return self.straight(np.array([*self.hand[:2], TRAVEL]), OPEN)

    def is_over(self) -> bool:
        """Whether nothing but letting go is left to do."""
        if self.verb in PUSHES:
            return is_done(self.world.command, self.now)
        return self.is_set_down() or is_done(self.world.command, self.now)

    def is_set_down(self) -> bool:
        """Whether a thing that is to be put somewhere lies there."""
        if self.verb in (*PUSHES, "pick-up"):
            return False
        missing = self.now.place - self.now.goal
        return distance(self.now.place, self.now.goal) < NEAR_GOAL and missing[2] < SET_DOWN

    def towards(self, place: np.ndarray, gripper: float, higher: float = 0.0) -> np.ndarray:
        """To a place from above: on a slope that ends over it, and first up where the hand is under the slope."""
        aside = distance(self.hand, place)
        slope = place[2] + max(higher, SLOPE * max(0.0, aside - OVER))
        height = min(slope, max(TRAVEL, place[2]))
        across = self.hand if self.hand[2] < height - LOW_BY else place
        return self.straight(np.array([*across[:2], height]), gripper)

    def straight(self, place: np.ndarray, gripper: float) -> np.ndarray:
        """Straight to a place, slower near it."""
        move = GAIN * (place - self.hand)
        return np.append(move / max(1.0, np.abs(move).max()), gripper).astype(np.float32)

    def stay(self, gripper: float) -> np.ndarray:
        return np.array([0, 0, 0, gripper], dtype=np.float32)
