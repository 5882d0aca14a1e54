"""A sentence in the words of table_words.py: misspelt words corrected, phrases joined.

`tokens(text)`: "to the left of" becomes one token (in capitals); what is not known stays as it was typed.
"""

import re
from difflib import get_close_matches
from functools import cache
from pathlib import Path

from vla_core.language import grammar
from vla_core.language.table_words import FILLERS, FUNCTION, GERUNDS, KNOWN, PLURAL_MARKS, PLURALS, PRONOUNS

PHRASES = (  # pattern → token, in this order; each is matched as whole words
    (r"(?:up )?on top of|on to|onto|upon|atop|on top|on", "ON"),
    (r"in to|into|inside of|inside|within|in", "IN"),
    (
        r"instead of|rather than|as opposed to|other than|apart from|except for|except|but not|and not|"
        r"(?:isn't|aren't|is not|are not)|not",
        "NOT",
    ),
)
SIDE = r"(?:(?:to|on|at|towards|toward) )?(?:the |your |my )?{side}(?:[ -]hand)?(?: side)?"
PLACE_PHRASES = (
    *((rf"{SIDE.format(side=side)} (?:of|from)(?= )", f"{side.upper()}_OF") for side in ("left", "right")),
    *(
        (
            rf"(?:all the way to |on |at |to )?(?:the )?(?:far )?{side}[ -]?most|furthest {side}|"
            rf"(?:on |at )(?:the )?far {side}|farthest to the {side}",
            f"{side.upper()}MOST",
        )
        for side in ("left", "right")
    ),
    *(
        (
            rf"(?:to|on|at|towards|toward) (?:the |your |my )?{side}(?:[ -]hand)?(?: side)?|{side}wards?",
            f"AT_{side.upper()}",
        )
        for side in ("left", "right")
    ),
    *((rf"{side} hand(?= \w)", f"{side.upper()}MOST") for side in ("left", "right")),
    (r"(?:closest|nearest)(?: to)?(?= (?:the|a|that) (?!camera))", "NEXT"),
    (r"next to|beside|alongside|adjacent to|close to|near to|near|right by|by|next 2", "NEXT"),
    (
        r"(?:furthest|farthest|most distant)(?: away)?(?: from (?:me|us|the camera))?|"
        r"(?:at|in) the (?:back|rear)|far(?: away)?(?: from me)?|back(?= \w)",
        "FARTHEST",
    ),
    (r"in front of", "between"),
    (
        r"(?:closest|nearest)(?: to (?:me|us|the camera))?|(?:at|in) the front|in front(?! of)|"
        r"front(?= \w)",
        "NEAREST",
    ),
    (
        r"(?:further |farther )?away(?: from (?:me|us|here|the camera))?|backwards?|to the (?:back|rear)|"
        r"off into the distance",
        "AWAY",
    ),
    (
        r"(?:over |right )?here|(?:closer |nearer )?(?:to|towards|toward) (?:me|us|the camera|the front|yourself)|"
        r"closer|nearer|this way|forwards?",
        "HERE",
    ),
)
TO_PHRASES = ((r"up to|over to|to|towards|toward|against|at|2", "TO"),)
VOCABULARY = KNOWN | FUNCTION | FILLERS | PRONOUNS | frozenset(PLURALS) | frozenset(GERUNDS)
CORRECTIONS = [*sorted(KNOWN | FUNCTION | frozenset(PLURALS)), *sorted(GERUNDS), "please"]


@cache
def other_nouns() -> frozenset[str]:
    """Words for things that never lie on the table; they are no misspelt words of ours."""
    words = grammar.read(Path(__file__).with_name("out_of_scope.txt")).words
    lists = ("thing", "thing like ours", "known")
    texts = ("".join(map(str, option)) for name in lists for option in words[name].options)
    return frozenset(word for text in texts for word in text.split()) - KNOWN - FUNCTION


def tokens(text: str) -> list[str]:
    """The sentence in the words of this file."""
    typed = re.findall(r"[a-z0-9']+|,", text.lower().replace("’", "'").replace("-", " "))
    line = " ".join(corrected(word) for word in typed)
    line = re.sub(r"\bcan (?=you|u|i|we|the robot)\b", "could ", line)
    line = re.sub(r"\b(\w+) of (?:the|these|those) (?:two |three |four )?(\w+?)s\b", r"\1 \2", line)
    line = re.sub(r"\bwithout\b.*$|\bget rid of\b", "", line)
    line = re.sub(r"\b(bring|give|pass|hand) me\b", "bring HERE", line)
    line = re.sub(
        r"\b(?:don't|do not|dont|never|mustn't|must not|shouldn't|should not|please not)\b", "DONT", line
    )
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
        found = next((known for known in (*sorted(KNOWN), "the") if sorted(known) == sorted(word)), "")
    return GERUNDS.get(found, found) or in_two(word) or word


def is_slip(word: str, meant: str) -> bool:
    """Whether only the first letter is wrong or missing, the letters are swapped, or the first one is right."""
    first = meant[1:] == word or (meant[1:] == word[1:] and len(word) > 4)
    return meant[0] == word[0] or first or sorted(meant) == sorted(word)


def in_two(word: str) -> str:
    """ "bluecube" → "blue cube"; empty where there are no two words in it."""
    cuts = ((word[:i], word[i:]) for i in range(2, len(word) - 1))
    return next((f"{one} {other}" for one, other in cuts if one in VOCABULARY and other in VOCABULARY), "")
