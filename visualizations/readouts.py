"""What can be read out of each stage, as a chart: a panel for hand, object and goal."""

from collections.abc import Mapping
from typing import Any

import plotly.graph_objects as go

from visualizations.lab import counted
from visualizations.lessons.panels import Panel, level, sheet
from visualizations.marks import axis, dotted_line
from vla_core.trace import POINTS

Found = Mapping[str, Any]  # as `python -m vla_core readouts --json` writes it
LOOKS = {
    "trained": ("as it ships", "@fusion", "solid"),
    "untrained": ("random weights", "@muted", "dash"),
    "shuffled": ("shuffled places", "@bad", "dot"),
}
LEAST = -0.1  # what is worse than saying the mean is not told apart


def figure(found: Found, mode: str = "light") -> go.Figure:
    """R² along the stages, trained beside both controls."""
    return sheet([panel(found, point) for point in POINTS], mode=mode)


def panel(found: Found, point: str) -> Panel:
    names = [row["name"] for row in found["rows"]]
    traces = [
        dotted_line(names, [max(LEAST, row[point][way]) for row in found["rows"]], *look)
        for way, look in LOOKS.items()
    ]
    across = axis("read from", type="category", tickangle=-40, automargin=True)
    up = axis("R² within a task (1: every place)", range=[LEAST - 0.02, 1.05])
    return Panel(traces, across, up, f"Where the {point} is", [level(0, "@ink")])


def lesson(found: Found) -> str:
    """What the chart says, in two sentences."""
    last, first = found["rows"][-1], found["rows"][0]
    thing = last["object"]
    return (
        f"A straight line finds {thing['trained']:.0%} of where the object is in what the heads are given, "
        f"{first['object']['trained']:.0%} in the bare picture; of the same network with random weights "
        f"{max(0.0, thing['untrained']):.0%}, of shuffled places {max(0.0, thing['shuffled']):.0%}. "
        f"{found['moments']:,} moments of {counted(len(found['tasks']), 'task')}, every fourth episode held out."
    )
