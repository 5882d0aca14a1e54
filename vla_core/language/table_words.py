"""The words for the table: what people call shapes, colours, sizes, zones, places and actions. British and American.

`tokens(text)` turns a sentence into the words of this file: misspelt words are corrected, phrases such as "to the
left of" become one token (in capitals), and what is not known stays as it was typed.
"""

import re
from difflib import get_close_matches
from functools import cache
from itertools import chain
from pathlib import Path

from vla_core.language import grammar

SHAPES = {
    "block": ("block", "cube", "brick", "box"),
    "puck": ("puck",),
    "ball": ("ball", "sphere", "marble"),
    "cylinder": ("cylinder", "can", "tin", "pillar", "column"),
    "ring": ("ring", "hoop", "doughnut", "donut", "torus"),
    "mug": ("mug", "cup", "beaker"),
}
COLOURS = {
    "red": ("red", "crimson", "scarlet"),
    "orange": ("orange", "amber"),
    "yellow": ("yellow", "golden"),
    "green": ("green",),
    "blue": ("blue", "navy"),
    "purple": ("purple", "violet", "lilac"),
    "white": ("white",),
    "black": ("black",),
}
SIZES = {
    "big": ("big", "large", "bigger", "larger", "biggest", "largest", "huge"),
    "small": ("small", "little", "tiny", "smaller", "smallest", "wee"),
}
ZONES = {
    "disc": ("disc", "disk", "circle", "spot", "dot", "mark", "marker", "patch"),
    "tray": ("tray", "platter"),
    "bin": ("bin", "basket", "container", "bucket", "dustbin", "trashcan"),
    "shelf": ("shelf", "rack", "ledge"),
}
ANYTHING = ("one", "thing", "object", "item", "thingy", "piece")
VERBS = {  # what kind of action a verb asks for
    "touch": ("touch", "tap", "poke", "feel", "reach", "approach"),
    "push": ("push", "shove", "nudge", "slide", "drag", "pull", "scoot"),
    "move": ("move", "shift", "get"),
    "lift": ("pick", "lift", "grab", "raise", "grasp", "hold", "hoist", "fetch", "seize"),
    "carry": ("take", "bring", "carry"),
    "put": ("put", "place", "set", "lay", "drop", "leave", "pop", "deposit", "position"),
    "stack": ("stack", "pile", "balance"),
}
PLACES = {"LEFTMOST", "RIGHTMOST", "NEAREST", "FARTHEST"}  # of several things
DIRECTIONS = {"AT_LEFT", "AT_RIGHT", "AWAY", "HERE"}
PREPOSITIONS = {"ON", "IN", "TO", "NEXT", "LEFT_OF", "RIGHT_OF"}
NOTS = {"NOT"}
PHRASES = (  # pattern → token, in this order; each is matched as whole words
    (r"(?:up )?on top of|on to|onto|upon|atop|on top|on", "ON"),
    (r"in to|into|inside of|inside|within|in", "IN"),
    (r"instead of|rather than|as opposed to|other than|apart from|except for|except|but not|and not|not", "NOT"),
)
SIDE = r"(?:(?:to|on|at|towards|toward) )?(?:the |your |my )?{side}(?:[ -]hand)?(?: side)?"
PLACE_PHRASES = (
    *(
        (rf"{SIDE.format(side=side)} (?:of|from)(?= )", f"{side.upper()}_OF")
        for side in ("left", "right")
    ),
    *(
        (rf"(?:all the way to |on |at |to )?(?:the )?(?:far )?{side}[ -]?most|furthest {side}|"
         rf"(?:on |at )(?:the )?far {side}|farthest to the {side}", f"{side.upper()}MOST")
        for side in ("left", "right")
    ),
    *(
        (rf"(?:to|on|at|towards|toward) (?:the |your |my )?{side}(?:[ -]hand)?(?: side)?|{side}wards?",
         f"AT_{side.upper()}")
        for side in ("left", "right")
    ),
    (r"next to|beside|alongside|adjacent to|close to|near to|near|right by|by|next 2", "NEXT"),
    (r"(?:furthest|farthest|most distant)(?: away)?(?: from (?:me|us|the camera))?|"
     r"(?:at|in) the (?:back|rear)|far(?: away)?(?: from me)?|back(?= (?:one|block|ball|puck|mug|ring|cylinder))", "FARTHEST"),
    (r"(?:closest|nearest)(?: to (?:me|us|the camera))?|(?:at|in) the front|in front(?! of)|"
     r"front(?= (?:one|block|ball|puck|mug|ring|cylinder))", "NEAREST"),
    (r"(?:further |farther )?away(?: from (?:me|us|here|the camera))?|backwards?|to the (?:back|rear)|"
     r"off into the distance", "AWAY"),
    (r"(?:over |right )?here|(?:closer |nearer )?(?:to|towards|toward) (?:me|us|the camera|the front|yourself)|closer|nearer|"
     r"this way|forwards?", "HERE"),
)
TO_PHRASES = ((r"up to|over to|to|towards|toward|against|at|2", "TO"),)
FILLERS = frozenset(
    "the a an that this those these my your our some please now then and up down over just carefully gently slowly quickly "
    "would could can you will kindly for me robot hey hi ok okay want i'd i like need to so is are which it's that's "
    "lies sits standing lying sitting sat there go ahead hand gripper arm finger fingers of with from off let us let's "
    "try do make sure ends end try should be must lovely dear mate thanks thank cheers ta pls plz be well "
    "along across table table's bit little-bit straight again da u ur n w thx pleased him her them us we got have has gonna wanna id "
    "mind could've rest where stands stood coloured colored shaped looking only sideways "
    "away's today one's kind good able being".split()
)
PRONOUNS = frozenset(("it", "them"))
DETERMINERS = frozenset("the a an that this those these my your our some".split())
PLURAL_MARKS = frozenset(("both", "all", "every", "everything", "each", "two", "three", "four", "five"))


def reverse(groups: dict[str, tuple[str, ...]]) -> dict[str, str]:
    """Every word → what it stands for."""
    return {word: meaning for meaning, words in groups.items() for word in words}


SHAPE_OF, COLOUR_OF, SIZE_OF, ZONE_OF, VERB_OF = map(reverse, (SHAPES, COLOURS, SIZES, ZONES, VERBS))
GERUNDS = {
    gerund: verb
    for verb in VERB_OF
    for gerund in (f"{verb}ing", f"{verb.removesuffix('e')}ing", f"{verb}{verb[-1]}ing")
}
PLURALS = {f"{word}s": word for word in (*SHAPE_OF, *ZONE_OF, *ANYTHING)} | {"boxes": "box"}
KNOWN = frozenset(chain(SHAPE_OF, COLOUR_OF, SIZE_OF, ZONE_OF, VERB_OF, ANYTHING))
FUNCTION = frozenset(
    "left right top next beside near front back away here towards toward into onto inside nearest closest furthest "
    "farthest further farther closer nearer leftmost rightmost leftwards rightwards backwards side hand distant "
    "alongside adjacent close atop upon within against rear "
    "instead rather than except not don't never without but through behind between".split()
)

VOCABULARY = KNOWN | FUNCTION | FILLERS | PRONOUNS | frozenset(PLURALS) | frozenset(GERUNDS)
CORRECTIONS = [*sorted(KNOWN | FUNCTION | frozenset(PLURALS)), *sorted(GERUNDS), "please"]


@cache
def other_nouns() -> frozenset[str]:
    """Words for things that never lie on the table; they are no misspelt words of ours."""
    words = grammar.read(Path(__file__).with_name("out_of_scope.txt")).words
    texts = ("".join(map(str, option)) for name in ("thing", "known") for option in words[name].options)
    return frozenset(word for text in texts for word in text.split()) - KNOWN - FUNCTION


def tokens(text: str) -> list[str]:
    """The sentence in the words of this file."""
    typed = re.findall(r"[a-z0-9']+|,", text.lower().replace("’", "'").replace("-", " "))
    line = " ".join(corrected(word) for word in typed)
    line = re.sub(r"\bcan (?=you|u|i|we|the robot)\b", "could ", line)
    line = re.sub(r"\b(?:don't|do not|dont|never|mustn't|must not|shouldn't|should not|please not)\b", "DONT", line)
    for pattern, token in (*PLACE_PHRASES, *PHRASES, *TO_PHRASES):
        line = re.sub(rf"(?<![\w'])(?:{pattern})(?![\w'])", token, line)
    return line.split()


@cache
def corrected(word: str) -> str:
    """The word that was meant where this one is misspelt, or two that were written as one; others stay."""
    if word in VOCABULARY or word in other_nouns() or word in PLURAL_MARKS or word.isdigit() or len(word) < 3:
        return GERUNDS.get(word, word)
    close = get_close_matches(word, CORRECTIONS, n=3, cutoff=0.74 if len(word) > 3 else 0.8)
    found = next((known for known in close if is_slip(word, known)), "")
    if len(word) == 3 and not found:
        found = next((known for known in (*KNOWN, "the") if sorted(known) == sorted(word)), "")
    return GERUNDS.get(found, found) or in_two(word) or word


def is_slip(word: str, meant: str) -> bool:
    """Whether only the first letter is wrong or missing, the letters are swapped, or the first one is right."""
    return meant[0] == word[0] or meant[1:] in (word, word[1:]) or sorted(meant) == sorted(word)


def in_two(word: str) -> str:
    """ "bluecube" → "blue cube"; empty where there are no two words in it."""
    cuts = ((word[:i], word[i:]) for i in range(2, len(word) - 1))
    return next((f"{one} {other}" for one, other in cuts if one in VOCABULARY and other in VOCABULARY), "")
