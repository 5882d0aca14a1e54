"""Worlds are opened once and used again; no more stay open than allowed."""

import pytest

from vla_core.world.look import PLAIN, Look
from vla_core.world.pool import WorldPool


class Opened:
    """A world that only knows whether it is closed."""

    def __init__(self, task: str, picture: int, wrist: int, look: Look) -> None:
        self.task, self.sides, self.look, self.closed = task, (picture, wrist), look, False
        self.eye = self

    def apply_look(self, look: Look) -> None:
        self.look = look

    def close(self) -> None:
        self.closed = True


@pytest.fixture
def worlds():
    return WorldPool(max_idle=2, opener=Opened)


def test_a_returned_world_is_lent_again_and_a_second_borrower_gets_another(worlds):
    with worlds.borrow("a", 96, 64) as first:
        assert first.sides == (96, 64)
    with worlds.borrow("a", 96, 64) as again, worlds.borrow("a", 96, 64) as other:
        assert again is first
        assert other is not first
    assert [first.closed, other.closed].count(True) == 1  # one of a task is enough


def test_over_the_limit_the_one_idle_longest_is_closed(worlds):
    opened = []
    for task in ("a", "b", "a", "c"):
        with worlds.borrow(task, 96, 64) as world:
            opened.append(world)
    a, b, again, c = opened
    assert again is a
    assert (a.closed, b.closed, c.closed) == (False, True, False)


def test_a_world_comes_back_also_after_a_mistake(worlds):
    with pytest.raises(ValueError, match="on the way"), worlds.borrow("a", 96, 64) as world:
        raise ValueError("on the way")
    assert worlds.idle["a", 96, 64, PLAIN] is world


def test_closing_the_pool_closes_what_is_idle(worlds):
    with worlds.borrow("a", 96, 64) as world:
        pass
    worlds.close()
    assert world.closed
    assert not worlds.idle


def test_an_idle_world_gets_the_look_that_is_asked_for_and_other_cameras_are_another_world(worlds):
    dim = Look(light=0.5)
    with worlds.borrow("a", 96, 64) as plain:
        pass
    with worlds.borrow("a", 96, 64, dim) as same, worlds.borrow("a", 96, 0) as one_eyed:
        assert same is plain
        assert same.look == dim
        assert one_eyed is not plain
    with worlds.borrow("a", 96, 64) as again:
        assert (again, again.look) == (plain, PLAIN)


def test_two_looks_at_the_same_time_stay_open_side_by_side(worlds):
    dim = Look(light=0.5)
    for _ in range(2):
        with worlds.borrow("a", 96, 64) as one, worlds.borrow("a", 96, 64, dim) as other:
            assert (one.look, other.look) == (PLAIN, dim)
            assert not one.closed
            assert not other.closed
    assert len(worlds.idle) == 2
