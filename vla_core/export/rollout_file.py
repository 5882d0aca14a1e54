"""A rollout on disk: one .npz that holds every array, and a JSON outline of the records they belong to.

save(rollout, path) / load(path) -> Rollout, equal to the bit except that the camera frames for people are stored
as JPEG. No pickle. The outline names the record types of `trace.py`; other types are refused.
"""

import io
import json
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np
from PIL import Image

from vla_core import trace
from vla_core.errors import BrokenFile, MissingPart
from vla_core.files import write_atomically

VERSION = 1
RECORDS: dict[str, type] = {
    name: kind for name, kind in vars(trace).items() if isinstance(kind, type) and is_dataclass(kind)
}
JPEG_QUALITY = 88


def save(rollout: trace.Rollout, path: Path) -> None:
    arrays: dict[str, np.ndarray] = {}
    outline = {"version": VERSION, "rollout": to_plain(rollout, arrays)}
    buffer = io.BytesIO()
    text = np.frombuffer(json.dumps(outline).encode(), np.uint8)
    np.savez_compressed(buffer, outline=text, **arrays)  # type: ignore[arg-type]
    write_atomically(path, buffer.getvalue())


def load(path: Path) -> trace.Rollout:
    if not path.is_file():
        raise MissingPart(f"No recorded rollout at {path}.")
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as stored:
            arrays = {name: stored[name] for name in stored.files}
        outline = json.loads(arrays.pop("outline").tobytes())
        if outline["version"] != VERSION:
            raise BrokenFile(f"{path} has version {outline['version']}; this program reads version {VERSION}.")
        rollout: trace.Rollout = from_plain(outline["rollout"], arrays)
    except (OSError, EOFError, ValueError, KeyError, TypeError, AttributeError, BadZipFile) as error:
        raise BrokenFile(f"{path} is not a recorded rollout, or it is damaged; record it again.") from error
    return rollout


def to_plain(value: Any, arrays: dict[str, np.ndarray]) -> Any:
    """Plain data; records become {"record": …}, arrays become {"array": name} and are added to `arrays`."""
    if is_dataclass(value):
        parts = {f.name: compress_frame(f.name, getattr(value, f.name)) for f in fields(value)}
        return {"record": type(value).__name__} | {k: to_plain(v, arrays) for k, v in parts.items()}
    if isinstance(value, np.ndarray):
        arrays[f"a{len(arrays)}"] = value
        return {"array": f"a{len(arrays) - 1}"}
    if isinstance(value, dict):
        return {"dict": {key: to_plain(part, arrays) for key, part in value.items()}}
    if isinstance(value, tuple | list):
        return [to_plain(part, arrays) for part in value]
    return value.item() if isinstance(value, np.generic) else value


def from_plain(plain: Any, arrays: dict[str, np.ndarray]) -> Any:
    """The inverse of `to_plain`."""
    if isinstance(plain, list):
        return tuple(from_plain(part, arrays) for part in plain)
    if not isinstance(plain, dict):
        return plain
    if "array" in plain:
        return arrays[plain["array"]]
    if "dict" in plain:
        return {key: from_plain(part, arrays) for key, part in plain["dict"].items()}
    kind = RECORDS[plain["record"]]
    parts = {name: from_plain(part, arrays) for name, part in plain.items() if name != "record"}
    return kind(**{name: decompress_frame(name, part) for name, part in parts.items()})


def compress_frame(name: str, value: Any) -> Any:
    """A frame as JPEG bytes; any other field unchanged."""
    return np.frombuffer(jpeg(value), np.uint8) if name == "frame" and value is not None else value


def decompress_frame(name: str, value: Any) -> Any:
    """The inverse of `compress_frame`, up to the loss of JPEG."""
    if name != "frame" or value is None:
        return value
    return np.asarray(Image.open(io.BytesIO(value.tobytes())).convert("RGB"))


def jpeg(picture: np.ndarray) -> bytes:
    buffer = io.BytesIO()
    Image.fromarray(picture).save(buffer, "JPEG", quality=JPEG_QUALITY)
    return buffer.getvalue()


def link_of(rollout: trace.Rollout) -> str:
    """The query string that asks for the same attempt again; older files hold enough to make it."""
    from vla_core.attempt.request import SETTINGS, Request

    if rollout.link:
        return rollout.link
    known: dict[str, Any] = {name: value for name, value in rollout.settings.items() if name in SETTINGS}
    steps = known.get("steps", max(1, rollout.steps))
    told = known | {
        "instruction": rollout.instruction,
        "scene": rollout.task,
        "seed": rollout.seed,
        "steps": steps,
    }
    return Request(**told).to_link()
