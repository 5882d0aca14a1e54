"""New words in old places: its path of predictions."""

from visualizations.lessons.lesson import Step
from vla_core.lessons.combinations import CANDIDATES, CELLS, COUNTS, DRAWS, WORDINGS, Combinations
from vla_core.world.table.scene import SHAPES

FEW, SOME, MANY = COUNTS[0], COUNTS[2], COUNTS[-1]
CHANCE = 1 / CANDIDATES
TWO, ONE = WORDINGS


def steps() -> tuple[Step, ...]:
    return (
        Step(
            title="One shape a colour",
            question=f"{FEW} pairs are trained: every colour with one shape. Now the model hears a new pair of "
            f"words it knows, and has to choose among {CANDIDATES} things. How often is it right?",
            choices=(
                "Nearly always: it knows both words",
                "Clearly more than by guessing",
                "No more than by guessing",
            ),
            values={"count": str(FEW)},
            answer=lambda r: level(r.unseen_at(FEW)),
            says=lambda r: (
                f"{r.unseen_at(FEW):.0%}, on average over {DRAWS} choices of pairs; guessing gives {CHANCE:.0%}, "
                f"and about trained pairs it is right in {r.seen_at(FEW):.0%}. In training the colour alone told "
                "everything, so nothing forced it to learn what the words for shapes mean."
            ),
        ),
        Step(
            title="More pairs, not more pictures",
            question=f"{SOME} pairs instead of {FEW}, from as many pictures in all. What happens to new pairs?",
            choices=("Clearly more right answers", "Hardly any change", "Fewer: each pair has fewer pictures"),
            values={"count": str(SOME)},
            answer=lambda r: change(r.unseen_at(SOME) - r.unseen_at(FEW)),
            says=lambda r: (
                f"{r.unseen_at(SOME):.0%} on average instead of {r.unseen_at(FEW):.0%}. Most colours now come "
                "with two shapes: the colour no longer tells everything, so both words have to mean something."
            ),
        ),
        Step(
            title="Nearly all pairs",
            question=f"{MANY} of {CELLS[0] * CELLS[1]} pairs are trained. Is a new pair understood as well as a "
            "trained one?",
            choices=("Yes, to five points", "No, something is missing", "No, hardly at all"),
            values={"count": str(MANY)},
            answer=lambda r: gap_choice(r.seen_at(MANY) - r.unseen_at(MANY)),
            says=lambda r: (
                f"{r.unseen_at(MANY):.0%} against {r.seen_at(MANY):.0%} on average. Look at the cells: the errors "
                f"lie with {hardest(r)}. A high mean over seen and unseen together hides such a gap, so report "
                "both."
            ),
        ),
        Step(
            title="One name for each pair",
            question=f"The same {MANY} pairs and the same pictures. But «red ball» is one word now, as "
            "foreign to «red mug» as any other. New pairs?",
            choices=("About as many right", "Fewer, but far above guessing", "About as by guessing"),
            values={"count": str(MANY), "wording": ONE},
            answer=lambda r: names_level(r.unseen_at(MANY, ONE), r.unseen_at(MANY)),
            says=lambda r: (
                f"{r.unseen_at(MANY, ONE):.0%} with one name each, {r.unseen_at(MANY):.0%} with two words. A name "
                "that was never heard has no parts that were. What carries over to a new pair are its parts."
            ),
        ),
    )


def level(share: float) -> int:
    return 0 if share > 0.85 else 1 if share > CHANCE + 0.1 else 2


def change(points: float) -> int:
    return 0 if points > 0.1 else 2 if points < -0.1 else 1


def names_level(names: float, words: float) -> int:
    return 2 if names < CHANCE + 0.1 else 1 if names < words - 0.1 else 0


def gap_choice(gap: float) -> int:
    return 0 if gap <= 0.05 else 1 if gap < 0.4 else 2


def hardest(result: Combinations) -> str:
    """The shape about which new pairs are most often misunderstood, in all draws with this number."""
    answers, at = result.answers[TWO], result.counts.index(MANY)
    new = ~answers.trained[at]  # (draws, colours, shapes)
    asked = new.sum(axis=(0, 1))
    right = (answers.cells[at] * new).sum(axis=(0, 1))
    shares = {name: right[i] / asked[i] for i, name in enumerate(SHAPES) if asked[i]}
    return f"the {min(shares, key=lambda name: shares[name])} more than with other shapes"
