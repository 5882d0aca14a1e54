"""From a sentence to its parts: what to do, with which thing, where to. The scene is not looked at.

`parse(text)` → `Clause(verb, thing, direction, places, …)`. A `Description` is what the words say of one thing;
table_references.py finds it in a scene.
"""

from dataclasses import replace

from vla_core.language.table_clause import Clause, Description
from vla_core.language.table_tokens import tokens
from vla_core.language.table_words import (
    ANYTHING,
    COLOUR_OF,
    DETERMINERS,
    DIRECTIONS,
    FILLERS,
    NO_PLACES,
    NOTS,
    PLACES,
    PLURAL_MARKS,
    PLURALS,
    PREPOSITIONS,
    PRONOUNS,
    SHAPE_OF,
    SIZE_OF,
    VERB_OF,
    ZONE_OF,
)

ONE_PLACE = {"left": "LEFTMOST", "right": "RIGHTMOST", "NEXT": "NEAREST"}  # before a noun: "the left one"
PLACE_OF = {"AT_LEFT": "LEFTMOST", "AT_RIGHT": "RIGHTMOST", "AWAY": "FARTHEST", "HERE": "NEAREST"}  # after one
CARRIES = ("lift", "carry", "move", "belong")  # verbs that another may follow: "pick it up and put it …"
NAMES = frozenset((*SHAPE_OF, *ZONE_OF, *ANYTHING, *PLURALS))
ADJECTIVES = frozenset((*COLOUR_OF, *SIZE_OF))


def parse(text: str) -> Clause:
    """The parts of one sentence."""
    words = without_forbidden(tokens(text))
    if not words:
        return Clause(forbidden=words is None)
    clause, position = Clause(), 0
    while position < len(words):
        position = step(clause, words, position)
    return settled(clause)


def without_forbidden(words: list[str]) -> list[str] | None:
    """Without "don't push the red block", where something to do stands beside it; None where nothing does."""
    if "DONT" not in words:
        return words
    start = words.index("DONT")
    if any(word in VERB_OF for word in words[:start]):
        return words[:start]
    verbs = [i for i in range(start, len(words)) if words[i] in VERB_OF]
    if len(verbs) > 1:
        return words[verbs[1] :]
    if verbs and "but" in words:
        return [words[verbs[0]], *words[words.index("but") + 1 :]]
    return None


def step(clause: Clause, words: list[str], position: int) -> int:
    """Read on from a position; the position after what was read."""
    word, is_adjective = words[position], precedes_noun(words, position)
    if word in VERB_OF:
        read_verb(clause, VERB_OF[word])
    elif word in NO_PLACES:
        clause.strange = word
    elif word in NOTS:
        return read_not(clause, words, position + 1)
    elif word in PREPOSITIONS and not is_adjective:
        return read_place(clause, words, position)
    elif word in DIRECTIONS or (word in ("left", "right") and not is_adjective):
        read_direction(clause, word if word in DIRECTIONS else f"AT_{word.upper()}")
    elif word in PLACES and not is_adjective and clause.thing:
        say_more(clause, Description("one", place=word))
    else:
        found, after = description(words, position)
        if found:
            take(clause, found)
        return max(after, position + 1)  # a word that means nothing here is passed over
    return position + 1


def read_verb(clause: Clause, kind: str) -> None:
    """The second verb of "pick it up and put it …" is the one that counts."""
    if not clause.verb or clause.verb in CARRIES:
        clause.verb = kind
    elif kind not in (*CARRIES, clause.verb):
        clause.second = True


def read_direction(clause: Clause, direction: str) -> None:
    """A side; where another was said before, that one told which thing is meant."""
    if clause.direction:
        use_side(clause)
    clause.direction, clause.side_of_place = direction, clause.after_place


def use_side(clause: Clause) -> None:
    """The side says which thing or which target is meant, not where to go."""
    clause.after_place, after_place = clause.side_of_place, clause.after_place
    say_more(clause, Description("one", place=PLACE_OF[clause.direction]))
    clause.after_place, clause.direction = after_place, ""


def read_not(clause: Clause, words: list[str], position: int) -> int:
    """What must not be the thing, or the target; a side that is not meant is left out."""
    if position < len(words) and (words[position] in DIRECTIONS or words[position] in ("left", "right")):
        return position + 1
    if position < len(words) and words[position] in PREPOSITIONS:
        found, after = description(words, position + 1)
        clause.not_place += [found] if found else []
        return after
    found, after = description(words, position)
    if found and (found.noun not in ANYTHING or replace(found, noun="") != Description()):
        (clause.not_place if clause.after_place else clause.not_thing).append(found)
    return after


def read_place(clause: Clause, words: list[str], position: int) -> int:
    """A preposition and what it leads to."""
    found, after = description(words, position + 1)
    if found is None:
        return position + 1
    if (
        clause.thing is None
        and clause.verb in ("touch", "move", "belong", "put")
        and words[position] in ("TO", "ON")
    ):
        clause.verb, clause.thing = "touch", found  # "move to the red block", "put your hand on it"
    else:
        clause.places.append((words[position], found))
        clause.after_place = True
    return after


def take(clause: Clause, found: Description) -> None:
    """The first thing named is the one to act on; "the blue one" after it says more of it."""
    if clause.thing is None or clause.thing.pronoun:
        clause.thing = found
    elif not found.pronoun:
        is_more = clause.not_thing or clause.not_place or found.noun in ANYTHING or clause.thing.noun in ANYTHING
        if is_more and not found.plural:
            say_more(clause, found)
        else:
            clause.second = True


def say_more(clause: Clause, found: Description) -> None:
    """More of what was named last."""
    if clause.after_place and clause.places:
        preposition, old = clause.places[-1]
        clause.places[-1] = (preposition, merged(old, found))
    elif clause.thing:
        clause.thing = merged(clause.thing, found)


def merged(old: Description, new: Description) -> Description:
    """The old description with what the new one says instead."""
    said = {name: value for name in ("colour", "size", "place") if (value := getattr(new, name))}
    return replace(old, noun=old.noun if new.noun in ANYTHING and old.noun else new.noun, **said)


def precedes_noun(words: list[str], position: int) -> bool:
    """Whether a noun or an adjective follows at once, so that a word of place here is an adjective itself."""
    following = words[position + 1] if position + 1 < len(words) else ""
    if words[position] == "NEXT" and words[position - 1 : position] not in (["the"], ["a"]):
        return False  # "by the block", but "the near block"
    return words[position] in (*ONE_PLACE, *PLACES) and following in (NAMES | ADJECTIVES)


def description(words: list[str], position: int) -> tuple[Description | None, int]:
    """The description that begins here, if one does, and the position after it."""
    found: dict[str, str] = {}
    plural = determined = False
    while position < len(words):
        word = words[position]
        if word in COLOUR_OF:
            found["colour"] = COLOUR_OF[word]
        elif word in SIZE_OF:
            found["size"] = SIZE_OF[word]
        elif precedes_noun(words, position):
            found["place"] = ONE_PLACE.get(word, word)
        elif word not in FILLERS and word not in PLURAL_MARKS and (word != "," or not found):
            break
        plural, determined = plural or word in PLURAL_MARKS, determined or word in DETERMINERS
        position += 1
    adjectives = Description(
        colour=found.get("colour", ""), size=found.get("size", ""), place=found.get("place", ""), plural=plural
    )
    return with_noun(words, position, adjectives, determined or bool(found))


def with_noun(
    words: list[str], position: int, found: Description, determined: bool
) -> tuple[Description | None, int]:
    """The description with the noun that stands here; a strange word is one after an article or an adjective."""
    word = words[position] if position < len(words) else ""
    if word in NAMES:
        plural = found.plural or word in PLURALS
        return replace(found, noun=PLURALS.get(word, word), plural=plural), position + 1
    if word in PRONOUNS:
        return Description(pronoun=True), position + 1
    if word in NO_PLACES and (found != Description() or determined):
        return (found, position) if found != Description() else (None, position)
    if determined and word.isalpha() and word.islower() and word not in (*VERB_OF, "left", "right", "but", "or"):
        return replace(found, noun=word), position + 1
    if found != Description():
        return replace(found, noun="one"), position
    return None, position if word in VERB_OF or (not word.islower() and word != ",") else position + 1


def settled(clause: Clause) -> Clause:
    """Which place is the target; the other places, and sides that lead nowhere, say which thing is meant."""
    target = target_position(clause)
    if clause.direction and (clause.verb in ("touch", "lift") or target < len(clause.places)):
        use_side(clause)
    if clause.thing:
        clause.thing = replace(clause.thing, near=(*clause.thing.near, *clause.places[:target]))
    clause.places = clause.places[target:]
    return clause


def target_position(clause: Clause) -> int:
    """Which of the places is the target: a zone, else the last one; past the end where there is none."""
    zones = [i for i, (_, found) in enumerate(clause.places) if found.zone]
    if zones and clause.verb != "touch":
        return zones[-1]
    is_way = clause.direction and clause.side_of_place and clause.verb in ("push", "move")
    if is_way or clause.verb in ("touch", "lift"):
        return len(clause.places)
    return max(0, len(clause.places) - 1)
