"""What a trained encoder is worth: pictures with the answers of a readout, and the error by labels."""

import numpy as np
import plotly.graph_objects as go

from visualizations.lessons.chapter import Chapter, Choice, Slider
from visualizations.lessons.panels import (
    Panel,
    horizontal_line,
    note,
    picture_panel,
    point_dots,
    question_mark,
    sheet,
    vertical_line,
)
from visualizations.lessons.texts.pretrained import lesson
from visualizations.stages.plot_elements import Spec, axis, error_bars, line
from vla_core.lessons.pretrained import (
    COUNTS,
    ENCODERS,
    NOTHING,
    NOTHING_COUNTS,
    RANDOM,
    SCENES,
    SHOWN,
    TARGETS,
    TAUGHT,
    TRAINED,
    Readouts,
)
from vla_core.trace import Array

SHADES = {TAUGHT: "@vision", TRAINED: "@chunking", RANDOM: "@muted", NOTHING: "@heads"}
SHORT = {TAUGHT: "taught", TRAINED: "all", RANDOM: "random", NOTHING: "from nothing"}
DASHES = {TAUGHT: "solid", TRAINED: "solid", RANDOM: "dot", NOTHING: "dash"}
COLUMNS = 3  # of pictures
TRUE_PLACE = "#ff2d95"  # seen on a white table as on a brown one
OUTSIDE = -99.0  # of the panel's ranges
ASIDE = {TAUGHT: 1.0, TRAINED: 1.05, RANDOM: 1.1, NOTHING: 0.95}  # so that error bars do not cover each other


def figure(result: Readouts, mode: str = "light") -> go.Figure:
    return sheet([pictures(result), errors(result)], mode=mode)


def pictures(result: Readouts) -> Panel:
    """Pictures that no readout was fitted to, with the truth and the answer on each."""
    side = result.shown.shape[1]
    rows = [np.concatenate(result.shown[i : i + COLUMNS], axis=1) for i in range(0, len(SHOWN), COLUMNS)]
    corners = side * np.array([(i % COLUMNS, i // COLUMNS) for i in range(len(SHOWN))])
    names = [legend_line(result, name) for name in ENCODERS]  # here, because it is as wide as the whole sheet
    panel = picture_panel(np.concatenate(rows), "New pictures", *names, exact=False, wide=1.1)
    if result.truth.shape[1] == 2:
        cross = {"symbol": "x-thin", "size": 9, "line": {"color": TRUE_PLACE, "width": 3}}
        ring: Spec = {"symbol": "circle-open", "size": 11, "line": {"color": SHADES[result.encoder], "width": 3}}
        ring["color"] = SHADES[result.encoder]
        panel.traces.append(
            point_dots(corners + result.truth[list(SHOWN)], "truth", TRUE_PLACE, marker=cross, showlegend=False)
        )
        told = corners + result.told[list(SHOWN)].clip(0, side - 1)
        panel.traces.append(point_dots(told, "told", SHADES[result.encoder], marker=ring, showlegend=False))
        return panel
    for corner, truth, told in zip(
        corners, result.truth[list(SHOWN), 0], result.told[list(SHOWN), 0], strict=True
    ):
        look = {"font": {"size": 10, "color": "#ffffff"}, "bgcolor": "rgba(0, 0, 0, 0.6)"}
        for number, down, edge in ((truth, 3, "top"), (told, side - 4, "bottom")):
            place = (corner[0] + side / 2, corner[1] + down)
            panel.notes.append(note(f"{number:.0f}", *place, yanchor=edge, **look))
    panel.x["title"] = {"text": "truth above, told below"}
    return panel


def legend_line(result: Readouts, name: str) -> Spec:
    """An entry of the legend, without a mark in the panel."""
    return line([OUTSIDE], [OUTSIDE], SHORT[name], SHADES[name]) | look_of(result, name)


def look_of(result: Readouts, name: str) -> Spec:
    """How the line of an encoder is drawn; the one on show is thick."""
    wide = 3.5 if name == result.encoder else 1.8
    return {"mode": "lines+markers", "line": {"color": SHADES[name], "width": wide, "dash": DASHES[name]}}


def errors(result: Readouts) -> Panel:
    """The error against the number of labelled pictures, of each encoder.

    It is told for the numbers nearest to the one that is chosen, and for all numbers with the largest one.
    """
    traces = []
    for name in ENCODERS:
        look = look_of(result, name) | {"showlegend": False}
        rows = result.nothing[:, None] if name == NOTHING else result.errors[name]
        counts = np.array(NOTHING_COUNTS if name == NOTHING else result.counts)
        told = is_told(counts, result)
        mean, low, high = (
            np.where(told, row, np.nan) for row in (rows.mean(axis=1), rows.min(axis=1), rows.max(axis=1))
        )
        if name != NOTHING:
            look["error_y"] = error_bars(mean, low, high, SHADES[name])
        traces.append(line(ASIDE[name] * counts, mean, f"error, {SHORT[name]}", SHADES[name]) | look)
    most = max(result.mean, *(rows.max() for rows in result.errors.values()), result.nothing.max())
    up = axis(f"error ({'pixels' if 'pixels' in result.target else '% open'})", range=[0, 1.05 * most])
    across = axis(
        "labelled pictures", tickangle=0, type="log", tickvals=COUNTS, range=np.log10([6.5, 310]).tolist()
    )
    words = [note("always the mean", np.log10(300), result.mean, xanchor="right", yshift=8)]
    later = result.counts[~is_told(result.counts, result)]
    words += [question_mark(np.log10(count), result.mean / 2) for count in later]
    marks = [horizontal_line(result.mean), vertical_line(result.used)]
    if result.unlabelled is not None and result.unlabelled < most:
        words.append(note("no label at all", np.log10(300), result.unlabelled, xanchor="right", yshift=-8))
        marks.append(horizontal_line(result.unlabelled, "@vision"))
    return Panel(traces, across, up, "What labels buy", marks, words)


def is_told(counts: Array, result: Readouts) -> Array:
    """(c,) bool: which numbers of labelled pictures are told; with the most, all."""
    away = np.abs(np.log(counts / result.pictures))
    told: Array = (away == away.min()) | (result.pictures == max(COUNTS))
    return told


def describe(result: Readouts) -> str:
    return (
        f"On {result.scene}, a probe of «{result.encoder}» with {result.used} labelled pictures "
        f"tells the {result.target.partition(' (')[0]} with an error of {result.error:.1f} "
        f"{'pixels' if 'pixels' in result.target else 'per cent'}; always the mean: {result.mean:.1f}."
    )


def formula(result: Readouts) -> str:
    facts = result.facts
    nearest = "" if result.used == result.pictures else f" (nearest to {result.pictures} that was trained)"
    return (
        f"error with {result.used} labelled pictures{nearest} = {result.error:.2f}; always the mean: "
        f"{result.mean:.2f}\nrecorded by {facts['command']} · {facts['date']}, encoder of "
        f"{facts['checkpoint']}; from nothing: {facts['steps']} steps of {facts['batch']} pictures"
    )


CHAPTER = Chapter(
    name="pretrained",
    title="Pretrained, or from nothing",
    controls=(
        Slider("pictures", "labelled pictures", 32, 8, max(COUNTS), 8),
        Choice("encoder", "encoder", TAUGHT, ENCODERS),
        Choice("target", "what is read off", TARGETS[0], TARGETS),
        Choice("scene", "pictures of", SCENES[0], SCENES),
    ),
    compute="pretrained:compare",
    figure=figure,
    describe=describe,
    formula=formula,
    code=("pretrained:fit_readout", "pretrained_recording:from_nothing"),
    stage="vision",
    lesson=lesson,
)
