"""A number cut into bins and its price in millimetres; two answers kept or averaged; two numbers kept together."""

from math import log10

import plotly.graph_objects as go

from visualizations.lessons.chapter import Chapter, Choice, Slider
from visualizations.lessons.panels import Panel, log_axis, note, point_dots, sheet, vertical_line
from visualizations.lessons.texts.bins import lesson
from visualizations.stages.plot_elements import axis, bars, dots, dotted_line, line
from vla_core.lessons.bins import VIEWS, Quantisation
from vla_core.trace import Array


def figure(result: Quantisation, mode: str = "light") -> go.Figure:
    drawn = {
        VIEWS[0]: lambda: [stairs(result), price(result)],
        VIEWS[1]: lambda: [two_ways(result)],
        VIEWS[2]: lambda: [
            pairs(result.pairs.independent, result, 0, "Each number by itself"),
            pairs(result.pairs.conditional, result, 1, "The second given the first"),
        ],
    }
    return sheet(drawn[result.view](), mode=mode)


def stairs(result: Quantisation) -> Panel:
    """What comes back for every number: a stair a token, and the loss as the distance from the dotted line."""
    centres = result.ways.centres
    edges = [-1.0, *(centres[:-1] + centres[1:]) / 2, 1.0]
    value, kept = result.value, result.recovered
    traces = [
        line([-1, 1], [-1, 1], "nothing lost", "@expert", "dot", showlegend=False),
        line(edges, [*centres, centres[-1]], "kept", "@heads", line={"color": "@heads", "shape": "hv"})
        | {"showlegend": False},
        line([value, value], [value, kept], "error", "@ink", line={"color": "@ink", "width": 4}, showlegend=False),
        dots([value], [kept], "here", "@ink", 11, showlegend=False),
    ]
    words = note(f"{value:g} is token {result.token}", value, kept, xanchor="right", xshift=-9, yshift=9)
    across, up = axis("meant (−1 to 1)", range=[-1.05, 1.05]), axis("comes back (−1 to 1)", range=[-1.05, 1.12])
    return Panel(traces, across, up, "Each stair is one token", [], [words], wide=1.2)


def price(result: Quantisation) -> Panel:
    traces = [
        dotted_line(result.counts, result.worsts, "half a bin", "@muted", showlegend=False),
        dots([result.bins], [result.worst], "largest error", "@heads", 11, showlegend=False),
    ]
    down = log_axis("largest error (mm)")
    here = log10(result.bins), log10(result.worst)
    label = note(f"{result.worst:.2f} mm", *here, xanchor="left", xshift=8, yshift=8)
    some = [str(count) for count in result.counts[::2]]
    across = axis("bins", type="log", tickvals=some, ticktext=some, range=[0.2, 3.3])
    return Panel(traces, across, down, "More bins cost less", [], [label])


def two_ways(result: Quantisation) -> Panel:
    ways = result.ways
    trace = bars(ways.belief, "prediction over bins", "@heads", x=ways.centres, showlegend=False)
    side = {"xanchor": "right", "xshift": -5} if ways.mean > 0 else {"xanchor": "left", "xshift": 5}
    words = [note("squared error answers here", ways.mean, 1, spans="y", yanchor="top", **side)]
    across = axis("action (−1 left, 1 right)", range=[-1.05, 1.05])
    chosen = [vertical_line(ways.mean, "@vision", "solid")]
    return Panel([trace], across, axis("probability"), "Bins keep both answers", chosen, words)


def pairs(drawn: Array, result: Quantisation, kind: int, title: str) -> Panel:
    """Actions that a head draws, over those that teachers have shown."""
    traces = [
        point_dots(result.pairs.shown[:400], "shown by teachers", "@state", 9, opacity=0.35),
        point_dots(drawn, "drawn by the head", "@heads", 4, opacity=0.7),
    ]
    words = [note(f"{result.pairs.invented[kind]:.0%} shown by nobody", 0, 1.12, yanchor="top")]
    across = axis("first number (−1 left, 1 right)", range=[-1.15, 1.15])
    return Panel(traces, across, axis("second number (−1 down, 1 up)", range=[-1.15, 1.15]), title, [], words)


def describe(result: Quantisation) -> str:
    alone, given = result.pairs.invented
    told = {
        VIEWS[0]: f"With {result.bins} bins over {result.reach:g} mm the number {result.value:g} becomes token "
        f"{result.token} and is off by {result.error:.2f} mm.",
        VIEWS[1]: f"The bins keep both answers, while the mean, {result.ways.mean:.2f}, is near what "
        f"{result.ways.support:.0%} of the teachers did.",
        VIEWS[2]: f"Each number by itself: {alone:.0%} of the actions were shown by nobody. The second given the "
        f"first: {given:.0%}.",
    }
    return told[result.view]


def formula(result: Quantisation) -> str:
    return (
        f"token = round((({result.value:g}) + 1) / 2 × ({result.bins} − 1)) = {result.token}, back: "
        f"{result.token} / {result.bins - 1} × 2 − 1 = {result.recovered:.4f}\n"
        f"largest error = {result.reach:g} mm / ({result.bins} − 1) / 2 = {result.worst:.2f} mm"
    )


CHAPTER = Chapter(
    name="bins",
    title="Cutting a movement into bins",
    controls=(
        Choice("view", "picture", VIEWS[0], VIEWS),
        Slider("bins", "bins", 16, 2, 1024),
        Slider("reach", "range of the arm (mm)", 1000.0, 100.0, 2000.0, 50.0),
        Slider("gap", "distance between two answers", 1.0, 0.0, 1.6, 0.05),
    ),
    compute="bins:quantise",
    figure=figure,
    describe=describe,
    formula=formula,
    code=("bins:two_modes", "bins:two_numbers"),
    stage="heads",
    lesson=lesson,
)
