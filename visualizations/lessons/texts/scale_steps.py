"""Does more help: its path of predictions."""

from visualizations.lessons.lesson import (
    Step,
)
from vla_core.lessons.scale import EPISODES, FAMILY, Scale, compare

FEW, GOOD, TRIES = 3, 18, 20  # points known, in a step; successes and tries, in a check
MANY = 400  # tries, in a step
CEILING = 0.98  # share from which on a curve cannot show more


def steps() -> tuple[Step, ...]:
    return (
        Step(
            title="Only the size differs",
            question=f"Both sizes of {FAMILY} have the same data and training. With {compare().tries} tries "
            f"behind each point their intervals overlap. These figures come from {EPISODES}. Do they still "
            "overlap with as many?",
            choices=("Yes, by more than half", "Yes, a little", "No"),
            values={"tries": EPISODES},
            answer=family_overlap,
            says=lambda r: (
                f"{family_intervals(r)}: the larger one is better. Over all systems the correlation of size and "
                f"success is {r.correlation:+.2f}, where +1 and −1 would be a straight line. That does not say "
                "that size is useless: these systems differ in data and training as well. Only the family in "
                "which nothing else differs answers the question."
            ),
        ),
        Step(
            title="Predict from data",
            question=f"Our policy, one task: {shares(compare('data', FEW), FEW)}. What does it reach with "
            f"{compare('data').x[-1]:.0f}?",
            choices=("About as the line says, to 10 points", "Clearly more than the line says", "Clearly less"),
            values={"view": "data", "known": FEW},
            answer=lambda r: 0 if r.missed < 0.1 else 1 if r.success[-1] > r.foretold[-1] else 2,
            says=lambda r: (
                f"{r.success[-1]:.0%}, where the line says {r.foretold[-1]:.0%}. Give it one point more: then "
                f"it says {compare('data', FEW + 1).foretold[-1]:.0%}. A line through {FEW} points with such "
                "intervals may have many slopes."
            ),
        ),
        Step(
            title="Predict from size",
            question=f"The same with the size of the network: {shares(compare('size', FEW), FEW)}. And with "
            f"{compare('size').x[-1] / 1e6:.1f} million?",
            choices=(
                "Clearly less: so many weights learn so few demonstrations by heart",
                "About as before",
                "Clearly more",
            ),
            values={"view": "size", "known": FEW},
            answer=lambda r: 0 if r.high[-1] < r.low[-2] else 2 if r.low[-1] > r.high[-2] else 1,
            says=lambda r: (
                f"{r.success[-1]:.0%} after {r.success[-2]:.0%}; the line says {r.foretold[-1]:.0%}. {limit(r)}"
            ),
        ),
        Step(
            title="How sure is a share?",
            question=f"Each point has {compare().tries} tries. How wide is the interval of the last one?",
            choices=("Less than 10 points", "10 to 20 points", "More than 20 points"),
            values={"view": "data", "known": FEW},
            answer=lambda r: 0 if width(r) < 0.1 else 1 if width(r) < 0.2 else 2,
            says=lambda r: (
                f"{100 * width(r):.0f} points: from {r.low[-1]:.0%} to {r.high[-1]:.0%}. With {MANY} tries it "
                f"would be {100 * width(compare('data', FEW, MANY)):.0f}. A table without the number of tries "
                "says little."
            ),
        ),
    )


def family_overlap(result: Scale) -> int:
    """Whether the intervals of the family overlap by more than half of the narrower one, a little, or not."""
    low, high = result.low[result.known], result.high[result.known]
    common = float(high.min() - low.max())
    return 2 if common <= 0 else 1 if common <= 0.5 * float((high - low).min()) else 0


def family_intervals(result: Scale) -> str:
    rows = zip(result.low[result.known], result.high[result.known], strict=True)
    return " and ".join(f"{low:.0%} to {high:.0%}" for low, high in rows)


def limit(result: Scale) -> str:
    """What keeps larger networks from being better."""
    if result.success.max() > CEILING:
        enough = float(result.x[result.success.argmax()])
        return (
            f"From {enough / 1e6:.2f} million weights on nearly all tries succeed, so there is no room for more; "
            "what larger networks are worth has to be measured on a harder task."
        )
    return "The demonstrations stayed the same: from some size on they are the limit. Grow both, or neither."


def width(result: Scale) -> float:
    return float(result.high[-1] - result.low[-1])


def shares(result: Scale, known: int) -> str:
    """The first points as words."""
    counts = [f"{x / 1e6:.2f} M" if x > 1e4 else f"{x:.0f}" for x in result.x[:known]]
    pairs = zip(counts, result.success[:known], strict=True)
    return ", ".join(f"{count} give {share:.0%}" for count, share in pairs)
