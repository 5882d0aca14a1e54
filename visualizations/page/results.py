"""Evaluate: what has been measured over all tasks, beside the published figures; and failures to watch."""

from collections.abc import Iterator
from typing import Any

import gradio as gr

from visualizations import results
from visualizations.page import chart
from visualizations.page.bench import (
    CHECKPOINTS,
    ONE_AT_A_TIME,
    PLOTLY_URL,
    PRIVATE,
    able,
    acting,
    answered,
    explained,
    task_choices,
    whole,
)
from visualizations.player import PLOTLY, player_component
from visualizations.twins import LABS
from vla_core.config import HEAD_KINDS
from vla_core.errors import Mistake
from vla_core.learning.evaluate import Plan, evaluate, interval
from vla_core.learning.reports import Report, Row, parameters, reports
from vla_core.world import known_task
from vla_core.world.seeds import unseen_seed
from vla_core.world.tasks import TASKS, TIERS

COMMAND = (
    "python -m vla_core evaluate --tasks all --episodes 10 --head flow --json checkpoints/evaluation-flow.json"
)
NONE = f"No evaluation lies in checkpoints/. `{COMMAND}` makes one."
STEPS = 300  # of an attempt that is watched
MOST = 20  # episodes that a person may measure here
ABOUT = (
    "Success is Meta-World's own flag, at any step, on seeds that training can never have drawn. Each figure "
    "carries its 95 % interval: few episodes say little. Choose a task to watch it fail."
)
PROTOCOLS = (
    "Ours are measured by the protocol that stands with them: two eyes, at most 500 steps, 40 and more perturbed "
    "demonstrations a task. Theirs differ: usually one front picture, 50 demonstrations and 10 episodes a task."
)
LABELS = {
    "evaluation": "MT50",
    "evaluation-mt10": "ten tasks (MT10)",
    "evaluation-paraphrase": "MT50 in words never trained on",
    "evaluation-swapped": "swapped instructions: do the words steer?",
} | {f"evaluation-{head}": f"MT50, {head} head" for head in HEAD_KINDS}


def build() -> None:
    """Fills the tab."""
    gr.set_static_paths([PLOTLY])
    gr.Markdown(ABOUT, elem_classes="lead")
    which = gr.Dropdown([], label="Evaluation", elem_id="results-which")
    said = gr.Markdown(NONE, elem_id="results-said")
    with gr.Row():
        with gr.Column(min_width=340):
            tiers = gr.HTML(**chart.component(), label="tiers", elem_id="results-tiers")
        with gr.Column(min_width=340):
            sizes = gr.HTML(**chart.component(), label="success and size", elem_id="results-sizes")
    with gr.Row():
        with gr.Column(min_width=320, scale=1):
            table = gr.HTML(
                html_template='<div class="tasks"></div>',
                css_template=(LABS / "table.css").read_text(encoding="utf-8"),
                js_on_load=(LABS / "table.js").read_text(encoding="utf-8"),
                apply_default_css=False,
                label="success by task",
                elem_id="results-table",
            )
        with gr.Column(min_width=320, scale=1):
            name = own_measurement()
    with gr.Accordion("Published figures and their sources", open=False):
        gr.Markdown(f"{PROTOCOLS}\n\n{results.sources()}")
    with gr.Accordion("All tasks as a picture", open=False):
        bars = gr.HTML(**chart.component(), label="success by task", elem_id="results-bars")
    watching = gr.Markdown(elem_id="results-watching")
    player = gr.HTML(**player_component(PLOTLY_URL), elem_id="results-player", container=False, visible=False)
    panels = [said, tiers, sizes, table, bars]
    gr.on(None, at_first, None, [which, *panels], queue=False, **PRIVATE)
    which.change(shown, which, panels, queue=False, **PRIVATE)
    for picture in (table, bars):
        picture.select(watch, which, [watching, player, name], **ONE_AT_A_TIME, **PRIVATE)


def own_measurement() -> gr.Dropdown:
    """One task, a few episodes, here and now."""
    name = gr.Dropdown(task_choices(), value="drawer-open-v3", label="Measure a task here", elem_id="results-task")
    with gr.Row(equal_height=True):
        head = gr.Dropdown(list(HEAD_KINDS), value="flow", label="Head", min_width=110)
        count = gr.Slider(1, MOST, 5, step=1, label="Episodes", min_width=160)
    with gr.Row(equal_height=True):
        begin = gr.Button("Measure ▸", variant="primary", min_width=110, elem_id="results-measure")
        stop = gr.Button("Stop ■", variant="stop", min_width=90)
    outcome = gr.Markdown("Unseen seeds, one after the other, each at most 300 steps.", elem_id="results-outcome")
    measuring = begin.click(measure, [name, head, count], outcome, **ONE_AT_A_TIME, **PRIVATE)
    stop.click(None, None, None, cancels=measuring)
    return name


def found() -> dict[str, Report]:
    return reports(CHECKPOINTS)


@answered
def at_first() -> list[Any]:
    """The list of evaluations, and the best of them."""
    known = found()
    if not known:
        return [gr.Dropdown([], value=None), *nothing()]
    best = max(known.values(), key=lambda report: (report.tier_mean or 0, len(report.rows)))
    choices = [(LABELS.get(name, name), name) for name in known]
    return [gr.Dropdown(choices, value=best.name), *panels_of(best, known)]


@answered
def shown(which: str) -> list[Any]:
    """One evaluation."""
    known = found()
    return panels_of(known[which], known) if which in known else nothing()


def nothing() -> list[Any]:
    """No evaluation, and which command makes one; what others have published stands there all the same."""
    sizes = chart.charted(lambda mode: results.by_size([], mode), "published systems, by their size")
    return [NONE, None, sizes, [], None]


def panels_of(report: Report, known: dict[str, Report]) -> list[Any]:
    """Sentence, tiers, sizes, table and bars of one evaluation."""
    said = results.told(report)
    size = parameters(CHECKPOINTS.parent / str(report.protocol.get("checkpoint", "")))
    ours = [
        (one.name, size, one.tier_mean)
        for one in known.values()
        if one.tier_mean is not None and size and is_whole(one)
    ]
    tiers = (
        chart.charted(lambda mode: results.by_tier(report, mode), said) if report.tier_mean is not None else None
    )
    return [
        f"{said} Command: `{command(report)}`",
        tiers,
        chart.charted(lambda mode: results.by_size(ours, mode), "success against the number of parameters"),
        [row_of(row) for row in report.rows],
        chart.charted(lambda mode: results.by_task(report.rows, mode), said),
    ]


def is_whole(report: Report) -> bool:
    """Over all fifty tasks, and said as in training: what may stand beside the published figures."""
    return len(report.rows) == len(TASKS) and report.protocol.get("instructions", "canonical") == "canonical"


def command(report: Report) -> str:
    """What to type to measure the same again."""
    plan = report.protocol
    tasks = (
        "all"
        if len(plan.get("tasks", [])) == 50
        else ",".join(results.short(name) for name in plan.get("tasks", []))
    )
    words = ["python -m vla_core evaluate", f"--checkpoint {plan.get('checkpoint')}"]
    if plan.get("instructions", "canonical") != "canonical":
        words.append(f"--instructions {plan['instructions']}")
    if plan.get("instructions") != "swapped":
        words.append(f"--tasks {tasks}")
    words += [f"--episodes {plan.get('episodes')}", f"--seed {plan.get('seed')}", f"--steps {plan.get('steps')}"]
    return " ".join([*words, *(f"--{name} {value}" for name, value in plan.get("settings", {}).items())])


def row_of(row: Row) -> dict[str, Any]:
    """A line of the table."""
    plain = {"name": row.task, "task": results.short(row.task), "tier": row.tier, "order": TIERS.index(row.tier)}
    numbers = {"success": row.success, "low": row.low, "high": row.high}
    return plain | numbers | {"steps": row.steps, "episodes": row.episodes}


@explained
def watch(which: str, picked: gr.EventData) -> Iterator[list[Any]]:
    """One attempt at a task, live: on a seed that failed, if the evaluation knows one."""
    able()
    name = known_task(str(getattr(picked, "picked", ""))[:80]).name
    known = found()
    report = known.get(which)
    row = report.row(name) if report else None
    number = row.failed[0] if row and row.failed else 0
    plan = report.protocol if report else {}
    yield from attempt(name, unseen_seed(number, int(plan.get("seed", 0))), plan.get("settings", {}), why(row))


def why(row: Row | None) -> str:
    """Why this seed is the one to watch."""
    if row is None:
        return "an unseen seed"
    if row.failed:
        return f"a seed that failed in the evaluation ({len(row.failed)} of {row.episodes} did)"
    if row.failed is None:
        return "the first unseen seed; this file does not say which failed"
    return f"the first unseen seed; none of {row.episodes} failed"


def attempt(name: str, seed: int, settings: dict[str, Any], reason: str) -> Iterator[list[Any]]:
    """The rollout as it runs, in a player."""
    from visualizations.page.duo import solo
    from vla_core.rollout import Settings
    from vla_core.side import Side

    words, at = known_task(name).sentence, f"**{results.short(name)}**, seed {seed}: {reason}."
    yield [f"{at} Getting ready …", gr.HTML(visible=True), results_task(name)]
    side = Side(words, name, seed, acting(), Settings(**settings))
    rollout = None
    for value, rollout in solo(side, STEPS):
        yield [f"{at} Step {rollout.steps} …", gr.HTML(value), gr.skip()]
    ending = "succeeds" if rollout and rollout.success else "fails"
    yield [f"{at} It {ending} after {rollout.steps if rollout else 0} steps.", gr.skip(), gr.skip()]


def results_task(name: str) -> Any:
    """The same task is the one to measure next, if it is one of the fifty."""
    return name if "@" not in name else gr.skip()


@explained
def measure(name: str, head: str, count: float) -> Iterator[str]:
    """A few episodes of one task, told one by one."""
    able()
    asked, number = known_task(name).name, whole(count, "Episodes", 1, MOST)
    if head not in HEAD_KINDS:
        raise Mistake(f"There is no head {str(head)[:40]!r}; choose from {', '.join(HEAD_KINDS)}.")
    plan = Plan(str(acting()), (asked,), number, steps=STEPS, settings={"head": head})
    won: list[bool] = []
    yield f"Getting ready: 0 of {number} episodes."
    for result in evaluate(plan, 1, "local"):
        won.append(result.success)
        low, high = interval(sum(won), len(won))
        marks = " ".join("✓" if one else "✗" for one in won)
        yield (
            f"**{results.short(asked)}**, {head} head: {100 * sum(won) / len(won):.0f} % of {len(won)} episodes, "
            f"95 % interval {100 * low:.0f}–{100 * high:.0f} %\n\n{marks}"
        )
