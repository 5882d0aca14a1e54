"""What could be said about a table, made from what lies there: a few commands, and sentences that are answered.

suggestions(scene) → `Suggestion`s, the same for the same scene. Every command is possible; one sentence could mean
two things, or names what is not there, and is answered in one line.
"""

from dataclasses import dataclass
from random import Random

from vla_core.language.table_reader import COMMAND, read
from vla_core.world.table.command import Command
from vla_core.world.table.draw import commands
from vla_core.world.table.scene import COLOURS, TableScene, to_link
from vla_core.world.table.tasks import plain_sentence

MOST = 4  # commands
KINDS = (  # verbs that are much alike; a suggestion has one of each
    ("push-left", "push-right", "push-away", "push-here"),
    ("put-on", "put-in", "push-to"),
    ("put-next-to", "put-left-of", "put-right-of", "stack"),
    ("pick-up",),
    ("touch",),
)


@dataclass(frozen=True)
class Suggestion:
    """A sentence, and what becomes of it: "command", or why nothing moves."""

    text: str
    kind: str


def suggestions(scene: TableScene) -> list[Suggestion]:
    """Different things to do, then one sentence that is answered instead."""
    random, found = Random(to_link(scene)), list[Command]()
    for verbs in KINDS:
        possible = [command for verb in random.sample(verbs, len(verbs)) for command in commands(scene, verb)[:8]]
        named = {command.thing for command in found}
        fresh = [command for command in possible if command.thing not in named] or possible
        found += [random.choice(fresh)] if fresh else []
    said = [Suggestion(plain_sentence(command), COMMAND) for command in found[:MOST]]
    return said + [Suggestion(text, read(text, scene).kind) for text in answered(scene)[:1]]


def answered(scene: TableScene) -> list[str]:
    """Sentences that no arm should follow here: a name that fits two things, a colour that nothing has."""
    shapes = [thing.shape for thing in scene.things]
    twice = [shape for shape in dict.fromkeys(shapes) if shapes.count(shape) > 1]
    used = {item.colour for item in scene.items}
    absent = [colour for colour in COLOURS if colour not in used]
    return [f"Touch the {shape}." for shape in twice] + [f"Touch the {colour} {shapes[0]}." for colour in absent]
