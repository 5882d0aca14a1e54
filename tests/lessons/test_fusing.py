"""Five ways to fuse: the task is what it says, products are counted, the recorded networks do what is claimed."""

import numpy as np
import pytest

from vla_core.errors import MissingPart
from vla_core.lessons import fusing, fusing_training
from vla_core.lessons.fusing import (
    CONCAT,
    CROSS,
    FILM,
    MIXTURE,
    TRANSFORMER,
    WAYS,
    Counted,
    compare,
    multiply_adds,
)
from vla_core.lessons.network import softmax
from vla_core.lessons.pointing import COLOURS, GROUND, MOST, PATCHES, SEEN, UNSEEN, draw_scenes


def answers(net, way, scenes):
    return fusing.answer(net, way, scenes)[0]


@pytest.mark.parametrize("unseen", [False, True])
def test_only_the_named_thing_has_both_words_and_others_share_one(unseen):
    scenes = draw_scenes(200, MOST, 3, unseen)
    colour, shape = (part[:, 1:] == part[:, :1] for part in (scenes.colours, scenes.shapes))
    assert not (colour & shape).any()
    assert colour[:, 0].all()
    assert shape[:, 1].all()
    pairs = set(zip(scenes.colours[:, 0].tolist(), scenes.shapes[:, 0].tolist(), strict=True))
    assert pairs == set(UNSEEN if unseen else SEEN)
    others = set(zip(scenes.colours[:, 1:].ravel().tolist(), scenes.shapes[:, 1:].ravel().tolist(), strict=True))
    assert others <= set(SEEN)


def test_a_picture_has_so_many_things_each_alone_in_its_patch_and_the_place_is_its_middle():
    scenes = draw_scenes(20, 5, 1)
    lit = (np.abs(scenes.patches - GROUND) > 1e-6).any(axis=2)  # (N, PATCHES)
    assert lit.sum(axis=1).tolist() == [5] * 20
    assert lit[np.arange(20), scenes.asked].all()
    assert np.abs(fusing.middles(scenes.asked) - scenes.places).max() <= 0.5
    assert scenes.sentence(0).split()[1] == COLOURS[scenes.colours[0, 0]]


def test_products_are_counted_as_rows_times_columns_times_length():
    Counted.total = 0
    result = np.ones((4, 6)).view(Counted) @ np.ones((6, 5))
    assert np.asarray(result).tolist() == np.full((4, 5), 6.0).tolist()
    assert Counted.total == 4 * 5 * 6
    work = {way: multiply_adds(fusing.initialise(way, 0), way) for way in WAYS}
    assert work[CROSS] < work[TRANSFORMER] == work[MIXTURE]
    assert work[CONCAT] < work[FILM] < work[TRANSFORMER]


def test_a_mean_cannot_tell_patches_apart_before_it_was_told_words_and_attention_can():
    scenes = draw_scenes(1, 4, 2)
    order = np.random.default_rng(0).permutation(PATCHES)
    for way in (CONCAT, FILM):
        net = fusing.initialise(way, 0) | {"place": np.zeros((PATCHES, fusing.WIDTH), np.float32)}
        inputs = (scenes.patches, scenes.patches[:, order])
        one, other = (
            fusing.forward(net, way, patches, scenes.words, np.concatenate, softmax)[0] for patches in inputs
        )
        assert one == pytest.approx(other, abs=1e-4)
    net = fusing.initialise(CROSS, 0)
    pattern = fusing.forward(net, CROSS, scenes.patches, scenes.words, np.concatenate, softmax)[1]
    assert pattern.sum(axis=-1) == pytest.approx(np.ones((1, 3)), abs=1e-5)
    assert pattern.shape == (1, 3, 3 + PATCHES)


@pytest.mark.parametrize("way", WAYS)
def test_training_begins_with_the_same_network_in_torch_and_makes_its_error_smaller(way):
    start, *_, end = fusing_training.train(way, 0, [0, 30])
    assert all(np.array_equal(part, start[name]) for name, part in fusing.initialise(way, 0).items())
    scenes = draw_scenes(300, 3, 1)

    def loss(net):
        belief = softmax(answers(net, way, scenes))
        return -np.log(belief[np.arange(300), scenes.asked]).mean()

    assert loss(end) < loss(start)


def test_the_recorded_networks_score_what_was_written_down():
    tape = fusing.recorded()
    exam = draw_scenes(tape.facts["exam"], 5, 7 + 5)
    for way, net in zip(WAYS, tape.networks, strict=True):
        written = tape.success[0, WAYS.index(way), 0, -1, 5 - fusing.LEAST]
        assert fusing_training.score(net, way, exam)[1] == pytest.approx(written, abs=0.03)  # kept in 16 bits


def test_attention_beats_means_with_many_things_and_loses_on_pairs_that_were_never_shown():
    seen, unseen = compare(6), compare(6, unseen=True)
    at = {way: i for i, way in enumerate(WAYS)}
    assert seen.success[at[CROSS]] > 0.9 > 0.5 > seen.success[at[CONCAT]]
    assert unseen.success[at[CROSS]] < seen.success[at[CROSS]] - 0.1
    assert compare(2).success[at[CONCAT]] > compare(8).success[at[CONCAT]]
    assert seen.belief.sum(axis=1) == pytest.approx(np.ones(len(WAYS)), abs=1e-4)
    assert compare(4, CONCAT).pattern is None


def test_a_missing_recording_is_one_line_with_the_command(tmp_path):
    with pytest.raises(MissingPart, match="record-course fusing"):
        fusing.recorded(tmp_path / "none.npz")


def test_recording_writes_a_file_that_can_be_read_back(tmp_path, monkeypatch):
    monkeypatch.setattr(fusing_training, "MEASURED_AT", (0, 2))
    monkeypatch.setattr(fusing_training, "EXAM", 4)
    tape = fusing.recorded(fusing_training.record(tmp_path / "one.npz", seeds=1, steps=2))
    assert tape.at.tolist() == [0, 2]
    assert tape.success.shape == (2, len(WAYS), 1, 2, MOST - 1)
    assert tape.facts["command"] == fusing_training.COMMAND
