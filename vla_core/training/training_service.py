"""One lecture at a time for a whole server: it goes on by itself until it is done or stopped, whoever watches.

Classroom(lecture).begin(lesson) -> Training; a second one is refused while the first runs. What happened stands in
the lesson's folder (training_log.py), so a stopped lecture can be taken up again, also by another server.
"""

import json
import logging
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from vla_core.errors import Mistake
from vla_core.files import write_atomically
from vla_core.training.training_log import TrainingLog, repair

if TYPE_CHECKING:
    from vla_core.training.lecture import LecturePlan

PLAN_FILE = "lesson.json"  # inside the lesson's folder: what was asked for
FAULT = "The lecture broke off, and that is our mistake, not yours ({}). What was learnt is kept: resume it."
Lecture = Callable[["LecturePlan"], Iterator[Any]]


class Training:
    """One lecture on its way, in a thread of its own."""

    def __init__(self, lesson: "LecturePlan", lecture: Lecture) -> None:
        self.lesson, self.lecture = lesson, lecture
        repair(lesson.folder)
        self.diary = TrainingLog(lesson.folder)
        self.halted = threading.Event()
        self.mistake = ""
        self.before, self.begun = self.diary.seconds, time.monotonic()
        self.thread = threading.Thread(target=self.work, name="lecture", daemon=True)

    @property
    def running(self) -> bool:
        return self.thread.is_alive()

    @property
    def seconds(self) -> float:
        """Since the beginning, pauses left out."""
        return self.before + time.monotonic() - self.begun

    def work(self) -> None:
        events = self.lecture(self.lesson)
        try:
            for event in events:
                self.diary.add(event, self.seconds)
                if self.halted.is_set():
                    return
        except Mistake as mistake:
            self.mistake = str(mistake)
        except Exception as error:  # whatever else happens, a person gets a line and not silence
            logging.getLogger(__name__).exception("a lecture on %s broke off", self.lesson.task)
            self.mistake = FAULT.format(type(error).__name__)
        finally:
            events.close()  # type: ignore[attr-defined]  # saves what was learnt

    def stop(self) -> None:
        """Stop after the step of now; nothing that was learnt is lost."""
        self.halted.set()


class TrainingService:
    """Where at most one lecture is held."""

    def __init__(self, lecture: Lecture) -> None:
        self.lecture = lecture
        self.current: Training | None = None
        self.guard = threading.Lock()

    def begin(self, lesson: "LecturePlan") -> Training:
        """Start a lecture, or go on with the one in its folder."""
        with self.guard:
            if self.current and self.current.running:
                raise Mistake(
                    f"A lecture on {self.current.lesson.task} is running already; two would halve each other's "
                    "speed. Watch it, or stop it first."
                )
            write_atomically(lesson.folder / PLAN_FILE, plan_json(lesson))
            self.current = Training(lesson, self.lecture)
            self.current.thread.start()
            return self.current

    def stop(self) -> None:
        """Stop what is running, and wait until it is safe on disk."""
        with self.guard:
            training = self.current
        if training:
            training.stop()
            training.thread.join()


def plan_json(lesson: "LecturePlan") -> bytes:
    plain = {name: str(part) if isinstance(part, Path) else part for name, part in asdict(lesson).items()}
    return json.dumps(plain).encode()


def read_plan(folder: Path) -> "LecturePlan":
    """What was asked for in an earlier lecture."""
    from vla_core.training.lecture import LecturePlan  # loads torch

    try:
        told = json.loads((folder / PLAN_FILE).read_text(encoding="utf-8"))
        start = Path(told.pop("start")) if told.get("start") else None
        return LecturePlan(**told | {"folder": folder, "words": Path(told["words"]), "start": start})
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise Mistake(f"{folder.name} holds no lecture that could be taken up again.") from error
