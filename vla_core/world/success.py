"""When a task is done, as data: conditions on bodies, sites and joints that must all hold.

rule, state of MuJoCo, marks → bool. The rules of every task are in success_table.py. A robot without Python reads
the same rules as JSON.
"""

from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

FINGER_SITES = ("rightEndEffector", "leftEndEffector")
FINGER_PADS = ("leftpad_geom", "rightpad_geom")
CLAWS = ("rightclaw", "leftclaw")
Marks = dict[str, np.ndarray]  # places that the start of an episode fixed, by name, (3,) each


@dataclass(frozen=True)
class Point:
    """A place in the world, in metres."""

    kind: str  # body, site, geom; fingers: between them; mark: fixed at the start; knob: on the rim of a dial
    name: str = ""
    offset: tuple[float, float, float] = (0.0, 0.0, 0.0)
    height: float | None = None  # z, where it is not that of the place


@dataclass(frozen=True)
class Near:
    """A point is close to another one."""

    point: Point
    target: Point
    limit: float  # metres
    weights: tuple[float, float, float] = (1.0, 1.0, 1.0)  # of the axes; 0 leaves one out
    strict: bool = False  # the limit itself is not close


@dataclass(frozen=True)
class Beyond:
    """A point lies past another one along an axis."""

    point: Point
    target: Point
    axis: int
    strict: bool = True


@dataclass(frozen=True)
class Joint:
    """A joint of one number has come to a range."""

    name: str
    low: float
    high: float
    strict: bool = False  # low itself is outside


@dataclass(frozen=True)
class Held:
    """Both pads press on a geom, and the gripper is not shut."""

    geom: str


Condition = Near | Beyond | Joint | Held
Rule = tuple[Condition, ...]


def conditions_hold(rule: Rule, data: Any, marks: Marks) -> bool:
    """Whether a state of MuJoCo satisfies every condition of a rule."""
    return all(condition_holds(condition, data, marks) for condition in rule)


def condition_holds(condition: Condition, data: Any, marks: Marks) -> bool:
    if isinstance(condition, Near):
        left = missing(condition, data, marks)
        return left < 0 if condition.strict else left <= 0
    if isinstance(condition, Beyond):
        ahead = gap(condition, data, marks)[condition.axis]
        return bool(ahead > 0 if condition.strict else ahead >= 0)
    if isinstance(condition, Joint):
        angle = data.joint(condition.name).qpos.item()
        above = angle > condition.low if condition.strict else angle >= condition.low
        return bool(above and angle <= condition.high)
    return opening(data) > 0 and all(pressed(data, pad, condition.geom) for pad in FINGER_PADS)


def missing(condition: Near, data: Any, marks: Marks) -> float:
    """Metres that are missing to the limit; below zero where the point is nearer."""
    return float(np.linalg.norm(gap(condition, data, marks) * condition.weights)) - condition.limit


def gap(condition: Near | Beyond, data: Any, marks: Marks) -> np.ndarray:
    """(3,) from the target to the point."""
    way: np.ndarray = place(condition.point, data, marks) - place(condition.target, data, marks)
    return way


def place(point: Point, data: Any, marks: Marks) -> np.ndarray:
    """(3,) where a point is."""
    found: np.ndarray
    if point.kind == "fingers":
        found = sum(data.site(site).xpos for site in FINGER_SITES) / 2
    elif point.kind == "mark":
        found = marks[point.name]
    elif point.kind == "knob":
        angle = data.joint("knob_Joint_1").qpos.item()
        found = data.body(point.name).xpos + 0.05 * np.array([np.sin(angle), -np.cos(angle), 0])
    else:
        found = getattr(data, point.kind)(point.name).xpos
    found = found + np.array(point.offset)
    return found if point.height is None else np.array([*found[:2], point.height])


def opening(data: Any) -> float:
    """From 0 (shut) to 1, as in the state that a robot feels."""
    right, left = (data.body(claw).xpos for claw in CLAWS)
    return float(np.clip(np.linalg.norm(right - left) / 0.1, 0.0, 1.0))


def pressed(data: Any, pad: str, geom: str) -> bool:
    """Whether the contacts of a pad and a geom carry force."""
    pair = {data.geom(pad).id, data.geom(geom).id}
    touching = [contact for contact in data.contact if {contact.geom1, contact.geom2} == pair]
    return bool(sum(data.efc_force[contact.efc_address] for contact in touching) > 0)


def as_json(rule: Rule) -> list[dict[str, Any]]:
    """The rule as plain data, each condition with the name of its kind."""
    return [{"kind": type(condition).__name__.lower(), **asdict(condition)} for condition in rule]
