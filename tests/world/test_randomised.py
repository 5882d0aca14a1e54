"""Randomised worlds: at strength 0 they are the plain one; a seed fixes look and physics."""

import numpy as np
import pytest

from vla_core.errors import InvalidInput
from vla_core.world.look import Look
from vla_core.world.metaworld import MetaWorld
from vla_core.world.metaworld_teacher import MetaWorldTeacher
from vla_core.world.randomised import (
    DELAY,
    Physics,
    Randomised,
    open_for_training,
    open_randomised,
    sample_conditions,
)

TASK = "push-v3"
RNG = np.random.default_rng(0)
ACTIONS = RNG.uniform(-1, 1, (20, 4)).astype(np.float32)


def path(world, seed: int = 4) -> np.ndarray:
    """(steps, 39) under fixed actions."""
    world.reset(seed)
    return np.stack([world.truth().full for action in ACTIONS if world.step(action)])


def test_at_strength_zero_it_is_the_plain_world_to_the_bit_pictures_included():
    plain, zero = MetaWorld(TASK, 32, 32), Randomised(TASK, 32, 32, "both", 0.0)
    assert path(plain).tobytes() == path(zero).tobytes()
    one, other = plain.observe(), zero.observe()
    assert np.array_equal(one.image, other.image)
    assert np.array_equal(one.wrist, other.wrist)


def test_one_seed_is_one_episode_whatever_came_before_and_another_seed_is_another():
    world = Randomised(TASK, 32, 32)
    first = path(world, 4)
    path(world, 5)
    assert path(world, 4).tobytes() == first.tobytes()
    assert path(world, 5).tobytes() != first.tobytes()


@pytest.mark.parametrize("kind", ["looks", "physics"])
def test_each_kind_changes_its_own_half_and_leaves_the_other_plain(kind):
    look, physics = sample_conditions(kind, 1.0, 3)
    assert (look == Look()) is (kind == "physics")
    assert (physics == Physics()) is (kind == "looks")


def test_a_delayed_hand_does_what_it_was_told_that_many_steps_later():
    seed = next(s for s in range(100) if sample_conditions("physics", 1.0, s)[1].delay == DELAY)
    world = Randomised(TASK, 32, 32, "physics", 1.0)
    sent = []
    world.reset(seed)
    inner = world.env.step
    world.env.step = lambda action: (sent.append(action), inner(action))[1]
    for action in ACTIONS:
        world.step(action)
    assert np.array_equal(sent[:DELAY], np.zeros((DELAY, 4)))
    assert np.array_equal(sent[DELAY:], ACTIONS[:-DELAY])


def test_for_collecting_a_world_comes_with_its_teacher():
    world, teacher = open_randomised(TASK, 32, 32, strength=0.5)
    assert (world.task, world.strength) == (TASK, 0.5)
    assert isinstance(teacher, MetaWorldTeacher)


@pytest.mark.parametrize(("kind", "strength"), [("colours", 0.5), ("both", 1.1), ("both", -0.1), ("both", np.nan)])
def test_what_cannot_be_randomised_is_a_mistake(kind, strength):
    with pytest.raises(InvalidInput, match="strength from 0 to 1"):
        sample_conditions(kind, strength, 0)


def test_training_worlds_have_plain_episodes_and_others_in_which_no_two_pictures_look_alike():
    world, teacher = open_for_training("push-v3", 32, 32)
    conditions = {}
    for seed in range(1_000_000, 1_000_012):
        world.reset(seed)
        looks = []
        for _ in range(3):
            world.observe()
            looks.append(world.eye.look)
            world.step(teacher.act(world))
        conditions.setdefault(world.conditions, []).append(looks)
    assert set(conditions) == {"plain", "randomised"}
    assert all(look == Look() for looks in conditions["plain"] for look in looks)
    assert all(len(set(looks)) == 3 for looks in conditions["randomised"])
    world.close()


def test_a_training_episode_follows_from_its_seed_pictures_included():
    world, teacher = open_for_training("drawer-open-v3@drawer-half", 32, 32)

    def episode(seed: int) -> bytes:
        world.reset(seed)
        pictures = []
        for _ in range(4):
            pictures.append(world.observe().image.tobytes() + world.truth().full.tobytes())
            world.step(teacher.act(world))
        return b"".join(pictures)

    first = episode(1_000_003)
    episode(1_000_004)
    assert episode(1_000_003) == first
    world.close()


def test_looking_ahead_is_what_the_teacher_would_have_done_and_leaves_no_trace():
    for task in ("push-v3", "faucet-open-v3@faucet", "table-pick-up"):
        world, teacher = open_for_training(task, 32, 32)
        seed = next(s for s in range(1_000_000, 1_000_050) if world.reset(s) or world.physics.delay)
        world.reset(seed)
        for action in ACTIONS[:5]:
            world.step(action)
        ahead, before = world.look_ahead(teacher, 8), world.truth().full.tobytes()
        done = []
        for _ in range(8):
            done.append(teacher.act(world))
            world.step(done[-1])
        assert before != world.truth().full.tobytes()
        assert np.array_equal(ahead, done)
        world.close()


def test_on_the_table_a_look_never_changes_the_colours_that_people_name():
    world, _ = open_for_training("table", 32, 32)
    painted = 0
    for seed in range(1_000_000, 1_000_010):
        world.reset(seed)
        for _ in range(3):
            world.observe()
            drawn, plain, named = world.eye.renderers["policy"].model, world.env.model, world.eye.named
            assert np.array_equal(drawn.geom_rgba[named], plain.geom_rgba[named])
            painted += not np.array_equal(drawn.geom_rgba[~named], plain.geom_rgba[~named])
    assert painted > 3
    world.close()


def test_looking_ahead_does_not_stop_at_the_last_step_of_an_episode():
    world, teacher = MetaWorld(TASK, 32, 32), MetaWorldTeacher()
    world.reset(1_000_001)
    for _ in range(world.max_steps - 2):
        world.step(np.zeros(4))
    assert world.look_ahead(teacher, 12).shape == (12, 4)
    assert not world.step(np.zeros(4)).over
    assert world.step(np.zeros(4)).over
    world.close()
