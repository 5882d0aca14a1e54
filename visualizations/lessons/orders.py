"""An ordered instruction: the audience view, the path of the hand for each part, the distance still missing."""

import numpy as np
import plotly.graph_objects as go

from visualizations.lessons.chapter import Chapter, Check, Choice, Slider, Words
from visualizations.lessons.panels import Panel, horizontal_line, note, path_line, picture_panel, sheet
from visualizations.stages.plot_elements import axis, line
from vla_core.lessons.orders import EXAMPLES, OrderState, Progress
from vla_core.trace import Array
from vla_core.world.camera import FRONT_CAMERA, project
from vla_core.world.shared_scene_tasks import SCENES

SHADES = ("@heads", "@vision", "@state", "@fusion", "@chunking", "@language")
SIDE = 240
FAR = 150.0  # mm
LETTERS = 22  # of a name in the legend


def figure(result: OrderState, mode: str = "light") -> go.Figure:
    return sheet([scene_panel(result), missing_panel(result)], mode=mode)


def scene_panel(result: OrderState) -> Panel:
    """The audience view with the path of the hand for each part."""
    if result.picture is None:
        return picture_panel(np.full((SIDE, SIDE, 3), 128, np.uint8), "The scene is being set up")
    traces = []
    for number, part in enumerate(result.parts):
        for way, dash in ((part.carried, "dot"), (part.hand, "solid")):
            look = {"color": shade(number), "width": 1.5 if dash == "dot" else 3, "dash": dash}
            name = "carried back" if dash == "dot" else part_label(result, number)
            places = on_picture(way, len(result.picture))
            traces.append(path_line(places, name, shade(number), line=look, showlegend=False))
    title = f"{result.scene}, step {result.step}"
    return picture_panel(result.picture, title, *traces, exact=False)


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
        traces.append(line(steps, part.missing, part_label(result, number), shade(number)))
        if part.state in ("done", "failed") and len(part.missing):
            words.append(note(part.state, steps[-1], 0, yshift=-12))
        start += len(part.missing)
    most = max([FAR, *(part.missing.max() for part in result.parts if len(part.missing))])
    down = axis("still missing (mm)", range=[-0.25 * most, 1.1 * most])
    across = axis("the policy's own steps", range=[0, max(60, 1.05 * start)])
    return Panel(traces, across, down, "What is still missing", [horizontal_line(0, "@ink", "solid")], words)


def describe(result: OrderState) -> str:
    parts = "; ".join(f"“{part.text}” {status(part)}" for part in result.parts)
    return f"Of {len(result.parts)} parts in the scene “{result.scene}”: {parts}."


def status(part: Progress) -> str:
    if part.state == "waits" or not len(part.missing):
        return "waits"
    if part.state == "at work":
        return f"is at work, {max(part.missing[-1], 0):.0f} mm missing"
    return f"{'is done' if part.state == 'done' else 'has failed'} after {len(part.missing)} steps"


def formula(result: OrderState) -> str:
    rows = [
        f"{number + 1}. “{part.text}” → {part.task} (read with {part.confidence:.0%})"
        for number, part in enumerate(result.parts)
    ]
    asked = {part.task for part in result.parts}
    fitting = [scene for scene, tasks in SCENES.items() if asked <= set(tasks)]
    return "\n".join([*rows, f"a scene in which all are possible: {', '.join(fitting)}"])


CHAPTER = Chapter(
    name="orders",
    title="First this, then that",
    sentences=(
        "“First open the drawer, then close it” asks for two things. Words such as then, before, after and "
        "finally cut it into parts, and put the parts into the order of doing.",
        "Each part is read by the model's own reader; “it” takes the name of the thing of the part before. Then "
        "a scene is looked for in which all parts are possible. If a part means nothing to the model, or no scene "
        "has it all, nothing moves and you are told which part it was.",
        "The policy does one part until the thing is where it should be, and only then begins the next. In "
        "between a script carries the hand back (dotted), because every demonstration began there.",
    ),
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
    checks=(
        Check(
            "Ask for “first open the drawer, then close the window”. What happens, and why not just try?",
            "Nothing moves: each part is understood, but no scene has a drawer and a window. A policy that just "
            "began would do the first part and then wave at a window that is not there.",
        ),
        Check(
            "“Close the drawer after opening it”: what comes first?",
            "The opening. The order of the words is not the order of doing; after and before turn them round.",
        ),
        Check(
            "Why is the hand carried back between two parts?",
            "All demonstrations begin with the hand over the middle of the table. At the drawer's handle the "
            "policy is where nobody has shown it what to do; without the script it failed in most scenes.",
        ),
    ),
    stage="language",
    robot="Type an order into the glass box, and the words at the language stage change from part to part.",
)
