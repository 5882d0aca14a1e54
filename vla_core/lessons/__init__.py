"""The computations behind the course: numbers in, small frozen records out. Importing any costs numpy only.

A chapter names its computation as "module:function". Some computations answer at once, others are generators
whose every event is a complete picture of the work so far; `play` runs both in the same way.
"""

import inspect
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any

from vla_core.errors import Mistake


def find(name: str) -> Callable[..., Any]:
    """The function that a chapter calls "module:function"."""
    module, _, function = name.partition(":")
    try:
        found: Callable[..., Any] = getattr(import_module(f"vla_core.lessons.{module}"), function)
    except (ModuleNotFoundError, AttributeError) as error:
        raise Mistake(f"No lesson computes {name!r}; give module:function from vla_core/lessons.") from error
    return found


def play(name: str, values: dict[str, Any]) -> Iterator[Any]:
    """Every result of a computation, called with those values that it has parameters for; close it to stop it."""
    function = find(name)
    asked = inspect.signature(function).parameters
    result = function(**{key: value for key, value in values.items() if key in asked})
    if inspect.isgenerator(result):
        yield from result
    else:
        yield result


def source(name: str) -> str:
    """The source code of that function."""
    return inspect.getsource(find(name))
