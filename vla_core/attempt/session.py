"""An attempt that runs in a thread of its own, for somebody who watches it from outside.

Session(attempt, queue).start(); since(n) → the moments after the n-th, as soon as there are some. It ends when the
attempt does, when it is stopped, or when nobody has asked for it in a while: a closed browser costs nothing.
"""

import logging
import secrets
import threading
import time
from collections import deque

from vla_core.attempt.attempt import Attempt
from vla_core.attempt.interventions import Command, Stop
from vla_core.attempt.queue import AttemptQueue
from vla_core.errors import InvalidInput, Mistake
from vla_core.trace import Moment
from vla_core.world import SAWYER, body

PATIENCE = 15.0  # seconds without a question after which nobody watches any more
BROKE_OFF = "This attempt broke off, and that is our mistake, not yours ({}). Run it again, or change the seed."


class Session:
    """One attempt of one person."""

    def __init__(self, attempt: Attempt, queue: AttemptQueue) -> None:
        if body(attempt.task) is not SAWYER:
            raise InvalidInput("This policy has learnt on Meta-World's arm alone; choose one of its scenes.")
        self.id = secrets.token_urlsafe(12)
        self.attempt, self.queue = attempt, queue
        self.remarks: deque[str] = deque(maxlen=8)  # what its person should be told
        self.over = False
        self._last_question = time.monotonic()
        self._news = threading.Condition()
        self._stop = threading.Event()

    @property
    def moments(self) -> list[Moment]:
        return self.attempt.moments

    @property
    def stopped(self) -> bool:
        return self._stop.is_set() or time.monotonic() - self._last_question > PATIENCE

    def start(self) -> "Session":
        threading.Thread(target=self.work, name=f"session-{self.id[:4]}", daemon=True).start()
        return self

    def stop(self) -> None:
        """End it before the next step; the event log keeps where."""
        self.attempt.command(Stop())
        self._stop.set()

    def command(self, command: Command) -> None:
        """To be carried out before the next step."""
        self.attempt.command(command)

    def since(self, count: int, seconds: float = 1.0) -> list[Moment]:
        """The moments after the first `count`; waits for so long if there are none yet."""
        self._last_question = time.monotonic()
        with self._news:
            self._news.wait_for(lambda: len(self.moments) > count or self.over or self.remarks, seconds)
            return self.moments[count:]

    def wait(self) -> None:
        """Until it is over, for whoever wants only the end."""
        while not self.over:
            self.since(len(self.moments))

    def work(self) -> None:
        try:
            with self.queue.place(self) as admitted:
                if admitted:
                    self._run()
        except Mistake as mistake:
            self._tell(str(mistake))
        except Exception as error:  # whatever else happens, a person gets a line and not silence
            logging.getLogger(__name__).exception("an attempt at %s broke off", self.attempt.task)
            self._tell(BROKE_OFF.format(type(error).__name__))
        finally:
            with self._news:
                self.over = True
                self._news.notify_all()

    def _run(self) -> None:
        """All moments at the pace that was asked for."""
        moments = self.attempt.run(self.attempt.viewer_recorder())
        try:
            begun, pace = time.monotonic(), self.attempt.request.pace
            for count, _ in enumerate(moments, start=1):
                self._tell(*self._complaints())
                if not self._stop.wait(begun + count / pace - time.monotonic()) and self.stopped:
                    return  # nobody watches
            self._tell(*self._complaints())
        finally:
            moments.close()  # type: ignore[attr-defined]  # a generator: gives its worlds back

    def _complaints(self) -> list[str]:
        return [self.attempt.complaints.popleft() for _ in range(len(self.attempt.complaints))]

    def _tell(self, *remarks: str) -> None:
        """Wake up whoever waits for news, with or without something to read."""
        with self._news:
            self.remarks.extend(remarks)
            self._news.notify_all()
