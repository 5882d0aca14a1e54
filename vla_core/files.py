"""Writing files in one step, so that no reader meets half a file."""

import os
from pathlib import Path

from vla_core.errors import Mistake


def write_atomically(path: Path, content: bytes) -> None:
    """Write under a temporary name, then rename; a mistake where that fails."""
    partial = path.with_name(f".{path.name}.{os.getpid()}.partial")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        partial.write_bytes(content)
        os.replace(partial, path)
    except OSError as error:
        raise Mistake(f"Could not write {path}: {error.strerror or error}. Nothing was changed.") from error
    finally:
        partial.unlink(missing_ok=True)
