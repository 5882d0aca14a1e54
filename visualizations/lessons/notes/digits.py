"""A network reads handwriting: notes for the lecturer."""

from visualizations.lessons.teacher_notes import Homework, Misconception, RoomQuestion, TeacherNotes
from vla_core.lessons.digits import DIGITS, HIDDEN, PIXELS, SECOND, STEPS, untrained_network

WIDER = 2 * HIDDEN


def notes() -> TeacherNotes:
    first = PIXELS * HIDDEN + HIDDEN
    wider = untrained_network(WIDER, 0).parameters
    return TeacherNotes(
        minutes=30,
        aim="Everybody has watched a network learn, can explain one neuron's picture, and knows that it answers "
        "every picture, also one that is no digit.",
        misconceptions=(
            Misconception(
                "Each hidden neuron is a detector of one digit, or of a stroke with a name.",
                "Look at several: most are mixtures. What they have in common is only that they lowered the loss.",
            ),
            Misconception(
                "A probability of nearly one means that the network is nearly certain, so it is right.",
                "The probabilities are shares among its answers. An empty sheet gets some as well.",
            ),
            Misconception(
                "More training steps always help.",
                f"Look where most of the gain comes, and what the last half of the {STEPS} steps adds. A later "
                "chapter shows how training can go too far.",
            ),
        ),
        questions=(
            RoomQuestion(
                "I draw a letter. What will it answer?",
                "Some digit, often with confidence. Draw it: somebody should say «it has no way to say no».",
            ),
            RoomQuestion(
                "Where in the picture of weights would you look for what the neuron ignores?",
                "At values near zero: typically the border, where there is never ink.",
            ),
            RoomQuestion(
                "A robot's camera is dirty in one corner. Which neurons notice?",
                "All of the first layer that have weights there; nothing tells them that it is dirt.",
            ),
        ),
        homework=Homework(
            question="Count the weights and biases of the network, layer by layer. In which layer are most of "
            "them? How many are there if the first hidden layer is made twice as wide?",
            solution=f"First layer {PIXELS} × {HIDDEN} + {HIDDEN} = {first:,}; second {HIDDEN} × {SECOND} + "
            f"{SECOND} = {HIDDEN * SECOND + SECOND:,}; output {SECOND} × {DIGITS} + {DIGITS} = "
            f"{SECOND * DIGITS + DIGITS:,}. Nearly all are in the first. Twice as wide: {wider:,}.",
        ),
    )
