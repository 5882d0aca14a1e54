"""A drawing, every activation it causes, and the weighted sum inside one neuron."""

import numpy as np
import plotly.graph_objects as go

from visualizations.lessons.chapter import Chapter, Choice, Drawing, Slider
from visualizations.lessons.panels import Panel, equal_scale, note, sheet
from visualizations.lessons.texts.digits import lesson
from visualizations.stages.plot_elements import Spec, axis, bars, heat, line
from vla_core.lessons.digits import HIDDEN, SHOWN_EVERY, STEPS, VIEWS, Activations
from vla_core.lessons.handwriting import SIDE
from vla_core.trace import Array

DOWN = {"autorange": "reversed"}


def figure(result: Activations, mode: str = "light") -> go.Figure:
    seen = paper(result.picture, "In: a picture")
    if result.view == VIEWS[0]:
        return sheet([seen, hidden(result), answers(result), progress(result)], mode=mode)
    weights, products = paper(result.weights, "Its weights", True), paper(result.products, "Weight × ink", True)
    return sheet([seen, weights, products, hidden(result)], mode=mode)


def paper(grid: Array, title: str, signed: bool = False) -> Panel:
    """24 × 24 numbers as a picture; signed ones have their zero in the middle of the scale."""
    shade: Spec = {"diverging": "vision"} if signed else {"ramp": "ink"}
    most = float(np.abs(grid).max()) or 1.0
    trace = heat(grid, title, shade, zmin=-most if signed else 0.0, zmax=most, showscale=False)
    return Panel([trace], axis("column"), axis("row", **DOWN, **equal_scale()), title)


def progress(result: Activations) -> Panel:
    learnt = result.learnt
    shown = [min((i + 1) * SHOWN_EVERY, learnt.step) for i in range(len(learnt.accuracy))]
    trace = line(shown, learnt.accuracy, "accuracy", "@state", showlegend=False)
    steps = axis("training step", range=[0, learnt.total or STEPS])
    share = axis("accuracy", range=[0, 1.02])
    notes = [] if learnt.step else [note("not yet", 0.5, 0.5, spans="xy")]
    return Panel([trace], steps, share, "Training helps", [], notes)


def hidden(result: Activations) -> Panel:
    values = result.layers[1]
    colours = ["@heads" if i == result.neuron else "@vision" for i in range(len(values))]
    trace = bars(values, "layer 1", "@vision", marker={"color": colours}, showlegend=False)
    pick = {"meta": {"picks": "neuron"}}  # a click on a bar chooses its neuron
    across, up = axis("neuron (click one)"), axis("activation", range=[0, 1])
    return Panel([trace | pick], across, up, "Layer 1 responds", wide=1.2)


def answers(result: Activations) -> Panel:
    colours = ["@heads" if i == result.belief.argmax() else "@muted" for i in range(10)]
    trace = bars(result.belief, "probability", "@heads", marker={"color": colours}, showlegend=False)
    return Panel([trace], axis("digit", dtick=1), axis("probability", range=[0, 1]), "Out: ten answers")


def describe(result: Activations) -> str:
    best = int(result.belief.argmax())
    what = "The paper is empty, all products are 0, and the network" if result.empty else "The network"
    trained = f"after {result.learnt.step} steps" if result.learnt.step else "before any training"
    return f"{what} answers {best} with a probability of {result.belief[best]:.0%} {trained}."


def formula(result: Activations) -> str:
    activation = result.layers[1][result.neuron]
    return (
        f"neuron {result.neuron}: {SIDE * SIDE} products add up to {result.products.sum():.3f}, + bias "
        f"({result.bias:.3f}) = {result.total:.3f}, σ({result.total:.3f}) = {activation:.3f}"
    )


CHAPTER = Chapter(
    name="digits",
    title="A network reads your handwriting",
    controls=(
        Drawing("drawing", "draw a digit", SIDE, instead="digit"),
        Slider("digit", "or take one of ours", 7, 0, 9),
        Slider("neuron", "neuron of layer 1", 0, 0, HIDDEN - 1),
        Choice("view", "look at", VIEWS[0], VIEWS),
    ),
    compute="digits:read_digit",
    train="digits:train",
    figure=figure,
    describe=describe,
    formula=formula,
    code=("digits:read_digit", "network:forward"),
    stage="vision",
    lesson=lesson,
)
