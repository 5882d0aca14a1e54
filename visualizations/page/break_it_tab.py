"""Break it: take a part away and watch what is left, live beside the whole policy, and measured over episodes."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import gradio as gr

from visualizations import break_it_charts, break_it_reasons, comparison
from visualizations.browser_files import PLOTLY
from visualizations.comparison import Value
from visualizations.page import chart, failure_prediction_section, perturbations_section, readouts_section
from visualizations.page.glass_box_controls import task_choices
from visualizations.page.live_rollouts import stream_pair
from visualizations.page.tab_helpers import (
    ONE_AT_A_TIME,
    PLOTLY_URL,
    PRIVATE,
    ROOT,
    acting_checkpoint,
    require_acting,
    stored_measurement,
    stream_with_error_line,
    whole_number,
)
from vla_core.attempt.request import Request
from vla_core.errors import InvalidInput
from vla_core.evaluation.break_it import BREAKS, WHOLE, BreakPlan, break_it, episodes, summary
from vla_core.evaluation.perturb import perturbed
from vla_core.lessons.measured_breaks import measured_breaks
from vla_core.world.perturbations import AXES
from vla_core.world.tasks import task

STORED = ROOT / "assets" / "breakit.json"
STEPS = 200
MOST_TASKS, MOST_EPISODES = 4, 5
WORKERS = 1
MEASURE = "python -m vla_core breakit --tasks mt10 --episodes 10 --json assets/breakit.json"
ABOUT = (
    "What is each part good for? Take it away from the policy as it is, without training anew, and see. On the "
    "left the whole policy, on the right the same policy, the same seed, with one thing broken."
)
WAYS = [(break_it_charts.break_label(name), name) for name in BREAKS if name != WHOLE]
WAYS.append(("only what the sliders say", WHOLE))
LABELS = {name: break_it_charts.break_label(name) for name in BREAKS}
Table = dict[str, Any]


def build() -> None:
    """Fills the tab."""
    gr.set_static_paths([PLOTLY])
    gr.Markdown(ABOUT, elem_classes="lead")
    way = gr.Radio(WAYS, value="vision", label="What is broken", elem_id="lab-way")
    with gr.Row(equal_height=True):
        name = gr.Dropdown(task_choices(), value="drawer-open-v3", label="Task", scale=3, min_width=200)
        seed = gr.Number(0, label="Seed: where things lie", precision=0, scale=2, min_width=140)
        run = gr.Button("Break it ▸", variant="primary", scale=1, min_width=110, elem_id="lab-run")
        stop = gr.Button("Stop ■", variant="stop", scale=1, min_width=90)
    with gr.Accordion("Perturb the world too", open=False, elem_id="lab-perturb"):
        strengths = perturbations_section.sliders()
    does = gr.Markdown(description("vision"), elem_id="lab-does")
    shown = gr.HTML(
        **comparison.component(PLOTLY_URL), elem_id="lab-twins", container=False, label="whole and broken"
    )
    gr.Markdown("### Measured, not told")
    table = measurement()
    way.change(description, way, does, queue=False, **PRIVATE)
    running = run.click(break_live, [way, name, seed, *strengths], shown, **ONE_AT_A_TIME, **PRIVATE)
    stop.click(None, None, None, cancels=running)
    stored = [stored_table, readouts_section.stored_readouts, failure_prediction_section.stored_prediction]
    shown_at_first = [*table, *readouts_section.section(), *failure_prediction_section.section()]
    at_first: dict[str, Any] = {"queue": False, "show_progress": "hidden"} | PRIVATE
    gr.on(None, lambda: [value for read in stored for value in read()], None, shown_at_first, **at_first)


def measurement() -> list[Any]:
    """The stored table, and a small measurement of one's own."""
    picture = gr.HTML(**chart.component(), label="success whole and broken", elem_id="lab-chart")
    sentence = gr.Markdown(elem_id="lab-said")
    with gr.Accordion("By task, per cent", open=False):
        table = gr.Dataframe(interactive=False, show_label=False, wrap=True, buttons=[], elem_id="lab-table")
    with gr.Accordion("Measure a little yourself", open=False), gr.Row(equal_height=True):
        tasks = gr.Dropdown(
            task_choices(),
            value=["drawer-open-v3"],
            multiselect=True,
            max_choices=MOST_TASKS,
            label="Tasks",
            scale=4,
        )
        count = gr.Slider(1, MOST_EPISODES, 2, step=1, label="Episodes a task and way to break it", scale=3)
        begin = gr.Button("Measure ▸", scale=1, min_width=110, elem_id="lab-measure")
        halt = gr.Button("Stop ■", variant="stop", scale=1, min_width=90)
        back = gr.Button("Stored one", scale=1, min_width=110)
    outputs = [picture, sentence, table]
    measuring = begin.click(measure, [tasks, count], outputs, **ONE_AT_A_TIME, **PRIVATE)
    halt.click(None, None, None, cancels=measuring)
    back.click(stored_table, None, outputs, queue=False, **PRIVATE)
    return outputs


def description(way: str) -> str:
    """What a way to break it does, in one line."""
    if way not in BREAKS:
        return ""
    return f"**{break_it_charts.break_label(way)}**: {BREAKS[way].does}."


@stream_with_error_line
def break_live(way: str, name: str, seed: float, *strengths: float) -> Iterator[Value]:
    """The whole policy and the broken one, in a world that is perturbed as far as the sliders say."""
    require_acting()
    if way not in BREAKS:
        raise InvalidInput(
            f"There is no way to break it called {str(way)[:40]!r}; choose from {', '.join(BREAKS)}."
        )
    chosen, start = task(name), whole_number(seed, "The seed", 0, 2**32 - 1)
    change = BREAKS[way]
    whole = Request(chosen.sentence, chosen.name, start, steps=STEPS, checkpoint=acting_checkpoint())
    at = perturbations_section.strengths_by_axis(strengths or [0] * len(AXES))
    other = perturbed(whole, at)
    broken = replace(other, look=replace(other.look, **change.look), **change.settings)
    used = {axis: strength for axis, strength in at.items() if strength}
    label = ", ".join([break_it_charts.break_label(way), *(f"{axis} {used[axis]:g}" for axis in used)])
    stage = AXES[next(iter(used))].stage if way == WHOLE and used else change.stage
    yield from stream_pair(whole, broken, (WHOLE, label.removeprefix(f"{WHOLE}, ")), stage)


def stored_table() -> list[Any]:
    """What the command has measured, or how to measure it."""

    def draw(measured: Table) -> list[Any]:
        return panels(measured, f"Measured on {measured['date']} by `{measured['command']}`.")

    return stored_measurement(STORED, MEASURE, draw, lambda line: [None, line, None])


def panels(measured: Table, source: str) -> list[Any]:
    """Chart, words and table of a measurement."""
    head, rows = break_it_charts.by_task(measured)
    sentence = break_it_charts.summary_sentence(measured)
    picture = chart.chart_value(lambda mode: break_it_charts.success_by_break(measured, mode), sentence)
    why = break_it_reasons.reasons(measured_breaks(measured), LABELS)
    return [picture, f"{sentence} {source}\n\n{why}".strip(), {"headers": head, "data": rows}]


@stream_with_error_line
def measure(tasks: list[str], count: float) -> Iterator[list[Any]]:
    """A small measurement, drawn anew after every episode."""
    require_acting()
    number = whole_number(count, "Episodes", 1, MOST_EPISODES)
    names = tuple(dict.fromkeys(task(name).name for name in tasks or ()))
    if not 1 <= len(names) <= MOST_TASKS:
        raise InvalidInput(f"Choose from one to {MOST_TASKS} tasks; the command measures as many as you like.")
    plan = BreakPlan(str(acting_checkpoint()), names, number, steps=STEPS)
    total, outcomes = len(episodes(plan)), []
    yield [gr.skip(), f"Measuring: 0 of {total} episodes; the first takes a few seconds to get ready.", gr.skip()]
    for outcome in break_it(plan, WORKERS, "local"):
        outcomes.append(outcome)
        how_far = (
            "just now, on this page" if len(outcomes) == total else f"so far: {len(outcomes)} of {total} episodes"
        )
        yield panels(summary(plan, outcomes), f"Measured {how_far}.")
