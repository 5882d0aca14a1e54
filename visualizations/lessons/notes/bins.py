"""Cutting a movement into bins: notes for the lecturer."""

from visualizations.lessons.teacher_notes import Homework, Misconception, RoomQuestion, TeacherNotes
from vla_core.lessons.bins import SHARE, quantise

USUAL = 256  # bins of RT-2 and OpenVLA
REACH, WANTED = 500.0, 1.0  # mm, in the homework


def notes() -> TeacherNotes:
    usual = quantise(bins=USUAL)
    worst = REACH / (2 * (USUAL - 1))
    least = int(REACH / (2 * WANTED)) + 1
    return TeacherNotes(
        minutes=30,
        aim="Everybody can turn a number into a bin and back, and can say when a mean is a bad answer.",
        misconceptions=(
            Misconception(
                "Bins are only there because language models want tokens.",
                "They also keep two answers apart, where squared error gives the average of them.",
            ),
            Misconception(
                "Twice as many bins always mean half the error.",
                "For many bins. From two to four bins it falls to a third, for gaps count and not bins.",
            ),
            Misconception(
                "A head with bins for each number can express every pair of answers.",
                f"Not if it predicts them separately: {usual.pairs.invented[0]:.0%} of its actions nobody has "
                "shown.",
            ),
        ),
        questions=(
            RoomQuestion(
                f"{SHARE:.0%} go right, the others left. Draw what squared error learns.",
                f"One value, {usual.ways.mean:.2f}, into the obstacle. Let somebody draw before you show it.",
            ),
            RoomQuestion(
                "Is rounding to a bin worse than a network's own error?",
                "Usually not. Ask for a task where it is: the eye of a needle.",
            ),
            RoomQuestion(
                "How would you let the second number know of the first?",
                "Predict it given the first: autoregressive, one pass more for each number.",
            ),
        ),
        homework=Homework(
            question=f"An arm's range is {REACH:g} mm. What is the largest error with {USUAL} bins? How many "
            f"bins does an error of {WANTED:g} mm need? What is the token of the number 0.3 in the range from "
            "−0.5 to 0.5?",
            solution=f"{REACH:g} divided by twice {USUAL - 1} = {worst:.2f} mm. {WANTED:g} mm allows "
            f"{REACH / (2 * WANTED):g} gaps, so {least} bins. {0.3 + 0.5:g} × {USUAL - 1} = "
            f"{round((0.3 + 0.5) * (USUAL - 1))}.",
        ),
    )
