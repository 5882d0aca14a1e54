"""Which pairs of colour and shape were trained, how each of them is understood, and what more pairs are worth."""

import numpy as np
import plotly.graph_objects as go

from visualizations.lessons.chapter import Chapter, Choice, Slider
from visualizations.lessons.panels import (
    Panel,
    horizontal_line,
    note,
    picture_panel,
    question_mark,
    sheet,
    vertical_line,
)
from visualizations.lessons.texts.combinations import lesson
from visualizations.stages.plot_elements import Spec, axis, error_bars, heat, line
from vla_core.lessons.combinations import (
    CANDIDATES,
    COLOURS,
    COUNTS,
    DRAWS,
    WORDINGS,
    Combinations,
    mean_interval,
)
from vla_core.trace import Array
from vla_core.world.table.scene import SHAPES

EVERY = len(COLOURS) * len(SHAPES)
TILTED: Spec = {"tickangle": -40, "automargin": True}
MUTED: Spec = {"size": 11, "color": "@muted"}


def figure(result: Combinations, mode: str = "light") -> go.Figure:
    return sheet([shown(result), understood(result), curves(result)], mode=mode)


def shown(result: Combinations) -> Panel:
    """One picture of each combination; those that were trained are framed, the others are faded."""
    _, trained = result.now
    side = len(result.sheet) // len(COLOURS)
    panel = picture_panel(result.sheet, "Which pairs were trained", wide=1.05)
    for (row, column), known in np.ndenumerate(trained):
        panel.shapes.append(cell_box(column * side - 0.5, row * side - 0.5, side, bool(known)))
    middle = (side - 1) / 2
    panel.x.update(axis("shape", **names(SHAPES, middle, side), **TILTED))
    panel.y.update(axis("colour", **names(COLOURS, middle, side)))
    return panel


def names(words: tuple[str, ...], first: float, step: float) -> Spec:
    """A word at the middle of each row or column."""
    middles = [first + step * i for i in range(len(words))]
    return {"tickvals": middles, "ticktext": list(words), "showticklabels": True, "tickfont": {"size": 10}}


def cell_box(x: float, y: float, side: float, known: bool) -> Spec:
    """A frame round what was trained, a veil over what was not."""
    inset = 0.06 * side
    box: Spec = {"type": "rect", "x0": x + inset, "x1": x + side - inset, "y0": y + inset, "y1": y + side - inset}
    if known:
        return box | {"line": {"color": "@ink", "width": 1.5}}
    return box | {"line": {"width": 0}, "fillcolor": "@surface/0.72"}


def understood(result: Combinations) -> Panel:
    """The share of right answers in every cell of this choice, trained ones framed."""
    cells, trained = result.now
    trace = heat(cells, "right", {"ramp": "language"}, x=list(range(len(SHAPES))), y=list(range(len(COLOURS))))
    trace |= {"text": np.round(100 * cells).astype(int), "texttemplate": "%{text}", "textfont": {"size": 8}}
    trace |= {"zmin": 0, "zmax": 1, "showscale": False, "hovertemplate": "%{z:.0%}<extra>right</extra>"}
    frames = [
        cell_box(column - 0.5, row - 0.5, 1.0, True) for (row, column), known in np.ndenumerate(trained) if known
    ]
    across = axis("shape", **names(SHAPES, 0, 1), **TILTED, range=[-0.5, len(SHAPES) - 0.5])
    up = axis("colour", **names(COLOURS, 0, 1), range=[len(COLOURS) - 0.5, -0.5])
    return Panel([trace], across, up, "Right answers (%)", frames, wide=1.15, inset=0.14)


def curves(result: Combinations) -> Panel:
    """Right answers about trained and untrained pairs, against how many were trained.

    They are told for the number that is chosen, and for all numbers with the largest one; those of one name each
    when the model hears them.
    """
    two, one = (result.answers[wording] for wording in WORDINGS)
    last = max(result.counts)
    told = np.array([result.count in (count, last) for count in result.counts])
    heard = told & (result.wording == WORDINGS[1])
    drawn = (
        ("trained pairs", two.seen, told, "@muted", "solid", 0.0),
        ("new pairs, two words", two.unseen, told, "@language", "solid", -0.15),
        ("new pairs, one name each", one.unseen, heard, "@heads", "dash", 0.15),
    )
    traces = [measured_line(result.counts, *what) for what in drawn]
    asked = [count for count, known in zip(result.counts, told, strict=True) if not known]
    marks = [vertical_line(result.count), horizontal_line(1 / CANDIDATES)]
    words = [note("guessing", last, 1 / CANDIDATES, xanchor="right", yshift=9, font=MUTED)]
    words += [question_mark(count, 0.72) for count in asked]
    at = result.counts.index(result.count)
    side = {"xanchor": "right" if result.count > last / 2 else "left"}
    for name, values, known, shade, shift in (
        ("trained pairs", two.seen, told, "@muted", 14),
        ("new pairs", two.unseen, told, "@language", -28 if result.count == last else 22),  # clear of its curve
        ("one name each", one.unseen, heard, "@heads", -18),
    ):
        if known[at]:
            spot = {"yshift": shift, "font": {"size": 11, "color": shade}, **side}
            words.append(note(name, result.count, float(values[at].mean()), **spot))
    across = axis(f"pairs trained (of {EVERY})", range=[min(result.counts) - 2, max(result.counts) + 2])
    up = axis("right answers (share, 0 to 1)", range=[-0.02, 1.05])
    return Panel(traces, across, up, "More pairs, more new ones", marks, words, wide=1.1)


def measured_line(
    counts: tuple[int, ...], name: str, values: Array, told: Array, shade: str, dash: str, aside: float
) -> Spec:
    """The mean over the draws with its interval, for the numbers of which it is told."""
    mean, low, high = (np.where(told, row, np.nan) for row in mean_interval(values))
    at = np.array(counts) + aside
    error = error_bars(mean, low, high, shade)
    return line(at, mean, name, shade, dash, mode="lines+markers", error_y=error, showlegend=False)


def describe(result: Combinations) -> str:
    cells, trained = result.now
    return (
        f"With {result.count} of {EVERY} pairs trained, in draw {result.draw} the model answers "
        f"{cells[trained].mean():.0%} right about trained pairs and {cells[~trained].mean():.0%} about new ones; "
        f"guessing is right in {1 / CANDIDATES:.0%}."
    )


def formula(result: Combinations) -> str:
    two, one = (result.unseen_at(result.count, wording) for wording in WORDINGS)
    return (
        f"new pairs, mean of {result.answers[WORDINGS[0]].unseen.shape[1]} draws: two words {two:.1%}, "
        f"one name each {one:.1%}; {result.tested} pictures of each pair\n"
        f"measured by {result.command} · {result.date}"
    )


CHAPTER = Chapter(
    name="combinations",
    title="New words in old places",
    controls=(
        Choice("count", "pairs trained", str(COUNTS[1]), tuple(map(str, COUNTS))),
        Slider("draw", "which pairs (draw)", 0, 0, DRAWS - 1),
        Choice("wording", "the model hears", WORDINGS[0], WORDINGS),
    ),
    compute="combinations:show",
    figure=figure,
    describe=describe,
    formula=formula,
    code=("combinations:choose", "combinations:told", "combinations:learn_words"),
    stage="language",
    lesson=lesson,
)
