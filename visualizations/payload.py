"""The payload that a browser gets: the facts of a rollout as one compressed block of bytes.

pack(facts) → gzip of: length of the outline (4 bytes), outline (JSON), then all arrays and pictures one after the
other. An array in the outline is {"array": [type, shape, offset]}; a coarse one is quantised to bytes, with
a lowest value and a step for each block of its last axes; a picture is {"picture": [offset, length]}.
Equal arrays are written once. `assets/browser/shared/payload.js` reads it; `unpack` here does the same, for tests.
"""

import base64
import gzip
import json
import math
from typing import Any

import numpy as np

from visualizations.template import Coarse, Picture
from vla_core.trace import Array

ALIGN = 4  # bytes; typed arrays in a browser must begin at a multiple of this
TYPES = {"f": np.float32, "i": np.int32, "b": np.uint8}
DIGITS = 6  # significant digits of a plain number


def pack(facts: Any, quick: bool = False) -> bytes:
    """`quick` is for a live run: a larger result in a fifth of the time."""
    writer = PayloadWriter(quick)
    outline = json.dumps(writer.encode(facts), separators=(",", ":"), allow_nan=False).encode()
    outline += b" " * (-len(outline) % ALIGN)
    return gzip.compress(
        len(outline).to_bytes(4, "little") + outline + b"".join(writer.parts),
        compresslevel=1 if quick else 6,
        mtime=0,
    )


def packed_text(facts: Any, quick: bool = False) -> str:
    """The same in base64, to be embedded in a page."""
    return base64.b64encode(pack(facts, quick)).decode()


class PayloadWriter:
    """Collects the bytes of arrays and pictures, and their offsets."""

    def __init__(self, quick: bool = False) -> None:
        self.quick = quick
        self.parts: list[bytes] = []
        self.size = 0
        self.offsets: dict[tuple[bytes, str], int] = {}

    def append(self, raw: bytes, kind: str) -> int:
        """The offset of these bytes; equal bytes are written once."""
        if (raw, kind) not in self.offsets:
            self.offsets[raw, kind] = self.size
            padded = raw + bytes(-len(raw) % ALIGN)
            self.parts.append(padded)
            self.size += len(padded)
        return self.offsets[raw, kind]

    def encode(self, value: Any) -> Any:
        """Plain data, with a reference for each array and picture that was written."""
        if isinstance(value, dict):
            return {key: self.encode(part) for key, part in value.items() if part is not None}
        if isinstance(value, list | tuple):
            return [self.encode(part) for part in value]
        if isinstance(value, Picture):
            raw = value.encoded(self.quick)
            return {"picture": [self.append(raw, "picture"), len(raw)]}
        if isinstance(value, Coarse):
            return {"coarse": self.coarse(value)}
        if isinstance(value, np.ndarray):
            return {"array": self.array(value)}
        return plain_value(value)

    def array(self, array: Array) -> list[Any]:
        kind = "i" if array.dtype.kind in "iub" else "f"
        return [kind, list(array.shape), self.append(np.ascontiguousarray(array, TYPES[kind]).tobytes(), kind)]

    def coarse(self, value: Coarse) -> list[Any]:
        """[shape, size of a block, offset of the bytes, offset of (lowest, size of a step) for each block]."""
        array = np.asarray(value.array, np.float32)
        block = math.prod(array.shape[array.ndim - value.axes :])
        flat = array.reshape(-1, block)
        low = flat.min(axis=1, keepdims=True)
        step = (flat.max(axis=1, keepdims=True) - low) / value.steps
        steps = np.rint((flat - low) / np.where(step > 0, step, 1)).astype(np.uint8)
        edges = np.hstack([low, step]).astype(np.float32)
        return [list(array.shape), block, self.append(steps.tobytes(), "b"), self.append(edges.tobytes(), "f")]


def plain_value(value: Any) -> Any:
    """A number, string or bool; floats rounded to DIGITS, None where a float is not finite."""
    if isinstance(value, np.generic):
        value = value.item()
    if isinstance(value, float):
        return float(f"{value:.{DIGITS}g}") if math.isfinite(value) else None
    return value


def unpack(packed: bytes) -> Any:
    """The facts again: arrays as arrays (coarse ones within half a step), pictures as their encoded bytes."""
    raw = gzip.decompress(packed)
    start = 4 + int.from_bytes(raw[:4], "little")
    return decode(json.loads(raw[4:start]), raw[start:])


def decode(outline: Any, data: bytes) -> Any:
    if isinstance(outline, list):
        return [decode(part, data) for part in outline]
    if not isinstance(outline, dict):
        return outline
    if "picture" in outline:
        offset, length = outline["picture"]
        return data[offset : offset + length]
    if "array" in outline:
        kind, shape, offset = outline["array"]
        return np.frombuffer(data, TYPES[kind], math.prod(shape), offset).reshape(shape)
    if "coarse" in outline:
        shape, block, offset, edges = outline["coarse"]
        count = math.prod(shape)
        low, step = np.frombuffer(data, np.float32, 2 * count // block, edges).reshape(-1, 2).T
        steps = np.frombuffer(data, np.uint8, count, offset).reshape(-1, block)
        return (low[:, None] + step[:, None] * steps).reshape(shape).astype(np.float32)
    return {key: decode(part, data) for key, part in outline.items()}
