"""Which thing or zone of a scene is meant by a description: "the left one", "the block next to the blue puck".

`the_one(scene, description, …)` → its name; one clear line where there is none, or more than one.
Left, right, near and far are those of somebody who looks at the front picture.
"""

from collections.abc import Callable

import numpy as np

from vla_core.errors import InvalidInput
from vla_core.language.table_clause import Description
from vla_core.language.table_words import ANYTHING
from vla_core.world.table.command import HERE, RIGHT
from vla_core.world.table.scene import TableScene, Thing, Zone, distance, listing

Item = Thing | Zone
AXES = {"LEFTMOST": -RIGHT, "RIGHTMOST": RIGHT, "NEAREST": HERE, "FARTHEST": -HERE}
SIDEWAYS = 0.03  # metres that something lies to a side of something else, at least
CLOSE = 0.25  # metres between things that lie next to each other, at most
UPON = 0.05  # metres from the middle of a zone


class Refused(InvalidInput):
    """A sentence that cannot be followed in this scene; `kind` says why in one word."""

    def __init__(self, kind: str, line: str) -> None:
        super().__init__(line)
        self.kind = kind


def the_one(
    scene: TableScene,
    said: Description,
    among: tuple[Item, ...],
    excluded: tuple[Description, ...] = (),
) -> Item:
    """The only item that fits."""
    if said.plural:
        raise Refused("several", "The robot does one thing at a time; name one of them.")
    found = fitting(scene, said, among)
    for other in excluded:
        dropped = fitting(scene, other, among)
        found = [item for item in found if item not in dropped]
    if not found:
        raise Refused("absent", absent(scene, said))
    if len(found) > 1:
        choices = listing(tuple(found), "or")  # type: ignore[arg-type]
        raise Refused("ambiguous", f"Which {said.words} do you mean: {choices}?")
    return found[0]


def absent(scene: TableScene, said: Description) -> str:
    """That it is not there, and what is."""
    name = said.words or "thing"
    kind = (
        f"no {name}" if said.noun not in ANYTHING else f"no {' '.join(name.split()[:-1])} thing".replace("  ", " ")
    )
    where = " there" if said.near or said.place else ""
    return f"There is {kind}{where} on the table. There is {listing(scene.items)}."  # type: ignore[arg-type]


def fitting(scene: TableScene, said: Description, among: tuple[Item, ...]) -> list[Item]:
    """Every item that fits a description."""
    found = [item for item in among if has_properties(item, said)]
    for preposition, anchor in said.near:
        other = the_one(scene, anchor, scene.items)
        found = RELATIONS[preposition]([item for item in found if item is not other], other.place)
    if said.place and found:
        axis = AXES[said.place]
        found = [max(found, key=lambda item: float(item.place[:2] @ axis))]
    return found


def has_properties(item: Item, said: Description) -> bool:
    """Kind, colour and size. A tray, a bin and a shelf have any colour that is said of them by name."""
    if isinstance(item, Zone):
        colour = said.colour in ("", item.colour)
        if said.noun in ANYTHING:
            return colour and not said.size
        return said.zone == item.kind and not said.size and (colour or item.kind != "disc")
    shape = said.shape == item.shape or said.noun in ANYTHING
    return shape and said.colour in ("", item.colour) and said.size in ("", item.size)


def nearest(found: list[Item], place: np.ndarray) -> list[Item]:
    """The one that lies closest, where it is close at all."""
    close = [item for item in found if distance(item.place, place) <= CLOSE]
    return [min(close, key=lambda item: distance(item.place, place))] if close else []


def to_side(axis: np.ndarray) -> Callable[[list[Item], np.ndarray], list[Item]]:
    """All that lie to one side."""
    return lambda found, place: [i for i in found if float((i.place - place)[:2] @ axis) >= SIDEWAYS]


def upon(found: list[Item], place: np.ndarray) -> list[Item]:
    return [item for item in found if distance(item.place, place) <= UPON]


RELATIONS = {
    "NEXT": nearest,
    "TO": nearest,
    "LEFT_OF": to_side(-RIGHT),
    "RIGHT_OF": to_side(RIGHT),
    "ON": upon,
    "IN": upon,
}
