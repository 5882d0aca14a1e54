"""Measurements that can be interrupted: every finished episode is one line of a log beside the result.

resumed(log, plan, kind, todo, key, run) yields one result for every item of `todo`; those in the log are not run
again. The first line of a log is the plan with a digest of the weights: other work does not go on in it.
"""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any, TypeVar

from vla_core.errors import InvalidInput

Item = TypeVar("Item")
Kind = TypeVar("Kind")


def resumed(
    log: Path | None,
    plan: dict[str, Any],
    kind: type[Kind],
    todo: Iterable[Item],
    key: Callable[[Item | Kind], object],
    run: Callable[[Sequence[Item]], Iterable[Kind]],
) -> Iterator[Kind]:
    """First what is finished, then the rest; `key` names an item and its result alike."""
    done = read_results(log, plan, kind) if log else []
    yield from done
    finished = {key(result) for result in done}
    for result in run([item for item in todo if key(item) not in finished]):
        if log:
            append_result(log, result)
        yield result


def plan_of(plan: Any) -> dict[str, Any]:
    """What a log belongs to: a plan, and the weights that lie at its checkpoint."""
    return asdict(plan) | weights_digest(plan.checkpoint)


def weights_digest(checkpoint: str) -> dict[str, str]:
    """Interrupted work goes on with the same weights only, whatever their file is called."""
    path = Path(checkpoint)
    return {"weights": hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""}


def read_results(log: Path, plan: dict[str, Any], kind: type[Kind]) -> list[Kind]:
    """What interrupted work with the same plan has finished; a half-written last line is dropped."""
    header = json.dumps(plan)
    if not log.exists():
        log.parent.mkdir(parents=True, exist_ok=True)
        log.write_text(header + "\n")
        return []
    first, *lines = log.read_text().splitlines()
    if first != header:
        raise InvalidInput(
            f"{log} belongs to another evaluation or to other weights; delete it or choose another --json."
        )
    results = [parse_line(line, kind) for line in lines]
    kept = [result for result in results if result]
    log.write_text("\n".join([header, *(as_line(result) for result in kept)]) + "\n")
    return kept


def append_result(log: Path, result: Any) -> None:
    """One more line for what is finished."""
    with log.open("a") as file:
        file.write(as_line(result) + "\n")


def as_line(result: Any) -> str:
    return json.dumps(asdict(result))


def parse_line(line: str, kind: type[Kind]) -> Kind | None:
    try:
        return kind(**json.loads(line))
    except (json.JSONDecodeError, TypeError):
        return None
