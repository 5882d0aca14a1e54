"""Keeping what the backbone knows: its path of predictions."""

from visualizations.lessons.lesson import (
    Step,
)
from vla_core.lessons.backbone import WAYS, Adaptation
from vla_core.lessons.digits import DIGITS

FULL, HEAD, FLOWS, INSULATED = WAYS
LITTLE = 20  # demonstrations, in a step
CHANCE = 1 / DIGITS


def steps() -> tuple[Step, ...]:
    return (
        Step(
            title="Freeze it",
            question="The whole network has forgotten its reading. Now it is frozen, and a new head is put on "
            "its reading token. How well does that point?",
            choices=(
                "As well as full fine-tuning",
                "Better than always to the centre, but much worse than full fine-tuning",
                "No better than always to the centre",
            ),
            values={"ways": 2},
            answer=lambda r: pointing(r, HEAD),
            says=lambda r: (
                f"{r.ended(HEAD)[0]:.1f} pixels off, against {r.ended(FULL)[0]:.1f} for full fine-tuning and "
                f"{r.centre:.1f} for always to the centre. Reading stays at {r.ended(HEAD)[1]:.0%}, after full "
                f"fine-tuning it is {r.ended(FULL)[1]:.0%}; guessing would be {CHANCE:.0%}."
            ),
        ),
        Step(
            title="An expert beside it",
            question="An action expert looks at all tokens of the backbone, and its gradients flow into the "
            "backbone. What becomes of the reading?",
            choices=("It is all kept", "A part of it is lost", "It is lost, as in full fine-tuning"),
            values={"ways": 3},
            answer=lambda r: kept(r, FLOWS),
            says=lambda r: (
                f"It reads {r.ended(FLOWS)[1]:.0%}; before it was {r.before:.0%}. It points best of all so "
                f"far, {r.ended(FLOWS)[0]:.1f} pixels off. The expert has weights of its own, so less has to "
                "change in the backbone, but nothing stops the change."
            ),
        ),
        Step(
            title="Insulate it",
            question="The same expert, but its gradients stop at the backbone's keys and values. What is the "
            "price in pointing?",
            choices=(
                "It points worse than the frozen backbone with a head",
                "It points a little worse than with gradients",
                "None: it points better",
            ),
            values={"ways": 4},
            answer=lambda r: price(r),
            says=lambda r: (
                f"{r.ended(INSULATED)[0]:.1f} pixels off instead of {r.ended(FLOWS)[0]:.1f}, and all of the "
                f"reading is kept: {r.ended(INSULATED)[1]:.0%}. The frozen head had {r.ended(HEAD)[0]:.1f}: "
                "what it lacked was not training, but the sight of the patches."
            ),
        ),
        Step(
            title="Mix in old pictures",
            question="Every step now also has a batch of old pictures to read. Which way still forgets?",
            choices=("Full fine-tuning still does", "Both ways with gradients still do", "None does"),
            values={"ways": 4, "rehearse": True},
            answer=lambda r: forgetful(r),
            says=lambda r: (
                f"Full fine-tuning reads {r.ended(FULL)[1]:.0%} again, but now the two tasks share its "
                f"weights, and it is {r.ended(FULL)[0]:.1f} pixels off. The experts keep weights of their own: "
                f"{r.ended(FLOWS)[0]:.1f} and {r.ended(INSULATED)[0]:.1f}. Old data must be at hand for this, "
                "which for a model from the web is not always so."
            ),
        ),
        Step(
            title="Few demonstrations",
            question=f"Only {LITTLE} demonstrations, no old pictures. Which way points best?",
            choices=(FULL, HEAD, "one of the experts"),
            values={"ways": 4, "demos": LITTLE},
            answer=lambda r: min(int(r.errors[:, -1].argmin()), 2),
            says=lambda r: (
                f"{WAYS[int(r.errors[:, -1].argmin())]}: {r.errors[:, -1].min():.1f} pixels. The frozen head "
                f"is at {r.ended(HEAD)[0]:.1f}, against {r.centre:.1f} for always to the centre: few examples "
                "and poor features are learnt by heart."
            ),
        ),
    )


def pointing(result: Adaptation, way: str) -> int:
    error = result.ended(way)[0]
    return 2 if error > 0.95 * result.centre else 1 if error > 1.3 * result.ended(FULL)[0] else 0


def kept(result: Adaptation, way: str) -> int:
    share = result.ended(way)[1]
    return 0 if share > 0.95 * result.before else 1 if share > 2 * result.ended(FULL)[1] else 2


def price(result: Adaptation) -> int:
    error = result.ended(INSULATED)[0]
    return 0 if error > result.ended(HEAD)[0] else 1 if error > result.ended(FLOWS)[0] else 2


def forgetful(result: Adaptation) -> int:
    full, flows = (result.ended(way)[1] < 0.9 * result.before for way in (FULL, FLOWS))
    return 1 if full and flows else 0 if full else 2
