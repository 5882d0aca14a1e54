"""A drawing, every activation it causes, and the weighted sum inside one neuron."""

import numpy as np
import plotly.graph_objects as go

from visualizations.lessons.chapter import Chapter, Check, Drawing, Slider
from visualizations.lessons.panels import Panel, equal_scale, note, sheet
from visualizations.stages.plot_elements import Spec, axis, bars, heat, line
from vla_core.lessons.digits import SHOWN_EVERY, STEPS, Activations
from vla_core.lessons.handwriting import SIDE
from vla_core.trace import Array

DOWN = {"autorange": "reversed"}


def figure(result: Activations, mode: str = "light") -> go.Figure:
    top = [paper(result.picture, "576 inputs"), paper(result.weights, f"Weights of neuron {result.neuron}", True)]
    top += [paper(result.products, "Weight × ink", True)]
    below = [hidden(result, 1), hidden(result, 2), answers(result), progress(result)]
    return sheet(top, below, mode=mode, tall=(1.45, 1))


def paper(grid: Array, title: str, signed: bool = False) -> Panel:
    """24 × 24 numbers as a picture; signed ones have their zero in the middle of the scale."""
    shade: Spec = {"diverging": "vision"} if signed else {"ramp": "ink"}
    most = float(np.abs(grid).max()) or 1.0
    trace = heat(grid, title, shade, zmin=-most if signed else 0.0, zmax=most, showscale=False)
    return Panel([trace], axis("column (pixel)"), axis("row (pixel)", **DOWN, **equal_scale()), title)


def progress(result: Activations) -> Panel:
    learnt = result.learnt
    shown = [min((i + 1) * SHOWN_EVERY, learnt.step) for i in range(len(learnt.accuracy))]
    trace = line(shown, learnt.accuracy, "read rightly", "@state", showlegend=False)
    steps = axis("training step", range=[0, learnt.total or STEPS])
    share = axis("read rightly (0 to 1)", range=[0, 1.02])
    notes = [] if learnt.step else [note("not trained yet", 0.5, 0.5, spans="xy")]
    return Panel([trace], steps, share, "Exam", [], notes)


def hidden(result: Activations, layer: int) -> Panel:
    values = result.layers[layer]
    colours = ["@heads" if layer == 1 and i == result.neuron else "@vision" for i in range(len(values))]
    trace = bars(values, f"layer {layer}", "@vision", marker={"color": colours}, showlegend=False)
    pick = {"meta": {"picks": "neuron"}} if layer == 1 else {}  # a click on a bar chooses its neuron
    title = "Layer 1: click a neuron" if layer == 1 else "Layer 2"
    across, up = axis(f"neuron of layer {layer}"), axis("activation (0 to 1)", range=[0, 1])
    return Panel([trace | pick], across, up, title, wide=1.5 if layer == 1 else 1)


def answers(result: Activations) -> Panel:
    colours = ["@heads" if i == result.belief.argmax() else "@muted" for i in range(10)]
    trace = bars(result.belief, "belief", "@heads", marker={"color": colours}, showlegend=False)
    return Panel([trace], axis("digit", dtick=1), axis("probability", range=[0, 1]), "Answer")


def describe(result: Activations) -> str:
    best = int(result.belief.argmax())
    what = "The paper is empty: only the biases speak, and the network" if result.empty else "The network"
    trained = f"after {result.learnt.step} steps" if result.learnt.step else "before any training"
    return f"{what} answers {best} with a probability of {result.belief[best]:.0%} {trained}."


def formula(result: Activations) -> str:
    activation = result.layers[1][result.neuron]
    return (
        f"neuron {result.neuron}: sum of {SIDE * SIDE} products ({result.products.sum():.3f}) + bias "
        f"({result.bias:.3f}) = {result.total:.3f}, σ({result.total:.3f}) = {activation:.3f}"
    )


CHAPTER = Chapter(
    number=2,
    name="digits",
    title="A network reads your handwriting",
    sentences=(
        "Each of the 24 × 24 = 576 pixels is one input, from 0 for paper to 1 for ink. Two layers of neurons "
        "follow, then ten answers, one for each digit.",
        "Before training all weights are random and the answer is noise. Press Train: in seconds the network "
        "learns from digits that this program has written itself, and every activation changes its meaning.",
        "Draw, and choose a neuron: the picture of its weights shows what it looks for, the picture beside it "
        "what it found.",
    ),
    controls=(
        Drawing("drawing", "draw a digit", SIDE, instead="digit"),
        Slider("digit", "or take one of ours", 7, 0, 9),
        Slider("neuron", "neuron of layer 1", 0, 0, 63),
        Slider("hidden", "neurons in layer 1, then train", 32, 4, 64, 4),
    ),
    compute="digits:read_digit",
    train="digits:train",
    figure=figure,
    describe=describe,
    formula=formula,
    code=("digits:read_digit", "network:forward"),
    checks=(
        Check(
            "Clear the paper. Why does the network still answer?",
            "All products are 0, but the biases are not; the ten probabilities always add up to 1, so some "
            "digit wins.",
        ),
        Check(
            "How many weights lead into one neuron of the first layer?",
            f"{SIDE * SIDE}, one for each pixel, and one bias beside them.",
        ),
    ),
    stage="vision",
    robot="The camera's picture goes through layers in the same way; there, a neuron looks through a small moving "
    "window instead of at the whole picture.",
)
