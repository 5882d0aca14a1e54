"""A map of words with the nearest of one, and a picture with its patches rebuilt from a few numbers each."""

import plotly.graph_objects as go

from visualizations.lessons.chapter import Chapter, Choice, Slider
from visualizations.lessons.panels import Panel, note, overlay, picture_panel, sheet
from visualizations.lessons.texts.vectors import lesson
from visualizations.stages.plot_elements import Spec, axis, line
from vla_core.lessons.vectors import MAPPED, PATCH, VIEWS, WORDS, Vectors

SIDES = ("top center", "bottom center")  # of a word, in turn


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
        "textposition": [SIDES[i % 2] for i in range(len(MAPPED))],
        "textfont": {"size": 11, "color": "@ink"},
    }
    trace |= {"name": "words", "marker": {"size": 9, "color": shades}, "showlegend": False}
    across = axis("first direction (no unit)", type="linear", range=[-1.1, 1.1])
    up = axis("second direction (no unit)", type="linear", range=[-1.1, 1.1])
    return Panel([trace], across, up, "Words in like places lie together", wide=1.4)


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
