"""What commands that measure have in common: the log beside the file, a progress bar, and how they end."""

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

from tqdm import tqdm

from vla_core.files import write_atomically

Result = TypeVar("Result")


def log_beside(file: Path | None) -> Path | None:
    """Where an interrupted measurement keeps what is finished; nowhere if nothing is to be written."""
    return file.with_suffix(".episodes.jsonl") if file else None


def collected(results: Iterable[Result], total: int, note: Callable[[list[Result]], str]) -> list[Result]:
    """All results, with a progress bar; `note` says in a word how it goes so far."""
    found: list[Result] = []
    with tqdm(total=total, unit="episode", dynamic_ncols=True) as bar:
        for result in results:
            found.append(result)
            bar.set_postfix_str(note(found), refresh=False)
            bar.update()
    return found


def success_so_far(results: list[Any]) -> str:
    """The share of successes."""
    return f"{100 * sum(result.success for result in results) / len(results):.1f} % success"


def write_measurement(file: Path | None, found: dict[str, Any]) -> None:
    """The whole result as JSON; the log beside it, where there is one, has done its work."""
    log = log_beside(file)
    if file and log:
        write_atomically(file, json.dumps(found, indent=1).encode())
        log.unlink(missing_ok=True)
