"""What became of a learner's code: pure Python, for the browser's Python as well as for tests.

judge(source, cases) → {"trouble", "printed", "verdicts": [{"right", "got"}]}; a case is {"call", "expected"}.
"""

import io
import math
import traceback
from contextlib import redirect_stdout
from typing import Any

NAME = "your code"
WITHIN = 1e-6  # numbers are compared with this tolerance
MOST = 2000  # letters of what was printed, or of one answer


def judge(source: str, cases: list[dict[str, Any]]) -> dict[str, Any]:
    """Run the source, then each call in the names that it has made."""
    names: dict[str, Any] = {"__name__": "__main__"}
    printed = io.StringIO()
    with redirect_stdout(printed):
        trouble = attempt(lambda: exec(compile(source, NAME, "exec"), names))[1]
        verdicts = [] if trouble else [verdict(case, names) for case in cases]
    return {"trouble": trouble, "printed": printed.getvalue()[:MOST], "verdicts": verdicts}


def verdict(case: dict[str, Any], names: dict[str, Any]) -> dict[str, Any]:
    """What a call gave; only an answer is compared."""
    got, trouble = attempt(lambda: eval(case["call"], names))
    right = not trouble and attempt(lambda: alike(got, case["expected"]))[0] is True
    return {"right": right, "got": trouble or attempt(lambda: repr(got))[0] or "something that cannot be shown"}


def attempt(work: Any) -> tuple[Any, str]:
    """What the work gives, and one line on what went wrong, with the line of the learner's code."""
    try:
        value = work()
    except BaseException as error:
        lines = [part.lineno for part in traceback.extract_tb(error.__traceback__) if part.filename == NAME]
        at = error.lineno if isinstance(error, SyntaxError) else (lines[-1] if lines else None)
        told = f"{type(error).__name__}: {getattr(error, 'msg', error)}"
        return None, (f"line {at}: {told}" if at else told)[:MOST]
    return value[:MOST] if isinstance(value, str) else value, ""


def alike(got: Any, expected: Any) -> bool:
    """The same lists of the same numbers, within a millionth."""
    if isinstance(expected, list | tuple):
        same_kind = isinstance(got, list | tuple) and len(got) == len(expected)
        return same_kind and all(alike(*pair) for pair in zip(got, expected, strict=True))
    if isinstance(expected, bool) or not isinstance(expected, int | float):
        return bool(got == expected)
    number = isinstance(got, int | float) and not isinstance(got, bool)
    return number and math.isclose(got, expected, rel_tol=WITHIN, abs_tol=WITHIN)
