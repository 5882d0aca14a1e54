"""Every combination of stages is one policy: it learns, acts, and records what it did."""

from dataclasses import replace
from itertools import product

import numpy as np
import pytest
import torch

from tests.model import toys
from vla_core.config import FUSION_KINDS, HEAD_KINDS, LANGUAGE_KINDS, VISION_KINDS
from vla_core.errors import Mistake
from vla_core.model.decide import decide

every_combination = pytest.mark.parametrize(
    ("vision", "language", "fusion"), [*product(VISION_KINDS, LANGUAGE_KINDS, FUSION_KINDS)]
)


@every_combination
def test_a_short_step_against_the_gradient_lowers_the_loss_as_much_as_it_promises(vision, language, fusion):
    policy = toys.policy(vision=vision, language=language, fusion=fusion).train()
    before = true_loss(policy)
    before.backward()
    learnt = {name: weights for name, weights in policy.named_parameters() if weights.requires_grad}
    idle = {name for name, weights in learnt.items() if weights.grad is None or not weights.grad.any()}
    assert all(may_be_idle(name) for name in idle), idle
    slope = sum(weights.grad.square().sum() for weights in learnt.values() if weights.grad is not None)
    promised = 3e-4 * before.detach()
    with torch.no_grad():
        for name in learnt.keys() - idle:
            learnt[name] -= promised / slope * learnt[name].grad
        assert float((before - true_loss(policy)) / promised) == pytest.approx(1, abs=0.05)


def true_loss(policy):
    """The sum of the losses on one draw of noise; not the Gaussian's, which is no plain gradient (β-NLL)."""
    torch.manual_seed(1)
    losses = policy(toys.batch())
    assert set(losses) == {*HEAD_KINDS, "belief", "spots", "heat"}
    return sum(loss for name, loss in losses.items() if name != "gaussian")


def may_be_idle(name: str) -> bool:
    """The head left out; a bias under a softmax; in the last layer, what is not the readout's feed-forward."""
    last = [f"fusion.blocks.1.feed_forwards.{modality}." for modality in (1, 2, 3)]
    return name.startswith(("heads.gaussian.", *last)) or name == "language.encoder.pool.score.bias"


@every_combination
def test_every_combination_of_stages_acts_and_records(vision, language, fusion):
    policy = toys.policy(vision=vision, language=language, fusion=fusion)
    observation, sentence, noise = toys.observation(), policy.hear("open the drawer"), toys.noise()
    decision = decide(policy, observation, sentence, noise, "flow")
    assert set(decision.heads) == set(HEAD_KINDS)
    assert decision.chunk.shape == (4, 4)
    assert np.isfinite(decision.chunk).all()
    assert np.array_equal(decision.chunk, policy.act(observation, sentence, noise, ("flow",))["flow"])


@pytest.mark.parametrize("head", HEAD_KINDS)
def test_the_recorded_decision_is_the_action_of_the_fast_path(head):
    policy = toys.policy()
    observation, sentence, noise = toys.observation(), policy.hear("open the drawer"), toys.noise()
    fast = policy.act(observation, sentence, noise, (head,))[head]
    assert np.array_equal(decide(policy, observation, sentence, noise, head).chunk, fast)


def test_the_record_names_every_token_and_its_stage():
    policy = toys.policy()
    fusion = decide(policy, toys.observation(), policy.hear("open the drawer"), toys.noise(), "bins").fusion
    layers, heads, tokens, _ = fusion.attention.shape
    assert (layers, heads) == (2, 2)
    assert len(fusion.names) == len(fusion.stage) == tokens == fusion.residual.shape[1]
    assert fusion.names[:2] == ("readout", "state")
    assert [stage for stage in fusion.stage if stage == "vision"] == ["vision"] * (2 * (1 + 4))


def test_a_policy_with_one_eye_does_not_ask_for_the_other():
    policy = toys.policy(wrist=0)
    observation = replace(toys.observation(), wrist=None)
    chunks = policy.act(observation, policy.hear("push"), toys.noise(), ("gaussian", "bins"))
    assert {kind: chunk.shape for kind, chunk in chunks.items()} == {"gaussian": (4, 4), "bins": (4, 4)}


def test_padding_a_sentence_changes_nothing():
    policy, batch = toys.policy(), toys.batch(size=1)
    short = replace(batch, ids=batch.ids[:, :4], mask=batch.mask[:, :4])
    for one, other in zip(context_of(policy, batch), context_of(policy, short), strict=True):
        assert torch.allclose(one, other, atol=1e-5)


def context_of(policy, batch):
    heard = policy.read(batch.ids, batch.mask)
    return policy.fuse(policy.see(batch.pictures, heard), heard, policy.feel(batch.state), batch.state).context


def test_another_number_of_sampler_steps_is_another_policy_on_the_same_weights():
    policy = toys.policy()
    quick = policy.sampling(2)
    view, sentence, noise = toys.observation(), policy.hear("open the drawer"), toys.noise()
    heads = {
        kind: decide(quick, view, sentence, noise, "flow").heads[kind] for kind in ("flow", "ddpm", "gaussian")
    }
    assert [len(heads[kind].path) - 1 for kind in ("flow", "ddpm", "gaussian")] == [2, 2, 1]
    assert len(decide(policy, view, sentence, noise, "flow").heads["flow"].path) - 1 == 4
    assert quick.head("flow").clean.write.weight is policy.head("flow").clean.write.weight
    with pytest.raises(Mistake, match="from 1 to 8"):
        policy.sampling(9)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"image": np.zeros((48, 48, 3), np.uint8)}, r"pictures of \(32, 32, 3\) uint8"),
        ({"image": np.zeros((32, 32, 3), np.float32)}, "float32"),
        ({"wrist": None}, "eye on the wrist"),
        ({"state": np.array([0.0, np.nan, 0.0, 1.0])}, "finite"),
        ({"state": np.zeros(7)}, "four"),
    ],
)
def test_senses_that_do_not_fit_are_explained(change, words):
    policy = toys.policy()
    with pytest.raises(Mistake, match=words):
        policy.act(replace(toys.observation(), **change), policy.hear("push"), toys.noise(), ("flow",))
