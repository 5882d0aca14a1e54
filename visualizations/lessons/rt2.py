"""An action as a line of text, and the small loss on the way back."""

import numpy as np
import plotly.graph_objects as go

from visualizations.lessons.chapter import Chapter, Slider, Words
from visualizations.lessons.panels import Panel, note, sheet
from visualizations.lessons.texts.rt2 import lesson
from visualizations.lessons.typography import counted
from visualizations.stages.plot_elements import Spec, axis, bars
from vla_core.lessons.rt2 import ARM, NAMES, UNITS, ActionText

SHADES = ("@vision", "@chunking")  # of the steps of a reply, in turn


def figure(result: ActionText, mode: str = "light") -> go.Figure:
    return sheet([tokens(result), loss(result), reply(result)], mode=mode)


def numbers() -> Spec:
    return axis("number of the action", automargin=True, tickangle=-45)


def tokens(result: ActionText) -> Panel:
    trace = bars(result.tokens, "token", "@language", x=list(NAMES), showlegend=False)
    notes = [
        note(f"<b>{token}</b>", name, token, yshift=9) for name, token in zip(NAMES, result.tokens, strict=True)
    ]
    return Panel([trace], numbers(), axis("token (0 to 255)", range=[0, 285]), "Written as tokens", [], notes)


def loss(result: ActionText) -> Panel:
    """What writing and reading back has changed, as a share of the most it could."""
    share = result.error / result.worst
    hover = [f"{error:.4g} {unit}" for error, unit in zip(result.error, UNITS, strict=True)]
    trace = bars(share, "lost", "@heads", x=list(NAMES), hovertext=hover, showlegend=False)
    up = axis("error (share of half a bin)", range=[0, 1.05])
    return Panel([trace], numbers(), up, "Lost on the way back")


def reply(result: ActionText) -> Panel:
    """Somebody else's line, as movement: each number as a share of its range."""
    middle, half = (np.add(ARM.high, ARM.low) / 2, np.subtract(ARM.high, ARM.low) / 2)
    traces = [
        bars((action - middle) / half, f"step {i + 1}", SHADES[i % 2], x=list(NAMES), showlegend=False,
             hovertext=[f"{value:.3f} {unit}" for value, unit in zip(action, UNITS, strict=True)])
        for i, action in enumerate(result.replied)
    ]  # fmt: skip
    up = axis("share of the range (−1 to 1)", range=[-1.05, 1.05])
    return Panel(traces, numbers(), up, "What the model's line asks for")


def describe(result: ActionText) -> str:
    millimetres = 1000 * result.error[:3].max()
    return (
        f"The action is written as «{result.text}» and comes back within {millimetres:.1f} mm; the model's line "
        f"asks for {counted(len(result.replied), 'step')}, {result.replied[0, 0] * 1000:.0f} mm along x first."
    )


def formula(result: ActionText) -> str:
    low, high, value = ARM.low[0], ARM.high[0], result.action[0]
    return (
        f"Δx: round(({value:g} − ({low:g})) / ({high:g} − ({low:g})) × 255) = {result.tokens[0]}; "
        f"back: {result.tokens[0]} / 255 × {high - low:g} + ({low:g}) = {result.recovered[0]:.4f} m"
    )


CHAPTER = Chapter(
    name="rt2",
    title="An action as a line of text",
    controls=(
        Slider("forward", "Δx (m)", 0.1, -0.5, 0.5, 0.01),
        Slider("sideways", "Δy (m)", -0.05, -0.5, 0.5, 0.01),
        Slider("gripper", "gripper (share open)", 1.0, 0.0, 1.0, 0.01),
        Words("reply", "a line that the model writes", "1 128 91 241 5 127 100"),
    ),
    compute="rt2:write",
    figure=figure,
    describe=describe,
    formula=formula,
    code=("rt2:write",),
    stage="heads",
    lesson=lesson,
)
