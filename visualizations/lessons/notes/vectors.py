"""Words and patches as vectors: notes for the lecturer."""

from visualizations.lessons.teacher_notes import Homework, Misconception, RoomQuestion, TeacherNotes
from vla_core.lessons.vectors import PATCH, embed

SIDE = 96  # pixels of the policy's front picture
A, B = (3.0, 4.0), (4.0, 3.0)  # of the homework


def notes() -> TeacherNotes:
    start = embed()
    length = (A[0] ** 2 + A[1] ** 2) ** 0.5
    return TeacherNotes(
        minutes=25,
        aim="Everybody can compute a cosine similarity, and knows that words used alike need not mean alike.",
        misconceptions=(
            Misconception(
                "Near vectors mean the same.",
                f"The nearest to «{start.word}» is «{start.nearest[0][0]}», its opposite. Near means: found in "
                "the same company.",
            ),
            Misconception(
                "Each number of an embedding has a meaning, such as «is furniture».",
                "Only the directions between vectors carry meaning; the axes are arbitrary.",
            ),
            Misconception(
                "A patch is identified, and then turned into a vector.",
                "It is multiplied by one matrix, the same for all patches. What it shows is worked out later, or "
                "never.",
            ),
        ),
        questions=(
            RoomQuestion(
                "How far is «mug» from «cup» when words are numbered one-hot?",
                "As far as from any other word: the cosine of every pair is zero.",
            ),
            RoomQuestion(
                "How could the computer learn that open and shut are opposites?",
                "Not from text like this. From demonstrations, where they lead to different motions.",
            ),
            RoomQuestion(
                "What is lost first when the numbers of a patch are few?",
                "Grain and fine edges; brightness and colour stay. Ask whether a robot needs the grain.",
            ),
        ),
        homework=Homework(
            question=f"(a) Compute the cosine similarity of {A} and {B}. (b) A picture of {SIDE} × {SIDE} pixels "
            f"is cut into patches of {PATCH} × {PATCH}. How many patches are there, and how many numbers are in "
            "one? (c) How many numbers does a matrix have that turns a patch into 16 numbers?",
            solution=f"(a) ({A[0] * B[0]:g} + {A[1] * B[1]:g}) / ({length:g} × {length:g}) = "
            f"{(A[0] * B[0] + A[1] * B[1]) / length**2:.2f}. (b) {(SIDE // PATCH) ** 2} patches of {PATCH} × "
            f"{PATCH} × {3:d} = {3 * PATCH**2} numbers. (c) {3 * PATCH**2} × {16:d} = {3 * PATCH**2 * 16:,}.",
        ),
    )
