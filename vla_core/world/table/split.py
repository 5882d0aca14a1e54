"""Which commands are never in training, by construction: new combinations of words that are all known.

`part_of(scene, command)` is "seen", "unseen" (a verb with a colour and a shape that training never joins) or
"relations" (a side of a shape that training never names). Each verb, colour, shape and side alone is in training.
"""

from vla_core.world.table.command import VERBS, Command
from vla_core.world.table.scene import COLOURS, SHAPES, TableScene

PARTS = ("seen", "unseen", "relations")
VERB_NUMBERS = {verb: number for number, verb in enumerate(VERBS)}
COLOUR_NUMBERS = {colour: number for number, colour in enumerate(COLOURS)}
SHAPE_NUMBERS = {shape: number for number, shape in enumerate(SHAPES)}
RELATIONS = ("next to", "left of", "right of", "leftmost", "rightmost", "nearest", "farthest")  # in sentences


def is_held_out(verb: str, colour: str, shape: str) -> bool:
    """One combination in eight of each verb, spread over all colours and shapes as in a Latin square."""
    return (COLOUR_NUMBERS[colour] + 3 * SHAPE_NUMBERS[shape] + 5 * VERB_NUMBERS[verb]) % len(COLOURS) == 0


def is_relation_held_out(relation: str, shape: str) -> bool:
    """One shape in six of each relation: to the left of a ring, for example."""
    return (RELATIONS.index(relation) + SHAPE_NUMBERS[shape]) % len(SHAPES) == 0


def part_of(scene: TableScene, command: Command) -> str:
    """Where a command belongs."""
    thing = scene.thing(command.thing)
    if is_held_out(command.verb, thing.colour, thing.shape):
        return "unseen"
    relation = command.verb.removeprefix("put-").replace("-", " ")
    if relation in RELATIONS and is_relation_held_out(relation, scene.thing(command.target).shape):
        return "relations"
    return "seen"
