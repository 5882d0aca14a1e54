"""Perturbations on the page: what was measured on the Evaluate tab, and a slider for each axis under Break it."""

import json
from collections.abc import Sequence
from typing import Any

import gradio as gr

from visualizations import perturbation_charts
from visualizations.page import chart
from visualizations.page.tab_helpers import ROOT, stored_measurement
from vla_core.errors import InvalidInput
from vla_core.world.perturbations import AXES

STORED = ROOT / "assets" / "perturbations.json"
STRIP = ROOT / "assets" / "pictures" / "perturbations.png"
MEASURE = "python -m vla_core perturb --tasks all --episodes 2 --json assets/perturbations.json"
ABOUT = (
    "How unlike its training may the world be? Seven axes as in LIBERO-Plus, five strengths each, the same seeds "
    "throughout. It is a benchmark of our own on Meta-World, and most of it lies within what training has shown: "
    "figures of other benchmarks (the best total on LIBERO-Plus is 88.7 %) are not comparable."
)
STRIP_ALT = "the front picture at strengths from 0 to 1 of camera, light, colours, layout and sensor noise"


def section() -> list[Any]:
    """Fills this part of the Evaluate tab; the components that `stored_perturbations` gives values for."""
    gr.Markdown("### Under perturbations")
    gr.Markdown(ABOUT, elem_classes="lead")
    picture = gr.HTML(**chart.component(), label="success under perturbations", elem_id="results-perturbed")
    sentence = gr.Markdown(elem_id="results-perturbed-said")
    with gr.Accordion("What a strength means", open=False):
        gr.Markdown(perturbation_charts.strengths_table())
        gr.Image(
            str(STRIP) if STRIP.exists() else None,
            alt_text=STRIP_ALT,
            show_label=False,
            interactive=False,
            buttons=[],
            container=False,
        )
        gr.Markdown(f"Rows: {', '.join(LOOK_LABELS)}. Columns: strengths 0, 0.2, 0.4, 0.6, 0.8, 1.")
    return [picture, sentence]


LOOK_LABELS = [AXES[name].label.lower() for name in ("camera", "light", "colours", "layout", "sensor")]


def stored_perturbations() -> list[Any]:
    """The values of the components: what the command has measured, or how to measure it."""
    return stored_measurement(STORED, MEASURE, panels, lambda line: [None, line])


def panels(found: dict[str, Any]) -> list[Any]:
    """Chart and sentence."""
    said = perturbation_charts.summary_sentence(found)
    picture = chart.chart_value(lambda mode: perturbation_charts.small_multiples(found, mode), said)
    return [picture, f"{said} Measured on {found['date']} by `{found['command']}`."]


def sliders() -> list[gr.Slider]:
    """One for each axis, for the Break it tab."""
    with gr.Row():
        return [
            gr.Slider(0, 1, 0, step=0.05, label=one.label, info=f"at 1: {one.at_one}", min_width=260)
            for one in AXES.values()
        ]


def strengths_by_axis(values: Sequence[Any]) -> dict[str, float]:
    """The sliders' values, checked: anybody can send anything."""
    strengths = {}
    for name, value in zip(AXES, values, strict=True):
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
            shown = json.dumps(value, default=str)[:40]
            raise InvalidInput(f"The strength of {name} is {shown}; it must be a number from 0 to 1.")
        strengths[name] = float(value)
    return strengths
