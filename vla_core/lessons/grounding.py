"""From words to a thing on a table: what each part of a sentence leaves over.

things_named(text) -> Grounded: a table on which things differ in one property only. The noun, the properties and
the
relation to a reference are applied one after the other, as vla_core/language reads them; after the last, one thing
should be left.
"""

from dataclasses import dataclass, replace

import numpy as np

from vla_core.language.table_clause import Description
from vla_core.language.table_parse import parse
from vla_core.language.table_reader import read
from vla_core.language.table_references import Refused, fitting
from vla_core.trace import Array
from vla_core.world.table.command import HERE, RIGHT
from vla_core.world.table.scene import TableScene, Thing, Zone, checked

TABLE = checked(
    TableScene(
        (
            Thing("block", "red", "big", -0.13, 0.60),
            Thing("block", "red", "small", 0.26, 0.56),
            Thing("block", "blue", "big", 0.03, 0.74),
            Thing("mug", "blue", "small", 0.10, 0.60),
            Thing("mug", "red", "small", -0.05, 0.47),
        ),
        (Zone("disc", "green", 0.28, 0.70),),
    )
)
SAID = "touch the red block to the left of the blue mug"
PARTS = ("all", "noun", "property", "relation")
MILLI = 1000.0


@dataclass(frozen=True, eq=False)
class Grounded:
    """One sentence on the table, part by part."""

    text: str
    names: tuple[str, ...]  # of the things
    places: Array  # (n, 2) mm, to the right and away, for who looks at the front picture
    left: tuple[tuple[int, ...], ...]  # the things that still fit after each of PARTS
    reference: int  # the thing that the relation leads to; -1 where there is none
    kind: str  # "command", or why the sentence is none
    answer: str  # what is done, or the line that says why nothing is


def things_named(text: str = SAID) -> Grounded:
    """Which things fit after the noun, the properties and the relation."""
    text = " ".join(text.split()) or SAID
    things = TABLE.things
    said = parse(text).thing
    left, reference = [tuple(range(len(things)))], -1
    if said is not None:
        bare = replace(said, colour="", size="", place="", near=())
        for description in (bare, replace(said, place="", near=()), said):
            try:
                found = fitting(TABLE, description, things)
            except Refused:
                found = []
            left.append(tuple(things.index(item) for item in found if isinstance(item, Thing)))
        reference = anchor(said.near)
    meaning = read(text, TABLE)
    done = meaning.answer if meaning.command is None else f"{meaning.command.verb}: {meaning.command.thing}"
    spots = np.array([[thing.place[:2] @ RIGHT, -(thing.place[:2] @ HERE)] for thing in things])
    return Grounded(text, tuple(t.name for t in things), MILLI * spots, tuple(left), reference, meaning.kind, done)


def anchor(near: tuple[tuple[str, Description], ...]) -> int:
    """The number of the thing that a relation leads to; -1 where no single thing is meant."""
    for _, said in near:
        found = [item for item in TABLE.things if item in fitting(TABLE, said, TABLE.items)]
        if len(found) == 1:
            return TABLE.things.index(found[0])
    return -1
