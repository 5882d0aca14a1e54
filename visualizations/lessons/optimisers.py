"""Five rules on one loss: their paths seen from above, and how far each still is from the best."""

import numpy as np
import plotly.graph_objects as go

from visualizations.lessons.chapter import Chapter, Slider
from visualizations.lessons.panels import Panel, log_axis, note, point_dots, sheet
from visualizations.lessons.texts.optimisers import lesson
from visualizations.stages.plot_elements import Spec, axis, line
from vla_core.lessons.optimisers import EXAMPLES, Race

SHADES = ("@ink", "@vision", "@heads", "@state", "@fusion")
WEIGHTS = ("slope of the line", "offset of the line")


def figure(result: Race, mode: str = "light") -> go.Figure:
    return sheet([paths(result), losses(result)], mode=mode)


def paths(result: Race) -> Panel:
    rings: Spec = {"type": "contour", "x": result.axes[0], "y": result.axes[1], "z": np.log10(result.surface)}
    rings |= {"contours": {"coloring": "none", "showlabels": False}, "line": {"color": "@line", "width": 1.5}}
    traces = [rings | {"showlegend": False, "hoverinfo": "skip", "ncontours": 14}]
    for name, path, shade in zip(result.names, result.paths, SHADES, strict=True):
        traces.append(
            line(path[:, 0], path[:, 1], name, shade, mode="lines+markers", marker={"size": 3, "color": shade})
        )
    traces.append(
        point_dots(
            result.best[None],
            "best",
            "@language",
            marker={"symbol": "star", "size": 13, "color": "@language"},
            showlegend=False,
        )
    )
    across, up = (
        axis(name, range=list(edge)) for name, edge in zip(WEIGHTS, result.axes[:, [0, -1]], strict=True)
    )
    return Panel(
        traces, across, up, "Same start, five paths", [], [note("best", *result.best, xshift=22)], wide=1.6
    )


def losses(result: Race) -> Panel:
    steps = list(range(result.losses.shape[1]))
    traces = [
        line(steps, np.maximum(loss - result.floor, 1e-6), name, shade, showlegend=False)
        for name, loss, shade in zip(result.names, result.losses, SHADES, strict=True)
    ]
    up = log_axis("loss above the best (no unit)", range=[-5, 2.5])
    return Panel(traces, axis("step"), up, "How far each still is from the best")


def describe(result: Race) -> str:
    last = result.losses[:, -1] - result.floor
    order = [result.names[i] for i in np.argsort(np.nan_to_num(last, nan=np.inf))]
    lost = [name for name, loss in zip(result.names, last, strict=True) if not np.isfinite(loss)]
    away = f"; {' and '.join(lost)} flew off" if lost else ""
    return f"With a rate of {result.rate:g}, {order[0]} is closest to the best line after the race{away}."


def formula(result: Race) -> str:
    full, small = result.seen[0], result.seen[1]
    return (
        f"plain: θ ← θ − {result.rate:g} g;  momentum: v ← 0.9 v + g, θ ← θ − {result.rate:g} v;  "
        f"RMSProp: θ ← θ − {result.rate:g} g / √s;  Adam: θ ← θ − {result.rate:g} m / √s\n"
        f"examples looked at: {full:,} with the full batch of {EXAMPLES}, {small:,} with batches of {result.batch}"
    )


CHAPTER = Chapter(
    name="optimisers",
    title="Five ways down the same hill",
    controls=(
        Slider("rate", "learning rate", 0.08, 0.005, 0.6, 0.005),
        Slider("batch", "mini-batch size", 8, 1, EXAMPLES),
        Slider("steps", "steps", 80, 5, 200, 5, plays=True),
        Slider("seed", "points number", 0, 0, 20),
    ),
    compute="optimisers:race",
    figure=figure,
    describe=describe,
    formula=formula,
    code=("optimisers:momentum", "optimisers:rmsprop", "optimisers:adam"),
    stage="heads",
    lesson=lesson,
)
