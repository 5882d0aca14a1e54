"""What the tabs about experiments share: a mistake becomes one line, a number box holds a number, a few lists."""

from collections.abc import Callable, Iterator
from functools import wraps
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

import gradio as gr

from visualizations.browser_files import PLOTLY, served_address
from visualizations.page.attempt_server import ATTEMPTS
from vla_core.errors import InvalidInput, MissingPart, Mistake
from vla_core.evaluation.reports import read_json

Given = ParamSpec("Given")
Event = TypeVar("Event")
Answer = TypeVar("Answer")
ROOT = Path(__file__).parents[2]
CHECKPOINTS = ROOT / "checkpoints"
RUNS = ROOT / "runs"
OWN = "the page's own"
PLOTLY_URL = served_address(PLOTLY)
ONE_AT_A_TIME: dict[str, Any] = {
    "concurrency_id": "experiment",
    "concurrency_limit": 1,
}  # two would slow each other down
PRIVATE: dict[str, Any] = {"api_visibility": "private"}


def stream_with_error_line(work: Callable[Given, Iterator[Event]]) -> Callable[Given, Iterator[Event]]:
    """A handler that streams; what a person got wrong comes back as one line."""

    @wraps(work)
    def handler(*args: Given.args, **kwargs: Given.kwargs) -> Iterator[Event]:
        try:
            yield from work(*args, **kwargs)
        except Mistake as mistake:
            raise gr.Error(str(mistake), duration=None, print_exception=False) from mistake

    return handler


def with_error_line(work: Callable[Given, Answer]) -> Callable[Given, Answer]:
    """The same for a handler that answers once."""

    @wraps(work)
    def handler(*args: Given.args, **kwargs: Given.kwargs) -> Answer:
        try:
            return work(*args, **kwargs)
        except Mistake as mistake:
            raise gr.Error(str(mistake), duration=None, print_exception=False) from mistake

    return handler


def whole_number(value: Any, name: str, low: int, high: int) -> int:
    """What a number box or a slider holds, as a whole number between its ends."""
    good = isinstance(value, int | float) and not isinstance(value, bool) and value == value and abs(value) < 1e15
    if not good or value != int(value) or not low <= value <= high:
        raise InvalidInput(f"{name} is {str(value)[:40]}; it must be a whole number from {low} to {high}.")
    return int(value)


def acting_checkpoint() -> Path:
    """The policy that the page acts with."""
    return ATTEMPTS.checkpoint


def require_acting() -> None:
    """Complains where nothing can be run: no renderer, or no policy."""
    if missing := ATTEMPTS.missing():
        raise MissingPart(missing)


def checkpoints() -> dict[str, Path]:
    """The policies that can be chosen, by name: the page's own, what ships, what was trained on the page."""
    shipped = {path.name: path for path in sorted(CHECKPOINTS.glob("*.safetensors")) if "words" not in path.stem}
    trained = {path.parent.name: path for path in sorted(RUNS.glob("page-*/policy.safetensors"))}
    return {OWN: acting_checkpoint()} | shipped | trained


def checkpoint_called(name: Any) -> Path:
    """The file of a name in the list, and of no other."""
    found = checkpoints()
    if name not in found:
        raise InvalidInput(f"There is no checkpoint {str(name)[:60]!r}; choose from {', '.join(found) or 'none'}.")
    return found[name]


def stored_measurement(
    path: Path, command: str, draw: Callable[[Any], list[Any]], blank: Callable[[str], list[Any]]
) -> list[Any]:
    """What a command has left in a file, draw; or a line that says how to measure it."""
    if not path.is_file():
        return blank(f"Nothing has been measured yet. `{command}` does it.")
    try:
        return draw(read_json(path))
    except (Mistake, KeyError, TypeError, IndexError) as error:
        return blank(
            f"{path.parent.name}/{path.name} cannot be read ({str(error)[:200]}). `{command}` makes it anew."
        )
