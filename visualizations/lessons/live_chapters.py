"""The chapters of the real policy in a static course: whole lessons that the robot in the browser answers.

drawing(chapter) → what the browser needs to draw a result as Python does: the chapter's figures of a result that
has no numbers yet (light and dark), the sentences with places for values, constants. assets/browser/course/live
has one module a chapter that fills them. stored_answers(chapter) → what needs no robot, computed at the export.
"""

import base64
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

import numpy as np
import plotly.graph_objects as go

from visualizations.lessons import live_samples, orders, randomised, sentences, steering
from visualizations.lessons.chapter import Chapter, Slider
from visualizations.lessons.chapter_json import result_json
from visualizations.lessons.lesson_json import Facts, outcome
from visualizations.lessons.measured_curves import source_line
from visualizations.lessons.texts import orders as orders_texts
from visualizations.lessons.texts import randomised as randomised_texts
from visualizations.lessons.texts import randomised_steps, sentences_steps
from visualizations.lessons.texts import sentences as sentences_texts
from visualizations.lessons.texts import steering as steering_texts
from visualizations.lessons.typography import typographic
from visualizations.theme import PALETTES
from vla_core.attempt.request import MAX_PARTS
from vla_core.lessons import play
from vla_core.lessons.orders import EXAMPLES
from vla_core.lessons.pairing import TEMPERATURE
from vla_core.lessons.randomised import DRAWS, KINDS, STEP_MS, THINGS, ranges
from vla_core.lessons.randomised import TASKS as RANDOMISED_TASKS
from vla_core.lessons.sentences import OFFERED_SCENES, PAIRS, WORDS
from vla_core.lessons.sentences import THINGS as ON_TABLE
from vla_core.lessons.steering import PART
from vla_core.world.camera import FRONT_CAMERA, FRONT_FOV
from vla_core.world.shared_scene_tasks import SCENES
from vla_core.world.tasks import TASKS

STARTS = 20  # starting states of each task that a live site has; its seeds count them
WAITING = "What the robot computes will stand here."
ABOUT = (
    "The robot computes the figures of this chapter in your browser: policy, physics and pictures, without a "
    "server. It is read from beside this course when the chapter is opened."
)
OWN_ABOUT_TABLE = "Sentences of your own about the table are read in the live course with Python."
Values = Mapping[str, Any]


@dataclass(frozen=True)
class LiveChapter:
    """What the browser is told of a chapter."""

    words: Mapping[str, str]
    facts: Mapping[str, Any]
    samples: Callable[[], Mapping[str, Any]]  # figure's name → a result without numbers
    asked: Mapping[str, str]  # of the live page, by "In the real robot"
    kind: str = ""  # the control whose value names the figure
    only: Mapping[str, Any] = field(default_factory=dict)  # values that the robot can do something with
    stored: tuple[Values, ...] = ()  # values of controls whose answers are computed at the export
    lacks: str = ""  # what only the live course has
    elsewhere: str = ""  # to somebody who asks for what is not in `only`
    long: bool = True  # the robot acts for seconds


def first_task(scene: str) -> str:
    return TASKS[SCENES[scene][0]].sentence


def front_eye(side: int) -> dict[str, Any]:
    """Through which the front picture is seen."""
    return {"camera": FRONT_CAMERA.tolist(), "fov": FRONT_FOV, "side": side}


def sentences_live() -> LiveChapter:
    said = sentences_steps.SAYS | {"loss elsewhere": sentences_texts.LOSS_ELSEWHERE}
    return LiveChapter(
        words=sentences.WORDS_TOLD | said,
        facts=front_eye(live_samples.PICTURE)
        | {
            "letters": sentences.LETTERS,
            "least": sentences.LEAST,
            "temperature": f"{TEMPERATURE:g}",
            "asked": list(sentences_steps.WORDS_ASKED),
            "slight": sentences_steps.SLIGHT,
            "more": sentences_steps.MORE,
            "same": sentences_steps.SAME,
        },
        samples=lambda: {"": live_samples.word_importance()},
        asked={"instruction": first_task(OFFERED_SCENES[0]), "scene": OFFERED_SCENES[0]},
        only={"view": WORDS},
        stored=(
            {"view": PAIRS},
            {"view": ON_TABLE, "own": ""},
            {"view": ON_TABLE, "own": sentences_steps.VAGUE},
        ),
        lacks=f"«{PAIRS}» and the sentences of «{ON_TABLE}» that the lesson asks about were computed when this "
        f"page was saved. {OWN_ABOUT_TABLE}",
        elsewhere=OWN_ABOUT_TABLE,
        long=False,
    )


def steering_live() -> LiveChapter:
    return LiveChapter(
        words=steering.WORDS
        | steering_texts.SAYS
        | {"measured": steering.measured_line(live_samples.steering_state())},
        facts=front_eye(steering.SIDE)
        | {
            "top": steering.TOP,
            "bottom": steering.BOTTOM,
            "letters": steering.LETTERS,
            "part": PART,
            "soon": steering_texts.SOON,
            "steps": steering.LEAST_STEPS,
            "far": steering.LEAST_FAR,
        },
        samples=lambda: {"": live_samples.steering_state()},
        asked={"instruction": first_task(OFFERED_SCENES[0]), "scene": OFFERED_SCENES[0]},
    )


def orders_live() -> LiveChapter:
    return LiveChapter(
        words=orders.WORDS | orders_texts.SAYS,
        facts=front_eye(orders.SIDE)
        | {
            "parts": MAX_PARTS,
            "letters": orders.LETTERS,
            "far": orders.FAR,
            "steps": orders.LEAST_STEPS,
            "scenes": {scene: list(tasks) for scene, tasks in SCENES.items()},
        },
        samples=lambda: {"": live_samples.order_state()},
        asked={"instruction": EXAMPLES[0]},
    )


def randomised_live() -> LiveChapter:
    sample = live_samples.scene_comparison(KINDS[0])
    told = {
        number: {"step": number} | revealed(randomised.CHAPTER, sample, number)
        for number, step in enumerate(randomised_steps.steps())
        if step.values.get("kind") != "physics"  # what was measured answers these
    }
    return LiveChapter(
        words=randomised.WORDS
        | randomised_steps.SAYS
        | {
            "measured": source_line(sample.measured),
            "not drawn": randomised_texts.NOT_DRAWN,
            "one step": "step",
            "steps": "steps",
        },
        facts={
            "ranges": ranges(),
            "things": {task: THINGS[task] for task in RANDOMISED_TASKS},
            "draws": DRAWS,
            "milliseconds": STEP_MS,
            "limits": list(randomised_steps.FAR),
            "outcomes": told,
        },
        samples=lambda: {kind: live_samples.scene_comparison(kind) for kind in KINDS},
        asked={"instruction": TASKS[f"{RANDOMISED_TASKS[0]}-v3"].sentence},
        kind="kind",
        lacks="Here a look changes camera, lamps and colours, and the commands that are replayed are the policy's "
        "own; other textures, distractors, sensor noise and the teacher are in the live course with Python.",
    )


def revealed(chapter: Chapter, result: Any, step: int) -> Facts:
    """What a step reveals where no robot is needed for it."""
    return {name: value for name, value in outcome(chapter, result, step).items() if name != "step"}


LIVE: Mapping[str, Callable[[], LiveChapter]] = {
    "sentences": sentences_live,
    "steering": steering_live,
    "orders": orders_live,
    "randomised": randomised_live,
}


@cache
def live_chapter(name: str) -> LiveChapter:
    return LIVE[name]()


def drawing(chapter: Chapter) -> Facts:
    """Figures, sentences and constants, as plain data."""
    told = live_chapter(chapter.name)
    words = dict(told.words) | {"waiting": WAITING, "elsewhere": told.elsewhere, "about": about(told)}
    return {
        "figures": {
            name: {mode: plain_figure(chapter.figure(result, mode)) for mode in PALETTES}
            for name, result in told.samples().items()
        },
        "words": {name: typographic(text) for name, text in words.items()},
        "facts": dict(told.facts),
        "symbols": len(chapter.lesson().symbols),
        "palettes": PALETTES,
        "kind": told.kind,
        "only": dict(told.only),
    }


def about(told: LiveChapter) -> str:
    """One line below the lesson: who computes what is on show, and what is missing."""
    return f"{ABOUT} {told.lacks}".strip()


def stored_answers(chapter: Chapter) -> Iterator[tuple[Values, str]]:
    """(the values it is for, JSON of light and dark) of each answer that needs no robot."""
    steps = chapter.lesson().steps
    for when in live_chapter(chapter.name).stored:
        (result,) = play(chapter.compute, chapter.defaults | dict(when))
        asks = [i for i, step in enumerate(steps) if fits(when, chapter.defaults | dict(step.values))]
        pictures = (
            f'"{mode}":{result_json(chapter, result, mode, asks[0] if asks else None)}' for mode in PALETTES
        )
        yield when, f"{{{','.join(pictures)}}}"


def fits(when: Values, values: Values) -> bool:
    return all(values[name] == value for name, value in when.items())


def with_starts(chapter: Chapter) -> Chapter:
    """The chapter with the seeds that a live site has starting states for."""
    controls = tuple(
        replace(one, high=STARTS - 1) if isinstance(one, Slider) and one.name == "seed" else one
        for one in chapter.controls
    )
    return replace(chapter, controls=controls, ahead="", train="")


def plain_figure(figure: go.Figure) -> Facts:
    """A figure as plain lists, without arrays in plotly's own packing."""
    found: Facts = listed(figure.to_plotly_json())
    return found


def listed(value: Any) -> Any:
    """The same with lists in place of arrays, and nothing where a number is missing."""
    if isinstance(value, dict):
        return (
            listed(unpacked(value)) if "bdata" in value else {name: listed(part) for name, part in value.items()}
        )
    if isinstance(value, list | tuple):
        return [listed(part) for part in value]
    if isinstance(value, np.ndarray | np.generic):
        return listed(value.tolist())
    return None if isinstance(value, float) and np.isnan(value) else value


def unpacked(value: Mapping[str, str]) -> np.ndarray:
    """An array as plotly packs it."""
    flat = np.frombuffer(base64.b64decode(value["bdata"]), value["dtype"])
    return flat.reshape([int(size) for size in value["shape"].split(",")]) if "shape" in value else flat
