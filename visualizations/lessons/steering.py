"""Two sentences in one scene: both arms as they are seen, with their ways, and how far they are apart."""

import numpy as np
import plotly.graph_objects as go

from visualizations.lessons.chapter import Chapter, Choice, Slider, Words
from visualizations.lessons.panels import (
    Panel,
    horizontal_line,
    note,
    path_line,
    picture_panel,
    sheet,
)
from visualizations.lessons.texts.steering import lesson
from visualizations.stages.plot_elements import axis, line
from vla_core.lessons.sentences import OFFERED_SCENES
from vla_core.lessons.steering import PART, Run, SteeringState
from vla_core.world.camera import FRONT_CAMERA, project

SHADES = ("@heads", "@vision")
NUMBERS = ("first", "second")
SIDE = 240
TOP, BOTTOM = 40, 200  # rows of a picture that are shown
LEAST_STEPS, LEAST_FAR = 60, 100.0  # steps and mm that the axes show at least
LETTERS = 25  # of a sentence over its picture
COMMAND = "python -m vla_core evaluate --instructions swapped"
WORDS = {  # str.format in Python, told.js in the browser
    "describe": "In one scene, {told}; the hands were up to {most:.0f} mm apart.",
    "each": "“{text}” {status}",
    "done": "was done in {steps} steps",
    "not done": "was not done in {steps}",
    "at work": "is at work",
    "formula": "the hands are {apart}; read as {first} and {second}",
    "parted": f"more than {PART:g} mm apart from step {{step}} on",
    "never": "never parted so far",
}


def figure(result: SteeringState, mode: str = "light") -> go.Figure:
    return sheet([pictures_panel(result), distance(result)], mode=mode)


def pictures_panel(result: SteeringState) -> Panel:
    """Both arms, one above the other, with the way of each hand."""
    grey = np.full((SIDE, SIDE, 3), 128, np.uint8)
    pictures = [grey if run.picture is None else run.picture for run in result.runs]
    traces, notes = [], []
    for number, (run, shade) in enumerate(zip(result.runs, SHADES, strict=True)):
        way = SIDE * project(run.hand / 1000, FRONT_CAMERA) - 0.5 if len(run.hand) else np.zeros((0, 2))
        way += np.array([0, number * (BOTTOM - TOP) - TOP])
        traces.append(path_line(way, NUMBERS[number], shade, line={"color": shade, "width": 3}, showlegend=False))
        words = run.text if len(run.text) <= LETTERS else f"{run.text[: LETTERS - 1]}…"
        corner = {"x": 4, "y": number * (BOTTOM - TOP) + 4, "xanchor": "left", "yanchor": "top"}
        notes.append(note(words, bgcolor="@surface/0.8", font={"size": 9, "color": shade}, **corner))
    both = np.concatenate([picture[TOP:BOTTOM] for picture in pictures])
    panel = picture_panel(both, "Both arms", *traces, exact=False, wide=0.8)
    panel.notes.extend(notes)
    return panel


def task_name(run: Run) -> str:
    return run.task.removesuffix("-v3")


def distance(result: SteeringState) -> Panel:
    steps = np.arange(len(result.apart))
    traces = [line(steps, result.apart, "apart", "@action", showlegend=False)]
    across = axis("step", range=[0, max(LEAST_STEPS, result.step)])
    most = max(LEAST_FAR, 1.1 * float(result.apart.max(initial=0)))
    return Panel(
        traces,
        across,
        axis("between the hands (mm)", range=[0, most]),
        "How far they part",
        [horizontal_line(PART)],
    )


def describe(result: SteeringState) -> str:
    told = " and ".join(
        WORDS["each"].format(text=run.text.rstrip("."), status=status(run, result)) for run in result.runs
    )
    return WORDS["describe"].format(told=told, most=float(result.apart.max(initial=0)))


def status(run: Run, result: SteeringState) -> str:
    if run.done:
        return WORDS["done"].format(steps=len(run.hand))
    return WORDS["not done"].format(steps=len(run.hand)) if result.step == result.total else WORDS["at work"]


def formula(result: SteeringState) -> str:
    apart = WORDS["parted"].format(step=result.parted) if result.parted >= 0 else WORDS["never"]
    first, second = (task_name(run) for run in result.runs)
    return WORDS["formula"].format(apart=apart, first=first, second=second) + measured_line(result)


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
