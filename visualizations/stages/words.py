"""Words and things: which word looks at which thing, and whether the plan depends on either.

facts(decision) → each word's attention over the picture, and what the plan does without a word, or with a thing in
another colour; thing_facts(decision, places) → how much attention falls on each thing of a table, in the eye and
in fusion. The plots stand in Read and in Fuse.
"""

from typing import Any

import numpy as np

from visualizations.stages.plot_elements import axis, bars, cell_heat, dots, heat, layout, on_picture
from visualizations.stages.stage import Plot
from visualizations.stages.vision import EYES, cell_spacing, patch_grid, patch_range
from visualizations.template import Coarse, Picture, ref
from vla_core.trace import Array, Decision

AROUND = 1  # cells on each side of a thing's middle that count as the thing
Facts = dict[str, Any]


def facts(decision: Decision) -> Facts:
    """What is known of the words at every thought, wherever it happens."""
    return look_facts(decision) | cause_facts(decision)


def names_of_words(decision: Decision) -> Facts:
    """The words and their places, the same at every thought."""
    names = [readable(name) for name, _ in decision.language.words]
    return {"words": names, "word_places": list(range(len(names)))}


def look_facts(decision: Decision) -> Facts:
    """Each word's attention in each view (words, h, w), where cells attend to words."""
    if not decision.vision.words:
        return {}
    looks = [by_word(decision, view) for view in decision.vision.words]
    return {
        "looks": [Coarse(view, 2, steps=31) for view in looks],
        "look_cells": [cell_spacing(view.shape[-1]) for view in looks],
    }


def readable(word: str) -> str:
    return "(start)" if word == "<start>" else word


def by_word(decision: Decision, pieces: Array) -> Array:
    """(words, …) float32: the sum over each word's pieces of (pieces, …)."""
    sums = [pieces[list(places)].astype(np.float32).sum(axis=0) for _, places in decision.language.words]
    return np.stack(sums)


def thing_facts(decision: Decision, places: Array) -> Facts:
    """How many times its fair share a thing gets of each word's attention; places (things, 2), 0 to 1."""
    found: Facts = {}
    if decision.vision.words:
        front = by_word(decision, decision.vision.words[0])  # (words, h, w)
        found["on_things"] = np.stack([times_fair_share(front, place) for place in places])  # (things, words)
    if decision.fusion.attention.size:
        found["fused_on_things"] = fused_on_things(decision, places)
    return found


def times_fair_share(maps: Array, place: Array) -> Array:
    """(…) the mean around a place over the mean of the whole of maps (…, h, w); nan outside of the picture."""
    side = maps.shape[-1]
    column, row = (int(np.floor(number * side)) for number in place)
    if not (0 <= row < side and 0 <= column < side):
        return np.full(maps.shape[:-2], np.nan, np.float32)
    rows, columns = (slice(max(0, one - AROUND), one + AROUND + 1) for one in (row, column))
    share: Array = maps[..., rows, columns].mean(axis=(-2, -1)) / np.maximum(maps.mean(axis=(-2, -1)), 1e-9)
    return share.astype(np.float32)


def fused_on_things(decision: Decision, places: Array) -> Array:
    """(layers, things, words): the same for the attention of each word's tokens to the front patches."""
    fusion = decision.fusion
    start, stop = patch_range(list(fusion.names), EYES[0])
    first = fusion.stage.index("language")
    rows = fusion.attention.astype(np.float32).mean(axis=1)[..., start:stop]  # (layers, T, patches)
    words = np.stack(
        [rows[:, [first + place for place in places]].mean(axis=1) for _, places in decision.language.words],
        axis=1,
    )  # (layers, words, patches)
    grid = words.reshape(*words.shape[:2], *patch_grid([start, stop]))
    return np.stack([times_fair_share(grid, place) for place in places], axis=1)


def cause_facts(decision: Decision) -> Facts:
    """What the probes have found about words and things."""
    probe = decision.probe
    if probe is None or probe.left_out is None:
        return {}
    found: Facts = {"left_out": probe.left_out.astype(np.float32)}
    if probe.repainted is not None:
        found["repainted"] = probe.repainted.astype(np.float32)
        found["paints"] = list(probe.paints)
        found["repaints"] = [Picture(picture) for picture in probe.repaints]
    return found


WORDS = ref("decision.language.words")
MOVES = "end moves (cm)"
THINGS = ref("decision.words.things")
WORD_TICKS = {
    "tickvals": ref("decision.language.word_places"),
    "ticktext": WORDS,
    "tickangle": -40,
    "automargin": True,
}


def looks_on(view: int) -> Plot:
    """Where the cells of one eye attend to the chosen word."""
    z = ref(f"decision.words.looks.{view}", "word", ":", ":")
    marks = [cell_heat(z, f"decision.words.look_cells.{view}", "attention to this word", "language")]
    return Plot(
        f"looks_{EYES[view]}", f"{EYES[view]} eye", marks, on_picture(ref(f"decision.vision.pictures.{view}"))
    )


def on_things(key: str, title: str, z: Any, shade: str, picks: dict[str, str] | None = None) -> Plot:
    """Things × words."""
    hover = "%{x} on the %{y}: %{z:.2f} × its fair share<extra></extra>"
    marks = [heat(z, "× fair share", {"ramp": shade}, y=THINGS, zmin=0, hovertemplate=hover)]
    return Plot(key, title, marks, layout(axis("word", **WORD_TICKS), axis("thing", automargin=True)), picks or {})


LEFT_OUT = Plot(
    "left_out",
    "leave a word out: the plan's end moves",
    [
        bars(
            ref("decision.words.left_out"),
            "cm",
            "@language",
            customdata=WORDS,
            hovertemplate="without “%{customdata}”: %{y:.2f} cm<extra></extra>",
        )
    ],
    layout(axis("word left out", **WORD_TICKS), axis(MOVES, rangemode="tozero")),
)
REPAINTED = Plot(
    "repainted",
    "repaint a thing: the plan's end moves",
    [
        bars(
            THINGS,
            "cm",
            "@vision",
            x=ref("decision.words.repainted"),
            orientation="h",
            text=ref("decision.words.paints"),
            texttemplate="in %{text}",
            hovertemplate="%{y} in %{text}: %{x:.2f} cm<extra></extra>",
        )
    ],
    layout(axis(MOVES, rangemode="tozero"), axis("thing", automargin=True)),
    {"thing": "point"},
)
RING = {"size": 16, "color": "rgba(0,0,0,0)", "line": {"color": "@vision", "width": 2}}
PLACE = ([ref("moment.things_seen", "thing", 0)], [ref("moment.things_seen", "thing", 1)])
REPAINT = Plot(
    "repaint",
    "this thing, repainted",
    [
        dots(
            *PLACE,
            "repainted",
            "@vision",
            marker=RING,
            text=[ref("decision.words.things", "thing")],
            hoverinfo="text",
        )
    ],
    on_picture(ref("decision.words.repaints.{thing}"), showlegend=False),
)
ON_THINGS = on_things(
    "on_things",
    "which word the eye looks for at which thing",
    ref("decision.words.on_things"),
    "language",
    {"word": "column", "thing": "row"},
)
FUSED_ON_THINGS = on_things(
    "fused_on_things",
    "which thing each word looks at",
    ref("decision.words.fused_on_things", "layer", ":", ":"),
    "fusion",
)
