"""Five steps to a robot that acts: the steps of its lesson."""

from visualizations.lessons.lesson import Step
from vla_core.lessons.walk import CHANGES, CONCATENATED, DISC, SHOVED, TRIES, VIEWS

FEW = 4  # demonstrations, in the first step


def steps() -> tuple[Step, ...]:
    return (
        Step(
            title="Collect: a few demonstrations",
            question=f"The teacher shows {FEW} ways to a disc. How many rows will the dataset have?",
            choices=("As many as demonstrations", "Some tens", "Thousands"),
            values={"demos": FEW},
            answer=lambda r: 0 if len(r.rows.moves) == r.demos else (1 if len(r.rows.moves) < 1000 else 2),
            says=lambda r: (
                f"{len(r.rows.moves)} rows: every step is one. But they are alike: within one demonstration "
                f"picture and word stay the same, so the policy has seen {r.demos} tables and no more."
            ),
        ),
        Step(
            title="Dataset: shove the teacher",
            question="While it shows, the teacher's hand is shoved now and then, and goes on to the disc. What "
            "does that add to the dataset?",
            choices=(
                "Nothing: the rows lie on the same ways",
                "Rows beside the way, with the moves that lead back",
                "Wrong moves, which the policy will imitate",
            ),
            values={"change": SHOVED},
            answer=lambda r: 1 if r.beside > 0.1 else 0,
            says=lambda r: (
                f"In {r.beside:.0%} of the rows the hand is more than {DISC / 2:g} mm off the straight way, and "
                f"the teacher's answer there leads to the disc. The shove itself is no row. {r.arrived.sum()} "
                f"of {TRIES} hands arrive now."
            ),
        ),
        Step(
            title="Encode and fuse: without words",
            question="The word is left out, in training and when it runs. How many hands will end on the disc "
            "that is named?",
            choices=("Nearly all", "About a third: it picks one of three", "Fewer than a fifth"),
            values={"change": CHANGES[2], "view": VIEWS[1]},
            answer=lambda r: third(float(r.arrived.mean())),
            says=lambda r: (
                f"{r.arrived.sum()} of {TRIES}, and {r.ended_on.sum()} end on any disc at all. The same picture "
                "was shown with different moves, and the smallest squared error is their mean: the hand goes "
                "between the discs."
            ),
        ),
        Step(
            title="Train: fuse by concatenation",
            question="Now all numbers stand in one row instead of being picked by the word. The network has more "
            "weights. What happens to the two errors?",
            choices=(
                "Both become smaller",
                "Small on the dataset, much larger on other demonstrations",
                "Both stay large: it cannot learn the rows",
            ),
            values={"change": CONCATENATED, "view": VIEWS[1]},
            answer=lambda r: 2 if r.losses[-1, 1] > 0.1 else (1 if r.losses[-1, 2] > 3 * r.losses[-1, 1] else 0),
            says=lambda r: (
                f"{r.losses[-1, 1]:.3f} cm² on the dataset, {r.losses[-1, 2]:.3f} on others: with "
                f"{r.parameters:,} weights and {r.demos} tables it has learnt by heart. {r.arrived.sum()} of "
                f"{TRIES} hands arrive. With far more demonstrations it would find the rule too; attention has "
                "it built in."
            ),
        ),
        Step(
            title="Run: as it is meant to be",
            question="All inputs, attention, the teacher undisturbed. How many of the new tables are solved?",
            choices=("Fewer than half", "Half to nine tenths", "More than nine tenths"),
            values={"view": VIEWS[1]},
            answer=lambda r: int(r.arrived.mean() >= 0.5) + int(r.arrived.mean() > 0.9),
            says=lambda r: (
                f"{r.arrived.sum()} of {TRIES}. On other demonstrations a move is wrong by about "
                f"{10 * r.losses[-1, 2] ** 0.5:.1f} mm in each direction, but there is a next picture: the hand "
                "looks again and corrects."
            ),
        ),
    )


def third(share: float) -> int:
    if share > 0.6:
        return 0
    return 1 if share >= 0.2 else 2
