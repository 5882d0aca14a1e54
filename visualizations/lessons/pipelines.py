"""Stages against one policy: ways over the table, misses, and which stage is to blame."""

import numpy as np
import plotly.graph_objects as go

from visualizations.lessons.chapter import Chapter, Check, Slider, Toggle
from visualizations.lessons.panels import (
    Panel,
    equal_scale,
    join_paths,
    path_line,
    point_dots,
    sheet,
    vertical_line,
)
from visualizations.stages.plot_elements import Spec, axis
from vla_core.lessons.pipelines import NAMES, STEPS, Comparison

SHADES = ("@vision", "@heads")
STAGES = ("detector", "planner", "slips")
SHOWN = 8  # ways drawn of each
BINS = 14  # of the histogram


def figure(result: Comparison, mode: str = "light") -> go.Figure:
    return sheet([misses(result)], [blame(result)], mode=mode, left=paths_panel(result))


def paths_panel(result: Comparison) -> Panel:
    traces: list[Spec] = []
    for paths, name, shade in zip(result.paths, NAMES, SHADES, strict=True):
        traces.append(path_line(join_paths(paths[:SHOWN]), name, shade))
    cross = {"symbol": "x-thin", "size": 10, "line": {"color": "@ink", "width": 2}}
    traces.append(point_dots(result.goals[:SHOWN], "object", "@ink", marker=cross))
    across, up = axis("along the table (mm)", range=[100, 900]), axis("across the table (mm)", **equal_scale())
    return Panel(traces, across, up, f"{SHOWN} of {len(result.goals)} tries", wide=1.2)


def misses(result: Comparison) -> Panel:
    bins = {"start": 0, "size": max(float(result.misses.max()), 1.0) / BINS}
    traces = [
        {"type": "histogram", "x": miss, "name": name, "marker": {"color": shade}, "xbins": bins}
        | {"showlegend": False}
        for miss, name, shade in zip(result.misses, NAMES, SHADES, strict=True)
    ]
    marks = [vertical_line(spread, shade, "solid") for spread, shade in zip(result.spread, SHADES, strict=True)]
    return Panel(traces, axis("miss at the end (mm)"), axis("tries (count)"), "Misses; lines: their rms", marks)


def blame(result: Comparison) -> Panel:
    trace = {
        "type": "bar",
        "x": list(STAGES),
        "y": result.blame,
        "marker": {"color": "@vision"},
        "showlegend": False,
    }
    up = axis("squared error (share)", range=[0, 1])
    return Panel([trace], axis("stage", tickangle=0), up, "Who is to blame")


def describe(result: Comparison) -> str:
    looks = "looks at every step" if result.watching else "looks once"
    return (
        f"The pipeline that {looks} misses by {result.spread[0]:.0f} mm and the end-to-end policy by "
        f"{result.spread[1]:.0f} mm, as root mean square over {len(result.goals)} tries."
    )


def formula(result: Comparison) -> str:
    return (
        f"looking once: miss = √(2 (detector² + planner² + {STEPS} slip²)) = {result.expected:.1f} mm expected, "
        f"{result.spread[0]:.1f} mm measured{' with looking at every step' if result.watching else ''}"
    )


CHAPTER = Chapter(
    name="pipelines",
    title="A pipeline of stages, or one network",
    sentences=(
        "The classical way is a chain: detect the object, plan a way, execute the plan. Each stage believes "
        "the one before it, so errors add up, as squares.",
        "Reinforcement learning drops the chain but needs a reward and many tries for each task; a "
        "vision-language model knows what a cup is but not how to move. A VLA learns pictures and words to "
        "actions in one piece.",
        "Here one linear policy, fitted to pictures, goes from pixels to steps: no stage hands a wrong number "
        "on, and it looks again at every step. It has errors of its own, from grainy pictures.",
    ),
    controls=(
        Slider("detector", "detector's error (mm)", 15.0, 0.0, 60.0),
        Slider("planner", "planner's error (mm)", 10.0, 0.0, 60.0),
        Slider("slip", "slip of each step (mm)", 2.0, 0.0, 10.0, 0.5),
        Toggle("watching", "pipeline looks at every step", False),
    ),
    compute="pipelines:compare",
    figure=figure,
    describe=describe,
    formula=formula,
    code=("pipelines:simulate", "pipelines:end_to_end"),
    checks=(
        Check(
            "Let the pipeline look at every step. Which error disappears, and which one stays?",
            "Slips are corrected and detections average out; the planner's constant offset stays.",
        ),
        Check(
            "Detector 15 mm, planner 10 mm: how much is won by a perfect planner?",
            f"Without slips, from √(15² + 10²) = {np.hypot(15, 10):.0f} mm to 15 mm in each direction: the "
            "largest stage rules.",
        ),
    ),
    stage="action",
    robot="The policy sees a picture, decides, acts and sees again; no stage of it hands coordinates to another.",
)
