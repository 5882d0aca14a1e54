"""What the table is, as data for a robot without Python: things, zones, commands, rules of success, and the words.

table_facts() → plain JSON, which lies in assets/browser/live/table/facts.json as a source of the browser's robot.
Loads no simulator.
"""

from dataclasses import asdict
from typing import Any

from vla_core.language import not_commands, table_parse, table_references, table_tokens, table_words
from vla_core.language.table_suggestions import KINDS
from vla_core.world.camera import FRONT_FOV, TABLE_CAMERA
from vla_core.world.table import command, edit, rules, scene
from vla_core.world.table.command import Command
from vla_core.world.table.tasks import SENTENCES, plain_sentence


def table_facts() -> dict[str, Any]:
    return {
        "scene": scene_facts(),
        "command": command_facts(),
        "rules": {verb: rules.as_json(rule) for verb, rule in rules.RULES.items()},
        "words": word_facts(),
        "references": {
            "axes": {name: axis.tolist() for name, axis in table_references.AXES.items()},
            "sideways": table_references.SIDEWAYS,
            "close": table_references.CLOSE,
            "upon": table_references.UPON,
        },
        "suggestions": [list(kind) for kind in KINDS],
        "camera": {"pose": TABLE_CAMERA.tolist(), "fov": FRONT_FOV},
    }


def scene_facts() -> dict[str, Any]:
    return {
        "colours": {name: list(shade) for name, shade in scene.COLOURS.items()},
        "sizes": scene.SIZES,
        "heights": scene.HEIGHTS,
        "zones": scene.ZONE_HEIGHTS,
        "rooms": {"thing": scene.THING_ROOM, "disc": scene.DISC_ROOM, "box": scene.BOX_ROOM},
        "low": scene.LOW.tolist(),
        "high": scene.HIGH.tolist(),
        "arm": scene.ARM,
        "mostThings": scene.MAX_THINGS,
        "mostDiscs": scene.MAX_DISCS,
        "spacing": edit.SPACING,
    }


def command_facts() -> dict[str, Any]:
    mark = Command("", "{thing}", "{target}")
    return {
        "verbs": {
            verb: asdict(kind) | {"says": said(verb, mark), "asks": SENTENCES[verb]}
            for verb, kind in command.VERBS.items()
        },
        "sides": {name: side.tolist() for name, side in command.SIDES.items()},
        "pushed": command.PUSHED,
        "beside": command.BESIDE,
        "already": command.ALREADY,
        "lifted": command.LIFTED,
        "roomToPass": command.ROOM_TO_PASS,
        "reachMargin": command.REACH_MARGIN,
        "flat": list(command.FLAT),
        "stable": list(command.STABLE),
    }


def said(verb: str, mark: Command) -> str:
    """A plain way to say a verb, with marks for the names."""
    return plain_sentence(Command(verb, mark.thing, mark.target))


def word_facts() -> dict[str, Any]:
    """Words and patterns. Patterns are Python's; what the browser's notation lacks is not used in them."""
    words = table_words
    groups = {
        "shapes": words.SHAPES,
        "colours": words.COLOURS,
        "sizes": words.SIZES,
        "zones": words.ZONES,
        "verbs": words.VERBS,
    }
    sets = {
        "fillers": words.FILLERS,
        "places": words.PLACES,
        "directions": words.DIRECTIONS,
        "prepositions": words.PREPOSITIONS,
        "nots": words.NOTS,
        "noPlaces": words.NO_PLACES,
        "pronouns": words.PRONOUNS,
        "determiners": words.DETERMINERS,
        "pluralMarks": words.PLURAL_MARKS,
        "vocabulary": table_tokens.VOCABULARY,
        "otherNouns": table_tokens.other_nouns(),
        "known": words.KNOWN,
    }
    return {
        **{name: {one: list(many) for one, many in group.items()} for name, group in groups.items()},
        **{name: sorted(members) for name, members in sets.items()},
        "anything": list(words.ANYTHING),
        "plurals": words.PLURALS,
        "gerunds": words.GERUNDS,
        "corrections": table_tokens.CORRECTIONS,
        "phrases": [
            list(pair) for pair in (*table_tokens.PLACE_PHRASES, *table_tokens.PHRASES, *table_tokens.TO_PHRASES)
        ],
        "onePlace": table_parse.ONE_PLACE,
        "placeOf": table_parse.PLACE_OF,
        "carries": list(table_parse.CARRIES),
        "noCommand": no_command_facts(),
    }


def no_command_facts() -> dict[str, Any]:
    """The patterns of questions and prohibitions, with names of groups as the browser writes them."""
    contrasts = [one.replace("(?P<", "(?<").replace("(?P=verb)", r"\k<verb>") for one in not_commands.CONTRASTS]
    return {
        "greeting": not_commands.GREETING,
        "suggestion": not_commands.SUGGESTION,
        "question": not_commands.QUESTION,
        "tag": not_commands.TAG,
        "negation": not_commands.NEGATION,
        "pronoun": not_commands.BARE_PRONOUN.pattern,
        "contrasts": contrasts,
    }
