"""What two networks believe about the same ones and sevens, taught by an uneven and by an even lesson."""

import numpy as np
import plotly.graph_objects as go

from visualizations.lessons.chapter import Chapter, Check, Slider
from visualizations.lessons.panels import Panel, equal_scale, sheet, vertical_line
from visualizations.stages.plot_elements import axis, dots, heat
from vla_core.lessons.bias import EXAM, NOISE, ONES, SHOWN, Imbalance


def figure(result: Imbalance, mode: str = "light") -> go.Figure:
    return sheet([beliefs(result, i) for i in range(2)], [errors(result), misread(result)], mode=mode)


def beliefs(result: Imbalance, student: int) -> Panel:
    """Every page of the exam as a dot, from sure of a one to sure of a seven."""
    height = np.tile(np.linspace(0.1, 0.9, EXAM // 2), 2)
    halves = (slice(0, EXAM // 2), slice(EXAM // 2, EXAM))
    traces = [
        dots(result.belief[student, half], height[half] + row, name, shade, 5, showlegend=student == 0)
        for row, (half, name, shade) in enumerate(
            zip(halves, ("ones", "sevens"), ("@vision", "@heads"), strict=True)
        )
    ]
    ticks = {"tickvals": [0.5, 1.5], "ticktext": ["1", "7"], "range": [0, 2]}
    title = f"{result.names[student].capitalize()}: {result.sevens[student]} sevens, {ONES} ones"
    return Panel(
        traces,
        axis("belief in a seven (probability)", range=[-0.02, 1.02]),
        axis("true digit", **ticks),
        title,
        [vertical_line(0.5)],
    )


def errors(result: Imbalance) -> Panel:
    rows = (("sevens read as ones", result.missed, "@heads"), ("ones read as sevens", result.alarms, "@vision"))
    traces = [
        {"type": "bar", "x": list(result.names), "y": share, "name": name, "marker": {"color": shade}}
        for name, share, shade in rows
    ]
    return Panel(traces, axis("lesson"), axis("share of the exam (0 to 1)", range=[0, 1]), "Mistakes")


def misread(result: Imbalance) -> Panel:
    """Sevens that only the unevenly taught network takes for ones, side by side."""
    pages = np.zeros((SHOWN, *result.misread.shape[1:]))
    pages[: len(result.misread)] = result.misread
    strip = np.concatenate([np.concatenate([*row], axis=1) for row in np.split(pages, 2)])  # two rows
    trace = heat(strip, "ink", {"ramp": "ink"}, showscale=False, zmin=0, zmax=1)
    down = axis("row (pixel)", autorange="reversed", **equal_scale())
    return Panel([trace], axis("column (pixel)"), down, "Sevens the uneven lesson misreads")


def describe(result: Imbalance) -> str:
    return (
        f"Taught with {result.sevens[0]} sevens among {ONES} ones, the network takes {result.missed[0]:.0%} of "
        f"the sevens for ones; taught with as many of both, {result.missed[1]:.0%}."
    )


def formula(result: Imbalance) -> str:
    share = ONES / (ONES + result.sevens[0])
    return (
        f"always saying «one» is right for {ONES} / ({ONES} + {result.sevens[0]}) = {share:.1%} of the lesson, "
        f"but for 50 % of the exam; sevens missed there: {result.missed[0]:.0%}"
    )


CHAPTER = Chapter(
    number=3,
    name="bias",
    title="Bias comes from the data",
    sentences=(
        "A one and a seven share a long stroke. A network that has seen many ones and few sevens learns to trust "
        "that stroke, because it is nearly always right in the lesson.",
        "Nothing in the network's build prefers ones. Both networks here are the same; only the pictures differ.",
        "Give the lesson more sevens and watch the dots of the second row move to the right of the line.",
    ),
    controls=(
        Slider("sevens", f"sevens beside {ONES} ones", 10, 1, ONES),
        Slider("smudge", "smudges on the paper (share of ink)", NOISE, 0.0, 1.0, 0.05),
        Slider("seed", "handwriting number", 0, 0, 20),
    ),
    compute="bias:train_on_imbalance",
    figure=figure,
    describe=describe,
    formula=formula,
    code=("bias:train_on_imbalance", "bias:examine"),
    checks=(
        Check(
            "The uneven lesson gives a low loss. Why is that no comfort?",
            "The loss counts the lesson's own mix, where sevens are rare. In the exam both are equally common.",
        ),
        Check(
            "Name two remedies that need no new network.",
            "Collect more sevens, or let each seven of the lesson count more in the loss.",
        ),
    ),
    stage="vision",
    robot="A policy that was shown one task far more often than the others leans towards it in the same way; its "
    "training can draw every task equally often for that reason.",
)
