"""A waiting line: so many at once, in the order they came."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol


class Guest(Protocol):
    """Who wants in, unless there is no longer any need."""

    @property
    def stopped(self) -> bool: ...


class Line:
    """So many at once; who comes later waits, and can see how many are before."""

    def __init__(self, places: int) -> None:
        self.places = places
        self.waiting: list[Guest] = []
        self.inside: set[Guest] = set()
        self.moved = threading.Condition()

    def enter(self, guest: Guest) -> bool:
        """Wait for a place; False where there is no longer any need for one."""
        with self.moved:
            self.waiting.append(guest)
            while not guest.stopped and (len(self.inside) >= self.places or self.waiting[0] is not guest):
                self.moved.wait(0.2)
            self.waiting.remove(guest)
            let_in = not guest.stopped
            if let_in:
                self.inside.add(guest)
            self.moved.notify_all()
        return let_in

    def leave(self, guest: Guest) -> None:
        with self.moved:
            self.inside.discard(guest)
            self.moved.notify_all()

    @contextmanager
    def place(self, guest: Guest) -> Iterator[bool]:
        """Wait, be inside, leave; whether there still was a need."""
        try:
            yield self.enter(guest)
        finally:
            self.leave(guest)

    def before(self, guest: Guest) -> int | None:
        """How many come first: those inside and those ahead in the line; None for who does not wait."""
        with self.moved:
            return self.waiting.index(guest) + len(self.inside) if guest in self.waiting else None
