"""The page for programs: the same actions under names, over HTTP and, with `gradio[mcp]` installed, as MCP tools.

rollout(instruction, …), tasks(), understand(text), evaluate_summary(). What is wrong with a value comes back as
one clear line. The docstrings are what an MCP client reads.
"""

from collections.abc import Callable
from dataclasses import asdict
from functools import cache, wraps
from typing import Any

import gradio as gr

from visualizations.page.attempt_server import ATTEMPTS
from visualizations.page.evaluate_tab import COMMAND
from visualizations.page.settings import Asked
from visualizations.page.tab_helpers import CHECKPOINTS
from vla_core.errors import Mistake
from vla_core.evaluation.reports import read_json
from vla_core.world import named_set

MEASURED = CHECKPOINTS / "evaluation-flow.json"  # of the head that acts
Answer = dict[str, Any]


def build() -> None:
    """Name the endpoints; called inside the page."""
    for action in (rollout, tasks, understand, evaluate_summary):
        gr.api(told(action), api_name=action.__name__, concurrency_limit=4)


def told(action: Callable[..., Any]) -> Callable[..., Any]:
    """A mistake as one line for whoever asked."""

    @wraps(action)
    def answer(*given: Any, **named: Any) -> Any:
        try:
            return action(*given, **named)
        except Mistake as mistake:
            raise gr.Error(str(mistake), print_exception=False) from mistake

    return answer


def rollout(
    instruction: str,
    scene: str = "",
    seed: int = 0,
    head: str = "",
    keep: int = 0,
    replan: int = 4,
    decay: float = 0.1,
    denoise: int = 0,
    steps: int = 500,
) -> dict:  # gradio reads this signature
    """Say what to do in your own words; the robot tries it in the simulator, and you learn what became of it.

    Args:
        instruction: what to do, for example "please open the drawer".
        scene: a task or shared scene to do it in; found from the words where empty.
        seed: where things lie, from 0 to 4294967295.
        head: gaussian, bins, ddpm or flow; the shipped choice where empty.
        keep: actions used of each chunk; 0 for all.
        replan: steps between two thoughts.
        decay: how fast the votes of older chunks fade.
        denoise: steps from noise to actions; 0 as trained.
        steps: at most, from 1 to 500.

    Returns:
        task, confidence, success, steps, control_hz, instruction and seed, as the rollout command prints them.
    """
    asked = Asked(instruction, scene, seed, head, keep, replan, decay, denoise, steps=steps)
    return ATTEMPTS.performed(asked)


def tasks() -> list:
    """All that the robot can be asked to do: name, tier, sentence and paraphrases of each of the 50 tasks."""
    return [asdict(task) for task in named_set("all")]


def understand(text: str) -> dict:
    """Which task a sentence asks for, how surely, and the nearest ones; nothing moves.

    Args:
        text: any sentence.
    """
    from vla_core.commands.understand import answer
    from vla_core.wish import checked_words

    return answer(words(), checked_words(text))


@cache
def words() -> Any:
    from vla_core.commands.understand import SHIPPED
    from vla_core.language.reader import load

    return load(SHIPPED)


def evaluate_summary() -> dict:
    """The measured success of the shipped policy over all tasks, and with what settings it was measured."""
    if not MEASURED.is_file():
        raise Mistake(f"Nothing has been measured for this checkpoint yet: `{COMMAND}` measures it.")
    return read_json(MEASURED)
