"""Attention by hand: its lesson."""

from functools import cache
from math import exp, sqrt

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
    Symbol,
    Table,
    cited,
    paragraphs,
)
from visualizations.lessons.texts.attention_steps import DRAWER, HANDLE, WALL, pair, steps
from vla_core.config import FusionConfig, ModelConfig
from vla_core.lessons.attention import THINGS, attend

FIRST, SECOND = 2.0, 1.0  # scores, in a check
MANY = 64  # numbers in a query, in a check


@cache
def lesson() -> Lesson:
    start, flat = attend(), attend(sharpness=0.0)
    eight = cited("eight", "Vaswani et al. 2017, Attention Is All You Need, section 3.2.2")
    return Lesson(
        question="How does one token find out what it needs from all the others?",
        before=("vectors", "neuron"),
        explanation=paragraphs(f"""
            Words and patches are vectors now, one **token** each. But «open the drawer» must find the drawer among
            dozens of patches. In a layer of plain neurons each input has its fixed weight. Here the weights must
            depend on what is there. **Attention|attention** computes them anew for each picture.

            On the table stand four things. Each carries three vectors. Its **key** says what it is; here two
            numbers, whether it is furniture and whether it can move. Its **value** is what it has to tell; here
            its place on the table. And somebody asks with a **query**: two numbers of the same kind, what is
            looked for. The query on show asks for furniture that moves.

            Query and key are compared by their product: multiply number by number, add up. It is large where both
            point in the same direction. The product with the handle is {start.products[HANDLE]:.2f}, with the
            drawer {start.products[DRAWER]:.2f}, with the wall {start.products[WALL]:.2f}. Divided by the root of
            the number of dimensions, products become scores: {start.scores[HANDLE]:.2f} for the handle. The
            control «sharpness» multiplies all scores. They go through a **softmax**, which makes weights of them,
            positive numbers that sum to one: {start.weights[HANDLE]:.0%} for the handle,
            {start.weights[DRAWER]:.0%} for the drawer.

            What comes out is the mean of the values with these weights: a place {start.away:.0f} mm from the
            nearest thing. With larger scores the weights become sharper, and the outcome moves to the handle. With
            scores of zero all weights are a quarter, and the outcome is the middle of everything:
            ({flat.output[0]:.0f}, {flat.output[1]:.0f}), where nothing stands. A mean of places is only a place if
            one weight dominates.

            In a network nobody chooses these numbers. Query, key and value are each a learnt matrix times the
            token's vector, and training finds what to ask and how to answer. Several such questions run side by
            side, the **heads of attention**: {eight} in the first transformer, {FusionConfig().heads} in ours.
            Each token asks, and each answers, so the number of products is the square of the number of tokens.
            Nothing in this depends on the order of the tokens; where it matters, each token carries its place in
            its vector.

            Sometimes a token may not be looked at: padding, or words that are still to be written. Its score is
            set to minus infinity, its weight is zero, and the others share the rest. That is a **mask**.
            """),
        panels=(
            Seen(
                "Who agrees?",
                "The query as a thick orange arrow, the keys as blue ones. The product is large where two arrows "
                "point the same way and are long.",
            ),
            Seen("Weights sum to one", "What the softmax makes of the four scores."),
            Seen(
                "Out: a mean of places",
                "The four things where they stand, as large as their weight. The orange cross is the outcome.",
            ),
        ),
        steps=steps(),
        formula=("[s] = [q] · [k] / √[d]", "[w] = softmax([c] · [s])", "[o] = Σ [w] [v]"),
        symbols=(
            Symbol("q", "query", "no unit", lambda r: pair(r.query), ("query",)),
            Symbol("k", "key, here of the handle", "no unit", lambda r: pair(r.keys[HANDLE]), ("keys",)),
            Symbol("d", "numbers in a query", "numbers", lambda r: f"{len(r.query)}"),
            Symbol(
                "s", "score of the handle", "no unit", lambda r: f"{r.products[HANDLE] / sqrt(len(r.query)):.2f}"
            ),
            Symbol("c", "sharpness, 1 in a network", "no unit", lambda r: f"{r.sharpness:g}"),
            Symbol("w", "weight of the handle", "share", lambda r: f"{r.weights[HANDLE]:.2f}", ("weights",)),
            Symbol("v", "value, the handle's place", "mm", lambda r: pair(r.values[HANDLE]), ("values",)),
            Symbol("o", "outcome", "mm", lambda r: pair(r.output.round()), ("outcome",)),
        ),
        notes=(
            CodeNote(
                "products = KEYS @ query", "All four comparisons at once: one product of a matrix and a vector."
            ),
            CodeNote("scores[scores.argmax()] = -np.inf", "The mask: e to the power of minus infinity is 0."),
            CodeNote("output=weights @ VALUES", "The weighted mean of the values."),
            CodeNote(
                "logits - logits.max(", "Taking the largest away changes no share and keeps the powers finite."
            ),
        ),
        checks=checks(),
        jump=Jump(
            0.4,
            "The real policy's attention, head by head: which patches, words and numbers its readout looked at. "
            "Then open «does it matter?»: a large weight is not yet an influence.",
        ),
        reading=(
            Paper(
                "Vaswani et al. 2017, Attention Is All You Need",
                "Section 3.2: the formula of this page, and why the root of the dimension.",
                "https://arxiv.org/abs/1706.03762",
            ),
            Paper(
                "Bahdanau, Cho and Bengio 2014, Neural Machine Translation by Jointly Learning to Align and "
                "Translate",
                "Section 3 and figure 3: attention before transformers, with pictures of the weights.",
                "https://arxiv.org/abs/1409.0473",
            ),
            Paper(
                "Jain and Wallace 2019, Attention is not Explanation",
                "Section 1: what weights of attention do not prove.",
                "https://arxiv.org/abs/1902.10186",
            ),
        ),
        tables=(roles(),),
        derivation=derivation(),
    )


def roles() -> Table:
    width = ModelConfig().width
    return Table(
        "Three vectors of each token",
        ("vector", "made from the token by", "says", "in this picture"),
        (
            ("query", "a learnt matrix", "what I am looking for", "two numbers that you set"),
            ("key", "another learnt matrix", "what I am", "furniture? can it move?"),
            ("value", "a third learnt matrix", "what I tell whoever looks at me", "a place on the table"),
            (
                "in our policy",
                f"matrices of {width} × {width}",
                "whatever training has found",
                f"{FusionConfig().layers} layers of {FusionConfig().heads} heads",
            ),
        ),
    )


def derivation() -> tuple[Derived, ...]:
    return (
        Derived(
            "Work out the product of the query and the handle's key.",
            "Multiply the first numbers, multiply the second numbers, add.",
            lambda r: (
                f"({r.query[0]:g}) × ({r.keys[HANDLE, 0]:g}) + ({r.query[1]:g}) × ({r.keys[HANDLE, 1]:g}) = "
                f"{r.products[HANDLE]:.2f}."
            ),
        ),
        Derived(
            "Divide by the root of the number of dimensions and multiply by the sharpness. What are the scores?",
            "There are two dimensions. A thing that may not be looked at has minus infinity.",
            lambda r: ", ".join(f"{name} {score:.2f}" for name, score in zip(THINGS, r.scores, strict=True)) + ".",
        ),
        Derived(
            "Raise e to each score and divide by the sum.",
            "e to the power of minus infinity is 0.",
            lambda r: (
                " + ".join(f"{exp(score):.2f}" for score in r.scores)
                + f" = {sum(exp(score) for score in r.scores):.2f}, so the weights are "
                + ", ".join(f"{weight:.2f}" for weight in r.weights)
                + "."
            ),
        ),
        Derived(
            "Where along the table is the outcome?",
            "Each thing's place times its weight, added up.",
            lambda r: (
                " + ".join(f"{w:.2f} × {place:g}" for w, place in zip(r.weights, r.values[:, 0], strict=True))
                + f" = {r.output[0]:.0f} mm."
            ),
        ),
    )


def checks() -> tuple[Check, ...]:
    share = exp(FIRST) / (exp(FIRST) + exp(SECOND))
    return (
        NumberCheck(
            question=f"Two tokens have scores of {FIRST:g} and {SECOND:g}. Which weight has the first, in "
            "percent?",
            answer=100 * share,
            within=0.6,
            unit="%",
            feedback=f"e to the power of {FIRST:g} is {exp(FIRST):.2f}, of {SECOND:g} it is {exp(SECOND):.2f}; "
            f"the share is {share:.0%}. Only the difference of the scores counts.",
            near=(
                (100 * FIRST / (FIRST + SECOND), "Shares of the scores themselves; softmax takes powers of e."),
            ),
        ),
        OrderCheck(
            question="Bring attention into its order.",
            items=(
                "multiply query and keys",
                "divide by the root of their length",
                "hide what may not be looked at",
                "softmax",
                "weighted mean of the values",
            ),
            feedback="Right: the mask comes before the softmax, so that the rest still sums to one.",
        ),
        ChoiceCheck(
            question="You swap the places of two tokens in the sequence, nothing else. What changes in the "
            "outcome of a query?",
            options=(
                Option(
                    "It looks at the one that comes first", "There is no first: all are compared in the same way."
                ),
                Option(
                    "Nothing",
                    "Yes. That is why each vector is told its place before, or «left of» would mean nothing.",
                    right=True,
                ),
                Option("The weights no longer sum to one", "Softmax sees to that in any order."),
            ),
        ),
        ChoiceCheck(
            question=f"Somebody removes the division by the root, and queries have {MANY} numbers. Training "
            "hardly moves. Why?",
            options=(
                Option("The weights become negative", "Softmax is never negative."),
                Option("The products become too small", "They become large: many terms are added."),
                Option(
                    "Scores are so large that one weight is nearly 1, where softmax is flat",
                    f"Yes: sums of {MANY} products are about {sqrt(MANY):g} times as large as one; in the flat "
                    "part slopes are nearly 0.",
                    right=True,
                ),
            ),
            manner="adversarial",
        ),
        ChoiceCheck(
            question="A policy shall reach for a thing in the picture and uses attention to read its place. Two "
            "equal cups stand there. What do you build so that it does not reach between them?",
            options=(
                Option("A longer value vector", "It would still be averaged."),
                Option(
                    "Several heads, and an action head that can keep two answers and choose one",
                    "Yes: heads may each look at one cup, and the choice is made after attention, not by a mean. "
                    "Later chapters show action heads that keep two answers.",
                    right=True,
                ),
                Option("No softmax", "Without it the sum grows with the number of cups."),
            ),
            manner="design",
        ),
        Checkpoint(
            question="Explain attention without a formula: who asks, what is compared, and what comes out?",
            model="Each token asks a question, its query, and shows a label, its key, and something to tell, "
            "its value. A query is compared with all keys; the better they fit, the larger the weight. "
            "Out comes the mean of the values with these weights. It is a mean: it is only one thing's "
            "value if one weight dominates. The weights are computed anew for each picture.",
        ),
    )
