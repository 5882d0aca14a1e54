"""Evaluate, here and now: one attempt to watch, on a seed that failed; and a few episodes to measure."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import gradio as gr

from visualizations import evaluation_charts
from visualizations.page.attempt_server import ATTEMPTS
from visualizations.page.glass_box_controls import task_choices
from visualizations.page.live_rollouts import stream_one
from visualizations.page.tab_helpers import (
    CHECKPOINTS,
    ONE_AT_A_TIME,
    PLOTLY_URL,
    PRIVATE,
    acting_checkpoint,
    require_acting,
    stream_with_error_line,
    whole_number,
)
from visualizations.player import player_component
from vla_core.config import HEAD_KINDS
from vla_core.errors import Mistake
from vla_core.evaluation.evaluate import Plan, Trial, evaluate, trial_request, wording
from vla_core.evaluation.intervals import wilson_interval
from vla_core.evaluation.reports import Report, Row, reports
from vla_core.world import known_task
from vla_core.world.seeds import unseen_seed

MAX_EPISODES = 20  # episodes that a person may measure here
TO_THE_ROOM = """() => {
  const room = document.getElementById("results-room");
  room.style.minHeight = "calc(100dvh - 12px)";
  room.scrollIntoView();
}"""


@dataclass
class Viewer:
    """What one viewer watches: what they chose before ends when they choose again, or stop."""

    choices: int = 0


@dataclass(frozen=True)
class Choice:
    """A task of an evaluation, and which choice of its viewer it is."""

    which: str
    task: str
    number: int


def measurement_controls() -> gr.Dropdown:
    """One task, a few episodes, here and now."""
    name = gr.Dropdown(task_choices(), value="drawer-open-v3", label="Measure a task here", elem_id="results-task")
    with gr.Row(equal_height=True):
        head = gr.Dropdown(list(HEAD_KINDS), value="flow", label="Head", min_width=110)
        count = gr.Slider(1, MAX_EPISODES, 5, step=1, label="Episodes", min_width=160)
    with gr.Row(equal_height=True):
        begin = gr.Button("Measure ▸", variant="primary", min_width=110, elem_id="results-measure")
        stop = gr.Button("Stop ■", variant="stop", min_width=90)
    outcome = gr.Markdown("Unseen seeds, one after the other, each at most 500 steps.", elem_id="results-outcome")
    measuring = begin.click(measure, [name, head, count], outcome, **ONE_AT_A_TIME, **PRIVATE)
    stop.click(None, None, None, cancels=measuring)
    return name


def replay_panel(which: gr.Dropdown, pictures: tuple[gr.HTML, ...], name: gr.Dropdown) -> None:
    """Where an attempt plays when somebody chooses a task in one of the pictures."""
    with gr.Column(elem_id="results-room"):
        with gr.Row(equal_height=True):
            sentence = gr.Markdown(elem_id="results-watching")
            stop = gr.Button("Stop ■", variant="stop", scale=0, min_width=90, visible=False)
        player = gr.HTML(**player_component(PLOTLY_URL), elem_id="results-player", container=False, visible=False)
    viewer, chosen = gr.State(Viewer()), gr.State()
    again: dict[str, Any] = {"trigger_mode": "multiple"} | PRIVATE
    chosen.change(watch, [chosen, viewer], [sentence, player, name, stop], **ONE_AT_A_TIME, **again)
    stop.click(end_current, viewer, None, queue=False, **PRIVATE)
    for picture in pictures:
        picture.select(choice, [which, viewer], chosen, **again).then(None, js=TO_THE_ROOM)


def choice(which: str, viewer: Viewer, picked: gr.EventData) -> Choice:
    """What was chosen; what its viewer watched before ends."""
    end_current(viewer)
    try:
        name = picked.picked
    except (AttributeError, TypeError):  # not from our table: anyone can send anything
        name = ""
    return Choice(str(which), str(name)[:80], viewer.choices)


def end_current(viewer: Viewer) -> None:
    viewer.choices += 1


@stream_with_error_line
def watch(chosen: Choice | None, viewer: Viewer) -> Iterator[list[Any]]:
    """One attempt at a task, live: on a seed that failed, if the evaluation knows one."""
    if chosen is None or chosen.number != viewer.choices:
        return  # they have chosen again while this one was waiting
    require_acting()
    task = known_task(chosen.task).name
    report = reports(CHECKPOINTS).get(chosen.which)
    row = report.row(task) if report else None
    for outputs in replay(task, row.failed[0] if row and row.failed else 0, report, reason_for(row)):
        yield outputs
        if chosen.number != viewer.choices:
            yield ["Stopped.", gr.skip(), gr.skip(), gr.Button(visible=False)]
            return


def reason_for(row: Row | None) -> str:
    """Why this seed is the one to watch."""
    if row is None:
        return "an unseen seed"
    if row.failed:
        return f"a seed that failed in the evaluation ({len(row.failed)} of {row.episodes} did)"
    if row.failed is None:
        return "the first unseen seed; this file does not say which failed"
    return f"the first unseen seed; none of {row.episodes} failed"


def replay(task: str, number: int, report: Report | None, reason: str) -> Iterator[list[Any]]:
    """An episode of an evaluation as it runs, in a player: the same policy, words, seed and settings."""
    plan = plan_of(report, task)
    seed, path = unseen_seed(number, plan.seed, plan.seeds), CHECKPOINTS.parent / plan.checkpoint
    at = f"**{evaluation_charts.short_name(task)}**, seed {seed}: {reason}."
    yield [f"{at} Getting ready …", gr.HTML(visible=True), task_to_measure(task), gr.Button(visible=True)]
    from vla_core.attempt.attempt import prepare_trial  # torch and the simulator are loaded only now

    policy = path if path.is_file() else acting_checkpoint()
    trial = Trial(task, number, wording(plan, task, number))
    request = replace(trial_request(trial, plan), checkpoint=policy)
    attempt = prepare_trial(request, ATTEMPTS.policies, ATTEMPTS.worlds)
    for value in stream_one(attempt):
        yield [f"{at} Step {len(attempt.moments)} …", gr.HTML(value), gr.skip(), gr.skip()]
    ending = "Done" if attempt.success else "Not done"
    yield [f"{at} {ending} after {len(attempt.moments)} steps.", gr.skip(), gr.skip(), gr.Button(visible=False)]


def plan_of(report: Report | None, task: str) -> Plan:
    """How the evaluation ran this task; as the page's own policy would be run where there is none."""
    protocol = report.protocol if report else {}
    return Plan(
        checkpoint=str(protocol.get("checkpoint", acting_checkpoint())),
        tasks=(task,),
        seed=int(protocol.get("seed", 0)),
        steps=int(protocol.get("steps", Plan.steps)),
        instructions=protocol.get("instructions", "canonical"),
        settings=protocol.get("settings", {}),
        seeds=protocol.get("seeds", "test"),
    )


def task_to_measure(task: str) -> Any:
    """The same task is the one to measure next, if it is one of the fifty."""
    return task if "@" not in task else gr.skip()


@stream_with_error_line
def measure(name: str, head: str, count: float) -> Iterator[str]:
    """A few episodes of one task, protocol one by one."""
    require_acting()
    task, number = known_task(name).name, whole_number(count, "Episodes", 1, MAX_EPISODES)
    if head not in HEAD_KINDS:
        raise Mistake(f"There is no head {str(head)[:40]!r}; choose from {', '.join(HEAD_KINDS)}.")
    plan = Plan(str(acting_checkpoint()), (task,), number, settings={"head": head})
    won: list[bool] = []
    yield f"Getting ready: 0 of {number} episodes."
    for result in evaluate(plan, 1, "local"):
        won.append(result.success)
        low, high = wilson_interval(sum(won), len(won))
        marks = " ".join("✓" if one else "✗" for one in won)
        yield (
            f"**{evaluation_charts.short_name(task)}**, {head} head: {100 * sum(won) / len(won):.0f} % "
            f"of {len(won)} episodes, "
            f"95 % interval {100 * low:.0f}–{100 * high:.0f} %\n\n{marks}"
        )
