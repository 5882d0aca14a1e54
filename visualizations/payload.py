"""Facts on their way to a browser: one compressed run of bytes.

pack(facts) → gzip of: length of the outline (4 bytes), outline (JSON), then all arrays and pictures one after the
other. An array in the outline is {"array": [type, shape, offset]}; one that may be coarse travels as bytes with
a lowest value and a step for each block of its last axes; a picture is {"picture": [offset, length]}.
Equal arrays travel once. `assets/browser/shared/payload.js` reads it; `unpack` here does the same, for tests.
"""

import base64
import gzip
import json
import math
from typing import Any

import numpy as np

from visualizations.template import Coarse, Picture

ALIGN = 4  # bytes; a browser reads numbers only from whole addresses
TYPES = {"f": np.float32, "i": np.int32, "b": np.uint8}
DIGITS = 6  # of a plain number


def pack(facts: Any, quick: bool = False) -> bytes:
    """`quick` is for a run that is being watched: larger, but ready in a fifth of the time."""
    cargo = Cargo(quick)
    outline = json.dumps(cargo.outlined(facts), separators=(",", ":"), allow_nan=False).encode()
    outline += b" " * (-len(outline) % ALIGN)
    return gzip.compress(
        len(outline).to_bytes(4, "little") + outline + b"".join(cargo.parts),
        compresslevel=1 if quick else 6,
        mtime=0,
    )


def packed_text(facts: Any, quick: bool = False) -> str:
    """The same as text, to stand in a page."""
    return base64.b64encode(pack(facts, quick)).decode()


class Cargo:
    """The bytes so far, and where each array lies."""

    def __init__(self, quick: bool = False) -> None:
        self.quick = quick
        self.parts: list[bytes] = []
        self.size = 0
        self.known: dict[tuple[bytes, str], int] = {}

    def stowed(self, raw: bytes, kind: str) -> int:
        """The offset at which these bytes lie; what is already aboard is not taken twice."""
        if (raw, kind) not in self.known:
            self.known[raw, kind] = self.size
            padded = raw + bytes(-len(raw) % ALIGN)
            self.parts.append(padded)
            self.size += len(padded)
        return self.known[raw, kind]

    def outlined(self, value: Any) -> Any:
        """Plain data, with a note for each array and picture that was put aboard."""
        if isinstance(value, dict):
            return {key: self.outlined(part) for key, part in value.items() if part is not None}
        if isinstance(value, list | tuple):
            return [self.outlined(part) for part in value]
        if isinstance(value, Picture):
            raw = value.encoded(self.quick)
            return {"picture": [self.stowed(raw, "picture"), len(raw)]}
        if isinstance(value, Coarse):
            return {"coarse": self.coarse(value)}
        if isinstance(value, np.ndarray):
            return {"array": self.array(value)}
        return plain(value)

    def array(self, array: np.ndarray) -> list[Any]:
        kind = "i" if array.dtype.kind in "iub" else "f"
        return [kind, list(array.shape), self.stowed(np.ascontiguousarray(array, TYPES[kind]).tobytes(), kind)]

    def coarse(self, value: Coarse) -> list[Any]:
        """[shape, size of a block, offset of the bytes, offset of (lowest, size of a step) for each block]."""
        array = np.asarray(value.array, np.float32)
        block = math.prod(array.shape[array.ndim - value.axes :])
        flat = array.reshape(-1, block)
        low = flat.min(axis=1, keepdims=True)
        step = (flat.max(axis=1, keepdims=True) - low) / value.steps
        steps = np.rint((flat - low) / np.where(step > 0, step, 1)).astype(np.uint8)
        edges = np.hstack([low, step]).astype(np.float32)
        return [list(array.shape), block, self.stowed(steps.tobytes(), "b"), self.stowed(edges.tobytes(), "f")]


def plain(value: Any) -> Any:
    """A number, a word, a yes or no; numbers shortened, and nothing where there is no number."""
    if isinstance(value, np.generic):
        value = value.item()
    if isinstance(value, float):
        return float(f"{value:.{DIGITS}g}") if math.isfinite(value) else None
    return value


def unpack(packed: bytes) -> Any:
    """The facts again: arrays as arrays (coarse ones within half a step), pictures as their encoded bytes."""
    raw = gzip.decompress(packed)
    start = 4 + int.from_bytes(raw[:4], "little")
    return restored(json.loads(raw[4:start]), raw[start:])


def restored(outline: Any, cargo: bytes) -> Any:
    if isinstance(outline, list):
        return [restored(part, cargo) for part in outline]
    if not isinstance(outline, dict):
        return outline
    if "picture" in outline:
        offset, length = outline["picture"]
        return cargo[offset : offset + length]
    if "array" in outline:
        kind, shape, offset = outline["array"]
        return np.frombuffer(cargo, TYPES[kind], math.prod(shape), offset).reshape(shape)
    if "coarse" in outline:
        shape, block, offset, edges = outline["coarse"]
        count = math.prod(shape)
        low, step = np.frombuffer(cargo, np.float32, 2 * count // block, edges).reshape(-1, 2).T
        steps = np.frombuffer(cargo, np.uint8, count, offset).reshape(-1, block)
        return (low[:, None] + step[:, None] * steps).reshape(shape).astype(np.float32)
    return {key: restored(part, cargo) for key, part in outline.items()}
