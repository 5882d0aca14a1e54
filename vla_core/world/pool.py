"""A pool of open worlds: one that is returned stays open for the next borrower with the same task.

Opening a world takes half a second and more, a reset ten milliseconds; a reset forgets all that was before.
"""

import threading
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager

from vla_core.world import open_world
from vla_core.world.base import World

IDLE_LIMIT = 3  # worlds that stay open while nobody uses them


class WorldPool:
    """Worlds by task, all with pictures of the same two sizes."""

    def __init__(self, picture: int, wrist: int, idle_limit: int = IDLE_LIMIT) -> None:
        self.picture, self.wrist, self.idle_limit = picture, wrist, idle_limit
        self.idle: OrderedDict[str, World] = OrderedDict()
        self.lock = threading.Lock()

    @contextmanager
    def borrow(self, task: str) -> Iterator[World]:
        """A world of this task; the borrower resets it."""
        with self.lock:
            world = self.idle.pop(task, None)
        world = world or open_world(task, picture=self.picture, wrist=self.wrist)
        try:
            yield world
        finally:
            self.give_back(task, world)

    def give_back(self, task: str, world: World) -> None:
        """Keep it open instead of an idle one of the same task; over the limit, close the one idle longest."""
        with self.lock:
            closing = [] if task not in self.idle else [self.idle.pop(task)]
            self.idle[task] = world
            while len(self.idle) > self.idle_limit:
                closing.append(self.idle.popitem(last=False)[1])
        for old in closing:
            old.close()

    def close(self) -> None:
        with self.lock:
            worlds, self.idle = list(self.idle.values()), OrderedDict()
        for world in worlds:
            world.close()
