"""What Python makes of the table: sentences, commands, rules of success and changes, for the browser to repeat."""

from itertools import islice
from random import Random
from typing import Any

import numpy as np

from vla_core.attempt.table_instruction import command_for, stands_alone
from vla_core.errors import Mistake
from vla_core.language import table_test, typos
from vla_core.language.not_commands import checked_command, without_contrast
from vla_core.language.table_references import Refused
from vla_core.language.table_sentences import write
from vla_core.language.table_suggestions import answered
from vla_core.language.table_tokens import tokens
from vla_core.world.seeds import unseen_seed
from vla_core.world.table import command as commands
from vla_core.world.table import edit, rules
from vla_core.world.table import scene as scenes
from vla_core.world.table.command import VERBS, Command
from vla_core.world.table.draw import draw
from vla_core.world.table.rules import Situation, is_done
from vla_core.world.table.scene import TableScene

Case = dict[str, Any]
SCENES = 30
SITUATIONS = 150  # of each verb
WRITTEN = 3  # sentences to each scene
ORDERS = (
    "push it to the left",
    "put it on the tray, not on the disc",
    "pick it up",
    "lift the {thing}, then push the {thing} left",
    "pick up the {thing} and then put it on the {thing}",
    "don't touch the {thing}",
    "don't touch it, but push the {thing} here",
    "is the {thing} heavy?",
    "pusht teh {thing} lfet",
    "sing a song",
    "touch both of them",
    "put the {thing} behind the tray",
    "touch the bananna",
    "touch the leftmost one",
    "push the one nearest to me away",
)
LINKS = (
    "big-red-block_0_600",
    "big-red-blok_0_600",
    "big-rad-block_0_600",
    "big-red-block_0_600~small-red-block_50_600",
    "big-red-block_0_600~big-red-block_200_600",
    "big-red-block_900_600",
    "big-red-block_0",
    "big-red-block_0_x",
    "red-tray_0_600~big-red-block_200_600",
    "",
    "a-b-c-d_1_2",
    "red-disc_0_600",
)
NO_COMMANDS = (
    "open the door, not the drawer",
    "don't open the drawer",
    "don't open the drawer, close it",
    "what is a drawer?",
    "could you open the drawer?",
    "can you see the drawer?",
    "open it",
    "instead of the door, open the drawer",
    "open the drawer, isn't it?",
    "hey robot, why is the drawer shut",
    "don't stop until the drawer is open",
    "not the window, but the drawer",
    "push the puck, don't push the wall",
)


def table() -> Case:
    drawn = [draw(unseen_seed(number)) for number in range(SCENES)]
    return {
        "sentences": [*map(of_test_set, table_test.TEST), *written(drawn)],
        "commands": [possibilities(scene) for scene, _ in drawn],
        "situations": list(situations()),
        "links": [
            answer_to(lambda text=text: scenes.to_link(scenes.from_link(text))) | {"text": text} for text in LINKS
        ],
        "edits": list(edits([scene for scene, _ in drawn])),
        "noCommands": [
            answer_to(lambda text=text: checked_command(text)) | {"text": text, "wanted": without_contrast(text)}
            for text in NO_COMMANDS
        ],
        "answered": [{"scene": scenes.to_link(scene), "texts": answered(scene)} for scene, _ in drawn],
    }


def of_test_set(sentence: table_test.Sentence) -> Case:
    return reading(sentence.scene, sentence.text)


def written(drawn: list[tuple[TableScene, Command]]) -> list[Case]:
    """Sentences of our own grammar with slips, and orders that need more than one command."""
    random, found = Random(5), []
    for number, (scene, command) in enumerate(drawn):
        texts = [write(scene, command, random) for _ in range(WRITTEN)]
        texts += [typos.misspell(text, random) for text in texts]
        order = ORDERS[number % len(ORDERS)].format(thing=scene.things[0].name)
        last = scene.things[-1].name if number % 2 else ""
        found += [reading(scene, text) for text in texts] + [reading(scene, order, last)]
    return found


def reading(scene: TableScene, text: str, last: str = "") -> Case:
    """What becomes of a sentence."""
    case: Case = {"scene": scenes.to_link(scene), "text": text, "last": last, "tokens": tokens(text)}
    try:
        command = command_for(text, scene, last)
    except Refused as refused:
        return case | {"kind": refused.kind, "mistake": str(refused)}
    return case | {"command": commands.to_link(command), "alone": stands_alone(text)}


def answer_to(ask: Any) -> Case:
    try:
        return {"answer": ask()}
    except Mistake as mistake:
        return {"mistake": str(mistake)}


def possibilities(scene: TableScene) -> Case:
    """Every command with its goal, or why it is not possible."""
    names = {"zone": [zone.name for zone in scene.zones], "thing": [thing.name for thing in scene.things]}
    asked = [
        Command(verb, thing.name, target)
        for verb, kind in VERBS.items()
        for thing in scene.things[:2]
        for target in names.get(kind.target, [""])
    ]
    return {
        "scene": scenes.to_link(scene),
        "goals": {
            commands.to_link(command): answer_to(lambda c=command: commands.goal_of(scene, c).tolist())
            for command in asked
        },
    }


def situations() -> Any:
    """Places on both sides of the limits of every rule."""
    rng = np.random.default_rng(6)
    for verb in rules.RULES:
        for _ in range(SITUATIONS):
            now = situation(rng)
            plain = {
                name: value.tolist() if isinstance(value, np.ndarray) else value
                for name, value in vars(now).items()
            }
            yield {"verb": verb, "now": plain, "done": bool(is_done(Command(verb, ""), now))}


def situation(rng: np.random.Generator) -> Situation:
    start = np.append(rng.normal(0, 0.05, 2), 0.02)
    goal, target = (start + np.append(rng.normal(0, 0.08, 2), 0) for _ in range(2))
    target[2] *= rng.random() > 0.3  # a disc
    place = (start, goal, target)[rng.integers(3)] + rng.normal(0, 0.03, 3) * [1, 1, 0.4]
    place[2] += 0.1 * (rng.random() < 0.2)
    sides = commands.SIDES[list(commands.SIDES)[rng.integers(4)]]
    place[:2] += 0.1 * sides * (rng.random() < 0.3)
    held, wrong_first = rng.random(2) < (0.5, 0.3)
    return Situation(*(np.round(one, 4) for one in (start, place, goal, target)), bool(held), bool(wrong_first))


def edits(drawn: list[TableScene]) -> Any:
    """One more, one less, another in its place, and one moved."""
    for number, scene in enumerate(islice(drawn, 12)):
        name, colour = scene.things[0].name, list(scenes.COLOURS)[number % len(scenes.COLOURS)]
        kind = ("mug", "disc", "tray", "ball")[number % 4]
        x, y = round(-0.1 + 0.03 * number, 3), 0.62
        item = edit.item_called(kind, colour, "small")
        changes = {
            "add": lambda s=scene, i=item: edit.with_item(s, i),
            "remove": lambda s=scene, n=name: edit.without(s, n),
            "change": lambda s=scene, n=name, i=item: edit.changed(s, n, i),
            "move": lambda s=scene, n=name, x=x, y=y: edit.moved(s, n, x, y),
        }
        for do, change in changes.items():
            asked = {"do": do, "name": name, "kind": kind, "colour": colour, "size": "small", "x": x, "y": y}
            answer = answer_to(lambda c=change: scenes.to_link(c()))
            yield {"scene": scenes.to_link(scene), "asked": asked} | answer
