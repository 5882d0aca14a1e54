"""Does more help? One view at a time: published systems, our demonstrations, our sizes, and a line."""

import numpy as np
import plotly.graph_objects as go

from visualizations.lessons.chapter import Chapter, Choice, Slider
from visualizations.lessons.panels import CROWDED, Panel, log_axis, note, sheet
from visualizations.lessons.texts.scale import lesson
from visualizations.stages.plot_elements import Spec, axis, dots, error_bars, line
from vla_core.lessons.scale import FAMILY, VARIED, VIEWS, Scale

SIDES = [f"{place} center" for place in ("top", "bottom", "bottom", "top", "bottom", "top", "top", "top", "top")]
TITLES = dict(
    zip(
        VIEWS,
        ("Size alone explains little", "More demonstrations help", "More weights help, up to a point"),
        strict=True,
    )
)
LINE, KNOWN, LATER = "line through the known points", "known to the line", "not known to the line"


def figure(result: Scale, mode: str = "light") -> go.Figure:
    return sheet([systems(result) if result.view == "systems" else ours(result)], mode=mode)


def systems(result: Scale) -> Panel:
    """Published systems with their names; one family joined by its line."""
    hover = [f"{name}, {share:.1%}" for name, share in zip(result.names, result.success, strict=True)]
    named: Spec = {"mode": "markers+text", "textposition": SIDES, "text": list(result.names), "meta": CROWDED}
    named |= {"hoverinfo": "text", "hovertext": hover, "showlegend": False}
    named["error_y"] = error_bars(result.success, result.low, result.high, "@vision/0.4")
    order = np.argsort(result.x[result.known])
    family = result.x[result.known][order], result.success[result.known][order]
    traces = [
        dots(result.x, result.success, "one system", "@vision", 9) | named,
        line(*family, f"{FAMILY}: only the size differs", "@heads", mode="lines+markers"),
    ]
    across = log_axis("parameters (count)", range=[7.8, 9.8])
    return Panel(traces, across, share_axis(), TITLES[result.view])


def ours(result: Scale) -> Panel:
    """Our points, those that the line knows filled; the line goes on to the others."""
    shade = "@state" if result.view == "data" else "@language"
    traces = [line(result.x, result.foretold, LINE, "@heads", "dash")]
    for given, name, symbol in ((result.known, KNOWN, "circle"), (~result.known, LATER, "circle-open")):
        if given.any():
            bars = error_bars(result.success[given], result.low[given], result.high[given], shade)
            look = {"marker": {"size": 11, "color": shade, "symbol": symbol}, "error_y": bars}
            traces.append(dots(result.x[given], result.success[given], name, shade, 11) | look)
    ticks = {"tickvals": result.x, "ticktext": [short(value) for value in result.x]}
    below = {"xanchor": "right", "xshift": -8, "yshift": -14}  # of the line, beside the last point's interval
    words = [note(f"predicted {result.foretold[-1]:.0%}", np.log10(result.x[-1]), result.foretold[-1], **below)]
    across = axis(f"{VARIED[result.view]} (count)", type="log", **ticks)
    return Panel(traces, across, share_axis(), TITLES[result.view], [], words)


def share_axis() -> Spec:
    return axis("success (share)", range=[0, 1.06])


def short(count: float) -> str:
    """830,000 as 830 k."""
    return f"{count / 1e6:.1f} M" if count >= 1e6 else f"{count / 1e3:.0f} k" if count >= 1e4 else f"{count:.0f}"


def describe(result: Scale) -> str:
    if result.view == "systems":
        return (
            f"Over {len(result.x)} published systems, size and success have a correlation of "
            f"{result.correlation:+.2f}; within {FAMILY} the larger one is better."
        )
    return (
        f"From the first {int(result.known.sum())} points the line predicts {result.foretold[-1]:.0%} for "
        f"{short(result.x[-1])} {VARIED[result.view]}; measured were {result.success[-1]:.0%}."
    )


def formula(result: Scale) -> str:
    low, high = result.low[result.last], result.high[result.last]
    return f"interval of the last point in {result.tries} tries: {low:.0%} to {high:.0%}\nsource: {result.source}"


CHAPTER = Chapter(
    name="scale",
    title="Does more help?",
    controls=(
        Choice("view", "what is varied", VIEWS[0], VIEWS),
        Slider("known", "points that the line knows", 3, 2, 5),
        Slider("tries", "tries behind each point", 25, 5, 1000, 5),
    ),
    compute="scale:compare",
    figure=figure,
    describe=describe,
    formula=formula,
    code=("scale:scale", "scale:log_odds_line", "scale:wilson_interval"),
    stage="heads",
    lesson=lesson,
)
