"""`answer` of the reader says what it understood, and `task` is None where nothing should move."""

from collections.abc import Sequence
from pathlib import Path
from typing import cast

from vla_core.language import reader


def answer(sentences: Sequence[str], words: Path) -> list[str | None]:
    trained = reader.load(words)
    return [cast("str | None", reader.answer(trained, sentence)["task"]) for sentence in sentences]
