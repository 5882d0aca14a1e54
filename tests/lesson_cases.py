"""The chapters whose results a browser's robot computes: results, and what Python says and shows of them.

lessons() → chapter → what the browser is told of it, and cases: a result as the robot tells it, Python's answer.
tests/javascript/live_lessons.test.js holds the browser's side to them.
"""

from dataclasses import asdict, replace
from typing import Any
from unittest import mock

import numpy as np

from visualizations.lessons import live_samples
from visualizations.lessons.chapter import Chapter
from visualizations.lessons.chapter_json import symbol_values
from visualizations.lessons.course import chapter
from visualizations.lessons.lesson_json import outcome
from visualizations.lessons.live_chapters import drawing, listed, plain_figure
from visualizations.lessons.texts import sentences_steps
from visualizations.lessons.typography import typographic
from vla_core.lessons.orders import MAX_STEPS, OrderState, Progress
from vla_core.lessons.randomised import DRAWS, KINDS, SceneComparison
from vla_core.lessons.sentences import WordImportance
from vla_core.lessons.steering import Run, SteeringState

MODE = "light"
PICTURE = "data:,"  # in place of pictures, which are compared elsewhere
Case = dict[str, Any]


def lessons() -> Case:
    made = {"sentences": sentences(), "steering": steering(), "orders": orders(), "randomised": randomised()}
    return {name: {"drawing": light(drawing(chapter(name))), "cases": cases} for name, cases in made.items()}


def light(told: Case) -> Case:
    """One mode is enough: the other has other colours."""
    figures = {name: {MODE: without_pictures(modes[MODE])} for name, modes in told["figures"].items()}
    return told | {"figures": figures}


def without_pictures(figure: Case) -> Case:
    data = [trace | {"source": PICTURE} if trace["type"] == "image" else trace for trace in figure["data"]]
    return figure | {"data": data}


def case(one: Chapter, result: Any, told: Case, steps: tuple[int, ...]) -> Case:
    """A result as the robot tells it, and Python's answer."""
    return {
        "result": listed(told | {"picture": PICTURE}),
        "figure": without_pictures(plain_figure(one.figure(result, MODE))),
        "describe": typographic(one.describe(result)),
        "formula": typographic(one.formula(result)),
        "symbols": symbol_values(one, result),
        "outcomes": [outcome(one, result, step) for step in steps],
    }


def path(seed: int, steps: int) -> np.ndarray:
    """A way of the hand over the table, in mm."""
    moves = np.random.default_rng(seed).normal(0, 4, (steps, 3))
    return np.round(np.array([0.0, 600.0, 180.0]) + np.cumsum(moves, axis=0), 3)


def words(moved: tuple[float, ...], word: int) -> WordImportance:
    text = "Pull the drawer, please."
    said = tuple(text.split())
    looks = np.round(
        np.random.default_rng(5).uniform(0, 0.03, (len(said), live_samples.CELLS, live_samples.CELLS)), 4
    )
    return replace(
        live_samples.word_importance(),
        text=text,
        words=said,
        word=word,
        attention=looks,
        elsewhere=1 - looks.sum(axis=(1, 2)),
        moved=np.array(moved),
        plan=path(1, 13),
        without=path(2, 13),
        instead="Push the open drawer shut.",
        other=path(3, 13),
        task="drawer-open-v3",
        confidence=0.974,
        understood=word == 2,
    )


def sentences() -> list[Case]:
    one, rest = chapter("sentences"), words((3.0, 40.0, 12.5, 0.5), 1)
    with mock.patch.object(sentences_steps, "long_sentence", return_value=rest):
        return [
            case(one, result, asdict(result) | {"atRest": asdict(rest) | {"picture": ""}}, (0, 1))
            for result in (words((1.2, 8.0, 61.4, 2.2), 2), words((1.0, 15.4, 2.0, 4.0), 0))
        ]


def steering() -> list[Case]:
    one = chapter("steering")
    sentence, other = "Pull the drawer open by its handle.", "Shut it."
    states = (
        live_samples.steering_state(),
        state(Run(sentence, "drawer-open-v3", path(1, 60), None, done=True), path(2, 48), 64, 200),
        state(Run(sentence, "drawer-open-v3", path(1, 30), None), path(1, 30) + 1, 30, 30),
    )
    assert len(other) < len(sentence)
    return [
        case(
            one,
            result,
            {"runs": [asdict(run) for run in result.runs], "step": result.step, "total": result.total},
            (0, 1, 2),
        )
        for result in states
    ]


def state(first: Run, hand: np.ndarray, step: int, total: int) -> SteeringState:
    second = Run("Shut it.", "drawer-close-v3", hand, None, done=False)
    return replace(live_samples.steering_state(), runs=(first, second), step=step, total=total)


def orders() -> list[Case]:
    one = chapter("orders")
    long = "close the drawer, which stands open, slowly"
    parts = (
        Progress(
            "open the drawer", "drawer-open-v3", 0.991, path(1, 40), np.zeros((0, 3)), falling(80, 40), "done"
        ),
        Progress(
            long, "drawer-close-v3", 0.95, path(2, MAX_STEPS), path(3, 20), falling(200, MAX_STEPS) + 90, "failed"
        ),
        Progress("open the drawer", "drawer-open-v3", 0.991),
    )
    at_work = (replace(parts[0], state="at work"), parts[2])
    states = (
        OrderState("", "drawer-half", kept, live_samples.grey(240), 60, 999)
        for kept in (parts, at_work, at_work[:1])
    )
    return [
        case(one, result, {"scene": result.scene, "parts": [asdict(part) for part in result.parts]}, (0, 1, 2))
        for result in states
    ]


def falling(start: float, steps: int) -> np.ndarray:
    return np.round(np.linspace(start, -1.0, steps), 3)


def randomised() -> list[Case]:
    one, made = chapter("randomised"), []
    for kind, count in zip(KINDS, (DRAWS, DRAWS, 1), strict=True):
        result = comparison(kind, count)
        told = {
            "kind": kind,
            "strength": result.strength,
            "mechanics": asdict(result.physics),
            "hands": result.hands,
            "things": result.things,
            "count": count,
            "apart": result.apart,
            "step": result.step,
        }
        made.append(case(one, result, told, (0, 1, 2, 3)))
    return made


def comparison(kind: str, count: int) -> SceneComparison:
    plain = live_samples.scene_comparison(kind)
    return replace(
        plain,
        strength=0.3,
        pictures=tuple(plain.pictures[0] + 7 * (draw + 1) for draw in range(count)),
        physics=replace(plain.physics, friction=1.62, mass=0.71, gain=0.83, delay=1 if count == 1 else 3),
        hands=(path(1, 30), path(2, 30)),
        things=(path(3, 30), path(4, 30)),
        step=count if count > 1 else 0,
    )
