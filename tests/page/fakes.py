"""An attempt server of toys for tests of the page: a small policy, a fake world that can be disturbed."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any

import numpy as np

from tests.fakes import FakeTeacher, FakeWorld
from tests.model import toys
from vla_core.attempt.request import Request
from vla_core.errors import Mistake
from vla_core.model.policy import Policy, Sentence
from vla_core.world.look import PLAIN, Look

TASK = "reach-v3"


class OpenWorld(FakeWorld):
    """A fake world into which somebody can step; it remembers how. Its puck is fixed."""

    def __init__(self) -> None:
        super().__init__(TASK, 32, 32)
        self.eye, self.pushed = Lens(), []

    def push_arm(self, shift: np.ndarray) -> None:
        self.hand = self.hand + shift
        self.pushed.append(tuple(shift))

    def nudge_object(self, shift: np.ndarray) -> None:
        raise Mistake("The object of reach-v3 is fixed; only one that lies free can be nudged.")


class Lens:
    look = Look()


class OpenWorlds:
    """Lends one world to everybody."""

    def __init__(self, world: FakeWorld | None = None) -> None:
        self.world, self.back = world or OpenWorld(), 0

    @contextmanager
    def borrow(self, task: str, picture: int, wrist: int, look: Look = PLAIN) -> Iterator[FakeWorld]:
        yield self.world
        self.back += 1


def heard(policy: Policy, text: str) -> Sentence:
    """Toys cannot read: everything is understood but one word."""
    if text == "gibberish":
        raise Mistake("I don't know how to do that.")
    return policy.hear(Request(text).instruction)


def read_with_toys(monkeypatch) -> None:
    """From now on every attempt reads and is taught by toys."""
    monkeypatch.setattr("vla_core.attempt.attempt.read_instruction", lambda policy, text: (heard(policy, text),))
    monkeypatch.setattr("vla_core.attempt.commands.read_single", heard)
    monkeypatch.setattr("vla_core.attempt.attempt.teacher_for", lambda task: FakeTeacher())


def fake_attempt_server(monkeypatch, worlds: OpenWorlds | None = None):
    """A server whose attempts are carried out by toys."""
    from visualizations.page.attempt_server import AttemptServer

    read_with_toys(monkeypatch)
    server, policy = AttemptServer(), toys.policy()
    monkeypatch.setattr(server, "policies", lambda path: policy)
    server.worlds = worlds or OpenWorlds()
    monkeypatch.setattr(server, "missing", lambda: "")
    return server


def in_a_thread(work: Callable[..., Any], *arguments: Any) -> Any:
    """Run it in a thread without an event loop; the browser tests leave one running in this thread."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(work, *arguments).result()
