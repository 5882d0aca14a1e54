"""The part of the Break it tab on readouts: how well a straight line finds places in what each stage holds."""

from typing import Any

import gradio as gr

from visualizations import readout_charts
from visualizations.page import chart
from visualizations.page.tab_helpers import ROOT, stored_measurement

STORED = ROOT / "assets" / "readouts.json"
MEASURE = "python -m vla_core readouts --json assets/readouts.json"
ABOUT = (
    "Could a straight line find the hand, the object and the goal in what a stage holds? It is fitted to some "
    "episodes and asked about others. Two controls keep it honest: the same network with random weights, and a "
    "control task, in which each cell of the space has a random place that the line can only learn by heart. What "
    "is left of a score after that of its control is called selectivity (Hewitt and Liang 2019)."
)


def section() -> list[Any]:
    """Fills this part of the tab; the components that `stored` gives values for."""
    gr.Markdown("### What each stage knows")
    gr.Markdown(ABOUT, elem_classes="lead")
    picture = gr.HTML(**chart.component(), label="what can be read out of each stage", elem_id="lab-readouts")
    return [picture, gr.Markdown(elem_id="lab-read")]


def stored_readouts() -> list[Any]:
    """The values of the components: what the command has measured, or how to measure it."""
    return stored_measurement(STORED, MEASURE, panels, lambda line: [None, line])


def panels(found: dict[str, Any]) -> list[Any]:
    """Chart and sentence."""
    said = f"{readout_charts.summary_sentence(found)} Measured on {found['date']} by `{found['command']}`."
    return [chart.chart_value(lambda mode: readout_charts.figure(found, mode), said), said]
