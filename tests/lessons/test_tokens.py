"""Words and patches as vectors, attention by hand, a transformer that is trained: against geometry and torch."""

import numpy as np
import pytest
import torch
from torch.nn import functional as F

from vla_core.lessons import attention, transformer, vectors


def test_words_that_are_used_alike_have_like_vectors_and_opposites_are_used_alike():
    assert vectors.embed(word="tap").nearest[0][0] == "faucet"
    assert vectors.embed(word="mug").nearest[0][0] == "cup"
    assert vectors.embed(word="open").nearest[0][0] == "shut"


def test_mutual_information_is_zero_where_things_meet_by_chance_and_never_negative():
    chance = np.outer([1.0, 3.0], [2.0, 5.0, 1.0])
    assert np.allclose(vectors.mutual_information(chance), 0)
    together = np.array([[8.0, 1.0], [1.0, 8.0]])
    found = vectors.mutual_information(together)
    assert found[0, 0] == pytest.approx(np.log(8 / 18 / 0.25))
    assert found.min() == 0


def test_cosine_similarity_forgets_length_and_knows_direction():
    fan = np.array([[2.0, 0.0], [9.0, 0.0], [0.0, 1.0], [-1.0, 0.0]])
    assert vectors.cosine(fan, 0) == pytest.approx([1, 1, 0, -1])


def test_a_picture_comes_back_from_its_patches_and_better_from_more_numbers():
    kept = [vectors.embed(numbers=numbers).kept for numbers in (1, 4, 16, 64)]
    assert kept == sorted(kept)
    assert 0 < kept[0] < kept[-1] < 1
    picture = vectors.embed().picture
    rows = vectors.patches_of(picture[None])
    assert rows.shape == (36, 768)
    assert np.allclose(rows[7].reshape(16, 16, 3) * 255, picture[16:32, 16:32])


def test_a_patch_is_most_similar_to_itself():
    for patch in (0, 14, 35):
        similarity = vectors.embed(patch=patch).similarity.ravel()
        assert similarity.argmax() == patch
        assert similarity[patch] == pytest.approx(1)


@pytest.mark.parametrize("query", [(0.9, 1.2), (-2.0, 0.3), (0.0, 0.0)])
def test_attention_by_hand_equals_torchs(query):
    hand = attention.attend(*query)
    q, k, v = (torch.tensor(part)[None] for part in (np.array([query]), attention.KEYS, attention.VALUES))
    assert hand.output == pytest.approx(F.scaled_dot_product_attention(q, k, v)[0, 0].numpy())
    assert hand.weights.sum() == pytest.approx(1)


def test_without_sharpness_attention_is_the_mean_and_very_sharp_it_is_one_thing():
    assert attention.attend(sharpness=0).output == pytest.approx(attention.VALUES.mean(axis=0))
    assert attention.attend(sharpness=60).output == pytest.approx(attention.VALUES[0], abs=0.1)


def test_a_masked_thing_gets_nothing_and_the_others_keep_their_ratios():
    whole, masked = attention.attend(), attention.attend(hidden=attention.STRONGEST)
    assert masked.weights[0] == 0
    assert masked.weights[1:] == pytest.approx(whole.weights[1:] / whole.weights[1:].sum())


def test_a_query_that_agrees_with_two_things_ends_between_them():
    between = attention.attend(0.1, 2.0, 4.0)
    assert between.weights[0] == pytest.approx(between.weights[2])
    assert between.away > 100


@pytest.fixture(scope="module")
def learnt() -> transformer.TrainingState:
    *_, last = transformer.train(steps=100)
    return last


def test_only_the_network_with_attention_learns_to_read_the_named_thing(learnt):
    assert learnt.accuracy[0, -1] > 0.95
    assert learnt.accuracy[1, -1] < 0.5
    assert learnt.losses[0, -10:].mean() < learnt.losses[1, -10:].mean() / 10


def test_the_word_looks_at_the_thing_that_it_names_and_the_plain_mean_at_all_alike(learnt):
    for asked in range(1, transformer.THINGS + 1):
        reading = transformer.read_scene(learnt, scene=3, asked=asked)
        assert reading.weights.argmax() == asked - 1
        assert reading.belief.argmax() == reading.scenes.right[0]
        plain = transformer.read_scene(learnt, scene=3, asked=asked, layer="plain mean")
        assert plain.weights == pytest.approx(1 / (transformer.THINGS + 1))


def test_the_same_training_gives_the_same_weights_to_the_bit():
    first, second = (list(transformer.train(steps=5))[-1] for _ in range(2))
    for one, other in zip(first.networks, second.networks, strict=True):
        assert all(np.array_equal(one[name], other[name]) for name in one)


def test_scenes_have_one_thing_of_each_colour_and_the_answer_is_its_number():
    scenes = transformer.draw_scenes(50, seed=1)
    assert all(len(set(colours)) == transformer.THINGS for colours in scenes.colours)
    found = (scenes.colours == scenes.word[:, None]).argmax(axis=1)
    assert np.array_equal(found, scenes.asked)
    assert np.array_equal(scenes.right, scenes.digits[np.arange(50), found])
    assert transformer.one_hot(scenes).sum(axis=2).tolist() == [[3] * transformer.THINGS + [1]] * 50


def test_numpy_and_torch_compute_the_same_layer():
    net, marks = transformer.initialise(0), transformer.one_hot(transformer.draw_scenes(4, 0))
    parts = {name: torch.from_numpy(part) for name, part in net.items()}
    theirs = transformer.forward(parts, torch.from_numpy(marks), "attention", lambda one: one.softmax(-1))
    for one, other in zip(transformer.forward(net, marks, "attention"), theirs, strict=True):
        assert other.numpy() == pytest.approx(one, abs=1e-4)
