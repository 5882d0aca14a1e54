"""The glass box: say what to do, watch it done, open every stage. What each control does."""

import time
from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

import gradio as gr

from visualizations.page import player_server, recorded_rollouts
from visualizations.page.attempt_server import ATTEMPTS
from visualizations.page.glass_box_controls import Controls, controls
from visualizations.page.settings import Asked, from_address
from visualizations.page.suggestions import BEGIN
from visualizations.page.tab_helpers import PLOTLY_URL, with_error_line
from visualizations.player import PLOTLY, hosted_component
from vla_core.errors import Mistake

if TYPE_CHECKING:
    from vla_core.wish import Command

RIGHT = (0.022, 0.033, 0.0)  # metres: four centimetres over the table, to the right in the picture
LEFT = (-0.022, -0.033, 0.0)
UP = (0.0, 0.0, 0.09)
PRIVATE: dict[str, Any] = {"api_visibility": "private", "show_progress": "hidden"}
AT_ONCE: dict[str, Any] = {"queue": False, **PRIVATE}
Parts = list[Any]  # what an event gives to its outputs


def build() -> None:
    """Fills the tab."""
    gr.set_static_paths([PLOTLY, recorded_rollouts.FOLDER])
    have = controls()
    arguments = hosted_component(PLOTLY_URL, shipped())
    player = gr.HTML(**arguments, server_functions=player_server.functions(), elem_id="glass-box", container=False)
    wire(have, player)


def shipped() -> list[dict[str, str]]:
    """The recorded rollouts, for the player to choose from."""
    return [
        {"name": one["name"], "label": one["label"], "url": recorded_rollouts.address(one["name"])}
        for one in recorded_rollouts.index()
    ]


def wire(have: Controls, player: gr.HTML) -> None:
    """What happens when."""
    mode = [have.run, have.stop, have.idle, have.busy, have.cover]
    outputs, inputs = [player, *mode], [have.words, *have.settings.values()]
    running: dict[str, Any] = {"concurrency_limit": None, **PRIVATE}
    names = tuple(have.settings)

    def begin(request: gr.Request, words: str, *values: Any) -> Iterator[Parts]:
        given = dict(zip(names, values, strict=True))
        yield from attempted(lambda: Asked(words, **given), request)

    def restored(request: gr.Request) -> Iterator[Parts]:
        yield from opened(names, request)

    gr.on([have.words.submit, have.run.click], begin, inputs, outputs, **running)
    for button, (_, sentence) in zip(have.hints, BEGIN, strict=True):
        said = button.click(partial(str, sentence), None, have.words, **AT_ONCE)
        said.then(begin, inputs, outputs, **running)
    gr.on(None, restored, None, [*outputs, *inputs], **running)
    player.over(partial(dressed, False), None, mode, **AT_ONCE)
    have.stop.click(with_error_line(stop), None, None, **AT_ONCE)
    have.say.click(with_error_line(say), have.words, None, **AT_ONCE)
    have.left.click(with_error_line(nudge_left), None, None, **AT_ONCE)
    have.right.click(with_error_line(nudge_right), None, None, **AT_ONCE)
    have.push.click(with_error_line(push), None, None, **AT_ONCE)
    have.cover.input(with_error_line(cover), have.cover, None, **AT_ONCE)


def attempted(asked: Callable[[], Asked], request: gr.Request, **more: Any) -> Iterator[Parts]:
    """Start what is asked for; a line where it cannot be done, and then nothing moves."""
    try:
        wanted = asked()
        if not ATTEMPTS.loaded:
            yield [line("The policy and the simulator are being loaded …"), *[gr.skip()] * 5]
        show = ATTEMPTS.begin(wanted, request.session_hash)
    except Mistake as mistake:
        yield [line(str(mistake)), *dressed(False)]
        return
    yield [{"follow": show.session.id, "say": ""} | more, *dressed(True)]


def opened(names: tuple[str, ...], request: gr.Request) -> Iterator[Parts]:
    """The page was opened: with a link that asks for an attempt, or with something missing that must be told."""
    untouched = [gr.skip()] * (1 + len(names))
    try:
        asked = from_address(request.query_params)
    except Mistake as mistake:
        yield [line(str(mistake)), *dressed(False), *untouched]
        return
    if asked is None:
        yield [line(said := ATTEMPTS.missing()), *dressed(False), *untouched]
        if (found := ATTEMPTS.found_missing()) != said:
            yield [line(found), *dressed(False), *untouched]
        return
    values = [asked.instruction, *(getattr(asked, name) for name in names)]
    step = request.query_params.get("step", "")
    at = {"step": int(step)} if step.isdecimal() and len(step) < 6 else {}
    for parts in attempted(lambda: asked, request, **at):
        yield [*parts, *values]


def line(words: str) -> dict[str, Any]:
    """For the player to say; the time makes it news even where the words are the same."""
    return {"say": words, "at": time.time()}


def dressed(busy: bool) -> Parts:
    """Run or Stop; what to say, or how to step in; and no lid on the lens."""
    return [gr.update(visible=seen) for seen in (not busy, busy, not busy, busy)] + [False]


def stop(request: gr.Request) -> None:
    ATTEMPTS.seat(request.session_hash).session.stop()


def say(words: str, request: gr.Request) -> None:
    from vla_core.wish import Say

    tell(request, Say(words))


def nudge_left(request: gr.Request) -> None:
    from vla_core.wish import Nudge

    tell(request, Nudge(LEFT))


def nudge_right(request: gr.Request) -> None:
    from vla_core.wish import Nudge

    tell(request, Nudge(RIGHT))


def push(request: gr.Request) -> None:
    from vla_core.wish import Push

    tell(request, Push(UP))


def cover(lid: bool, request: gr.Request) -> None:
    from vla_core.wish import Cover

    tell(request, Cover(bool(lid)))


def tell(request: gr.Request, command: "Command") -> None:
    ATTEMPTS.seat(request.session_hash).session.tell(command)


def left(request: gr.Request) -> None:
    """Somebody closed the page: their attempt ends and is forgotten."""
    ATTEMPTS.leave(request.session_hash)
