"""The part of the Evaluate tab on the table, where only the words can tell what to do."""

from typing import Any

import gradio as gr

from visualizations import table_charts
from visualizations.page import chart
from visualizations.page.tab_helpers import ROOT, stored_measurement

STORED = ROOT / "checkpoints" / "evaluation-table.json"
MEASURE = "python -m vla_core evaluate --tasks table --episodes 20 --json checkpoints/evaluation-table.json"
ABOUT = (
    "On the table many commands are possible, and only the words say which is meant. Some joins of a verb with a "
    "colour and a shape, some wordings and some sides are never in training: does the policy understand them?"
)


def section() -> list[Any]:
    """Fills this part of the tab; the components that `stored_table` gives values for."""
    gr.Markdown("### Do the words decide? The table")
    gr.Markdown(ABOUT, elem_classes="lead")
    picture = gr.HTML(**chart.component(), label="success on the table", elem_id="results-on-table")
    return [picture, gr.Markdown(elem_id="results-on-table-said")]


def stored_table() -> list[Any]:
    """The values of the components: what the command has measured, or how to measure it."""
    return stored_measurement(STORED, MEASURE, panels, lambda line: [None, line])


def panels(found: dict[str, Any]) -> list[Any]:
    """Chart and sentence."""
    said = table_charts.summary_sentence(found)
    checkpoint = found["protocol"]["checkpoint"]
    picture = chart.chart_value(lambda mode: table_charts.figure(found, mode), said)
    return [picture, f"{said} Measured on {found['date']}, {checkpoint}: `{MEASURE}`."]
