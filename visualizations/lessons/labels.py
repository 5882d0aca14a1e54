"""One network with true labels, one with random labels: both know their training set, one reads new pictures."""

import plotly.graph_objects as go

from visualizations.lessons.chapter import Chapter, Slider
from visualizations.lessons.panels import Panel, horizontal_line, sheet, vertical_line
from visualizations.lessons.texts.labels import lesson
from visualizations.stages.plot_elements import Spec, axis, line
from vla_core.lessons.labels import KNOWN, LabelComparison

NAMES = ("true labels", "random labels")
SHADES = ("@state", "@heads")
LOOKS = tuple(zip(NAMES, SHADES, strict=True))


def figure(result: LabelComparison, mode: str = "light") -> go.Figure:
    return sheet([losses(result), accuracy_panel(result), exam(result)], mode=mode)


def losses(result: LabelComparison) -> Panel:
    traces = [line(result.at, loss, *look) for loss, look in zip(result.losses, LOOKS, strict=True)]
    return Panel(traces, steps(result), axis("training loss (nats)", rangemode="tozero"), "Both losses fall")


def accuracy_panel(result: LabelComparison) -> Panel:
    rows = zip(result.known, NAMES, SHADES, strict=True)
    traces = [line(result.at, share, name, shade, showlegend=False) for share, name, shade in rows]
    marks = [
        vertical_line(step, shade) for step, shade in zip(result.learnt, SHADES, strict=True) if step is not None
    ]
    return Panel(traces, steps(result), share_axis("training accuracy"), "Both know their training set", marks)


def exam(result: LabelComparison) -> Panel:
    rows = zip(result.exam, NAMES, SHADES, strict=True)
    traces = [line(result.at, share, name, shade, showlegend=False) for share, name, shade in rows]
    return Panel(
        traces,
        steps(result),
        share_axis("accuracy on new pictures"),
        "Only one reads new pictures",
        [horizontal_line(0.1)],
    )


def steps(result: LabelComparison) -> Spec:
    return axis("training step", range=[0, result.total])


def share_axis(title: str) -> Spec:
    return axis(title, range=[0, 1.03])


def describe(result: LabelComparison) -> str:
    true, random = (f"after {step} steps" if step else "not yet" for step in result.learnt)
    return (
        f"The training set is known {true} with true labels and {random} with random ones; "
        f"{result.exam[0, -1]:.0%} and {result.exam[1, -1]:.0%} of new pictures are read rightly."
    )


def formula(result: LabelComparison) -> str:
    each = result.parameters / result.pictures
    return (
        f"{result.parameters:,} weights / {result.pictures} pictures = {each:,.0f} weights for each picture; "
        f"known: {result.known[0, -1]:.0%} and {result.known[1, -1]:.0%}, line at {KNOWN:.0%}; chance is 10 %"
    )


CHAPTER = Chapter(
    name="labels",
    title="Learning by heart is not understanding",
    controls=(
        Slider("pictures", "training pictures", 150, 50, 300, 50),
        Slider("hidden", "neurons", 64, 8, 128, 8),
        Slider("shuffled", "share of random labels", 1.0, 0.0, 1.0, 0.1),
        Slider("seed", "handwriting number", 0, 0, 20),
    ),
    compute="labels:memorise",
    figure=figure,
    describe=describe,
    formula=formula,
    code=("labels:memorise", "labels:randomise_labels"),
    stage="fusion",
    lesson=lesson,
)
