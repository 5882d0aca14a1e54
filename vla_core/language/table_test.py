"""Test set for sentences about a table: written freely, not by our grammar, with scenes and expected meanings.

`score()` → how many were read as expected. table_test.json names the expected command, or the kind of answer.
"""

import json
from dataclasses import dataclass
from pathlib import Path

from vla_core.language.table_reader import Meaning, read
from vla_core.world.table import command as commands
from vla_core.world.table import scene as scenes
from vla_core.world.table.scene import TableScene

CONTENT = json.loads(Path(__file__).with_name("table_test.json").read_text(encoding="utf-8"))


@dataclass(frozen=True)
class Sentence:
    """One sentence of the test set."""

    scene: TableScene
    text: str
    means: str  # a command as in a link, or the kind of an answer: "absent", "ambiguous", …


@dataclass(frozen=True)
class Score:
    """Counts of sentences."""

    commands: int  # sentences that ask for something possible
    understood: int  # of these, read as the right command
    wrong: int  # of all, led to a command that was not asked for
    others: int  # sentences that ask for nothing possible
    refused: int  # of these, led to no command
    exact: int  # of these, refused for the expected reason


TEST = tuple(
    Sentence(scenes.from_link(CONTENT["scenes"][row["scene"]]), row["text"], row["means"])
    for row in CONTENT["sentences"]
)


def outcome(meaning: Meaning) -> str:
    """What the test set calls this meaning."""
    return commands.to_link(meaning.command) if meaning.command else meaning.kind


def score(sentences: tuple[Sentence, ...] = TEST) -> Score:
    """How the reader does on the test set."""
    pairs = [(sentence.means, outcome(read(sentence.text, sentence.scene))) for sentence in sentences]
    asked = [(means, found) for means, found in pairs if "~" in means]
    others = [(means, found) for means, found in pairs if "~" not in means]
    return Score(
        commands=len(asked),
        understood=sum(means == found for means, found in asked),
        wrong=sum("~" in found and means != found for means, found in pairs),
        others=len(others),
        refused=sum("~" not in found for _, found in others),
        exact=sum(means == found for means, found in others),
    )
