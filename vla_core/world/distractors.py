"""Things on the table that no task needs, to be looked past. They are drawn only: nothing touches them.

place_distractors(count, occupied, rng) → Distractors that stand clear of everything else on the table.
"""

from dataclasses import dataclass

import numpy as np

TABLE_LOW, TABLE_HIGH = (-0.42, 0.42), (0.42, 0.98)  # metres: x and y of the part of the table where they may lie
SIZES = (0.015, 0.04)  # metres: half of a side, or the radius
CLEARANCE = 0.02  # metres between a distractor and anything else
TRIES = 60  # places that are tried for each; a table too full for it has one fewer
SHAPES = ("box", "sphere", "cylinder", "ellipsoid")


@dataclass(frozen=True, eq=False)
class Distractor:
    """One thing on the table."""

    shape: str
    size: np.ndarray  # (3,) metres, as MuJoCo has it for the shape
    place: np.ndarray  # (3,) metres, of its centre
    turn: float  # radians about the vertical
    colour: np.ndarray  # (3,) from 0 to 1


@dataclass(frozen=True, eq=False)
class Occupied:
    """Circles on the table that are taken."""

    centres: np.ndarray  # (n, 2) metres
    radii: np.ndarray  # (n,)

    def is_clear(self, place: np.ndarray, radius: float) -> bool:
        distance = np.linalg.norm(self.centres - place, axis=1)
        return bool((distance > self.radii + radius + CLEARANCE).all())

    def with_circle(self, place: np.ndarray, radius: float) -> "Occupied":
        return Occupied(np.vstack([self.centres, place]), np.append(self.radii, radius))


def place_distractors(count: int, occupied: Occupied, rng: np.random.Generator) -> tuple[Distractor, ...]:
    """At most `count` things of random shape, size, colour and place."""
    placed: list[Distractor] = []
    for _ in range(count):
        thing = random_thing(rng)
        radius = float(np.linalg.norm(thing.size[:2]))
        place = free_place(radius, occupied, rng)
        if place is not None:
            occupied = occupied.with_circle(place, radius)
            placed.append(
                Distractor(thing.shape, thing.size, np.append(place, thing.place[2]), thing.turn, thing.colour)
            )
    return tuple(placed)


def random_thing(rng: np.random.Generator) -> Distractor:
    """A thing that stands on the table, still without a place."""
    shape = SHAPES[rng.integers(len(SHAPES))]
    size = rng.uniform(*SIZES, 3)
    if shape in ("sphere", "cylinder"):
        size[:] = size[0], size[1] if shape == "cylinder" else size[0], 0
    height = size[1] if shape == "cylinder" else size[0] if shape == "sphere" else size[2]
    colour, turn = rng.uniform(0.1, 0.95, 3), float(rng.uniform(0, np.pi))
    return Distractor(shape, size, np.array([0.0, 0.0, height]), turn, colour)


def free_place(radius: float, occupied: Occupied, rng: np.random.Generator) -> np.ndarray | None:
    """(2,) a place that is clear, or None where none was found."""
    for _ in range(TRIES):
        place = np.array([rng.uniform(*TABLE_LOW), rng.uniform(*TABLE_HIGH)])
        if occupied.is_clear(place, radius):
            return place
    return None
