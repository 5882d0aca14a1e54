"""One policy for many arms: its path of predictions."""

from visualizations.lessons.lesson import (
    Step,
)
from vla_core.lessons.embodiments import NAMES, SharedPolicyResult, share_policy

FRANKA, WIDOWX, SAWYER = range(3)


def steps() -> tuple[Step, ...]:
    return (
        Step(
            title="Three teachers",
            question=f"{NAMES[FRANKA]}, taught on its part of the table alone, arrives from "
            f"{share_policy().success[FRANKA]:.0%} of the starts. Now the lessons of all three arms are "
            "pooled. How often does it arrive?",
            choices=("Less often: the lessons contradict each other", "As often", "From nearly all starts"),
            values={"teachers": "all three"},
            answer=lambda r: 2 if r.success[FRANKA] > 0.95 else int(r.success[FRANKA] > 0.45),
            says=lambda r: (
                f"From {r.success[FRANKA]:.0%}. In shares of the reach the lessons say the same thing, and the "
                "others cover the rest of the table."
            ),
        ),
        Step(
            title="An arm that never taught",
            question=f"{NAMES[SAWYER]} gives no lessons. How often does it arrive on the lessons of the other "
            "two?",
            choices=("Never", "As often as taught by itself alone", "More often than taught by itself alone"),
            values={"teachers": "without Sawyer", "arm": "Sawyer"},
            answer=lambda r: (
                0 if r.success[SAWYER] < 0.05 else 1 + int(r.success[SAWYER] > r.solo_success[SAWYER] + 0.1)
            ),
            says=lambda r: (
                f"From {r.success[SAWYER]:.0%} of the starts; taught by itself alone from "
                f"{r.solo_success[SAWYER]:.0%}, with all three from "
                f"{share_policy('all three').success[SAWYER]:.0%}. It has never shown anything, and loses only "
                "where nobody else has been."
            ),
        ),
        Step(
            title="Who misses Franka?",
            question=f"Now {NAMES[FRANKA]}'s lessons are missing. Whose success falls?",
            choices=("Only its own", "That of all three", "Nobody's"),
            values={"teachers": "without Franka"},
            answer=lambda r: loser(r),
            says=lambda r: (
                f"All three fall from {share_policy('all three').success.mean():.0%} to "
                f"{', '.join(f'{s:.0%}' for s in r.success)}: the left end of the table is a place that only "
                "it has shown. What one arm knows, all know; what it does not, nobody does."
            ),
        ),
        Step(
            title="In millimetres",
            question="All three teach, but the actions are plain millimetres. Which arm fails most?",
            choices=(f"{NAMES[SAWYER]}, the slowest", f"{NAMES[FRANKA]}, the fastest", "All alike"),
            values={"teachers": "all three", "normalised": False},
            answer=lambda r: 2 if r.success.max() - r.success.min() < 0.1 else int(r.success.argmin() == FRANKA),
            says=lambda r: (
                f"{', '.join(f'{n} {s:.0%}' for n, s in zip(NAMES, r.success, strict=True))}. Only "
                f"{NAMES[FRANKA]} fails: where a slow arm has taught, it is told to creep at that arm's pace, "
                f"and its time runs out. {NAMES[SAWYER]} is told more than it can do, does what it can, and "
                "arrives."
            ),
        ),
    )


def loser(result: SharedPolicyResult) -> int:
    lost = share_policy("all three").success - result.success > 0.1
    return 1 if lost.all() else 0 if lost[FRANKA] else 2
