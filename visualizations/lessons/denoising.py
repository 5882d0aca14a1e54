"""Whole plans on their way from noise, with the arrows that move them, and the side that each one takes."""

from typing import Any

import numpy as np
import plotly.graph_objects as go

from visualizations.lessons.chapter import Chapter, Choice, Slider
from visualizations.lessons.panels import Panel, equal_scale, join_paths, note, path_line, sheet, vertical_line
from visualizations.lessons.texts.denoising import lesson
from visualizations.stages.plot_elements import Spec, axis, line
from vla_core.lessons.denoising import CLEAR, PLANS, RADIUS, Denoising, K

ALONG, ACROSS = "along the table (m)", "across the table (m)"
FOLLOWED = 0  # the plan that is drawn with its arrows
ARROW = 0.12  # of a unit of time that an arrow leads ahead


def figure(result: Denoising, mode: str = "light") -> go.Figure:
    return sheet([plans(result), sides(result)], mode=mode)


def plans(result: Denoising) -> Panel:
    """All plans of this moment; one of them with its arrows and what the denoiser expects of it."""
    thin = {"color": "@muted", "width": 1}
    one, expected = result.current[FOLLOWED], result.expected[FOLLOWED]
    crash = result.clearance < CLEAR
    last = result.now == result.steps
    traces = [
        path_line(join_paths(result.current), "all plans", "@muted", line=thin, opacity=0.3, showlegend=False)
    ]
    if last and crash.any():
        hits = join_paths(result.current[crash])
        traces.append(path_line(hits, "crash", "@bad", line={"color": "@bad", "width": 1.5}, showlegend=False))
    traces.append(path_line(result.average, "average", "@vision", "dash", showlegend=False))
    traces.append(path_line(expected, "expected plan", "@state", "dot", showlegend=False))
    traces.append(path_line(one, "one plan", "@heads", mode="lines+markers", **FAINT))
    if not last:
        traces.append(arrows(one, ARROW * result.velocity[FOLLOWED]))
    room = axis(ACROSS, **equal_scale(range=[-1.05, 1.05]))
    across = axis(ALONG, range=[-0.65, 1.65])
    return Panel(traces, across, room, "Arrows turn noise into plans", [obstacle()], words(result), wide=1.25)


FAINT: dict[str, Any] = {"marker": {"size": 5}, "line": {"color": "@heads/0.35", "width": 1}, "showlegend": False}


def words(result: Denoising) -> list[Spec]:
    """Names beside the lines, and how far the sampler is."""
    corner = {"xanchor": "left", "yanchor": "top", "spans": "xy", "font": {"size": 12, "color": "@ink"}}
    apart = abs(result.expected[FOLLOWED, K // 2, 1] - result.average[K // 2, 1]) > RADIUS
    said = [note(f"step {result.now} of {result.steps}, t = {result.time:.2f}", 0.02, 0.99, **corner)]
    names = (("a plan", result.current[FOLLOWED], "@heads"), ("expected", result.expected[FOLLOWED], "@state"))
    for (name, places, shade), place in zip(names, (K - 4, K // 2), strict=True):
        x, y = places[place]
        if abs(y) < 1 and (apart if name == "expected" else result.time > 0.3):
            said.append(note(name, x, y, yshift=10, font={"size": 11, "color": shade}))
    x, y = result.average[2]
    said.append(note("average", x, y, yshift=-10, font={"size": 11, "color": "@vision"}))
    return said


def arrows(places: np.ndarray, moves: np.ndarray) -> Spec:
    """An arrow from each place along its move."""
    ends = join_paths(np.stack([places, places + moves], axis=1))
    head = {"symbol": "arrow", "angleref": "previous", "size": [0, 8, 0] * len(places), "color": "@heads"}
    look: dict[str, Any] = {"mode": "lines+markers", "marker": head, "line": {"color": "@heads", "width": 1}}
    return path_line(ends, "velocity", "@heads", showlegend=False, **look)


def sides(result: Denoising) -> Panel:
    """How the middle of every plan finds its side."""
    middle = result.path[:, :, K // 2, 1]  # (S + 1, M)
    times = np.linspace(0, 1, result.steps + 1)
    traces = []
    for side, name, shade in ((middle[-1] > 0, "left", "@state"), (middle[-1] <= 0, "right", "@heads")):
        ways = np.stack([np.tile(times, (int(side.sum()), 1)), middle[:, side].T], axis=-1)
        if len(ways):
            traces.append(path_line(join_paths(ways), name, shade, line={"color": shade, "width": 1}, opacity=0.8))
    traces.append(line([0, 1], [RADIUS] * 2, "edge", "@muted", "dot", showlegend=False))
    traces.append(line([0, 1], [-RADIUS] * 2, "edge", "@muted", "dot", showlegend=False))
    up = axis("middle of each plan, across (m)", range=[-2.2, 2.2])
    marks = [vertical_line(result.time, "@ink")]
    return Panel(traces, axis("time t of the sampler", range=[0, 1]), up, "Every noise ends on one side", marks)


def obstacle() -> Spec:
    ends = {"x0": 0.5 - RADIUS, "x1": 0.5 + RADIUS, "y0": -RADIUS, "y1": RADIUS}
    return {"type": "circle", "fillcolor": "@muted/0.35", "line": {"width": 0}, "layer": "below"} | ends


def describe(result: Denoising) -> str:
    average = "crashes" if result.average_clearance < CLEAR else "passes"
    return (
        f"At step {result.now} of {result.steps}, {result.decided} of {PLANS} plans are expected to pass the "
        f"obstacle. At the end {result.crashes} hit it and {result.left:.0%} pass on the left, while the average "
        f"of the teachers {average}."
    )


def formula(result: Denoising) -> str:
    side = "inside" if result.average_clearance < 0 else "beside"
    mean = (
        f"average = {result.share:.0%} × left + {1 - result.share:.0%} × right, "
        f"{abs(result.average_clearance):.2f} m {side} the obstacle's edge"
    )
    if result.kind == "flow":
        return f"training: x_t = (1 − t) ε + t · plan\n{mean}"
    return f"diffusion mixes otherwise: x_t = cos(90° · t) ε + sin(90° · t) plan\n{mean}"


CHAPTER = Chapter(
    name="denoising",
    title="From noise to a plan",
    controls=(
        Slider("moment", "moment (%)", 50, 0, 100, 5, plays=True),
        Slider("steps", "steps", 10, 1, 50),
        Slider("share", "left teachers (share)", 0.5, 0.0, 1.0, 0.05),
        Choice("kind", "sampler", "flow", ("flow", "diffusion")),
    ),
    compute="denoising:denoise",
    figure=figure,
    describe=describe,
    formula=formula,
    code=("denoising:flow", "denoising:posterior_mean", "denoising:diffusion"),
    stage="heads",
    lesson=lesson,
)
