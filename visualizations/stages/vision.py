"""See: the pictures, the keypoints and their heat maps, the feature maps, the similarity of patches.

facts(decision) → pictures, maps, heat, keypoints, and what is derived from them.
"""

from typing import Any

import numpy as np

from visualizations.stages.plot_elements import (
    HIDDEN_TICKS,
    axis,
    cell_heat,
    dots,
    heat,
    layout,
    line,
    on_picture,
    over_time,
)
from visualizations.stages.stage import Control, Plot, Stage, View
from visualizations.template import Coarse, Picture, ref, say
from vla_core.trace import POINTS, Array, Decision

EYES = ("front", "wrist")
MOSAIC = 12  # maps in a row


def facts(decision: Decision) -> dict[str, Any]:
    vision, names = decision.vision, patch_names(decision)
    spans = [patch_range(names, eye) for eye in EYES[: len(vision.pictures)]]
    return {
        "pictures": [Picture(picture) for picture in vision.pictures],
        "maps": [[Coarse(layer, 2, steps=31) for layer in view] for view in vision.maps],
        "map_cells": [[cell_spacing(layer.shape[-1]) for layer in view] for view in vision.maps],
        "peaks": [[layer.max(axis=(1, 2)).astype(np.float32) for layer in view] for view in vision.maps],
        "heat": [Coarse(view, 2, steps=31) for view in vision.heat],
        "heat_cells": [cell_spacing(view.shape[-1]) for view in vision.heat],
        "keypoints": vision.keypoints.astype(np.float32),
        "names": keypoint_names(vision.keypoints.shape[1]),
        "alike": Coarse(cosine_similarity(vision.tokens), 1),
        "patch_names": names,
        "spans": spans,
        "grids": [patch_grid(span) for span in spans],
        "patch_cells": [cell_spacing(patch_grid(span)[1]) for span in spans],
    }


def cell_spacing(columns: int) -> list[float]:
    """Of cells over a picture from 0 to 1: the middle of the first, and the way to the next."""
    return [0.5 / columns, 1 / columns]


def cosine_similarity(tokens: Array) -> Array:
    """(N, N) cosine between tokens (N, D), after their mean is subtracted."""
    centred = tokens - tokens.mean(axis=0)
    unit = centred / np.maximum(np.linalg.norm(centred, axis=1, keepdims=True), 1e-9)
    cosine: Array = (unit @ unit.T).astype(np.float32)
    return cosine


def keypoint_names(count: int) -> list[str]:
    """The first keypoints are trained on hand, object and goal; the others have no label."""
    return [*POINTS, *(f"point {i}" for i in range(len(POINTS), count))][:count]


def patch_names(decision: Decision) -> list[str]:
    """What each vision token stands for: each eye's keypoints, then its patches."""
    fusion = decision.fusion
    return [name for name, stage in zip(fusion.names, fusion.stage, strict=True) if stage == "vision"]


def patch_range(names: list[str], eye: str) -> list[int]:
    """Where the patches of one eye begin and end among the names of tokens."""
    places = [i for i, name in enumerate(names) if name.startswith(f"{eye} ") and "," in name]
    return [places[0], places[-1] + 1]


def patch_grid(span: list[int]) -> list[int]:
    """Rows and columns of a square of patches."""
    side = round((span[1] - span[0]) ** 0.5)
    return [side, side]


def note(decision: dict[str, Any], miss: Array | None = None) -> str:
    """Distance of belief from truth; without a known truth, the sharpest keypoint."""
    if miss is not None:
        return (
            f"believes the object {1000 * miss[1]:.0f} mm and the goal {1000 * miss[2]:.0f} mm from where they are"
        )
    vision = decision["vision"]
    sharp = np.asarray(vision["heat"][0].array, np.float32).max(axis=(1, 2))  # (P,)
    surest = int(sharp.argmax())
    return f"the surest of {len(sharp)} keypoints, {vision['names'][surest]}, puts {sharp[surest]:.0%} on one cell"


def keypoints_on(view: int) -> Plot:
    """One eye's picture, where one keypoint looks, and where all of them come out."""
    found, names = "decision.vision.keypoints", "decision.vision.names"
    weight = ref(f"decision.vision.heat.{view}", "keypoint", ":", ":")
    ring = {"size": 7, "color": "@surface", "line": {"color": "@vision", "width": 1.5}}
    disc = {"size": 13, "color": "@vision", "line": {"color": "@surface", "width": 2}}
    all_points = (ref(found, view, ":", 0), ref(found, view, ":", 1))
    chosen = ([ref(found, view, "keypoint", 0)], [ref(found, view, "keypoint", 1)])
    marks = [
        cell_heat(weight, f"decision.vision.heat_cells.{view}", "share of the weight", "vision"),
        dots(*all_points, "all", "@vision", text=ref(names), marker=ring, hovertemplate="%{text}<extra></extra>"),
        dots(*chosen, "chosen", "@vision", text=[ref(names, "keypoint")], marker=disc, hoverinfo="text"),
    ]
    picture = on_picture(ref(f"decision.vision.pictures.{view}"), showlegend=False)
    return Plot(f"keypoints_{EYES[view]}", f"{EYES[view]} eye", marks, picture, {"keypoint": "point"})


def similarity_on(view: int) -> Plot:
    """How much each patch of one eye resembles the chosen one."""
    patches, rows = f"decision.vision.spans.{view}", f"decision.vision.grids.{view}"
    z = ref("decision.vision.alike", "patch", patches, grid=rows)
    marks = [cell_heat(z, f"decision.vision.patch_cells.{view}", "likeness", "vision", zmin=0, zmax=1)]
    picture = on_picture(ref(f"decision.vision.pictures.{view}"))
    return Plot(f"alike_{EYES[view]}", f"{EYES[view]} eye", marks, picture, {"patch": f"cell {patches}"})


MAPS = Plot(
    "maps",
    "every unit of this layer, each in its own range",
    [
        heat(
            ref("decision.vision.maps.{view}.{map}", mosaic=MOSAIC),
            "units",
            {"ramp": "vision"},
            showscale=False,
            hoverinfo="none",
        )
    ],
    layout(
        axis(f"units, {MOSAIC} in a row: click one", **HIDDEN_TICKS),
        axis("rows of units", autorange="reversed", **HIDDEN_TICKS),
    ),
    {"unit": f"tile {MOSAIC} decision.vision.maps.{{view}}.{{map}}"},
)
UNIT = Plot(
    "unit",
    "the chosen unit over the picture",
    [
        cell_heat(
            ref("decision.vision.maps.{view}.{map}", "unit", ":", ":"),
            "decision.vision.map_cells.{view}.{map}",
            "activation",
            "vision",
        )
    ],
    on_picture(ref("decision.vision.pictures.{view}")),
)
BELIEF = Plot(
    "belief",
    "how far belief is from truth",
    [
        line(ref("every.step"), ref("every.miss", ":", i, times=1000), point, shade, dash, connectgaps=True)
        for i, (point, shade, dash) in enumerate(
            zip(POINTS, ("@muted", "@vision", "@vision"), ("solid", "solid", "dash"), strict=True)
        )
    ],
    over_time(axis("distance (mm)", rangemode="tozero")),
)
STAGE = Stage(
    "vision",
    (
        View(
            "keypoints",
            "keypoints",
            (keypoints_on(0), keypoints_on(1)),
            say(
                "keypoint = Σ softmax(score) · cell:  ",
                ref("decision.vision.names", "keypoint"),
                " at (",
                ref("decision.vision.keypoints", 0, "keypoint", 0, text=".3f"),
                ", ",
                ref("decision.vision.keypoints", 0, "keypoint", 1, text=".3f"),
                ") of the front picture",
            ),
            ("keypoint",),
        ),
        View(
            "maps",
            "feature maps",
            (MAPS, UNIT),
            say(
                "unit ",
                ref("control.unit", text=".0f"),
                " = relu(w ∗ x + b):  its strongest answer in this picture is ",
                ref("decision.vision.peaks.{view}.{map}", "unit", text=".2f"),
            ),
            ("view", "map", "unit"),
            ("decision.vision.maps",),
        ),
        View(
            "patches",
            "patches",
            (similarity_on(0), similarity_on(1)),
            say("likeness = t · t′ / |t| |t′|  with the token of ", ref("decision.vision.patch_names", "patch")),
            ("patch",),
            ("decision.vision.alike",),
        ),
        View(
            "belief",
            "belief",
            (BELIEF,),
            say(
                "miss = |believed − true|:  object ",
                ref("moment.miss", 1, times=1000, text=".0f"),
                " mm, goal ",
                ref("moment.miss", 2, times=1000, text=".0f"),
                " mm",
            ),
            needs=("moment.miss",),
        ),
    ),
    (
        Control("keypoint", "keypoint", lambda d: d["vision"]["names"], first=1),
        Control("view", "eye", lambda d: EYES[: len(d["vision"]["pictures"])]),
        Control("map", "layer", lambda d: layer_names(d["vision"]), first=1),
        Control("unit", "unit", lambda d: range(most_units(d["vision"]))),
        Control("patch", "patch", lambda d: d["vision"]["patch_names"], first=8),
    ),
)


def layer_names(vision: dict[str, Any]) -> list[str]:
    return [f"{i + 1} · {'×'.join(map(str, layer.array.shape))}" for i, layer in enumerate(vision["maps"][0])]


def most_units(vision: dict[str, Any]) -> int:
    """Units of the widest layer; a narrower one shows its last unit instead."""
    return max(len(layer.array) for view in vision["maps"] for layer in view)


figure = STAGE.figure
