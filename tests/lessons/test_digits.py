"""Writing, reading, prejudice and learning by heart."""

import numpy as np
import pytest

from vla_core.errors import Mistake
from vla_core.lessons import bias, digits, labels
from vla_core.lessons.handwriting import SIDE, centre, write_digits
from vla_core.lessons.network import forward, sigmoid


@pytest.fixture(scope="module")
def learnt() -> digits.TrainingState:
    *_, last = digits.train(pictures=600, steps=300)
    return last


def test_the_same_seed_writes_the_same_digits_in_the_middle_of_the_paper():
    pictures = write_digits(np.arange(10), seed=3)
    assert pictures.shape == (10, SIDE, SIDE)
    assert np.array_equal(pictures, write_digits(np.arange(10), seed=3))
    assert not np.array_equal(pictures, write_digits(np.arange(10), seed=4))
    assert pictures.min() >= 0
    assert pictures.max() <= 1
    rows, columns = np.nonzero(pictures.max(axis=0) > 0.5)
    assert rows.mean() == pytest.approx(11.5, abs=1)
    assert columns.mean() == pytest.approx(11.5, abs=1)


def test_a_network_trained_on_our_writing_reads_new_writing(learnt):
    assert learnt.accuracy[-1] > 0.9
    assert learnt.losses[-20:].mean() < learnt.losses[:20].mean() / 3


def test_training_can_be_stopped_and_every_event_can_be_asked():
    lesson = digits.train(pictures=100, steps=100)
    events = [next(lesson) for _ in range(3)]
    lesson.close()
    assert [event.step for event in events] == [0, 25, 50]
    assert digits.read_digit(events[1]).belief.sum() == pytest.approx(1)


def test_every_activation_follows_from_the_layer_before(learnt):
    look = digits.read_digit(learnt, digit=4, neuron=5)
    net = learnt.network
    for i in range(2):
        assert np.allclose(look.layers[i + 1], sigmoid(net.weights[i] @ look.layers[i] + net.biases[i]))
    assert look.products.sum() + look.bias == pytest.approx(look.total)
    assert look.layers[1][5] == pytest.approx(float(sigmoid(np.array(look.total))))


def test_an_empty_paper_is_answered_by_the_biases_alone(learnt):
    look = digits.read_digit(learnt, drawing=np.zeros((SIDE, SIDE)))
    assert look.empty
    assert look.total == look.bias
    assert look.belief.sum() == pytest.approx(1)


def test_a_small_drawing_in_a_corner_reads_as_the_same_one_in_the_middle(learnt):
    seven = write_digits(np.array([7]), seed=5)[0]
    corner = np.zeros((SIDE, SIDE))
    corner[:18, 6:] = seven[3:21, 3:21]
    assert (
        digits.read_digit(learnt, drawing=corner).belief.argmax()
        == digits.read_digit(learnt, drawing=seven).belief.argmax()
        == 7
    )
    assert np.abs(centre(corner) - centre(seven)).max() < 1e-9


@pytest.mark.parametrize("drawing", [np.zeros((5, 5)), np.zeros((SIDE, SIDE, 3)), np.full((SIDE, SIDE), np.nan)])
def test_what_is_no_drawing_is_refused_in_one_line(drawing):
    with pytest.raises(Mistake, match="A drawing is 24 × 24"):
        digits.read_digit(drawing=drawing)


def test_too_few_sevens_are_read_as_ones_and_enough_of_them_are_not():
    *_, few = bias.train_on_imbalance(sevens=5)
    *_, many = bias.train_on_imbalance(sevens=100)
    assert few.missed[0] > 0.5
    assert few.missed[0] > many.missed[0] + 0.4
    assert few.missed[1] == many.missed[1] < 0.1  # the even lesson is the same in both
    assert few.alarms[0] < 0.05
    assert len(few.misread) > 0
    assert few.misread.shape[1:] == (SIDE, SIDE)


def test_as_many_sevens_as_ones_is_the_even_lesson():
    *_, fair = bias.train_on_imbalance(sevens=bias.ONES)
    assert np.array_equal(fair.belief[0], fair.belief[1])


def test_random_labels_are_learnt_by_heart_too_but_slower_and_teach_nothing():
    *_, race = labels.memorise(pictures=100)
    true, random = race.learnt
    assert true is not None
    assert random is not None
    assert random > 2 * true
    assert race.exam[0, -1] > 0.8
    assert race.exam[1, -1] < 0.3


def test_no_shuffling_makes_both_students_the_same():
    race = next(labels.memorise(pictures=50, shuffled=0.0))
    assert race.losses[0, 0] == race.losses[1, 0]


def test_shuffling_changes_about_as_many_labels_as_asked():
    true = np.arange(2000) % 10
    assert (labels.randomise_labels(true, 0.5, 0) != true).mean() == pytest.approx(0.5 * 0.9, abs=0.04)


def test_the_classifier_is_what_the_network_module_computes(learnt):
    pixels, answers = digits.labelled_pictures(digits.EXAM, 1)
    says = forward(learnt.network, pixels)[-1].argmax(axis=1)
    assert (says == answers).mean() == pytest.approx(learnt.accuracy[-1])
