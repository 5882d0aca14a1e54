"""One neuron: what each input adds, and where the total lies on the activation curve."""

from typing import Any

import numpy as np
import plotly.graph_objects as go

from visualizations.lessons.chapter import Chapter, Choice, Slider
from visualizations.lessons.panels import Panel, horizontal_line, note, sheet, vertical_line
from visualizations.lessons.texts.neuron import lesson
from visualizations.stages.plot_elements import Spec, axis, dots, line
from vla_core.lessons.neuron import INPUTS, NeuronOutput


def figure(result: NeuronOutput, mode: str = "light") -> go.Figure:
    return sheet([sum_of(result), answer(result)], mode=mode)


def sum_of(result: NeuronOutput) -> Panel:
    """A staircase: each product starts where the last one ended."""
    added = np.array([*result.products, result.bias])
    ends = np.cumsum(added)
    names = [*(f"x{i + 1}" for i in range(INPUTS)), "bias"]
    text = [f"{w:.2f} × {x:.2f}" for w, x in zip(result.weights, result.inputs, strict=True)]
    shades = ["@vision" if one >= 0 else "@heads" for one in added]
    stairs = [
        stair("products", names[:-1], added[:-1], ends[:-1] - added[:-1], shades[:-1], hovertext=text),
        stair("bias", names[-1:], added[-1:], ends[-1:] - added[-1:], shades[-1:]),
        stair("total", ["total"], [result.total], [0.0], ["@ink"]),
    ]
    tread = {"type": "line", "line": {"color": "@muted", "width": 1}}
    treads = [tread | {"x0": i + 0.4, "x1": i + 0.6, "y0": end, "y1": end} for i, end in enumerate(ends)]
    total = note(f"total {result.total:.2f}", "total", result.total, yshift=9 if result.total >= 0 else -9)
    return Panel(
        stairs,
        axis("input (weight × value on hover)"),
        axis("running sum (no unit)"),
        "Eight products and a bias make the total",
        treads,
        [total],
        wide=1.25,
    )


def stair(name: str, across: list[str], up: Any, base: Any, shades: list[str], **options: Any) -> Spec:
    """Bars that start at `base`, each at its own place whatever other bars there are."""
    place = {"offset": -0.4, "width": 0.8, "showlegend": False, "marker": {"color": shades}}
    return {"type": "bar", "name": name, "x": across, "y": list(up), "base": list(base)} | place | options


def answer(result: NeuronOutput) -> Panel:
    """The activation curve, with the slope at this total."""
    totals, outputs = result.curve
    span = [result.total - 2, result.total + 2]
    tangent = [result.output - 2 * result.slope, result.output + 2 * result.slope]
    shade = "@state" if result.slope > 0.05 else "@bad"
    traces = [
        line(totals, outputs, result.squash, "@muted", showlegend=False),
        line(span, tangent, "slope here", shade, "dash", showlegend=False),
        dots([result.total], [result.output], "this neuron", "@ink", 11, showlegend=False),
    ]
    top = 1.1 if result.squash == "sigmoid" else max(4.0, result.output * 1.2)
    far = max(12.0, abs(result.total) * 1.1)
    words = note(f"slope {result.slope:.3f}", result.total, result.output, xanchor="right", xshift=-10, yshift=12)
    return Panel(
        traces,
        axis("total (no unit)", range=[-far, far]),
        axis("activation (no unit)", range=[-0.1 * top, top]),
        "The activation function bends the total",
        [vertical_line(result.total), horizontal_line(result.output)],
        [words],
    )


def describe(result: NeuronOutput) -> str:
    state = "it is saturated and hardly learns" if result.slope < 0.05 else "it can still learn"
    return (
        f"The eight products and the bias add up to {result.total:.2f}, the {result.squash} answers "
        f"{result.output:.2f}, and with a slope of {result.slope:.3f} {state}."
    )


def formula(result: NeuronOutput) -> str:
    products = " + ".join(f"({w:.2f} × {x:.2f})" for w, x in zip(result.weights, result.inputs, strict=True))
    name = "σ" if result.squash == "sigmoid" else "max(0, ·)"
    return (
        f"z = {products} + ({result.bias:.2f}) = {result.total:.2f}\n"
        f"y = {name} of {result.total:.2f} = {result.output:.3f}, slope = {result.slope:.3f}"
    )


CHAPTER = Chapter(
    name="neuron",
    title="One neuron",
    controls=(
        Slider("gain", "size of the weights (×)", 1.0, 0.0, 8.0, 0.1),
        Slider("bias", "bias", -0.5, -10.0, 10.0, 0.1),
        Choice("squash", "activation function", "sigmoid", ("sigmoid", "relu")),
        Slider("seed", "inputs and weights number", 1, 0, 20),
    ),
    compute="neuron:neuron_output",
    figure=figure,
    describe=describe,
    formula=formula,
    code=("neuron:neuron_output", "network:apply_activation"),
    stage="state",
    lesson=lesson,
)
