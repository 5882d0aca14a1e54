"""From noise to a plan: its path of predictions."""

from visualizations.lessons.lesson import (
    Step,
)
from vla_core.lessons.denoising import DETOUR, PLANS, RADIUS, denoise

MANY, FEW, SOME = 20, 4, 10  # steps of the sampler, in the lesson's steps
EARLY = 35  # per cent of the way, in a step
UNEQUAL = 0.8  # share of the teachers who pass on the left, in a step


def steps() -> tuple[Step, ...]:
    return (
        Step(
            title="A single step",
            question=f"The sampler may take one step only, from noise to plan. How many of the {PLANS} plans "
            "hit the obstacle?",
            choices=("None", "About half", "All of them"),
            values={"steps": 1, "moment": 100},
            answer=lambda r: portion(r.crashes),
            says=lambda r: (
                f"{r.crashes} of {PLANS}, and all are the same plan. At the start nothing is known about the "
                "side, so the expected plan is the average of all teachers, and the only step goes all the "
                "way to it. That is what a network with squared error does."
            ),
        ),
        Step(
            title="Where do the first arrows lead?",
            question=f"Now {MANY} steps, at the very beginning. Where does the denoiser expect the orange plan "
            "to end?",
            choices=("On its own side", "In the middle, like all others", "Somewhere at random"),
            values={"steps": MANY, "moment": 0},
            answer=lambda r: 1 if abs(r.expected - r.average).max() < RADIUS / 4 else 0,
            says=lambda r: (
                "In the middle: the dotted line lies on the average. None of the plans is decided yet "
                f"({r.decided} of {PLANS}). The arrows lead in from the noise, not yet to a side."
            ),
        ),
        Step(
            title="On the way",
            question=f"{EARLY} % of the steps are done. How many plans are expected to pass the obstacle by now?",
            choices=("None", "About half", "All of them"),
            values={"steps": MANY, "moment": EARLY},
            answer=lambda r: portion(r.decided),
            says=lambda r: (
                f"{r.decided} of {PLANS}. Some noise leans far to one side and is decided early, other noise "
                "stays near the middle for long. In the end all have one side."
            ),
        ),
        Step(
            title="How few steps are enough?",
            question=f"Steps cost time. With {FEW} of them, how many of the {PLANS} plans hit the obstacle?",
            choices=("None", "A few", "About half", "All of them"),
            values={"steps": FEW, "moment": 100},
            answer=lambda r: (
                0 if r.crashes == 0 else 1 if r.crashes < PLANS / 4 else 2 if r.crashes < PLANS else 3
            ),
            says=lambda r: (
                f"{r.crashes}. With {SOME} steps it is {denoise(steps=SOME).crashes}. The arrows bend, and a "
                "long step along a bent way misses it a little. Few steps are enough where the ways are "
                "nearly straight; that is what flow matching is made for."
            ),
        ),
        Step(
            title="Unequal teachers",
            question=f"{UNEQUAL:.0%} of the teachers pass on the left. Which share of the plans does?",
            choices=("All: the majority wins", "About as many as of the teachers", "Half of them"),
            values={"share": UNEQUAL, "moment": 100},
            answer=lambda r: 1 if abs(r.left - UNEQUAL) < 0.12 else 0 if r.left > UNEQUAL else 2,
            says=lambda r: (
                f"{r.left:.0%}. A sampler does not choose the best way, it draws as the teachers do. The "
                f"average now passes {100 * r.average_clearance:.0f} cm beside the obstacle, on a way that "
                f"nobody has taught: the teachers keep {100 * (DETOUR - RADIUS):.0f} cm."
            ),
        ),
    )


def portion(count: int) -> int:
    """None, some, or all of the plans."""
    return 0 if count == 0 else 2 if count == PLANS else 1
