"""What has happened in a lecture so far, small enough to be drawn: kept in memory, and line by line on disk.

Diary(folder).add(event) for every event of lecture.py; Diary(folder) of an earlier one is what it wrote. No torch.
"""

import json
from dataclasses import asdict, dataclass, is_dataclass
from pathlib import Path
from typing import Any

NAME = "diary.jsonl"
KINDS = {"Demonstration": "Attempt", "RecordedVideo": "Filmed"}  # as they are called on disk
PHASES = ("collect", "learn", "measure", "film")


@dataclass(frozen=True)
class RecordedVideo:
    """One attempt on a seed that was neither trained on nor measured, as a video."""

    path: str
    success: bool
    seed: int


class TrainingLog:
    """Everything that a page shows of a lecture."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / NAME
        self.sizes: dict[str, int] = {}  # phase → how much of it there is to do
        self.phase = ""
        self.seconds = 0.0  # since the beginning, pauses left out
        self.kept = self.failed = 0  # demonstrations
        self.steps: list[int] = []
        self.losses: list[dict[str, float]] = []  # with "all" for their weighted sum
        self.speed = 0.0  # pictures a second
        self.wins: list[bool] = []
        self.film: RecordedVideo | None = None
        for line in read_lines(self.path):
            self.take(line)

    def add(self, event: object, seconds: float) -> None:
        """One more event of the lecture, so many seconds after its beginning."""
        line = {
            "kind": KINDS.get(type(event).__name__, type(event).__name__),
            "seconds": round(seconds, 2),
        } | event_fields(event)
        self.take(line)
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with self.path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(line) + "\n")

    def take(self, line: dict[str, Any]) -> None:
        """What a line means; lines of kinds that nobody draws change nothing."""
        self.seconds = float(line["seconds"])
        taker = getattr(self, f"take_{line['kind'].lower()}", None)
        if taker:
            taker(line)

    def take_phase(self, line: dict[str, Any]) -> None:
        self.phase = line["name"]
        self.sizes[self.phase] = line["size"]
        if self.phase == "measure":
            self.wins = []  # those of an interrupted measurement are told again

    def take_started(self, line: dict[str, Any]) -> None:
        self.kept = line["done"]

    def take_attempt(self, line: dict[str, Any]) -> None:
        self.kept += line["success"]
        self.failed += not line["success"]

    def take_step(self, line: dict[str, Any]) -> None:
        while self.steps and self.steps[-1] >= line["step"]:  # learnt again, after a kill
            self.steps.pop()
            self.losses.pop()
        self.steps.append(line["step"])
        self.losses.append({"all": line["loss"]} | line["parts"])
        self.speed = line["pictures_per_second"]

    def take_result(self, line: dict[str, Any]) -> None:
        self.wins.append(line["success"])

    def take_filmed(self, line: dict[str, Any]) -> None:
        self.film = RecordedVideo(line["path"], line["success"], line["seed"])

    def done(self, phase: str) -> float:
        """The share of a phase that is behind it."""
        if phase not in self.sizes:
            return 0.0
        if PHASES.index(phase) < PHASES.index(self.phase):
            return 1.0  # also where the time was over before everything was collected
        so_far = {
            "collect": self.kept,
            "learn": self.steps[-1] if self.steps else 0,
            "measure": len(self.wins),
            "film": int(self.film is not None),
        }
        return min(1.0, so_far[phase] / self.sizes[phase])

    @property
    def complete(self) -> bool:
        return self.film is not None


def repair(folder: Path) -> None:
    """A line that a kill cut short is ended, so that the next begins one of its own."""
    path = folder / NAME
    if path.is_file() and not path.read_bytes().endswith(b"\n"):
        with path.open("ab") as file:
            file.write(b"\n")


def event_fields(event: object) -> dict[str, Any]:
    """An event as plain data; of a path its name, as a diary may be taken elsewhere."""
    if not is_dataclass(event) or isinstance(event, type):
        return {}
    return {name: part.name if isinstance(part, Path) else part for name, part in asdict(event).items()}


def read_lines(path: Path) -> list[dict[str, Any]]:
    """Every whole line; a half-written last one is left out."""
    if not path.is_file():
        return []
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line for line in map(parse_line, lines) if line is not None]


def parse_line(line: str) -> dict[str, Any] | None:
    try:
        found = json.loads(line)
    except json.JSONDecodeError:
        return None
    return found if isinstance(found, dict) and {"kind", "seconds"} <= found.keys() else None
