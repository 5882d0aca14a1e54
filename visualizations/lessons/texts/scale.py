"""Does more help: its lesson."""

from functools import cache
from math import log, log10

from visualizations.lessons.lesson import (
    Check,
    Checkpoint,
    ChoiceCheck,
    CodeNote,
    Jump,
    Lesson,
    NumberCheck,
    Option,
    OrderCheck,
    Paper,
    Seen,
    Symbol,
    Table,
    cited,
    paragraphs,
)
from visualizations.lessons.texts.scale_steps import FEW, GOOD, TRIES, limit, steps
from vla_core.evaluation.intervals import wilson_interval
from vla_core.lessons.scale import FAMILY, Scale, compare

SURE = 0.95  # of the intervals
DEMOS = cited("130,000", "Brohan et al. 2022, RT-1, section 5")
UNSEEN = {
    "RT-1": (
        cited("35 M", "Brohan et al. 2022, RT-1, section 5"),
        cited("32 %", "Brohan et al. 2023, RT-2, table 4"),
    ),
    "RT-2 with PaLM-E": (
        cited("12 B", "Brohan et al. 2023, RT-2, section 4.1"),
        cited("62 %", "Brohan et al. 2023, RT-2, table 4"),
    ),
    "RT-2 with PaLI-X": (
        cited("55 B", "Brohan et al. 2023, RT-2, section 4.1"),
        cited("62 %", "Brohan et al. 2023, RT-2, table 4"),
    ),
}
SCRATCH = cited("9 %", "Brohan et al. 2023, RT-2, table 6: PaLI-X with 5 B parameters, from scratch")
SMALL = cited("44 %", "Brohan et al. 2023, RT-2, table 6: PaLI-X with 5 B parameters, co-fine-tuned")
LARGE = cited("63 %", "Brohan et al. 2023, RT-2, table 6: PaLI-X with 55 B parameters, co-fine-tuned")
FIVE = cited("5 B", "Brohan et al. 2023, RT-2, table 6")
MAKERS = cited("3.3 billion", "Black et al. 2024, π0, section IV")
PRINTED = cited("562 B", "Driess et al. 2023, PaLM-E, abstract: its largest variant")


@cache
def lesson() -> Lesson:
    systems, data, size = compare(), compare("data", FEW), compare("size", FEW)
    return Lesson(
        question="Does a larger model, or more data, make a better robot, and how would one know?",
        before=("labels", "backbone"),
        explanation=paragraphs(f"""
            In language, success grew so steadily with parameters, data and compute that it could be predicted:
            these are the **scaling laws**. Robotics hopes for the same. Three views show how much of the hope
            is measured.

            First, published systems on the fifty tasks of Meta-World. Each dot is one system. Does the larger
            one win? The **correlation** of size and success is {systems.correlation:+.2f}, close to nothing.
            But these systems differ in everything: data, pictures, training, protocol. A comparison says
            something about size only if nothing else differs. Within the family {FAMILY} this is so, and there
            the larger one is better.

            Second, our own policy on one task, with nothing changed but the number of demonstrations: from
            {data.success[0]:.0%} to {data.success[-1]:.0%}. A straight line is fitted to the first points.
            It does not join the shares themselves but their **log-odds**, over the logarithm of the number of
            demonstrations, so that no share above one can come out. Then it has to predict the points that it
            does not know. From {FEW} points it predicts {data.foretold[-1]:.0%}; what was measured is
            {data.success[-1]:.0%}.

            Third, the same with the number of weights. Here the line predicts {size.foretold[-1]:.0%}, and
            {size.success[-1]:.0%} was measured. {limit(size)} An **extrapolation** knows nothing of limits that
            lie outside its points.

            Last, every share is an estimate from few tries. {data.tries} tries leave a **{SURE:.0%}
            interval|confidence interval** of {data.low[-1]:.0%} to {data.high[-1]:.0%} around
            {data.success[-1]:.0%}. Two systems whose intervals overlap widely are not told apart. Four times
            the tries halve the interval.

            What pays most, says RT-2, is not size alone: a backbone from the web, fine-tuned together with web
            data, gains more than a larger model from scratch (the table). Our policy is smaller than all of
            them, and has the advantages of a simulator: an expert that can be asked in every state.
            """),
        panels=(
            Seen(
                "Size alone explains little",
                "View «systems». Parameters to the right, success upwards, with the interval that so many "
                "tries would leave. The orange line joins the one family in which only the size differs. (π0 "
                f"stands where the source of its success puts it; its makers count {MAKERS}.)",
            ),
            Seen(
                "More demonstrations help",
                "View «data». Filled points are known to the line, open ones are not; the dashed line goes on "
                "to its prediction for the last one.",
            ),
            Seen("More weights help, up to a point", "View «size». The same for the number of weights."),
        ),
        steps=steps(),
        formula=(
            "log([p] / (1 − [p])) ≈ [a] + [b] · log₁₀([x])",
            "half an interval ≈ 1.96 √([p] (1 − [p]) / [n])",
        ),
        symbols=(
            Symbol("p", "success of the largest", "share", lambda r: f"{r.success[r.last]:.2f}", LIT),
            Symbol(
                "a",
                "start of the line; its prediction for the largest",
                "share",
                lambda r: f"{r.foretold[r.last]:.2f}",
                LINE,
            ),
            Symbol("b", "slope: log-odds for ten times as much", "no unit", slope, LINE),
            Symbol("x", "what is varied, the largest", "count", lambda r: f"{r.x[r.last]:,.0f}"),
            Symbol("n", "tries behind a point", "tries", lambda r: f"{r.tries}"),
        ),
        notes=(
            CodeNote("low, high = wilson_interval(", "Wilson's interval also works for 0 and for all successes."),
            CodeNote("slope, start = log_odds_line(x[known]", "The line sees only the points that it may know."),
            CodeNote(
                "share = (success * tries + 0.5)",
                "No success at all has no finite log-odds; half a try more of each kind mends that.",
            ),
        ),
        checks=checks(),
        jump=Jump(
            0.3,
            "This policy is smaller than every system in the picture. Look at what its four heads answer from "
            "one small trunk; the tab Evaluate has its intervals.",
        ),
        reading=(
            Paper(
                "Kaplan et al. 2020, Scaling Laws for Neural Language Models",
                "Figure 1: the straight lines that robotics hopes for.",
                "https://arxiv.org/abs/2001.08361",
            ),
            Paper(
                "Brohan et al. 2023, RT-2: Vision-Language-Action Models Transfer Web Knowledge to Robotic "
                "Control",
                "Section 4.3: size against training from scratch, fine-tuning and co-fine-tuning.",
                "https://arxiv.org/abs/2307.15818",
            ),
            Paper(
                "Lin et al. 2024, Data Scaling Laws in Imitation Learning for Robotic Manipulation",
                "Section 5: more places and more objects help more than more demonstrations of each.",
                "https://arxiv.org/abs/2410.18647",
            ),
        ),
        tables=(table(),),
    )


LIT, LINE = ("one system",), ("line through the known points",)


def slope(result: Scale) -> str:
    """From the line's two ends."""
    start, end = float(result.foretold[result.x.argmin()]), float(result.foretold[result.last])
    rise = log(end / (1 - end)) - log(start / (1 - start))
    return f"{rise / log10(result.x.max() / result.x.min()):+.2f}"


def table() -> Table:
    web = "pictures and text from the web, and the same"
    rows = [
        (name, size, f"{DEMOS} demonstrations" if name == "RT-1" else web, share)
        for name, (size, share) in UNSEEN.items()
    ]
    rows += [
        ("RT-2, PaLI-X, from scratch", FIVE, "the demonstrations alone", SCRATCH),
        ("the same, co-fine-tuned", FIVE, web, SMALL),
        ("the same, co-fine-tuned, larger", UNSEEN["RT-2 with PaLI-X"][0], web, LARGE),
    ]
    return Table(
        title=f"New objects, backgrounds and rooms, as measured by the makers of RT-2 (PaLM-E has {PRINTED} in "
        "its largest variant; RT-2 did not use that one)",
        head=("", "parameters", "trained on", "success on what was new"),
        rows=tuple(rows),
    )


def checks() -> tuple[Check, ...]:
    low, high = wilson_interval(GOOD, TRIES)
    return (
        NumberCheck(
            question="An interval of 25 tries is 28 points wide. How many tries for about half the width?",
            answer=100,
            within=8,
            unit="tries",
            feedback="Four times as many: the width goes with one over the square root of the tries.",
            near=((50.0, "That makes it narrower by the square root of two only."),),
        ),
        ChoiceCheck(
            question=f"{GOOD} successes in {TRIES} tries: is the policy better than one with {GOOD - 2}?",
            options=(
                Option("Yes, by ten points", "Ten points are two tries."),
                Option("Not shown", f"Right: {GOOD} of {TRIES} leaves {low:.0%} to {high:.0%}.", right=True),
                Option("No, they are equal", "That is not shown either."),
            ),
        ),
        OrderCheck(
            question="Order these training recipes of RT-2 by success on what was new, the least first.",
            items=(f"{FIVE}, from scratch", f"{FIVE}, co-fine-tuned", "ten times as large, co-fine-tuned"),
            feedback="Right: the backbone brings more than the factor ten in size.",
        ),
        ChoiceCheck(
            question="Your colleague tried ten seeds of a larger model, kept the best one, and it beats the "
            "small one's single run. What do you ask for?",
            options=(
                Option("An even larger model", "It has not been shown that size did it."),
                Option(
                    "The mean over seeds of both, with as many tries each",
                    "Yes: the best of ten is better by luck.",
                    right=True,
                ),
                Option("More training steps", "Then two things differ."),
            ),
            manner="adversarial",
        ),
        ChoiceCheck(
            question="You can pay for four times the demonstrations or for a network four times as large. How "
            "do you decide?",
            options=(
                Option("The larger network: language shows it", "There the data grew along."),
                Option(
                    "Train with half of the data, and with half of the size, and see which hurts more",
                    "Yes: two cheap runs show which of them is the limit now.",
                    right=True,
                ),
                Option("Half of each", "Only by luck: one of them may not be a limit at all."),
            ),
            manner="design",
        ),
        Checkpoint(
            question="A firm writes: our model is ten times as large as yours and succeeds in 18 of 20 tries, "
            "yours in 16 of 20. So size wins. Explain what is wrong with it, and which measurement would "
            "convince you.",
            model="Two tries of difference are within the luck of so few: the intervals overlap widely. And "
            "even a clear difference would not speak of size, because the two models also differ in data, "
            "pictures, training and protocol. I would ask for one recipe in several sizes, on the same data, "
            "with several seeds each, hundreds of tries and intervals. I would ask for the same with several "
            "amounts of data, too: if the curve over size is flat and the curve over data still climbs, size "
            "is not the limit.",
        ),
    )
