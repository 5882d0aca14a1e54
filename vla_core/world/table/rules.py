"""When a command on the table has been followed: conditions that must all hold, for each verb, as data.

is_done(command, situation) → bool. A robot without Python reads the same rules as JSON. Loads no simulator.
"""

from dataclasses import asdict, dataclass
from typing import Any

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


@dataclass(frozen=True)
class Touching:
    """The hand touches the thing."""

    touches: bool = True

    def holds(self, now: Situation) -> bool:
        return now.held == self.touches


@dataclass(frozen=True)
class TouchedFirst:
    """The hand touched no other thing before."""

    def holds(self, now: Situation) -> bool:
        return not now.wrong_first


@dataclass(frozen=True)
class Within:
    """The thing is so near along the table."""

    of: str  # a place of the situation
    limit: float  # metres
    on_disc: float = 0.0  # metres, where the target is a disc and that is another limit

    def holds(self, now: Situation) -> bool:
        is_disc = self.on_disc > 0 and now.target[2] == 0
        return distance(now.place, getattr(now, self.of)) <= (self.on_disc if is_disc else self.limit)


@dataclass(frozen=True)
class Height:
    """How far the thing is over a place, or under it where that is negative."""

    of: str
    least: float = -np.inf  # metres
    most: float = np.inf

    def holds(self, now: Situation) -> bool:
        reference = getattr(now, self.of)[2]
        return bool(now.place[2] <= reference + self.most and now.place[2] - reference >= self.least)


@dataclass(frozen=True)
class Aside:
    """The thing lies to one side of a place: so far at least, and so far off the line at most."""

    of: str
    side: tuple[float, float]  # along the table
    least: float
    off_line: float = ASIDE

    def holds(self, now: Situation) -> bool:
        way = (now.place - getattr(now, self.of))[:2]
        along = float(way @ np.array(self.side))
        return along >= self.least and float(np.sqrt(max(0.0, float(way @ way) - along**2))) <= self.off_line


Condition = Touching | TouchedFirst | Within | Height | Aside
Rule = tuple[Condition, ...]
LET_GO = Touching(False)
NEVER_LIFTED = Height("start", most=LEVEL)


def to_side(of: str, side: str, least: float) -> Aside:
    x, y = SIDES[side]
    return Aside(of, (float(x), float(y)), least)


IN_ZONE = (LET_GO, Within("goal", ON_BOX, on_disc=ON_DISC), Height("goal", most=LEVEL))
NEXT = (LET_GO, Within("target", NEXT_TO), NEVER_LIFTED)
RULES: dict[str, Rule] = {
    "touch": (Touching(), TouchedFirst()),
    "push-to": (Within("goal", ON_DISC), NEVER_LIFTED),
    **{f"push-{side}": (to_side("start", side, MOVED), NEVER_LIFTED) for side in SIDES},
    "pick-up": (Touching(), Height("start", least=UP)),
    "put-on": IN_ZONE,
    "put-in": IN_ZONE,
    "put-next-to": NEXT,
    **{f"put-{side}-of": (*NEXT, to_side("target", side, TO_THE_SIDE)) for side in ("left", "right")},
    "stack": (LET_GO, Within("target", ON_THING), Height("goal", least=-LEVEL, most=LEVEL)),
}


def is_done(command: Command, now: Situation) -> bool:
    """Whether the command has been followed."""
    return all(condition.holds(now) for condition in RULES[command.verb])


def as_json(rule: Rule) -> list[dict[str, Any]]:
    """The rule as plain data, each condition with its kind; limits that are infinite are left out."""
    return [
        {"kind": type(condition).__name__.lower()}
        | {name: value for name, value in asdict(condition).items() if not is_infinite(value)}
        for condition in rule
    ]


def is_infinite(value: Any) -> bool:
    return isinstance(value, float) and not np.isfinite(value)
