"""Two students of one build: true labels and random labels, learnt by heart, and asked about new pictures."""

import plotly.graph_objects as go

from visualizations.lessons.chapter import Chapter, Check, Slider
from visualizations.lessons.panels import Panel, horizontal_line, sheet, vertical_line
from visualizations.stages.plot_elements import Spec, axis, line
from vla_core.lessons.labels import KNOWN, LabelComparison

NAMES = ("true labels", "random labels")
SHADES = ("@state", "@heads")
LOOKS = tuple(zip(NAMES, SHADES, strict=True))


def figure(result: LabelComparison, mode: str = "light") -> go.Figure:
    return sheet([losses(result), accuracy_panel(result), exam(result)], mode=mode)


def losses(result: LabelComparison) -> Panel:
    traces = [line(result.at, loss, *look) for loss, look in zip(result.losses, LOOKS, strict=True)]
    return Panel(traces, steps(result), axis("loss on the lesson (nats)", rangemode="tozero"), "Loss")


def accuracy_panel(result: LabelComparison) -> Panel:
    rows = zip(result.known, NAMES, SHADES, strict=True)
    traces = [line(result.at, share, name, shade, showlegend=False) for share, name, shade in rows]
    marks = [
        vertical_line(step, shade) for step, shade in zip(result.learnt, SHADES, strict=True) if step is not None
    ]
    return Panel(traces, steps(result), share_axis("share of the lesson known (0 to 1)"), "Learnt by heart", marks)


def exam(result: LabelComparison) -> Panel:
    rows = zip(result.exam, NAMES, SHADES, strict=True)
    traces = [line(result.at, share, name, shade, showlegend=False) for share, name, shade in rows]
    return Panel(
        traces,
        steps(result),
        share_axis("new pictures read rightly (0 to 1)"),
        "Understood",
        [horizontal_line(0.1)],
    )


def steps(result: LabelComparison) -> Spec:
    return axis("training step", range=[0, result.total])


def share_axis(title: str) -> Spec:
    return axis(title, range=[0, 1.03])


def describe(result: LabelComparison) -> str:
    true, random = (f"after {step} steps" if step else "not yet" for step in result.learnt)
    return (
        f"The network knows its lesson by heart {true} with true labels and {random} with random ones; new "
        f"pictures it reads with {result.exam[0, -1]:.0%} and {result.exam[1, -1]:.0%}."
    )


def formula(result: LabelComparison) -> str:
    each = result.parameters / result.pictures
    return (
        f"{result.parameters:,} weights / {result.pictures} pictures = {each:,.0f} weights for each picture: room "
        f"enough to learn any labels by heart (known: {result.known[0, -1]:.0%} and {result.known[1, -1]:.0%}, "
        f"line at {KNOWN:.0%}); guessing one of ten digits is right 10 % of the time"
    )


CHAPTER = Chapter(
    number=7,
    name="labels",
    title="Learning by heart is not understanding",
    sentences=(
        "Two copies of one network get the same pictures. One is told the true digits, the other digits drawn "
        "by lot.",
        "Both end up knowing their lesson by heart. Where the labels follow the pictures, one stroke explains "
        "many of them at once, so the true lesson is learnt faster.",
        "New pictures show the difference: nothing can be understood about labels drawn by lot.",
    ),
    controls=(
        Slider("pictures", "pictures in the lesson", 150, 50, 300, 50),
        Slider("hidden", "neurons", 64, 8, 128, 8),
        Slider("shuffled", "share of random labels", 1.0, 0.0, 1.0, 0.1),
        Slider("seed", "handwriting number", 0, 0, 20),
    ),
    compute="labels:memorise",
    figure=figure,
    describe=describe,
    formula=formula,
    code=("labels:memorise", "labels:randomise_labels"),
    checks=(
        Check(
            "The loss of both goes to zero. How can you tell them apart without seeing the labels?",
            "By how fast it falls, and by pictures that were held back: only one of them reads those.",
        ),
        Check(
            "Take 8 neurons instead of 64. What happens to the random labels?",
            "There is less room to learn by heart, so they take far longer, or are never all known.",
        ),
    ),
    stage="fusion",
    robot="A probe that finds «the goal» inside the policy must be compared with one trained on shuffled "
    "labels: a large probe finds anything.",
)
