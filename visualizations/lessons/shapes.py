"""The shapes at every arrow of a VLA, and the sizes of its two kinds of answer."""

from math import log10

import plotly.graph_objects as go

from visualizations.lessons.chapter import Chapter, Check, Slider
from visualizations.lessons.panels import Panel, log_axis, note, sheet
from visualizations.stages.plot_elements import Spec, axis
from vla_core.lessons.shapes import BINS, FLOAT, VISION, VOCABULARY, WIDTH, Arrow, Flow


def figure(result: Flow, mode: str = "light") -> go.Figure:
    return sheet([arrows(result), answers(result)], mode=mode)


def arrows(result: Flow) -> Panel:
    names = [f"{i + 1}. {arrow.what}" for i, arrow in enumerate(result.arrows)]
    trace: Spec = {"type": "bar", "orientation": "h", "y": names, "x": [arrow.numbers for arrow in result.arrows]}
    trace |= {"marker": {"color": [f"@{arrow.stage}" for arrow in result.arrows]}, "showlegend": False}
    notes = [
        note(shape(arrow), log10(arrow.numbers), name, xanchor="left", xshift=4)
        for arrow, name in zip(result.arrows, names, strict=True)
    ]
    across = log_axis("numbers that pass (count)", range=[0, 9.4])
    return Panel(
        [trace], across, axis("arrow", autorange="reversed", automargin=True), "What flows", [], notes, wide=1.6
    )


def shape(arrow: Arrow) -> str:
    return f"<b>[{' × '.join(str(side) for side in arrow.shape)}]</b>"


def answers(result: Flow) -> Panel:
    trace: Spec = {"type": "bar", "x": ["an action", "a caption"], "y": [result.outputs, result.caption]}
    trace |= {"marker": {"color": ["@heads", "@language"]}, "showlegend": False}
    return Panel([trace], axis("kind of answer"), axis("output tokens (count)"), "What comes out")


def describe(result: Flow) -> str:
    return (
        f"A picture becomes {result.patches} patches, with the words {result.tokens} tokens, and out come "
        f"{result.outputs} action tokens instead of a hundred words."
    )


def formula(result: Flow) -> str:
    words = result.tokens - result.patches
    return (
        f"tokens = patches + words = {result.patches} + {words} = {result.tokens}; pairs of tokens = "
        f"{result.tokens}² = {result.pairs:,}\nactions that can be written = {BINS}^{result.outputs} = "
        f"{result.choices:.1e}, in {result.bytes_out} bytes as floats; bridge from {VISION} to {WIDTH} numbers: "
        f"{result.projector:,} weights"
    )


CHAPTER = Chapter(
    name="shapes",
    title="From a vision-language model to a robot's",
    sentences=(
        "A vision-language model cuts a picture into patches, turns each patch into a vector as wide as a "
        "word's, and reads patches and words as one sequence.",
        "A VLA keeps all of that and changes the answer: instead of a text of any length it writes one token "
        "for each number of an action.",
        "Follow the bars from top to bottom: this is OpenVLA's flow, drawn with one vision encoder instead of "
        "its two.",
    ),
    controls=(
        Slider("side", "side of the picture (pixels)", 224, 56, 448, 28),
        Slider("patch", "side of a patch (pixels)", 14, 7, 28, 7),
        Slider("words", "tokens of the instruction", 22, 1, 60),
        Slider("actions", "numbers in an action", 7, 4, 16),
    ),
    compute="shapes:flow",
    figure=figure,
    describe=describe,
    formula=formula,
    code=("shapes:flow",),
    checks=(
        Check(
            "Double the side of the picture. By how much do the pairs of tokens grow?",
            "Nearly sixteen times: four times the patches, squared.",
        ),
        Check(
            "What is changed to turn such a VLM into a VLA?",
            f"Only what its output words mean: {BINS} of its {VOCABULARY:,} tokens stand for the bins of an "
            f"action from now on. Seven numbers of {FLOAT} bytes are all that a robot arm needs for one step.",
        ),
    ),
    stage="fusion",
    robot="Our policy has the same flow with far fewer numbers: open the fusion panel and count its tokens.",
    sources=("OpenVLA, Kim et al. 2024, arXiv:2406.09246; SigLIP and Llama 2 as it uses them",),
)
