"""What can be read out of each stage, as a chart: a panel for hand, object and goal."""

from collections.abc import Mapping
from typing import Any

import plotly.graph_objects as go

from visualizations.break_it_charts import counted
from visualizations.lessons.panels import Panel, level, sheet
from visualizations.stages.plot_elements import axis, bars, dots
from vla_core.trace import POINTS

Found = Mapping[str, Any]  # as `python -m vla_core readouts --json` writes it
CONTROLS = {  # name, colour, symbol
    "untrained": ("random weights", "@ink", "line-ew"),
    "shuffled": ("shuffled places", "@bad", "x-thin"),
}
LEAST = -0.1  # what is worse than saying the mean is not told apart


def figure(found: Found, mode: str = "light") -> go.Figure:
    """R² along the stages, trained beside both controls."""
    return sheet([panel(found, point) for point in POINTS], mode=mode)


def panel(found: Found, point: str) -> Panel:
    """A bar for each stage in its colour, and what the controls reach."""
    rows = found["rows"]
    names, shades = [row["name"] for row in rows], [f"@{row['stage']}" for row in rows]

    def told(way: str) -> list[float]:
        return [max(LEAST, row[point][way]) for row in rows]

    shipped = bars(told("trained"), "as it ships", shades[-1], x=names) | {"marker": {"color": shades}}
    controls = []
    for way, (name, shade, symbol) in CONTROLS.items():
        mark = {"symbol": symbol, "size": 13, "line": {"color": shade, "width": 2.5}}
        controls.append(dots(names, told(way), name, shade, marker=mark))
    across = axis("read from", type="category", tickangle=-40, automargin=True)
    up = axis("R² within a task (1: every place)", range=[LEAST - 0.02, 1.05])
    return Panel([shipped, *controls], across, up, f"Where the {point} is", [level(0, "@ink")])


def lesson(found: Found) -> str:
    """What the chart says, in a few sentences."""
    first, last = found["rows"][0], found["rows"][-1]

    def share(row: Mapping[str, Any], way: str) -> str:
        return " and ".join(f"{max(0.0, row[point][way]):.0%}" for point in ("object", "goal"))

    return (
        f"In what the heads are given, a straight line finds {share(last, 'trained')} of where object and goal "
        f"are; in the bare picture {share(first, 'trained')}. The same network with random weights leaves "
        f"{share(last, 'untrained')} to be found: much of a place is there before anything is learnt. Of shuffled "
        f"places it finds {share(last, 'shuffled')}. {found['moments']:,} moments of "
        f"{counted(len(found['tasks']), 'task')}, every fourth episode held out."
    )
