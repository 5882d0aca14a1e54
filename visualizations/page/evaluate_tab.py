"""Evaluate: what has been measured over all tasks, beside the published figures."""

from typing import Any

import gradio as gr

from visualizations import evaluation_charts
from visualizations.browser_files import PLOTLY, script, style
from visualizations.page import chart, evaluate_replay, perturbations_section, table_section
from visualizations.page.tab_helpers import CHECKPOINTS, PRIVATE, with_error_line
from vla_core.config import HEAD_KINDS
from vla_core.evaluation.reports import Report, Row, parameters, reports
from vla_core.studies.protocols import PROTOCOLS
from vla_core.world.tasks import TASKS, TIERS

COMMAND = (
    "python -m vla_core evaluate --tasks all --episodes 10 --head flow --json checkpoints/evaluation-flow.json"
)
NONE = f"No evaluation lies in checkpoints/. `{COMMAND}` makes one."
ABOUT = (
    "Success is Meta-World's own flag, at any step, on seeds that training can never have drawn. Each figure "
    "carries its 95 % interval: few episodes say little. Choose a task to watch it fail."
)
DIFFERENCES = (
    "Ours are measured by the protocol that stands with them: two eyes, at most 500 steps, 40 and more perturbed "
    "demonstrations a task. Theirs differ: usually one front picture, 50 demonstrations and 10 episodes a task."
)
LABELS = {
    "evaluation": "MT50",
    "evaluation-mini": "MT50, the mini policy",
    "evaluation-mt10": "ten tasks (MT10)",
    "evaluation-paraphrase": "MT50 in words never trained on",
    "evaluation-swapped": "swapped instructions: do the words steer?",
}
LABELS |= {f"evaluation-{head}": f"MT50, {head} head" for head in HEAD_KINDS}
LABELS |= {f"evaluation-sampled-{head}": f"MT50, {head} head, noise at temperature 1" for head in HEAD_KINDS}
LABELS |= {
    f"evaluation-{protocol.name}": f"MT50, published protocol and {protocol.adds}"
    for protocol in PROTOCOLS.values()
    if protocol.name != "ours"
}
LABELS["evaluation-published"] = "MT50, published protocol: one front camera, 50 demonstrations a task"


def build() -> None:
    """Fills the tab."""
    gr.set_static_paths([PLOTLY])
    gr.Markdown(ABOUT, elem_classes="lead")
    which = gr.Dropdown([], label="Evaluation", elem_id="results-which")
    sentence = gr.Markdown(NONE, elem_id="results-said")
    with gr.Row():
        with gr.Column(min_width=340):
            tiers = gr.HTML(**chart.component(), label="tiers", elem_id="results-tiers")
        with gr.Column(min_width=340):
            sizes = gr.HTML(**chart.component(), label="success and size", elem_id="results-sizes")
    with gr.Row():
        with gr.Column(min_width=320, scale=3):
            table = gr.HTML(
                html_template='<div class="tasks"></div>',
                css_template=style("task_table"),
                js_on_load=script("task_table") + "GlassTable.taskTable(element, { props, trigger, watch });",
                apply_default_css=False,
                label="success by task",
                elem_id="results-table",
            )
        with gr.Column(min_width=320, scale=2):
            name = evaluate_replay.measurement_controls()
    replay_row = gr.Row()  # filled below, when what can be chosen is known
    with gr.Accordion("Published figures and their sources", open=False):
        gr.Markdown(f"{DIFFERENCES}\n\n{evaluation_charts.sources_table()}")
    with gr.Accordion("All tasks as a picture", open=False):
        bars = gr.HTML(**chart.component(), label="success by task", elem_id="results-bars")
    on_table = table_section.section()
    perturbed = perturbations_section.section()
    with replay_row:
        evaluate_replay.replay_panel(which, (table, bars), name)
    panels = [sentence, tiers, sizes, table, bars]
    quietly: dict[str, Any] = {"queue": False, "show_progress": "hidden"} | PRIVATE
    gr.on(None, first_report, None, [which, *panels], **quietly)
    gr.on(None, table_section.stored_table, None, on_table, **quietly)
    gr.on(None, perturbations_section.stored_perturbations, None, perturbed, **quietly)
    which.input(show_report, which, panels, **quietly)


def all_reports() -> dict[str, Report]:
    return reports(CHECKPOINTS)


@with_error_line
def first_report() -> list[Any]:
    """The list of evaluations, and the one that rests on most episodes."""
    by_name = all_reports()
    if not by_name:
        return [gr.Dropdown([], value=None), *empty_panels()]
    best, *others = sorted(by_name.values(), key=lambda report: (not covers_all_tasks(report), -report.episodes))
    choices = [(title_of(report), report.name) for report in (best, *others)]
    return [gr.Dropdown(choices, value=best.name), *panels_of(best, by_name)]


@with_error_line
def show_report(which: str) -> list[Any]:
    """One evaluation."""
    by_name = all_reports()
    return panels_of(by_name[which], by_name) if which in by_name else empty_panels()


def empty_panels() -> list[Any]:
    """No evaluation, and which command makes one; what others have published stands there all the same."""
    sizes = chart.chart_value(lambda mode: evaluation_charts.by_size([], mode), "published systems, by their size")
    return [NONE, None, sizes, [], None]


def panels_of(report: Report, by_name: dict[str, Report]) -> list[Any]:
    """Sentence, tiers, sizes, table and bars of one evaluation."""
    sentence = evaluation_charts.report_sentence(report)
    ours = [
        (title_of(one), size, one.tier_mean)
        for one in by_name.values()
        if one.tier_mean is not None and covers_all_tasks(one) and (size := size_of(one))
    ]
    tiers = (
        chart.chart_value(lambda mode: evaluation_charts.by_tier(report, mode), sentence)
        if report.tier_mean is not None
        else None
    )
    return [
        f"{sentence} Command: `{command(report)}`",
        tiers,
        chart.chart_value(
            lambda mode: evaluation_charts.by_size(ours, mode), "success against the number of parameters"
        ),
        [table_row(row) for row in report.rows],
        chart.chart_value(lambda mode: evaluation_charts.by_task(report.rows, mode), sentence),
    ]


def title_of(report: Report) -> str:
    return LABELS.get(report.name, report.name)


def size_of(report: Report) -> int:
    """How many numbers the policy that was measured holds; 0 where neither its report nor its file says."""
    return report.parameters or parameters(CHECKPOINTS.parent / str(report.protocol.get("checkpoint", "")))


def covers_all_tasks(report: Report) -> bool:
    """Over all fifty tasks, and sentence as in training: what may stand beside the published figures."""
    return len(report.rows) == len(TASKS) and report.protocol.get("instructions", "canonical") == "canonical"


def command(report: Report) -> str:
    """What to type to measure the same again."""
    plan = report.protocol
    tasks = (
        "all"
        if len(plan.get("tasks", [])) == 50
        else ",".join(evaluation_charts.short_name(name) for name in plan.get("tasks", []))
    )
    words = ["python -m vla_core evaluate", f"--checkpoint {plan.get('checkpoint')}"]
    if plan.get("instructions", "canonical") != "canonical":
        words.append(f"--instructions {plan['instructions']}")
    if plan.get("instructions") != "swapped":
        words.append(f"--tasks {tasks}")
    words += [f"--episodes {plan.get('episodes')}", f"--seed {plan.get('seed')}", f"--steps {plan.get('steps')}"]
    if plan.get("seeds", "test") != "test":
        words.append(f"--seeds {plan['seeds']}")
    return " ".join([*words, *(f"--{name} {value}" for name, value in plan.get("settings", {}).items())])


def table_row(row: Row) -> dict[str, Any]:
    """A line of the table."""
    plain = {
        "name": row.task,
        "task": evaluation_charts.short_name(row.task),
        "tier": row.tier,
        "order": TIERS.index(row.tier),
    }
    numbers = {"success": row.success, "low": row.low, "high": row.high}
    return plain | numbers | {"steps": row.steps, "episodes": row.episodes}
