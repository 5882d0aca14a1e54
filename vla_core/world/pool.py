"""Worlds that are lent out: one that comes back is kept warm for the next who asks for the same scene.

Opening a world costs half a second and more, a reset ten milliseconds; and a reset leaves no trace of what was.
"""

import threading
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager

from vla_core.world import open_world
from vla_core.world.base import World

KEPT = 3  # idle worlds


class WorldPool:
    """Worlds by task, all with the same two eyes."""

    def __init__(self, picture: int, wrist: int, kept: int = KEPT) -> None:
        self.picture, self.wrist, self.kept = picture, wrist, kept
        self.idle: OrderedDict[str, World] = OrderedDict()
        self.guard = threading.Lock()

    @contextmanager
    def borrow(self, task: str) -> Iterator[World]:
        """A world of this task, to be reset by whoever borrows it."""
        with self.guard:
            world = self.idle.pop(task, None)
        world = world or open_world(task, picture=self.picture, wrist=self.wrist)
        try:
            yield world
        finally:
            self.back(task, world)

    def back(self, task: str, world: World) -> None:
        """Kept if none of its kind is idle; the one that came back longest ago makes room."""
        with self.guard:
            out = [] if task not in self.idle else [self.idle.pop(task)]
            self.idle[task] = world
            while len(self.idle) > self.kept:
                out.append(self.idle.popitem(last=False)[1])
        for old in out:
            old.close()

    def close(self) -> None:
        with self.guard:
            worlds, self.idle = list(self.idle.values()), OrderedDict()
        for world in worlds:
            world.close()
