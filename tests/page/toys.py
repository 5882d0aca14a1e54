"""The page's tabs with a toy policy in a toy world: real handlers, nothing slow behind them."""

from pathlib import Path

from tests.fakes import FakeWorld
from tests.model import toys
from tests.test_rollout import FakeTeacher
from visualizations.page import tab_helpers
from vla_core import side

STEPS = 20


class ToyWorld(FakeWorld):
    """Small pictures, whatever is asked for."""

    max_steps = STEPS

    def __init__(self, task: str, picture: int = 32, wrist: int = 32, look: object = None) -> None:
        super().__init__(task, picture, wrist)
        self.dark = look is not None

    def render(self, side: int):
        return super().render(side) // (2 if self.dark and side < 480 else 1)


def opened(path: Path):
    return toys.policy()


def play_with_toys(monkeypatch, folder: Path) -> None:
    """From now on all that a tab runs is a toy."""
    (folder / "full.safetensors").write_bytes(b"")
    monkeypatch.setattr(tab_helpers.ATTEMPTS, "checkpoint", folder / "full.safetensors")
    monkeypatch.setattr(tab_helpers.ATTEMPTS, "missing", lambda: "")
    monkeypatch.setattr(side, "load_cached", opened)
    monkeypatch.setattr(side, "open_world", ToyWorld)
    monkeypatch.setattr(side, "teacher_for", lambda task: FakeTeacher())
    monkeypatch.setattr(side, "understood", lambda policy, text: policy.hear(text))
