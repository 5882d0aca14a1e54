"""What `python -m vla_core record-course` writes for a chapter: named arrays in one file.

write_arrays(place, arrays, facts) → place; read_arrays(place, missing) → arrays, or the line for a missing file;
facts_of(arrays) → what was written about them.
"""

import io
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from vla_core.errors import MissingPart
from vla_core.files import write_atomically
from vla_core.trace import Array

FACTS = "facts"  # the array that holds JSON


def read_arrays(place: Path, missing: str) -> dict[str, Array]:
    if not place.is_file():
        raise MissingPart(missing)
    with place.open("rb") as file, np.load(file, allow_pickle=False) as stored:
        return {name: stored[name] for name in stored.files}


def facts_of(arrays: Mapping[str, Array]) -> Any:
    return json.loads(arrays[FACTS].tobytes())


def write_arrays(place: Path, arrays: Mapping[str, Array], facts: Mapping[str, Any] | None = None) -> Path:
    said = {} if facts is None else {FACTS: np.frombuffer(json.dumps(facts).encode(), np.uint8)}
    buffer = io.BytesIO()
    np.savez_compressed(buffer, **arrays, **said)  # type: ignore[arg-type]
    write_atomically(place, buffer.getvalue())
    return place
