"""Five ways to fuse words and a picture: where each points, how it learnt, with how many things, at what cost."""

import numpy as np
import plotly.graph_objects as go

from visualizations.lessons.chapter import Chapter, Choice, Slider, Toggle
from visualizations.lessons.panels import (
    Panel,
    overlay,
    picture_panel,
    point_dots,
    question_mark,
    sheet,
    vertical_line,
)
from visualizations.lessons.texts.fusing import lesson
from visualizations.stages.plot_elements import Spec, axis, error_bars, line
from vla_core.lessons.fusing import CROSS, LEAST, WAYS, Comparison, middles
from vla_core.lessons.pointing import MOST, SIDE
from vla_core.trace import Array

SHADES = ("@muted", "@language", "@vision", "@fusion", "@heads")
SHORT = ("concat", "FiLM", "cross", "transformer", "mixture")
DASHES = ("dot", "dash", "solid", "solid", "dash")
SYMBOLS = ("square-open", "diamond-open", "circle-open", "triangle-up-open", "star-open")
SLIDES = (
    (-1.5, -1.5),
    (1.5, -1.5),
    (0.0, 0.0),
    (-1.5, 1.5),
    (1.5, 1.5),
)  # pixels, so that marks on one patch stay apart


def figure(result: Comparison, mode: str = "light") -> go.Figure:
    return sheet([scene(result), learning(result), by_things(result)], mode=mode)


def scene(result: Comparison) -> Panel:
    """The picture, what the chosen way looks at, and the patch at which each way points."""
    marks = []
    for way, name, place in zip(range(len(WAYS)), WAYS, middles(result.chosen), strict=True):
        thick = name == result.way
        look: Spec = {"symbol": SYMBOLS[way], "size": 15 if thick else 10, "color": SHADES[way]}
        look["line"] = {"color": SHADES[way], "width": 4 if thick else 2}
        spot = (place + SLIDES[way])[None]
        marks.append(point_dots(spot, SHORT[way], SHADES[way], marker=look))
    looks = (
        [overlay(result.pattern, SIDE, "share of attention", "fusion", opacity=0.55)]
        if result.pattern is not None
        else []
    )
    panel = picture_panel(result.scenes.picture(0), "Where each points", *looks, *marks, wide=1.25)
    frame = middles(result.scenes.asked)[0]
    box = {"type": "rect", "x0": frame[0] - 3, "x1": frame[0] + 3, "y0": frame[1] - 3, "y1": frame[1] + 3}
    panel.shapes.append(box | {"line": {"color": "@expert", "width": 2, "dash": "dot"}})
    panel.x["title"] = {"text": f"told «{result.scenes.sentence(0)}»"}
    return panel


def learning(result: Comparison) -> Panel:
    """The share of scenes in which the right thing is pointed at, while it was trained."""
    traces = [
        line(result.at, curve.mean(axis=0), f"{SHORT[i]}, learning", SHADES[i], **bold(result, i))
        for i, curve in enumerate(result.curves)
    ]
    across = axis("training step", range=[0, result.at[-1]])
    return Panel(traces, across, share_axis(), "How they learnt", [guess(result)])


def bold(result: Comparison, way: int) -> Spec:
    return {
        "line": {"color": SHADES[way], "width": 3.5 if WAYS[way] == result.way else 1.8, "dash": DASHES[way]},
        "showlegend": False,
    }


def share_axis() -> Spec:
    return axis("right (share)", range=[0, 1.04])


def guess(result: Comparison) -> Spec:
    """A dotted line for who points at any of the things."""
    share = 1 / result.things
    return {"type": "line", "spans": "x", "x0": 0, "x1": 1, "y0": share, "y1": share} | {
        "line": {"color": "@muted", "width": 1.2, "dash": "dot"}
    }


def by_things(result: Comparison) -> Panel:
    """The same at the end, against the number of things; bars reach from the worst seed to the best.

    It is told for the number that is chosen, and for all numbers with the largest one.
    """
    counts = np.arange(LEAST, MOST + 1)
    told = (counts == result.things) | (result.things == MOST)
    traces: list[Spec] = []
    for i, ends in enumerate(map(middle_and_ends, result.by_things)):
        mean, low, high = (np.where(told, row, np.nan) for row in ends)
        dots = {"mode": "lines+markers", "error_y": error_bars(mean, low, high, SHADES[i])}
        shown = line(counts, mean, f"{SHORT[i]}, by things", SHADES[i], DASHES[i], showlegend=False)
        traces.append(shown | bold(result, i) | dots)
    across = axis("things", range=[LEAST - 0.4, MOST + 0.4], dtick=1)
    asked = [question_mark(count, 0.5) for count in counts[~told]]
    return Panel(traces, across, share_axis(), "More things", [vertical_line(result.things)], asked)


def middle_and_ends(rows: Array) -> tuple[Array, Array, Array]:
    """Mean, least and most over the seeds."""
    return rows.mean(axis=0), rows.min(axis=0), rows.max(axis=0)


def describe(result: Comparison) -> str:
    shares = ", ".join(f"{name} {share:.0%}" for name, share in zip(WAYS, result.success, strict=True))
    kind = "never shown together in training" if result.unseen else "shown in training"
    return f"With {result.things} things and words {kind}, the right one is pointed at by: {shares}."


def formula(result: Comparison) -> str:
    facts, at = result.facts, WAYS.index(result.way)
    return (
        f"{result.way}: {result.parameters[at]:,} weights, {result.products[at]:,} multiply-adds, "
        f"{1000 * result.milliseconds[at]:.0f} µs a scene just now; {result.pixels[at]:.1f} pixels "
        f"off\nrecorded by {facts['command']} · {facts['date']}: {facts['seeds']} seeds of {facts['steps']:,} "
        f"steps each, measured on {facts['exam']} scenes for each number of things"
    )


CHAPTER = Chapter(
    name="fusing",
    title="Five ways to fuse",
    controls=(
        Slider("things", "things in the scene", 6, LEAST, MOST),
        Choice("way", "way looked at", CROSS, WAYS),
        Toggle("unseen", "a pair never shown", False),
        Slider("scene", "scene (seed)", 0, 0, 30),
    ),
    compute="fusing:compare",
    figure=figure,
    describe=describe,
    formula=formula,
    code=(
        "fusing:concatenate",
        "fusing:modulate",
        "fusing:attend",
        "fusing:feed_forward",
        "fusing_training:train",
    ),
    stage="fusion",
    lesson=lesson,
)
