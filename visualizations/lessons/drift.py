"""A cloned policy in closed loop: its runs beside the expert's, how many stay in the lane, the model of growth."""

import numpy as np
import plotly.graph_objects as go

from visualizations.lessons.chapter import Chapter, Slider
from visualizations.lessons.panels import Panel, join_paths, log_axis, note, path_line, point_dots, sheet
from visualizations.lessons.texts.drift import lesson
from visualizations.stages.plot_elements import Spec, axis, line
from vla_core.lessons.drift import LANE, OFFSET, STEPS, Drift

SHOWN = 15  # runs drawn


def figure(result: Drift, mode: str = "light") -> go.Figure:
    return sheet([paths_panel(result), survival(result), growth(result)], mode=mode)


def paths_panel(result: Drift) -> Panel:
    runs, shown = join_paths(result.paths[:SHOWN, : result.now + 1]), result.shown.reshape(-1, 2)[::3]
    above, below = result.expert + np.array([0, LANE]), result.expert - np.array([0, LANE])
    traces = [
        path_line(above, "lane", "@line", showlegend=False),
        path_line(below, "lane", "@line", fill="tonexty", fillcolor="@line/0.5"),
        point_dots(shown, "demonstrations", "@state", 3),
        path_line(runs, "clone", "@heads", line={"color": "@heads", "width": 1}, opacity=0.6),
        path_line(result.expert, "expert", "@expert", "dot"),
        point_dots(result.paths[:SHOWN, result.now], "hands", "@heads", 5, showlegend=False),
    ]
    high = axis("across the table (mm)", range=[-220, 220])
    return Panel(
        traces, axis("along the table (mm)", range=[-20, 1080]), high, "The clone leaves the lane", wide=1.5
    )


def survival(result: Drift) -> Panel:
    steps = list(range(result.now + 1))
    drawn = (
        ("clone", result.survival, "@heads", "solid"),
        ("expert", result.taught, "@expert", "dot"),
        ("99% a step", result.luck, "@muted", "dash"),
    )
    traces = [
        line(steps, share[: result.now + 1], name, shade, dash, showlegend=False)
        for name, share, shade, dash in drawn
    ]
    above = result.survival[-1] >= result.luck[-1]
    words = [label("expert", 0.3 * STEPS, result.taught[int(0.3 * STEPS)], "@expert")]
    for name, share, shade, high in (
        ("clone", result.survival, "@heads", above),
        ("99% a step", result.luck, "@muted", not above),
    ):
        near = float(share[STEPS // 2] if high else share[-1])  # the upper of two near lines has its name above
        words.append(label(name, STEPS, near, shade, 9 if high else -9) | {"xanchor": "right"})
    return Panel(
        traces, step_axis(), axis("share of runs", range=[0, 1.1]), "Fewer and fewer runs stay", [], words
    )


def growth(result: Drift) -> Panel:
    steps = list(range(result.now + 1))
    drawn = (("every step", result.single, "@heads"), (f"every {result.chunk}", result.chunked, "@chunking"))
    traces = [
        line(steps, np.maximum(drift[: result.now + 1], 0.1), name, shade, showlegend=False)
        for name, drift, shade in drawn
    ]
    top = np.log10(max(result.single.max(), result.chunked.max(), 1.0))
    middle = STEPS * 2 // 3
    words = [label(name, middle, np.log10(max(drift[middle], 0.1)), shade) for name, drift, shade in drawn]
    return Panel(
        traces, step_axis(), log_axis("drift (ε)", range=[-1.1, top + 0.2]), "A model of growth", [], words
    )


def step_axis() -> Spec:
    """The same length while the runs are watched."""
    return axis("step", range=[0, STEPS])


def label(name: str, x: float, y: float, shade: str, shift: int = 9) -> Spec:
    """A name just above its line, or below it, in the line's colour."""
    return note(name, x, y, yshift=shift, font={"size": 11, "color": shade})


def describe(result: Drift) -> str:
    return (
        f"With errors of {result.noise:g} mm a step, {result.survival[-1]:.0%} of the clone's runs and "
        f"{result.taught[-1]:.0%} of the expert's stay in the lane for {STEPS} steps; half of the clone's runs "
        f"end less than {np.median(result.away[:, -1]):.0f} mm off."
    )


def formula(result: Drift) -> str:
    return (
        f"model, α = {result.alpha:g}, {STEPS} steps: {result.single[-1]:,.0f} ε deciding every step, "
        f"{result.chunked[-1]:,.0f} ε in chunks of {result.chunk}\n"
        f"the clone itself: α = {round(result.gain, 2) + 0.0:.2f}, measured {OFFSET:g} mm beside the curve"
    )


CHAPTER = Chapter(
    name="drift",
    title="Small errors grow",
    controls=(
        Slider("noise", "error of each step (mm)", 4.0, 0.0, 8.0, 0.5),
        Slider("nudge", "nudges in training (mm)", 0.0, 0.0, 10.0, 0.5),
        Slider("chunk", "actions in a chunk", 10, 1, 25),
        Slider("alpha", "α of the model", 0.05, 0.0, 0.1, 0.005),
        Slider("now", "shown up to step", STEPS, 0, STEPS, 4, plays=True),
    ),
    compute="drift:imitate",
    figure=figure,
    describe=describe,
    formula=formula,
    code=("drift:drive", "drift:clone", "drift:growth"),
    stage="action",
    lesson=lesson,
)
