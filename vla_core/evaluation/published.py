"""What others have published on Meta-World's fifty tasks (published.json), each with its source."""

import json
from dataclasses import dataclass
from pathlib import Path

FILE = Path(__file__).with_name("published.json")


@dataclass(frozen=True)
class System:
    """One published result, as shares from 0 to 1."""

    name: str
    parameters: float | None  # None where the source does not say
    tiers: tuple[float, ...]  # easy, medium, hard, very hard; empty where only the mean is given
    success: float  # the mean of the four tiers
    source: str


def read_published(path: Path = FILE) -> tuple[System, ...]:
    """All published systems, in the order of the file."""
    rows = json.loads(path.read_text(encoding="utf-8"))["systems"]
    return tuple(
        System(
            name=row["name"],
            parameters=row["parameters"],
            tiers=tuple(share / 100 for share in row["tiers"] or ()),
            success=row["mean"] / 100,
            source=row["source"],
        )
        for row in rows
    )


PUBLISHED = read_published()
