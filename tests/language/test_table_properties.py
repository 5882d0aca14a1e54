"""What sentences about the table say, as classes, and a reader that learns to tell it."""

from itertools import islice
from random import Random

import torch

from tests.language.test_reader import TOY
from vla_core.commands.understand import SHIPPED
from vla_core.language.phrases import Phrase, Phrases
from vla_core.language.reader import (
    batch_loss,
    cut,
    distance,
    encode,
    encode_pieces,
    harder,
    load,
    new_reader,
    table_loss,
)
from vla_core.language.table_properties import ANSWERS, PropertyQuestions, classes, supply
from vla_core.world.table.command import Command


def said(command: Command, text: str) -> dict[str, str]:
    numbers = classes(command, text)
    answers = {name: options[number] for (name, options), number in zip(ANSWERS.items(), numbers, strict=True)}
    return {name: answer for name, answer in answers.items() if answer}


def test_the_classes_are_what_the_words_say_and_no_more():
    command = Command("put-next-to", "big red block", "small blue puck")
    assert said(command, "put the red one next to the small puck") == {
        "verb": "put-next-to",
        "colour": "red",
        "target": "puck",
        "target size": "small",
    }
    beside = Command("push-left", "small green ball")
    assert said(beside, "push the ball next to the yellow mug to the left") == {
        "verb": "push-left",
        "shape": "ball",
        "place": "NEXT",
        "colour beside": "yellow",
        "shape beside": "mug",
    }


def test_the_supply_is_the_same_for_a_seed_and_names_every_verb_and_colour():
    first, again = (list(islice(supply(3), 400)) for _ in range(2))
    assert first == again
    for question in ("verb", "colour", "shape", "target"):
        column = list(ANSWERS).index(question)
        assert {sentence.classes[column] for sentence in first} == set(range(len(ANSWERS[question])))


def test_the_vectors_learn_to_tell_what_is_said():
    reader, sentences = new_reader(TOY, seed=0), list(islice(supply(0), 64))
    questions = PropertyQuestions(TOY.width)
    optimiser = torch.optim.Adam([*reader.parameters(), *questions.parameters()], lr=1e-2)
    losses = []
    for _ in range(15):
        loss = questions.loss(encode(reader, [sentence.text for sentence in sentences]), sentences)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        losses.append(float(loss.detach()))
    assert losses[-1] < 0.7 * losses[0]


@torch.no_grad()
def test_learning_on_costs_where_vectors_leave_those_of_before():
    before, moved = load(SHIPPED), load(SHIPPED)
    phrases = [phrase for phrase in islice(Phrases("train", 1), 40) if phrase.task]
    pieces = cut(before, [phrase.text for phrase in phrases])
    everything = torch.ones(len(phrases), dtype=torch.bool)
    old = encode_pieces(before, pieces)
    assert distance(encode_pieces(moved, pieces), old, everything) < 1e-10
    moved.encoder.norm.weight.mul_(1.5)
    new = encode_pieces(moved, pieces)
    assert distance(new, old, everything) > 1e-4
    assert distance(new, old, ~everything) == 0  # what is not kept may move
    assert distance(new._replace(pooled=old.pooled), old, everything) > 1e-4  # the vectors of the pieces count
    alone, together = (batch_loss(moved, phrases, Random(0), old)[0] for old in (None, before))
    assert together > alone
    sentences, questions = list(islice(supply(0), 16)), PropertyQuestions(before.config.width)
    alone, together = (table_loss(moved, sentences, questions, Random(0), old) for old in (None, before))
    assert together > alone


def test_learning_on_reads_what_the_reader_before_is_least_sure_of():
    before = load(SHIPPED)
    easy = [Phrase("open the drawer", "drawer-open-v3")] * 75
    hard = [Phrase("open the drawer", "drawer-close-v3")] * 25
    chosen = harder(before, [*easy, *hard])
    assert len(chosen) == 50
    assert chosen.count(hard[0]) == 25
