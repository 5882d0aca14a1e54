"""What sentences about the table say, as classes, and a reader that learns to tell it."""

from itertools import islice
from random import Random

import torch

from tests.language.test_reader import TOY
from vla_core.commands.understand import SHIPPED
from vla_core.language.phrases import Phrases
from vla_core.language.reader import batch_loss, distance_from, encode, labels, load, new_reader
from vla_core.language.table_properties import ANSWERS, PropertyQuestions, classes, supply
from vla_core.world.table.command import Command
from vla_core.world.tasks import TASKS


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
def test_learning_on_costs_where_vectors_leave_those_that_were_right():
    before, moved = load(SHIPPED), load(SHIPPED)
    phrases = [phrase for phrase in islice(Phrases("train", 1), 40) if phrase.task]
    texts, answers = [phrase.text for phrase in phrases], labels(before, phrases)
    assert distance_from(before, texts, encode(moved, texts), answers) < 1e-10
    moved.encoder.norm.weight.mul_(1.5)
    pooled = encode(moved, texts)
    assert distance_from(before, texts, pooled, answers) > 1e-4
    assert distance_from(before, texts, pooled, (answers + 1) % len(TASKS)) == 0  # where it was wrong, it may move
    alone, together = (batch_loss(moved, phrases, Random(0), old)[0] for old in (None, before))
    assert together > alone
