"""A trunk helps where the new task is like the old ones; a correction of low rank begins at nothing."""

import numpy as np
import pytest

from vla_core.lessons import fewshot
from vla_core.lessons.network import forward

X = np.random.default_rng(0).uniform(-1, 1, (30, 1))


def mean_wrong(count: int, related: str) -> np.ndarray:
    return np.mean([fewshot.errors_of(count, related, 2, seed) for seed in range(6)], axis=0)


def test_the_trunk_can_draw_the_tasks_it_has_learnt():
    targets = np.concatenate(
        [fewshot.target_curve(fewshot.KINDS[0], 1000 + i)(X) for i in range(fewshot.TASKS)], axis=1
    )
    assert np.abs(forward(fewshot.trunk(), X)[-1] - targets).mean() < 0.08


def test_few_demonstrations_of_a_like_task_are_worth_more_on_a_trunk_than_from_scratch():
    for count in (4, 8):
        head, lora, scratch = mean_wrong(count, fewshot.KINDS[0])
        assert head < 0.75 * scratch
        assert lora < 0.75 * scratch


def test_an_unlike_task_needs_more_than_a_head():
    head, lora, _ = mean_wrong(32, fewshot.KINDS[1])
    assert lora < 0.8 * head
    assert mean_wrong(8, fewshot.KINDS[1])[0] > mean_wrong(8, fewshot.KINDS[0])[0]


def test_the_head_is_the_least_squares_solution():
    y = np.sin(3 * X)
    network = fewshot.head_only(fewshot.trunk(), X, y)
    features = np.concatenate([forward(fewshot.trunk(), X)[-2], np.ones((len(X), 1))], axis=1)
    weights = np.append(network.weights[-1][0], network.biases[-1])
    slope = features.T @ (features @ weights - y[:, 0]) + fewshot.RIDGE * weights
    assert np.allclose(slope, 0, atol=1e-8)
    assert all(np.array_equal(a, b) for a, b in zip(network.weights[:-1], fewshot.trunk().weights, strict=False))


@pytest.mark.parametrize("rank", [1, 3])
def test_a_correction_has_its_rank_and_begins_at_nothing(rank, monkeypatch):
    y = np.sin(9 * X)
    learnt = fewshot.head_and_lora(fewshot.trunk(), X, y, rank, 0)
    assert np.linalg.matrix_rank(learnt.weights[1] - fewshot.trunk().weights[1], tol=1e-8) == rank
    assert np.array_equal(learnt.weights[0], fewshot.trunk().weights[0])
    monkeypatch.setattr(fewshot, "STEPS", 0)
    plain, untaught = (
        fewshot.head_only(fewshot.trunk(), X, y),
        fewshot.head_and_lora(fewshot.trunk(), X, y, rank, 0),
    )
    assert np.array_equal(forward(plain, X)[-1], forward(untaught, X)[-1])


def test_more_shots_hold_the_fewer_and_errors_come_one_by_one(tmp_path):
    few, more = (fewshot.fit_three_ways(count, fewshot.KINDS[0], 2, 0)[0] for count in (3, 9))
    assert np.array_equal(few, more[:3])
    events = list(fewshot.learn(shots=3, own=tmp_path / "none.json"))
    assert [len(event.counts) for event in events] == list(range(len(fewshot.COUNTS) + 1))
    assert events[-1].step == events[-1].total
    assert events[0].measured.curves == ()
