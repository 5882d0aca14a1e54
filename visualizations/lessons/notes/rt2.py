"""An action as a line of text: notes for the lecturer."""

from visualizations.lessons.teacher_notes import Homework, Misconception, RoomQuestion, TeacherNotes
from vla_core.lessons.rt2 import ARM, NAMES, write

STEPS = 3
TOKENS_A_SECOND = 60


def notes() -> TeacherNotes:
    start = write()
    seven = len(NAMES)
    return TeacherNotes(
        minutes=25,
        aim="Everybody can write an action as a line and read one back, and knows what the model gained by it.",
        misconceptions=(
            Misconception(
                "RT-2 has an action head.",
                "It has none. The same last layer that writes words writes the numbers.",
            ),
            Misconception(
                "It learnt new movements from the web.",
                "It learnt new reasons for movements that robots had shown.",
            ),
            Misconception(
                "Numbers in a text are quantities to the model.",
                "They are words. That one lies beside the next it has to learn from examples.",
            ),
        ),
        questions=(
            RoomQuestion(
                "The model answers «left up cup». What should the robot do?",
                "Refuse, in words. Better: forbid all tokens but numbers while it acts.",
            ),
            RoomQuestion(
                "Two actions in one line: all numbers of the first, or all x first?",
                "Time-major, action after action: the robot can start before the line is finished.",
            ),
            RoomQuestion(
                "What does it cost to write seven numbers?",
                f"{seven} forward passes, each over everything before.",
            ),
        ),
        homework=Homework(
            question=f"The line «{start.text}» moves the arm of the chapter. Which number is which, and what "
            f"does the first mean in metres? A model writes {TOKENS_A_SECOND} tokens a second: how many single "
            f"actions is that, and how long does it take to write a chunk of {STEPS}?",
            solution=f"{', '.join(NAMES)}. Its first token {start.tokens[0]} is {start.recovered[0]:.3f} m, one "
            f"of {ARM.bins} values. {TOKENS_A_SECOND} / {seven} = {TOKENS_A_SECOND / seven:.1f} actions a "
            f"second; {STEPS} × {seven} / {TOKENS_A_SECOND} = {STEPS * seven / TOKENS_A_SECOND:.2f} s.",
        ),
    )
