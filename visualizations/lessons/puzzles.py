"""Three puzzles, each with one curve that holds the answer."""

import plotly.graph_objects as go

from visualizations.lessons.chapter import Chapter, Check, Choice, Slider
from visualizations.lessons.panels import Panel, note, sheet, vertical_line
from visualizations.stages.plot_elements import axis, dots, line
from vla_core.lessons.puzzles import ARMS, EYES, KITCHEN, PATCHES, RATE, Solved

SHADES = ("@muted", "@heads")


def figure(result: Solved, mode: str = "light") -> go.Figure:
    rows = zip(result.curves.items(), SHADES, strict=True)
    traces = [line(result.x, values, name, shade) for (name, values), shade in rows]
    traces.append(dots([result.here] * 2, list(result.values.values()), "here", "@ink", 10))
    notes = [
        note(f"{value:.2f}", result.here, value, xshift=8, xanchor="left") for value in result.values.values()
    ]
    up = axis(result.y_name, rangemode="tozero")
    title = f"The {result.puzzle}"
    return sheet([Panel(traces, axis(result.x_name), up, title, [vertical_line(result.here)], notes)], mode=mode)


def describe(result: Solved) -> str:
    values = " and ".join(f"{value:.2f} for «{name}»" for name, value in result.values.items())
    return f"The {result.puzzle}: at {result.here:g} on «{result.x_name}» the curves stand at {values}."


def formula(result: Solved) -> str:
    return result.answer


CHAPTER = Chapter(
    name="puzzles",
    title="Three puzzles",
    sentences=(
        f"The slow robot: demonstrations at {RATE:.0f} Hz, every recorded change is learnt rightly, and still "
        "the arm takes two to three times as long as its teachers.",
        "The peg: a policy shared by twenty robots picks and places well on a new arm, but never gets a keyed peg "
        "into its hole. The actions are normalised rightly.",
        f"The kitchen: two arms, {ARMS} numbers in each action, {KITCHEN:.0f} actions a second, {EYES} pictures "
        f"of {PATCHES} patches, and a network that thinks longer than one action lasts. Think first, then read "
        "the worked answer under the curve.",
    ),
    controls=(
        Choice("puzzle", "puzzle", "slow robot", ("slow robot", "peg that will not go in", "two-armed kitchen")),
        Slider("latency", "thinking time (ms)", 250.0, 10.0, 500.0, 10.0),
        Slider("chunk", "actions in a chunk", 2, 1, 60),
        Slider("wrist", "wrist turns to either side (°)", 90.0, 15.0, 180.0, 5.0),
    ),
    compute="puzzles:solve",
    figure=figure,
    describe=describe,
    formula=formula,
    code=("puzzles:slowdown", "puzzles:reachable"),
    checks=(
        Check(
            "Slow robot: what else in the data could make it slow, with no thinking time at all?",
            "Pauses of the teachers. Moments without motion are learnt like all others; cut them out of the "
            "lessons.",
        ),
        Check(
            "Peg: why does adding more demonstrations from other robots not help?",
            "They show turns that this wrist cannot make. The new arm's own limits must be in the data or the "
            "input.",
        ),
        Check(
            f"Kitchen: a chunk of 50 at {KITCHEN:.0f} Hz lasts how long, and what must happen meanwhile?",
            f"{50 / KITCHEN:.2f} s; the next chunk must be thought out before it ends.",
        ),
    ),
    stage="chunking",
    robot="Thinking time against acting time, the first and the third puzzle, is what the blending stage "
    "decides about.",
)
