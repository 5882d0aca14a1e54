"""The page's tabs with a toy policy in a toy world: real handlers, nothing slow behind them."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.fakes import FakeWorld
from tests.model import toys
from tests.page.fakes import read_with_toys
from visualizations.page.attempt_server import ATTEMPTS, AttemptServer
from vla_core.world.look import PLAIN, Look

STEPS = 20


class ToyWorld(FakeWorld):
    """Small pictures, whatever is asked for."""

    max_steps = STEPS

    def __init__(self, task: str, picture: int = 32, wrist: int = 32, look: object = None) -> None:
        super().__init__(task, picture, wrist)
        self.dark = look is not None

    def render(self, side: int):
        return super().render(side) // (2 if self.dark and side < 480 else 1)


class ToyWorlds:
    """Opens a world for everybody who borrows one."""

    @contextmanager
    def borrow(self, task: str, picture: int, wrist: int, look: Look = PLAIN) -> Iterator[ToyWorld]:
        yield ToyWorld(task, look=None if look == PLAIN else look)


def play_with_toys(monkeypatch, folder: Path) -> None:
    """From now on all that a tab runs is a toy."""
    (folder / "full.safetensors").write_bytes(b"")
    policy = toys.policy()
    monkeypatch.setattr(ATTEMPTS, "checkpoint", folder / "full.safetensors")
    monkeypatch.setattr(ATTEMPTS, "missing", lambda: "")
    monkeypatch.setattr(ATTEMPTS, "policies", lambda path: policy)
    monkeypatch.setattr(AttemptServer, "worlds", ToyWorlds())
    read_with_toys(monkeypatch)
