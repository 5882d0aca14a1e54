"""Reading an instruction: split where its words give an order, read each part, find a scene that allows all.

read_instruction(policy, text) → one `Sentence` a part. "first open the drawer, then close it" → "open the drawer",
"close the drawer". Every text is read once.
"""

import re
from collections.abc import Callable, Sequence
from functools import cache

from vla_core.attempt.request import MAX_PARTS, Request
from vla_core.errors import InvalidInput
from vla_core.language.not_commands import checked_command, without_contrast
from vla_core.model.policy import Policy, Sentence
from vla_core.world import known_task
from vla_core.world.shared_scene_tasks import SCENES, SHARED
from vla_core.world.tasks import TASKS, refusal

PRONOUN = re.compile(r"\b(?:it|them)\b", re.IGNORECASE)
HANDLE = re.compile(r" handle$|handle of the ")  # "it" means the whole thing

# Words of order, as patterns.
NEXT = r"(?:(?<=[,;.]\s)|and\s+)next(?!\s+to)"  # "next to" is a place
JOIN = rf"(?:and\s+)?(?:then|after\s+that|afterwards|finally|followed\s+by)|{NEXT}"
THEN = rf"\s*[,;.]?\s*\b(?:{JOIN})\b(?!\s*[.!?]*$)[\s,:]*"
LATER = r"\s+(?:afterwards|after\s+that|then|next|later)\s*[.!?]*$"  # at the end: "… and close it afterwards"
FIRST = r"^(?:first\s+of\s+all|firstly|first|to\s+begin\s+with|start\s+by|begin\s+by)\b[\s,:]*"
DONE = r"(?:you\s+have\s+|you've\s+|having\s+|you\s+)?"

Read = Callable[[str], Sentence]


def read_instruction(policy: Policy, text: str) -> tuple[Sentence, ...]:
    """The sentences to carry out in turn; one clear line where the policy cannot do what they ask for."""
    checked_command(text)
    sentences = read_parts(cache(lambda part: policy.hear(without_contrast(part))), text)
    if len(sentences) > MAX_PARTS:
        raise InvalidInput(f"That order has {len(sentences)} parts; give {MAX_PARTS} at most.")
    for number, sentence in enumerate(sentences, start=1):
        if not sentence.reading.understood:
            refused = refusal(sentence.reading.nearest)
            where = f"Part {number} of the order, “{sentence.text[:80]}”: " if len(sentences) > 1 else ""
            raise InvalidInput(f"{where}{refused}")
    return sentences


def read_single(policy: Policy, text: str) -> Sentence:
    """One sentence for one task, without splitting; one clear line where it asks for nothing the policy can do."""
    sentence = policy.hear(without_contrast(checked_command(Request(text).instruction)))
    if not sentence.reading.understood:
        raise InvalidInput(refusal(sentence.reading.nearest))
    return sentence


def read_parts(read: Read, text: str) -> tuple[Sentence, ...]:
    """The parts in the order of doing; only one where the other words say how to do it.

    "Over the wall, then down on the button": a part asks for nothing known, but the whole does.
    """
    parts = split(text)
    if len(parts) == 1:
        return (read(text),)
    sentences: list[Sentence] = []
    for number, part in enumerate(parts):
        neighbours = sentences[-1:] or [read(parts[number + 1])]
        sentences.append(read(with_noun(part, neighbours[0].reading.task)))
    whole, known = read(text), {one.reading.task for one in sentences if one.reading.understood}
    strange = any(not one.reading.understood for one in sentences)
    is_single = strange and whole.reading.understood and whole.reading.task not in known
    return (whole,) if is_single else tuple(sentences)


def with_noun(part: str, neighbour: str) -> str:
    """ "close it" → "close the drawer": the pronoun stands for the object of the neighbouring part's task."""
    return PRONOUN.sub(HANDLE.sub("", TASKS[neighbour].object), part) if PRONOUN.search(part) else part


def task_in_scene(scene: str, asked: str) -> str:
    """The task to carry out: the one that is asked for where the scene allows it, else what the scene is for."""
    if not scene:
        return asked
    if scene in SCENES:
        here = f"{asked}@{scene}"
        return here if here in SHARED else f"{SCENES[scene][0]}@{scene}"
    return known_task(scene).name


def tasks_in_turn(scene: str, asked: Sequence[str]) -> tuple[str, ...]:
    """A task for each part: one after the other in one shared scene, or the single one."""
    if len(asked) == 1:
        return (task_in_scene(scene, asked[0]),)
    shared = scene_for_all(asked, scene.rpartition("@")[2])
    return tuple(f"{task}@{shared}" for task in asked)


def scene_for_all(asked: Sequence[str], wanted: str = "") -> str:
    """The scene in which all these tasks are possible; the wanted one if it is among them."""
    fitting = [scene for scene, possible in SCENES.items() if set(asked) <= set(possible)]
    if wanted and wanted not in fitting:
        can = "; ".join(TASKS[task].sentence for task in SCENES.get(wanted, ()))
        there = f"There: {can}" if can else ""
        raise InvalidInput(f"Not all of that can be done in the scene {wanted!r}. {there}".strip())
    if fitting:
        return wanted or fitting[0]
    sentences = " and ".join(f"“{TASKS[task].sentence}”" for task in dict.fromkeys(asked))
    raise InvalidInput(
        f"No scene allows {sentences} one after the other. Try “first open the drawer, then close it”; "
        "`python -m vla_core tasks --tasks shared` lists what goes together."
    )


def split(text: str) -> tuple[str, ...]:
    """The parts of an instruction in the order in which they are to be done; one where it has no order."""
    whole = " ".join(text.split())
    return tuple(part for part in map(trim, in_order(whole)) if part) or (whole,)


def in_order(text: str) -> list[str]:
    """Split at the first word of order that is found, and go on with both sides."""
    text = re.sub(FIRST, "", text, flags=re.IGNORECASE)
    for pattern, is_reversed in (
        (THEN, False),
        (rf"^before\s+{DONE}(?P<last>[^,]+),\s*(?P<first>.+)$", True),
        (rf"^(?:after|once|as\s+soon\s+as)\s+{DONE}(?P<first>[^,]+),\s*(?P<last>.+)$", True),
        (rf"^(?P<first>.+?)[,\s]+before\s+{DONE}(?P<last>.+)$", True),
        (rf"^(?P<last>.+?)[,\s]+(?:after|once)\s+{DONE}(?P<first>.+)$", True),
        (rf"^(?P<first>.+)\s*(?:,|\band)\s+(?P<last>.+?){LATER}", True),
    ):
        found = re.search(pattern, text, re.IGNORECASE)
        if found and is_reversed:
            return [*in_order(found["first"]), *in_order(found["last"])]
        if found and found.start() and text[found.end() :]:
            return [*in_order(text[: found.start()]), *in_order(text[found.end() :])]
    return [text]


def trim(part: str) -> str:
    """Without what only joined it to its neighbours."""
    part = re.sub(r"^(?:and|then|next|finally|,|;|please,?)\s+|[\s,;.!]+$", "", part.strip(), flags=re.IGNORECASE)
    return re.sub(r"\s+again$", "", part, flags=re.IGNORECASE).strip(" ,;.!")
