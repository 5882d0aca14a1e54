"""An instruction said otherwise: the words' axis of the perturbations, by strength.

perturbed_sentence(task, strength, seed) → text. Level by level: another wording that training has; one it has not;
that with a misspelling; with two and without articles; with three, after a remark that asks for nothing.
"""

from math import ceil
from random import Random

from vla_core.language.table_sentences import write
from vla_core.language.typos import drop_articles, misspell
from vla_core.world import known_task
from vla_core.world.table.tasks import is_table, scene_and_command, sentence_of_episode

LEVELS = 5
MISSPELLINGS = (0, 0, 1, 2, 3)  # at each level
REMARKS = (
    "The light in here is pleasant today.",
    "I have been waiting for this all morning.",
    "My colleague is watching us.",
    "This is the third time that we try.",
    "Nice to see you again, robot.",
    "We have all the time in the world.",
)


def perturbed_sentence(task: str, strength: float, seed: int) -> str:
    """The task's own sentence at strength 0, and less and less like anything trained on up to 1."""
    level = ceil(LEVELS * strength)
    if level == 0:
        return sentence_of_episode(task, seed) if is_table(task) else known_task(task).sentence
    random = Random(f"{task} {level} {seed}")
    text = other_wording(task, seed, random, trained=level == 1)
    for _ in range(MISSPELLINGS[level - 1]):
        text = misspell(text, random)
    if level >= 4:
        text = drop_articles(text)
    return f"{random.choice(REMARKS)} {text}" if level == LEVELS else text


def other_wording(task: str, seed: int, random: Random, trained: bool) -> str:
    """The same request in other words, which training uses or never uses."""
    if is_table(task):
        return write(*scene_and_command(task, seed), random, "train" if trained else "wordings", with_typos=False)
    known = known_task(task)
    return random.choice(known.paraphrases if trained else known.held_out)
