"""A folder that gets its name only when it is whole; nothing half-written stays behind."""

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from vla_core.errors import Mistake


@contextmanager
def whole_folder(out: Path) -> Iterator[Path]:
    """A new folder to fill; it becomes `out` at the end, or vanishes with whatever went wrong."""
    if out.exists():
        raise Mistake(f"{out} exists already; choose another --out or delete it.")
    part = out.with_name(f"{out.name}.{os.getpid()}.part")
    try:
        part.mkdir(parents=True)
        yield part
        part.rename(out)
    except OSError as error:
        raise cannot_write(out, error) from error
    finally:
        shutil.rmtree(part, ignore_errors=True)


def cannot_write(out: Path, error: OSError) -> Mistake:
    if error.errno == errno.ENOSPC:
        return Mistake(f"The disk is full: {out} was not written. Free some space or choose another --out.")
    return Mistake(f"{out} cannot be written: {error.strerror or error}.")
