"""One neuron: what each input adds, and where the total lies on the activation curve."""

import numpy as np
import plotly.graph_objects as go

from visualizations.lessons.chapter import Chapter, Check, Choice, Slider
from visualizations.lessons.panels import Panel, horizontal_line, note, sheet, vertical_line
from visualizations.stages.plot_elements import axis, dots, line
from vla_core.lessons.neuron import INPUTS, NeuronOutput


def figure(result: NeuronOutput, mode: str = "light") -> go.Figure:
    return sheet([sum_of(result), answer(result)], mode=mode)


def sum_of(result: NeuronOutput) -> Panel:
    """A staircase: each product starts where the last one ended."""
    added = np.array([*result.products, result.bias])
    ends = np.cumsum(added)
    shades = ["@vision" if one >= 0 else "@heads" for one in added]
    text = [f"{w:.2f} × {x:.2f}" for w, x in zip(result.weights, result.inputs, strict=True)]
    stairs = {
        "type": "bar",
        "x": [*(f"x{i + 1}" for i in range(INPUTS)), "bias", "total"],
        "y": [*added, result.total],
        "base": [*(ends - added), 0.0],
        "hovertext": [*text, "bias", "total"],
        "marker": {"color": [*shades, "@ink"]},
        "showlegend": False,
    }
    tread = {"type": "line", "line": {"color": "@muted", "width": 1}}
    treads = [tread | {"x0": i + 0.4, "x1": i + 0.6, "y0": end, "y1": end} for i, end in enumerate(ends)]
    return Panel(
        [stairs], axis("input (weight × value on hover)"), axis("running sum (no unit)"), "What each adds", treads
    )


def answer(result: NeuronOutput) -> Panel:
    """The activation curve, with the slope at this total."""
    totals, outputs = result.curve
    span = [result.total - 2, result.total + 2]
    tangent = [result.output - 2 * result.slope, result.output + 2 * result.slope]
    shade = "@state" if result.slope > 0.05 else "@bad"
    traces = [
        line(totals, outputs, result.squash, "@muted"),
        line(span, tangent, "slope here", shade, "dash"),
        dots([result.total], [result.output], "this neuron", "@ink", 11),
    ]
    top = 1.1 if result.squash == "sigmoid" else max(4.0, result.output * 1.2)
    far = max(12.0, abs(result.total) * 1.1)
    words = note(f"slope {result.slope:.3f}", result.total, result.output, xanchor="right", xshift=-10, yshift=12)
    return Panel(
        traces,
        axis("total (no unit)", range=[-far, far]),
        axis("activation (no unit)", range=[-0.1 * top, top]),
        "What it answers",
        [vertical_line(result.total), horizontal_line(result.output)],
        [words],
    )


def describe(result: NeuronOutput) -> str:
    state = "it hardly notices a change any more" if result.slope < 0.05 else "it still notices changes"
    return (
        f"The eight products and the bias add up to {result.total:.2f}, the {result.squash} answers "
        f"{result.output:.2f}, and with a slope of {result.slope:.3f} {state}."
    )


def formula(result: NeuronOutput) -> str:
    products = " + ".join(f"({w:.2f} × {x:.2f})" for w, x in zip(result.weights, result.inputs, strict=True))
    name = "σ" if result.squash == "sigmoid" else "max(0, ·)"
    return (
        f"total = {products} + ({result.bias:.2f}) = {result.total:.2f}\n"
        f"activation = {name} of {result.total:.2f} = {result.output:.3f}, slope = {result.slope:.3f}"
    )


CHAPTER = Chapter(
    number=1,
    name="neuron",
    title="One neuron",
    sentences=(
        "A neuron multiplies each of its inputs by a weight, adds the products and a bias, and bends the total.",
        "The sigmoid presses every total between 0 and 1. Far from the middle its curve is flat: the neuron is "
        "saturated, and a correction that comes back through it is multiplied by almost nothing.",
        "ReLU keeps positive totals as they are, so its slope stays 1 however loud the inputs become.",
    ),
    controls=(
        Slider("gain", "loudness of the weights (×)", 1.0, 0.0, 8.0, 0.1),
        Slider("bias", "bias", -0.5, -10.0, 10.0, 0.1),
        Choice("squash", "activation", "sigmoid", ("sigmoid", "relu")),
        Slider("seed", "inputs and weights number", 1, 0, 20),
    ),
    compute="neuron:neuron_output",
    figure=figure,
    describe=describe,
    formula=formula,
    code=("neuron:neuron_output", "network:apply_activation"),
    checks=(
        Check(
            "Push the bias to 10 with the sigmoid. Which change of the weights would the neuron still learn from?",
            "Hardly any. Its slope there is close to 0, and every weight's correction is multiplied by that "
            "slope.",
        ),
        Check(
            "Why does a ReLU neuron with a total of -3 not learn at all?",
            "Its output is 0 and its slope is 0 as well, for this input; another input may lift it above 0 again.",
        ),
    ),
    stage="state",
    robot="The four numbers a robot can feel go through two layers of such neurons before they meet the rest.",
)
