"""One lecture at a time for a whole server: it runs in a thread until it is complete or stopped.

TrainingService(lecture).start(plan) -> Training; a second one is refused while the first runs. A plan is that of
a lecture, or of a teaching from driven attempts. What happened is logged in the folder of the plan
(training_log.py), so what was stopped can be resumed, also by another server.
"""

import json
import logging
import threading
import time
from collections.abc import Callable, Generator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from vla_core.errors import BrokenFile, InvalidInput, Mistake
from vla_core.files import write_atomically
from vla_core.training.teach_plan import TeachPlan
from vla_core.training.training_log import TrainingLog, repair

if TYPE_CHECKING:
    from vla_core.training.lecture import LecturePlan

    AnyPlan: TypeAlias = "LecturePlan | TeachPlan"

PLAN_FILE = "lesson.json"  # inside the folder of the lecture: its plan
PATHS = ("words", "start", "checkpoint", "old")  # fields of a plan that are paths
FAULT = "The lecture broke off, and that is our mistake, not yours ({}). What was learnt is kept: resume it."
Lecture = Callable[["AnyPlan"], Generator[object, None, None]]


class Training:
    """One lecture that runs in a thread of its own."""

    def __init__(self, plan: "AnyPlan", lecture: Lecture) -> None:
        self.plan, self.lecture = plan, lecture
        repair(plan.folder)
        self.log = TrainingLog(plan.folder)
        self.stop_requested = threading.Event()
        self.mistake = ""  # one line, where something went wrong
        self.earlier, self.started = self.log.seconds, time.monotonic()
        self.thread = threading.Thread(target=self.run, name="lecture", daemon=True)

    @property
    def running(self) -> bool:
        return self.thread.is_alive()

    @property
    def seconds(self) -> float:
        """Since the beginning, without pauses."""
        return self.earlier + time.monotonic() - self.started

    def run(self) -> None:
        events = self.lecture(self.plan)
        try:
            for event in events:
                self.log.add(event, self.seconds)
                if self.stop_requested.is_set():
                    return
        except Mistake as mistake:
            self.mistake = str(mistake)
        except Exception as error:  # any other fault: the page shows a line, the server's log has the details
            logging.getLogger(__name__).exception("a lecture on %s broke off", self.plan.task)
            self.mistake = FAULT.format(type(error).__name__)
        finally:
            events.close()  # saves what was learnt

    def stop(self) -> None:
        """Stop after the present step; nothing that was learnt is lost."""
        self.stop_requested.set()


class TrainingService:
    """Runs at most one lecture."""

    def __init__(self, lecture: Lecture) -> None:
        self.lecture = lecture
        self.current: Training | None = None
        self.lock = threading.Lock()

    def require_free(self) -> None:
        """Complains while something runs."""
        if self.current and self.current.running:
            raise InvalidInput(
                f"A lecture on {self.current.plan.task} is running already; two would halve each other's "
                "speed. Watch it, or stop it first."
            )

    def start(self, plan: "AnyPlan") -> Training:
        """Start a lecture, or resume the one in its folder."""
        with self.lock:
            self.require_free()
            write_atomically(plan.folder / PLAN_FILE, plan_json(plan))
            self.current = Training(plan, self.lecture)
            self.current.thread.start()
            return self.current

    def stop(self) -> None:
        """Stop what is running, and wait until it is safe on disk."""
        with self.lock:
            training = self.current
        if training:
            training.stop()
            training.thread.join()


def plan_json(plan: "AnyPlan") -> bytes:
    plain = {name: str(value) if isinstance(value, Path) else value for name, value in asdict(plan).items()}
    return json.dumps(plain).encode()


def read_plan(folder: Path) -> "AnyPlan":
    """The plan of an earlier lecture, or of an earlier teaching."""
    from vla_core.training.lecture import LecturePlan  # loads torch

    try:
        content = json.loads((folder / PLAN_FILE).read_text(encoding="utf-8"))
        paths = {name: Path(content[name]) for name in PATHS if content.get(name)}
        fields = content | paths | {"folder": folder}
        return TeachPlan(**fields) if "method" in fields else LecturePlan(**fields)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise BrokenFile(f"{folder.name} holds no lecture that could be taken up again.") from error
