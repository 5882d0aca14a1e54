"""Changing what lies on a table, one thing at a time: every change gives a scene that can be, or one clear line.

with_item(scene, item), without(scene, name), changed(scene, name, item), moved(scene, name, x, y) → scene. Loads
no simulator.
"""

from dataclasses import replace
from itertools import product

import numpy as np

from vla_core.errors import InvalidInput
from vla_core.world.table.scene import (
    HIGH,
    LOW,
    ZONE_KINDS,
    TableScene,
    Thing,
    Zone,
    checked,
    distance,
    on_table,
    require_count,
    require_different_names,
)

Item = Thing | Zone
SPACING = 0.02  # metres between places that are tried


def item_called(kind: str, colour: str, size: str) -> Item:
    """A thing or a zone without a place; of the zones only discs have a colour, and none has a size."""
    if kind in ZONE_KINDS:
        return Zone(kind, colour if kind == "disc" else "", 0, 0)
    return Thing(kind, colour, size, 0, 0)


def with_item(scene: TableScene, item: Item) -> TableScene:
    """One more, where there is most room."""
    more = of_items([*scene.items, item])
    require_count(more)
    require_different_names(more)
    rooms = {place: room_left(scene, item, place) for place in places()}
    x, y = max(rooms, key=lambda place: rooms[place])
    if rooms[x, y] < 0:
        raise InvalidInput(f"There is no room left for the {item.name}; move something or take it away.")
    return checked(of_items([*scene.items, replace(item, x=x, y=y)]))


def without(scene: TableScene, name: str) -> TableScene:
    """One less."""
    gone = item_of(scene, name)
    return checked(of_items([item for item in scene.items if item is not gone]))


def changed(scene: TableScene, name: str, item: Item) -> TableScene:
    """Another thing in the place of one."""
    old = item_of(scene, name)
    new = replace(item, x=old.x, y=old.y)
    return checked(of_items([new if one is old else one for one in scene.items]))


def moved(scene: TableScene, name: str, x: float, y: float) -> TableScene:
    """The same thing at another place, in whole millimetres."""
    old = item_of(scene, name)
    new = replace(old, x=round(float(x), 3), y=round(float(y), 3))
    return checked(of_items([new if one is old else one for one in scene.items]))


def item_of(scene: TableScene, name: str) -> Item:
    """The thing or zone of that name; a mistake where there is none."""
    return next((zone for zone in scene.zones if zone.name == name), None) or scene.thing(name)


def of_items(items: list[Item]) -> TableScene:
    """A scene of things and zones, which need not be in order yet."""
    things = tuple(item for item in items if isinstance(item, Thing))
    return TableScene(things, tuple(item for item in items if isinstance(item, Zone)))


def places() -> list[tuple[float, float]]:
    """Every place that is tried: a grid over the part of the table where centres may be."""
    lines = [np.arange(low, high + 1e-6, SPACING).round(3) for low, high in zip(LOW, HIGH, strict=True)]
    return [(float(x), float(y)) for x, y in product(*lines) if on_table(np.array([x, y, 0]))]


def room_left(scene: TableScene, item: Item, place: tuple[float, float]) -> float:
    """Metres that are left over to the nearest other item; negative where there is not enough room."""
    here = np.array(place)
    gaps = [distance(other.place, here) - other.room - item.room for other in scene.items]
    return round(min(gaps, default=0.0), 3)
