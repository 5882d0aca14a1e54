"""The encoders and what they make of a sentence."""

import pytest
import torch

from vla_core.config import LanguageConfig
from vla_core.model.language import LANGUAGE, Reader, TaskClassifier, pad_batch
from vla_core.model.tokenizer import learn
from vla_core.world.tasks import TASKS

TOKENIZER = learn([task.sentence for task in TASKS.values()], 300, 20)
TEXTS = ["open the drawer", "", "push the puck across the table to the target with your hand", "🤖"]


def words(kind="transformer", **changes):
    torch.manual_seed(0)
    config = LanguageConfig(kind=kind, width=32, layers=2, heads=4, pieces=20, vocabulary=300, **changes)
    return Reader(config, TOKENIZER, tuple(TASKS)).eval()


@pytest.mark.parametrize("kind", LANGUAGE)
def test_shapes_and_silence_where_there_is_no_piece(kind):
    ids, mask = pad_batch([TOKENIZER.encode(text) for text in TEXTS])
    encoded = words(kind).encoder(ids, mask)
    assert encoded.hidden.shape == (4, 20, 32)
    assert encoded.pooled.shape == (4, 32)
    assert torch.isfinite(encoded.hidden).all()
    assert torch.isfinite(encoded.pooled).all()
    assert (encoded.hidden[~mask] == 0).all()


@pytest.mark.parametrize("kind", LANGUAGE)
def test_padding_and_neighbours_in_the_batch_change_nothing(kind):
    encoder = words(kind).encoder
    together = encoder(*pad_batch([TOKENIZER.encode(text) for text in TEXTS]))
    for i, text in enumerate(TEXTS):
        alone = encoder(*pad_batch([TOKENIZER.encode(text)], shortest=True))
        length = alone.hidden.shape[1]
        torch.testing.assert_close(alone.pooled[0], together.pooled[i], atol=1e-5, rtol=1e-4)
        torch.testing.assert_close(alone.hidden[0], together.hidden[i, :length], atol=1e-5, rtol=1e-4)


@pytest.mark.parametrize("kind", LANGUAGE)
def test_the_order_of_the_words_matters(kind):
    texts = ["open the window, close the door", "close the window, open the door"]
    first, second = words(kind).encoder(*pad_batch([TOKENIZER.encode(text) for text in texts])).pooled
    assert not torch.allclose(first, second, atol=1e-4)


@pytest.mark.parametrize("kind", LANGUAGE)
def test_the_shipped_size_stays_small(kind):
    full = Reader(LanguageConfig(kind=kind), TOKENIZER, tuple(TASKS))
    assert sum(parameter.numel() for parameter in full.parameters()) <= 600_000


def test_a_reading_names_the_five_likeliest_tasks_in_order():
    reading = words().read(["open the drawer"])[0]
    chances = [chance for _, chance in reading.nearest]
    assert len(chances) == 5
    assert chances == sorted(chances, reverse=True)
    assert 0 < sum(chances) <= 1
    assert (reading.task, reading.confidence) == reading.nearest[0]


def test_tasks_and_none_share_one_probability():
    mind = TaskClassifier(8, tuple(TASKS))
    pooled = torch.randn(3, 8)
    none = (mind(pooled) / mind.temperature).softmax(-1)[:, -1]
    torch.testing.assert_close(mind.probability(pooled).sum(-1) + none, torch.ones(3))


def test_a_higher_temperature_is_humbler_and_the_threshold_decides():
    mind = TaskClassifier(8, tuple(TASKS))
    pooled = 20 * torch.randn(1, 8)
    sure = mind.read(pooled)[0]
    mind.temperature.fill_(5.0)
    humble = mind.read(pooled)[0]
    assert humble.confidence < sure.confidence
    for threshold, understood in ((humble.confidence - 1e-3, True), (humble.confidence + 1e-3, False)):
        mind.threshold.fill_(threshold)
        assert mind.read(pooled)[0].understood is understood
