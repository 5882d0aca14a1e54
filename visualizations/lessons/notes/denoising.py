"""From noise to a plan: notes for the lecturer."""

from math import tanh

from visualizations.lessons.teacher_notes import Homework, Misconception, RoomQuestion, TeacherNotes
from vla_core.lessons.denoising import PLANS, K, denoise

FEW, MANY = 5, 50  # steps of the sampler
UNEQUAL = 0.8  # share of the teachers who pass on the left
SIDE, NOISE, HALF = 1.0, 0.6, 0.5  # in the homework: where a teacher passes, where a plan begins, the second step


def notes() -> TeacherNotes:
    few, many, uneven = denoise(steps=FEW), denoise(steps=MANY), denoise(share=UNEQUAL)
    between = NOISE * (1 - HALF)  # at first the expected plan is 0, so half of the way to it is done
    lean = HALF * SIDE * between / (1 - HALF) ** 2
    end = SIDE * tanh(lean)
    return TeacherNotes(
        minutes=35,
        aim="Everybody can say why an average of good plans can be a bad plan, and how small steps from noise end "
        "in one of them.",
        misconceptions=(
            Misconception(
                "A policy that begins with noise acts at random.",
                "The noise at the start is all that is drawn here. The same noise in the same scene always "
                "ends in the same plan.",
            ),
            Misconception(
                "More denoising steps always give better plans.",
                f"With {FEW} steps {few.crashes} of {PLANS} plans hit the obstacle, with {MANY} steps "
                f"{many.crashes}. From some number on the steps only cost time.",
            ),
            Misconception(
                "The sampler finds the best way.",
                f"It draws as the teachers do: where {UNEQUAL:.0%} of them pass on the left, {uneven.left:.0%} of "
                f"its {PLANS} plans do. A bad teacher is copied as often as it taught.",
            ),
        ),
        questions=(
            RoomQuestion(
                "The denoiser is trained with squared error. Why does it not answer the average of all teachers?",
                "At the very start it does. Later it answers the average of those plans that could lie under this "
                "noise, and they become fewer.",
            ),
            RoomQuestion(
                f"A plan has {2 * K} numbers. Why not draw each of them from its own bins?",
                "Drawn apart they do not fit together: left in the first half, right in the second. Drawn one "
                f"after the other, each with those before it in view, they fit, for {2 * K} passes.",
            ),
            RoomQuestion(
                "When is the plain average good enough?",
                "Where there is one good way, or where all good ways lie together. Ask for a task of each kind.",
            ),
        ),
        homework=Homework(
            question=f"A plan is a single number. Half of the teachers say +{SIDE:g}, the others −{SIDE:g}. "
            "With x = t · plan + (1 − t) · noise the expected plan is tanh(t x / (1 − t)²). Begin at x = "
            f"{NOISE:g} and follow the velocity (expected plan − x) / (1 − t): where does one step end, where "
            f"do two steps of {HALF:g} end? And two steps from −{NOISE:g}?",
            solution="At t = 0 the expected plan is tanh 0 = 0, so one step ends at 0, the average. The first "
            f"of two ends at {NOISE:g} − {HALF:g} × {NOISE:g} = {between:g}. There the expected plan is "
            f"tanh({lean:.1f}) = {end:.2f}, and the last step goes all the way to it: {end:.2f}, leaning to "
            f"+{SIDE:g}. From −{NOISE:g} it is −{end:.2f}: the noise decides the side.",
        ),
    )
