"""What a folder of demonstrations already holds: a file for every success, a line for every attempt.

DATA/episodes.jsonl: the recipe first, then one line an attempt. A success is complete when it has both its line
and its file; so a broken episode that was deleted is recorded again, and so is one whose line a kill prevented.
"""

import errno
import json
import os
from io import FileIO
from pathlib import Path
from typing import Any

from vla_core.data.episode_file import SUFFIX, UNFINISHED
from vla_core.errors import BrokenFile, InvalidInput, Mistake

NAME = "episodes.jsonl"


class CollectionLog:
    """The one writer of a folder's list of attempts."""

    def __init__(self, folder: Path, recipe: dict[str, Any], resume: bool) -> None:
        self.path = folder / NAME
        if not resume:
            require_empty(folder)
        remove_unfinished(folder)
        lines = read_lines(self.path)
        if lines:
            require_same_recipe(recipe, lines[0], folder)
        else:
            self._append(recipe)
        files = {(path.parent.name, int(path.stem)) for path in folder.glob(f"*/*{SUFFIX}")}
        self.listed = {attempt_key(line) for line in lines[1:]}
        self.failed = {attempt_key(line) for line in lines[1:] if not line["success"]}
        self.recorded = (self.listed - self.failed) & files

    def add(self, attempt: dict[str, Any]) -> None:
        """A line for an attempt, once."""
        if attempt_key(attempt) not in self.listed:
            self._append(attempt)
            self.listed.add(attempt_key(attempt))

    def _append(self, line: dict[str, Any]) -> None:
        """Append one whole line, or nothing."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with self.path.open("ab", buffering=0) as file:
                write_or_undo(file, (json.dumps(line) + "\n").encode())
        except OSError as error:
            raise write_failure(self.path, error) from error


def attempt_key(attempt: dict[str, Any]) -> tuple[str, int]:
    """What identifies an attempt in a folder: its task and its seed."""
    return attempt["task"], attempt["seed"]


def write_or_undo(file: FileIO, text: bytes) -> None:
    """Append all of the text to an unbuffered file, or none of it."""
    start = file.tell()
    try:
        if file.write(text) < len(text):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    except OSError:
        file.truncate(start)
        raise


def require_empty(folder: Path) -> None:
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise InvalidInput(
            f"{folder} is not empty. Add --resume to go on where it stopped, or choose another --out."
        )


def require_same_recipe(recipe: dict[str, Any], stored: dict[str, Any], folder: Path) -> None:
    if recipe != stored:
        raise InvalidInput(
            f"{folder} was begun with {stored} and this run asks for {recipe}; "
            "resume with the same settings or choose another --out."
        )


def remove_unfinished(folder: Path) -> None:
    """Remove the files that a killed run was writing."""
    for path in folder.glob(f"*/*{UNFINISHED}"):
        path.unlink(missing_ok=True)


def read_lines(path: Path) -> list[dict[str, Any]]:
    """Every whole line; a half-written last one is cut off."""
    if not path.exists():
        return []
    text = path.read_bytes()
    whole = text[: text.rfind(b"\n") + 1]
    if whole != text:
        path.write_bytes(whole)
    try:
        return [json.loads(line) for line in whole.splitlines()]
    except ValueError as error:
        raise BrokenFile(f"{path} is damaged: {error}. Delete it and run collect again with --resume.") from error


def write_failure(path: Path, error: OSError) -> Mistake:
    """The error for a full or write-protected disk."""
    if error.errno == errno.ENOSPC:
        return Mistake(f"The disk is full at {path}. Free some space and run again with --resume.")
    return Mistake(f"{path} cannot be written: {error.strerror}.")
