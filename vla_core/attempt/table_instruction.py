"""Reading an instruction about a table: what lies there decides what the words mean.

read_about_table(policy, text, scene) → the `Sentence` that the policy hears, and its command. The policy hears the
words as they were said, except where they do not stand alone: "it", and "not the red one, the blue one".
"""

from dataclasses import replace

from vla_core.attempt.instruction import split
from vla_core.attempt.request import Request
from vla_core.language.table_parse import parse
from vla_core.language.table_reader import Meaning, command_in, read
from vla_core.language.table_references import Refused
from vla_core.language.table_tokens import tokens
from vla_core.model.language import Reading
from vla_core.model.policy import Policy, Sentence
from vla_core.world.table.command import Command
from vla_core.world.table.scene import TableScene
from vla_core.world.table.tasks import plain_sentence

NEGATIONS = {"NOT", "DONT"}  # tokens


def read_about_table(policy: Policy, text: str, scene: TableScene, last: str = "") -> tuple[Sentence, Command]:
    """The sentence to follow and what it asks for; one clear line where nothing can be done.

    `last` is the thing that "it" stands for.
    """
    text = Request(text).instruction
    command = command_for(text, scene, last)
    heard = text if stands_alone(text) else plain_sentence(command)
    name = f"table-{command.verb}"
    reading = Reading(name, confidence=1.0, nearest=((name, 1.0),), understood=True)
    return replace(policy.hear(heard), reading=reading), command


def command_for(text: str, scene: TableScene, last: str = "") -> Command:
    """What an instruction asks for; one clear line where nothing can be done."""
    command = command_in(text, scene, last)
    require_one(text, scene, command, last)
    return command


def require_one(text: str, scene: TableScene, whole: Command, last: str) -> None:
    """Refuse "push it left, then lift it"; "lift it, then put it on the tray" is one thing to do."""
    meanings: list[Meaning] = []
    for part in split(text):
        meanings.append(read(part, scene, last))
        last = meanings[-1].command.thing if meanings[-1].command else last
    if len(meanings) > 1 and all(one.command for one in meanings) and meanings[-1].command != whole:
        raise Refused("several", "The robot does one thing at a time here; say the next while it runs.")


def stands_alone(text: str) -> bool:
    """Whether the words name what is meant, and nothing that is not."""
    thing = parse(text).thing
    return not NEGATIONS & set(tokens(text)) and not (thing and thing.pronoun)
