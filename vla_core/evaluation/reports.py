"""What `python -m vla_core evaluate --json` and `breakit --json` have written, read back. No torch.

reports(folder) -> {name: Report} for every evaluation*.json in a folder; parameters(path) of a checkpoint.
"""

import json
import math
import struct
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from vla_core.errors import BrokenFile, InvalidInput
from vla_core.evaluation.evaluate import tier_summary
from vla_core.world import known_task
from vla_core.world.seeds import SEED_SETS


@dataclass(frozen=True)
class Row:
    """One task: success in per cent with its 95 % interval."""

    task: str
    tier: str
    success: float
    low: float
    high: float
    episodes: int
    steps: float | None  # of the successes, the median
    failed: tuple[int, ...] | None  # episodes that failed; None where an older file does not say
    instead: float | None = None  # per cent, where instructions were swapped


@dataclass(frozen=True)
class Report:
    """One evaluation."""

    name: str  # the file without its ending
    rows: tuple[Row, ...]
    tier_mean: float | None  # per cent; None where instructions were swapped
    task_mean: float
    tiers: dict[str, float]
    steered: float | None
    instead: float | None
    control_hz: float
    date: str
    parameters: int = 0  # of the policy; 0 where an older file does not say
    protocol: dict[str, Any] = field(default_factory=dict)

    @property
    def head(self) -> str:
        return str(self.protocol.get("settings", {}).get("head", "")) or "the checkpoint's own head"

    @property
    def episodes(self) -> int:
        return sum(row.episodes for row in self.rows)

    def row(self, task: str) -> Row:
        """The row of a task."""
        for row in self.rows:
            if row.task == task:
                return row
        raise InvalidInput(f"{self.name} has no task {task[:60]!r}.")


def reports(folder: Path) -> dict[str, Report]:
    """Every evaluation by task in a folder, by the name of its file."""
    contents = {path: read_json(path) for path in sorted(folder.glob("evaluation*.json"))}
    return {path.stem: report_of(path, content) for path, content in contents.items() if not is_of_table(content)}


def is_of_table(content: Any) -> bool:
    """Whether it was measured on the table, which has cells instead of tasks."""
    protocol = content.get("protocol") if isinstance(content, dict) else None
    return isinstance(protocol, dict) and protocol.get("tasks") == ["table"]


def read(path: Path) -> Report:
    """One evaluation file."""
    return report_of(path, read_json(path))


def report_of(path: Path, content: Any) -> Report:
    """What an evaluation file holds."""
    try:
        rows = tuple(row(name, facts) for name, facts in content["tasks"].items())
        return Report(
            name=path.stem,
            rows=rows,
            tier_mean=content.get("tier_mean"),
            task_mean=content.get("task_mean", sum(row.success for row in rows) / len(rows)),
            tiers=content.get("tiers")
            or ({} if "steered" in content else tier_summary(content["tasks"])["tiers"]),
            steered=content.get("steered"),
            instead=content.get("instead"),
            control_hz=content["control_hz"],
            date=content.get("date", ""),
            parameters=int(content.get("parameters", 0)),
            protocol=content["protocol"] | {"seeds": seed_set(content["protocol"])},
        )
    except (KeyError, TypeError, ValueError, AttributeError, ZeroDivisionError) as error:
        raise BrokenFile(
            f"{path} is not what `python -m vla_core evaluate --json` writes ({error!r}); run that again."
        ) from error


def seed_set(protocol: dict[str, Any]) -> str:
    """The seeds it was measured on: test seeds where an older file holds a sentence instead."""
    seeds = str(protocol.get("seeds"))
    return seeds if seeds in SEED_SETS else "test"


def read_json(path: Path) -> dict[str, Any]:
    """The JSON object of a file; an error of one line where there is none."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise BrokenFile(f"{path} could not be read as JSON; measure again.") from error
    if not isinstance(content, dict):
        raise BrokenFile(f"{path} holds no measurement; measure again.")
    return content


def row(name: str, facts: dict[str, Any]) -> Row:
    """One task of an evaluation file."""
    low, high = facts["interval"]
    failed = facts.get("failed")
    return Row(
        task=name,
        tier=known_task(name).tier,
        success=float(facts["success"]),
        low=float(low),
        high=float(high),
        episodes=int(facts["episodes"]),
        steps=facts["steps"],
        failed=None if failed is None else tuple(failed),
        instead=facts.get("instead"),
    )


def parameters(path: Path) -> int:
    """How many numbers a safetensors file holds, from its header alone; 0 where there is no such file."""
    if not path.is_file():
        return 0
    with path.open("rb") as file:
        (length,) = struct.unpack("<Q", file.read(8))
        header = json.loads(file.read(length))
    return sum(math.prod(about["shape"]) for name, about in header.items() if name != "__metadata__")
