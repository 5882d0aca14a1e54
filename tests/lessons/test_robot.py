"""Chapters with the real simulator: what is drawn strange, what a word is worth, and who steers."""

import json
from itertools import islice

import numpy as np
import pytest

from tests.model import toys
from vla_core.errors import Mistake
from vla_core.lessons import randomised, real_policy, sentences, steering
from vla_core.world.perturbations import AXES, STRENGTHS
from vla_core.world.pool import WorldPool
from vla_core.world.randomised import (
    FIRST_OBJECT_QPOS,
    Physics,
    Randomised,
    apply_physics,
    physics_arrays,
    sample_conditions,
)

TASK = randomised.TASKS[0]


def shaken(**changed):
    """Of the first draw all that is computed."""
    return next(islice(randomised.compare_scenes(TASK, seed=3, **changed), 1, None))


def test_strength_zero_is_the_plain_scene_to_the_bit():
    still = shaken(strength=0.0)
    assert still.apart == 0
    assert still.astray == 0
    assert still.physics == Physics()


def test_looks_change_what_is_seen_alone_and_physics_what_happens_alone():
    looks, physics = shaken(kind="looks", strength=1.0), shaken(kind="physics", strength=1.0)
    assert looks.apart > 10
    assert looks.astray == 0
    assert physics.apart < 0.5
    assert physics.astray > 1


def test_twice_the_strength_is_twice_as_far_in_the_same_direction():
    (half, slow), (whole, slower) = (sample_conditions("both", strength, 7) for strength in (0.5, 1.0))
    assert np.allclose(2 * np.array(half.camera_shift), whole.camera_shift)
    assert whole.camera_turn == pytest.approx(2 * half.camera_turn)
    assert whole.light - 1 == pytest.approx(2 * (half.light - 1))
    assert slower.friction == pytest.approx(slow.friction**2)
    assert slower.gain - 1 == pytest.approx(2 * (slow.gain - 1))
    assert (whole.colour_seed, whole.paint) == (half.colour_seed, 1.0)


def test_a_late_hand_stays_until_its_delay_is_over():
    seed = next(seed for seed in range(50) if sample_conditions("physics", 1.0, seed)[1].delay == 4)
    world = Randomised("reach", 32, 32, "physics", 1.0)
    world.reset(seed)
    start, hands = world.truth().hand, []
    for _ in range(9):
        world.step(np.array([0, 1, 0, 0], np.float32))
        hands.append(np.linalg.norm(world.truth().hand - start))
    world.close()
    assert max(hands[:4]) < 0.002  # metres
    assert hands[8] > 0.01


def test_only_things_get_heavier_and_everything_can_be_put_back():
    world = Randomised("push", 32, 32)
    model, plain = world.env.model, world.plain
    apply_physics(model, plain, Physics(friction=2.0, mass=3.0))
    things = model.jnt_bodyid[model.jnt_qposadr >= FIRST_OBJECT_QPOS]
    assert np.allclose(model.body_mass[things], 3 * plain["body_mass"][things])
    others = np.setdiff1d(np.arange(model.nbody), things)
    assert np.array_equal(model.body_mass[others], plain["body_mass"][others])
    assert np.allclose(model.geom_friction, 2 * plain["geom_friction"])
    apply_physics(model, plain, Physics())
    assert all(np.array_equal(value, plain[name]) for name, value in physics_arrays(model).items())
    world.close()


def test_the_shipped_policys_success_is_read_by_axis_and_strength():
    curves = randomised.shipped()
    assert set(curves) == set(AXES)
    for curve in curves.values():
        assert curve[:, 0].tolist() == list(STRENGTHS)
        assert (curve[:, 1] >= 0).all()
        assert (curve[:, 1] <= 1).all()


def test_the_ranges_that_the_chapter_prints_are_those_of_the_simulator():
    drawn = [sample_conditions("physics", 1.0, seed)[1] for seed in range(200)]
    told = randomised.physics_ranges()
    assert f"{randomised.STEP_MS * max(one.delay for one in drawn):g} ms" in told["delay of the motors"]
    assert 2 < max(one.friction for one in drawn) <= float(told["friction"].split()[2])


def test_what_a_chapter_may_be_asked_first_is_ready_when_it_has_prepared(monkeypatch):
    opened = []
    monkeypatch.setattr(randomised, "TASKS", (TASK,))
    monkeypatch.setattr(randomised, "LAST_SEED", 2)
    *_, last = randomised.ahead()
    assert last.step == last.total
    monkeypatch.setattr(real_policy, "borrow_randomised", lambda *asked: opened.append(asked))
    for seed in range(3):
        assert randomised.plain_start(TASK, seed)[0].shape == (96, 96, 3)
    assert len(next(randomised.compare_scenes(TASK)).pictures) == 1
    assert not opened


def test_pictures_and_sentences_are_brought_together_once_their_scenes_are_open(monkeypatch):
    done = []
    monkeypatch.setattr(real_policy, "first_observation", lambda task, seed: done.append(task))
    monkeypatch.setattr(sentences, "pair_up", done.append)
    *_, last = sentences.ahead()
    assert last.step == last.total == len(done)
    assert {task.split("@")[1] for task in done[:-1]} == set(sentences.OFFERED_SCENES)
    assert done[-1] == sentences.OFFERED_SCENES


def test_more_draws_come_one_by_one():
    events = list(randomised.compare_scenes(TASK, strength=0.5, seed=3))
    assert [len(event.pictures) for event in events] == [1, 1, 2, 3]
    assert [event.step for event in events] == [0, 1, 2, 3]
    assert [len(event.hands[1]) > 1 for event in events] == [False, True, True, True]
    assert not np.array_equal(events[-1].pictures[0], events[-1].pictures[1])


@pytest.mark.parametrize(("kind", "strength"), [("sounds", 0.5), ("both", 1.5)])
def test_an_impossible_randomisation_is_explained(kind, strength):
    with pytest.raises(Mistake, match="looks, physics, both"):
        sample_conditions(kind, strength, 0)


@pytest.fixture
def toy(monkeypatch):
    """A small policy that has learnt nothing, in place of the one that ships."""
    policy = toys.policy()
    policy.language.understanding.threshold.fill_(0.0)  # it takes every sentence for something
    worlds = WorldPool()
    monkeypatch.setattr(real_policy, "policy", lambda: policy)
    monkeypatch.setattr(real_policy, "worlds", lambda: worlds)
    real_policy.first_observation.cache_clear()
    yield policy
    real_policy.first_observation.cache_clear()
    worlds.close()


def test_the_pieces_of_all_words_are_all_pieces_but_the_first():
    tokenizer = toys.tokenizer()
    text = "Open the drawer, please!"
    words, groups = sentences.word_pieces(tokenizer, text)
    assert words == tuple(text.split())
    assert np.concatenate(groups).tolist() == list(range(1, len(tokenizer.encode(text).pieces)))
    cut, some = sentences.word_pieces(tokenizer, "drawer " * 50)
    assert len(cut) == len(some) < 50


def test_what_a_word_looks_at_and_what_it_looks_past_are_all_of_it(toy):
    weighed = sentences.word_importance(own="open the drawer", word=3, seed=2)
    assert weighed.attention.shape == (3, 2, 2)
    assert np.allclose(
        weighed.attention.sum(axis=(1, 2)) + weighed.elsewhere, 1, atol=0.02
    )  # kept in half precision
    assert weighed.word == 2


def test_a_words_worth_is_what_the_sentence_without_it_changes(toy):
    weighed = sentences.word_importance(own="open the drawer", word=3, seed=2)
    without = sentences.word_importance(own="open the", word=1, seed=2)
    assert np.allclose(weighed.without, without.plan, atol=1e-4)
    assert weighed.moved[2] == pytest.approx(np.linalg.norm(without.plan[-1] - weighed.plan[-1]), abs=1e-3)
    assert weighed.moved.max() > 0


def test_a_plan_is_its_moves_added_up(toy):
    sight = real_policy.first_observation("drawer-open-v3@drawer-half", 2)
    chunk = np.tile([0.5, -1.0, 0.0, 0.3], (4, 1))
    way = sentences.hand_positions(chunk, sight)
    assert np.allclose(way[-1] - way[0], [20, -40, 0])
    assert np.allclose(way[0], 1000 * sight.state[:3])


def test_the_same_words_lead_both_arms_the_same_way_and_others_do_not(toy, monkeypatch):
    monkeypatch.setattr(steering, "MAX_STEPS", 8)
    *_, same = steering.steer(first="open the drawer", second="open the drawer", seed=4)
    assert len(same.apart) == 8
    assert same.apart.max() == 0
    first, *_, other = steering.steer(first="open the drawer", second="Push the window shut now", seed=4)
    assert first.step == 0
    assert other.step == other.total == 8
    assert other.apart.max() > 0


def test_the_measured_share_is_that_of_the_file_and_missing_where_there_is_none(tmp_path):
    file = tmp_path / "swapped.json"
    assert steering.read_measurement(file) is None
    tasks = {"a": {"episodes": 4}, "b": {"episodes": 6}}
    file.write_text(json.dumps({"steered": 90.0, "instead": 10.0, "tasks": tasks, "date": "d"}))
    assert steering.read_measurement(file) == steering.Swapped(90.0, 10.0, 10, "d")


def test_a_sentence_of_no_words_is_refused(toy):
    assert sentences.word_importance(own="   ", seed=2).text == "Pull the drawer open by its handle."
    with pytest.raises(Mistake, match="no word"):
        sentences.word_importance(own="\u200b\u200b\u0001", seed=2)
