"""Blending overlapping chunks, and thinking sooner where the heads disagree."""

import numpy as np
import pytest

from vla_core.errors import Mistake
from vla_core.model.chunking import Blend, agreement, horizon

RNG = np.random.default_rng(0)


def offline(chunks: dict[int, np.ndarray], step: int, chunk: int, decay: float) -> np.ndarray:
    """The plain sum over all chunks ever made."""
    total, weights = np.zeros(4), 0.0
    for born, actions in chunks.items():
        if born <= step < born + chunk:
            weight = np.exp(-decay * (step - born))
            total, weights = total + weight * actions[step - born], weights + weight
    return total / weights


@pytest.mark.parametrize(
    ("chunk", "replan", "decay"), [(1, 1, 0.0), (8, 1, 0.0), (8, 1, 0.3), (12, 4, 0.1), (7, 3, 1.5), (5, 5, 0.2)]
)
def test_blending_online_equals_the_plain_sum_over_past_chunks(chunk, replan, decay):
    blend, chunks = Blend(chunk, decay, replan), {}
    for step in range(40):
        if step % replan == 0:
            chunks[step] = RNG.normal(size=(chunk, 4))
            blend.push(step, chunks[step])
        seen = blend.at(step)
        assert np.allclose(seen.blended, offline(chunks, step, chunk, decay))
        assert np.allclose(seen.blended, seen.weights @ seen.votes)
        assert seen.weights.sum() == pytest.approx(1)
        assert np.array_equal(seen.votes, [chunks[born][step - born] for born in seen.born])


def test_blending_holds_when_thoughts_come_at_uneven_steps():
    blend, chunks = Blend(6, 0.4), {}
    for step in range(60):
        if not chunks or RNG.random() < 0.4 or step - max(chunks) == 5:
            chunks[step] = RNG.normal(size=(6, 4))
            blend.push(step, chunks[step])
        assert np.allclose(blend.at(step).blended, offline(chunks, step, 6, 0.4))


def three_votes(decay: float):
    blend = Blend(4, decay)
    for born in range(3):
        blend.push(born, np.full((4, 4), float(born)))
    return blend.at(2)


def test_without_decay_every_chunk_has_the_same_say():
    votes = three_votes(0.0)
    assert np.allclose(votes.weights, 1 / 3)
    assert np.allclose(votes.blended, 1.0)


def test_with_decay_the_newest_chunk_is_the_heaviest_and_ratios_are_exponential():
    votes = three_votes(0.5)
    assert votes.born.tolist() == [0, 1, 2]
    assert np.allclose(votes.weights[1:] / votes.weights[:-1], np.exp(0.5))


def test_a_strong_decay_listens_to_the_newest_alone_however_old_it_is():
    blend = Blend(8, 500.0, 4)
    blend.push(0, np.zeros((8, 4)))
    blend.push(4, np.ones((8, 4)))
    assert np.allclose(blend.at(4).blended, 1)
    assert np.allclose(blend.at(11).blended, 1)


def test_a_blend_lies_between_its_votes():
    votes = three_votes(0.2)
    assert (votes.blended <= votes.votes.max(axis=0)).all()
    assert (votes.blended >= votes.votes.min(axis=0)).all()


def test_a_longer_chunk_speaks_only_for_the_steps_it_is_asked_for():
    blend = Blend(1)
    for step in range(3):
        blend.push(step, np.full((12, 4), float(step)))
        assert blend.at(step).born.tolist() == [step]


def test_what_has_run_out_is_forgotten():
    blend = Blend(4)
    for step in range(1000):
        blend.push(step, np.zeros((4, 4)))
    assert list(blend.chunks) == [996, 997, 998, 999]


@pytest.mark.parametrize(
    ("chunk", "decay", "replan"),
    [(4, 0, 5), (4, 0, 0), (0, 0, 1), (4, -0.1, 1), (4, float("nan"), 1), (4, float("inf"), 1)],
)
def test_impossible_settings_are_a_mistake(chunk, decay, replan):
    with pytest.raises(Mistake):
        Blend(chunk, decay, replan)


def test_a_step_that_no_chunk_reaches_is_a_mistake():
    blend = Blend(4)
    with pytest.raises(Mistake, match="reaches step 0"):
        blend.at(0)
    blend.push(2, np.zeros((4, 4)))
    for step in (1, 6):
        with pytest.raises(Mistake, match=f"reaches step {step}"):
            blend.at(step)


def test_a_chunk_too_short_or_out_of_order_is_a_mistake():
    blend = Blend(4)
    blend.push(3, np.zeros((4, 4)))
    for step, chunk in ((4, np.zeros((3, 4))), (4, np.zeros(4)), (3, np.zeros((4, 4))), (1, np.zeros((4, 4)))):
        with pytest.raises(Mistake):
            blend.push(step, chunk)


def test_heads_that_say_the_same_agree_wholly_and_opposites_not_at_all():
    chunk = RNG.uniform(-1, 1, (12, 4))
    ends = np.ones((12, 4))
    assert agreement([chunk] * 4) == 1
    assert agreement([chunk]) == 1
    assert agreement([ends, -ends]) == 0
    assert agreement([ends, -ends, ends, -ends]) == pytest.approx(1 / 3)  # two pairs of six are one mind


def test_agreement_does_not_depend_on_who_speaks_first_and_falls_with_distance():
    one, other = RNG.uniform(-0.5, 0.5, (2, 12, 4))
    assert agreement([one, other]) == agreement([other, one])
    assert agreement([one, one + 0.1]) == pytest.approx(0.95)
    assert agreement([one, one + 0.1]) > agreement([one, one + 0.3])


def test_no_heads_have_nothing_to_agree_on():
    with pytest.raises(Mistake):
        agreement([])


def test_the_robot_thinks_sooner_where_its_heads_disagree():
    lengths = [horizon(agreed, 8) for agreed in np.linspace(0.85, 1, 301)]
    assert lengths == sorted(lengths)
    assert set(lengths) == set(range(1, 9))
    assert horizon(0.0, 8) == 1
    assert horizon(1.0, 8) == 8
    assert horizon(0.5, 1) == 1


def test_no_impossible_horizon():
    with pytest.raises(Mistake):
        horizon(0.9, 0)
    with pytest.raises(Mistake):
        horizon(0.9, 4, trusted=0.5, doubtful=0.6)
