"""A small graph of computation, with what is known so far written on it."""

import plotly.graph_objects as go

from visualizations.lessons.chapter import Chapter, Slider
from visualizations.lessons.panels import Panel, note, sheet
from visualizations.lessons.texts.backprop import lesson
from visualizations.stages.plot_elements import Spec, axis, bars, line
from vla_core.lessons.backprop import GRAPH, STEPS, Walk

PLACES = {  # column, row
    "w1": (0, 4), "x1": (0, 3), "w2": (0, 2), "x2": (0, 1), "p1": (1, 3.5), "p2": (1, 1.5), "b": (2, 1),
    "s": (2, 2.5), "z": (3, 2.5), "y": (4, 2.5), "t": (4, 1), "e": (5, 2.5), "L": (6, 2.5),
}  # fmt: skip
SIGNS = {"p1": "×", "p2": "×", "s": "+", "z": "+", "y": "σ", "e": "−", "L": "²"}
WEIGHTS = ("w1", "w2", "b")


def figure(result: Walk, mode: str = "light") -> go.Figure:
    return sheet([graph(result), slopes(result)], mode=mode)


def graph(result: Walk) -> Panel:
    traces = [edge(result, *ends) for ends in result.edges]
    colours = [shade(result, name) for name in PLACES]
    circles: Spec = {"type": "scatter", "mode": "markers+text", "text": [SIGNS.get(name, name) for name in PLACES]}
    circles |= {"x": [x for x, _ in PLACES.values()], "y": [y for _, y in PLACES.values()], "showlegend": False}
    circles |= {"marker": {"size": 28, "color": "@surface", "line": {"color": colours, "width": 3}}}
    hidden = {"showgrid": False, "zeroline": False, "ticks": ""}
    notes = [words for name in PLACES for words in labels(result, name)]
    return Panel(
        [*traces, circles],
        axis("step of the forward pass", range=[-2.1, 6.7], tickvals=list(range(7)), **hidden),
        axis("place in the graph", range=[-0.25, 4.6], showticklabels=False, **hidden),
        "Values run forward, slopes run back",
        [],
        notes,
        wide=3.2,
    )


def edge(result: Walk, source: str, node: str) -> Spec:
    live = node == result.active
    (x0, y0), (x1, y1) = PLACES[source], PLACES[node]
    ink = ("@heads" if result.backward else "@vision") if live else "@muted/0.5"
    return line([x0, x1], [y0, y1], f"{source} to {node}", ink, showlegend=False, hoverinfo="name")


def shade(result: Walk, name: str) -> str:
    if name == result.active:
        return "@heads" if result.backward else "@vision"
    return "@ink" if name in result.values else "@line"


def labels(result: Walk, name: str) -> list[Spec]:
    """What is known of a node: its value, below or for what is given at the left, and the slope of L above it."""
    x, y = PLACES[name]
    ink, orange = {"size": 10, "color": "@ink"}, {"size": 10, "color": "@heads"}
    value = short(result.values[name]) if name in result.values else ""
    slope = short(result.slopes[name]) if name in result.slopes else ""
    if x == 0:  # one below the other, close together
        left = {"xanchor": "right", "xshift": -16}
        both = [note(value, x, y, yshift=-6, font=ink, **left), note(slope, x, y, yshift=7, font=orange, **left)]
    elif name not in SIGNS:  # its name stands in its circle; both below it, for above it run edges
        below = {"yanchor": "top"}
        both = [
            note(value, x, y, yshift=-15, font=ink, **below),
            note(slope, x, y, yshift=-27, font=orange, **below),
        ]
    else:
        away = 12 * (y == PLACES["s"][1] and x % 2)  # every other node of the long row
        beside = {"xanchor": "left", "xshift": -12} if x == 1 else {}  # the given nodes are near
        label = f"{name}<br>{value}" if value else name
        both = [
            note(label, x, y, yshift=-15 - away, yanchor="top", font=ink),
            note(slope, x, y, yshift=15 + away, yanchor="bottom", font=orange, **beside),
        ]
    return [words for words in both if words["text"]]


def short(value: float) -> str:
    return f"{value:.3g}".replace("-", "−")


def slopes(result: Walk) -> Panel:
    """What an optimiser would get: the slopes of the three things that can be learnt."""
    values = [result.slopes.get(name, 0.0) for name in WEIGHTS]
    trace = bars(values, "slope", "@heads", x=list(WEIGHTS), showlegend=False)
    return Panel([trace], axis("weight or bias"), axis("slope of L"), "What the optimiser gets")


def describe(result: Walk) -> str:
    if not result.active:
        return "Nothing has been computed yet: inputs, weights and target are known."
    way = "backward: its inputs receive their slopes" if result.backward else "forward: its value is computed"
    return f"Step {result.step} of {STEPS} visits node {result.active}, {way}."


def formula(result: Walk) -> str:
    return "\n".join(result.says)


CHAPTER = Chapter(
    name="backprop",
    title="Back-propagation, one step at a time",
    controls=(
        Slider("step", f"step ({len(GRAPH)} forward, {len(GRAPH)} back)", STEPS, 0, STEPS),
        Slider("w1", "weight w1", 0.8, -2.0, 2.0, 0.1),
        Slider("w2", "weight w2", -0.4, -2.0, 2.0, 0.1),
        Slider("target", "target t", 1.0, 0.0, 1.0, 0.1),
    ),
    compute="backprop:walk",
    figure=figure,
    describe=describe,
    formula=formula,
    code=("backprop:forward_step", "backprop:backward_step"),
    stage="fusion",
    lesson=lesson,
)
