"""What has happened in a lecture so far, small enough to be drawn: in memory, and line by line on disk.

TrainingLog(folder).add(event, seconds) for every event of a lecture, or of a teaching from driven attempts;
TrainingLog(folder) reads an earlier one.
One JSON object a line: its kind, the seconds since the beginning, the fields of the event. No torch.
"""

import json
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

from vla_core.data.demonstrations import Demonstration, Started
from vla_core.evaluation.evaluate import Result
from vla_core.training.events import Phase, RecordedVideo, Saved, Step

NAME = "diary.jsonl"
PHASES = ("collect", "learn", "measure", "film")  # of a lecture
TEACHING_PHASES = ("import", "before", "learn", "measure", "film")  # from attempts that a person drove
LoggedEvent = Phase | Started | Demonstration | Step | Saved | Result | RecordedVideo
KINDS: dict[str, type[LoggedEvent]] = {  # as they are called on disk
    "Phase": Phase,
    "Started": Started,
    "Attempt": Demonstration,
    "Step": Step,
    "Saved": Saved,
    "Result": Result,
    "Filmed": RecordedVideo,
}
KIND_OF: dict[type, str] = {event: kind for kind, event in KINDS.items()}


class TrainingLog:
    """Everything that a page shows of a lecture."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / NAME
        self.sizes: dict[str, int] = {}  # phase → how many episodes or steps it has
        self.phase = ""
        self.seconds = 0.0  # since the beginning, without pauses
        self.collected = self.failed = 0  # demonstrations
        self.steps: list[int] = []
        self.losses: list[dict[str, float]] = []  # with "all" for their weighted sum
        self.speed = 0.0  # pictures a second
        self.before: list[bool] = []  # successes of the policy that was taught, where one was
        self.successes: list[bool] = []  # of the measurement
        self.video: RecordedVideo | None = None
        for seconds, event in read_log(self.path):
            self._apply(event, seconds)

    def add(self, event: object, seconds: float) -> None:
        """One more event of the lecture, so many seconds after its beginning; others than these are not logged."""
        kind = KIND_OF.get(type(event))
        if kind is None:
            return
        rounded = round(seconds, 2)
        line = {"kind": kind, "seconds": rounded} | event_fields(event)
        self._apply(event, rounded)
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with self.path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(line) + "\n")

    def _apply(self, event: object, seconds: float) -> None:
        """Bring the figures up to date with one event."""
        self.seconds = float(seconds)
        match event:
            case Phase():
                self._begin_phase(event)
            case Started():
                self.collected = event.done
            case Demonstration():
                self.collected += event.success
                self.failed += not event.success
            case Step():
                self._add_step(event)
            case Result():
                self._measured().append(event.success)
            case RecordedVideo():
                self.video = event

    def _begin_phase(self, phase: Phase) -> None:
        self.phase = phase.name
        self.sizes[phase.name] = phase.size
        if phase.name in ("before", "measure"):
            self._measured().clear()  # an interrupted measurement reports its earlier results again

    def _measured(self) -> list[bool]:
        """The successes of the measurement that goes on."""
        return self.before if self.phase == "before" else self.successes

    def _add_step(self, step: Step) -> None:
        while self.steps and self.steps[-1] >= step.step:  # repeated after a kill
            self.steps.pop()
            self.losses.pop()
        self.steps.append(step.step)
        self.losses.append({"all": step.loss} | step.parts)
        self.speed = step.pictures_per_second

    @property
    def phases(self) -> tuple[str, ...]:
        """All phases that it goes through."""
        return TEACHING_PHASES if "import" in self.sizes else PHASES

    def progress(self, phase: str) -> float:
        """The share of a phase that is complete, 0 to 1."""
        if phase not in self.sizes:
            return 0.0
        if self.phases.index(phase) < self.phases.index(self.phase):
            return 1.0  # also where the time was over before everything was collected
        count = {
            "collect": self.collected,
            "import": self.collected,
            "before": len(self.before),
            "learn": self.steps[-1] if self.steps else 0,
            "measure": len(self.successes),
            "film": int(self.video is not None),
        }
        return min(1.0, count[phase] / self.sizes[phase])

    @property
    def complete(self) -> bool:
        return self.video is not None


def repair(folder: Path) -> None:
    """End a line that a kill cut short, so that the next one begins on a line of its own."""
    path = folder / NAME
    if path.is_file() and not path.read_bytes().endswith(b"\n"):
        with path.open("ab") as file:
            file.write(b"\n")


def event_fields(event: Any) -> dict[str, Any]:
    """An event as plain data; of a path only its name, as the folder may be moved."""
    return {name: value.name if isinstance(value, Path) else value for name, value in asdict(event).items()}


def read_log(path: Path) -> list[tuple[float, LoggedEvent]]:
    """The events of every whole line with their times; a half-written last line is left out."""
    if not path.is_file():
        return []
    lines = path.read_text(encoding="utf-8").splitlines()
    return [entry for entry in map(parse_line, lines) if entry is not None]


def parse_line(line: str) -> tuple[float, LoggedEvent] | None:
    """One line as its time and event; None where it is damaged or of a kind that nobody draws."""
    try:
        content = json.loads(line)
        kind = KINDS[content["kind"]]
        names = {field.name for field in fields(kind)}
        event = kind(**{name: value for name, value in content.items() if name in names})
        return float(content["seconds"]), event
    except (ValueError, KeyError, TypeError):
        return None
