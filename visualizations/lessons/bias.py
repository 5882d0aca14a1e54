"""What two networks answer to the same ones and sevens, trained on an uneven and on an even set."""

import numpy as np
import plotly.graph_objects as go

from visualizations.lessons.chapter import Chapter, Slider
from visualizations.lessons.panels import Panel, equal_scale, sheet, vertical_line
from visualizations.lessons.texts.bias import lesson
from visualizations.stages.plot_elements import axis, dots, heat
from vla_core.lessons.bias import EXAM, NOISE, ONES, SHOWN, Imbalance


def figure(result: Imbalance, mode: str = "light") -> go.Figure:
    return sheet([answers(result), errors(result), misread(result)], mode=mode)


def answers(result: Imbalance) -> Panel:
    """The answers of the network with uneven training: every test picture as a dot, from a one to a seven."""
    height = np.tile(np.linspace(0.1, 0.9, EXAM // 2), 2)
    halves = (slice(0, EXAM // 2), slice(EXAM // 2, EXAM))
    traces = [
        dots(result.belief[0, half], height[half] + row, name, shade, 5, showlegend=False)
        for row, (half, name, shade) in enumerate(
            zip(halves, ("ones", "sevens"), ("@vision", "@heads"), strict=True)
        )
    ]
    ticks = {"tickvals": [0.5, 1.5], "ticktext": ["1", "7"], "range": [0, 2]}
    return Panel(
        traces,
        axis("probability of a seven", range=[-0.02, 1.02]),
        axis("true digit", **ticks),
        "Uneven training misreads sevens",
        [vertical_line(0.5)],
        wide=1.2,
    )


def errors(result: Imbalance) -> Panel:
    rows = (("sevens read as ones", result.missed, "@heads"), ("ones read as sevens", result.alarms, "@vision"))
    traces = [
        {"type": "bar", "x": list(result.names), "y": share, "name": name, "marker": {"color": shade}}
        for name, share, shade in rows
    ]
    return Panel(
        traces, axis("training set"), axis("share of the test (0 to 1)", range=[0, 1]), "Errors of each class"
    )


def misread(result: Imbalance) -> Panel:
    """Sevens that only the unevenly trained network takes for ones, side by side."""
    pages = np.zeros((SHOWN, *result.misread.shape[1:]))
    pages[: len(result.misread)] = result.misread
    strip = np.concatenate([np.concatenate([*row], axis=1) for row in np.split(pages, 2)])  # two rows
    trace = heat(strip, "ink", {"ramp": "ink"}, showscale=False, zmin=0, zmax=1)
    down = axis("row (pixel)", autorange="reversed", **equal_scale())
    return Panel([trace], axis("column (pixel)"), down, "Some misread sevens")


def describe(result: Imbalance) -> str:
    return (
        f"Trained with {result.sevens[0]} sevens among {ONES} ones, the network reads {result.missed[0]:.0%} of "
        f"the sevens as ones; trained with as many of both, {result.missed[1]:.0%}."
    )


def formula(result: Imbalance) -> str:
    share = ONES / (ONES + result.sevens[0])
    return (
        f"always saying «one» is right for {ONES} / ({ONES} + {result.sevens[0]}) = {share:.1%} of the uneven "
        f"set, but for 50 % of the test; sevens missed there: {result.missed[0]:.0%}"
    )


CHAPTER = Chapter(
    name="bias",
    title="Bias comes from the data",
    controls=(
        Slider("sevens", f"sevens beside {ONES} ones", 10, 1, ONES),
        Slider("smudge", "smudges (share of ink)", NOISE, 0.0, 1.0, 0.05),
        Slider("seed", "handwriting number", 0, 0, 20),
    ),
    compute="bias:train_on_imbalance",
    figure=figure,
    describe=describe,
    formula=formula,
    code=("bias:train_on_imbalance", "bias:examine"),
    stage="vision",
    lesson=lesson,
)
