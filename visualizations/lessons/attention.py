"""A query among keys, the weights that follow, and the weighted mean of the values."""

import numpy as np
import plotly.graph_objects as go

from visualizations.lessons.chapter import Chapter, Choice, Slider
from visualizations.lessons.panels import Panel, equal_scale, note, path_line, point_dots, sheet
from visualizations.lessons.texts.attention import lesson
from visualizations.stages.plot_elements import Spec, axis, bars
from vla_core.lessons.attention import HIDDEN, THINGS, Attended

TABLE = 800.0  # mm, side of the table that is drawn
LARGEST = 44.0  # pixels, a thing that has all the weight


def figure(result: Attended, mode: str = "light") -> go.Figure:
    return sheet([agreement(result), weights(result), outcome(result)], mode=mode)


def agreement(result: Attended) -> Panel:
    """Query and keys as arrows from the origin."""
    traces = [arrow(key, "keys", "@vision") for key in result.keys]
    traces.append(arrow(result.query, "query", "@heads", 4))
    words = [note(name, *key, yshift=11) for name, key in zip(THINGS, result.keys, strict=True)]
    font = {"size": 12, "color": "@heads"}
    words.append(note("query", *(result.query / 2), xanchor="right", xshift=-6, font=font))
    across = axis("furniture? (−2 no, 2 yes)", range=[-2.3, 2.3])
    up = axis("can it move? (−2 no, 2 yes)", **equal_scale(range=[-2.3, 2.3]))
    return Panel(traces, across, up, "Who agrees?", [], words, wide=1.3)


def arrow(end: np.ndarray, name: str, shade: str, width: int = 2) -> Spec:
    """A line from the origin with a mark at its end."""
    marker, stroke = {"size": [0, 7], "color": shade}, {"color": shade, "width": width}
    ends = np.stack([np.zeros(2), end])
    return path_line(ends, name, shade, mode="lines+markers", marker=marker, line=stroke, showlegend=False)


def weights(result: Attended) -> Panel:
    trace = bars(result.weights, "weights", "@fusion", x=list(THINGS), showlegend=False)
    words = [
        note(f"{weight:.2f}", name, weight, yshift=9) for name, weight in zip(THINGS, result.weights, strict=True)
    ]
    up = axis("weight (share)", range=[0, 1.12])
    return Panel([trace], axis("thing", tickangle=-40, automargin=True), up, "Weights sum to one", [], words)


def outcome(result: Attended) -> Panel:
    """The things where they stand, as large as their weight, and the weighted mean of their places."""
    sizes = 6 + LARGEST * np.sqrt(result.weights)
    cross = {"symbol": "x-thin", "size": 13, "line": {"color": "@heads", "width": 3}}
    traces = [
        point_dots(result.values, "values", "@state", marker={"size": sizes, "color": "@state"}, opacity=0.6)
        | {"showlegend": False},
        point_dots(result.output[None], "outcome", "@heads", marker=cross, showlegend=False),
    ]
    words = [note(name, *place, yshift=14) for name, place in zip(THINGS, result.values, strict=True)]
    across = axis("along (mm)", range=[0, 1.08 * TABLE], tickvals=[0, 400, 800], tickangle=0)
    return Panel(traces, across, axis("across (mm)", range=[0, TABLE]), "Out: a mean of places", [], words)


def describe(result: Attended) -> str:
    shares = ", ".join(f"{name} {weight:.0%}" for name, weight in zip(THINGS, result.weights, strict=True))
    return f"The weights are {shares}; the outcome lies {result.away:.0f} mm from the nearest thing."


def formula(result: Attended) -> str:
    x, y = result.query
    a, b = result.keys[0]
    parts = " + ".join(
        f"{weight:.2f} × {place:g}" for weight, place in zip(result.weights, result.values[:, 0], strict=True)
    )
    return (
        f"handle: ({x:g}) × ({a:g}) + ({y:g}) × ({b:g}) = {result.products[0]:.2f}\n"
        f"along the table: {parts} = {result.output[0]:.0f} mm"
    )


CHAPTER = Chapter(
    name="attention",
    title="Attention by hand",
    controls=(
        Slider("furniture", "query: furniture?", 0.9, -2.0, 2.0, 0.1),
        Slider("moves", "query: can it move?", 1.2, -2.0, 2.0, 0.1),
        Slider("sharpness", "sharpness", 1.0, 0.0, 8.0, 0.25),
        Choice("hidden", "may not be looked at", HIDDEN[0], HIDDEN),
    ),
    compute="attention:attend",
    figure=figure,
    describe=describe,
    formula=formula,
    code=("attention:attend", "network:softmax"),
    stage="fusion",
    lesson=lesson,
)
