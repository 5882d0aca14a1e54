"""Actions as tokens and as text, there and back."""

import numpy as np
import pytest

from vla_core.errors import Mistake
from vla_core.model.action_tokens import ActionTokenizer

RNG = np.random.default_rng(0)
ARM = ActionTokenizer(low=(-0.5,) * 3 + (-3.14,) * 3 + (0.0,), high=(0.5,) * 3 + (3.14,) * 3 + (1.0,))


@pytest.mark.parametrize("bins", [2, 16, 256, 1024])
def test_what_is_decoded_lies_within_half_a_bin(bins):
    tokenizer = ActionTokenizer(bins=bins)
    actions = RNG.uniform(-1, 1, (500, 12, 4))
    gap = np.abs(tokenizer.decode(tokenizer.encode(actions)) - actions)
    assert (gap <= tokenizer.error + 1e-12).all()
    assert (gap.max(axis=(0, 1)) > 0.95 * tokenizer.error).all()  # no tighter bound would hold


def test_the_error_falls_with_the_number_of_bins_and_is_a_length():
    coarse, fine = ActionTokenizer(bins=16), ActionTokenizer(bins=256)
    assert np.allclose(fine.error, 1 / 255)
    assert np.allclose(fine.millimetres, 10 / 255)  # 0.04 mm of the centimetre that an action of 1 moves
    assert np.allclose(coarse.millimetres, 10 / 15)


def test_an_arm_with_seven_numbers_gets_the_tokens_of_the_course():
    action = np.array([0.1, -0.05, 0.3, 0.0, 0.0, 0.0, 1.0])
    tokens = ARM.encode(action)
    assert tokens.tolist() == [153, 115, 204, 128, 128, 128, 255]
    recovered = ARM.decode(tokens)
    assert (np.abs(recovered - action) <= ARM.error + 1e-12).all()
    assert np.abs(recovered - action)[[0, 1, 2, 6]].max() < 0.01


def test_every_token_is_what_its_own_value_becomes():
    tokenizer = ActionTokenizer()
    for token in range(256):
        assert (tokenizer.encode(tokenizer.centres[:, token]) == token).all()


def test_the_ends_of_the_range_come_back_exactly_and_what_lies_outside_becomes_an_end():
    tokenizer = ActionTokenizer()
    actions = np.array([[-1, 1, -25, 25], [-1.001, 1.001, 1, -1]])
    assert np.array_equal(tokenizer.decode(tokenizer.encode(actions)), actions.clip(-1, 1))


def test_text_goes_there_and_back():
    tokenizer = ActionTokenizer()
    tokens = tokenizer.encode(RNG.uniform(-1, 1, (12, 4)))
    assert np.array_equal(tokenizer.parse(tokenizer.text(tokens)), tokens)
    assert ARM.text(np.array([1, 128, 91, 241, 5, 127, 100])) == "1 128 91 241 5 127 100"


def test_a_chunk_is_written_step_after_step():
    chunk = np.array([[1, 2, 3, 4], [5, 6, 7, 8]])
    assert ActionTokenizer().text(chunk) == "1 2 3 4 5 6 7 8"


@pytest.mark.parametrize(
    "text", ["", "1 2 3", "1 2 3 4 5", "1 2 3 256", "1 2 3 -4", "1 2 3 x", "1 2 3 ²", "9" * 5000]
)
def test_a_line_that_is_no_action_is_a_mistake(text):
    with pytest.raises(Mistake) as mistake:
        ActionTokenizer().parse(text)
    assert len(str(mistake.value)) < 120


@pytest.mark.parametrize(
    ("low", "high", "bins"),
    [
        ((1,), (-1,), 256),
        ((0,), (0,), 256),
        ((0,), (float("nan"),), 256),
        ((0, 0), (1,), 256),
        ((), (), 9),
        ((0,), (1,), 1),
    ],
)
def test_impossible_ranges_are_a_mistake(low, high, bins):
    with pytest.raises(Mistake):
        ActionTokenizer(low, high, bins)


@pytest.mark.parametrize("actions", [np.zeros(3), np.zeros((2, 5)), np.float64(0), np.array([0, 0, 0, np.nan])])
def test_what_is_no_action_cannot_be_encoded(actions):
    with pytest.raises(Mistake):
        ActionTokenizer().encode(actions)


@pytest.mark.parametrize(
    "tokens", [np.zeros(4), np.array([0, 0, 0, 256]), np.array([0, 0, 0, -1]), np.zeros(3, int)]
)
def test_what_is_no_token_cannot_be_decoded(tokens):
    with pytest.raises(Mistake):
        ActionTokenizer().decode(tokens)
