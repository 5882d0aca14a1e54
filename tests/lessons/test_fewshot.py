"""A trunk helps where the new task is like the old ones; few demonstrations can harm it; a pull protects it."""

import numpy as np
import pytest

from vla_core.lessons import fewshot
from vla_core.lessons.fewshot import HEAD, KINDS, LORA, SCRATCH, ZERO
from vla_core.lessons.network import forward

LIKE, UNLIKE = KINDS
HELD = 10.0
X = np.random.default_rng(0).uniform(-1, 1, (30, 1))
SENTENCE = np.array([0.5, 0.2, 0.1])
SEEN = fewshot.told(X, SENTENCE)


def mean_wrong(count: int, related: str, pull: float = 0.0) -> np.ndarray:
    return np.mean([fewshot.errors_of(count, related, pull, seed) for seed in range(4)], axis=0)


def test_a_new_task_of_the_family_is_done_from_its_sentence_alone_and_one_of_another_is_not():
    assert mean_wrong(0, LIKE)[ZERO] < 0.15
    assert mean_wrong(0, UNLIKE)[ZERO] > 0.4


def test_a_few_demonstrations_can_make_it_worse_than_none_and_a_pull_keeps_it():
    none, few, held = mean_wrong(0, LIKE)[ZERO], mean_wrong(2, LIKE), mean_wrong(2, LIKE, HELD)
    assert few[HEAD] > 1.3 * none
    assert few[LORA] > 1.3 * none
    assert held[HEAD] < 0.8 * few[HEAD]


def test_from_scratch_needs_more_demonstrations_than_a_trunk():
    for count in (2, 4):
        wrong = mean_wrong(count, LIKE, HELD)
        assert wrong[[HEAD, LORA]].max() < 0.5 * wrong[SCRATCH]


def test_many_demonstrations_of_an_unlike_task_are_better_than_none_and_a_strong_pull_then_hinders():
    free, held = mean_wrong(32, UNLIKE), mean_wrong(32, UNLIKE, HELD)
    assert free[LORA] < free[ZERO]
    assert free[HEAD] < held[HEAD]


@pytest.mark.parametrize("pull", [0.5, 5.0])
def test_the_head_is_the_least_squares_solution_near_the_old_one(pull):
    y = np.sin(3 * X)
    old, new = fewshot.trunk(), fewshot.head_only(fewshot.trunk(), SEEN, y, pull)
    features = np.concatenate([forward(old, SEEN)[-2], np.ones((len(X), 1))], axis=1)
    before, after = (np.append(net.weights[-1][0], net.biases[-1]) for net in (old, new))
    slope = features.T @ (features @ after - y[:, 0]) + pull * (after - before)
    assert np.allclose(slope, 0, atol=1e-8)
    assert all(np.array_equal(a, b) for a, b in zip(new.weights[:-1], old.weights, strict=False))


def test_a_correction_has_its_rank_begins_at_nothing_and_is_held_by_the_pull(monkeypatch):
    y, old = np.sin(9 * X), fewshot.trunk()
    free, held = (fewshot.head_and_lora(old, SEEN, y, pull, 0).weights[1] - old.weights[1] for pull in (0, 50))
    assert np.linalg.matrix_rank(free, tol=1e-8) == fewshot.RANK
    assert np.linalg.norm(held) < 0.5 * np.linalg.norm(free)
    monkeypatch.setattr(fewshot, "STEPS", 0)
    assert fewshot.head_and_lora(old, SEEN, y, 0, 0) is old


def test_more_shots_hold_the_fewer_and_errors_come_one_by_one(tmp_path):
    few, more = (fewshot.fit_all_ways(count, LIKE, 0.0, 0)[0] for count in (3, 9))
    assert np.array_equal(few, more[:3])
    events = list(fewshot.learn(shots=0, own=tmp_path / "none.json"))
    assert [len(event.counts) for event in events] == list(range(len(fewshot.COUNTS) + 1))
    assert events[-1].step == events[-1].total
    assert events[0].measured.curves == ()
    assert len(events[0].shown) == 0
