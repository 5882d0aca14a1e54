"""A hand that follows a jumping target in chunks: smooth, late, and cheap, or none of these."""

import plotly.graph_objects as go

from visualizations.lessons.chapter import Chapter, Slider
from visualizations.lessons.panels import Panel, note, sheet
from visualizations.lessons.texts.chunks import lesson
from visualizations.stages.plot_elements import axis, dots, dotted_line, line
from vla_core.lessons.chunks import PLACES, STEPS, THOUGHT, Following


def figure(result: Following, mode: str = "light") -> go.Figure:
    return sheet([hand(result), trade(result), votes(result)], mode=mode)


def hand(result: Following) -> Panel:
    steps, shown = list(range(STEPS + 1)), result.now + 1
    thin = {"color": "@muted", "width": 1}
    traces = [
        line(steps, result.target, "target", "@expert", "dot", showlegend=False),
        line(steps[:shown], result.single[:shown], "one action at a time", "@muted", line=thin, showlegend=False),
        line(steps[:shown], result.hand[:shown], "hand", "@chunking", showlegend=False),
        dots([result.now], [result.hand[result.now]], "now", "@chunking", 8, showlegend=False),
    ]
    words = [
        note("target", STEPS * 0.2, PLACES[0], yshift=16, font={"size": 11, "color": "@expert"}),
        note("hand", STEPS * 0.8, PLACES[1], yshift=16, font={"size": 11, "color": "@chunking"}),
    ]
    across, up = axis("step", range=[0, STEPS]), axis("place of the hand (mm)", range=[-20, 240])
    return Panel(traces, across, up, "Chunks smooth the hand, and delay it", [], words, wide=1.5)


def trade(result: Following) -> Panel:
    """Roughness against lateness: the sweep, and where the chosen way lies."""
    traces = [
        dotted_line(result.lates, result.roughs, "chunks to their end", "@muted", showlegend=False),
        dots([result.late], [result.rough], "here", "@chunking", 13, showlegend=False),
    ]
    notes = [
        note(str(size), late, rough, yshift=11)
        for size, late, rough in zip(result.sizes, result.lates, result.roughs, strict=True)
    ]
    across = axis("reaction (steps)", rangemode="tozero")
    return Panel(
        traces, across, axis("roughness (mm/step²)", rangemode="tozero"), "Smooth or quick, not both", [], notes
    )


def votes(result: Following) -> Panel:
    trace = line(
        list(range(result.now)),
        result.votes[: result.now],
        "votes",
        "@chunking",
        line={"color": "@chunking", "shape": "hv"},
    )
    up = axis("chunks (count)", range=[0, 1.1 * result.votes.max()])
    return Panel(
        [trace | {"showlegend": False}], axis("step", range=[0, STEPS]), up, "How many chunks vote", wide=0.8
    )


def describe(result: Following) -> str:
    often = "at every step" if result.replan == 1 else f"every {result.replan} steps"
    return (
        f"With chunks of {result.chunk}, decided {often}, the roughness is "
        f"{result.rough:.2f} mm/step², against {result.roughs[0]:.2f} for one action at a time; the hand reacts "
        f"after {result.late:.1f} steps and needs {result.thoughts} forward passes."
    )


def formula(result: Following) -> str:
    return (
        f"weights exp(−{result.decay:g} × age), the newest most;  passes = ⌈{STEPS} / {result.replan}⌉ = "
        f"{result.thoughts}\n{result.thoughts} × {THOUGHT:.0f} ms = {result.thoughts * THOUGHT / 1000:.1f} s of "
        f"computing, instead of {STEPS * THOUGHT / 1000:.1f} s for one action at a time"
    )


CHAPTER = Chapter(
    name="chunks",
    title="Chunks: smooth against quick",
    controls=(
        Slider("chunk", "actions in a chunk", 8, 1, 32),
        Slider("replan", "decide again after", 4, 1, 32),
        Slider("decay", "decay of old votes", 0.1, 0.0, 3.0, 0.05),
        Slider("blur", "error of a look (mm)", 25.0, 0.0, 60.0),
        Slider("now", "shown up to step", STEPS, 0, STEPS, 4, plays=True),
    ),
    compute="chunks:follow",
    figure=figure,
    describe=describe,
    formula=formula,
    code=("chunks:runs", "chunks:plan"),
    stage="chunking",
    lesson=lesson,
)
