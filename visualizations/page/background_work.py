"""Work that viewers have begun, each under a ticket; what nobody has asked for in a while is put away.

Nothing here runs by itself: work goes on only while somebody asks for more of it, and so stops with the page that
began it. The shelf is as long as it is, however many viewers there are.
"""

import secrets
import threading
import time
from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from vla_core.errors import Mistake

PLACES = 64
PATIENCE = 900.0  # seconds
SLICE = 0.2  # seconds of work before a viewer sees what has become of it
GONE = "That work has been put away, as nobody had asked for it in a while. Start it again."


@dataclass(eq=False)
class Work:
    """A generator on its way, its newest event, and what it belongs to."""

    events: Iterator[Any]
    about: Any
    newest: Any = None
    over: bool = False
    asked: float = field(default_factory=time.monotonic)
    turn: threading.Lock = field(default_factory=threading.Lock)

    def go_on(self, seconds: float) -> Any:
        """Work for about so long; the newest event. Two who ask at once take turns."""
        with self.turn:
            until = time.monotonic() + seconds
            for event in self.events:
                self.newest = event
                if time.monotonic() >= until:
                    return event
            self.over = True
            return self.newest

    def close(self) -> None:
        with self.turn:
            self.over = True
            self.events.close()  # type: ignore[attr-defined]  # all our long work is generators


class WorkStore:
    """At most so many works at a time; the one that was asked for longest ago makes room."""

    def __init__(self, places: int = PLACES, patience: float = PATIENCE) -> None:
        self.places, self.patience = places, patience
        self.works: OrderedDict[str, Work] = OrderedDict()
        self.guard = threading.Lock()

    def __len__(self) -> int:
        return len(self.works)

    def put(self, work: Work) -> str:
        ticket = secrets.token_urlsafe(12)
        with self.guard:
            self.works[ticket] = work
            gone = self.outdated()
        for old in gone:
            old.close()
        return ticket

    def outdated(self) -> list[Work]:
        """Take what is too old, or too much, from the shelf."""
        oldest = time.monotonic() - self.patience
        over = len(self.works) - self.places
        names = [name for i, (name, work) in enumerate(self.works.items()) if i < over or work.asked < oldest]
        return [self.works.pop(name) for name in names]

    def get(self, ticket: Any) -> Work:
        """The work of a ticket, now the newest on the shelf."""
        with self.guard:
            work = self.works.get(ticket) if isinstance(ticket, str) else None
            if work is None:
                raise Mistake(GONE)
            work.asked = time.monotonic()
            self.works.move_to_end(ticket)
            return work

    def drop(self, ticket: Any) -> None:
        """Stop it; a ticket that is not known has nothing to stop."""
        with self.guard:
            work = self.works.pop(ticket, None) if isinstance(ticket, str) else None
        if work is not None:
            work.close()
