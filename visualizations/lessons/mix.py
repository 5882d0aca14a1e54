"""Captions and actions in one trunk: who pulls, and who learns, for two ways of counting tokens."""

import plotly.graph_objects as go

from visualizations.lessons.chapter import Chapter, Check, Slider
from visualizations.lessons.panels import Panel, horizontal_line, log_axis, note, sheet
from visualizations.stages.plot_elements import axis, line
from vla_core.lessons.mix import ACTION_TOKENS, COUNTS, CoTraining

TASKS = ("caption", "action")
SHADES = ("@language", "@heads")


def figure(result: CoTraining, mode: str = "light") -> go.Figure:
    return sheet([pulls(result), learning(result, 0), learning(result, 1)], mode=mode)


def pulls(result: CoTraining) -> Panel:
    traces = [
        {
            "type": "bar",
            "x": [name.replace(" ", "<br>", 1) for name in COUNTS],
            "y": result.pull[:, i],
            "name": name,
            "marker": {"color": shade},
        }
        for i, (name, shade) in enumerate(zip(TASKS, SHADES, strict=True))
    ]
    high = log_axis("length of the gradient (no unit)")
    return Panel(traces, axis("how tokens are counted"), high, "First pull at the trunk")


def learning(result: CoTraining, count: int) -> Panel:
    steps = list(range(result.losses.shape[-1]))
    rows = zip(result.losses[count], TASKS, SHADES, strict=True)
    traces = [line(steps, loss, name, shade, showlegend=False) for loss, name, shade in rows]
    words = note("knows nothing", steps[-1], result.surprise, xanchor="right", yanchor="top")
    high = axis("loss per token (nats)", range=[0, 2.6])
    return Panel(
        traces,
        axis("training step"),
        high,
        COUNTS[count].capitalize(),
        [horizontal_line(result.surprise)],
        [words],
    )


def describe(result: CoTraining) -> str:
    summed, fair = result.losses[:, 1, -1]
    return (
        f"With losses summed over tokens the caption pulls {result.drowning[0]:.1f} times as hard as the action "
        f"and the action's loss ends at {summed:.2f} nats a token; averaged per sample it ends at {fair:.2f}."
    )


def formula(result: CoTraining) -> str:
    words, numbers = result.tokens
    return (
        f"summed: {words} × ln 8 against {numbers} × ln 8 at the start, {words / numbers:.1f} to 1 for a caption\n"
        f"averaged: {1 - result.robot:.0%} × (1/{words}) Σ caption + {result.robot:.0%} × (1/{numbers}) Σ action: "
        "the mix of data is the balance"
    )


CHAPTER = Chapter(
    name="mix",
    title="Why a caption drowns an action",
    sentences=(
        "A VLA is trained on two kinds of data: pictures with words from the web, and demonstrations of "
        "robots. The first keep its knowledge, the second teach it to move.",
        f"An action is {ACTION_TOKENS} tokens, a caption a hundred. If every token counts the same, the caption "
        "pulls at the shared trunk an order of magnitude harder, and the action is learnt last.",
        "Average over each sample's own tokens, and the share of each kind of data in a batch is the whole "
        "balance; half and half is usual.",
    ),
    controls=(
        Slider("words", "tokens of a caption", 100, 7, 200),
        Slider("robot", "share of robot data in a batch", 0.5, 0.1, 0.9, 0.05),
        Slider("seed", "pictures number", 0, 0, 20),
    ),
    compute="mix:train",
    figure=figure,
    describe=describe,
    formula=formula,
    code=("mix:train", "mix:loss_and_gradients"),
    checks=(
        Check(
            "At how many caption tokens do both ways of counting agree?",
            f"At {ACTION_TOKENS}: then both samples have the same number of tokens.",
        ),
        Check(
            "Sum over tokens, captions of 100: which share of robot data would balance the pull?",
            f"About 100 / (100 + {ACTION_TOKENS}) = {100 / (100 + ACTION_TOKENS):.0%}, and the model would "
            "forget its language; counting fairly is better.",
        ),
    ),
    stage="language",
    robot="Our policy learns no captions, but its losses are balanced in the same way: each head's loss is a "
    "mean over its own numbers.",
    sources=("RT-2, Brohan et al. 2023, arXiv:2307.15818",),
)
