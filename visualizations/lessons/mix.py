"""Captions and actions in one trunk: who pulls, and what each learns, for two ways of counting tokens."""

import plotly.graph_objects as go

from visualizations.lessons.chapter import Chapter, Slider
from visualizations.lessons.panels import Panel, horizontal_line, log_axis, note, sheet
from visualizations.lessons.texts.mix import lesson
from visualizations.stages.plot_elements import axis, bars, line
from vla_core.lessons.mix import COUNTS, CoTraining

TASKS = ("caption", "action")
SHADES = ("@language", "@heads")
DASHES = ("solid", "dash")  # of the two counts


def figure(result: CoTraining, mode: str = "light") -> go.Figure:
    late = learning(result, 1, "The action is learnt late")
    return sheet([late, pulls(result), learning(result, 0, "The caption pays")], mode=mode)


def pulls(result: CoTraining) -> Panel:
    """The first gradient of each task on the trunk, with how many times the caption's is longer."""
    names = [name.replace(" ", "<br>") for name in COUNTS]
    traces = [
        bars(
            result.pull[:, i], f"{name} pulls", shade, x=names, text=[name, name], textangle=-90, showlegend=False
        )
        for i, (name, shade) in enumerate(zip(TASKS, SHADES, strict=True))
    ]
    words = [
        note(f"{ratio:.1f} to 1", i, 1, spans="y", yanchor="bottom") for i, ratio in enumerate(result.drowning)
    ]
    up = log_axis("length of the gradient (no unit)")
    across = axis("how tokens are counted", tickangle=0, tickfont={"size": 10}, automargin=True)
    return Panel(traces, across, up, "Who pulls at the trunk", [], words)


def learning(result: CoTraining, task: int, title: str) -> Panel:
    """The loss of one task, with tokens counted in both ways."""
    steps = list(range(result.losses.shape[-1]))
    name, shade = TASKS[task], SHADES[task]
    rows = zip(result.losses[:, task], COUNTS, DASHES, strict=True)
    traces = [line(steps, loss, f"{name}, {count}", shade, dash, showlegend=False) for loss, count, dash in rows]
    highest = result.losses[:, task, -1].argmax()
    words = [note("chance", steps[-1], result.surprise, xanchor="right", yshift=9)]
    words += [
        note(count.split()[0], steps[-1], loss[-1], xanchor="right", yshift=18 if i == highest else -12)
        for i, (count, loss) in enumerate(zip(COUNTS, result.losses[:, task], strict=True))
    ]
    up = axis("loss per token (nats)", range=[0, 2.6])
    return Panel(traces, axis("training step"), up, title, [horizontal_line(result.surprise)], words)


def describe(result: CoTraining) -> str:
    summed, fair = result.losses[:, 1, -1]
    return (
        f"Summed, the caption pulls {result.drowning[0]:.1f} times as hard as the action, whose loss ends at "
        f"{summed:.2f} nats a token; averaged per sample it ends at {fair:.2f}."
    )


def formula(result: CoTraining) -> str:
    words, numbers = result.tokens
    return (
        f"summed: losses {words} × ln 8 to {numbers} × ln 8 = {words / numbers:.1f} to 1 for one caption and one "
        f"action; gradients {result.even[0]:.1f} to 1, measured\naveraged: losses 1 to 1; gradients "
        f"{result.even[1]:.1f} to 1, measured"
    )


CHAPTER = Chapter(
    name="mix",
    title="Why a caption drowns an action",
    controls=(
        Slider("words", "tokens of a caption", 100, 7, 200),
        Slider("robot", "share of robot data in a batch", 0.5, 0.05, 0.99, 0.01),
        Slider("seed", "pictures number", 0, 0, 20),
    ),
    compute="mix:train",
    figure=figure,
    describe=describe,
    formula=formula,
    code=("mix:train", "mix:loss_and_gradients"),
    stage="language",
    lesson=lesson,
)
