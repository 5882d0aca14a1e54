"""How well a sense that is unlike training predicts that an episode fails, as a chart: AUROC for each axis."""

from collections.abc import Mapping
from typing import Any

import plotly.graph_objects as go

from visualizations.lessons.panels import Panel, horizontal_line, sheet
from visualizations.stages.plot_elements import Spec, axis, error_bars

Summary = Mapping[str, Any]  # as `python -m vla_core predict-failure --json` writes it
SENSES = {"vision": "picture", "language": "words", "state": "state", "worst": "the worst of them"}
SHADES = {"vision": "@vision", "language": "@language", "state": "@state", "worst": "@ink"}
SPANS = {"early": "From the first thoughts", "whole": "From all thoughts"}
COIN = 0.5  # the AUROC of a guess


def figure(found: Summary, mode: str = "light") -> go.Figure:
    """A panel for the first thoughts of an episode, and one for all of them."""
    return sheet([panel(found, span) for span in SPANS], mode=mode)


def panel(found: Summary, span: str) -> Panel:
    """A group of bars for each axis, one bar a sense, with its interval; a line where a guess would be."""
    rows = found["axes"]
    traces = [bars_of_sense(rows, span, sense, legend=span == "early") for sense in SENSES]
    up = axis("AUROC (0.5: a guess, 1: always right)", range=[0, 1.05])
    across, guess = axis("what was changed", automargin=True), horizontal_line(COIN, "@muted")
    return Panel(traces, across, up, SPANS[span], [guess])


def bars_of_sense(rows: Mapping[str, Any], span: str, sense: str, legend: bool) -> Spec:
    """One sense over the axes along which some episodes failed and some did not."""
    known = {name: row for name, row in rows.items() if row[span][sense]}
    middle, low, high = ([row[span][sense][i] for row in known.values()] for i in range(3))
    hover = [f"{row['failed']} of {row['episodes']} episodes failed" for row in known.values()]
    bar: Spec = {"type": "bar", "x": list(known), "y": middle, "name": SENSES[sense], "hovertext": hover}
    bar |= {"marker": {"color": SHADES[sense]}, "showlegend": legend, "legendgroup": sense}
    return bar | {"error_y": error_bars(middle, low, high, "@muted"), "hoverinfo": "y+name+text"}


def summary_sentence(found: Summary) -> str:
    """The result in a few sentences."""
    rows = found["axes"]
    parts = [f"{axis} {row['early']['worst'][0]:.2f}" for axis, row in rows.items() if row["early"]["worst"]]
    silent = [axis for axis, row in rows.items() if not row["early"]["worst"]]
    unknown = f" Nothing to be told where all succeeded or all failed: {', '.join(silent)}." if silent else ""
    return (
        "The chance that an episode that fails was further from training in its first "
        f"{found['early']} thoughts than one that succeeds (AUROC; 0.5 is a guess): "
        f"{', '.join(parts) or 'unknown'}.{unknown} {rows['all']['episodes']} episodes, {rows['all']['failed']} "
        "failed; every axis is compared with plain ones too."
    )
