"""Break-it lab: notes for the lecturer."""

from visualizations.lessons.teacher_notes import Homework, Misconception, RoomQuestion, TeacherNotes
from vla_core.lessons.breaking import CHUNK, WHOLE, compare

PAUSE, LATE = 6, 3  # steps
SHARE, WON = 0.7, 0.85  # scenes that tell the task, and success without words, in the homework
GRIP = 3  # steps that the gripper needs, in the homework


def notes() -> TeacherNotes:
    start, long, late = compare(), compare(pause=PAUSE), compare(delay=LATE)
    chunking, language = (start.measured.kept(name) for name in ("chunking", "language"))
    return TeacherNotes(
        minutes=40,
        aim="Everybody predicts before measuring, and can say which property of the task makes a part matter.",
        misconceptions=(
            Misconception(
                "What costs nothing when it is removed is useless.",
                f"The real robot keeps {chunking:.0%} without chunking. On the line it is "
                f"{start.at('chunking'):.0%} as well, and {late.at('chunking'):.0%} once the loop is late.",
            ),
            Misconception(
                "What is left without words shows how well the robot guesses.",
                f"The real robot keeps {language:.0%} of its successes. Ask in which scenes: where one thing can "
                "be done, there is nothing to guess.",
            ),
            Misconception(
                "A longer memory and a longer chunk are the same remedy.",
                f"Both bridge a pause, but chunks of {CHUNK} are blind while they last. A memory looks on.",
            ),
        ),
        questions=(
            RoomQuestion(
                "Vote before step one: little, half or most without chunking? Write the votes on the board.",
                "Many choose little, because the sources say so. Ask those who were right for their reason, not "
                "for their vote.",
            ),
            RoomQuestion(
                f"Why does the arm on the line fail at a pause of {PAUSE} steps and not at one of a single step?",
                f"With one step there is nothing to count. With {PAUSE} it leaves at random: "
                f"{long.at('chunking'):.0%} against {long.at(WHOLE):.0%} in chunks.",
            ),
            RoomQuestion(
                "How would you mend the pause without chunks?",
                "Let the policy feel what it waits for, as the gripper's opening on our robot; or give it a "
                "memory. Making the hidden thing visible makes the task Markov.",
            ),
        ),
        homework=Homework(
            question=f"In {SHARE:.0%} of a benchmark's scenes only one thing can be done, in the others two. A "
            f"policy reaches {WON:.0%} without words. Is it better than guessing? And a gripper needs {GRIP} "
            "steps: how probable is it that a clone without memory waits through, and how would you measure it?",
            solution=f"Guessing gives {SHARE:g} + {1 - SHARE:.1g} × ½ = {SHARE + (1 - SHARE) / 2:.0%}, so it is "
            f"exactly guessing. ({GRIP} / {GRIP + 1})^{GRIP - 1} = {(GRIP / (GRIP + 1)) ** (GRIP - 1):.0%}: set "
            f"the pause to {GRIP}, take chunking away and compare with the bar and its interval.",
        ),
    )  # fmt: skip
