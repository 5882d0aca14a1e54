"""The shape of every tensor on its way through the robot, stage by stage, from the facts of one thought.

shapes(moment, decision) → {stage: [(what it is, "24×24×24"), …]} in the order of the computation.
"""

from typing import Any

import numpy as np

Facts = dict[str, Any]
NamedShapes = list[tuple[str, str]]


def shapes(moment: Facts, decision: Facts) -> dict[str, NamedShapes]:
    return {
        "vision": vision_shapes(decision["vision"]),
        "language": language_shapes(decision["language"]),
        "state": [("numbers", "4"), ("in deviations", "4"), ("token", size(decision["state"]["token"]))],
        "fusion": fusion_shapes(decision),
        "heads": heads_shapes(decision),
        "chunking": [("votes", "n×4"), ("weights", "n"), ("blended action", "4")],
        "action": [("action", size(moment["action"])), ("state after it", size(moment["state"]))],
    }


def size(value: Any) -> str:
    """«12×4» of an array, of facts that hold one, or of a list."""
    return "×".join(map(str, np.shape(getattr(value, "array", value))))


def vision_shapes(vision: Facts) -> NamedShapes:
    pictures = " and ".join(size(picture.pixels) for picture in vision["pictures"])
    maps = [(f"layer {i + 1}", size(layer)) for i, layer in enumerate(vision["maps"][0])]
    patches = size(vision["patch_names"])
    return [("picture", pictures), *maps, ("keypoint heat", size(vision["heat"][0])), ("tokens", patches)]


def language_shapes(language: Facts) -> NamedShapes:
    return [
        ("pieces", size(language["pieces"])),
        ("hidden", size(language["hidden"])),
        ("nearest tasks", size(language["tasks"])),
    ]


def fusion_shapes(decision: Facts) -> NamedShapes:
    fusion = decision["fusion"]
    attention = (
        [("attention, with the mean of its heads", size(fusion["attention"]))] if "attention" in fusion else []
    )
    return [("tokens", size(fusion["names"])), *attention, ("context", size(fusion["context"]))]


def heads_shapes(decision: Facts) -> NamedShapes:
    heads = decision["heads"]
    acting = heads[heads["acting"]]
    belief = [("belief of the bins", size(heads["bins"]["probability"]))] if "bins" in heads else []
    return [
        ("context", size(decision["fusion"]["context"])),
        ("path from noise", size(acting["path"])),
        *belief,
        ("chunk", size(heads["chunk"])),
    ]
