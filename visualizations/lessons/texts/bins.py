"""Cutting a movement into bins: its lesson."""

from functools import cache
from math import log2

from visualizations.lessons.lesson import (
    Check,
    Checkpoint,
    ChoiceCheck,
    CodeNote,
    Derived,
    Jump,
    Lesson,
    NumberCheck,
    Option,
    OrderCheck,
    Paper,
    Seen,
    Step,
    Symbol,
    cited,
    paragraphs,
)
from vla_core.lessons.bins import SHARE, TEACHERS, VIEWS, quantise
from vla_core.lessons.rt2 import NAMES

USUAL = 256  # bins of RT-2 and OpenVLA
CUP, NEEDLE = 10.0, 1.0  # mm that each forgives
NARROW = 500.0  # mm, in a check
FINE = 1024


@cache
def lesson() -> Lesson:
    usual = quantise(bins=USUAL)
    alone, given = usual.pairs.invented
    half = cited("256", "Brohan et al. 2023, RT-2, section 3.2")
    return Lesson(
        question="Why would anybody replace an exact number by one of a few hundred bins?",
        before=("ways", "mix"),
        explanation=paragraphs(f"""
            A language model chooses among **tokens|token**. To let it choose a movement, the range of each number
            is cut into **bins** and every bin becomes a token; reading a token back gives the bin's middle value.
            RT-2 and OpenVLA use {half} bins for each number of an action.

            The price is accuracy. A value comes back at most half a bin away. For an arm that reaches over one
            metre, {USUAL} bins leave an error of up to {usual.worst:.2f} mm. A cup forgives a centimetre; a
            needle's eye does not forgive that. For many bins, twice as many halve the error, and each doubling
            costs one more **bit** for each number.

            The reward comes where teachers differ. Here {SHARE:.0%} of {TEACHERS:,} teachers pass an obstacle on
            the right, the others on the left. A network trained with **squared error** predicts the average of all
            answers: {usual.ways.mean:.2f}, straight into the obstacle, where {usual.ways.support:.0%} of the
            teachers went. With **cross-entropy** over bins it predicts how probable each bin is. Both answers
            stay, as two peaks: the prediction is **multimodal**. One of them is then chosen, and the robot goes
            round.

            Both losses are the same idea: minus the logarithm of the probability that the model gives to what the
            teacher did. Squared error is that loss for one bell-shaped peak of fixed width, and one peak cannot
            have two places. Bins may take any shape. And a language model was trained with cross-entropy all
            along, so nothing about it has to change.

            There is a trap. An action has several numbers. Let the teachers go either left and up, or right and
            down. A head that predicts each number by itself gets both numbers' shares right, and still draws
            «left» with «down»: {alone:.0%} of its actions were shown by nobody. RT-2 and OpenVLA write one token
            after another, and predict each given those before: **autoregressive** prediction. That leaves
            {given:.0%}. The price is time, one forward pass a token.

            The bins head of our policy, `BinsHead`, uses the tokens of RT-2 but predicts all its numbers in one
            pass, each by itself. It is quick, and it can mix two ways; look for that in the glass box.
            """),
        panels=(
            Seen(
                "Each stair is one token",
                "What comes back for each number that is meant. All numbers of one stair share a token; the thick "
                "black line is the error of the number that is marked.",
            ),
            Seen(
                "More bins cost less",
                "The largest error against the number of bins, for the arm's range. On both axes equal "
                "distances are equal factors.",
            ),
            Seen(
                "Bins keep both answers",
                "How probable each bin is for a network trained with cross-entropy, and the one answer of a "
                "network trained with squared error.",
            ),
            Seen(
                "Each number by itself",
                "Actions of two numbers: pale, what teachers have shown; small dots, what a head draws that "
                "predicts the two numbers separately.",
            ),
            Seen(
                "The second given the first", "The same for a head that predicts the second number from the first."
            ),
        ),
        steps=steps(),
        formula=(
            "[token] = round(([v] + 1) / 2 · ([B] − 1))",
            "[e] = [R] / (2 ([B] − 1))",
            "loss = −log [p](what the teacher did)",
        ),
        symbols=(
            Symbol("token", "whole number that is written", "token", lambda r: f"{r.token}", ("kept", "here")),
            Symbol(
                "v", "number that is meant, from −1 to 1", "no unit", lambda r: f"{r.value:g}", ("error", "here")
            ),
            Symbol("B", "bins", "bins", lambda r: f"{r.bins}", ("kept",)),
            Symbol("R", "range of the arm", "mm", lambda r: f"{r.reach:g}"),
            Symbol("e", "largest error", "mm", lambda r: f"{r.worst:.2f}", ("largest error", "half a bin")),
            Symbol(
                "p",
                "probability of the fullest bin",
                "no unit",
                lambda r: f"{r.ways.belief.max():.2f}",
                ("prediction over bins",),
            ),
        ),
        notes=(
            CodeNote(
                "belief = np.bincount(",
                "What cross-entropy learns when it is trained to the end: the share of each bin.",
            ),
            CodeNote("mean = float(answers.mean())", "What squared error learns: the average answer."),
            CodeNote(
                "after = np.array(", "Autoregressive: the second token only from actions with this first token."
            ),
        ),
        checks=checks(),
        jump=Jump(
            0.45,
            "The bins head's prediction over its bins for each number of the action. Look for a step with two "
            "peaks, and at what the Gaussian head, which has one, answers there.",
        ),
        reading=(
            Paper(
                "Brohan et al. 2023, RT-2: Vision-Language-Action Models Transfer Web Knowledge to Robotic "
                "Control",
                "Section 3.2: actions as tokens of the text.",
                "https://arxiv.org/abs/2307.15818",
            ),
            Paper(
                "Bishop 1994, Mixture Density Networks",
                "Section 2: why squared error answers with the average, and what to do about it.",
            ),
            Paper(
                "Pertsch et al. 2025, FAST: Efficient Action Tokenization for Vision-Language-Action Models",
                "Section IV: why one token a number is poor for fast motions, and a shorter way to write chunks.",
                "https://arxiv.org/abs/2501.09747",
            ),
        ),
        derivation=derivation(),
    )


def derivation() -> tuple[Derived, ...]:
    seven = len(NAMES)
    return (
        Derived(
            "How far apart are the values of two neighbouring bins?",
            "The first and the last bin are the ends of the range.",
            lambda r: f"{r.reach:g} mm / ({r.bins} − 1) = {r.reach / (r.bins - 1):.2f} mm.",
        ),
        Derived(
            "How far can a value be from what comes back?",
            "It is rounded to the nearest bin.",
            lambda r: f"Half of that, {r.worst:.2f} mm. The marked number, {r.value:g}, is {r.error:.2f} mm off.",
        ),
        Derived(
            f"How many different actions of {seven} numbers can be written? And how many tokens does the model "
            "write?",
            "Each number is chosen independently of the length of the list.",
            lambda r: (
                f"{r.bins}^{seven} = {float(r.bins) ** seven:.1e} actions, with {seven} tokens of "
                f"{log2(r.bins):.1f} bits each: nothing has to search through all of them."
            ),
        ),
        Derived(
            "What does squared error answer where the teachers go two ways? Set the derivative of the loss to "
            "zero.",
            "The derivative of Σ (answer − teacher)² is twice Σ (answer − teacher).",
            lambda r: (
                f"The mean: {SHARE:g} × {r.gap / 2:g} + {1 - SHARE:.1g} × ({-r.gap / 2:g}) = "
                f"{(2 * SHARE - 1) * r.gap / 2:.2f}; measured {r.ways.mean:.2f}. It is near {r.ways.support:.0%} "
                "of the teachers."
            ),
        ),
        Derived(
            "What does cross-entropy learn?",
            "Minus the logarithm of the probability, averaged over teachers, is least where the probabilities "
            "equal the shares.",
            lambda r: f"The share of each bin: {r.ways.belief.max():.0%} for the fullest. No average is taken.",
        ),
    )


def steps() -> tuple[Step, ...]:
    return (
        Step(
            title="Two more bins",
            question="With two bins a number is «left end» or «right end». Now four. What becomes of the largest "
            "error?",
            choices=("It halves", "It falls to a third", "It falls to a quarter"),
            values={"bins": 4},
            answer=lambda r: (2, 3, 4).index(round(r.worsts[0] / r.worst)),
            says=lambda r: (
                f"From {r.worsts[0]:.0f} to {r.worst:.0f} mm. Both ends are bins, so {r.bins} bins leave "
                f"{r.bins - 1} gaps between them, and two bins leave one. Only for many bins does twice as many "
                "mean half the error."
            ),
        ),
        Step(
            title=f"{USUAL} bins",
            question=f"{USUAL} bins over one metre. A cup forgives {CUP:g} mm, a needle's eye {NEEDLE:g} mm. "
            "Which can the arm do, by its bins?",
            choices=("Both", "Only the cup", "Neither"),
            values={"bins": USUAL},
            answer=lambda r: 0 if r.worst <= NEEDLE else (1 if r.worst <= CUP else 2),
            says=lambda r: (
                f"The largest error is {r.worst:.2f} mm. For the needle one needs more bins, a smaller range, or "
                "an answer without bins."
            ),
        ),
        Step(
            title="Two right answers",
            question=f"{SHARE:.0%} of the teachers go right, the others left. What does a network trained with "
            "squared error answer?",
            choices=("Right, as most teachers", "Between both, where nobody went", "Left or right, by chance"),
            values={"view": VIEWS[1]},
            answer=lambda r: 1 if r.ways.support < 0.05 else 0,
            says=lambda r: (
                f"{r.ways.mean:.2f}, and {r.ways.support:.0%} of the teachers went near that. The bins keep a "
                "peak at each answer; the higher one is chosen, or one is drawn."
            ),
        ),
        Step(
            title="One answer with some wobble",
            question="Bring the two answers together. Is the average still a bad answer?",
            choices=("Yes, averages are always bad", "No, now it is what the teachers do"),
            values={"view": VIEWS[1], "gap": 0.0},
            answer=lambda r: 1 if r.ways.support > 0.9 else 0,
            says=lambda r: (
                f"{r.ways.support:.0%} of the teachers are near it. Averaging only fails between answers; where "
                "all agree, a single number with a small spread is all that is needed."
            ),
        ),
        Step(
            title="Two numbers of one action",
            question="Teachers go left and up, or right and down. A head predicts each number by itself, each "
            "perfectly. How many of its actions has nobody shown?",
            choices=("None, each number is right", "About a tenth", "About half"),
            values={"view": VIEWS[2], "bins": USUAL},
            answer=lambda r: 0 if r.pairs.invented[0] < 0.03 else (1 if r.pairs.invented[0] < 0.3 else 2),
            says=lambda r: (
                f"{r.pairs.invented[0]:.0%}: «left» meets «down» by chance, {SHARE:g} × {1 - SHARE:.1g}, and "
                "«right» meets «up» as often. Predicting the second number given the first leaves "
                f"{r.pairs.invented[1]:.0%}."
            ),
        ),
    )


def checks() -> tuple[Check, ...]:
    worst = quantise(bins=USUAL, reach=NARROW).worst
    return (
        NumberCheck(
            question=f"An arm's range is {NARROW:g} mm, cut into {USUAL} bins. What is the largest error?",
            answer=worst,
            within=0.02,
            unit="mm",
            feedback=f"Half of {NARROW:g} mm / {USUAL - 1}: {worst:.2f} mm.",
            near=((2 * worst, "That is a whole bin; a value is at most half a bin from the nearest."),),
        ),
        OrderCheck(
            question="Order by the largest error over one metre, the smallest first.",
            items=tuple(f"{bins} bins" for bins in (FINE, USUAL, 16, 2)),
            feedback="Right: the error falls with the number of gaps between bins.",
        ),
        ChoiceCheck(
            question="Which of these can a single predicted number with a spread (one bell) not express?",
            options=(
                Option("that it is unsure", "The spread says that."),
                Option("two answers, with nothing between them", "Yes: one bell has one top.", right=True),
                Option("that the answer is near zero", "Then its middle is near zero."),
            ),
        ),
        ChoiceCheck(
            question="Your bins head solves its demonstrations. On the robot it sometimes moves to the left cup "
            "and closes the gripper at the height of the right one. All single predictions are excellent. What is "
            "wrong?",
            options=(
                Option("Too few bins", "Each number is as exact as before."),
                Option(
                    "The numbers are predicted independently, so two ways are mixed",
                    "Yes: predict each given those before, or sample all of them together.",
                    right=True,
                ),
                Option("The learning rate", "The predictions are excellent; it has learnt."),
            ),
            manner="adversarial",
        ),
        ChoiceCheck(
            question="A head must place parts within a tenth of a millimetre, over a range of one metre, fifty "
            "times a second. What do you choose?",
            options=(
                Option(f"{USUAL} bins, as everybody does", "Half a bin is twenty times too coarse."),
                Option("Squared error", "Exact, until two teachers differ."),
                Option(
                    "A continuous head that keeps several answers, such as flow",
                    "Yes: no bins, no average, all numbers at once. It is the subject of a later chapter.",
                    right=True,
                ),
            ),
            manner="design",
        ),
        Checkpoint(
            question="Explain in your own words why cutting actions into bins lets a pretrained language "
            "model drive a robot. Which property of its training makes that work?",
            model="A language model is trained to give a probability to each token of a fixed list, with "
            "cross-entropy. A bin is one more token, so loss, layers and the way of answering stay, and "
            "what was learnt before carries over. And a probability for each bin can have two peaks "
            "where teachers go two ways, while squared error answers with their average. The price is "
            "half a bin.",
        ),
    )
