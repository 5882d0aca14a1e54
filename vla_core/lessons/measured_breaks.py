"""What our policy still does with one part broken, as `python -m vla_core breakit` and `perturb` measured it.

read_breaks(path) → MeasuredBreaks, a row for each way to break it; shares from 0 to 1.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from vla_core.errors import Mistake
from vla_core.evaluation.break_it import WHOLE
from vla_core.lessons.measured_curves import ASSETS

OWN = ASSETS / "breakit.json"


@dataclass(frozen=True)
class BreakRow:
    """One way to break it."""

    success: float
    low: float  # 95 % interval
    high: float
    kept: float  # of what the whole policy does; nan where it won nothing
    tasks: dict[str, float]  # success by task


@dataclass(frozen=True)
class MeasuredBreaks:
    """All ways that were measured; none where there is no file."""

    rows: dict[str, BreakRow]
    command: str = ""
    date: str = ""
    episodes: int = 0  # of each way

    @property
    def whole(self) -> BreakRow | None:
        return self.rows.get(WHOLE)

    def kept(self, name: str) -> float:
        """The share of the whole policy's successes that is left; nan where it was not measured."""
        return self.rows[name].kept if name in self.rows else float("nan")


@lru_cache(maxsize=2)
def read_breaks(path: Path = OWN) -> MeasuredBreaks:
    """The rows of a file; none where there is no file."""
    if not path.exists():
        return MeasuredBreaks({})
    try:
        return measured_breaks(json.loads(path.read_text(encoding="utf-8")))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise Mistake(f"{path} does not hold figures of broken parts; delete it and measure again.") from error


def measured_breaks(data: Mapping[str, Any]) -> MeasuredBreaks:
    """The same from what a measurement has found so far."""
    rows = {name: break_row(row) for name, row in data["rows"].items()}
    episodes = max((row["episodes"] for row in data["rows"].values()), default=0)
    return MeasuredBreaks(rows, data.get("command", ""), data.get("date", ""), episodes)


def break_row(row: Mapping[str, Any]) -> BreakRow:
    """Per cent as shares."""
    success, (low, high), kept, tasks = (row[key] for key in ("success", "interval", "kept", "tasks"))
    by_task = {name.removesuffix("-v3"): one["success"] / 100 for name, one in tasks.items()}
    return BreakRow(success / 100, low / 100, high / 100, float("nan") if kept is None else kept / 100, by_task)
