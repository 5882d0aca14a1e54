"""A number cut into bins, the price in millimetres, and two answers kept or averaged."""

from math import log10

import plotly.graph_objects as go

from visualizations.lessons.chapter import Chapter, Check, Slider
from visualizations.lessons.panels import Panel, log_axis, note, sheet, vertical_line
from visualizations.stages.plot_elements import axis, dots, dotted_line, line
from vla_core.lessons.bins import Quantisation


def figure(result: Quantisation, mode: str = "light") -> go.Figure:
    return sheet([stairs(result), price(result), two_ways(result)], mode=mode)


def stairs(result: Quantisation) -> Panel:
    """What comes back for every number: a stair a token, and the loss as the distance from the dotted line."""
    centres = result.ways.centres
    edges = [-1.0, *(centres[:-1] + centres[1:]) / 2, 1.0]
    value, kept = result.value, result.recovered
    traces = [
        line([-1, 1], [-1, 1], "nothing lost", "@expert", "dot"),
        line(edges, [*centres, centres[-1]], "kept", "@heads", line={"color": "@heads", "shape": "hv"}),
        line([value, value], [value, kept], "loss", "@ink", line={"color": "@ink", "width": 4}, showlegend=False),
        dots([value], [kept], "here", "@ink", 11, showlegend=False),
    ]
    words = note(f"token {result.token}", value, kept, xanchor="right", xshift=-9, yshift=9)
    across, up = axis("meant (−1 to 1)", range=[-1.05, 1.05]), axis("comes back (−1 to 1)", range=[-1.05, 1.12])
    return Panel(traces, across, up, "One number, there and back", [], [words], wide=1.2)


def price(result: Quantisation) -> Panel:
    traces = [
        dotted_line(result.counts, result.worsts, "half a bin", "@muted", showlegend=False),
        dots([result.bins], [result.worst], "here", "@heads", 11, showlegend=False),
    ]
    down = log_axis("largest error (mm)")
    here = log10(result.bins), log10(result.worst)
    label = note(f"{result.worst:.2f} mm", *here, xanchor="left", xshift=8, yshift=8)
    some = [str(count) for count in result.counts[::2]]
    across = axis("bins", type="log", tickvals=some, ticktext=some, range=[0.2, 3.3])
    return Panel(traces, across, down, "The price", [], [label])


def two_ways(result: Quantisation) -> Panel:
    ways = result.ways
    trace = {
        "type": "bar",
        "x": ways.centres,
        "y": ways.belief,
        "name": "cross-entropy",
        "marker": {"color": "@heads"},
    }
    side = {"xanchor": "right", "xshift": -4} if ways.mean > 0 else {"xanchor": "left", "xshift": 4}
    label = note("least squares", ways.mean, 1, spans="y", yanchor="top", **side)
    across = axis("action (−1 left, 1 right)", range=[-1.05, 1.05])
    chosen = [vertical_line(ways.mean, "@vision", "solid")]
    return Panel(
        [trace | {"showlegend": False}], across, axis("probability"), "Two right answers", chosen, [label]
    )


def describe(result: Quantisation) -> str:
    return (
        f"With {result.bins} bins over {result.reach:g} mm the value {result.value:g} becomes token "
        f"{result.token} and loses {result.error:.2f} mm; of two right answers the bins keep both, while the "
        f"mean, {result.ways.mean:.2f}, is near {result.ways.support:.0%} of the teachers."
    )


def formula(result: Quantisation) -> str:
    return (
        f"token = round((({result.value:g}) + 1) / 2 × ({result.bins} − 1)) = {result.token}, back: "
        f"{result.token} / {result.bins - 1} × 2 − 1 = {result.recovered:.4f}\n"
        f"largest error = {result.reach:g} mm / ({result.bins} − 1) / 2 = {result.worst:.2f} mm"
    )


CHAPTER = Chapter(
    name="bins",
    title="Cutting a movement into bins",
    sentences=(
        "A language model chooses among words. To let it choose a movement, each number of an action is cut "
        "into bins and each bin becomes a word.",
        "The price is at most half a bin: millimetres for an arm, and half as much with every doubling of the "
        "bins.",
        "The reward shows where teachers differ. Belief over bins can hold two peaks; a single number that "
        "shall be least wrong on average lands between them, where nobody ever went.",
    ),
    controls=(
        Slider("bins", "bins", 16, 2, 1024),
        Slider("value", "number to write", 0.3, -1.0, 1.0, 0.01),
        Slider("reach", "range of the arm (mm)", 1000.0, 100.0, 2000.0, 50.0),
        Slider("gap", "distance between the two ways", 1.0, 0.0, 1.6, 0.05),
    ),
    compute="bins:quantise",
    figure=figure,
    describe=describe,
    formula=formula,
    code=("bins:quantise", "bins:two_modes"),
    checks=(
        Check(
            "An arm reaches over one metre. Are 256 bins enough for a cup? For a needle's eye?",
            f"The largest error is {1000 / 255 / 2:.1f} mm: enough for a cup, which forgives a centimetre, too "
            "much for a needle.",
        ),
        Check(
            "Bring the two ways together (gap 0). Why is the mean good now?",
            "With one right answer and some wobble the mean is that answer; averaging only fails between answers.",
        ),
    ),
    stage="heads",
    robot="The bins head holds a belief over 256 bins for each number of the action; look for steps where it "
    "has two peaks, and at what the Gaussian head makes of them.",
)
