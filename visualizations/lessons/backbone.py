"""Three ways to teach an old network something new: the new skill, the old one, and the price."""

import numpy as np
import plotly.graph_objects as go

from visualizations.lessons.chapter import Chapter, Check, Slider
from visualizations.lessons.panels import Panel, horizontal_line, log_axis, note, sheet
from visualizations.stages.plot_elements import axis, line
from vla_core.lessons.backbone import NAMES, STEPS, Adaptation

SHADES = ("@heads", "@vision", "@state")
SHORT = [name.replace(" ", "<br>", 1) for name in NAMES]
LOOKS = tuple(zip(NAMES, SHADES, strict=True))


def figure(result: Adaptation, mode: str = "light") -> go.Figure:
    return sheet([skill(result), memory(result), price(result)], mode=mode)


def skill(result: Adaptation) -> Panel:
    traces = [line(result.at, row, *look) for row, look in zip(result.errors, LOOKS, strict=True)]
    up = log_axis("hand off the digit (pixels)")
    return Panel(traces, axis("training step", range=[0, STEPS]), up, "New skill: point", wide=1.3)


def memory(result: Adaptation) -> Panel:
    dashes = ("solid", "solid", "dash")  # the two that keep everything lie on each other
    rows = zip(result.memory, NAMES, SHADES, dashes, strict=True)
    traces = [line(result.at, row, name, shade, dash, showlegend=False) for row, name, shade, dash in rows]
    up = axis("digits read rightly (0 to 1)", range=[0, 1.02])
    before = [horizontal_line(result.before)]
    return Panel(traces, axis("training step", range=[0, STEPS]), up, "Old skill: read", before)


def price(result: Adaptation) -> Panel:
    trace = {"type": "bar", "x": SHORT, "y": list(result.trained), "marker": {"color": list(SHADES)}}
    notes = [
        note(f"{count:,}", name, float(np.log10(max(count, 1))), yshift=9)
        for name, count in zip(SHORT, result.trained, strict=True)
    ]
    up = log_axis("weights trained (count)", range=[0, 5.2])
    return Panel([trace | {"showlegend": False}], axis("way"), up, "Price", [], notes)


def describe(result: Adaptation) -> str:
    if not len(result.at):
        return f"The backbone still learns to read and names {result.before:.0%} of the digits so far."
    ends = zip(NAMES, result.errors[:, -1], result.memory[:, -1], strict=True)
    results = "; ".join(f"{name}: {error:.1f} pixels off, {kept:.0%} still read" for name, error, kept in ends)
    return f"After {result.at[-1]} steps with {result.demos} demonstrations, {results}."


def formula(result: Adaptation) -> str:
    if not len(result.at):
        return f"backbone: digits read rightly so far = {result.before:.0%}"
    full, head, expert = result.trained
    return (
        f"full: head(trunk(x)), {full:,} weights move;  frozen: head(trunk), {head};  "
        f"expert: head(trunk) + expert(x), {expert:,}\nread before: {result.before:.0%}, after full fine-tuning: "
        f"{result.memory[0, -1]:.0%}, with a frozen trunk: {result.memory[1, -1]:.0%}"
    )


CHAPTER = Chapter(
    name="backbone",
    title="Keeping what the backbone knows",
    sentences=(
        "A network has learnt to read digits, wherever they stand on the paper. Now it shall move a hand to them.",
        "Training all of it on the new task works best there, and wipes out the reading. Freezing it keeps the "
        "reading, but its features were made to ignore the place, which is just what pointing needs.",
        "The third way freezes the old weights and adds a small expert for actions beside them, as π0 does for "
        "the tokens of its actions: nothing is lost, and the new task is learnt.",
    ),
    controls=(
        Slider("demos", "demonstrations", 300, 20, 600, 20),
        Slider("rate", "learning rate", 0.003, 0.0005, 0.01, 0.0005),
        Slider("seed", "handwriting number", 0, 0, 5),
    ),
    compute="backbone:adapt",
    figure=figure,
    describe=describe,
    formula=formula,
    code=("backbone:three_ways", "backbone:train_step"),
    checks=(
        Check(
            "With 20 demonstrations, which way points best, and what has it cost?",
            "Full fine-tuning still leads, and has already forgotten most of its reading.",
        ),
        Check(
            "Why can the frozen trunk not point well, even with all 600 demonstrations?",
            "A new head can only use what the features still hold; where the digit stood has mostly been "
            "thrown away.",
        ),
    ),
    stage="fusion",
    robot="Our fusion stage has a «mot» kind: tokens of different stages share attention and have feed-forward "
    "weights of their own.",
    sources=("π0, Black et al. 2024, arXiv:2410.24164; OpenVLA, Kim et al. 2024, arXiv:2406.09246",),
)
