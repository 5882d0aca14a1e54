"""A tiny transformer: notes for the lecturer."""

from visualizations.lessons.teacher_notes import Homework, Misconception, RoomQuestion, TeacherNotes
from vla_core.config import FusionConfig
from vla_core.lessons.transformer import DIGITS, INNER, THINGS, WIDTH


def notes() -> TeacherNotes:
    return TeacherNotes(
        minutes=30,
        aim="Everybody has seen attention learn where to look from right answers alone, and knows what a plain "
        "mean cannot do.",
        misconceptions=(
            Misconception(
                "Somebody told the network that the word and the colour belong together.",
                "Nobody did: the two have different vectors. Only the answers connect them.",
            ),
            Misconception(
                "The plain mean fails because it has too few weights.",
                "It fails because a mean forgets which number went with which colour: the binding problem.",
            ),
            Misconception(
                "A transformer is more than attention, and nobody knows what.",
                "Attention, a sum with what was there, a multilayer perceptron for each token. That is all.",
            ),
        ),
        questions=(
            RoomQuestion(
                "Before training: where does the word look?",
                f"Everywhere alike, about {1 / (THINGS + 1):.0%} on each token. Then train and look again.",
            ),
            RoomQuestion(
                "The mean is better than chance. How?",
                f"It knows which numbers are there: one of {THINGS} instead of one of {DIGITS}, and it names one "
                "that occurs twice.",
            ),
            RoomQuestion(
                "Why do we add what was there before attention?",
                "So that a layer can leave a token as it is, and slopes have a straight way back.",
            ),
        ),
        homework=Homework(
            question=f"A token has {WIDTH} numbers. How many weights do the matrices for query, key and value "
            f"have together (square, without biases)? And the perceptron that goes from {WIDTH} to {INNER} and "
            f"back, with biases? The policy has {FusionConfig().layers} such layers with another width. By what "
            "does the first count grow when the width doubles?",
            solution=f"Three times {WIDTH}² = {3 * WIDTH**2:,}. {WIDTH} × {INNER} + {INNER} + {INNER} × {WIDTH} "
            f"+ {WIDTH} = {2 * WIDTH * INNER + INNER + WIDTH:,}. Four times: {3 * (2 * WIDTH) ** 2:,}.",
        ),
    )
