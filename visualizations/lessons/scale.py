"""Size and success: published systems, and our own curves where they have been measured."""

import plotly.graph_objects as go

from visualizations.lessons.chapter import Chapter, Check
from visualizations.lessons.curves import measured_by, measured_panel
from visualizations.lessons.panels import Panel, logs, sheet
from visualizations.marks import axis, dots, line
from vla_core.lessons.measured import Measured
from vla_core.lessons.scale import PUBLISHED, Curve, Scale

SIDES = [f"{place} center" for place in ("top", "bottom", "bottom", "top", "bottom", "top", "top", "top", "top")]
SHADES = ("@heads", "@vision", "@state", "@language")


def figure(result: Scale, mode: str = "light") -> go.Figure:
    ours = [own(curve, shade) for curve, shade in zip(result.own, SHADES, strict=False)]
    return sheet([published(result), *(ours or [absent()])], mode=mode)


def published(result: Scale) -> Panel:
    sizes = [system.parameters for system in result.published]
    shares = [system.success for system in result.published]
    family = [system for system in result.published if system.name.startswith("SmolVLA")]
    names = {"mode": "markers+text", "textposition": SIDES, "hoverinfo": "text", "showlegend": False}
    names["text"] = [system.name for system in result.published]
    names["hovertext"] = [f"{system.name}, {system.success:.1%}, {system.source}" for system in result.published]
    sizes_of, shares_of = ([getattr(one, part) for one in family] for part in ("parameters", "success"))
    traces = [
        dots(sizes, shares, "one system", "@vision", 9) | names,
        line(sizes_of, shares_of, "one family, two sizes", "@heads", "dash"),
    ]
    across = logs("parameters (count)", range=[7.7, 9.9])
    up = axis("success (tier mean, 0 to 1)", range=[0, 1.05])
    return Panel(traces, across, up, "Published on Meta-World's 50 tasks", wide=1.3)


def own(curve: Curve, shade: str) -> Panel:
    """One of our curves with its 95 % intervals."""
    error = {"type": "data", "symmetric": False, "array": curve.high - curve.success}
    error |= {"arrayminus": curve.success - curve.low, "color": "@muted"}
    trace = line(
        curve.values, curve.success, curve.name, shade, mode="lines+markers", error_y=error, showlegend=False
    )
    ticks = {"tickvals": curve.values, "ticktext": [short(value) for value in curve.values]}
    across = axis(f"{curve.x} (count)", type="log", **ticks)
    return Panel([trace], across, axis("success (0 to 1)", range=[0, 1.05]), f"Ours: {curve.name}")


def short(count: float) -> str:
    """830,000 as 830 k."""
    return f"{count / 1e6:.1f} M" if count >= 1e6 else f"{count / 1e3:.0f} k" if count >= 1e4 else f"{count:.0f}"


def absent() -> Panel:
    """Where nothing of ours has been measured."""
    across = axis("demonstrations or parameters (count)")
    return measured_panel(Measured(), across, "Ours: not measured", "python -m vla_core scaling")


def describe(result: Scale) -> str:
    ours = (
        f"; ours: {', '.join(curve.name for curve in result.own)}" if result.own else "; ours are not measured yet"
    )
    return (
        f"Over {len(result.published)} published systems, ten times the parameters go with {result.slope:+.0%} of "
        f"success, within one family with {result.family:+.0%}{ours}."
    )


def formula(result: Scale) -> str:
    told = (
        f"success ≈ a + b · log₁₀(parameters): b = {result.slope:+.2f} over all (correlation "
        f"{result.correlation:+.2f}), b = {result.family:+.2f} within SmolVLA"
    )
    if not result.own:
        return told
    first = result.own[0]
    by = measured_by(Measured(result.own))
    return f"{told}\n{first.name}: twice as much brings {first.slope:+.2f} × log₁₀ 2 = {result.doubling:+.1%}{by}"


CHAPTER = Chapter(
    number=20,
    name="scale",
    title="Does more help?",
    sentences=(
        "In language models, more parameters and more data have helped so steadily that the gain could be "
        "foretold. Robotics hopes for the same.",
        "Each dot is a published system on Meta-World's fifty tasks. Across systems, size explains almost "
        "nothing: recipes differ too much. Within one family, where only the size differs, the larger one wins.",
        "Where our own curves have been measured they stand beside, with their intervals and the command that "
        "measured them.",
    ),
    controls=(),
    compute="scale:compare",
    figure=figure,
    describe=describe,
    formula=formula,
    code=("scale:tenfold", "scale:interval"),
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
