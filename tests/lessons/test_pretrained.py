"""What an encoder is worth: the readout recovers what is there, and the recording says what the chapter claims."""

import numpy as np
import pytest

from vla_core.errors import MissingPart
from vla_core.lessons import pretrained, pretrained_recording
from vla_core.lessons.pretrained import (
    COUNTS,
    EXAM,
    NOTHING,
    NOTHING_COUNTS,
    RANDOM,
    SCENES,
    TARGETS,
    TAUGHT,
    TRAINED,
    compare,
    fit_readout,
    mean_error,
)

RNG = np.random.default_rng(0)


def test_a_readout_recovers_a_line_from_few_pictures_and_tells_the_mean_where_there_is_none():
    features = RNG.normal(size=(300, 20))
    line = features @ RNG.normal(size=(20, 2)) + [3.0, -1.0]
    assert mean_error(fit_readout(features, line, np.arange(64)), line[-EXAM:]) < 0.1
    noise = RNG.normal(size=(300, 1))
    told = fit_readout(features, noise, np.arange(200))
    assert np.std(told) < 0.5


def test_the_exam_is_never_among_the_labelled_pictures():
    tape = pretrained.recorded()[0][0]
    features, chosen = tape.features[TRAINED], np.arange(64)
    told = fit_readout(features, tape.labels, chosen)
    spoiled = tape.labels.copy()
    spoiled[-EXAM:] = 1e6
    assert np.array_equal(fit_readout(features, spoiled, chosen), told)
    assert len(tape.labels) == max(COUNTS) + EXAM


def test_taught_keypoints_need_few_labels_on_their_own_task_and_are_lost_on_another_robot():
    home, abroad = compare(), compare(scene=SCENES[1])
    assert home.at(TAUGHT, 8) < 0.75 * min(home.mean, home.at(RANDOM, 8), home.at(NOTHING, 8))
    assert home.unlabelled < 1.5 < abroad.unlabelled
    assert abroad.at(TAUGHT, 32) > abroad.at(RANDOM, 32)


@pytest.mark.parametrize("scene", SCENES)
@pytest.mark.parametrize("target", TARGETS)
def test_more_labels_help_on_every_target(scene, target):
    result = compare(target=target, scene=scene)
    for encoder in (TAUGHT, TRAINED, RANDOM):
        assert result.at(encoder, max(COUNTS)) < result.at(encoder, min(COUNTS))
    assert result.at(NOTHING, max(NOTHING_COUNTS)) < result.at(NOTHING, min(NOTHING_COUNTS))


def test_what_is_told_is_the_error_that_is_drawn_and_training_from_nothing_takes_the_nearest_count():
    result = compare(64, RANDOM)
    assert result.error == pytest.approx(result.errors[RANDOM][COUNTS.index(64), 0])
    nothing = compare(100, NOTHING)
    assert nothing.used == 128
    assert nothing.error == pytest.approx(nothing.at(NOTHING, 128))


def test_a_missing_recording_is_one_line_with_the_command(tmp_path):
    with pytest.raises(MissingPart, match="record-course pretrained"):
        pretrained.recorded(tmp_path / "none.npz")


def test_every_labelled_picture_is_used_equally_often():
    rows = np.concatenate(list(pretrained_recording.batches(24, 6)))
    assert np.bincount(rows).tolist() == [4] * 24


def test_the_recorded_features_are_what_the_shipped_encoder_makes_of_the_shown_pictures():
    pytest.importorskip("torch")
    from vla_core.model.checkpoint import load

    tape = pretrained.recorded()[0][0]
    policy = load(pretrained_recording.CHECKPOINT)
    sentence = pretrained_recording.encoded_sentence(policy, pretrained.TASKS[0])
    made = pretrained_recording.keypoints(policy, tape.shown, sentence)
    kept = tape.features[TRAINED][-EXAM:][list(pretrained.SHOWN)]
    assert made == pytest.approx(kept, abs=0.2), "another policy ships: record-course pretrained"
