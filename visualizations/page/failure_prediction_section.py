"""The part of the Break it tab on familiarity: whether a sense that is unlike training predicts failure."""

from typing import Any

import gradio as gr

from visualizations import failure_prediction_charts
from visualizations.page import chart
from visualizations.page.tab_helpers import ROOT, stored_measurement

STORED = ROOT / "assets" / "failure_prediction.json"
MEASURE = "python -m vla_core predict-failure --tasks mt10 --json assets/failure_prediction.json"
ABOUT = (
    "A lamp for each sense says how unlike training the present moment is: ● as in training, ◆ rarer than 95 % "
    "and ▲ rarer than 99 % of the training moments that were held out. Does it tell that an attempt will fail? "
    "Attempts are disturbed along several axes, and those that fail are ranked against those that succeed."
)


def section() -> list[Any]:
    """Fills this part of the tab; the components that `stored_prediction` gives values for."""
    gr.Markdown("### Has it seen this before?")
    gr.Markdown(ABOUT, elem_classes="lead")
    picture = gr.HTML(**chart.component(), label="how well the lamps predict failure", elem_id="lab-prediction")
    return [picture, gr.Markdown(elem_id="lab-predicted")]


def stored_prediction() -> list[Any]:
    """The values of the components: what the command has measured, or how to measure it."""
    return stored_measurement(STORED, MEASURE, panels, lambda line: [None, line])


def panels(found: dict[str, Any]) -> list[Any]:
    """Chart and sentence."""
    result = failure_prediction_charts.summary_sentence(found)
    said = f"{result} Measured on {found['date']} by `{found['command']}`."
    return [chart.chart_value(lambda mode: failure_prediction_charts.figure(found, mode), said), said]
