"""How much of a position a linear readout finds in each stage, as a chart: a panel for hand, object and goal."""

from collections.abc import Mapping
from typing import Any

import plotly.graph_objects as go

from visualizations.break_it_charts import count_noun
from visualizations.lessons.panels import Panel, horizontal_line, sheet
from visualizations.stages.plot_elements import axis, bars, dots
from vla_core.trace import POINTS

Summary = Mapping[str, Any]  # as `python -m vla_core readouts --json` writes it
CONTROLS = {  # name, colour, symbol
    "untrained": ("random weights", "@ink", "line-ew"),
    "control": ("a random place for each cell", "@bad", "x-thin"),
}
LOWEST = -0.1  # R² below this is drawn at this value


def figure(found: Summary, mode: str = "light") -> go.Figure:
    """R² along the stages, trained beside both controls."""
    return sheet([panel(found, point) for point in POINTS], mode=mode)


def panel(found: Summary, point: str) -> Panel:
    """A bar for each stage in its colour, and what the controls reach."""
    rows = found["rows"]
    names, shades = [row["name"] for row in rows], [f"@{row['stage']}" for row in rows]

    def r_squared(way: str) -> list[float]:
        return [max(LOWEST, row[point][way]) for row in rows]

    shipped = bars(r_squared("trained"), "as it ships", shades[-1], x=names) | {"marker": {"color": shades}}
    controls = []
    for way, (name, shade, symbol) in CONTROLS.items():
        mark = {"symbol": symbol, "size": 13, "line": {"color": shade, "width": 2.5}}
        controls.append(dots(names, r_squared(way), name, shade, marker=mark))
    across = axis("read from", type="category", tickangle=-40, automargin=True)
    up = axis("R² within a task (1: every place)", range=[LOWEST - 0.02, 1.05])
    return Panel([shipped, *controls], across, up, f"Where the {point} is", [horizontal_line(0, "@ink")])


def summary_sentence(found: Summary) -> str:
    """The result in a few sentences."""
    first, last = found["rows"][0], found["rows"][-1]

    def share(row: Mapping[str, Any], way: str) -> str:
        return " and ".join(f"{max(0.0, row[point][way]):.0%}" for point in ("object", "goal"))

    return (
        f"In what the heads are given, a straight line finds {share(last, 'trained')} of where object and goal "
        f"are; in the bare picture {share(first, 'trained')}. The same network with random weights leaves "
        f"{share(last, 'untrained')} to be found: much of a place is there before anything is learnt. In the "
        f"control task, where each cell of the space has a random place, it finds {share(last, 'control')}; the "
        f"rest, {share(last, 'selectivity')}, is the selectivity. {found['moments']:,} moments of "
        f"{count_noun(len(found['tasks']), 'task')}, every fourth episode held out."
    )
