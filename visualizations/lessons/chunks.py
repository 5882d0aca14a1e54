"""A hand that follows a jumping target in chunks: smooth, late, and cheap, or none of these."""

import plotly.graph_objects as go

from visualizations.lessons.chapter import Chapter, Check, Slider
from visualizations.lessons.panels import Panel, note, sheet
from visualizations.stages.plot_elements import axis, dots, dotted_line, line
from vla_core.lessons.chunks import STEPS, THOUGHT, Following


def figure(result: Following, mode: str = "light") -> go.Figure:
    return sheet([hand(result)], [trade(result), votes(result)], mode=mode)


def hand(result: Following) -> Panel:
    steps = list(range(STEPS + 1))
    traces = [
        line(steps, result.target, "target", "@expert", "dot"),
        line(steps, result.single, "one action at a time", "@muted", line={"color": "@muted", "width": 1}),
        line(steps, result.hand, f"chunks of {result.chunk}, thinks every {result.replan}", "@chunking"),
    ]
    return Panel(traces, axis("step", range=[0, STEPS]), axis("place of the hand (mm)"), "One run")


def trade(result: Following) -> Panel:
    """Roughness against lateness: the sweep, and where the chosen way lies."""
    traces = [
        dotted_line(result.lates, result.roughs, "chunks acted to their end", "@muted"),
        dots([result.late], [result.rough], "here", "@chunking", 13),
    ]
    notes = [
        note(str(size), late, rough, yshift=11)
        for size, late, rough in zip(result.sizes, result.lates, result.roughs, strict=True)
    ]
    across = axis("reaction to the jump (steps)", rangemode="tozero")
    return Panel(traces, across, axis("roughness (mm/step²)", rangemode="tozero"), "Smooth or quick", [], notes)


def votes(result: Following) -> Panel:
    trace = line(
        list(range(STEPS)), result.votes, "votes", "@chunking", line={"color": "@chunking", "shape": "hv"}
    )
    up = axis("chunks that speak (count)", rangemode="tozero")
    return Panel([trace | {"showlegend": False}], axis("step", range=[0, STEPS]), up, "Votes at each step")


def describe(result: Following) -> str:
    return (
        f"With chunks of {result.chunk} and a thought every {result.replan} steps the hand's roughness is "
        f"{result.rough:.2f} mm/step², against {result.roughs[0]:.2f} for one action at a time, and it reacts "
        f"to the jump after {result.late:.1f} steps with {result.thoughts} thoughts."
    )


def formula(result: Following) -> str:
    return (
        f"votes weigh exp(−{result.decay:g} × age), the newest most;  thoughts = ⌈{STEPS} / {result.replan}⌉ = "
        f"{result.thoughts}\n{result.thoughts} × {THOUGHT:.0f} ms = {result.thoughts * THOUGHT / 1000:.1f} s of "
        f"thinking, instead of {STEPS * THOUGHT / 1000:.1f} s for one action at a time"
    )


CHAPTER = Chapter(
    number=16,
    name="chunks",
    title="Chunks: smooth against quick",
    sentences=(
        "Each thought sees the target a little wrongly. Who thinks at every step follows every such error and "
        "trembles; who decides several actions at once moves smoothly.",
        "Half-way the target jumps, at a moment that differs from run to run. A chunk that has begun knows "
        "nothing of it: long chunks are late.",
        "Thinking again before a chunk has ended gives several opinions about the same step. Their weighted "
        "mean is smooth and nearly as quick; the decay says how much the newest counts.",
    ),
    controls=(
        Slider("chunk", "actions in a chunk", 8, 1, 32),
        Slider("replan", "think again after (steps)", 4, 1, 32),
        Slider("decay", "decay of old votes", 0.1, 0.0, 3.0, 0.05),
        Slider("blur", "error of each look (mm)", 25.0, 0.0, 60.0),
    ),
    compute="chunks:follow",
    figure=figure,
    describe=describe,
    formula=formula,
    code=("chunks:runs", "chunks:plan"),
    checks=(
        Check(
            "Chunk 8, think after every step, decay 0: smooth, but late although it thinks at every step. Why?",
            "Seven of the eight votes are older than the jump; it takes their mean. A larger decay listens to the "
            "newest.",
        ),
        Check(
            "A thought costs 50 ms and the arm wants 50 actions a second. What is the smallest replan interval?",
            "50 ms are 2.5 actions long, so every 3 steps at least, with chunks of 3 or more.",
        ),
        Check(
            "Catching a ball or threading a needle: which wants short chunks?",
            "Catching: a few hundredths of a second decide. Threading can plan half a second ahead.",
        ),
    ),
    stage="chunking",
    robot="The blending panel shows the same votes for the real policy, with the same code: how old each is, "
    "what it says, and what weight it gets.",
    sources=("ACT, Zhao et al. 2023, arXiv:2304.13705",),
)
