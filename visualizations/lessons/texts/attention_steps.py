"""Attention by hand: its path of predictions."""

import numpy as np

from visualizations.lessons.lesson import Step
from vla_core.lessons.attention import HIDDEN, THINGS, Attended, attend

HANDLE, DRAWER, CUP, WALL = range(len(THINGS))
SHARP, VERY = 4.0, 8.0
LONGER = {"furniture": 1.5, "moves": 2.0}  # the first query, in the same direction
BETWEEN = {"furniture": 0.1, "moves": 2.0, "sharpness": SHARP}  # agrees with handle and cup alike


def pair(numbers: np.ndarray) -> str:
    return f"({numbers[0]:g}, {numbers[1]:g})"


def steps() -> tuple[Step, ...]:
    return (
        Step(
            title="Ask louder",
            question=f"The query becomes longer, ({LONGER['furniture']:g}, {LONGER['moves']:g}), in the same "
            "direction. How is the weight shared now?",
            choices=("All of it goes to the handle", "The handle has most, others some", "All four the same"),
            values=LONGER,
            answer=lambda r: 0 if r.weights[HANDLE] > 0.95 else (1 if r.weights.argmax() == HANDLE else 2),
            says=lambda r: (
                f"{r.weights[HANDLE]:.0%} for the handle instead of {attend().weights[HANDLE]:.0%}, and still "
                f"{r.weights[DRAWER]:.0%} for the drawer, whose key points nearly the same way. Softmax never "
                "gives all to one; it only prefers."
            ),
        ),
        Step(
            title="Without sharpness",
            question="Multiply all scores by 0. What comes out?",
            choices=("The middle of all four places", "The handle's place", "Nothing"),
            values={"sharpness": 0.0},
            answer=lambda r: 0 if np.allclose(r.output, r.values.mean(axis=0)) else 1,
            says=lambda r: (
                f"{pair(r.output.round())} mm: each weight is {r.weights[0]:g}. Attention that does not care is a "
                f"plain average, here {r.away:.0f} mm from the nearest thing."
            ),
        ),
        Step(
            title="Very sharp",
            question=f"Now multiply the scores by {VERY:g}. How far is the outcome from the nearest thing?",
            choices=("As far as at the start", "Much nearer", "Farther"),
            values={"sharpness": VERY},
            answer=lambda r: nearer(r),
            says=lambda r: (
                f"{r.away:.0f} mm instead of {attend().away:.0f} mm: the handle has {r.weights[HANDLE]:.0%}. A "
                "network makes its attention sharp by making queries and keys longer."
            ),
        ),
        Step(
            title="Between two",
            question="A query that agrees with handle and cup alike. Where is the outcome?",
            choices=("At the handle", "At the cup", "Between both, where nothing stands"),
            values=BETWEEN,
            answer=lambda r: (
                2 if r.away > 100 else int(np.linalg.norm(r.values - r.output, axis=1).argmin() == CUP)
            ),
            says=lambda r: (
                f"{pair(r.output.round())} mm, {r.away:.0f} mm from the nearest thing. The mean of two right "
                "answers is no answer; the same happens to actions, as a later chapter shows."
            ),
        ),
        Step(
            title="A mask",
            question="The strongest may not be looked at. Where does its weight go?",
            choices=(
                "It is lost: the rest sum to less than one",
                "The others get the same more each",
                "The others grow in proportion",
            ),
            values={"hidden": HIDDEN[1]},
            answer=lambda r: masked(r),
            says=lambda r: (
                f"The weights are {', '.join(f'{weight:.2f}' for weight in r.weights)} and sum to one again. The "
                f"drawer's and the cup's keep their ratio, {r.weights[DRAWER] / r.weights[CUP]:.1f} to 1."
            ),
        ),
    )


def nearer(result: Attended) -> int:
    """As far, much nearer, or farther than at the start."""
    ratio = result.away / attend().away
    return 1 if ratio < 0.7 else (0 if ratio < 1.1 else 2)


def masked(result: Attended) -> int:
    """What the weights do without the strongest: sum to less, gain alike, or keep their ratio."""
    if result.weights.sum() < 0.99:
        return 0
    before = attend().weights
    ratio = result.weights[DRAWER] / result.weights[CUP]
    return 2 if abs(ratio - before[DRAWER] / before[CUP]) < 0.01 else 1
