"""A walk downhill on a curve or on a map of heights."""

import plotly.graph_objects as go

from visualizations.lessons.chapter import Chapter, Slider
from visualizations.lessons.panels import Panel, note, point_dots, sheet
from visualizations.lessons.texts.descent import lesson
from visualizations.lessons.typography import counted
from visualizations.stages.plot_elements import Spec, axis, dots, dotted_line, heat, line
from vla_core.lessons.descent import Descent
from vla_core.trace import Array

RANGE = [-1.8, 1.8]


def figure(result: Descent, mode: str = "light") -> go.Figure:
    ground = hill(result) if result.path.shape[1] == 1 else terrain(result)
    return sheet([ground, falling(result)], mode=mode)


def hill(result: Descent) -> Panel:
    traces = [
        line(result.axis, result.surface, "loss", "@muted"),
        dotted_line(result.path[:, 0], result.heights, "walk", "@heads", "dot"),
        *ends(result, result.path[:, 0], result.heights),
    ]
    labels = [
        note(*one, yshift=-14) for one in zip(("global", "local"), result.minima[:, 0], result.floors, strict=True)
    ]
    return Panel(
        traces,
        axis("weight x", range=RANGE),
        axis("loss (no unit)", range=[-1, 4]),
        "Each step goes against the slope",
        [],
        labels,
    )


def terrain(result: Descent) -> Panel:
    map_ = heat(result.surface, "loss", {"ramp": "vision"}, x=result.axis, y=result.axis, zmax=6)
    rings: Spec = {"type": "contour", "contours": {"coloring": "none", "start": -0.5, "end": 6, "size": 0.5}}
    rings |= {"x": result.axis, "y": result.axis, "z": result.surface, "showlegend": False, "hoverinfo": "skip"}
    traces = [
        map_,
        rings | {"line": {"color": "@line", "width": 1}},
        dotted_line(result.path[:, 0], result.path[:, 1], "walk", "@heads", "dot"),
        *ends(result, result.path[:, 0], result.path[:, 1]),
        point_dots(result.minima, "minima", "@state", 9),
    ]
    return Panel(
        traces, axis("weight x", range=RANGE), axis("weight y", range=RANGE), "Each step goes against the slope"
    )


def ends(result: Descent, across: Array, up: Array) -> list[Spec]:
    return [dots([across[0]], [up[0]], "start", "@ink", 9), dots([across[-1]], [up[-1]], "end", "@language", 10)]


def falling(result: Descent) -> Panel:
    steps = list(range(len(result.heights)))
    trace = dotted_line(steps, result.heights, "loss", "@heads", showlegend=False)
    return Panel(
        [trace], axis("step", range=[-1, 101]), axis("loss (no unit)", range=[-1, 4]), "The loss, step by step"
    )


def describe(result: Descent) -> str:
    ended = {
        "global": "in the deepest valley",
        "local": "in the shallower valley",
        "thrown off": "thrown off the surface: the steps were too long",
        "still walking": "still on its way",
    }[result.ended]
    return f"After {counted(len(result.path) - 1, 'step')} with a rate of {result.rate:g} the walk is {ended}."


def formula(result: Descent) -> str:
    x, slope = result.path[0, 0], result.slopes[0, 0]
    return (
        f"x ← x − rate × slope = {x:.2f} − {result.rate:g} × {slope:.2f} = {x - result.rate * slope:.2f}\n"
        f"at the deepest point no rate above 2 / curvature = {result.limit:.3f} can settle"
    )


CHAPTER = Chapter(
    name="descent",
    title="Learning is walking downhill",
    controls=(
        Slider("start", "start at x", 1.6, -1.7, 1.7, 0.1),
        Slider("rate", "learning rate", 0.05, 0.005, 0.4, 0.005),
        Slider("steps", "steps walked", 40, 1, 100, plays=True),
        Slider("dimensions", "weights (1 or 2)", 1, 1, 2),
    ),
    compute="descent:descend",
    figure=figure,
    describe=describe,
    formula=formula,
    code=("descent:descend", "descent:gradient_at"),
    stage="heads",
    lesson=lesson,
)
