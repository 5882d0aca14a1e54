"""Sentences after which nothing should move: no command, or something that does not lie on the table.

refusal_rows(plan) → for each group of them, and for all, how many led to no command. Written: those of the test
set, written freely about its scenes. Elsewhere: sentences that have nothing to do with a table. Absent: the
command of one seed, in a wording that training never uses, said about the table of the next.
"""

from collections.abc import Iterator
from itertools import chain
from random import Random
from typing import Any

from vla_core.evaluation.evaluate import Plan, Result, seed_of, task_row
from vla_core.language.language_test import OUT_OF_SCOPE
from vla_core.language.table_references import Refused
from vla_core.language.table_sentences import spoken_in_full
from vla_core.language.table_test import TEST
from vla_core.world.table.command import VERBS
from vla_core.world.table.draw import draw
from vla_core.world.table.scene import TableScene

Said = tuple[str, TableScene]


def refusal_rows(plan: Plan) -> dict[str, dict[str, Any]]:
    """Shares in per cent with their intervals, by group; `moved` holds the sentences that were followed."""
    groups = {"written": list(written()), "elsewhere": list(elsewhere()), "absent": list(absent(plan))}
    return {name: row(said) for name, said in groups.items()} | {"all": row(list(chain(*groups.values())))}


def row(said: list[Said]) -> dict[str, Any]:
    moved = [text for text, scene in said if not is_refused(text, scene)]
    results = [Result("table", number, number >= len(moved), 0, 0.0) for number in range(len(said))]
    found = task_row(results)
    return {name: found[name] for name in ("success", "interval", "episodes")} | {"moved": moved}


def is_refused(text: str, scene: TableScene) -> bool:
    """Whether nothing moves."""
    from vla_core.attempt.table_instruction import command_for  # torch is loaded only now

    try:
        command_for(text, scene)
    except Refused:
        return True
    return False


def written() -> Iterator[Said]:
    """What somebody wrote about a scene of the test set that cannot be followed there."""
    return ((sentence.text, sentence.scene) for sentence in TEST if "~" not in sentence.means)


def elsewhere() -> Iterator[Said]:
    """What is said to no robot, or to another, at one of the test set's tables in turn."""
    scenes = list(dict.fromkeys(sentence.scene for sentence in TEST))
    return ((text, scenes[number % len(scenes)]) for number, text in enumerate(OUT_OF_SCOPE))


def absent(plan: Plan) -> Iterator[Said]:
    """A thing by its full name, at a table without it."""
    for number in range(plan.episodes):
        for verb in VERBS:
            seed = seed_of(plan, number)
            _, command = draw(seed, verb=verb)
            scene, _ = draw(seed + 1, verb=verb)
            if command.thing not in {thing.name for thing in scene.things}:
                yield spoken_in_full(command, Random(seed)), scene
