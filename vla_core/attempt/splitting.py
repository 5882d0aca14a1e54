"""An instruction with an order, cut into its parts by its words alone: then, before, after, finally, once …

split("close the drawer after opening it") → ("opening it", "close the drawer"), in the order of doing.
"""

import re

NEXT = r"(?:(?<=[,;.]\s)|and\s+)next(?!\s+to)"  # «next to» is a place
JOIN = rf"(?:and\s+)?(?:then|after\s+that|afterwards|finally|followed\s+by)|{NEXT}"
THEN = rf"\s*[,;.]?\s*\b(?:{JOIN})\b(?!\s*[.!?]*$)[\s,:]*"
LATER = r"\s+(?:afterwards|after\s+that|then|next|later)\s*[.!?]*$"  # at the end: «… and close it afterwards»
FIRST = r"^(?:first\s+of\s+all|firstly|first|to\s+begin\s+with|start\s+by|begin\s+by)\b[\s,:]*"
DONE = r"(?:you\s+have\s+|you've\s+|having\s+|you\s+)?"


def split(text: str) -> tuple[str, ...]:
    """The parts of an instruction in the order in which they are to be done; one where it has no order."""
    whole = " ".join(text.split())
    return tuple(part for part in map(tidy, in_turn(whole)) if part) or (whole,)


def in_turn(text: str) -> list[str]:
    """Split at the first word of order that is found, and go on with both sides."""
    text = re.sub(FIRST, "", text, flags=re.IGNORECASE)
    for pattern, turned in (
        (THEN, False),
        (rf"^before\s+{DONE}(?P<last>[^,]+),\s*(?P<first>.+)$", True),
        (rf"^(?:after|once|as\s+soon\s+as)\s+{DONE}(?P<first>[^,]+),\s*(?P<last>.+)$", True),
        (rf"^(?P<first>.+?)[,\s]+before\s+{DONE}(?P<last>.+)$", True),
        (rf"^(?P<last>.+?)[,\s]+(?:after|once)\s+{DONE}(?P<first>.+)$", True),
        (rf"^(?P<first>.+)\s*(?:,|\band)\s+(?P<last>.+?){LATER}", True),
    ):
        found = re.search(pattern, text, re.IGNORECASE)
        if found and turned:
            return [*in_turn(found["first"]), *in_turn(found["last"])]
        if found and found.start() and text[found.end() :]:
            return [*in_turn(text[: found.start()]), *in_turn(text[found.end() :])]
    return [text]


def tidy(part: str) -> str:
    """Without what only joined it to its neighbours."""
    part = re.sub(r"^(?:and|then|next|finally|,|;|please,?)\s+|[\s,;.!]+$", "", part.strip(), flags=re.IGNORECASE)
    return re.sub(r"\s+again$", "", part, flags=re.IGNORECASE).strip(" ,;.!")
