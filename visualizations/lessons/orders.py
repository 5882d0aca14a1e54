"""An ordered instruction: the audience view, the path of the hand for each part, the distance still missing."""

import numpy as np
import plotly.graph_objects as go

from visualizations.lessons.chapter import Chapter, Choice, Slider, Words
from visualizations.lessons.panels import Panel, horizontal_line, note, path_line, picture_panel, sheet
from visualizations.lessons.texts.orders import lesson
from visualizations.stages.plot_elements import axis, line
from vla_core.lessons.orders import EXAMPLES, OrderState, Progress
from vla_core.trace import Array
from vla_core.world.camera import FRONT_CAMERA, project
from vla_core.world.shared_scene_tasks import SCENES

SHADES = ("@heads", "@vision", "@state", "@fusion", "@chunking", "@language")
SIDE = 240
FAR, LEAST_STEPS = 150.0, 60  # mm and steps that the axes show at least
TITLE = "The scene, and the way of the hand"
LETTERS = 22  # of a name in the legend
WORDS = {  # str.format in Python, told.js in the browser
    "describe": "Of {count} parts in the scene “{scene}”: {parts}.",
    "each": "“{text}” {status}",
    "waits": "waits",
    "at work": "is at work, {missing:.0f} mm missing",
    "done": "is done after {steps} steps",
    "failed": "has failed after {steps} steps",
    "row": "{number}. “{text}” → {task} (read with {confidence:.0%})",
    "fitting": "a scene in which all are possible: {scenes}",
}


def figure(result: OrderState, mode: str = "light") -> go.Figure:
    return sheet([scene_panel(result), missing_panel(result)], mode=mode)


def scene_panel(result: OrderState) -> Panel:
    """The audience view with the path of the hand for each part."""
    if result.picture is None:
        return picture_panel(np.full((SIDE, SIDE, 3), 128, np.uint8), TITLE)
    traces = []
    for number, part in enumerate(result.parts):
        for way, dash in ((part.carried, "dot"), (part.hand, "solid")):
            look = {"color": shade(number), "width": 1.5 if dash == "dot" else 3, "dash": dash}
            name = "carried back" if dash == "dot" else part_label(result, number)
            places = on_picture(way, len(result.picture))
            traces.append(path_line(places, name, shade(number), line=look, showlegend=False))
    return picture_panel(result.picture, TITLE, *traces, exact=False)


def on_picture(way: Array, side: int) -> Array:
    """Places (n, 3) in mm → (n, 2) pixels of the front eye's picture."""
    return side * project(way / 1000, FRONT_CAMERA) - 0.5


def shade(number: int) -> str:
    return SHADES[number % len(SHADES)]


def part_label(result: OrderState, number: int) -> str:
    text = result.parts[number].text
    return f"{number + 1}. {text if len(text) <= LETTERS else text[: LETTERS - 1] + '…'}"


def missing_panel(result: OrderState) -> Panel:
    """What each part still misses; at zero it counts as done."""
    traces, start, words = [], 0, []
    for number, part in enumerate(result.parts):
        steps = np.arange(start, start + len(part.missing))
        traces.append(line(steps, part.missing, f"part {number + 1}", shade(number), showlegend=False))
        if len(steps):
            label = {"xanchor": "left", "font": {"size": 11, "color": shade(number)}}
            words.append(note(part_label(result, number), steps[0], 1.04 * part.missing.max(), **label))
        if part.state in ("done", "failed") and len(part.missing):
            words.append(note(part.state, steps[-1], 0, yshift=-12))
        start += len(part.missing)
    most = max([FAR, *(part.missing.max() for part in result.parts if len(part.missing))])
    down = axis("still missing (mm)", range=[-0.25 * most, 1.15 * most])
    across = axis("the policy's own steps", range=[0, max(LEAST_STEPS, 1.05 * start)])
    return Panel(traces, across, down, "What is still missing", [horizontal_line(0, "@ink", "solid")], words)


def describe(result: OrderState) -> str:
    parts = "; ".join(WORDS["each"].format(text=part.text, status=status(part)) for part in result.parts)
    return WORDS["describe"].format(count=len(result.parts), scene=result.scene, parts=parts)


def status(part: Progress) -> str:
    if part.state == "waits" or not len(part.missing):
        return WORDS["waits"]
    return WORDS[part.state].format(missing=max(part.missing[-1], 0), steps=len(part.missing))


def formula(result: OrderState) -> str:
    rows = [
        WORDS["row"].format(number=number, text=part.text, task=part.task, confidence=part.confidence)
        for number, part in enumerate(result.parts, start=1)
    ]
    asked = {part.task for part in result.parts}
    fitting = [scene for scene, tasks in SCENES.items() if asked <= set(tasks)]
    return "\n".join([*rows, WORDS["fitting"].format(scenes=", ".join(fitting))])


CHAPTER = Chapter(
    name="orders",
    title="First this, then that",
    controls=(
        Choice("order", "an order", EXAMPLES[0], EXAMPLES),
        Words("own", "or one of your own", ""),
        Slider("seed", "where things stand (seed)", 1, 0, 20),
    ),
    compute="orders:follow_order",
    figure=figure,
    describe=describe,
    formula=formula,
    code=("orders:follow_order", "orders:next_state"),
    stage="language",
    lesson=lesson,
)
