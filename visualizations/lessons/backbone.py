"""Four ways to teach an old network something new: what is left of the old skill, how good the new one gets."""

import plotly.graph_objects as go

from visualizations.lessons.chapter import Chapter, Slider, Toggle
from visualizations.lessons.panels import Panel, horizontal_line, note, sheet
from visualizations.lessons.texts.backbone import lesson
from visualizations.stages.plot_elements import Spec, axis, line
from vla_core.lessons.backbone import STEPS, WAYS, Adaptation
from vla_core.trace import Array

SHADES = ("@heads", "@vision", "@language", "@state")
DASHES = ("solid", "solid", "solid", "dash")  # two ways keep all of the old skill and lie on each other


def figure(result: Adaptation, mode: str = "light") -> go.Figure:
    return sheet([memory(result), skill(result)], mode=mode)


def memory(result: Adaptation) -> Panel:
    """The share of digits that are still read."""
    up = axis("digits read rightly (share)", range=[0, 1.02])
    words = [
        note("before", 0.98 * STEPS, result.before, xanchor="right", yshift=9),
        note("guessing", 0.98 * STEPS, 0.1, xanchor="right", yshift=-9),
    ]
    marks = [horizontal_line(result.before), horizontal_line(0.1)]
    traces = lines(result, result.memory)
    return Panel(traces, axis("training step", range=[0, STEPS]), up, "Old skill: reading", marks, words)


def skill(result: Adaptation) -> Panel:
    """How far the hand is off, beside a hand that always moves to the centre."""
    up = axis("hand off the digit (pixels)", range=[0, 3.6])
    words = [note("always to the centre", 0.98 * STEPS, result.centre, xanchor="right", yshift=9)]
    traces = [one | {"showlegend": False} for one in lines(result, result.errors)]
    marks = [horizontal_line(result.centre)]
    return Panel(traces, axis("training step", range=[0, STEPS]), up, "New skill: pointing", marks, words)


def lines(result: Adaptation, rows: Array) -> list[Spec]:
    """One line for each way."""
    ways = zip(rows, WAYS, SHADES, DASHES, strict=False)
    return [line(result.at, row, name, shade, dash) for row, name, shade, dash in ways]


def describe(result: Adaptation) -> str:
    if not len(result.at):
        return f"The backbone still learns to read; so far it reads {result.before:.0%} of the digits."
    ways = WAYS[: len(result.errors)]
    ends = "; ".join("{}: {:.1f} pixels off, {:.0%} read".format(way, *result.ended(way)) for way in ways)
    return f"With {result.demos} demonstrations, {ends}."


def formula(result: Adaptation) -> str:
    if not len(result.at):
        return f"digits read rightly so far = {result.before:.0%}"
    counts = zip(WAYS, result.trained, strict=False)
    return "weights that may change: " + "; ".join(f"{way} {count:,}" for way, count in counts)


CHAPTER = Chapter(
    name="backbone",
    title="Keeping what the backbone knows",
    controls=(
        Slider("ways", "ways shown", 1, 1, len(WAYS)),
        Slider("demos", "demonstrations", 300, 20, 600, 20),
        Slider("rate", "learning rate", 0.003, 0.0005, 0.01, 0.0005),
        Toggle("rehearse", "mix in old pictures", False),
    ),
    compute="backbone:adapt",
    figure=figure,
    describe=describe,
    formula=formula,
    code=("mixture:MixtureLayer", "backbone:Student"),
    stage="fusion",
    lesson=lesson,
)
