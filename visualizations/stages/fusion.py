"""Fuse: attention between tokens, layer by layer, and what covering a patch changes.

facts(decision) → attention per head and their mean, its rollout through the layers (Abnar and Zuidema 2020),
the readout's share for each sense, the context; and where it was probed, what covering each patch changes.
"""

from typing import Any

import numpy as np

from visualizations.stages import words
from visualizations.stages.plot_elements import (
    HIDDEN_TICKS,
    axis,
    bars,
    cell_heat,
    heat,
    horizontal_line,
    layout,
    on_picture,
    row_frame,
    vertical_line,
)
from visualizations.stages.stage import Control, Plot, Stage, View
from visualizations.stages.vision import EYES, cell_spacing, patch_grid, patch_range
from visualizations.template import Coarse, ref, say
from vla_core.trace import Array, Decision

GROUPS = ("itself", "state", "words", *EYES)
SHADES = ("@fusion", "@state", "@language", "@vision", "@chunking")
READOUT = 0  # the first token


def facts(decision: Decision) -> dict[str, Any]:
    fusion, eyes = decision.fusion, EYES[: len(decision.vision.pictures)]
    spans = [patch_range(list(fusion.names), eye) for eye in eyes]
    return {
        "names": [name.replace("▁", "·") for name in fusion.names],
        "labels": [f"{i} {name}" for i, name in enumerate(fusion.names)],  # no two alike
        "borders": borders(group_of(decision)),
        "middles": middles(group_of(decision)),
        "spans": spans,
        "grids": [patch_grid(span) for span in spans],
        "cells": [cell_spacing(patch_grid(span)[1]) for span in spans],
        "keypoints": spans[0][0] - 1,  # the token of the front keypoints
        "context": fusion.context.astype(np.float32),
        **(attention_facts(decision) if fusion.attention.size else {}),
        **(probe_facts(decision) if decision.probe is not None else {}),
    }


def attention_facts(decision: Decision) -> dict[str, Any]:
    """Facts that exist only where fusion has attention."""
    attention = decision.fusion.attention.astype(np.float32)  # (layers, H, T, T)
    mean = attention.mean(axis=1)  # (layers, T, T)
    return {
        "attention": Coarse(np.concatenate([attention, mean[:, None]], axis=1), steps=31),  # one more: the mean
        "rollout": attention_rollout(mean)[READOUT],
        "share": shares(mean[:, READOUT], group_of(decision)),
    }


def attention_rollout(mean: Array) -> Array:
    """(T, T) product over layers (layers, T, T), each averaged with the identity (the residual)."""
    itself = np.eye(mean.shape[-1], dtype=np.float32)
    flow = itself
    for layer in mean:
        flow = (0.5 * layer + 0.5 * itself) @ flow
    return flow


def group_of(decision: Decision) -> list[int]:
    """T, the group that each token belongs to."""
    simple = {"fusion": 0, "state": 1, "language": 2}
    pairs = zip(decision.fusion.stage, decision.fusion.names, strict=True)
    return [simple[stage] if stage in simple else GROUPS.index(name.split(" ")[0]) for stage, name in pairs]


def shares(looks: Array, groups: list[int]) -> Array:
    """(groups, layers): how much of each layer's look (layers, T) falls on each group."""
    member = np.equal.outer(np.arange(len(GROUPS)), np.array(groups)).astype(np.float32)
    share: Array = member @ looks.T
    return share


def borders(groups: list[int]) -> list[float]:
    """Where one group of tokens ends and the next begins."""
    return [i - 0.5 for i in range(1, len(groups)) if groups[i] != groups[i - 1]]


def middles(groups: list[int]) -> list[float]:
    """Where the name of each group stands: in the middle of its tokens."""
    return [float(np.mean([i for i, group in enumerate(groups) if group == one])) for one in sorted(set(groups))]


def probe_facts(decision: Decision) -> dict[str, Any]:
    """Results of the probes: occlusion of each patch; the same network with random weights."""
    probe = decision.probe
    assert probe is not None
    moved = [10 * moved.astype(np.float32) for moved in probe.occlusion]  # cm to mm
    found: dict[str, Any] = {"moved": moved, "matters": strongest_patch(moved)}
    return found | ({"stranger": Coarse(probe.stranger.astype(np.float32))} if probe.stranger.size else {})


def strongest_patch(moved: list[Array]) -> str:
    """Which patch of which eye matters most."""
    eye = int(np.argmax([one.max() for one in moved]))
    row, column = np.unravel_index(moved[eye].argmax(), moved[eye].shape)
    return f"{moved[eye].max():.1f} mm for row {row}, column {column} of the {EYES[eye]} eye"


def note(decision: dict[str, Any]) -> str:
    """Where the last layer's readout looks most."""
    fusion = decision["fusion"]
    if "share" not in fusion:
        return "this fusion has no attention: everything is mixed into one context at once"
    share = np.asarray(fusion["share"])[:, -1]
    first, second = (f"{share[i]:.0%} on {group_label(GROUPS[i])}" for i in np.argsort(share)[::-1][:2])
    return f"in the last layer the readout looks {first}, {second}"


def group_label(group: str) -> str:
    return group if group in ("itself", "words") else f"the {group}{' eye' if group in EYES else ''}"


def attention_matrix(z: Any, key: str, title: str) -> Plot:
    """T × T, each row a token that looks; lines and names keep the groups of tokens apart."""
    labels = {"x": ref("decision.fusion.labels"), "y": ref("decision.fusion.labels")}
    ends = [ref("decision.fusion.borders", i) for i in range(len(GROUPS) - 1)]
    lines = [mark(end, "@muted", width=0.5) for end in ends for mark in (vertical_line, horizontal_line)]
    hover = "%{y} looks at %{x}: %{z:.3f}<extra></extra>"
    return Plot(
        key,
        title,
        [heat(z, "weight", {"ramp": "fusion"}, zmin=0, hovertemplate=hover, **labels)],
        layout(
            distant_title(axis("token looked at", type="category", **HIDDEN_TICKS)),
            distant_title(
                axis("token that looks: click a row", type="category", autorange="reversed", **HIDDEN_TICKS)
            ),
            shapes=[*lines, row_frame("control.token")],
            annotations=[name for i, group in enumerate(GROUPS) if i > 1 for name in group_names(i, group)],
            margin={"l": 36, "r": 4, "t": 8, "b": 36},
        ),
        {"token": "row"},
    )


def distant_title(axis: dict[str, Any]) -> dict[str, Any]:
    """The axis title moved outwards, beyond the names of the groups."""
    return axis | {"title": axis["title"] | {"standoff": 18}}


def group_names(i: int, group: str) -> list[dict[str, Any]]:
    """The name of a group below its columns and beside its rows; an eye that is not there has none."""
    middle = ref(f"decision.fusion.middles.{i}")
    plain = {"text": group, "showarrow": False, "font": {"size": 10, "color": "@muted"}}
    below = {"x": middle, "yref": "paper", "y": 0, "yanchor": "top"}
    beside = {"y": middle, "xref": "paper", "x": 0, "xanchor": "right", "textangle": -90}
    return [plain | below, plain | beside]


def over_picture(view: int, key: str, title: str, z: Any, name: str, shade: str) -> Plot:
    """Something for each patch of one eye, over its picture."""
    marks = [cell_heat(z, f"decision.fusion.cells.{view}", name, shade, zmin=0)]
    return Plot(f"{key}_{EYES[view]}", title, marks, on_picture(ref(f"decision.vision.pictures.{view}")))


def attention_on(view: int) -> Plot:
    patches, rows = f"decision.fusion.spans.{view}", f"decision.fusion.grids.{view}"
    z = ref("decision.fusion.attention", "layer", "head", "token", patches, grid=rows)
    return over_picture(view, "looks", f"where this token looks, {EYES[view]}", z, "attention", "fusion")


def rollout_on(view: int) -> Plot:
    z = ref("decision.fusion.rollout", f"decision.fusion.spans.{view}", grid=f"decision.fusion.grids.{view}")
    return over_picture(view, "rollout", f"what reached the readout, {EYES[view]}", z, "rollout", "fusion")


def occlusion_on(view: int) -> Plot:
    z = ref(f"decision.fusion.moved.{view}")
    return over_picture(view, "moved", f"cover a patch: the action moves, {EYES[view]}", z, "mm a step", "heads")


TRAINED_WEIGHTS = ref("decision.fusion.attention", "layer", -1, ":", ":")
RANDOM_WEIGHTS = ref("decision.fusion.stranger", "layer", ":", ":")
SHARE = Plot(
    "share",
    "what the readout looks at",
    [
        bars(ref("decision.fusion.share", i, ":"), group, shade, x0=1)
        for i, (group, shade) in enumerate(zip(GROUPS, SHADES, strict=True))
    ],
    layout(axis("layer", dtick=1), axis("share of attention", range=[0, 1], tickformat=".0%"), barmode="stack"),
)
CONTEXT = Plot(
    "context",
    "the context that every head gets",
    [bars(ref("decision.fusion.context"), "context", "@fusion")],
    layout(axis("number of the vector"), axis("value", range=[-4, 4]), bargap=0),
)
CHOICES = ("layer", "head", "token")
NEEDS_ATTENTION = ("decision.fusion.attention",)
STAGE = Stage(
    "fusion",
    (
        View(
            "attention",
            "attention",
            (
                attention_matrix(
                    ref("decision.fusion.attention", "layer", "head", ":", ":"), "attention", "who looks at whom"
                ),
                attention_on(0),
                attention_on(1),
            ),
            say(
                "attention = softmax(q · k / √d):  ",
                ref("decision.fusion.names", "token"),
                " gives the front keypoints ",
                ref(
                    "decision.fusion.attention", "layer", "head", "token", "decision.fusion.keypoints", text=".3f"
                ),
                ", the state ",
                ref("decision.fusion.attention", "layer", "head", "token", 1, text=".3f"),
            ),
            CHOICES,
            NEEDS_ATTENTION,
        ),
        View(
            "rollout",
            "through all layers",
            (SHARE, rollout_on(0), rollout_on(1)),
            say("rollout = Π (½ A + ½ I) over the layers: what reached the readout, by whatever way"),
            needs=NEEDS_ATTENTION,
        ),
        View(
            "causal",
            "does it matter?",
            (attention_on(0), occlusion_on(0), occlusion_on(1)),
            say("effect = |action − action with that patch grey|;  most: ", ref("decision.fusion.matters")),
            CHOICES,
            ("decision.fusion.moved", *NEEDS_ATTENTION),
        ),
        View(
            "stranger",
            "random weights",
            (
                attention_matrix(TRAINED_WEIGHTS, "learnt", "learnt"),
                attention_matrix(RANDOM_WEIGHTS, "stranger", "before it learnt anything"),
            ),
            say("A map that looks the same with random weights shows the architecture, not what was learnt."),
            ("layer", "token"),
            ("decision.fusion.stranger", *NEEDS_ATTENTION),
        ),
        View(
            "things",
            "words and things",
            (words.FUSED_ON_THINGS, words.LEFT_OUT, words.REPAINTED),
            say("cause: the plan's end moves where a word is left out, or a thing has another colour"),
            ("layer",),
            ("decision.words.fused_on_things", "decision.words.repainted"),
        ),
        View("context", "context", (CONTEXT,), say("context = norm(readout after the last layer)")),
    ),
    (
        Control("layer", "layer", lambda d: numbers_of(d["fusion"], 0), first=-1),
        Control("head", "head", lambda d: [*numbers_of(d["fusion"], 1)[:-1], "mean"], first=-1),
        Control("token", "token that looks", lambda d: d["fusion"]["names"]),
    ),
)


def numbers_of(fusion: dict[str, Any], axis: int) -> list[str]:
    """The layers or heads of attention, from one."""
    return [str(i + 1) for i in range(fusion["attention"].array.shape[axis])] if "attention" in fusion else []


figure = STAGE.figure
