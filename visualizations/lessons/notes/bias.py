"""Bias comes from the data: notes for the lecturer."""

from visualizations.lessons.teacher_notes import Homework, Misconception, RoomQuestion, TeacherNotes
from vla_core.lessons.bias import EXAM, ONES

FEW = 10  # sevens, as the chapter begins
RARE, COMMON = 20, 980  # episodes, in the homework


def notes() -> TeacherNotes:
    return TeacherNotes(
        minutes=20,
        aim="Everybody distrusts an average and asks for the score of each class.",
        misconceptions=(
            Misconception(
                "The network was built with a preference.",
                "Both networks begin with the same numbers. Only what they were shown differs.",
            ),
            Misconception(
                "A high accuracy on the training set shows that all is well.",
                f"Always saying «one» is right for {ONES / (ONES + FEW):.1%} of the uneven set.",
            ),
            Misconception(
                "More training on the same data repairs it.",
                "It makes the network surer of what is common. What is rare must be shown or counted more.",
            ),
        ),
        questions=(
            RoomQuestion(
                "Why is the test set half and half, when sevens are rare in training?",
                "Because it has to show each class. An uneven test set would hide the same error again.",
            ),
            RoomQuestion(
                "Which is worse: a one read as seven, or a seven read as one?",
                "It depends on what follows. That the two have different prices is the insight.",
            ),
            RoomQuestion(
                "What is rare in the demonstrations of a household robot?",
                "Left-handed people, dark rooms, broken things, the robot's own mistakes. The last leads to the "
                "chapter on growing errors.",
            ),
        ),
        homework=Homework(
            question=f"A data set has {COMMON} episodes of opening drawers and {RARE} of closing them. A policy "
            "always opens. What is its success over all episodes, and what is the mean of the two tasks' "
            "successes? How often must each closing episode be shown so that both tasks weigh the same?",
            solution=f"{COMMON / (COMMON + RARE):.0%} over all episodes, {0.5:.0%} as the mean over tasks. "
            f"{COMMON / RARE:.0f} times. (In the experiment the {EXAM} test pictures are balanced for this "
            "reason.)",
        ),
    )
