"""What a word is worth: notes for the lecturer."""

from math import exp, log

from visualizations.lessons.teacher_notes import Homework, Misconception, RoomQuestion, TeacherNotes
from vla_core.lessons.grounding import SAID, things_named
from vla_core.lessons.pairing import TEMPERATURE

VAGUE = "touch the red block"
PICTURES, OWN, OTHERS = 4, 0.6, 0.5  # pairs, and cosine similarities, in the homework


def notes() -> TeacherNotes:
    counts = [len(left) for left in things_named().left]
    plain, sharp = info_nce(1.0), info_nce(TEMPERATURE)
    return TeacherNotes(
        minutes=35,
        aim="Everybody tells where a word looks from what it causes, and can test the second by leaving the word "
        "out.",
        misconceptions=(
            Misconception(
                "An attention map shows what the policy understands.",
                "It shows where something is looked up. Whether the plan depends on it, only a change of the "
                "sentence tells.",
            ),
            Misconception(
                "A word whose absence changes nothing was not understood.",
                "Perhaps another word says the same. Leave both out, or shorten the sentence, and measure again.",
            ),
            Misconception(
                "A policy that obeys has learnt the meaning of its words.",
                "It has learnt as much as its actions needed. Ask for a word that no demonstration has used.",
            ),
        ),
        questions=(
            RoomQuestion(
                f"«{SAID.capitalize()}.» How many things are left after the noun, the property, the relation?",
                f"Of {counts[0]}: {counts[1]}, then {counts[2]}, then {counts[3]}. Ask what had to be found in "
                "between: the reference.",
            ),
            RoomQuestion(
                f"«{VAGUE.capitalize()}.» What should the robot do?",
                f"{len(things_named(VAGUE).left[-1])} things fit, so it should ask back. Ask what a policy "
                "without such a check does: it moves all the same.",
            ),
            RoomQuestion(
                "Whose left is the left of the mug?",
                "The speaker's, the camera's or the robot's; the data decide, by whoever described the scenes.",
            ),
        ),
        homework=Homework(
            question=f"{PICTURES} pictures and {PICTURES} sentences. A picture has a cosine similarity of {OWN:g} "
            f"with its own sentence and of {OTHERS:g} with each other one. What is its InfoNCE at a temperature "
            f"of 1, and at {TEMPERATURE:g}? What does guessing cost? What is the temperature for?",
            solution="With p the probability of its own sentence, the loss is −ln p. At 1: p = "
            f"{exp(-plain):.2f}, {plain:.2f} nats. At {TEMPERATURE:g}: p = {exp(-sharp):.2f}, {sharp:.2f} nats. "
            f"Guessing costs ln {PICTURES} = {log(PICTURES):.2f}. Cosines lie between −1 and 1, so without a "
            "small temperature even the right answer looks like a guess.",
        ),
    )


def info_nce(temperature: float) -> float:
    """The loss of one picture in the homework."""
    return log(1 + (PICTURES - 1) * exp((OTHERS - OWN) / temperature))
