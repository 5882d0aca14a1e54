"""A queue for attempts: so many run at once, the others wait in the order they came."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol


class Waiting(Protocol):
    """Who waits in the queue, unless it has been stopped meanwhile."""

    @property
    def stopped(self) -> bool: ...


class AttemptQueue:
    """At most `places` run; who comes later waits, and can see how many are before."""

    def __init__(self, places: int) -> None:
        self.places = places
        self.waiting: list[Waiting] = []
        self.running: set[Waiting] = set()
        self.changed = threading.Condition()

    @contextmanager
    def place(self, attempt: Waiting) -> Iterator[bool]:
        """Wait, run, leave; False where it was stopped while it waited."""
        try:
            yield self._enter(attempt)
        finally:
            with self.changed:
                self.running.discard(attempt)
                self.changed.notify_all()

    def _enter(self, attempt: Waiting) -> bool:
        with self.changed:
            self.waiting.append(attempt)
            while not attempt.stopped and (len(self.running) >= self.places or self.waiting[0] is not attempt):
                self.changed.wait(0.2)  # seconds: `stopped` may become true without a notification
            self.waiting.remove(attempt)
            admitted = not attempt.stopped
            if admitted:
                self.running.add(attempt)
            self.changed.notify_all()
        return admitted

    def ahead_of(self, attempt: Waiting) -> int | None:
        """How many come first, running and waiting; None for one that does not wait."""
        with self.changed:
            return self.waiting.index(attempt) + len(self.running) if attempt in self.waiting else None
