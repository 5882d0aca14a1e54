"""Measured curves as a panel: points, 95 % intervals, the command; or a clear line where nothing is measured."""

from visualizations.lessons.panels import Panel, note
from visualizations.stages.plot_elements import Spec, axis, error_bars, line
from vla_core.lessons.measured_curves import Measured, MeasuredCurve

SHADES = ("@expert", "@heads", "@vision", "@state", "@fusion")


def measured_panel(measured: Measured, x: Spec, title: str, command: str, wide: float = 1.3) -> Panel:
    """Success over what was varied."""
    traces = [curve(one, shade) for one, shade in zip(measured.curves, SHADES, strict=False)]
    notes = []
    if not traces:
        typed = command.replace("vla_core ", "vla_core<br>")
        text = f"Not measured here yet.<br>This command measures it:<br><b>{typed}</b>"
        notes.append(note(text, 0.5, 0.5, xanchor="center", yanchor="middle", spans="xy"))
        traces = [line([None], [None], "success", "@muted", showlegend=False)]
    return Panel(traces, x, axis("success (share, 0 to 1)", range=[-0.02, 1.05]), title, [], notes, wide)


def curve(one: MeasuredCurve, shade: str) -> Spec:
    """Points with their intervals."""
    error = error_bars(one.success, one.low, one.high, shade)
    dash = "dot" if shade == "@expert" else "solid"
    return line(one.values, one.success, one.name, shade, dash, mode="lines+markers", error_y=error)


def source_line(measured: Measured) -> str:
    """A line that says which command measured the curves and when; nothing where there are none."""
    sources = dict.fromkeys(f"{one.command} · {one.date}" for one in measured.curves)
    return "".join(f"\nmeasured by {line}" for line in sources)
