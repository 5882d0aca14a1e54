"""Functions that a learner writes on the page, with the cases that they are held to.

task_of(chapter) → BuildTask of visualizations/lessons/build_it/CHAPTER.py, or None. The code runs in the browser's
own Python (assets/browser/course/python_worker.js), by judge.py, whose text goes along; no server runs any of it.
"""

from dataclasses import asdict, dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from visualizations.lessons.typography import typographic

FOLDER = "visualizations.lessons.build_it"
JUDGE = Path(__file__).with_name("judge.py")


@dataclass(frozen=True)
class Case:
    """A call, and the value that a right function answers with."""

    call: str
    expected: Any  # numbers, lists, words
    slip: str = ""  # what a wrong answer here often means


@dataclass(frozen=True)
class BuildTask:
    """A function to write."""

    title: str
    story: str
    start: str  # code to begin with
    cases: tuple[Case, ...]
    hints: tuple[str, ...]
    solution: str


def task_of(chapter: str) -> BuildTask | None:
    """The function to write in a chapter."""
    module = f"{FOLDER}.{chapter}"
    if not find_spec(module):
        return None
    task: BuildTask = import_module(module).TASK
    return task


def task_facts(chapter: str) -> dict[str, Any] | None:
    """The same as plain data for a browser, with the code that judges, or None."""
    task = task_of(chapter)
    if not task:
        return None
    written = {"story": typographic(task.story), "hints": [typographic(hint) for hint in task.hints]}
    return asdict(task) | written | {"judge": JUDGE.read_text(encoding="utf-8")}
