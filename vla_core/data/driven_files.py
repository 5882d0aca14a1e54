"""Several driven attempts that shall teach one task: each file is checked, and drawn as an episode.

check_files(paths) -> one CheckedFile for each, with what it holds or one line that says what is wrong with it.
chosen_task(files) -> the task of all. draw(files, folder) yields a `Demonstration` for each episode that was made.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from vla_core.data.demonstrations import Demonstration, Started
from vla_core.data.driven import Driven, check, drawn, read
from vla_core.data.recording import save_episode
from vla_core.data.store import episode_path
from vla_core.errors import InvalidInput, Mistake
from vla_core.world.table.tasks import is_table

MAX_FILES = 20
MAX_STEPS = 1500  # of an attempt: as many as the live page lets a person drive


@dataclass(frozen=True, eq=False)
class CheckedFile:
    """What a file holds, or what is wrong with it in one line."""

    path: Path
    driven: Driven | None = None
    wrong: str = ""


def check_files(paths: Sequence[Path]) -> list[CheckedFile]:
    """Each file in turn; all must show the task of the first good one, and none may be there twice."""
    if not 1 <= len(paths) <= MAX_FILES:
        raise InvalidInput(f"There are {len(paths)} files; bring 1 to {MAX_FILES} driven attempts.")
    found: list[CheckedFile] = []
    first: dict[str, Path] = {}  # digest → the first file with this content
    for path in paths:
        file = check_file(path)
        if file.driven:
            earlier = first.setdefault(hashlib.sha256(path.read_bytes()).hexdigest(), path)
            good = next((other.driven for other in found if other.driven), file.driven)
            file = replace(file, wrong=clash(file, earlier, good.task))
        found.append(replace(file, driven=None) if file.wrong else file)
    return found


def check_file(path: Path) -> CheckedFile:
    """One file by itself."""
    try:
        driven = check(read(path))
        require_teachable(driven)
    except Mistake as mistake:
        return CheckedFile(path, wrong=str(mistake).removeprefix(f"{path.name} "))
    return CheckedFile(path, driven)


def require_teachable(driven: Driven) -> None:
    """Complains where an attempt cannot teach its task."""
    if is_table(driven.task):
        raise InvalidInput(
            "It was driven on the table, whose tasks depend on what lies there; drive one of the fifty."
        )
    if len(driven.steps) > MAX_STEPS:
        raise InvalidInput(f"It has {len(driven.steps)} steps; at most {MAX_STEPS} are taken.")
    if not driven.done:
        raise InvalidInput(f"{driven.task} was not done in it, so it does not show how; drive until it is done.")


def clash(file: CheckedFile, earlier: Path, task: str) -> str:
    """Why a file cannot stand beside the others; empty where it can."""
    assert file.driven
    if earlier != file.path:
        return f"It is the same attempt as {earlier.name}; once is enough."
    if file.driven.task != task:
        return f"It shows {file.driven.task}, the files before it {task}; teach one task at a time."
    return ""


def chosen_task(files: Sequence[CheckedFile]) -> str:
    """The task that all files show; a mistake that names each file with which something is wrong."""
    wrong = [f"{file.path.name}: {file.wrong}" for file in files if file.wrong]
    if wrong:
        raise InvalidInput("\n".join(wrong))
    return next(file.driven.task for file in files if file.driven)


def draw(files: Sequence[Path], folder: Path, picture: int, wrist: int) -> Iterator[Started | Demonstration]:
    """One episode for each file, in its order; what is there already is not drawn again."""
    attempts = [check(read(path)) for path in files]
    places = [episode_path(folder, driven.task, number) for number, driven in enumerate(attempts)]
    yield Started(len(files), sum(place.exists() for place in places))
    for driven, place in zip(attempts, places, strict=True):
        if place.exists():
            continue
        made = drawn(driven, picture=picture, wrist=wrist)
        save_episode(place, made)
        yield Demonstration(driven.task, driven.seed, 0.0, success=True, steps=len(made.state))
