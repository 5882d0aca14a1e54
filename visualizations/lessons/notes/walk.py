"""Five steps to a robot that acts: notes for the lecturer."""

from visualizations.lessons.teacher_notes import Homework, Misconception, RoomQuestion, TeacherNotes
from vla_core.lessons.walk import LONGEST, TRIES
from vla_core.lessons.walk_policy import HIDDEN, KEYPOINTS, PIXELS

DEMOS, PIXEL_BYTES = 1000, 4  # of the homework


def notes() -> TeacherNotes:
    row = 3 * PIXELS + 3 + 2 + 2
    return TeacherNotes(
        minutes=30,
        aim="Everybody can name the five steps, say what goes in and comes out of each, and which chapter "
        "opens it.",
        misconceptions=(
            Misconception(
                "Training is the hard part.",
                "It is the part that a computer does alone. Showing, choosing what becomes a row, and finding "
                "out why the running robot fails take the days.",
            ),
            Misconception(
                "A small error on the dataset means a good robot.",
                "Set the fusion to concatenation: the error is small, and hardly a hand arrives.",
            ),
            Misconception(
                "More rows are more data.",
                "Rows of one demonstration share picture and word. Count scenes, not rows.",
            ),
        ),
        questions=(
            RoomQuestion(
                "Which input can be left out with the least harm here?",
                "None: let them guess, then try all three. Without the picture it knows no place, without the "
                "word no choice, without the hand no direction.",
            ),
            RoomQuestion(
                "Why does the hand without words not pick any of the three discs?",
                "The squared error makes the mean of the moves that were shown. Heads that can hold several "
                "answers come later.",
            ),
            RoomQuestion(
                "Why may training use the places of the discs, and acting not?",
                "A label costs nothing in a simulator and is gone afterwards. Whoever needs it when acting has "
                "built a robot that works only in the simulator.",
            ),
        ),
        homework=Homework(
            question=f"A row holds {PIXELS} pixels with three colours, a word of three numbers, two numbers for "
            f"the hand and two for the move, {PIXEL_BYTES} bytes each. How large is a dataset of {DEMOS:,} "
            f"demonstrations of {LONGEST} steps, and what would you store instead of one picture for each row?",
            solution=f"{3 * PIXELS} for the picture and seven more are {row} numbers, {PIXEL_BYTES * row:,} "
            f"bytes a row, {PIXEL_BYTES * row * DEMOS * LONGEST / 1e6:,.0f} MB. The picture stays the same "
            f"within a demonstration: store it once. For comparison, this policy sums it up in {KEYPOINTS} "
            f"places and {HIDDEN} neurons, and is tried on {TRIES} tables.",
        ),
    )
