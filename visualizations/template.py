"""A picture written once: a plotly figure whose numbers are references into the record.

A template is plain JSON. Its leaves may be references, made with `ref` and `say`, that `filled` replaces with
what the facts (moment_facts.py) hold at one step. `assets/browser/shared/template.js` follows the same
rules in the browser,
so Python and JavaScript draw the same picture from one description; a test holds the two equal.

A path names its root first: `moment` (this step), `decision` (the newest thought), `rollout`, `control` (what
the person chose), `every` (a part of the moment, stacked over all steps) or `joined` (the same, end to end).
`{name}` inside a path stands for a control. What a record does not have is left out of the picture.
"""

import base64
import io
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from PIL import Image

from visualizations.theme import colour, diverging, overlay_ramp, ramp

GAP = 1  # empty cells between the maps of a mosaic


@dataclass(frozen=True, eq=False)
class Coarse:
    """An array that may travel as bytes, each block of its last axes with a range of its own."""

    array: np.ndarray
    axes: int = 1
    steps: int = 255  # between the lowest and the highest of a block; fewer travel lighter


@dataclass(frozen=True, eq=False)
class Picture:
    """A picture (h, w, 3) uint8, and whether every pixel matters."""

    pixels: np.ndarray
    exact: bool = True

    def encoded(self, quick: bool = False) -> bytes:
        """WebP: lossless where it is evidence, smaller where it is for looking at. JPEG where time is short."""
        buffer, image = io.BytesIO(), Image.fromarray(self.pixels)
        if quick:
            image.save(buffer, "JPEG", quality=92 if self.exact else 75, subsampling=0)
        elif self.exact:
            image.save(buffer, "WEBP", lossless=True, quality=50, method=2)  # 4 takes eight times as long for 1 %
        else:
            image.save(buffer, "WEBP", quality=68, method=4)
        return buffer.getvalue()

    def address(self) -> str:
        return f"data:image/webp;base64,{base64.b64encode(self.encoded()).decode()}"


class Missing(LookupError):
    """The record has no such part."""


def ref(path: str, *at: str | int, **options: Any) -> dict[str, Any]:
    """A reference: a path, an index for each leading axis, and what to do with the part that is found.

    An index is a number, ":" for all, the name of a control, or a path that leads to a number or a span.
    Options: grid (rows and columns to fold into), times (a factor), plus (a term), mosaic (columns
    of maps), text (a format).
    """
    return {"$": path, "at": list(at)} | options


def say(*parts: Any) -> dict[str, Any]:
    """A sentence with references in it; a part that is missing becomes a dash."""
    return {"say": list(parts)}


@dataclass(frozen=True)
class Scene:
    """One step of the facts, with what the person chose: all that a template can refer to."""

    facts: dict[str, Any]  # as moment_facts.py makes them
    step: int
    control: dict[str, Any]
    mode: str = "light"

    def root(self, name: str) -> Any:
        moments = self.facts["moments"]
        if name == "moment":
            return moments[self.step]
        if name == "decision":
            thoughts = [moment for moment in moments[: self.step + 1] if "decision" in moment]
            return thoughts[-1]["decision"] if thoughts else {}
        return self.control if name == "control" else self.facts[name]

    def at(self, path: str) -> Any:
        """What a path leads to, or Missing."""
        named = re.sub(r"{(\w+)}", lambda match: str(self.control[match[1]]), path)
        root, *parts = named.split(".")
        if root == "every":
            return stacked([part_or_none(moment, parts) for moment in self.facts["moments"]])
        if root == "joined":
            found = [part_or_none(moment, parts) for moment in self.facts["moments"]]
            return np.concatenate([part for part in found if part is not None] or [np.zeros(0)])
        return follow(self.root(root), parts)


def follow(value: Any, parts: list[str]) -> Any:
    for part in parts:
        try:
            value = value[int(part)] if isinstance(value, list | tuple) else value[part]
        except (KeyError, IndexError, ValueError) as error:
            raise Missing(".".join(parts)) from error
    if value is None:
        raise Missing(".".join(parts))
    return value.array if isinstance(value, Coarse) else value


def part_or_none(moment: dict[str, Any], parts: list[str]) -> Any:
    try:
        return np.asarray(follow(moment, parts), dtype=float)
    except Missing:
        return None


def stacked(parts: list[np.ndarray | None]) -> np.ndarray:
    """All steps along a new first axis, nan where a step has no such part."""
    shape = next((part.shape for part in parts if part is not None), None)
    if shape is None:
        raise Missing("no step has it")
    return np.stack([np.full(shape, np.nan) if part is None else part for part in parts])


def filled(spec: Any, scene: Scene) -> Any:
    """The template with every reference replaced; members of a list that miss something are left out."""
    if isinstance(spec, list):
        return [part for part in (filled_or_none(part, scene) for part in spec) if part is not None]
    if isinstance(spec, dict):
        for key, fill in FILLS.items():
            if key in spec:
                return fill(spec, scene)
        return {key: filled(part, scene) for key, part in spec.items()}
    return colour(spec, scene.mode) if isinstance(spec, str) and spec.startswith("@") else spec


def filled_or_none(spec: Any, scene: Scene) -> Any:
    try:
        return filled(spec, scene)
    except Missing:
        return None


def sentence(spec: dict[str, Any], scene: Scene) -> str:
    parts = [filled_or_none(part, scene) for part in spec["say"]]
    return "".join("–" if part is None else str(part) for part in parts)


def value(spec: dict[str, Any], scene: Scene) -> Any:
    """What a reference stands for, as plain data."""
    found = scene.at(spec["$"])
    if isinstance(found, Picture):
        return found.address()
    if spec["at"]:
        found = picked(np.asarray(found), spec["at"], scene)
    if "times" in spec or "plus" in spec:
        found = np.asarray(found) * spec.get("times", 1) + spec.get("plus", 0)
    if "grid" in spec:
        grid = spec["grid"]
        found = np.reshape(found, scene.at(grid) if isinstance(grid, str) else grid)
    if "mosaic" in spec:
        found = mosaic(np.asarray(found, float), spec["mosaic"])
    if "text" in spec:
        return str(found) if isinstance(found, str) else format(float(found), spec["text"])
    return found.tolist() if isinstance(found, np.ndarray | np.generic) else found


def picked(array: np.ndarray, at: list[str | int], scene: Scene) -> Any:
    """Index the leading axes; a number beyond an end means that end."""
    axis = 0
    for part in at:
        where = place(part, scene)
        if isinstance(where, slice):
            array = array[(slice(None),) * axis + (where,)]
            axis += 1
        else:
            size = array.shape[axis]
            array = np.take(array, max(-size, min(where, size - 1)), axis)
    return array


def place(part: str | int, scene: Scene) -> int | slice:
    """Everything, a number, what a control says, or a number or span [start, stop] that a path leads to."""
    if part == ":":
        return slice(None)
    if isinstance(part, str):
        part = scene.at(part if "." in part else f"control.{part}")
    return slice(*part) if isinstance(part, list) else int(part)


def mosaic(maps: np.ndarray, columns: int) -> np.ndarray:
    """(C, h, w) side by side, row by row, each stretched to [0, 1], with gaps of nan between."""
    count, height, width = maps.shape
    rows = -(-count // columns)
    low, high = maps.min(axis=(1, 2), keepdims=True), maps.max(axis=(1, 2), keepdims=True)
    sheet = np.full((rows * (height + GAP) - GAP, columns * (width + GAP) - GAP), np.nan)
    for i, one in enumerate((maps - low) / np.maximum(high - low, 1e-9)):
        top, left = i // columns * (height + GAP), i % columns * (width + GAP)
        sheet[top : top + height, left : left + width] = one
    return sheet


FILLS: dict[str, Callable[[dict[str, Any], Scene], Any]] = {
    "$": value,
    "say": sentence,
    "ramp": lambda spec, scene: ramp(spec["ramp"], scene.mode),
    "veil": lambda spec, scene: overlay_ramp(spec["veil"], scene.mode),
    "diverging": lambda spec, scene: diverging(spec["diverging"], scene.mode),
}
