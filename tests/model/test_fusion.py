"""Attention shows what the forward pass used; modalities keep to themselves where they should."""

import pytest
import torch
from torch.nn import functional as F

from vla_core.config import FusionConfig
from vla_core.model.fusion import FUSION, Tokens
from vla_core.model.transformer import Attention, split_heads

D = 16


def tokens(words: int = 3) -> Tokens:
    random = torch.Generator().manual_seed(1)
    vision, language = (torch.randn(2, n, D, generator=random) for n in (5, words))
    mask = torch.ones(2, words, dtype=torch.bool)
    mask[1, -1] = False
    return Tokens(vision, language, torch.randn(2, 1, D, generator=random), mask)


def built(kind: str):
    torch.manual_seed(0)
    return FUSION[kind](FusionConfig(kind=kind, layers=2, heads=2), D)


def test_written_out_attention_equals_the_fused_kernel():
    attention = Attention(D, 4)
    x, mask = torch.randn(2, 7, D), torch.rand(2, 7) > 0.3
    query, key, value = (split_heads(part(x), 4) for part in (attention.query, attention.key, attention.value))
    fused = F.scaled_dot_product_attention(query, key, value, attn_mask=mask[:, None, None])
    assert torch.allclose(attention(x, x, mask), attention.out(fused.transpose(1, 2).flatten(2)), atol=1e-5)


@pytest.mark.parametrize("kind", ["transformer", "mot", "cross"])
def test_the_shown_attention_is_the_one_that_was_used(kind):
    fusion = built(kind)
    used = []
    for block in fusion.blocks:
        block.attention.out.register_forward_pre_hook(lambda _, given: used.append(given[0]))
    fused = fusion(tokens())
    shown = fusion.attention(fused)  # (B, layers, H, T, T)
    assert torch.allclose(shown.sum(-1), torch.ones(()), atol=1e-5)
    for layer, (block, x, mixed) in enumerate(zip(fusion.blocks, fused.residual, used, strict=False)):
        value = split_heads(block.attention.value(block.norm(x)), 2)
        rows = mixed.shape[1]  # with cross-attention the pictures ask nothing
        again = (shown[:, layer, :, :rows] @ value).transpose(1, 2).flatten(2)
        assert torch.allclose(again, mixed, atol=1e-5)


@pytest.mark.parametrize("kind", ["transformer", "mot", "cross"])
def test_nobody_looks_at_the_padding(kind):
    fusion, given = built(kind), tokens()
    shown = fusion.attention(fusion(given))
    padding = 2 + 2  # readout, state and two words stand before it
    assert shown[1, :, :, :4, padding].abs().max() == 0


def test_cross_attention_leaves_the_pictures_as_they_were():
    fused = built("cross")(tokens())
    first, last = fused.residual[0], fused.residual[-1]
    assert torch.equal(first[:, 5:], last[:, 5:])
    assert not torch.equal(first[:, :5], last[:, :5])


def test_a_mixture_of_transformers_has_a_feed_forward_for_each_modality():
    fusion, given = built("mot"), tokens()
    before = fusion(given).residual[1]
    with torch.no_grad():
        fusion.blocks[0].feed_forwards[2][-1].bias += 1.0  # the words' own
    after = fusion(given).residual[1]
    changed = (before - after).abs().amax(dim=(0, 2)) > 1e-6
    assert changed.tolist() == [False, False, True, True, True, False, False, False, False, False]


@pytest.mark.parametrize("kind", FUSION)
def test_every_modality_reaches_the_context(kind):
    fusion, given = built(kind), tokens()
    parts = [part.requires_grad_() for part in (given.vision, given.language, given.state)]
    fusion(given).context.pow(2).sum().backward()
    assert all(part.grad.abs().sum() > 0 for part in parts)
