"""Keeping what the backbone knows: notes for the lecturer."""

from math import hypot

from visualizations.lessons.teacher_notes import Homework, Misconception, RoomQuestion, TeacherNotes
from vla_core.lessons.backbone import BATCH, MARGIN, STEPS
from vla_core.lessons.digits import DIGITS

BACKBONE, EXPERT = 3.0, 0.3  # billion parameters, in the homework
WORD, EXTRA = 4, 3  # bytes of a number; numbers kept for a weight that is trained: its gradient and Adam's two


def notes() -> TeacherNotes:
    whole = BACKBONE + EXPERT
    at_rest, for_one = whole * WORD, EXTRA * WORD
    return TeacherNotes(
        minutes=35,
        aim="Everybody can say where gradients flow in each of the four ways, and what is lost or kept because "
        "of it.",
        misconceptions=(
            Misconception(
                "A network forgets because it is full.",
                f"Here {STEPS} steps are enough, with the same weights that held the old skill. Nothing in the "
                "new loss asks to keep it, so it is overwritten.",
            ),
            Misconception(
                "Freezing the backbone is always the safe choice.",
                "It loses nothing, but a summary that was trained to ignore the place cannot point. Safe for "
                "the old task can be useless for the new one.",
            ),
            Misconception(
                "An expert leaves the backbone alone, because it has weights of its own.",
                "Only if its gradients stop. Where they flow, the backbone changes for the expert's sake.",
            ),
        ),
        questions=(
            RoomQuestion(
                "Which curve would you not have seen if only the new task had been measured?",
                "The old skill. Full fine-tuning looks excellent as long as nobody asks it to read.",
            ),
            RoomQuestion(
                "Why may the expert look at the backbone's keys and values, and the backbone not at the expert's?",
                "Then the backbone computes the same as before, whatever the expert says.",
            ),
            RoomQuestion(
                "What would you mix in, if the backbone's own training data are not to be had?",
                "Something like them: open pictures with captions, or the backbone's own old answers. Ask what it "
                "would have to cover.",
            ),
        ),
        homework=Homework(
            question=f"A backbone has {BACKBONE:g} billion parameters, its expert {EXPERT:g}. Each number "
            f"takes {WORD} bytes, and a weight that is trained needs its gradient and two numbers of Adam "
            "besides. How much memory do full fine-tuning of both and an insulated expert with the backbone "
            f"at rest need? In the experiment digits stand up to {MARGIN} whole pixels off the centre, in both "
            "directions, each place as often. How far off is a hand, on average, that always moves to the "
            "centre? How often is a digit guessed rightly?",
            solution=f"All trained: {whole:g} × {WORD + for_one} bytes = {whole * (WORD + for_one):.1f} GB. "
            f"Insulated: {whole:g} × {WORD} + {EXPERT:g} × {for_one} = {at_rest + EXPERT * for_one:.1f} GB, "
            f"without the activations. The mean distance over {len(places())} places is "
            f"{sum(hypot(*place) for place in places()) / len(places()):.2f} pixels: the dotted line of the "
            f"figure, up to the luck of its pictures. One in {DIGITS}: {1 / DIGITS:.0%}. (A step shows {BATCH} "
            f"pictures, so {STEPS} steps are {STEPS * BATCH:,} looks.)",
        ),
    )


def places() -> list[tuple[int, int]]:
    """Where a digit may stand, in pixels from the centre."""
    side = range(-MARGIN, MARGIN + 1)
    return [(across, up) for across in side for up in side]
