"""How words meet the world: word by word in the real policy, part by part on a table, sentence against picture."""

import numpy as np
import plotly.graph_objects as go

from visualizations.lessons.chapter import Chapter, Choice, Slider, Words
from visualizations.lessons.panels import (
    Panel,
    equal_scale,
    note,
    overlay,
    path_line,
    picture_panel,
    point_dots,
    sheet,
)
from visualizations.lessons.texts.sentences import lesson
from visualizations.stages.plot_elements import Spec, axis, bars, heat, line
from vla_core.lessons.grounding import PARTS, Grounded
from vla_core.lessons.pairing import STEPS, TEMPERATURE, Paired
from vla_core.lessons.sentences import OFFERED_SCENES, VIEWS, WORDS, WordImportance
from vla_core.trace import Array
from vla_core.world.camera import FRONT_CAMERA, project

LETTERS = 10  # of a word beside its bar
COLOURS = {"red": "#d0312d", "blue": "#2b4bd6"}  # of things on the table
MARKS = {"block": "square", "mug": "circle"}
LEAST = 20.0  # mm that the axis of the words' worth shows at least
WORDS_TOLD = {  # of the real policy: str.format in Python, told.js in the browser
    "describe": "“{text}” is read as {read}; “{best}” is worth most: without it the plan ends {moved:.0f} mm "
    "elsewhere, with “{instead}” {apart:.0f} mm.",
    "strange": "nothing that the model knows",
    "formula": "read as {task} with {confidence:.0%}; the plan is {steps} steps long; {here:.1%} of what “{word}” "
    "looks at lies in this picture",
    "bar": "{number}. {word}",
}
Result = WordImportance | Grounded | Paired


def figure(result: Result, mode: str = "light") -> go.Figure:
    if isinstance(result, Grounded):
        return sheet([table(result), fitting(result)], mode=mode)
    if isinstance(result, Paired):
        return sheet(
            [pairs(result, "before"), pairs(result, "after")], [falling(result)], mode=mode, tall=(1.6, 1)
        )
    return sheet([attention_panel(result), importance_panel(result)], mode=mode)


def attention_panel(result: WordImportance) -> Panel:
    """The attention of the chosen word over the picture, and the plans as the camera would see them."""
    side = len(result.picture)
    traces = [overlay(result.attention[result.word], side, "attention", "language", zsmooth="best")]
    ways = ((result.plan, "said", "solid"), (result.without, "without", "dash"), (result.other, "other", "dot"))
    for (plan, name, dash), shade in zip(ways, ("@heads", "@language", "@vision"), strict=True):
        look = {"color": shade, "width": 4, "dash": dash}
        traces.append(path_line(side * project(plan / 1000, FRONT_CAMERA) - 0.5, name, shade, line=look))
    return picture_panel(result.picture, "Where the word looks", *traces)


def word(result: WordImportance) -> str:
    return result.words[result.word]


def importance_panel(result: WordImportance) -> Panel:
    """What each word is worth: how far the plan's end moves without it."""
    shades = ["@language" if i == result.word else "@muted" for i in range(len(result.words))]
    labels = [
        WORDS_TOLD["bar"].format(number=i, word=one.rstrip(".")[:LETTERS])
        for i, one in enumerate(result.words, start=1)
    ]
    trace: Spec = {"type": "bar", "orientation": "h", "x": result.moved, "y": labels, "name": "without this word"}
    trace |= {"marker": {"color": shades}, "showlegend": False}
    across = axis("the plan's end moves (mm)", range=[0, max(LEAST, 1.05 * float(result.moved.max()))])
    down = axis("word left out", autorange="reversed", automargin=True)
    return Panel([trace], across, down, "What each word is worth", inset=0.22)


def table(result: Grounded) -> Panel:
    """The things from above; those that fit the whole sentence are ringed, the reference has a dotted ring."""
    traces = []
    for i, (name, place) in enumerate(zip(result.names, result.places, strict=True)):
        size, colour, shape = name.split()
        marker: Spec = {"symbol": MARKS[shape], "size": 22 if size == "big" else 14, "color": COLOURS[colour]}
        marker["opacity"] = 1.0 if i in (*result.left[-1], result.reference) else 0.35
        traces.append(point_dots(place[None], name, "@ink", marker=marker, showlegend=False))
    for name, shade, chosen in (
        ("meant", "@language", result.left[-1]),
        ("reference", "@vision", reference(result)),
    ):
        ring = {"symbol": "circle-open", "size": 36, "color": shade, "line": {"width": 3}}
        traces.append(point_dots(result.places[[*chosen]], name, shade, marker=ring))
    words = [note(name, *place, yshift=-22) for name, place in zip(result.names, result.places, strict=True)]
    low, high = result.places.min(axis=0) - 70, result.places.max(axis=0) + 60
    across = axis("to the right (mm)", range=[low[0], high[0]])
    up = axis("away (mm)", **equal_scale(range=[low[1], high[1]]))
    return Panel(traces, across, up, "Which thing is meant", [], words, wide=1.3)


def reference(result: Grounded) -> tuple[int, ...]:
    return (result.reference,) if result.reference >= 0 else ()


def fitting(result: Grounded) -> Panel:
    """How many things fit after each part of the sentence."""
    counts = [len(left) for left in result.left]
    names = list(PARTS[: len(counts)])
    trace = bars(counts, "things that fit", "@language", x=names, showlegend=False)
    words = [note(str(count), name, count, yshift=9) for name, count in zip(names, counts, strict=True)]
    up = axis("things that still fit (count)", range=[0, len(result.names) + 0.8])
    return Panel(
        [trace], axis("after", tickangle=0, tickfont={"size": 9}), up, "Each part leaves fewer", [], words
    )


def pairs(result: Paired, when: str) -> Panel:
    """How alike each picture (down) and each sentence (across) are."""
    alike: Array = getattr(result, when)
    numbers = [str(i + 1) for i in range(len(result.scenes))]
    scenes = [f"{i}. {scene}" for i, scene in zip(numbers, result.scenes, strict=True)]
    rows = scenes if when == "before" else numbers
    trace = heat(alike, f"alike {when}", {"diverging": "language"}, x=numbers, y=rows, zmin=-1, zmax=1)
    trace |= {"showscale": False, "hovertemplate": "%{z:.2f}<extra></extra>"}
    small = {"size": 9, "color": "@ink"}
    words = [note(f"{alike[i, j]:.1f}", j, i, font=small) for i in range(len(rows)) for j in range(len(rows))]
    down = axis("picture", type="category", autorange="reversed", tickfont={"size": 9})
    across = axis("sentence", type="category", tickfont={"size": 9})
    return Panel([trace], across, down, f"Alike {when} learning", [], words, inset=0.2 if when == "before" else 0)


def falling(result: Paired) -> Panel:
    """The loss on pairs that were not learnt from, and on those that were."""
    steps = np.arange(STEPS + 1)
    traces = [
        line(steps, result.losses, "new pairs", "@language"),
        line(steps, result.trained, "pairs learnt from", "@muted"),
        line([0, STEPS], [result.chance] * 2, "guessing", "@expert", "dot"),
    ]
    return Panel(traces, axis("step"), axis("InfoNCE (nats)", rangemode="tozero"), "The contrastive loss falls")


def describe(result: Result) -> str:
    if isinstance(result, Grounded):
        told = ", ".join(
            f"{part} {len(left)}" for part, left in zip(PARTS[: len(result.left)], result.left, strict=True)
        )
        return f"“{result.text}” on a table of {len(result.names)} things; things that fit after {told}."
    if isinstance(result, Paired):
        return (
            f"Of {len(result.scenes)} pictures {result.found(result.before)} are most like their own sentence "
            f"before two maps are learnt, and {result.found(result.after)} after."
        )
    best = int(result.moved.argmax())
    return WORDS_TOLD["describe"].format(
        text=result.text.rstrip("."),
        read=result.task.removesuffix("-v3") if result.understood else WORDS_TOLD["strange"],
        best=result.words[best].rstrip("."),
        moved=result.moved[best],
        instead=result.instead.rstrip("."),
        apart=float(np.linalg.norm(result.other[-1] - result.plan[-1])),
    )


def formula(result: Result) -> str:
    if isinstance(result, Grounded):
        return f"{result.kind}: {result.answer}"
    if isinstance(result, Paired):
        return (
            f"InfoNCE with temperature {TEMPERATURE:g}: {result.losses[0]:.2f} nats before, "
            f"{result.losses[-1]:.2f} after, {result.chance:.2f} by guessing"
        )
    return WORDS_TOLD["formula"].format(
        task=result.task,
        confidence=result.confidence,
        steps=len(result.plan) - 1,
        here=1 - result.elsewhere[result.word],
        word=word(result),
    )


CHAPTER = Chapter(
    name="sentences",
    title="What a word is worth",
    controls=(
        Choice("view", "look at", WORDS, VIEWS),
        Choice("scene", "scene of the real policy", OFFERED_SCENES[0], OFFERED_SCENES),
        Words("own", "say it in your own words", ""),
        Slider("word", "word to look at", 3, 1, 12),
    ),
    compute="sentences:examine",
    ahead="sentences:ahead",
    figure=figure,
    describe=describe,
    formula=formula,
    code=("sentences:word_importance", "grounding:things_named", "pairing:contrastive_loss", "pairing:learn"),
    stage="language",
    lesson=lesson,
)
