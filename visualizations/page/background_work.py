"""Long work that pages have started, each under a ticket; what has not been asked for in a while is stopped.

Nothing runs by itself: a work advances only while a page asks for more of it, so it stops when the page is closed.
The number of works is limited, however many viewers there are.
"""

import secrets
import threading
import time
from collections import OrderedDict
from collections.abc import Generator, Iterator
from dataclasses import dataclass, field
from typing import Any

from vla_core.errors import InvalidInput

MAX_WORKS = 64
MAX_IDLE = 900.0  # seconds
SLICE = 0.2  # seconds of work for one answer
EXPIRED = "That work was stopped, because it had not been asked for in a while. Start it again."


@dataclass(eq=False)
class Work:
    """A generator, its newest event, and what it is for."""

    events: Iterator[Any]
    purpose: Any
    newest: Any = None
    over: bool = False
    closing: bool = False
    last_request: float = field(default_factory=time.monotonic)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def advance(self, seconds: float) -> Any:
        """Run for about so many seconds; the newest event. Requests at the same time wait for each other."""
        with self.lock:
            until = time.monotonic() + seconds
            for event in self.events:
                self.newest = event
                if self.closing or time.monotonic() >= until:
                    return event
            self.over = True
            return self.newest

    def close(self) -> None:
        """Stop after the event that is being computed."""
        self.closing = True
        with self.lock:
            self.over = True
            if isinstance(self.events, Generator):
                self.events.close()


class WorkStore:
    """At most `max_works` at a time; the one whose last request is oldest is stopped first."""

    def __init__(self, max_works: int = MAX_WORKS, max_idle: float = MAX_IDLE) -> None:
        self.max_works, self.max_idle = max_works, max_idle
        self.works: OrderedDict[str, Work] = OrderedDict()
        self.lock = threading.Lock()

    def __len__(self) -> int:
        return len(self.works)

    def put(self, work: Work) -> str:
        ticket = secrets.token_urlsafe(12)
        with self.lock:
            self.works[ticket] = work
            removed = self._remove_outdated()
        for old in removed:
            old.close()
        return ticket

    def _remove_outdated(self) -> list[Work]:
        """Remove what is idle for too long, or too much; the caller holds the lock."""
        oldest = time.monotonic() - self.max_idle
        excess = len(self.works) - self.max_works
        names = [
            name for i, (name, work) in enumerate(self.works.items()) if i < excess or work.last_request < oldest
        ]
        return [self.works.pop(name) for name in names]

    def get(self, ticket: Any) -> Work:
        """The work of a ticket; this counts as a request for it."""
        with self.lock:
            work = self.works.get(ticket) if isinstance(ticket, str) else None
            if work is None:
                raise InvalidInput(EXPIRED)
            work.last_request = time.monotonic()
            self.works.move_to_end(ticket)
            return work

    def drop(self, ticket: Any) -> None:
        """Stop the work of a ticket, if there is one."""
        with self.lock:
            work = self.works.pop(ticket, None) if isinstance(ticket, str) else None
        if work is not None:
            work.close()
