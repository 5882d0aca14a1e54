"""What can be asked for on a table: a verb, a thing and a target; and where the thing then has to go.

`Command(verb, thing, target)`; `goal_of(scene, command)` is where its thing should end up, with one clear line
where that is not possible in this scene. Loads no simulator.
Left, right, away and here are those of somebody who looks at the front picture.
"""

from dataclasses import dataclass

import numpy as np

from vla_core.errors import InvalidInput, nearest
from vla_core.world.camera import FRONT_CAMERA
from vla_core.world.table.scene import TableScene, Thing, Zone, distance, on_table

RIGHT = FRONT_CAMERA[3::3][:2] / np.linalg.norm(FRONT_CAMERA[3::3][:2])  # (2,) on the table
HERE = np.array([RIGHT[1], -RIGHT[0]])  # (2,) towards the camera
SIDES = {"left": -RIGHT, "right": RIGHT, "away": -HERE, "here": HERE}
PUSHED = 0.12  # metres that a push to a side should go
BESIDE = 0.125  # metres between the centres of two things that lie side by side
NEXT_TO = 0.16  # metres between the centres of things that lie side by side, at most
ALREADY = 0.18  # metres; a thing that begins nearer than this lies beside the other already
LIFTED = 0.12  # metres that a thing is picked up
ROOM_TO_PASS = 0.045  # metres beside the centre of something that is pushed; with the room of the obstacle
REACH_MARGIN = 0.04  # metres by which a goal may lie outside the part where scenes begin
FLAT = ("block", "puck")  # something can stand on these
STABLE = ("block", "puck", "ring", "mug", "cylinder")  # these can stand on something


@dataclass(frozen=True)
class Verb:
    """What kind of target a verb takes: "zone", "thing" or nothing, and the zones that fit."""

    target: str = ""
    zones: tuple[str, ...] = ()
    side: str = ""  # a direction of SIDES


VERBS = {
    "touch": Verb(),
    "push-to": Verb("zone", ("disc",)),
    "push-left": Verb(side="left"),
    "push-right": Verb(side="right"),
    "push-away": Verb(side="away"),
    "push-here": Verb(side="here"),
    "pick-up": Verb(),
    "put-on": Verb("zone", ("disc", "tray", "shelf")),
    "put-in": Verb("zone", ("bin",)),
    "put-next-to": Verb("thing"),
    "put-left-of": Verb("thing", side="left"),
    "put-right-of": Verb("thing", side="right"),
    "stack": Verb("thing"),
}
PUSHES = tuple(verb for verb in VERBS if verb.startswith("push"))


@dataclass(frozen=True)
class Command:
    """One thing to do; names are those of the scene."""

    verb: str
    thing: str
    target: str = ""  # a thing or a zone, where the verb takes one


def to_link(command: Command) -> str:
    """ "push-to~big-red-block~blue-disc"."""
    return "~".join(filter(None, (command.verb, command.thing, command.target))).replace(" ", "-")


def from_link(text: str) -> Command:
    verb, *names = text.split("~")
    if verb not in VERBS or not 1 <= len(names) <= 2:
        hint = f"{nearest(verb, list(VERBS))} ".lstrip()
        raise InvalidInput(f"{text[:60]!r} is no command. {hint}One is written push-to~big-red-block~blue-disc.")
    return Command(verb, *(name.replace("-", " ") for name in names))


def goal_of(scene: TableScene, command: Command) -> np.ndarray:
    """(3,) where the centre of the thing should end up; a mistake where it cannot."""
    thing, verb = scene.thing(command.thing), VERBS[command.verb]
    if bool(verb.target) != bool(command.target):
        raise InvalidInput(f"{command.verb} takes {verb.target or 'no'} target; got {command.target!r}.")
    if command.verb == "touch":
        return thing.place
    if command.verb == "pick-up":
        return raised(thing.place, LIFTED)
    if command.verb in PUSHES:
        return push_goal(scene, thing, command)
    if verb.target == "zone":
        return zone_goal(scene, thing, command)
    return thing_goal(scene, thing, command)


def is_possible(scene: TableScene, command: Command) -> bool:
    """Whether the command can be carried out in this scene."""
    try:
        goal_of(scene, command)
    except InvalidInput:
        return False
    return True


def push_goal(scene: TableScene, thing: Thing, command: Command) -> np.ndarray:
    """On a disc, or some way to a side, with nothing in the way."""
    side = VERBS[command.verb].side
    goal = aside(thing, side) if side else zone_goal(scene, thing, command)
    require_on_table(thing, goal)
    obstacles = [item for item in scene.items if item is not thing and not is_flat(item)]
    for item in obstacles:
        if distance_to_way(item.place, thing.place, goal) < item.room + ROOM_TO_PASS:
            raise InvalidInput(f"The {thing.name} cannot be pushed there: the {item.name} is in the way.")
    return goal


def aside(thing: Thing, side: str) -> np.ndarray:
    """(3,) where a push to a side should take a thing."""
    pushed: np.ndarray = thing.place + np.append(PUSHED * SIDES[side], 0)
    return pushed


def raised(place: np.ndarray, height: float) -> np.ndarray:
    """(3,) so much higher."""
    return np.array([*place[:2], place[2] + height])


def is_flat(item: Thing | Zone) -> bool:
    """A disc: things slide over it."""
    return isinstance(item, Zone) and item.kind == "disc"


def distance_to_way(place: np.ndarray, start: np.ndarray, end: np.ndarray) -> float:
    """Along the table, from a place to the nearest point of a straight way."""
    way = (end - start)[:2]
    share = np.clip((place - start)[:2] @ way / max(float(way @ way), 1e-9), 0, 1)
    return float(np.linalg.norm(place[:2] - start[:2] - share * way))


def zone_goal(scene: TableScene, thing: Thing, command: Command) -> np.ndarray:
    zone = scene.zone(command.target)
    if zone.kind not in VERBS[command.verb].zones:
        raise InvalidInput(f"{command.verb} does not go with a {zone.kind}.")
    return raised(zone.place, thing.height)


def thing_goal(scene: TableScene, thing: Thing, command: Command) -> np.ndarray:
    """Upon another thing, or beside it where there is room."""
    other = scene.thing(command.target)
    if other is thing:
        raise InvalidInput(f"The {thing.name} cannot be put beside or upon itself.")
    if command.verb == "stack":
        if other.shape not in FLAT or thing.shape not in STABLE or (other.size, thing.size) == ("small", "big"):
            raise InvalidInput(f"The {thing.name} would not stay on the {other.name}.")
        return np.array([other.x, other.y, 2 * other.height + thing.height])
    side = VERBS[command.verb].side
    away = (thing.place - other.place)[:2]
    if np.linalg.norm(away) < ALREADY and (not side or away @ SIDES[side] > 0.05):
        raise InvalidInput(f"The {thing.name} already lies {command.verb[4:].replace('-', ' ')} the {other.name}.")
    ways = [SIDES[side]] if side else [angle(turn) for turn in range(16)]
    goals = [np.array([*(other.place[:2] + BESIDE * way), thing.height]) for way in ways]
    free = [(space(scene, goal, thing, other), -i) for i, goal in enumerate(goals) if is_free(scene, goal, thing)]
    if not free:
        raise InvalidInput(f"There is no room {command.verb[4:].replace('-', ' ')} the {other.name}.")
    return goals[-max(free)[1]]


def angle(sixteenth: int) -> np.ndarray:
    """(2,) one of sixteen directions."""
    return np.array([np.cos(sixteenth * np.pi / 8), np.sin(sixteenth * np.pi / 8)])


def is_free(scene: TableScene, goal: np.ndarray, thing: Thing) -> bool:
    others = [item for item in scene.items if item is not thing]
    rooms = all(distance(item.place, goal) >= item.room + thing.room for item in others)
    return rooms and on_table(goal, REACH_MARGIN)


def space(scene: TableScene, goal: np.ndarray, thing: Thing, other: Thing) -> float:
    """From a goal to the nearest thing but these two, rounded; one metre where there is none."""
    others = [item for item in scene.items if item is not thing and item is not other]
    return round(min([distance(item.place, goal) - item.room for item in others], default=1.0), 3)


def require_on_table(thing: Thing, goal: np.ndarray) -> None:
    if not on_table(goal, REACH_MARGIN):
        raise InvalidInput(f"The {thing.name} cannot be pushed there: the arm does not reach so far.")
