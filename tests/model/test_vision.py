"""Keypoints are where the heat is, the sentence steers them, and a picture can teach them."""

from dataclasses import replace

import pytest
import torch

from vla_core.config import VisionConfig
from vla_core.model.language import EncodedSentence
from vla_core.model.vision import VISION, Detail, Keypoints, Modulation, WordAttention, WordBlock

CONFIG = VisionConfig(picture=32, wrist=0, channels=8, keypoints=4, layers=1)


def sentence(words: int = 5, known: int = 5) -> EncodedSentence:
    """Two sentences of so many words, of which the first `known` are no padding."""
    mask = torch.arange(words).expand(2, -1) < known
    return EncodedSentence(torch.randn(2, words, 8), torch.randn(2, 8), mask)


@pytest.mark.parametrize("kind", VISION)
def test_heat_sums_to_one_and_keypoints_are_its_mean(kind):
    seen = VISION[kind](CONFIG, 32, 8, 16)(torch.rand(2, 3, 32, 32), sentence())
    side = seen.heat.shape[-1]
    assert torch.allclose(seen.heat.sum((2, 3)), torch.ones(2, 4), atol=1e-5)
    middle = (torch.arange(side) + 0.5) / side
    across = (seen.heat * middle).sum((2, 3))
    down = (seen.heat * middle[:, None]).sum((2, 3))
    assert torch.allclose(seen.keypoints, torch.stack([across, down], -1), atol=1e-5)
    assert seen.tokens.shape == (2, 1 + 4, 16)


def test_a_lone_bright_cell_is_found_to_within_a_cell():
    points = Keypoints(1, 1, 8)
    torch.nn.init.constant_(points.score.weight, 10.0)
    x = torch.zeros(1, 1, 8, 8)
    x[0, 0, 2, 5] = 1.0
    _, where, _ = points(x)
    assert torch.allclose(where[0, 0], torch.tensor([5.5 / 8, 2.5 / 8]), atol=0.01)


def test_modulation_begins_as_doing_nothing_and_then_steers():
    modulation, x = Modulation(4, 3), torch.randn(2, 3, 5, 5)
    assert torch.equal(modulation(x, torch.randn(2, 4)), x)
    torch.nn.init.normal_(modulation.to_scale_shift.weight)
    one, other = (modulation(x, torch.full((2, 4), value)) for value in (1.0, -1.0))
    assert not torch.allclose(one, other)


def test_cells_attend_to_words_but_never_to_padding_and_begin_by_adding_nothing():
    attention, x, words = WordAttention(8, 6), torch.randn(2, 6, 4, 4), sentence(5, known=3)
    added, pattern = attention(x, words)
    assert torch.equal(added, x)
    assert torch.equal(pattern, attention.pattern(x, words))  # (2, 5, 4, 4)
    assert torch.allclose(pattern.sum(1), torch.ones(2, 4, 4))
    assert not pattern[:, 3:].any()


def test_a_word_block_begins_by_adding_nothing_and_never_hears_padding():
    torch.manual_seed(0)
    block, x, said = WordBlock(8, 8, 4), torch.randn(2, 8, 4, 4), sentence(5, known=3)
    assert torch.equal(block(x, said), x)
    with torch.no_grad():
        for last in (block.words.out, block.conclude):
            last.weight.normal_()
    told = block(x, said)
    other = EncodedSentence(said.hidden.clone(), said.pooled, said.mask)
    other.hidden[:, 3:] += 1  # padding
    assert torch.equal(block(x, other), told)
    other.hidden[:, 0] += 1
    assert not torch.allclose(block(x, other), told)


def test_where_a_cell_lies_can_decide():
    torch.manual_seed(0)
    block, x, said = WordBlock(8, 8, 4), torch.ones(2, 8, 4, 4), sentence()
    with torch.no_grad():
        block.place.normal_()
    told = block(x, said)
    assert not torch.allclose(told[:, :, 0, 0], told[:, :, 3, 3])


def test_further_word_blocks_belong_to_the_convolutional_network():
    seen = VISION["cnn"](replace(CONFIG, word_blocks=2), 32, 8, 16)
    assert len(seen.word_blocks) == 2
    assert seen(torch.rand(2, 3, 32, 32), sentence()).tokens.shape == (2, 5, 16)


def test_the_path_for_small_shapes_begins_as_nothing_and_then_sees_single_pixels():
    torch.manual_seed(0)
    path, plain = Detail(4, 8, layers=1), Detail(4, 8, layers=0)
    picture = torch.zeros(1, 3, 32, 32)
    assert not path(picture).any()
    with torch.no_grad():
        path.second.weight.normal_()
    plain.load_state_dict(path.state_dict(), strict=False)
    anything = torch.rand(1, 3, 32, 32)
    assert torch.equal(path(anything), plain(anything))  # what lies between hands on what it gets
    dot = picture.clone()
    dot[0, :, 9, 9] = 1
    changed = (path(dot) - path(picture)).abs().sum(1)[0] > 0
    assert changed.any()
    assert changed.float().mean() < 0.1  # only near the dot
