"""The words for the table: what people call shapes, colours, sizes, zones and actions. British and American."""

from itertools import chain

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
    **{
        name: (name,)
        for name in ("pink", "brown", "grey", "gray", "turquoise", "cyan", "silver", "magenta", "beige")
    },
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
    "push": ("push", "shove", "nudge", "slide", "drag", "pull", "scoot", "roll"),
    "move": ("move", "shift"),
    "belong": ("go", "goes", "belong", "belongs"),
    "lift": ("pick", "lift", "grab", "raise", "grasp", "hold", "hoist", "fetch", "seize"),
    "carry": ("take", "bring", "carry", "get"),
    "put": ("put", "place", "set", "lay", "drop", "leave", "pop", "deposit", "position", "throw", "toss", "chuck"),
    "stack": ("stack", "pile", "balance"),
}
PLACES = {"LEFTMOST", "RIGHTMOST", "NEAREST", "FARTHEST"}  # of several things
DIRECTIONS = {"AT_LEFT", "AT_RIGHT", "AWAY", "HERE"}
PREPOSITIONS = {"ON", "IN", "TO", "NEXT", "LEFT_OF", "RIGHT_OF"}
NOTS = {"NOT"}
FILLER_TEXT = """
the a an that this those these my your our some please now then and up down over just carefully gently
slowly quickly would could can you will kindly for me robot hey hi ok okay want i'd i like need to so is
are which it's that's lies sits standing lying sitting sat there ahead hand gripper arm finger fingers of
with from off let us let's try do make sure ends end should be must lovely dear mate thanks thank cheers
ta pls plz well along across table table's bit little-bit straight again da u ur n w thx pleased him her
them we got have has gonna wanna id mind could've rest where stands stood coloured colored shaped looking
only sideways away's today one's kind good able being
"""
FUNCTION_TEXT = """
left right top next beside near front back away here towards toward into onto inside nearest closest
furthest farthest further farther closer nearer leftmost rightmost leftwards rightwards backwards side
hand distant alongside adjacent close atop upon within against rear instead rather than except not don't
never without but through behind between
"""
FILLERS = frozenset(FILLER_TEXT.split())  # say nothing about what to do
FUNCTION = frozenset(FUNCTION_TEXT.split())  # are part of the phrases in table_tokens.py
NO_PLACES = frozenset(("between", "behind", "under", "underneath", "below", "above", "middle"))  # not understood
PRONOUNS = frozenset(("it", "them"))
DETERMINERS = frozenset(("the", "a", "an", "that", "this", "those", "these", "my", "your", "our", "some"))
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
