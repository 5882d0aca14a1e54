"""When a command on the table has been followed: one rule for each verb, all in one table. Loads no simulator."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from vla_core.world.table.command import NEXT_TO, SIDES, Command
from vla_core.world.table.scene import distance

ON_DISC = 0.04  # metres from its middle
ON_BOX = 0.06  # metres from the middle of a tray, a bin or a shelf
ON_THING = 0.025  # metres from the middle of the lower thing
LEVEL = 0.015  # metres; a thing whose centre is not higher than this over its place lies there
UP = 0.08  # metres that a thing is off its place when it has been picked up
MOVED, ASIDE = 0.09, 0.05  # metres that a push to a side goes at least, and off its line at most
TO_THE_SIDE = 0.08  # metres that a thing lies to the left or right of another, at least


@dataclass(frozen=True, eq=False)
class Situation:
    """What a rule looks at, in metres."""

    start: np.ndarray  # (3,) where the thing was when the episode began
    place: np.ndarray  # (3,) where it is
    goal: np.ndarray  # (3,) where it should end up
    target: np.ndarray  # (3,) where the target is; the goal where there is none
    held: bool  # the hand touches it
    wrong_first: bool  # the hand touched another thing before


Rule = Callable[[Situation], bool]


def touched(now: Situation) -> bool:
    return now.held and not now.wrong_first


def pushed_to(now: Situation) -> bool:
    return distance(now.place, now.goal) <= ON_DISC and lies_level(now, now.start)


def pushed(side: str) -> Rule:
    def rule(now: Situation) -> bool:
        moved = (now.place - now.start)[:2]
        along = float(moved @ SIDES[side])
        return along >= MOVED and off_line(moved, along) <= ASIDE and lies_level(now, now.start)

    return rule


def picked_up(now: Situation) -> bool:
    return now.held and now.place[2] - now.start[2] >= UP


def put_in_zone(now: Situation) -> bool:
    """Within the zone, which for a disc is smaller, and let go."""
    nearness = ON_DISC if now.target[2] == 0 else ON_BOX
    return not now.held and distance(now.place, now.goal) <= nearness and lies_level(now, now.goal)


def put_next_to(now: Situation) -> bool:
    return not now.held and distance(now.place, now.target) <= NEXT_TO and lies_level(now, now.start)


def put_beside(side: str) -> Rule:
    def rule(now: Situation) -> bool:
        away = (now.place - now.target)[:2]
        along = float(away @ SIDES[side])
        return put_next_to(now) and along >= TO_THE_SIDE and off_line(away, along) <= ASIDE

    return rule


def stacked(now: Situation) -> bool:
    upright = abs(now.place[2] - now.goal[2]) <= LEVEL
    return not now.held and distance(now.place, now.target) <= ON_THING and upright


def off_line(way: np.ndarray, along: float) -> float:
    return float(np.sqrt(max(0.0, float(way @ way) - along**2)))


def lies_level(now: Situation, place: np.ndarray) -> bool:
    return bool(now.place[2] <= place[2] + LEVEL)


RULES: dict[str, Rule] = {
    "touch": touched,
    "push-to": pushed_to,
    "push-left": pushed("left"),
    "push-right": pushed("right"),
    "push-away": pushed("away"),
    "push-here": pushed("here"),
    "pick-up": picked_up,
    "put-on": put_in_zone,
    "put-in": put_in_zone,
    "put-next-to": put_next_to,
    "put-left-of": put_beside("left"),
    "put-right-of": put_beside("right"),
    "stack": stacked,
}


def is_done(command: Command, now: Situation) -> bool:
    """Whether the command has been followed."""
    return RULES[command.verb](now)
