"""A theatre of toys for tests of the page: a small policy, a fake world that can be disturbed, no simulator."""

from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np

from tests.fakes import FakeTeacher, FakeWorld
from tests.model import toys
from vla_core.errors import Mistake
from vla_core.model.policy import Policy, Sentence
from vla_core.world.eye import Look

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
    def borrow(self, task: str) -> Iterator[FakeWorld]:
        yield self.world
        self.back += 1


def heard(policy: Policy, text: str) -> Sentence:
    """Toys cannot read: everything is understood but one word."""
    if text == "gibberish":
        raise Mistake("I don't know how to do that.")
    return policy.hear(text)


def fake_theatre(monkeypatch, worlds: OpenWorlds | None = None):
    """A theatre in which toys play; sessions everywhere use the fakes."""
    from visualizations.page.attempt_server import AttemptServer

    for module in ("session", "wish"):
        monkeypatch.setattr(f"vla_core.{module}.understood", heard)
    monkeypatch.setattr("vla_core.session.teacher_for", lambda task: FakeTeacher())
    theatre = AttemptServer()
    theatre.policy, theatre.worlds = toys.policy(), worlds or OpenWorlds()
    monkeypatch.setattr(theatre, "missing", lambda: "")
    return theatre
