"""Five ways down the same hill: notes for the lecturer."""

from visualizations.lessons.teacher_notes import Homework, Misconception, RoomQuestion, TeacherNotes
from vla_core.lessons.optimisers import EXAMPLES, race

KEEP, STEPS = 0.9, 3  # of momentum, in the homework


def notes() -> TeacherNotes:
    start = race()
    speeds = [sum(KEEP**i for i in range(n)) for n in range(1, STEPS + 1)]
    return TeacherNotes(
        minutes=25,
        aim="Everybody knows what a mini-batch saves and costs, and that optimisers are compared each at its own "
        "rate.",
        misconceptions=(
            Misconception(
                "Adam is the best, so one need not choose.",
                f"It ends last here at a rate of {start.rate:g}: after the division its step is about as long as "
                "the rate. At another rate the order turns round.",
            ),
            Misconception(
                "Noise is only bad.",
                "In a bowl it is. In a landscape with several valleys it can carry a walk out of a shallow one.",
            ),
            Misconception(
                "A mini-batch step is a step with an error in it.",
                "It is an unbiased estimate: wrong each time, right on average, and far cheaper.",
            ),
        ),
        questions=(
            RoomQuestion(
                f"The full batch looks at {EXAMPLES} points a step, the mini-batch at {start.batch}. After the "
                "same number of points looked at, who is ahead?",
                f"The mini-batch has done {EXAMPLES / start.batch:.0f} steps for one. That is the fair "
                "comparison.",
            ),
            RoomQuestion(
                "Why does the path with momentum swing past the best place?",
                "It keeps its speed although the slope has already turned.",
            ),
            RoomQuestion(
                "You may try three learning rates. Which do you try?",
                "Powers of ten apart. Listen for somebody who wants to try one rate for all five rules.",
            ),
        ),
        homework=Homework(
            question=f"Momentum keeps {KEEP:g} of its speed and adds the new slope. The slope is 1 for {STEPS} "
            "steps. Write down the speed after each. What does it approach if the slope stays?",
            solution=f"{', '.join(f'{speed:.2f}' for speed in speeds)}; it approaches 1 / (1 − {KEEP:g}) = "
            f"{1 / (1 - KEEP):.0f}, which is why a rate that suits plain descent is too large with momentum.",
        ),
    )
