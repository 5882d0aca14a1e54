"""Size and success: published systems, and our own curves where they have been measured."""

import numpy as np
import plotly.graph_objects as go

from visualizations.lessons.chapter import Chapter, Check, Slider
from visualizations.lessons.measured_curves import measured_panel, source_line
from visualizations.lessons.panels import CROWDED, Panel, log_axis, sheet
from visualizations.stages.plot_elements import Spec, axis, dots, error_bars, line
from vla_core.lessons.measured_curves import Measured
from vla_core.lessons.scale import PUBLISHED, Curve, Scale

SIDES = [f"{place} center" for place in ("top", "bottom", "bottom", "top", "bottom", "top", "top", "top", "top")]
SHADES = ("@heads", "@vision", "@state", "@language")


def figure(result: Scale, mode: str = "light") -> go.Figure:
    ours = [[own(curve, shade)] for curve, shade in zip(result.own, SHADES, strict=False)]
    return sheet(*(ours or [[nothing_measured()]]), mode=mode, left=published(result))


def published(result: Scale) -> Panel:
    sizes = [system.parameters or 0.0 for system in result.published]
    shares = np.array([system.success for system in result.published])
    family = [i for i, system in enumerate(result.published) if system.name.startswith("SmolVLA")]
    least = min(family, key=lambda i: sizes[i])
    names: Spec = {"mode": "markers+text", "textposition": SIDES, "hoverinfo": "text", "showlegend": False}
    names |= {"text": [system.name for system in result.published], "meta": CROWDED}
    names["hovertext"] = [f"{system.name}, {system.success:.1%}, {system.source}" for system in result.published]
    names["error_y"] = error_bars(shares, result.low, result.high, "@vision/0.5")
    larger, grown = [sizes[least], result.times * sizes[least]], [shares[least], shares[least] + result.gain]
    text = f"{result.published[least].name} × {result.times:g}, by the family's slope"
    traces = [
        dots(sizes, shares, "one system", "@vision", 9) | names,
        line(larger, grown, text, "@heads", "dash", mode="lines+markers"),
    ]
    across = log_axis("parameters (count)", range=[7.7, 9.9])
    up = axis("success (tier mean, 0 to 1)", range=[0, 1.05])
    return Panel(traces, across, up, "Published, Meta-World's 50 tasks", wide=1.2)


def own(curve: Curve, shade: str) -> Panel:
    """One of our curves with its 95 % intervals."""
    error = error_bars(curve.success, curve.low, curve.high, "@muted")
    trace = line(
        curve.values, curve.success, curve.name, shade, mode="lines+markers", error_y=error, showlegend=False
    )
    ticks = {"tickvals": curve.values, "ticktext": [short(value) for value in curve.values]}
    across = axis(f"{curve.x} (count)", type="log", **ticks)
    return Panel([trace], across, axis("success (0 to 1)", range=[0, 1.05]), f"Ours: {curve.name}")


def short(count: float) -> str:
    """830,000 as 830 k."""
    return f"{count / 1e6:.1f} M" if count >= 1e6 else f"{count / 1e3:.0f} k" if count >= 1e4 else f"{count:.0f}"


def nothing_measured() -> Panel:
    """Where nothing of ours has been measured."""
    across = axis("demonstrations or parameters (count)")
    return measured_panel(Measured(), across, "Ours: not measured", "python -m vla_core scaling")


def describe(result: Scale) -> str:
    best = int(np.argmax([system.success for system in result.published]))
    ours = (
        f"; ours: {', '.join(curve.name for curve in result.own)}" if result.own else "; ours are not measured yet"
    )
    return (
        f"Over {len(result.published)} published systems, ten times the parameters go with {result.slope:+.0%} of "
        f"success, within one family with {result.family:+.0%}. In {result.tries} episodes the best would be "
        f"sure within {result.low[best]:.0%} to {result.high[best]:.0%}{ours}."
    )


def formula(result: Scale) -> str:
    text = (
        f"success ≈ a + b · log₁₀(parameters): b = {result.slope:+.2f} over all (correlation "
        f"{result.correlation:+.2f}), b = {result.family:+.2f} within SmolVLA: {result.times:g} times as many "
        f"bring {result.family:+.2f} × log₁₀ {result.times:g} = {result.gain:+.1%}"
    )
    ours = "; ".join(f"{curve.name} {curve.slope:+.2f}" for curve in result.own)
    return text + (f"\nours, b for ten times as much: {ours}" if ours else "") + source_line(Measured(result.own))


CHAPTER = Chapter(
    name="scale",
    title="Does more help?",
    sentences=(
        "In language models, more parameters and more data have helped so steadily that the gain could be "
        "foretold. Robotics hopes for the same.",
        "Each dot is a published system on Meta-World's fifty tasks. Across systems, size explains almost "
        "nothing: recipes differ too much. Within one family, where only the size differs, the larger one wins.",
        "A share of few episodes is a guess: the bars say how sure each dot would be in so many. Our own curves "
        "stand beside where they have been measured, with their intervals and their command.",
    ),
    controls=(
        Slider("times", "parameters, times SmolVLA 0.45 B", 5.0, 1.0, 16.0, 1.0),
        Slider("tries", "episodes behind each dot", 500, 10, 2000, 10),
    ),
    compute="scale:compare",
    figure=figure,
    describe=describe,
    formula=formula,
    code=("scale:tenfold", "scale:wilson_interval"),
    checks=(
        Check(
            "A system of 0.9 billion parameters beats one of 3.5 billion. Does size not matter?",
            "That cannot be said: data, training and pictures differ between them too. Only a family in which one "
            "thing is varied answers the question.",
        ),
        Check(
            "18 successes in 20 tries: is the policy better than one with 16?",
            "Not shown. The 95 % intervals, about 70–97 % and 58–92 %, overlap widely; ten times the tries "
            "would tell.",
        ),
    ),
    stage="heads",
    robot="The glass box runs a policy far smaller than every system in this picture; its own results carry "
    "the same kind of interval.",
    sources=tuple(f"{system.name}: {system.source}" for system in PUBLISHED),
)
