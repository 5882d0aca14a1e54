"""Two sentences in one scene: both arms as they are seen, their ways from above, and how far they are apart."""

import numpy as np
import plotly.graph_objects as go

from visualizations.lessons.chapter import Chapter, Check, Choice, Slider, Words
from visualizations.lessons.panels import Panel, equal_scale, note, path_line, picture_panel, point_dots, sheet
from visualizations.stages.plot_elements import axis, line
from vla_core.lessons.sentences import OFFERED_SCENES
from vla_core.lessons.steering import Run, SteeringState

SHADES = ("@heads", "@vision")
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
    for run, shade in zip(result.runs, SHADES, strict=True):
        way = run.hand[:, 1::-1]  # away, across
        traces.append(path_line(way, task_name(run), shade))
        traces.append(point_dots(way[-1:], "the hand", shade, 9, showlegend=False))
    away, across = spans(result)
    up = axis("across the table (mm)", **equal_scale(range=across))
    return Panel(traces, axis("away from the robot (mm)", range=away), up, "From above")


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
    traces = [line(steps, result.apart, "between the hands", "@action", showlegend=False)]
    across = axis("step", range=[0, max(60, result.step)])
    most = max(100.0, 1.1 * float(result.apart.max(initial=0)))
    return Panel(traces, across, axis("between the hands (mm)", range=[0, most]), "How far they part")


def describe(result: SteeringState) -> str:
    text = " and ".join(f"“{run.text.rstrip('.')}” {status(run, result)}" for run in result.runs)
    most = float(result.apart.max(initial=0))
    return f"In one scene, {text}; the hands were up to {most:.0f} mm apart."


def status(run: Run, result: SteeringState) -> str:
    if run.done:
        return f"was done in {len(run.hand)} steps"
    return f"was not done in {len(run.hand)}" if result.step == result.total else "is at work"


def formula(result: SteeringState) -> str:
    first = np.flatnonzero(result.apart > 10)
    text = f"more than 10 mm from step {first[0]} on" if len(first) else "never more than 10 mm so far"
    return (
        "a₁ = π(picture, state, first sentence), a₂ = π(picture, state, second sentence); at step 0 only the "
        f"sentences differ\n‖hand₁ − hand₂‖: {text}; read as {task_name(result.runs[0])} "
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
    sentences=(
        "Many robots that seem to listen only look: if the scene alone tells the task, the words may be ignored, "
        "and no test on such scenes would notice.",
        "Here two instructions are possible in one scene. The real policy does both, live, from the same seed: "
        "the same pictures, the same start, nothing but the words differs.",
        "Say the same thing twice in other words, and the ways should stay together; say another thing, and they "
        "should part.",
    ),
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
    checks=(
        Check(
            "Why do the two ways begin together, although the sentences differ from the first step?",
            "Often both need the same first: to get to the handle. The plans differ from the first thought, but "
            "only where the tasks differ do the ways part.",
        ),
        Check(
            "What would two ways that never part prove, in a scene where only one thing can be done?",
            "Nothing. A policy that cannot read would do the same. That is why these scenes leave a choice.",
        ),
    ),
    stage="language",
    robot="The compare page runs two sentences side by side through the whole glass box and names the stage "
    "at which they part first.",
    sources=("arXiv:2502.04558, how little some policies listen",),
)
