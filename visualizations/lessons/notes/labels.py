"""Learning by heart is not understanding: notes for the lecturer."""

from visualizations.lessons.teacher_notes import Homework, Misconception, RoomQuestion, TeacherNotes
from vla_core.lessons.digits import DIGITS

TRAINED, TESTED, SHUFFLED = 0.97, 0.88, 0.86  # accuracies of the probe in the homework


def notes() -> TeacherNotes:
    return TeacherNotes(
        minutes=20,
        aim="Everybody asks for held-out examples and for a control with shuffled labels before believing a "
        "score.",
        misconceptions=(
            Misconception(
                "A loss of zero means that the task is solved.",
                "Random labels reach it too. There is nothing to solve in them.",
            ),
            Misconception(
                "Random labels cannot be learnt.",
                "They can be stored, one by one. It only takes longer.",
            ),
            Misconception(
                "A network generalises because it is too small to memorise.",
                "This one memorises the random labels with ease, and generalises from the true ones all the same.",
            ),
        ),
        questions=(
            RoomQuestion(
                "Before we run it: will the second network reach the training accuracy of the first?",
                "Vote, write the count on the board, then run.",
            ),
            RoomQuestion(
                "You see both training curves, unnamed. Which is which?",
                "The slower one has random labels. Ask whether that would be enough evidence in a paper.",
            ),
            RoomQuestion(
                f"What accuracy on new pictures do you expect from random labels of {DIGITS} digits?",
                f"Chance, {1 / DIGITS:.0%}. Below chance would be a sign of an error in the test.",
            ),
        ),
        homework=Homework(
            question=f"A probe reads the goal's side from a policy's activations: {TRAINED:.0%} right on its "
            f"training episodes, {TESTED:.0%} on held-out ones. The same probe trained with shuffled labels "
            f"reaches {TRAINED:.0%} and {0.5:.0%}. A second, larger probe reaches 100 %, {SHUFFLED:.0%}. Which "
            "figures say what the policy knows? Which probe do you report?",
            solution=f"Only the held-out ones: {TESTED:.0%} against {0.5:.0%} for the control, so the side is "
            f"readable. The training scores say nothing, for shuffled labels reach {TRAINED:.0%} as well. Report "
            "the first probe: the larger one memorises more and reads less.",
        ),
    )
