"""What controls say, from outside: checked, brought between their ends, and as the computation wants it."""

import math
from typing import Any

from visualizations.lessons.chapter import Chapter, Choice, Control, Drawing, Slider, Toggle
from vla_core.errors import Mistake

LETTERS = 200  # of a line that a person types


def settled(chapter: Chapter, given: Any) -> dict[str, Any]:
    """One value for each control; what is not given stays as it is at the start."""
    if not isinstance(given, dict):
        raise Mistake("The controls' values come as names with values.")
    return {
        control.name: allowed(control, given[control.name]) if control.name in given else control.default
        for control in chapter.controls
    }


def allowed(control: Control, value: Any) -> Any:
    if isinstance(control, Slider):
        return number(control, value)
    if isinstance(control, Choice):
        return one_of(control, value)
    if isinstance(control, Toggle):
        return truth(control, value)
    if isinstance(control, Drawing):
        return drawn(control, value)
    if not isinstance(value, str):
        raise Mistake(f"«{control.label}» wants a line of words, not {value!r:.40}.")
    return "".join(letter for letter in value if letter.isprintable())[:LETTERS]


def number(control: Slider, value: Any) -> float:
    """Between the ends, on a step of the slider."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        span = f"{control.low:g} to {control.high:g}"
        raise Mistake(f"«{control.label}» wants a number from {span}, not {value!r:.40}.")
    steps = round((min(max(value, control.low), control.high) - control.low) / control.step)
    near = round(control.low + steps * control.step, 10)
    return type(control.default)(min(near, control.high))


def one_of(control: Choice, value: Any) -> str:
    if not isinstance(value, str) or value not in control.options:
        raise Mistake(f"«{control.label}» is one of {', '.join(control.options)}, not {value!r:.40}.")
    return value


def truth(control: Toggle, value: Any) -> bool:
    if not isinstance(value, bool):
        raise Mistake(f"«{control.label}» is on or off, not {value!r:.40}.")
    return value


def drawn(control: Drawing, value: Any) -> list[list[float]] | None:
    """Nothing, or side × side numbers from 0 to 1."""
    side = control.side
    rows = value if isinstance(value, list) and len(value) == side else [] if value is not None else None
    if rows is None:
        return None
    whole = len(rows) == side and all(isinstance(row, list) and len(row) == side for row in rows)
    if not whole or not all(ink(part) for row in rows for part in row):
        raise Mistake(f"A drawing is {side} × {side} numbers from 0 to 1.")
    return rows


def ink(value: Any) -> bool:
    return isinstance(value, int | float) and 0 <= value <= 1
