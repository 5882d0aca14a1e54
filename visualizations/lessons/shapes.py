"""The shapes at every arrow of a VLA, the pairs that attention compares, and where its weights are."""

from math import log10

import plotly.graph_objects as go

from visualizations.lessons.chapter import Chapter, Choice, Slider
from visualizations.lessons.panels import Panel, log_axis, note, sheet
from visualizations.lessons.texts.shapes import lesson
from visualizations.stages.plot_elements import Spec, axis, dots, line
from vla_core.lessons.shapes import ANSWERS, BINS, LANGUAGE_MODEL, NUMBERS, VIEWS, Arrow, Flow

PARTS = {"DINOv2": "@vision", "SigLIP": "@vision", "projector": "@fusion", LANGUAGE_MODEL: "@language"}


LONG_NAME = 18  # letters


def figure(result: Flow, mode: str = "light") -> go.Figure:
    drawn = {VIEWS[0]: arrows, VIEWS[1]: pairs, VIEWS[2]: weights}
    return sheet([drawn[result.view](result)], mode=mode)


def arrows(result: Flow) -> Panel:
    """Every arrow from top to bottom, with its shape."""
    names = [arrow.what for arrow in result.arrows]
    trace: Spec = {"type": "bar", "orientation": "h", "y": names, "x": [arrow.numbers for arrow in result.arrows]}
    trace |= {"marker": {"color": [f"@{arrow.stage}" for arrow in result.arrows]}}
    trace |= {"name": "numbers that pass", "showlegend": False}
    notes = [
        note(shape(arrow), log10(arrow.numbers), name, xanchor="left", xshift=4)
        for arrow, name in zip(result.arrows, names, strict=True)
    ]
    across = log_axis("numbers (count)", range=[0, 8.2])
    words = {"tickvals": names, "ticktext": [in_two_lines(name) for name in names], "tickfont": {"size": 9}}
    up = names_down("arrow", len(names)) | words
    return Panel([trace], across, up, "Many numbers in, few out", [], notes)


def in_two_lines(name: str) -> str:
    """A long name broken at the space nearest to its middle, so that the bars have room on a phone."""
    spaces = [i for i, letter in enumerate(name) if letter == " "]
    if len(name) < LONG_NAME or not spaces:
        return name
    at = min(spaces, key=lambda i: abs(i - len(name) / 2))
    return f"{name[:at]}<br>{name[at + 1 :]}"


def names_down(title: str, count: int) -> Spec:
    """An axis of names from top to bottom; said in full, since the page keeps what another picture left unsaid."""
    return axis(title, type="category", range=[count - 0.5, -0.5], automargin=True)


def shape(arrow: Arrow) -> str:
    return f"<b>[{'×'.join(str(side) for side in arrow.shape)}]</b>"


def pairs(result: Flow) -> Panel:
    """How many pairs of tokens one head compares, against the side of the picture."""
    traces = [
        line(result.sides, result.pairs_of_sides, "pairs of tokens", "@fusion", showlegend=False),
        dots([result.side], [result.pairs], "pairs now", "@fusion", 13, showlegend=False),
    ]
    words = [note(f"{result.tokens}² = {result.pairs:,}", result.side, result.pairs, xanchor="right", xshift=-12)]
    up = axis("pairs of tokens (count)", type="linear", range=[0, 1.12 * max(result.pairs_of_sides)])
    across = axis("side of the picture (pixels)", type="linear", range=[0, 1.05 * max(result.sides)])
    return Panel(traces, across, up, "A larger picture costs its square, twice", [], words)


def weights(result: Flow) -> Panel:
    names, counts = [*result.weights], [*result.weights.values()]
    trace: Spec = {"type": "bar", "orientation": "h", "y": names, "x": counts, "name": "weights"}
    trace |= {"marker": {"color": [PARTS[name] for name in names]}, "showlegend": False}
    notes = [
        note(f"<b>{count / 1e6:,.0f} million</b>", count, name, xanchor="left", xshift=5)
        for name, count in result.weights.items()
    ]
    across = axis("weights (count)", type="linear", range=[0, 1.3 * max(counts)])
    up = names_down("part", len(names))
    return Panel([trace], across, up, "Nearly all weights read and write text", [], notes)


def describe(result: Flow) -> str:
    return (
        f"A picture becomes {result.patches} patches, with the words {result.tokens} tokens, and out come "
        f"{result.outputs} tokens of {result.answer}."
    )


def formula(result: Flow) -> str:
    words = result.tokens - result.patches
    return (
        f"tokens = {result.patches} + {words} = {result.tokens}; pairs = {result.tokens}² = {result.pairs:,}\n"
        f"actions that can be written = {BINS}^{NUMBERS} = {result.choices:.1e}; one of them, as floats, is "
        f"{result.bytes_out} bytes"
    )


CHAPTER = Chapter(
    name="shapes",
    title="From a vision-language model to a robot's",
    controls=(
        Choice("view", "picture", VIEWS[0], VIEWS),
        Slider("side", "side of the picture (pixels)", 224, 56, 448, 28),
        Slider("words", "tokens of the instruction", 22, 1, 60),
        Choice("answer", "answer", ANSWERS[0], ANSWERS),
    ),
    compute="shapes:flow",
    figure=figure,
    describe=describe,
    formula=formula,
    code=("shapes:flow", "shapes:weights"),
    stage="fusion",
    lesson=lesson,
)
