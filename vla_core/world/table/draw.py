"""Scenes and commands drawn from a seed, the same to the bit wherever they are drawn. Loads no simulator.

`draw(seed, part, verb, count)` → (scene, command); `draw_pair(seed)` → (scene, command, command), which
differ in one property of the thing, one property of the target, or the side.
"""

from dataclasses import replace
from itertools import product

import numpy as np

from vla_core.errors import InvalidInput
from vla_core.world.base import checked_seed
from vla_core.world.table.command import VERBS, Command, is_possible
from vla_core.world.table.scene import (
    COLOURS,
    HIGH,
    LOW,
    MAX_THINGS,
    SHAPES,
    SIZES,
    TableScene,
    Thing,
    Zone,
    distance,
    on_table,
)
from vla_core.world.table.split import PARTS, part_of

FEWEST_THINGS = 2
LOOKALIKE_SHARE = 0.5  # of the things that differ from another in one property only
ZONE_CHANCES = {"tray": 0.35, "bin": 0.35, "shelf": 0.3}
MAX_PLACEMENTS = 200  # of one item, before the whole scene is drawn again
RELATION_VERBS = ("put-next-to", "put-left-of", "put-right-of")
PROPERTIES = {"shape": SHAPES, "colour": tuple(COLOURS), "size": tuple(SIZES)}

Drawn = tuple[TableScene, Command]


def draw(seed: int, part: str = "seen", verb: str = "", count: int = 0) -> Drawn:
    """The scene and the command of a seed; any verb, and 2 to 5 things, where none are said."""
    require_choice(part, verb, count)
    rng = np.random.default_rng([checked_seed(seed), 31])
    wanted = verb or str(rng.choice(RELATION_VERBS if part == "relations" else list(VERBS)))
    while True:
        scene = draw_scene(rng, count)
        fitting = [c for c in commands(scene, wanted) if part_of(scene, c) == part]
        if fitting:
            return scene, fitting[int(rng.integers(len(fitting)))]


def require_choice(part: str, verb: str, count: int) -> None:
    if part not in PARTS or (verb and verb not in VERBS) or (count and not FEWEST_THINGS <= count <= MAX_THINGS):
        raise InvalidInput(
            f"Draw one of {', '.join(PARTS)}, one of the verbs {', '.join(VERBS)} and {FEWEST_THINGS} to "
            f"{MAX_THINGS} things; got {part!r}, {verb!r} and {count!r}."
        )
    if part == "relations" and verb and verb not in RELATION_VERBS:
        raise InvalidInput(f"{verb} names no side of another thing; take {', '.join(RELATION_VERBS)}.")


def draw_pair(seed: int, part: str = "seen") -> tuple[TableScene, Command, Command]:
    """Two commands on one scene that differ as little as two commands can."""
    rng = np.random.default_rng([checked_seed(seed), 32])
    while True:
        scene = draw_scene(rng, 0)
        wanted = str(rng.choice(list(VERBS)))
        fitting = [c for c in commands(scene, wanted) if part_of(scene, c) == part]
        pairs = [(c, other) for c in fitting for other in neighbours(scene, c) if part_of(scene, other) == part]
        if pairs:
            return (scene, *pairs[int(rng.integers(len(pairs)))])


def commands(scene: TableScene, verb: str) -> list[Command]:
    """Everything that can be done in a scene with one verb."""
    targets = {"zone": [zone.name for zone in scene.zones], "thing": [thing.name for thing in scene.things]}
    names = targets.get(VERBS[verb].target, [""])
    asked = [Command(verb, thing.name, name) for thing, name in product(scene.things, names)]
    return [command for command in asked if is_possible(scene, command)]


def neighbours(scene: TableScene, command: Command) -> list[Command]:
    """The possible commands that differ in one word of the thing's name, of the target's, or in the side."""
    others = [replace(command, thing=thing.name) for thing in scene.things]
    if command.target:
        others += [replace(command, target=item.name) for item in scene.items]
    if VERBS[command.verb].side:
        others += [
            replace(command, verb=verb)
            for verb, kind in VERBS.items()
            if kind.side and kind.target == VERBS[command.verb].target
        ]
    return [other for other in others if changed_words(command, other) == 1 and is_possible(scene, other)]


def changed_words(one: Command, other: Command) -> int:
    """How many words of the two differ; many where they do not have the same number of words."""
    words = [" ".join((c.verb, c.thing, c.target)).split() for c in (one, other)]
    if len(words[0]) != len(words[1]):
        return max(map(len, words))
    return sum(a != b for a, b in zip(*words, strict=True))


def draw_scene(rng: np.random.Generator, count: int = 0) -> TableScene:
    """A scene with that many things, or 2 to 5; one or two discs, and sometimes a tray, a bin or a shelf."""
    while True:
        names = draw_names(rng, count or int(rng.integers(FEWEST_THINGS, MAX_THINGS + 1)))
        discs = rng.choice(list(COLOURS), int(rng.integers(1, 3)), replace=False)
        zones = [Zone(kind, "", 0, 0) for kind, chance in ZONE_CHANCES.items() if rng.random() < chance]
        zones += [Zone("disc", str(colour), 0, 0) for colour in discs]
        placed = place_all(rng, [*zones, *names])
        if placed:
            return TableScene(
                tuple(item for item in placed if isinstance(item, Thing)),
                tuple(item for item in placed if isinstance(item, Zone)),
            )


def draw_names(rng: np.random.Generator, count: int) -> list[Thing]:
    """Things with different names and no place yet; many differ from another in one property only."""
    things: list[Thing] = []
    while len(things) < count:
        shape, colour, size = (str(rng.choice(values)) for values in PROPERTIES.values())
        thing = Thing(shape, colour, size, x=0, y=0)
        if things and rng.random() < LOOKALIKE_SHARE:
            changed, model = str(rng.choice(list(PROPERTIES))), things[int(rng.integers(len(things)))]
            kept = {name: getattr(model, name) for name in PROPERTIES if name != changed}
            thing = replace(thing, **kept)
        if thing not in things:
            things.append(thing)
    return things


def place_all(rng: np.random.Generator, items: list[Thing | Zone]) -> list[Thing | Zone]:
    """Every item at a free place, the large ones first; none where the table was too full."""
    placed: list[Thing | Zone] = []
    for item in items:
        for _ in range(MAX_PLACEMENTS):
            x, y = (round(float(value), 3) for value in rng.uniform(LOW, HIGH))
            here = replace(item, x=x, y=y)
            if on_table(here.place) and all(
                distance(here.place, other.place) >= here.room + other.room for other in placed
            ):
                placed.append(here)
                break
        else:
            return []
    return placed
