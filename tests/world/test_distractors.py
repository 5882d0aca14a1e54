"""Distractors stand clear of everything, stay where they are throughout an episode, and touch nothing."""

import numpy as np

from vla_core.world.distractors import CLEARANCE, TABLE_HIGH, TABLE_LOW, Occupied, place_distractors
from vla_core.world.look import Look
from vla_core.world.metaworld import MetaWorld

NOTHING = Occupied(np.empty((0, 2)), np.empty(0))


def test_they_lie_on_the_table_apart_from_one_another_and_from_what_is_there():
    taken = Occupied(np.array([[0.0, 0.7]]), np.array([0.15]))
    for seed in range(20):
        placed = place_distractors(8, taken, np.random.default_rng(seed))
        places = np.array([one.place[:2] for one in placed])
        radii = np.array([np.linalg.norm(one.size[:2]) for one in placed])
        assert (places >= [TABLE_LOW[0], TABLE_HIGH[0]]).all()
        assert (places <= [TABLE_LOW[1], TABLE_HIGH[1]]).all()
        assert (np.linalg.norm(places - taken.centres, axis=1) > 0.15 + radii + CLEARANCE).all()
        apart = np.linalg.norm(places[:, None] - places, axis=2)
        assert (apart + np.eye(len(placed)) > radii[:, None] * (1 - np.eye(len(placed)))).all()


def test_a_full_table_gets_fewer_of_them():
    full = Occupied(np.array([[0.0, 0.7]]), np.array([1.0]))
    assert place_distractors(8, full, np.random.default_rng(0)) == ()
    assert len(place_distractors(8, NOTHING, np.random.default_rng(0))) == 8


def test_they_change_the_pictures_and_nothing_that_happens():
    plain, cluttered = MetaWorld("push-v3", 48, 32), MetaWorld("push-v3", 48, 32, look=Look(distractors=6))
    actions = np.random.default_rng(1).uniform(-1, 1, (10, 4))
    for world in (plain, cluttered):
        world.reset(3)
    assert (plain.observe().image != cluttered.observe().image).any()
    for action in actions:
        plain.step(action)
        cluttered.step(action)
    assert plain.truth().full.tobytes() == cluttered.truth().full.tobytes()
    before = cluttered.eye.distractors
    cluttered.observe()
    assert cluttered.eye.distractors is before
    cluttered.reset(4)
    cluttered.observe()
    assert [one.place.tolist() for one in cluttered.eye.distractors] != [one.place.tolist() for one in before]
    plain.close()
    cluttered.close()


def test_one_seed_has_the_same_distractors_whatever_came_before():
    world = MetaWorld("push-v3", 48, 32, look=Look(distractors=6))
    found = []
    for seed in (3, 4, 3):
        world.reset(seed)
        found.append(world.observe().image.tobytes())
    assert found[0] == found[2] != found[1]
    world.close()
