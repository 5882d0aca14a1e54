"""What lies on the table, as plain data: things and zones, checked, written to a link and read from it.

`TableScene(things, zones)`; `checked(scene)` gives one clear line for a scene that cannot be. Loads no simulator.
Lengths in metres; a place is the x and y of a centre, in whole millimetres, so that a link keeps it exactly.
"""

from dataclasses import dataclass
from itertools import combinations

import numpy as np

from vla_core.errors import InvalidInput, nearest

COLOURS = {  # red, green, blue and opacity
    "red": (0.85, 0.07, 0.07, 1.0),
    "orange": (1.0, 0.45, 0.0, 1.0),
    "yellow": (1.0, 0.9, 0.1, 1.0),
    "green": (0.05, 0.6, 0.15, 1.0),
    "blue": (0.1, 0.2, 0.9, 1.0),
    "purple": (0.5, 0.1, 0.65, 1.0),
    "white": (0.97, 0.97, 0.97, 1.0),
    "black": (0.03, 0.03, 0.03, 1.0),
}
SIZES = {"big": 1.0, "small": 0.7}  # a factor of all lengths
HEIGHTS = {  # of a big one, half of it: from the table to its centre
    "block": 0.027,
    "puck": 0.014,
    "ball": 0.027,
    "cylinder": 0.042,
    "ring": 0.010,
    "mug": 0.030,
}
SHAPES = tuple(HEIGHTS)
ZONE_HEIGHTS = {"disc": 0.0, "tray": 0.004, "bin": 0.004, "shelf": 0.08}  # of the surface that a thing lies on
ZONE_KINDS = tuple(ZONE_HEIGHTS)
THING_ROOM, DISC_ROOM, BOX_ROOM = 0.06, 0.06, 0.10  # a centre keeps away from another by the sum of both rooms
LOW, HIGH = np.array([-0.16, 0.46]), np.array([0.32, 0.78])  # the part of the table where centres may be
ARM = 0.79  # metres from the foot of the arm; what lies farther it cannot grasp
MAX_THINGS, MAX_DISCS = 5, 3


@dataclass(frozen=True)
class Thing:
    """Something that the hand can take."""

    shape: str
    colour: str
    size: str
    x: float
    y: float

    @property
    def name(self) -> str:
        return f"{self.size} {self.colour} {self.shape}"

    @property
    def height(self) -> float:
        """From what it lies on to its centre."""
        return HEIGHTS[self.shape] * SIZES[self.size]

    @property
    def room(self) -> float:
        return THING_ROOM

    @property
    def place(self) -> np.ndarray:
        """(3,) of its centre, lying on the table."""
        return np.array([self.x, self.y, self.height])


@dataclass(frozen=True)
class Zone:
    """Where things can be put. Only discs have a colour."""

    kind: str
    colour: str
    x: float
    y: float

    @property
    def name(self) -> str:
        return f"{self.colour} {self.kind}".strip()

    @property
    def room(self) -> float:
        return DISC_ROOM if self.kind == "disc" else BOX_ROOM

    @property
    def place(self) -> np.ndarray:
        """(3,) the middle of its surface."""
        return np.array([self.x, self.y, ZONE_HEIGHTS[self.kind]])


@dataclass(frozen=True)
class TableScene:
    """Everything on the table when an episode begins."""

    things: tuple[Thing, ...]
    zones: tuple[Zone, ...] = ()

    @property
    def items(self) -> tuple[Thing | Zone, ...]:
        return (*self.things, *self.zones)

    def thing(self, name: str) -> Thing:
        """The thing of that name; a mistake where there is none."""
        found = next((thing for thing in self.things if thing.name == name), None)
        if found is None:
            raise InvalidInput(f"There is no {name} on the table; there is {listing(self.things)}.")
        return found

    def zone(self, name: str) -> Zone:
        """The zone of that name; a mistake where there is none."""
        found = next((zone for zone in self.zones if zone.name == name), None)
        if found is None:
            there = f"there is {listing(self.zones)}" if self.zones else "there is no zone at all"
            raise InvalidInput(f"There is no {name} on the table; {there}.")
        return found


def listing(items: tuple[Thing, ...] | tuple[Zone, ...], joint: str = "and") -> str:
    """ "a big red block, a small blue ball and an orange disc"."""
    names = [f"{article(item.name)} {item.name}" for item in items]
    return f" {joint} ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))


def article(name: str) -> str:
    return "an" if name[0] in "aeiou" else "a"


def checked(scene: TableScene) -> TableScene:
    """The same scene; one clear line where it cannot be."""
    if not scene.things:
        raise InvalidInput("The table is empty; put at least one thing on it.")
    for thing in scene.things:
        require_known("shape", thing.shape, SHAPES)
        require_known("size", thing.size, tuple(SIZES))
    for zone in scene.zones:
        require_known("zone", zone.kind, ZONE_KINDS)
    for item in scene.items:
        if item.colour or not isinstance(item, Zone) or item.kind == "disc":
            require_known("colour", item.colour, tuple(COLOURS))
    require_count(scene)
    require_different_names(scene)
    require_room(scene)
    return scene


def require_known(what: str, value: str, known: tuple[str, ...]) -> None:
    if value not in known:
        hint = nearest(value, list(known))
        raise InvalidInput(
            f"Unknown {what} {value[:30]!r}. {hint} There are {', '.join(known)}.".replace("  ", " ")
        )


def require_count(scene: TableScene) -> None:
    if len(scene.things) > MAX_THINGS:
        raise InvalidInput(f"There are {len(scene.things)} things; the table takes {MAX_THINGS}.")
    kinds = [zone.kind for zone in scene.zones]
    for kind in set(kinds):
        most = MAX_DISCS if kind == "disc" else 1
        if kinds.count(kind) > most:
            raise InvalidInput(f"There are {kinds.count(kind)} zones of the kind {kind}; the table takes {most}.")
    coloured = next((zone for zone in scene.zones if zone.colour and zone.kind != "disc"), None)
    if coloured:
        raise InvalidInput(f"A {coloured.kind} has no colour of its own; only discs have.")


def require_different_names(scene: TableScene) -> None:
    names = [item.name for item in scene.items]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice:
        raise InvalidInput(f"Two things are called “{twice}”; change the colour, shape or size of one.")


def require_room(scene: TableScene) -> None:
    for item in scene.items:
        if not on_table(item.place):
            raise InvalidInput(
                f"The {item.name} at ({item.x:g}, {item.y:g}) does not fit on the table: "
                f"x goes from {LOW[0]:g} to {HIGH[0]:g} and y from {LOW[1]:g} to {HIGH[1]:g} metres, and nothing "
                f"lies more than {ARM:g} metres from the foot of the arm at (0, 0)."
            )
    for one, other in combinations(scene.items, 2):
        gap, least = distance(one.place, other.place), one.room + other.room
        if gap < least - 1e-6:
            raise InvalidInput(
                f"The {one.name} and the {other.name} are {100 * gap:.1f} cm apart and would overlap or leave "
                f"no room for the hand; keep {100 * least:.0f} cm between their centres."
            )


def on_table(place: np.ndarray, margin: float = 0.0) -> bool:
    """Whether a centre lies where the arm reaches well; `margin` widens this part."""
    inside = (LOW - margin - 1e-6 <= place[:2]) & (place[:2] <= HIGH + margin + 1e-6)
    return bool(inside.all()) and float(np.linalg.norm(place[:2])) <= ARM + margin


def distance(one: np.ndarray, other: np.ndarray) -> float:
    """Along the table."""
    return float(np.linalg.norm(one[:2] - other[:2]))


def to_link(scene: TableScene) -> str:
    """The scene in lower-case letters, digits, `-`, `_` and `~`: "big-red-block_-120_650~blue-disc_100_700"."""
    return "~".join(
        f"{item.name.replace(' ', '-')}_{round(1000 * item.x)}_{round(1000 * item.y)}" for item in scene.items
    )


def from_link(text: str) -> TableScene:
    """The scene of a link, checked; one clear line where the text is none."""
    items = [item_from_link(part) for part in text.split("~") if part]
    things = tuple(item for item in items if isinstance(item, Thing))
    return checked(TableScene(things, tuple(item for item in items if isinstance(item, Zone))))


def item_from_link(text: str) -> Thing | Zone:
    name, *numbers = text.split("_")
    try:
        x, y = (int(number) / 1000 for number in numbers)
    except ValueError as error:
        raise InvalidInput(
            f"This link is damaged at {text[:40]!r}; a thing is written big-red-block_-120_650 (millimetres)."
        ) from error
    words = name.split("-")
    if len(words) == 3:
        return Thing(words[2], words[1], words[0], x, y)
    if len(words) in (1, 2):
        return Zone(words[-1], "" if len(words) == 1 else words[0], x, y)
    raise InvalidInput(f"This link is damaged at {text[:40]!r}; a thing has a size, a colour and a shape.")
