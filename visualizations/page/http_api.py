"""The page for programs: the same actions under names, over HTTP and, with `gradio[mcp]` installed, as MCP tools.

rollout(instruction, …), tasks(), understand(text), evaluate_summary(). What is wrong with a value comes back as
one clear line. The docstrings are what an MCP client reads.
"""

import inspect
from collections.abc import Callable
from dataclasses import asdict
from functools import cache, wraps
from typing import TYPE_CHECKING, Any

import gradio as gr
from gradio.events import api

from visualizations.page.attempt_server import ATTEMPTS
from visualizations.page.evaluate_tab import COMMAND
from visualizations.page.tab_helpers import CHECKPOINTS
from vla_core.attempt.request import SETTINGS, Request
from vla_core.errors import MissingPart, Mistake
from vla_core.evaluation.reports import read_json
from vla_core.language.table_reader import read
from vla_core.world import named_set
from vla_core.world.table.scene import from_link

if TYPE_CHECKING:
    from vla_core.model.language import Reader

MEASURED = CHECKPOINTS / "evaluation-flow.json"  # of the head that acts
Answer = dict[str, Any]
HIDDEN = ("pace",)  # of no meaning where nobody watches


def build() -> None:
    """Name the endpoints; called inside the page."""
    for action in (rollout, tasks, understand, evaluate_summary):
        api(with_error_answer(action), api_name=action.__name__, concurrency_limit=4)


def with_error_answer(action: Callable[..., Any]) -> Callable[..., Any]:
    """A mistake as one line for whoever asked."""

    @wraps(action)
    def answer(*given: Any, **named: Any) -> Any:
        try:
            return action(*given, **named)
        except Mistake as mistake:
            raise gr.Error(str(mistake), print_exception=False) from mistake

    return answer


def with_settings(action: Callable[..., Answer]) -> Callable[..., Answer]:
    """The signature and the documented arguments of every setting, in the order of `SETTINGS`."""
    shown = {name: setting for name, setting in SETTINGS.items() if name not in HIDDEN}
    parameters = [
        inspect.Parameter(
            name,
            inspect.Parameter.POSITIONAL_OR_KEYWORD,
            default=inspect.Parameter.empty if name == "instruction" else setting.default,
            annotation=type(setting.default),
        )
        for name, setting in shown.items()
    ]
    described = "\n".join(f"    {name}: {setting.help}." for name, setting in shown.items())
    signed: Any = action
    signed.__signature__ = inspect.Signature(parameters, return_annotation=dict)
    action.__annotations__ = {one.name: one.annotation for one in parameters} | {"return": dict}
    action.__doc__ = (inspect.getdoc(action) or "").replace("ARGUMENTS", described)
    return action


@with_settings
def rollout(*given: Any, **named: Any) -> Answer:
    """Say what to do in your own words; the robot tries it in the simulator, and you learn what became of it.

    Args:
    ARGUMENTS

    Returns:
        task, confidence, success, steps, control_hz, instruction and seed, as the rollout command prints them, and
        `order` with each part of an instruction such as "first open the drawer, then close it".
    """
    names = [name for name in SETTINGS if name not in HIDDEN]
    return ATTEMPTS.run_unwatched(Request(**dict(zip(names, given, strict=False)), **named))


def tasks() -> list[dict[str, Any]]:  # gradio reads this signature
    """All that the robot can be asked to do: name, tier, sentence and paraphrases of each of the 50 tasks."""
    return [asdict(task) for task in named_set("all")]


def understand(text: str, table: str = "") -> dict[str, Any]:
    """Which task a sentence asks for, how surely, and the nearest ones; nothing moves.

    Args:
        text: any sentence.
        table: what lies there, as in big-red-block_0_600~tray_50_480, for a sentence about a table.
    """
    if table:
        return {"text": text, **asdict(read(Request(text).instruction, from_link(table)))}
    from vla_core.language.reader import answer

    return answer(reader(), Request(text).instruction)


@cache
def reader() -> "Reader":
    from vla_core.language.reader import load

    return load(CHECKPOINTS / "words.safetensors")


def evaluate_summary() -> dict[str, Any]:
    """The measured success of the shipped policy over all tasks, and with what settings it was measured."""
    if not MEASURED.is_file():
        raise MissingPart(f"Nothing has been measured for this checkpoint yet: `{COMMAND}` measures it.")
    return read_json(MEASURED)
