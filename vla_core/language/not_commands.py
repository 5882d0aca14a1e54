"""Sentences that ask for nothing to be done, or say beside it what not to do. Text in, text out; for every world.

`checked_command(text)` is the text where it may be a command; one clear line for a question, for a sentence that
only forbids, and for "it" with nothing before. `without_contrast(text)` leaves out what is not wanted: "open the
door, not the drawer" → "open the door".
"""

import re

from vla_core.errors import InvalidInput

GREETING = r"^(?:(?:hey|hi|hello|ok|okay|so|and|but|well|now|robot|excuse me|tell me|say|sorry)\b[,\s]*)*"
SUGGESTION = (  # questions in form, requests in meaning
    r"why (?:not|don't you|dont you|do not you)|how about|what about|what if you|what i|what you|"
    r"is it possible|are you able to|do you think you|is there any (?:chance|way)|do you mind|"
    r"(?:can|could|would|will|won't|may|might) you(?! (?:see|tell|say|know|explain|remember|hear|understand))"
)
AUXILIARY = r"(?:is|are|was|were|do|does|did|has|have|had|will|can|could|would|should|am)"
PRONOUN = r"(?:you|i|we|they|it|he|she|there|these|those)"
QUESTION = (
    r"(?:is|are|was|were|am|isn't|aren't|wasn't|weren't|did|didn't|does|doesn't|has|hasn't|why|who|whose|who's)\b|"
    rf"(?:do|don't|have|haven't|had|should|shall) {PRONOUN}\b|"
    rf"(?:what|which|when|where|how)(?:'s| {AUXILIARY})\b|"
    r"what (?:colour|color|shape|kind|sort|size|time|happen\w*|makes|made)\b|"
    r"how (?:many|much|come|far|long|often|big|large|old|fast|hot|heavy|well)\b|"
    r"which \w+ (?:is|are|was|did|do|does|lies|can)\b|where\b.*\?|"
    r"(?:can|could|would|will) you (?:see|tell|say|know|explain|remember|hear|understand)\b"
)
TAG = r",\s*(?:isn't|is|aren't|didn't|did|doesn't|does|won't|hasn't) (?:it|they|you|he|she)\s*\??$"
NEGATION = r"(?:do not|don't|dont|never|please don't|you must not|you mustn't|you should not|you shouldn't)"
DEGREE = r"(?:too|so|quite|very|yet|only|all|just|that|until|more|before|by|with|from)\b"  # "not too far"
NO_AUXILIARY = "".join(
    rf"(?<!\b{word})"
    for word in ["should", "must", "is", "are", "does", "do", "did", "will", "would", "could", "can", "has"]
)
CONTRASTS = (  # pattern → what is wanted
    rf"^{NEGATION}\s+(?:[^,;.]|(?<=\w)\.)+?(?:\s*[,;.]\s*(?:but\s+|instead\s*,?\s*|and\s+)?|\s+but\s+)(?P<keep>\w+\s+\w.*)$",
    r"^(?:instead of|rather than)\s+[^,]+,\s*(?P<keep>.+)$",
    r"^not\s+[^,]+?(?:,\s*(?:but\s+)?|\s+but\s+)(?P<keep>\w+\s+\w.*)$",
    r"^(?P<keep>.+?)[,\s]+(?:instead of|rather than|as opposed to)\s+.+$",
    rf"^(?P<before>.+?){NO_AUXILIARY}[,\s]+not\s+(?!{DEGREE})[^,]+?(?:,\s*(?:but\s+)?|\s+but\s+)(?P<keep>(?:the|a|an|to|on|in)\s.+)$",
    rf"^(?P<keep>\w+\s.+?){NO_AUXILIARY}(?:[,;.]\s*|\s+)(?:and\s+|but\s+)?not\s+(?!{DEGREE}).+$",
    rf"^(?P<keep>(?P<verb>\w+)\s.+?)(?:[,;.]\s*|\s+)(?:and\s+|but\s+)?{NEGATION}\s+(?P=verb)\b.+$",
)
BARE_PRONOUN = re.compile(
    r"^(?:please |robot |now |just |(?:could|can|would|will) you (?:please )?)*"
    r"\w+ (?:it|them)(?: (?:up|down|away|here|left|right|to the (?:left|right)|open|shut|closed|in|out|on|off|"
    r"over|back|again|now|please))*$"
)


def is_question(text: str) -> bool:
    """Whether a sentence asks for an answer instead of an action."""
    said = re.sub(GREETING, "", plain(text))
    if re.match(rf"(?:{SUGGESTION})\b", said):
        return False
    return re.match(QUESTION, said) is not None or re.search(TAG, said) is not None


def is_only_forbidding(text: str) -> bool:
    """Whether a sentence says what not to do, and nothing else."""
    said = re.sub(GREETING, "", plain(without_contrast(text)))
    forbids = re.match(rf"(?:please[,\s]+)?{NEGATION}\b", said) is not None
    return forbids and not re.search(r"\b(?:while|when|until|unless|as you)\b", said)


def is_bare_pronoun(text: str) -> bool:
    """Whether a sentence acts on "it" and names nothing."""
    return BARE_PRONOUN.match(plain(text).strip(" .!?,")) is not None


def plain(text: str) -> str:
    return " ".join(text.lower().replace("’", "'").split())


def why_no_command(text: str) -> str:
    """One clear line where a sentence asks for nothing to be done; empty where it may be a command."""
    if is_question(text):
        return "That is a question; the robot only follows commands, so nothing moves."
    if is_only_forbidding(text):
        return "That only says what not to do, so nothing moves; say what to do."
    if is_bare_pronoun(text):
        return "“It” stands for nothing yet, so nothing moves; name the thing."
    return ""


def checked_command(text: str) -> str:
    """The same text; a mistake where it is no command."""
    why = why_no_command(text)
    if why:
        raise InvalidInput(why)
    return text


def without_contrast(text: str) -> str:
    """Only what is wanted of "open the door, not the drawer"; other sentences stay as they are."""
    said = " ".join(text.replace("’", "'").split())
    for pattern in CONTRASTS:
        found = re.match(pattern, said.rstrip(" .!?"), re.IGNORECASE)
        if found:
            return " ".join(filter(None, (found.groupdict().get("before"), found["keep"]))).strip(" ,;")
    return text
