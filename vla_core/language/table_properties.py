"""What a sentence about a table says, as classes: the reader learns to tell it, so that its vectors carry it.

supply(seed) → endless TableSentence(text, classes), one class a question; `PropertyQuestions` asks them of the
pooled vector (B, D). The questions are used in training only; where nothing is said, the class is 0.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from random import Random

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from vla_core.language import typos
from vla_core.language.table_clause import Description
from vla_core.language.table_parse import parse
from vla_core.language.table_sentences import write
from vla_core.language.table_words import ZONES
from vla_core.world.seeds import train_seed
from vla_core.world.table.command import VERBS, Command
from vla_core.world.table.draw import Drawn, draw
from vla_core.world.table.scene import COLOURS, SHAPES, SIZES

SCENES = 500  # that sentences are written about; each is used again and again, in other words
UNSAID = ""
PLACES = ("LEFTMOST", "RIGHTMOST", "NEAREST", "FARTHEST", "NEXT", "LEFT_OF", "RIGHT_OF")
ANSWERS: dict[str, tuple[str, ...]] = {
    "verb": tuple(VERBS),
    "colour": (UNSAID, *COLOURS),
    "shape": (UNSAID, *SHAPES),
    "size": (UNSAID, *SIZES),
    "place": (UNSAID, *PLACES),
    "colour beside": (UNSAID, *COLOURS),
    "shape beside": (UNSAID, *SHAPES),
    "target colour": (UNSAID, *COLOURS),
    "target": (UNSAID, *SHAPES, *ZONES),
    "target size": (UNSAID, *SIZES),
}


@dataclass(frozen=True)
class TableSentence:
    """A sentence, and the number of its answer to each of the questions."""

    text: str
    classes: tuple[int, ...]


class PropertyQuestions(nn.Module):
    """One linear classifier for each question."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.answers = nn.ModuleList(nn.Linear(width, len(options)) for options in ANSWERS.values())

    def loss(self, pooled: Tensor, sentences: Sequence[TableSentence]) -> Tensor:
        """Cross-entropy, the mean of all questions (); pooled (B, D)."""
        classes = torch.tensor([sentence.classes for sentence in sentences])  # (B, questions)
        losses = [F.cross_entropy(answer(pooled), classes[:, i]) for i, answer in enumerate(self.answers)]
        return torch.stack(losses).mean()


def supply(seed: int) -> Iterator[TableSentence]:
    """Endless sentences of training, none with a wording, frame or relation that is kept for testing."""
    random = Random(f"table {seed}")
    while True:
        scene, command = drawn(random.randrange(SCENES), seed)
        text = write(scene, command, random, with_typos=False)
        yield TableSentence(typos.add_typos(text, random), classes(command, text))


@cache
def drawn(number: int, seed: int) -> Drawn:
    return draw(train_seed(number, seed))


def classes(command: Command, text: str) -> tuple[int, ...]:
    """What the text says of a command, as the number of each answer."""
    said = parse(text)
    thing = said.thing or Description()
    preposition, beside = thing.near[0] if thing.near else ("", Description())
    target = said.places[0][1] if said.places and command.target else Description()
    answers = {
        "verb": command.verb,
        "colour": thing.colour,
        "shape": thing.shape,
        "size": thing.size,
        "place": thing.place or preposition,
        "colour beside": beside.colour,
        "shape beside": beside.shape,
        "target colour": target.colour,
        "target": target.shape or target.zone,
        "target size": target.size,
    }
    return tuple(
        options.index(answers[name]) if answers[name] in options else 0 for name, options in ANSWERS.items()
    )
