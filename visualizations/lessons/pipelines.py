"""Two pipelines and one policy: where the hand ends, and what each error costs."""

import numpy as np
import plotly.graph_objects as go

from visualizations.lessons.chapter import Chapter, Slider
from visualizations.lessons.panels import Panel, equal_scale, note, path_line, point_dots, sheet
from visualizations.lessons.texts.pipelines import lesson
from visualizations.stages.plot_elements import Spec, axis, bars
from vla_core.lessons.pipelines import REPAIRS, SYSTEMS, Comparison

SHADES = ("@vision", "@state", "@heads")
SHOWN = 120  # tries drawn of each
SMALL = {"size": 10, "color": "@ink"}
AROUND = 1.25  # of the largest rms, the half width of the first panel


def figure(result: Comparison, mode: str = "light") -> go.Figure:
    return sheet([ends(result), repairs(result)], mode=mode)


def ends(result: Comparison) -> Panel:
    """Where hands end, with the object in the middle, and a circle as wide as the rms for each system."""
    angle = np.linspace(0, 2 * np.pi, 73)
    ring = np.stack([np.cos(angle), np.sin(angle)], axis=1)
    traces: list[Spec] = []
    for miss, wide, name, shade in zip(result.misses, result.rms, SYSTEMS, SHADES, strict=True):
        traces.append(point_dots(miss[:SHOWN], f"ends, {name}", shade, 4, opacity=0.55, showlegend=False))
        traces.append(path_line(wide * ring, name, shade))
    cross = {"symbol": "x-thin", "size": 11, "line": {"color": "@ink", "width": 2}}
    traces.append(point_dots(np.zeros((1, 2)), "object", "@ink", marker=cross, showlegend=False))
    far = AROUND * max(float(result.rms.max()), 10.0)
    across, up = (
        axis("miss along the table (mm)", range=[-far, far]),
        axis("miss across (mm)", **equal_scale(range=[-far, far])),
    )
    return Panel(traces, across, up, "Where the hand ends", wide=0.9)


def repairs(result: Comparison) -> Panel:
    """What miss is left when one error is gone, for each system that has this error."""
    names = [*REPAIRS]
    traces, notes = [], []
    for i, (name, shade) in enumerate(zip(SYSTEMS, SHADES, strict=True)):
        left = {one: result.repaired[one][i] for one in names if i in REPAIRS[one]}
        traces.append(bars([*left.values()], f"miss, {name}", shade, x=[*left], showlegend=False))
        notes += [
            note(f"{value:.0f}", names.index(one) + 0.8 * (i - 1) / 3, value, yshift=8, font=SMALL)
            for one, value in left.items()
        ]
    up = axis("rms miss (mm)", rangemode="tozero")
    return Panel(
        traces,
        axis("error that is removed", tickfont={"size": 10}, automargin=True, categoryarray=names),
        up,
        "Repair one stage",
        [],
        notes,
        wide=1.3,
    )


def describe(result: Comparison) -> str:
    told = ", ".join(f"{name} {miss:.0f} mm" for name, miss in zip(SYSTEMS, result.rms, strict=True))
    return f"Root mean square of the miss: {told}. The best repair for looking once: {result.best_repair(0)}."


def formula(result: Comparison) -> str:
    once, every = result.expected
    return (
        f"looks once: {once:.1f} mm expected, {result.rms[0]:.1f} mm measured over {len(result.misses[0])} "
        f"tries\nlooks at every step: {every:.1f} mm expected, {result.rms[1]:.1f} mm measured"
    )


CHAPTER = Chapter(
    name="pipelines",
    title="A pipeline of stages, or one network",
    controls=(
        Slider("detector", "detector's error (mm)", 15.0, 0.0, 60.0),
        Slider("planner", "planner's error (mm)", 10.0, 0.0, 60.0),
        Slider("slip", "slip of each step (mm)", 2.0, 0.0, 10.0, 0.5),
        Slider("grain", "grain of the pictures", 0.01, 0.0, 0.1, 0.005),
    ),
    compute="pipelines:compare",
    figure=figure,
    describe=describe,
    formula=formula,
    code=("pipelines:simulate", "pipelines:variance_once", "pipelines:variance_every", "pipelines:end_to_end"),
    stage="action",
    lesson=lesson,
)
