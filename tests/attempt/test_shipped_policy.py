"""The policy that ships does what it is told on a handful of fixed seeds."""

import pytest

from vla_core.attempt.attempt import Attempt, prepare
from vla_core.attempt.request import SHIPPED, Request
from vla_core.model.checkpoint import load_cached
from vla_core.world import gl
from vla_core.world.pool import WorldPool

pytestmark = pytest.mark.skipif(gl.backend() is None, reason="no renderer here")


@pytest.fixture(scope="module")
def worlds():
    pool = WorldPool()
    yield pool
    pool.close()


def carried_out(worlds: WorldPool, text: str, seed: int, **settings) -> Attempt:
    attempt = prepare(Request(text, seed=seed, **settings), load_cached, worlds)
    for _ in attempt.run():
        pass
    return attempt


@pytest.mark.parametrize(
    ("text", "seed", "task"),
    [
        ("please open the drawer", 3, "drawer-open-v3"),
        ("shut the window", 1, "window-close-v3"),
        ("bring the mug over to the coffee machine", 2, "coffee-push-v3"),
        ("turn the faucet on", 5, "faucet-open-v3"),
        ("press the button from above", 4, "button-press-topdown-v3"),
    ],
)
def test_it_succeeds_at_what_it_is_told(worlds, text, seed, task):
    attempt = carried_out(worlds, text, seed)
    assert attempt.task == task
    assert attempt.success
    assert len(attempt.moments) < 200


@pytest.mark.parametrize("head", ["gaussian", "bins", "ddpm", "flow"])
def test_every_head_opens_the_drawer(worlds, head):
    assert carried_out(worlds, "open the drawer", 3, head=head).success


def test_it_does_two_things_in_turn(worlds):
    attempt = carried_out(worlds, "first open the drawer, then close it", 2)
    assert [part.success for part in attempt.parts] == [True, True]
    assert attempt.task == "drawer-close-v3@drawer-half"


def test_the_same_seed_gives_the_same_rollout_to_the_bit(worlds):
    one, other = (carried_out(worlds, "open the drawer", 3, head="flow") for _ in range(2))
    assert [m.action.tobytes() for m in one.moments] == [m.action.tobytes() for m in other.moments]
    assert SHIPPED.is_file()
