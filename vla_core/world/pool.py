"""Open worlds, borrowed and returned: one that comes back is kept for the next who asks for the same.

Opening a world takes half a second and more, a reset ten milliseconds; a reset forgets all that was before.
"""

import threading
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, cast

from vla_core.world import open_world
from vla_core.world.base import World
from vla_core.world.look import PLAIN, Look
from vla_core.world.table.tasks import is_table

if TYPE_CHECKING:
    from vla_core.world.metaworld import MetaWorld

MAX_IDLE = 3
Key = tuple[str, int, int, Look]  # task, side of the front picture, side of the wrist picture, look
Opener = Callable[[str, int, int, Look], World]


def open_by_name(task: str, picture: int, wrist: int, look: Look) -> World:
    return open_world(task, picture=picture, wrist=wrist, look=None if look == PLAIN else look)


def kind_of(key: Key) -> tuple[str, int, int]:
    """What has to be opened: one table is enough for everything that may lie on it."""
    task, picture, wrist, _ = key
    return ("table" if is_table(task) else task), picture, wrist


class WorldPool:
    """Worlds by task, cameras and look."""

    def __init__(self, max_idle: int = MAX_IDLE, opener: Opener = open_by_name) -> None:
        self.max_idle, self.opener = max_idle, opener
        self.idle: OrderedDict[Key, World] = OrderedDict()
        self.lock = threading.Lock()

    @contextmanager
    def borrow(self, task: str, picture: int, wrist: int, look: Look = PLAIN) -> Iterator[World]:
        """A world, to be reset by whoever borrows it; nobody else has it meanwhile."""
        key = (task, picture, wrist, look)
        with self.lock:
            world = self.idle.pop(key, None) or self._changed(key)
        world = world or self.opener(*key)
        try:
            yield world
        finally:
            self._give_back(key, world)

    def _changed(self, key: Key) -> World | None:
        """An idle world that differs in its look alone, or in what lies on its table; None where there is none."""
        like = next((other for other in reversed(self.idle) if kind_of(other) == kind_of(key)), None)
        if like is None:
            return None
        world = self.idle.pop(like)
        world.task = key[0]
        if like[3] != key[3]:
            cast("MetaWorld", world).eye.apply_look(key[3])
        return world

    def _give_back(self, key: Key, world: World) -> None:
        """Kept if none like it is idle; the one that came back longest ago makes room."""
        with self.lock:
            surplus = [] if key not in self.idle else [self.idle.pop(key)]
            self.idle[key] = world
            while len(self.idle) > self.max_idle:
                surplus.append(self.idle.popitem(last=False)[1])
        for old in surplus:
            old.close()

    def close(self) -> None:
        with self.lock:
            worlds, self.idle = list(self.idle.values()), OrderedDict()
        for world in worlds:
            world.close()
