"""Facts with arrays and pictures as one compressed block of bytes, in the format of the page's payloads.

pack(facts) → gzip of: length of the outline (4 bytes), outline (JSON), all arrays and pictures. An array in the
outline is {"array": [type, shape, offset]}, one of directions {"coarse": …} with a byte a number, a picture
{"picture": [offset, length]}. `assets/browser/shared/payload.js` reads it.
"""

import gzip
import json
from dataclasses import dataclass
from typing import Any

import numpy as np

DIGITS = 9  # significant digits of a number
ALIGN = 4  # bytes; typed arrays in a browser must begin at a multiple of this
BYTE_STEPS = 254  # an even number, so that 0 is one of them


@dataclass(frozen=True, eq=False)
class Directions:
    """(n, 3) numbers from -1 to 1, of which a byte each is kept."""

    array: np.ndarray


@dataclass(frozen=True)
class Image:
    """The bytes of an encoded picture."""

    encoded: bytes


def pack(facts: Any) -> bytes:
    data = bytearray()
    outline = json.dumps(outlined(facts, data), separators=(",", ":"), allow_nan=False).encode()
    outline += b" " * (-len(outline) % ALIGN)
    return gzip.compress(len(outline).to_bytes(4, "little") + outline + bytes(data), compresslevel=9, mtime=0)


def outlined(facts: Any, data: bytearray) -> Any:
    """Plain data; arrays and pictures are added to `data` and referred to."""
    if isinstance(facts, dict):
        return {name: outlined(part, data) for name, part in facts.items()}
    if isinstance(facts, list | tuple):
        return [outlined(part, data) for part in facts]
    if isinstance(facts, Image):
        return {"picture": [added(facts.encoded, data), len(facts.encoded)]}
    if isinstance(facts, Directions):
        steps = np.rint((facts.array + 1) * (BYTE_STEPS / 2)).astype(np.uint8)
        edges = np.array([-1, 2 / BYTE_STEPS], np.float32)
        offsets = added(steps.tobytes(), data), added(edges.tobytes(), data)
        return {"coarse": [list(facts.array.shape), facts.array.size, *offsets]}
    if isinstance(facts, np.ndarray):
        kind, dtype = ("i", np.int32) if facts.dtype.kind in "iub" else ("f", np.float32)
        return {"array": [kind, list(facts.shape), added(facts.astype(dtype).tobytes(), data)]}
    return float(f"{facts:.{DIGITS}g}") if isinstance(facts, float) else facts


def added(raw: bytes, data: bytearray) -> int:
    """The offset of bytes that are added at the end."""
    start = len(data)
    data += raw + bytes(-len(raw) % ALIGN)
    return start
