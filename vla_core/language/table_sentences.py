"""Writing sentences about a table, from a scene and a command; and minimal pairs, which differ in one word.

`write(scene, command, random)` → a sentence as a person may type it; `minimal_pair(seed)` → two commands on one
scene. In the part "train" there is no wording, frame or relation that is kept for testing, see table_wordings.py
and split.py.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count, product
from random import Random

from vla_core.errors import InvalidInput
from vla_core.language import typos
from vla_core.language.table_clause import Description
from vla_core.language.table_references import AXES, CLOSE, SIDEWAYS, Item, fitting
from vla_core.language.table_wordings import (
    FRAMES,
    NOUNS,
    PLACE_WORDINGS,
    RELATION_WORDINGS,
    SIZE_WORDS,
    WORDINGS,
    part_of_wordings,
)
from vla_core.world.seeds import train_seed
from vla_core.world.table.command import RIGHT, Command
from vla_core.world.table.draw import draw, draw_pair
from vla_core.world.table.scene import TableScene, Thing, distance
from vla_core.world.table.split import is_relation_held_out

PARTS = ("train", "wordings", "relations")
FRAME_SHARE = 0.5  # of the sentences that are more than the bare request
RELATION_SHARE = 0.25  # of the things that are named by where they lie, where that is possible
CLEAR = 0.04  # metres by which the leftmost lies left of the others, so that a person would agree
PROPERTIES: tuple[tuple[str, ...], ...] = (
    ("noun",),
    ("colour", "noun"),
    ("size", "noun"),
    ("size", "colour", "noun"),
    ("colour",),
)


@dataclass(frozen=True)
class Example:
    """A sentence with what it is about."""

    scene: TableScene
    command: Command
    text: str


@dataclass(frozen=True)
class MinimalPair:
    """Two commands on the identical scene, both possible; the sentences differ in one word."""

    scene: TableScene
    commands: tuple[Command, Command]
    texts: tuple[str, str]


def training_examples(seed: int = 0) -> Iterator[Example]:
    """An endless supply of scenes, commands and sentences, none of them kept for testing."""
    for number in count():
        episode = train_seed(number, seed)
        scene, command = draw(episode)
        yield Example(scene, command, write(scene, command, Random(episode)))


def write(
    scene: TableScene, command: Command, random: Random, part: str = "train", with_typos: bool = True
) -> str:
    """A sentence for a command. "wordings" and "relations" use only those that are never in training."""
    if part not in PARTS:
        raise InvalidInput(f"A sentence belongs to {', '.join(PARTS)}; got {part!r}.")
    wording = random.choice(part_of_wordings(WORDINGS[command.verb], part == "wordings"))
    relations = {"train": False, "wordings": False, "relations": True}[part]
    thing = name_of(scene, scene.thing(command.thing), scene.things, random, relations)
    text = wording.format(thing=thing, target=target_name(scene, command, random))
    if random.random() < FRAME_SHARE or part == "wordings":
        text = random.choice(part_of_wordings(FRAMES, part == "wordings")).format(text)
    return typos.add_typos(text, random) if with_typos else text


def spoken_in_full(command: Command, random: Random) -> str:
    """A sentence that calls everything by its full name, in words kept for testing; needs no scene."""
    wording = random.choice(part_of_wordings(WORDINGS[command.verb], held_out=True))
    return wording.format(thing=f"the {command.thing}", target=f"the {command.target}")


def target_name(scene: TableScene, command: Command, random: Random) -> str:
    """What the target is called; empty where there is none."""
    if not command.target:
        return ""
    others = tuple(item for item in scene.items if item.name != command.thing)
    target = next(item for item in others if item.name == command.target)
    return name_of(scene, target, others, random, False, by_place=False)


def name_of(
    scene: TableScene,
    item: Item,
    among: tuple[Item, ...],
    random: Random,
    held_out_relations: bool,
    by_place: bool = True,
) -> str:
    """What an item is called, so that nothing else can be meant: by its properties or by where it lies."""
    if by_place and isinstance(item, Thing) and (held_out_relations or random.random() < RELATION_SHARE):
        options = placed_names(scene, item, among, random, held_out_relations)
        if options:
            return random.choice(options)
    unique = [fields for fields in PROPERTIES if fitting(scene, described(item, fields), among) == [item]]
    return phrase(item, random.choice(unique), random)


def described(item: Item, fields: tuple[str, ...]) -> Description:
    """What these properties say of an item."""
    noun = item.shape if isinstance(item, Thing) else item.kind
    size = item.size if isinstance(item, Thing) and "size" in fields else ""
    colour = item.colour if "colour" in fields else ""
    return Description(noun if "noun" in fields else "one", colour, size)


def phrase(item: Item, fields: tuple[str, ...], random: Random) -> str:
    """ "the small blue cube"."""
    noun = item.shape if isinstance(item, Thing) else item.kind
    words = {
        "size": random.choice(SIZE_WORDS[item.size]) if isinstance(item, Thing) else "",
        "colour": item.colour,
        "noun": random.choice(NOUNS[noun]),
    }
    last = [] if "noun" in fields else [random.choice(("one", "thing")) if isinstance(item, Thing) else "one"]
    return " ".join(filter(None, ["the", *(words[field] for field in fields), *last]))


def placed_names(
    scene: TableScene, item: Thing, among: tuple[Item, ...], random: Random, held_out: bool
) -> list[str]:
    """Names by place, such as "the left block" and "the block next to the blue puck"."""
    alike = [other for other in among if isinstance(other, Thing) and other.shape == item.shape]
    noun = random.choice(NOUNS[item.shape])
    names = []
    for relation, options in PLACE_WORDINGS.items():
        if (
            len(alike) > 1
            and is_relation_held_out(relation, item.shape) == held_out
            and is_outermost(item, alike, relation)
        ):
            before, after = random.choice(options)
            names.append(" ".join(filter(None, ("the", before, noun, after))))
    for relation, words in RELATION_WORDINGS.items():
        if is_relation_held_out(relation, item.shape) == held_out:
            anchors = [other for other in among if other is not item and stands_out(item, alike, other, relation)]
            names += [f"the {noun} {random.choice(words)} the {anchor.name}" for anchor in anchors]
    return names


def is_outermost(item: Thing, alike: list[Thing], relation: str) -> bool:
    """Whether it clearly lies farthest to a side of all that could be meant."""
    axis = AXES[relation.upper()]
    others = [float(other.place[:2] @ axis) for other in alike if other is not item]
    return float(item.place[:2] @ axis) >= max(others) + CLEAR


def stands_out(item: Thing, alike: list[Thing], anchor: Item, relation: str) -> bool:
    """Whether only this one of all that could be meant has the relation to the anchor, clearly."""
    others = [other for other in alike if other is not item and other is not anchor]
    if relation == "next to":
        gap = distance(item.place, anchor.place)
        return gap <= CLOSE - CLEAR and all(distance(o.place, anchor.place) >= gap + CLEAR for o in others)
    axis = -RIGHT if relation == "left of" else RIGHT
    along = [float((other.place - anchor.place)[:2] @ axis) for other in (item, *others)]
    return along[0] >= SIDEWAYS + CLEAR and all(value < SIDEWAYS - CLEAR for value in along[1:])


def minimal_pair(seed: int) -> MinimalPair:
    """The pair of a seed; the tasks table-pair-first and table-pair-second have the same scene and commands."""
    scene, first, second = draw_pair(seed)
    random = Random(seed)
    wordings = [part_of_wordings(WORDINGS[command.verb], held_out=False) for command in (first, second)]
    texts = [plain_texts(scene, (first, second), pair) for pair in product(*wordings)]
    fitting_texts = [pair for pair in texts if differing_words(*pair) == 1]
    return MinimalPair(scene, (first, second), random.choice(fitting_texts))


def plain_texts(
    scene: TableScene, commands: tuple[Command, Command], wordings: tuple[str, ...]
) -> tuple[str, str]:
    """Both sentences, in which everything has its full name."""
    first, second = (
        wording.format(thing=f"the {command.thing}", target=f"the {command.target}")
        for command, wording in zip(commands, wordings, strict=True)
    )
    return first, second


def differing_words(one: str, other: str) -> int:
    """How many words differ; many where the sentences are not equally long."""
    words, others = one.split(), other.split()
    if len(words) != len(others):
        return max(len(words), len(others))
    return sum(a != b for a, b in zip(words, others, strict=True))
