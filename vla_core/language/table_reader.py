"""Reading a sentence about a table: what is to be done, or one clear line that says why nothing is.

`read(text, scene)` → `Meaning(command, kind, answer)`. `last` is the thing that "it" stands for, if there is one.
"""

from contextlib import suppress
from dataclasses import dataclass, replace

from vla_core.errors import InvalidInput
from vla_core.language.not_commands import is_only_forbidding, is_question
from vla_core.language.table_clause import Clause, Description
from vla_core.language.table_parse import CARRIES, parse
from vla_core.language.table_references import Item, Refused, fitting, the_one
from vla_core.language.table_words import ANYTHING
from vla_core.world.table.command import Command, goal_of
from vla_core.world.table.scene import TableScene, Thing, Zone

COMMAND = "command"  # the kind of a sentence that can be followed
PUSHING = {"AT_LEFT": "push-left", "AT_RIGHT": "push-right", "AWAY": "push-away", "HERE": "push-here"}
BESIDE = {"NEXT": "put-next-to", "TO": "put-next-to", "LEFT_OF": "put-left-of", "RIGHT_OF": "put-right-of"}
WHERE_TO = (
    "Where to? Say left, right, away, here, a disc, the tray, the bin, the shelf, or beside or upon a thing."
)
NO_VERB = "What should the robot do? Say touch, push, pick up, put or stack, and with which thing."


@dataclass(frozen=True)
class Meaning:
    """What a sentence asks for."""

    command: Command | None
    kind: str  # "command", or why there is none: "question", "absent", "ambiguous", …
    answer: str = ""  # one line for the person where there is no command


def read(text: str, scene: TableScene, last: str = "") -> Meaning:
    """The meaning of one sentence in one scene."""
    try:
        return Meaning(command_in(text, scene, last), COMMAND)
    except Refused as refused:
        return Meaning(None, refused.kind, str(refused))


def command_in(text: str, scene: TableScene, last: str = "") -> Command:
    """The command of a sentence; one clear line where there is none that can be followed."""
    if is_question(text):
        raise Refused("question", "That is a question; the robot only follows commands, so nothing moves.")
    clause = parse(text)
    if clause.forbidden or (not clause.verb and is_only_forbidding(text)):
        raise Refused("forbidden", "That only says what not to do, so nothing moves; say what to do.")
    require_whole(clause, last)
    if clause.verb in CARRIES and clause.places and clause.places[0][0] in ("NEXT", "LEFT_OF", "RIGHT_OF"):
        with suppress(Refused):
            return possible_command(scene, with_place_as_name(clause), last)
    return possible_command(scene, clause, last)


def with_place_as_name(clause: Clause) -> Clause:
    """ "take the mug next to the ball": where it lies, not where to put it."""
    assert clause.thing is not None  # require_whole has looked
    return replace(clause, thing=replace(clause.thing, near=(*clause.thing.near, *clause.places)), places=[])


def possible_command(scene: TableScene, clause: Clause, last: str) -> Command:
    """What the parts of a sentence make together in this scene, where it is possible."""
    command = understood(scene, clause, the_thing(scene, clause, last))
    try:
        goal_of(scene, command)
    except InvalidInput as error:
        raise Refused("impossible", str(error)) from error
    return command


def require_whole(clause: Clause, last: str) -> None:
    """That a verb and a thing are named, and only one of each."""
    if not clause.verb or (clause.thing is None and not clause.places):
        raise Refused("unclear", NO_VERB)
    if clause.strange:
        raise Refused(
            "unclear", f"“{clause.strange}” is no place that is understood here; say left, right or next to."
        )
    if clause.second:
        raise Refused("several", "The robot does one thing at a time; name one thing and what to do with it.")
    if clause.thing is None:
        raise Refused("unclear", f"Which thing should the robot {clause.verb}? Name it.")
    if clause.thing.pronoun and not last:
        raise Refused("pronoun", "“It” stands for nothing yet, so nothing moves; name the thing.")


def the_thing(scene: TableScene, clause: Clause, last: str) -> Thing:
    """The thing to act on."""
    assert clause.thing is not None  # require_whole has looked
    if clause.thing.pronoun:
        return scene.thing(last)
    if clause.thing.zone and clause.verb == "touch":
        raise Refused("impossible", f"The {clause.thing.words} is no thing that the robot touches; name a thing.")
    found = the_one(scene, clause.thing, scene.things, tuple(clause.not_thing))
    assert isinstance(found, Thing)
    return found


def understood(scene: TableScene, clause: Clause, thing: Thing) -> Command:
    """The command that verb, direction and target make together."""
    if clause.direction:
        return Command(PUSHING[clause.direction], thing.name)
    if clause.verb == "touch":
        return Command("touch", thing.name)
    if clause.places:
        return with_target(scene, clause, thing)
    if clause.verb in ("lift", "carry"):
        return Command("pick-up", thing.name)
    raise Refused("unclear", WHERE_TO)


def with_target(scene: TableScene, clause: Clause, thing: Thing) -> Command:
    """The command of a sentence that names where the thing should go."""
    preposition, said = clause.places[0]
    target = the_target(scene, clause, thing, preposition, said)
    if isinstance(target, Zone):
        return Command(zone_verb(clause.verb, preposition, target), thing.name, target.name)
    if preposition in ("ON", "IN") or clause.verb == "stack":
        return Command("stack", thing.name, target.name)
    return Command(BESIDE[preposition], thing.name, target.name)


def the_target(scene: TableScene, clause: Clause, thing: Thing, preposition: str, said: Description) -> Item:
    """The zone or the other thing that is named as the target."""
    if said.pronoun:
        raise Refused("pronoun", "“It” stands for nothing that could be a target; name it.")
    others = tuple(item for item in scene.items if item is not thing)
    has_bin = any(zone.kind == "bin" for zone in scene.zones)
    if said.noun == "box" and preposition == "IN" and has_bin:
        said = replace(said, noun="bin", colour="")
    assert clause.thing is not None  # require_whole has looked
    if said.noun in ANYTHING and clause.thing.shape:  # "the little block on the big one"
        alike = fitting(scene, replace(said, noun=clause.thing.noun), others)
        if len(alike) == 1 and preposition != "TO":
            return alike[0]
    return the_one(scene, said, others, tuple(clause.not_place))


def zone_verb(verb: str, preposition: str, zone: Zone) -> str:
    """Pushed to a disc, put on a disc, a tray or a shelf, put in a bin."""
    if preposition in ("NEXT", "LEFT_OF", "RIGHT_OF"):
        raise Refused("impossible", f"Things are put beside other things, not beside the {zone.name}.")
    if zone.kind == "bin":
        return "push-to" if verb == "push" else "put-in"
    return "push-to" if verb == "push" or (verb == "move" and zone.kind == "disc") else "put-on"
