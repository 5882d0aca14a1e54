"""One neuron: its lesson."""

from functools import cache

import numpy as np

from visualizations.lessons.lesson import (
    NO_UNIT,
    Checkpoint,
    ChoiceCheck,
    CodeNote,
    Curve,
    Jump,
    Lesson,
    NumberCheck,
    Option,
    OrderCheck,
    Paper,
    Seen,
    Step,
    Symbol,
)
from vla_core.lessons.network import apply_activation
from vla_core.lessons.neuron import neuron_output

LARGE_BIAS, LARGE_SCALE, SMALL_BIAS = 10.0, 8.0, -10.0  # what the steps set
GIVEN_INPUTS, GIVEN_WEIGHTS, GIVEN_BIAS = (0.5, 1.0), (2.0, -3.0), 0.5  # of a check


@cache
def lesson() -> Lesson:
    start = neuron_output()
    flat = neuron_output(bias=LARGE_BIAS)
    return Lesson(
        question="How does one neuron turn eight numbers into one, and when does it stop learning?",
        before=("building",),
        explanation=(
            "Every network in this course, the robot's included, is made of one part: the neuron. It takes some "
            "numbers, its inputs, and hands on one number, its **activation**. Suppose the eight inputs here "
            "are the brightness of eight pixels, from 0 for black to 1 for white.",
            "The neuron multiplies each input by a number of its own, the **weight** of that input. A positive "
            "weight says that a bright pixel counts in favour, a negative one that it counts against, and a "
            "weight near zero that the pixel does not matter. With the numbers on show, the first pixel is "
            f"{start.inputs[0]:.2f} and its weight {start.weights[0]:.2f}, so it adds {start.products[0]:.2f}. "
            "All eight products together are the **weighted sum**.",
            "Then the neuron adds one more number, its **bias**. The bias decides how easily the neuron "
            f"responds: with {start.bias:g} the pixels have to contribute more than {-start.bias:g} before the "
            f"total is above zero. Here the total is {start.total:.3f}.",
            "The last step bends the total by an **activation function**. Without it, neurons "
            "that feed other neurons would together still be one weighted sum, and could only draw straight "
            "lines. The **sigmoid** presses every total "
            f"into the range from 0 to 1; this total becomes {start.output:.3f}. The **ReLU** keeps positive "
            "totals and turns negative ones into zero.",
            "Nobody chooses the weights. They start at random, and training changes each a little, in the "
            "direction that makes the network less wrong. How large that change is depends on the **slope** of "
            "the activation function at the total. Far from zero the sigmoid is flat: this is **saturation**. "
            f"With a bias of {LARGE_BIAS:g} the slope is {flat.slope:.6f}, so the weights receive almost no "
            "correction, whether the answer is right or wrong. The ReLU has a slope of one for every positive "
            "total. That is a reason why large networks use it or its relatives.",
        ),
        panels=(
            Seen(
                "Eight products and a bias make the total",
                "One bar for each input. A bar starts where the one before it ended: blue bars go up, orange ones "
                "down. The last bar is the total, from zero.",
            ),
            Seen(
                "The activation function bends the total",
                "The grey curve is the activation function, the dot is this neuron. The dashed line has the "
                "slope at the dot; when it lies flat, the neuron hardly learns.",
            ),
        ),
        steps=steps(),
        formula=("[z] = Σ [wᵢ] [xᵢ] + [b]", "[y] = [f]([z])"),
        symbols=(
            Symbol("xᵢ", "the inputs", NO_UNIT, lambda r: f"{r.inputs.min():.2f} to {r.inputs.max():.2f}"),
            Symbol(
                "wᵢ",
                "the weights",
                NO_UNIT,
                lambda r: f"{r.weights.min():.2f} to {r.weights.max():.2f}",
                ("products",),
            ),
            Symbol("b", "the bias", NO_UNIT, lambda r: f"{r.bias:.2f}", ("bias",)),
            Symbol("z", "the total", NO_UNIT, lambda r: f"{r.total:.3f}", ("total", "this neuron")),
            Symbol("f", "the activation function", NO_UNIT, lambda r: r.squash, ("sigmoid", "relu")),
            Symbol("y", "the activation", NO_UNIT, lambda r: f"{r.output:.3f}", ("this neuron",)),
        ),
        notes=(
            CodeNote(
                "products = weights * inputs", "Eight products at once: numpy multiplies element by element."
            ),
            CodeNote("total = float(products.sum() + bias)", "The weighted sum plus the bias: z in the formula."),
            CodeNote("slope=float(activation_slope", "The slope at this total, computed from the output itself."),
            CodeNote("return sigmoid(x) if squash", "The two activation functions of the chapter."),
        ),
        checks=checks(),
        jump=Jump(
            0.3,
            "The hand's position and the gripper's opening go through two layers of such neurons. Compare the "
            "four measured numbers with the vector that they become: the policy never uses the four numbers "
            "directly.",
        ),
        reading=(
            Paper(
                "Rumelhart, Hinton and Williams 1986, Learning representations by back-propagating errors",
                "The first two pages: the weighted sum, the sigmoid, and why the slope matters.",
                "https://doi.org/10.1038/323533a0",
            ),
            Paper(
                "Glorot, Bordes and Bengio 2011, Deep sparse rectifier neural networks",
                "Section 3: why a function with a corner learns better than a smooth one that saturates.",
                "https://proceedings.mlr.press/v15/glorot11a.html",
            ),
        ),
    )


def steps() -> tuple[Step, ...]:
    return (
        Step(
            title="Push the total far to the right",
            question=f"The bias goes from {neuron_output().bias:g} to {LARGE_BIAS:g}, with the sigmoid. What "
            "happens to the slope at the dot?",
            choices=("It grows: a larger total, a larger slope", "It stays the same", "It almost vanishes"),
            values={"bias": LARGE_BIAS},
            answer=lambda r: slope_change(r.slope, neuron_output().slope),
            says=lambda r: (
                f"The total is now {r.total:.2f} and the activation {r.output:.5f}. The slope fell from "
                f"{neuron_output().slope:.3f} to {r.slope:.6f}: the neuron is saturated, and training hardly "
                "moves it."
            ),
        ),
        Step(
            title="Make every weight larger",
            question=f"All weights become {LARGE_SCALE:g} times as large, the sigmoid stays. Will the neuron "
            "learn faster or more slowly than at the start?",
            choices=("Faster", "More slowly", "Just as fast"),
            values={"gain": LARGE_SCALE},
            answer=lambda r: (0, 1, 2)[1 if r.slope < neuron_output().slope else 0],
            says=lambda r: (
                f"The products grow with the weights, the total reaches {r.total:.2f}, and the slope is "
                f"{r.slope:.3f} instead of {neuron_output().slope:.3f}. This is why networks start with small "
                "weights."
            ),
        ),
        Step(
            title="The same neuron with ReLU",
            question="The weights stay as large as in the last step. What is the slope with ReLU?",
            choices=("Near zero, as with the sigmoid", "Exactly one", "As large as the total"),
            values={"gain": LARGE_SCALE, "squash": "relu"},
            answer=lambda r: 1 if r.slope == 1 else (0 if r.slope < 1 else 2),
            says=lambda r: (
                f"The total is {r.total:.2f} as before, and ReLU hands it on unchanged. Its slope is "
                f"{r.slope:g} for every positive total, however large."
            ),
        ),
        Step(
            title="ReLU has a flat side too",
            question=f"Now the bias is {SMALL_BIAS:g} with ReLU. What does the neuron answer, and with which "
            "slope?",
            choices=("A negative number, slope one", "Zero, slope zero", "Zero, slope one"),
            values={"bias": SMALL_BIAS, "squash": "relu"},
            answer=lambda r: 0 if r.output < 0 else (1 if r.slope == 0 else 2),
            says=lambda r: (
                f"The total is {r.total:.2f}, below zero, so the output is {r.output:g} and the slope "
                f"{r.slope:g}. If this holds for every input, the neuron never changes again: a dead ReLU."
            ),
        ),
    )


def slope_change(now: float, before: float) -> int:
    """Grows, stays or vanishes, as the choices of a step."""
    if now > before:
        return 0
    return 2 if now < before / 10 else 1


def checks() -> tuple[Checkpoint | ChoiceCheck | NumberCheck | OrderCheck, ...]:
    products = [w * x for w, x in zip(GIVEN_WEIGHTS, GIVEN_INPUTS, strict=True)]
    total = sum(products) + GIVEN_BIAS
    return (
        NumberCheck(
            question=f"A neuron has the inputs {GIVEN_INPUTS[0]:g} and {GIVEN_INPUTS[1]:g}, the weights "
            f"{GIVEN_WEIGHTS[0]:g} and {GIVEN_WEIGHTS[1]:g}, and a bias of {GIVEN_BIAS:g}. What is its total?",
            answer=total,
            within=0.01,
            unit="",
            feedback=f"{products[0]:g} + ({products[1]:g}) + {GIVEN_BIAS:g} = {total:g}. With ReLU the activation "
            "would be zero.",
            near=(
                (total - GIVEN_BIAS, "That is the weighted sum. The bias is still missing."),
                (0.0, "That is the activation with ReLU. The total itself is negative."),
                (total - 2 * products[1], "One of the weights is negative: its product counts against."),
            ),
        ),
        ChoiceCheck(
            question="Which curve is the sigmoid?",
            options=(
                Option("A", "This is ReLU: zero, then a straight line.", sketch=sketch("relu")),
                Option("B", "This is a plain line: no bend, so no activation function.", sketch=sketch("line")),
                Option("C", "Yes: flat at both ends, steep in the middle.", right=True, sketch=sketch("sigmoid")),
            ),
        ),
        OrderCheck(
            question="In which order does a neuron compute?",
            items=("multiply inputs by weights", "add the products", "add the bias", "bend the total"),
            feedback="Right: products, weighted sum, total, activation.",
        ),
        ChoiceCheck(
            question="In a trained network, one sigmoid neuron answers almost exactly one for every picture, "
            "also for those that the network gets wrong. Training no longer changes it. What is the likely "
            "cause?",
            options=(
                Option(
                    "All its weights are zero",
                    "Then its total would be its bias alone, which could still be changed unless it is large.",
                ),
                Option(
                    "Its totals are large, so the slope is close to zero",
                    "Yes. The correction is multiplied by the slope, and the slope of a saturated neuron is "
                    "nearly zero.",
                    right=True,
                ),
                Option(
                    "The learning rate is too large",
                    "A large rate may have pushed it there. But what stops the learning now is the slope.",
                ),
            ),
            manner="adversarial",
        ),
        ChoiceCheck(
            question="You build the first hidden layer of a network for camera pictures with many layers behind "
            "it. Which start makes learning easiest?",
            options=(
                Option(
                    "Large random weights and the sigmoid",
                    "Most neurons would begin saturated: large totals, flat slopes.",
                ),
                Option(
                    "All weights equal and ReLU",
                    "All neurons would compute the same and receive the same corrections: one neuron, many times.",
                ),
                Option(
                    "Small random weights and ReLU",
                    "Yes. Totals stay near zero, neurons differ, and half of them pass corrections unchanged.",
                    right=True,
                ),
            ),
            manner="design",
        ),
        Checkpoint(
            question="Explain why a neuron with a very large bias hardly learns any more, although its answer "
            "may be wrong.",
            model="The bias pushes the total far to one side, where the sigmoid is flat. Every correction of a "
            "weight is multiplied by the slope there, which is nearly zero. So the size of the error "
            "does not help: hardly anything of it reaches the weights. A ReLU with a positive total has "
            "a slope of one and goes on learning.",
        ),
    )


def sketch(kind: str) -> tuple[Curve, ...]:
    """A small drawing of an activation function, or of none."""
    totals = np.linspace(-6, 6, 25)
    curves = {"sigmoid": apply_activation(totals, "sigmoid"), "relu": apply_activation(totals, "relu") / 6}
    up = curves.get(kind, (totals + 6) / 12)
    return ((tuple((totals + 6) / 12), tuple(up), "vision"),)
