"""The glass box: say what to do, watch it done, open every stage. What each control does."""

import time
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import gradio as gr

from visualizations.browser_files import PLOTLY
from visualizations.page import browser_robot, player_server, recorded_rollouts
from visualizations.page.attempt_server import ATTEMPTS
from visualizations.page.glass_box_controls import EXAMPLES, Controls, controls
from visualizations.page.tab_helpers import PLOTLY_URL, with_error_line
from visualizations.page.table_builder import scene_to_show, scene_to_use
from visualizations.player import hosted_component
from vla_core.attempt.interventions import Command, Cover, Nudge, Push, Say
from vla_core.attempt.request import Request, from_query
from vla_core.errors import Mistake

RIGHT = (0.022, 0.033, 0.0)  # metres: four centimetres over the table, to the right in the picture
LEFT = (-0.022, -0.033, 0.0)
UP = (0.0, 0.0, 0.09)
PRIVATE: dict[str, Any] = {"api_visibility": "private", "show_progress": "hidden"}
AT_ONCE: dict[str, Any] = {"queue": False, **PRIVATE}
Outputs = list[Any]  # what a handler gives to its components


def build() -> None:
    """Fills the tab."""
    gr.set_static_paths([PLOTLY, recorded_rollouts.FOLDER])
    have = controls()
    arguments = hosted_component(PLOTLY_URL, recorded_choices())
    player = gr.HTML(**arguments, server_functions=player_server.functions(), elem_id="glass-box", container=False)
    browser_robot.frame()
    connect(have, player)


def recorded_choices() -> list[dict[str, str]]:
    """The recorded rollouts, for the player to choose from."""
    return [
        {"name": one["name"], "label": one["label"], "url": recorded_rollouts.address(one["name"])}
        for one in recorded_rollouts.index()
    ]


def connect(have: Controls, player: gr.HTML) -> None:
    """What happens when."""
    buttons = [have.run, have.stop, have.idle, have.busy, have.cover]
    outputs, inputs = [player, *buttons], [have.words, *have.settings.values(), have.table]
    running: dict[str, Any] = {"concurrency_limit": None, **PRIVATE}
    names = tuple(have.settings)

    def begin(request: gr.Request, words: str, *values: Any) -> Iterator[Outputs]:
        given = dict(zip(names, values[:-1], strict=True))
        given["scene"] = scene_to_use(given["scene"], values[-1])
        yield from start_attempt(lambda: Request(words, **given), request)

    def open_link(request: gr.Request) -> Iterator[Outputs]:
        yield from open_page(names, request)

    gr.on([have.words.submit, have.run.click], begin, inputs, outputs, **running)
    for button, (_, sentence) in zip(have.examples, EXAMPLES, strict=True):
        said = button.click(partial(str, sentence), None, have.words, **AT_ONCE)
        said.then(begin, inputs, outputs, **running)
    gr.on(None, open_link, None, [*outputs, *inputs], **running)
    player.over(partial(button_states, False), None, buttons, **AT_ONCE)
    have.stop.click(with_error_line(stop), None, None, **AT_ONCE)
    have.say.click(with_error_line(say), have.words, None, **AT_ONCE)
    have.left.click(with_error_line(nudge_left), None, None, **AT_ONCE)
    have.right.click(with_error_line(nudge_right), None, None, **AT_ONCE)
    have.push.click(with_error_line(push), None, None, **AT_ONCE)
    have.cover.input(with_error_line(cover), have.cover, None, **AT_ONCE)


def start_attempt(make: Callable[[], Request], visitor: gr.Request, **more: Any) -> Iterator[Outputs]:
    """Start what is asked for; a line where it cannot be done, and then nothing moves."""
    try:
        request = make()
        if not ATTEMPTS.loaded:
            yield [line("The policy and the simulator are being loaded …"), *[gr.skip()] * 5]
        watched = ATTEMPTS.begin(request, visitor.session_hash)
    except Mistake as mistake:
        yield [line(str(mistake)), *button_states(False)]
        return
    yield [{"follow": watched.session.id, "say": ""} | more, *button_states(True)]


def open_page(names: tuple[str, ...], visitor: gr.Request) -> Iterator[Outputs]:
    """The page was opened: with a link that asks for an attempt, or with something missing that must be told."""
    untouched = [gr.skip()] * (2 + len(names))
    try:
        request = from_query(visitor.query_params)
        scene, table = scene_to_show(request.scene, request.seed) if request else ("", gr.skip())
    except Mistake as mistake:
        yield [line(str(mistake)), *button_states(False), *untouched]
        return
    if request is None:
        yield [line(before := ATTEMPTS.missing()), *button_states(False), *untouched]
        if (after := ATTEMPTS.missing_after_loading()) != before:
            yield [line(after), *button_states(False), *untouched]
        return
    known = {name: getattr(request, name) for name in names} | {"scene": scene}
    values = [request.instruction, *known.values(), table]
    step = visitor.query_params.get("step", "")
    at = {"step": int(step)} if step.isdecimal() and len(step) < 6 else {}
    for outputs in start_attempt(lambda: request, visitor, **at):
        yield [*outputs, *values]


def line(words: str) -> dict[str, Any]:
    """For the player to say; the time makes it news even where the words are the same."""
    return {"say": words, "at": time.time()}


def button_states(busy: bool) -> Outputs:
    """Run or Stop; what to say, or how to step in; and no lid on the lens."""
    return [gr.update(visible=visible) for visible in (not busy, busy, not busy, busy)] + [False]


def stop(request: gr.Request) -> None:
    ATTEMPTS.attempt_of(request.session_hash).session.stop()


def say(words: str, request: gr.Request) -> None:
    command(request, Say(words))


def nudge_left(request: gr.Request) -> None:
    command(request, Nudge(LEFT))


def nudge_right(request: gr.Request) -> None:
    command(request, Nudge(RIGHT))


def push(request: gr.Request) -> None:
    command(request, Push(UP))


def cover(lid: bool, request: gr.Request) -> None:
    command(request, Cover(bool(lid)))


def command(request: gr.Request, command: Command) -> None:
    ATTEMPTS.attempt_of(request.session_hash).session.command(command)


def page_closed(request: gr.Request) -> None:
    """Somebody closed the page: their attempt ends and is forgotten."""
    ATTEMPTS.leave(request.session_hash)
