"""Worlds are opened once and used again; no more stay open than allowed."""

import pytest

from vla_core.world import pool
from vla_core.world.pool import WorldPool


class Opened:
    """A world that only knows whether it is closed."""

    def __init__(self, task: str, picture: int, wrist: int) -> None:
        self.task, self.sides, self.closed = task, (picture, wrist), False

    def close(self) -> None:
        self.closed = True


@pytest.fixture
def worlds(monkeypatch):
    monkeypatch.setattr(pool, "open_world", Opened)
    return WorldPool(96, 64, idle_limit=2)


def test_a_returned_world_is_lent_again_and_a_second_borrower_gets_another(worlds):
    with worlds.borrow("a") as first:
        assert first.sides == (96, 64)
    with worlds.borrow("a") as again, worlds.borrow("a") as other:
        assert again is first
        assert other is not first
    assert [first.closed, other.closed].count(True) == 1  # one of a task is enough


def test_over_the_limit_the_one_idle_longest_is_closed(worlds):
    opened = []
    for task in ("a", "b", "a", "c"):
        with worlds.borrow(task) as world:
            opened.append(world)
    a, b, again, c = opened
    assert again is a
    assert (a.closed, b.closed, c.closed) == (False, True, False)


def test_a_world_comes_back_also_after_a_mistake(worlds):
    with pytest.raises(ValueError, match="on the way"), worlds.borrow("a") as world:
        raise ValueError("on the way")
    assert worlds.idle["a"] is world


def test_closing_the_pool_closes_what_is_idle(worlds):
    with worlds.borrow("a") as world:
        pass
    worlds.close()
    assert world.closed
    assert not worlds.idle
