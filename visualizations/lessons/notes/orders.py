"""First this, then that: notes for the lecturer."""

from itertools import accumulate
from operator import mul

from visualizations.lessons.teacher_notes import Homework, Misconception, RoomQuestion, TeacherNotes
from vla_core.lessons.orders import EXAMPLES, MAX_STEPS

TURNED, LONG = EXAMPLES[1], EXAMPLES[-1]
PARTS = (0.95, 0.8, 0.9)  # success of each part, in the homework


def notes() -> TeacherNotes:
    once = list(accumulate(PARTS, mul))
    again = [1 - (1 - part) ** 2 for part in PARTS]
    whole = list(accumulate(again, mul))[-1]
    return TeacherNotes(
        minutes=30,
        aim="Everybody can divide an order into parts, say who decides that a part is done, and work out what is "
        "left of the success of the whole.",
        misconceptions=(
            Misconception(
                "The policy understands the whole order.",
                "It is told one part at a time. Cutting, ordering and waiting are done around it.",
            ),
            Misconception(
                "What is named first is done first.",
                f"Not in «{TURNED}». Let somebody mark the words that order the parts.",
            ),
            Misconception(
                "A policy that succeeds at each part succeeds at the order.",
                "The shares multiply. And without a script that carries the hand back, a part begins where the "
                "one before ended, which no demonstration has shown.",
            ),
        ),
        questions=(
            RoomQuestion(
                f"«{LONG.capitalize()}.» How many parts, and what does each «it» stand for?",
                "One part for each verb, and «it» is always the door. Ask which rule finds that: the thing of the "
                "part before.",
            ),
            RoomQuestion(
                "Who says that a part is done, here and on a real robot?",
                "Here the simulator, which measures what is missing. On a robot a model of the picture; ask what "
                f"happens if it says so too early, and if it never does. Here a part fails after {MAX_STEPS} "
                "steps.",
            ),
            RoomQuestion(
                "The second part is impossible. Should the robot do the first?",
                "Ours refuses before it moves. Listen for cases in which half is worse than nothing, and for one "
                "in which it is not.",
            ),
        ),
        homework=Homework(
            question=f"Three parts succeed with {PARTS[0]:.0%}, {PARTS[1]:.0%} and {PARTS[2]:.0%}, independently; "
            "the first failure ends the order. How often is the whole order done? How many parts are done on "
            "average? How often is it done if each part may be tried twice, and which part would you improve "
            "first?",
            solution=f"{PARTS[0]:g} · {PARTS[1]:g} · {PARTS[2]:g} = {once[-1]:.1%}. On average "
            f"{' + '.join(f'{share:.2f}' for share in once)} = {sum(once):.2f} parts. With a second try a part "
            f"fails only if both fail: {again[0]:.4f} · {again[1]:.2f} · {again[2]:.2f} = {whole:.1%}. The part "
            "with the lowest share: the same number of points more raises the product most there.",
        ),
    )
