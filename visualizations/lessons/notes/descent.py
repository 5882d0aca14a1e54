"""Learning is walking downhill: notes for the lecturer."""

from visualizations.lessons.teacher_notes import Homework, Misconception, RoomQuestion, TeacherNotes
from vla_core.lessons.descent import descend

START, RATE = 3.0, 0.25  # of the homework, on the curve x²


def notes() -> TeacherNotes:
    walk = descend()
    places = [START * (1 - 2 * RATE) ** i for i in range(4)]
    return TeacherNotes(
        minutes=25,
        aim="Everybody can do one step of gradient descent by hand and knows what a rate that is too large looks "
        "like.",
        misconceptions=(
            Misconception(
                "The network sees the landscape and picks the valley.",
                "It knows one height and one slope. Cover the figure but for a short piece around the point.",
            ),
            Misconception(
                "The learning rate is the length of the step.",
                "The length is rate times slope: with a fixed rate the steps become shorter by themselves.",
            ),
            Misconception(
                "Descent always ends in a minimum.",
                f"Above a rate of {walk.limit:.3f} it cannot settle in the deepest place here. And it may simply "
                "not have arrived.",
            ),
        ),
        questions=(
            RoomQuestion(
                "The slope is positive. Which way does the weight go?",
                "Down, to the left. Many get the sign wrong the first time.",
            ),
            RoomQuestion(
                "Could a rate that is too large ever help?",
                "It may leap over a ridge into a deeper valley. Then ask how one would know beforehand.",
            ),
            RoomQuestion(
                "A policy has millions of weights. How many slopes does one step need?",
                "One for each weight. The next but one chapter shows that they cost only about two passes.",
            ),
        ),
        homework=Homework(
            question=f"The loss is x². Begin at {START:g} with a rate of {RATE:g} and do three steps by hand. "
            "Which rate would arrive in one step? From which rate on do the steps grow?",
            solution=f"The slope is twice x, so each step multiplies x by {1 - 2 * RATE:g}: "
            f"{', '.join(f'{x:g}' for x in places)}. A rate of {1 / 2:g} arrives at once. Above 1 the factor is "
            "below −1, and every step is longer than the last.",
        ),
    )
