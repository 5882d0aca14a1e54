"""Success against the strength of seven perturbations: one small chart an axis, all on the same scales."""

from collections.abc import Mapping
from typing import Any

import plotly.graph_objects as go

from visualizations.lessons.panels import Panel, horizontal_line, sheet
from visualizations.stages.plot_elements import axis, error_bars, line
from vla_core.world.perturbations import AXES

Summary = Mapping[str, Any]  # as evaluation/perturb.py makes it
COLUMNS = 4


def small_multiples(found: Summary, mode: str = "light") -> go.Figure:
    """A chart for each axis; the dotted line is its mean."""
    panels = [axis_panel(name, row) for name, row in found["axes"].items()]
    rows = [panels[start : start + COLUMNS] for start in range(0, len(panels), COLUMNS)]
    rows[-1] += [empty_panel() for _ in range((COLUMNS if len(rows) > 1 else len(panels)) - len(rows[-1]))]
    return sheet(*rows, mode=mode).update_layout(height=250 * len(rows))


def axis_panel(name: str, row: Mapping[str, Any]) -> Panel:
    """Success with 95 % intervals at every strength."""
    strengths = [float(strength) for strength in row["strengths"]]
    success = list(row["strengths"].values())
    low, high = ([interval[end] for interval in row["intervals"].values()] for end in (0, 1))
    colour = f"@{AXES[name].stage}"
    trace = line(strengths, success, AXES[name].label, colour, mode="lines+markers", showlegend=False)
    trace |= {"error_y": error_bars(success, low, high, "@muted")}
    title = f"{AXES[name].label}: {row['mean']:.0f} %"
    across = axis("strength", range=[0, 1.05], tickvals=strengths)
    return Panel(
        [trace], across, axis("success (%)", range=[0, 105]), title, [horizontal_line(row["mean"], "@muted")]
    )


def empty_panel() -> Panel:
    """Nothing, where a row of charts is not full."""
    hidden = {"visible": False}
    return Panel([], hidden, hidden)


def summary_sentence(found: Summary) -> str:
    """The result in a sentence."""
    means = {name: row["mean"] for name, row in found["axes"].items()}
    worst, best = min(means, key=means.__getitem__), max(means, key=means.__getitem__)
    episodes = sum(sum(row["episodes"].values()) for row in found["axes"].values())
    return (
        f"Over {len(means)} axes and all strengths the policy succeeds in {found['total']:.1f} % of "
        f"{episodes:,} episodes. Hardest is {AXES[worst].label.lower()} ({means[worst]:.0f} %), easiest "
        f"{AXES[best].label.lower()} ({means[best]:.0f} %)."
    )


def strengths_table() -> str:
    """What strength 1 means on each axis, in physical units, as Markdown."""
    lines = ["| axis | strength 1 is |", "| --- | --- |"]
    return "\n".join([*lines, *(f"| {one.label} | {one.at_one} |" for one in AXES.values())])
