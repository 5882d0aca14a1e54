"""A map of words with the nearest of one, and a picture with its patches rebuilt from a few numbers each."""

from collections.abc import Sequence

import numpy as np
import plotly.graph_objects as go

from visualizations.lessons.chapter import Chapter, Choice, Slider
from visualizations.lessons.panels import Panel, note, overlay, picture_panel, sheet
from visualizations.lessons.texts.vectors import lesson
from visualizations.stages.plot_elements import Spec, axis, line
from vla_core.lessons.vectors import MAPPED, PATCH, VIEWS, WORDS, Vectors
from vla_core.trace import Array

SIDES = {  # of a mark, where a word may stand: its left end in widths of the word and more, its foot in lines
    "top center": (-0.5, 0.0, 0.3),
    "bottom center": (-0.5, 0.0, -1.3),
    "middle right": (0.0, 0.05, -0.5),
    "middle left": (-1.0, -0.05, -0.5),
    "top right": (0.0, 0.02, 0.2),
    "top left": (-1.0, -0.02, 0.2),
    "bottom right": (0.0, 0.02, -1.2),
    "bottom left": (-1.0, -0.02, -1.2),
}
LETTER, LINE = 0.045, 0.11  # of the map's own lengths, about as wide and as high as on the page


def figure(result: Vectors, mode: str = "light") -> go.Figure:
    if result.view == VIEWS[0]:
        return sheet([word_map(result), nearest(result)], mode=mode)
    return sheet([chosen_patch(result), rebuilt(result)], mode=mode)


def word_map(result: Vectors) -> Panel:
    """The words where their vectors lie; the chosen one and its nearest are marked."""
    near = {word for word, _ in result.nearest[:3]}
    shades = ["@heads" if word == result.word else ("@language" if word in near else "@muted") for word in MAPPED]
    trace: Spec = {"type": "scatter", "mode": "markers+text", "x": result.places[:, 0], "y": result.places[:, 1]}
    trace |= {
        "text": list(MAPPED),
        "textposition": free_sides(result.places, MAPPED),
        "textfont": {"size": 11, "color": "@ink"},
    }
    trace |= {"name": "words", "marker": {"size": 9, "color": shades}, "showlegend": False}
    across = axis("first direction (no unit)", type="linear", range=[-1.1, 1.1])
    up = axis("second direction (no unit)", type="linear", range=[-1.1, 1.1])
    return Panel([trace], across, up, "Words in like places lie together", wide=1.4)


def free_sides(places: Array, words: Sequence[str]) -> list[str]:
    """On which side of its mark each word stands: where it covers least of the words before it."""
    boxes: list[Array] = []
    chosen = []
    for (x, y), word in zip(places, words, strict=True):
        wide = LETTER * len(word)
        around = {side: np.array([x + a * wide + b, y + c * LINE]) for side, (a, b, c) in SIDES.items()}
        own = {side: np.array([*corner, corner[0] + wide, corner[1] + LINE]) for side, corner in around.items()}
        side = min(own, key=lambda side: sum(shared(own[side], other) for other in boxes))
        chosen.append(side)
        boxes.append(own[side])
    return chosen


def shared(one: Array, other: Array) -> float:
    """The area that two boxes share: left, low, right, high."""
    low, high = np.maximum(one[:2], other[:2]), np.minimum(one[2:], other[2:])
    return float(np.prod((high - low).clip(0, None)))


def nearest(result: Vectors) -> Panel:
    words = [word for word, _ in result.nearest]
    trace: Spec = {"type": "bar", "orientation": "h", "y": words, "x": [share for _, share in result.nearest]}
    trace |= {"marker": {"color": "@language"}, "name": "nearest words", "showlegend": False}
    across = axis("similarity (−1 to 1)", range=[0, 1.02])
    up = axis("word", type="category", range=[len(words) - 0.5, -0.5], automargin=True)
    return Panel([trace], across, up, "The nearest words")


def chosen_patch(result: Vectors) -> Panel:
    """The picture with the chosen patch framed, and how similar the others are to it."""
    side = len(result.picture)
    row, column = divmod(result.patch, side // PATCH)
    left, top = column * PATCH - 0.5, row * PATCH - 0.5
    frame = line(
        [left, left + PATCH, left + PATCH, left, left],
        [top, top, top + PATCH, top + PATCH, top],
        "the patch",
        "@heads",
        showlegend=False,
    )
    alike = overlay(result.similarity.clip(0, 1), side, "similarity", "vision", zmax=1.0)
    return picture_panel(result.picture, "One patch, and those that are like it", alike, frame)


def rebuilt(result: Vectors) -> Panel:
    panel = picture_panel(result.rebuilt, "Rebuilt from the vectors")
    kept = f"{result.numbers} numbers a patch keep {result.kept:.0%} of the variance"
    panel.notes.append(note(kept, 0.5, 0.03, spans="xy", yanchor="bottom", bgcolor="@surface/0.8"))
    return panel


def describe(result: Vectors) -> str:
    if result.view == VIEWS[0]:
        listed = ", ".join(f"{word} {share:.2f}" for word, share in result.nearest[:3])
        return f"With {result.numbers} numbers a word, the nearest to «{result.word}» are {listed}."
    return f"{result.numbers} of {result.pixels} numbers a patch keep {result.kept:.0%} of the picture's variance."


def formula(result: Vectors) -> str:
    return (
        f"words: {result.vocabulary} words, {result.sentences:,} sentences, {result.numbers} numbers each\n"
        f"patches: {PATCH} × {PATCH} × 3 = {result.pixels} numbers, times a matrix, leaves "
        f"{result.numbers}"
    )


CHAPTER = Chapter(
    name="vectors",
    title="Words and patches as vectors",
    controls=(
        Choice("view", "look at", VIEWS[0], VIEWS),
        Choice("word", "word", WORDS[0], WORDS),
        Slider("patch", "patch of the picture", 14, 0, 35),
        Slider("numbers", "numbers in a vector", 16, 1, 64),
    ),
    compute="vectors:embed",
    figure=figure,
    describe=describe,
    formula=formula,
    code=("vectors:cosine", "vectors:mutual_information", "vectors:coded"),
    stage="language",
    lesson=lesson,
)
