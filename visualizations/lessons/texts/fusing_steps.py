"""Five ways to fuse: the steps of its lesson, and what they compare with."""

from functools import cache

import numpy as np

from visualizations.lessons.lesson import Step
from vla_core.lessons.fusing import CONCAT, CROSS, FILM, LEAST, MIXTURE, TRANSFORMER, WAYS, Comparison, compare
from vla_core.lessons.pointing import MOST

AT = {name: i for i, name in enumerate(WAYS)}
THINGS = 6  # with which the chapter opens


@cache
def many(things: int = THINGS, unseen: bool = False) -> Comparison:
    """What all five score with so many things."""
    return compare(things, CROSS, unseen)


def steps() -> tuple[Step, ...]:
    return (
        Step(
            title="Two things",
            question="Only two things: the one that is named, and another of the same colour. How often does "
            "concatenation point at the right one?",
            choices=(
                "Hardly more often than guessing",
                "Clearly more often, but far from always",
                "Nearly always",
            ),
            values={"things": LEAST, "way": CONCAT},
            answer=lambda r: share_choice(r.success[AT[CONCAT]], 1 / r.things),
            says=lambda r: (
                f"In {r.success[AT[CONCAT]]:.0%} of the scenes; FiLM in {r.success[AT[FILM]]:.0%}, "
                f"cross-attention in {r.success[AT[CROSS]]:.0%}. Pointing at either thing would give "
                f"{1 / r.things:.0%}, but first the patches with things in them have to be found, and the mean "
                "of all patches says little about places."
            ),
        ),
        Step(
            title="Eight things",
            question=f"Now {MOST} things, two more than training ever had. Who still points at the right one in "
            "more than nine scenes of ten?",
            choices=("Nobody", "Those with attention", "All but concatenation", "All"),
            values={"things": MOST},
            answer=lambda r: who(r.success > 0.9),
            says=lambda r: (
                f"Concatenation {r.success[AT[CONCAT]]:.0%}, FiLM {r.success[AT[FILM]]:.0%}, cross-attention "
                f"{r.success[AT[CROSS]]:.0%}, the transformer {r.success[AT[TRANSFORMER]]:.0%}, the mixture "
                f"{r.success[AT[MIXTURE]]:.0%}. A mean over patches is shared by all things; a choice among "
                "patches is not."
            ),
        ),
        Step(
            title="A pair that was never shown",
            question="The words name a colour and a shape that never came together in training. What happens to "
            "cross-attention?",
            choices=("It points as well as before", "It becomes worse, but is above guessing", "It only guesses"),
            values={"unseen": True},
            answer=lambda r: unseen_choice(r.success[AT[CROSS]], many().success[AT[CROSS]], 1 / r.things),
            says=lambda r: (
                f"From {many().success[AT[CROSS]]:.0%} to {r.success[AT[CROSS]]:.0%}; the transformer from "
                f"{many().success[AT[TRANSFORMER]]:.0%} to {r.success[AT[TRANSFORMER]]:.0%}. It has learnt the "
                "pairs of its training better than the two words. With twelve pairs there is little reason to "
                "take them apart."
            ),
        ),
        Step(
            title="What the largest is worth",
            question="The table below the explanation counts the work. Only two things now, but a pair that was "
            "never shown. Does one of the ways with the most multiply-adds point best?",
            choices=("Yes, clearly", "No: a cheaper way points as well or better"),
            values={"things": LEAST, "way": TRANSFORMER, "unseen": True},
            answer=lambda r: int(cheaper_as_good(r)),
            says=lambda r: (
                f"{dearest(r)} with {max(r.products):,} multiply-adds for a scene; cross-attention computes "
                f"{r.products[AT[CROSS]]:,} and points at the right thing in {r.success[AT[CROSS]]:.0%}. Here the "
                "patches need nothing of each other. Ask for «the ring left of the cross», and they would."
            ),
        ),
    )


def share_choice(share: float, guess: float) -> int:
    if share > 0.9:
        return 2
    return 1 if share > guess + 0.1 else 0


def who(good: np.ndarray) -> int:
    """Nobody, those with attention (at least one of them and no other), all but concatenation, or all."""
    if good.all():
        return 3
    if good[1:].all():
        return 2
    return 1 if good[2:].any() and not good[:2].any() else 0


def unseen_choice(share: float, before: float, guess: float) -> int:
    if share > before - 0.05:
        return 0
    return 1 if share > guess + 0.05 else 2


def dearest(result: Comparison) -> str:
    """The ways with the most multiply-adds, and how often each is right."""
    most = max(result.products)
    found = [i for i, work in enumerate(result.products) if work == most]
    return " and ".join(f"{WAYS[i]} {result.success[i]:.0%}" for i in found).capitalize()


def cheaper_as_good(result: Comparison) -> bool:
    most = max(result.products)
    best = max(share for work, share in zip(result.products, result.success, strict=True) if work == most)
    return any(
        work < most and share >= best - 0.02 for work, share in zip(result.products, result.success, strict=True)
    )
