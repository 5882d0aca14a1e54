"""Two sentences in one scene: both arms as they are seen, their ways from above, and how far they are apart."""

import numpy as np
import plotly.graph_objects as go

from visualizations.lessons.chapter import Chapter, Choice, Slider, Words
from visualizations.lessons.panels import (
    Panel,
    equal_scale,
    horizontal_line,
    note,
    path_line,
    picture_panel,
    point_dots,
    sheet,
)
from visualizations.lessons.texts.steering import lesson
from visualizations.stages.plot_elements import axis, line
from vla_core.lessons.sentences import OFFERED_SCENES
from vla_core.lessons.steering import PART, Run, SteeringState

SHADES = ("@heads", "@vision")
NUMBERS = ("first", "second")
SIDE = 240
LETTERS = 28  # of a sentence over its picture
COMMAND = "python -m vla_core evaluate --instructions swapped"
LEAST = 60.0  # mm shown either way, across
SHAPE = np.array([2.0, 1.0])  # of what is shown of the table, away against across


def figure(result: SteeringState, mode: str = "light") -> go.Figure:
    return sheet([paths_panel(result)], [distance(result)], mode=mode, left=pictures_panel(result))


def pictures_panel(result: SteeringState) -> Panel:
    """Both arms, one above the other."""
    grey = np.full((SIDE, SIDE, 3), 128, np.uint8)
    pictures = [grey if run.picture is None else run.picture for run in result.runs]
    panel = picture_panel(
        np.concatenate([picture[40:200] for picture in pictures]), "Both arms", exact=False, wide=0.72
    )
    for number, run in enumerate(result.runs):
        words = run.text if len(run.text) <= LETTERS else f"{run.text[: LETTERS - 1]}…"
        place = {"x": 4, "y": 160 * number + 4, "xanchor": "left", "yanchor": "top"}
        panel.notes.append(note(words, bgcolor="@surface/0.8", **place))
    return panel


def paths_panel(result: SteeringState) -> Panel:
    """The hands from above."""
    traces = []
    words = []
    for number, (run, shade) in enumerate(zip(result.runs, SHADES, strict=True)):
        way = run.hand[:, 1::-1]  # away, across
        traces.append(path_line(way, NUMBERS[number], shade, "dot" if number else "solid", showlegend=False))
        traces.append(point_dots(way[-1:], "the hand", shade, 9, showlegend=False))
        corner = {"x": 0.01, "y": 0.98 - 0.09 * number, "spans": "xy", "xanchor": "left", "yanchor": "top"}
        font = {"size": 11, "color": shade}
        words.append(note(f"{NUMBERS[number]}: {task_name(run)}", **corner, font=font))
    away, across = spans(result)
    up = axis("across the table (mm)", **equal_scale(range=across))
    return Panel(traces, axis("away from the robot (mm)", range=away), up, "From above", [], words)


def spans(result: SteeringState) -> list[list[float]]:
    """What to show of the table, away and across: all of both ways, twice as wide as high."""
    places = np.concatenate([np.array([[600.0, 0.0]]), *(run.hand[:, 1::-1] for run in result.runs)])
    low, high = places.min(axis=0), places.max(axis=0)
    reach = max(LEAST, *(0.55 * (high - low) / SHAPE)) * SHAPE
    return [[middle - far, middle + far] for middle, far in zip((low + high) / 2, reach, strict=True)]


def task_name(run: Run) -> str:
    return run.task.removesuffix("-v3")


def distance(result: SteeringState) -> Panel:
    steps = np.arange(len(result.apart))
    traces = [line(steps, result.apart, "apart", "@action", showlegend=False)]
    across = axis("step", range=[0, max(60, result.step)])
    most = max(100.0, 1.1 * float(result.apart.max(initial=0)))
    return Panel(
        traces,
        across,
        axis("between the hands (mm)", range=[0, most]),
        "How far they part",
        [horizontal_line(PART)],
    )


def describe(result: SteeringState) -> str:
    text = " and ".join(f"“{run.text.rstrip('.')}” {status(run, result)}" for run in result.runs)
    most = float(result.apart.max(initial=0))
    return f"In one scene, {text}; the hands were up to {most:.0f} mm apart."


def status(run: Run, result: SteeringState) -> str:
    if run.done:
        return f"was done in {len(run.hand)} steps"
    return f"was not done in {len(run.hand)}" if result.step == result.total else "is at work"


def formula(result: SteeringState) -> str:
    text = f"more than {PART:g} mm from step {result.parted} on" if result.parted >= 0 else "never parted so far"
    return (
        f"the hands are {text}; read as {task_name(result.runs[0])} "
        f"and {task_name(result.runs[1])}"
        f"{measured_line(result)}"
    )


def measured_line(result: SteeringState) -> str:
    """What was measured with every instruction of every such scene, where it was."""
    found = result.measured
    if found is None:
        return ""
    return (
        f"\nin {found.episodes} episodes over all such scenes it did what was said in {found.steered:.1f} %, "
        f"something else in {found.instead:.1f} %: {COMMAND} · {found.date}"
    )


CHAPTER = Chapter(
    name="steering",
    title="Same scene, other words",
    controls=(
        Choice("scene", "scene", OFFERED_SCENES[0], OFFERED_SCENES),
        Words("first", "what the first is told", ""),
        Words("second", "what the second is told", ""),
        Slider("seed", "where things stand (seed)", 1, 0, 20),
    ),
    compute="steering:steer",
    figure=figure,
    describe=describe,
    formula=formula,
    code=("steering:steer", "steering:next_run"),
    stage="language",
    lesson=lesson,
)
