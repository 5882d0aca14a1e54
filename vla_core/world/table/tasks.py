"""The names of tasks on the table, as `--tasks`, links and files write them. Loads no simulator.

table                      any command, drawn from the seed like the scene
table-push-to              one verb
table-unseen[-VERB]        commands with a combination that is never in training, see split.py
table-relations[-VERB]     commands with a side that is never in training
table-pair-first, -second  the two commands of a minimal pair; the scene of a seed is the same for both
each may end in -2 to -5   so many things
table:COMMAND:SCENE        one command in one scene, both as in a link; it is the same for every seed
table::SCENE               one scene; what is said in it decides what is to be done
"""

import re
from dataclasses import dataclass

from vla_core.errors import InvalidInput
from vla_core.world.shared_scene_tasks import SCENES
from vla_core.world.table import command as commands
from vla_core.world.table import scene as scenes
from vla_core.world.table.command import VERBS, Command, goal_of
from vla_core.world.table.draw import RELATION_VERBS, Drawn, draw, draw_pair
from vla_core.world.table.scene import TableScene
from vla_core.world.tasks import Task

PATTERN = re.compile(
    rf"table(?:-(?P<part>unseen|relations))?(?:-(?P<verb>{'|'.join(VERBS)}))?(?:-(?P<count>[2-5]))?"
    r"|table-pair-(?P<member>first|second)"
)
PREFIX = "table:"  # of a name that holds a whole scene
SENTENCES = {  # what a verb asks for, where the scene is not known yet
    "touch": "Touch one of the things on the table.",
    "push-to": "Push one of the things to a disc.",
    "push-left": "Push one of the things to the left.",
    "push-right": "Push one of the things to the right.",
    "push-away": "Push one of the things away.",
    "push-here": "Push one of the things here.",
    "pick-up": "Pick up one of the things.",
    "put-on": "Put one of the things on a disc, the tray or the shelf.",
    "put-in": "Put one of the things in the bin.",
    "put-next-to": "Put one of the things next to another.",
    "put-left-of": "Put one of the things to the left of another.",
    "put-right-of": "Put one of the things to the right of another.",
    "stack": "Stack one of the things on another.",
    "": "Do what is said with the things on the table.",
}


@dataclass(frozen=True)
class TableName:
    """What a name of a drawn task says."""

    part: str = "seen"
    verb: str = ""
    count: int = 0  # of things; 0 for any
    member: str = ""  # of a minimal pair: "first" or "second"


def is_table(name: str) -> bool:
    """Whether a name is meant to be one of the table's; some shared scenes begin alike."""
    return re.match(r"table(?:$|[-:])", name) is not None and "@" not in name and name not in SCENES


def parsed(name: str) -> TableName:
    """The parts of a drawn task's name; one clear line where it is none."""
    found = PATTERN.fullmatch(name)
    if found is None:
        raise InvalidInput(
            f"Unknown table task {name[:60]!r}. Say table, table-unseen or table-relations, then perhaps a verb "
            f"({', '.join(VERBS)}) and 2 to 5 things: table-unseen-push-to-4."
        )
    part, verb = found["part"] or "seen", found["verb"] or ""
    if part == "relations" and verb and verb not in RELATION_VERBS:
        raise InvalidInput(f"{verb} names no side of another thing; take {', '.join(RELATION_VERBS)}.")
    return TableName(part, verb, int(found["count"] or 0), found["member"] or "")


def scene_and_command(name: str, seed: int) -> Drawn:
    """What lies there and what is to be done in the episode of a seed."""
    if name.startswith(PREFIX):
        scene, command = built(name)
        if command is None:
            raise InvalidInput("This name of a table says what lies there, but not what is to be done.")
        return scene, command
    said = parsed(name)
    if said.member:
        scene, *pair = draw_pair(seed)
        return scene, pair[said.member == "second"]
    return draw(seed, said.part, said.verb, said.count)


def sentence_of_episode(name: str, seed: int) -> str:
    """A plain way to say what is to be done in the episode of a seed."""
    return plain_sentence(scene_and_command(name, seed)[1])


def holds_scene(name: str) -> bool:
    """Whether the name itself says what lies there."""
    return name.startswith(PREFIX)


def scene_of(name: str, seed: int) -> TableScene:
    """What lies there, whatever is to be done."""
    return built(name)[0] if holds_scene(name) else scene_and_command(name, seed)[0]


def built(name: str) -> tuple[TableScene, Command | None]:
    """The scene that a name holds, and its command if it has one; one clear line where they do not fit."""
    said, _, link = name.removeprefix(PREFIX).partition(":")
    scene = scenes.from_link(link)
    command = commands.from_link(said) if said else None
    if command:
        goal_of(scene, command)
    return scene, command


def built_name(scene: TableScene, command: Command | None = None) -> str:
    """The name of a task with this very scene."""
    return f"{PREFIX}{commands.to_link(command) if command else ''}:{scenes.to_link(scene)}"


def short_name(name: str) -> str:
    """A name without the scene that it holds: "table-push-left"."""
    verb = name.removeprefix(PREFIX).partition(":")[0].partition("~")[0]
    return "-".join(filter(None, ("table", verb))) if name.startswith(PREFIX) else name


def table_task(name: str) -> Task:
    """The task of that name in words. What is said in one episode depends on its seed."""
    name = name.strip().lower()
    if name.startswith(PREFIX):
        scene, command = built(name)
        said = plain_sentence(command) if command else SENTENCES[""]
        return task_of(built_name(scene, command), said, command.verb if command else "")
    verb = parsed(name).verb
    return task_of(name, SENTENCES[verb], verb)


def task_of(name: str, sentence: str, verb: str) -> Task:
    goal = {"zone": "a zone", "thing": "beside or upon another thing"}.get(VERBS[verb].target if verb else "", "")
    return Task(name, sentence, (), (), "hard", "a thing on the table", goal or "where the words say")


def plain_sentence(command: Command) -> str:
    """One plain way to say a command."""
    thing, target = f"the {command.thing}", f"the {command.target}"
    return {
        "touch": f"Touch {thing}.",
        "push-to": f"Push {thing} to {target}.",
        "push-left": f"Push {thing} to the left.",
        "push-right": f"Push {thing} to the right.",
        "push-away": f"Push {thing} away.",
        "push-here": f"Push {thing} here.",
        "pick-up": f"Pick up {thing}.",
        "put-on": f"Put {thing} on {target}.",
        "put-in": f"Put {thing} in {target}.",
        "put-next-to": f"Put {thing} next to {target}.",
        "put-left-of": f"Put {thing} to the left of {target}.",
        "put-right-of": f"Put {thing} to the right of {target}.",
        "stack": f"Stack {thing} on {target}.",
    }[command.verb]


TABLE_TASKS = {name: table_task(name) for name in ("table", *(f"table-{verb}" for verb in VERBS))}
