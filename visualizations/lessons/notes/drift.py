"""Small errors grow: notes for the lecturer."""

import numpy as np

from visualizations.lessons.teacher_notes import Homework, Misconception, RoomQuestion, TeacherNotes
from vla_core.lessons.drift import OFFSET, STEPS, growth, imitate

NOISE, CHUNK, ALPHA = 4.0, 10, 0.05
RISK, LONG = 0.01, 500


def notes() -> TeacherNotes:
    start = imitate(noise=NOISE, chunk=CHUNK)
    single = growth(ALPHA, np.array([STEPS]), 1)[0]
    chunked = growth(ALPHA, np.array([STEPS]), CHUNK)[0]
    return TeacherNotes(
        minutes=35,
        aim="Everybody can explain why a good copy fails in closed loop, and checks the premise of a model "
        "before its remedy.",
        misconceptions=(
            Misconception(
                "The clone fails because its errors are large.",
                "The expert has the same errors. It takes them back, because it knows what to do beside the path.",
            ),
            Misconception(
                "Chunks always cure growing errors.",
                f"Only where errors feed on themselves. Measured {OFFSET:g} mm beside the curve, this clone's α "
                f"is {abs(start.gain):.3f} or less: there is next to nothing to cut.",
            ),
            Misconception(
                "More of the same demonstrations help.",
                "They show the same path again. What helps are demonstrations of how to come back.",
            ),
        ),
        questions=(
            RoomQuestion(
                f"A step goes wrong with a chance of {RISK:.0%}. What is the chance of {STEPS} steps without an "
                "error?",
                f"{(1 - RISK) ** STEPS:.0%}; for {LONG} steps {(1 - RISK) ** LONG:.1%}. Then ask: is one error "
                "fatal? That is the question of the chapter.",
            ),
            RoomQuestion(
                "The robot moves slower than its teacher, though each action looks right. What has happened?",
                "The data hold pauses and hesitations, and the mean of fast and slow is slow; or the robot's "
                "clock is not the recording's. Ask what to log to tell these apart.",
            ),
            RoomQuestion(
                "Where would you push the expert?",
                "Where the clone goes when it fails. That is the idea of DAgger.",
            ),
        ),
        homework=Homework(
            question=f"δ ← (1 + α) δ + ε with α = {ALPHA:g}. Show that after T steps δ = ε ((1 + α)^T − 1) / α. "
            f"What is it after {STEPS} steps? With chunks of {CHUNK} there are T / {CHUNK} decisions, and each "
            f"adds {CHUNK} ε. What is it then? Which assumption would you test on a robot?",
            solution=f"A geometric sum. {single:.0f} ε, and {chunked:.0f} ε with chunks. To test: whether the "
            "error really grows with the distance, which is to measure α as the chapter does. For the lecturer: "
            f"you may meet this example elsewhere with {ALPHA * single:.0f} ε and {chunked / 2:.0f} ε. The first "
            "leaves out the division by α, the second is half of what the formula gives.",
        ),
    )
