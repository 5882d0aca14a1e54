"""The bins head: probabilities, quantiles, tokens."""

from dataclasses import replace

import numpy as np
import torch

from tests.model.heads.toys import CHUNK, CONFIG, WIDTH, A, fit, head, noise
from vla_core.model.action_tokens import ActionTokenizer
from vla_core.model.heads import HEADS


def test_probabilities_sum_to_one_for_every_number_of_every_step():
    belief = head("bins", stirred=True).sample(torch.randn(4, WIDTH), noise(4)).probability
    assert (belief >= 0).all()
    assert torch.allclose(belief.sum(dim=-1), torch.ones(4, CHUNK, A))


def test_labels_and_tokens_come_from_one_encoder(monkeypatch):
    """Without noise on its labels the head learns the tokens of the tokenizer, also half-way between two bins."""
    monkeypatch.setattr(torch, "randn_like", torch.zeros_like)
    actions = (torch.arange(-260, 260) / 256).reshape(-1, 1, A).expand(-1, CHUNK, A)  # every half bin of 257
    labels = HEADS["bins"](replace(CONFIG, bins=257), WIDTH, CHUNK)._labels(actions)
    assert np.array_equal(labels.numpy(), ActionTokenizer(bins=257).encode(actions.numpy()))


def test_zero_noise_is_the_median():
    proposal = head("bins", stirred=True).sample(torch.randn(4, WIDTH), torch.zeros(4, CHUNK, A))
    up_to = proposal.probability.cumsum(dim=-1).gather(-1, proposal.chosen[..., None])[..., 0]
    before = up_to - proposal.probability.gather(-1, proposal.chosen[..., None])[..., 0]
    assert (up_to >= 0.5).all()
    assert (before < 0.5).all()


def test_many_noises_fill_the_bins_as_often_as_believed():
    decider, context = head("bins", stirred=True), torch.ones(1, WIDTH)
    proposal = decider.sample(context.expand(20_000, -1), noise(20_000))
    often = torch.bincount(proposal.chosen[:, 0, 0], minlength=CONFIG.bins) / 20_000
    assert torch.allclose(often, proposal.probability[0, 0, 0], atol=0.006)


def test_more_noise_never_lowers_an_action():
    decider, context = head("bins", stirred=True), torch.randn(1, WIDTH).expand(50, -1)
    rising = torch.linspace(-6, 6, 50)[:, None, None].expand(50, CHUNK, A)
    assert (decider.sample(context, rising).actions.diff(dim=0) >= 0).all()


def test_the_chosen_tokens_are_the_whole_action():
    proposal = head("bins", stirred=True).sample(torch.randn(4, WIDTH), noise(4))
    tokenizer = ActionTokenizer(bins=CONFIG.bins)
    assert np.allclose(tokenizer.decode(proposal.chosen.numpy()), proposal.actions.numpy(), atol=1e-6)
    assert np.array_equal(tokenizer.encode(proposal.actions.numpy()), proposal.chosen.numpy())
    assert np.allclose(proposal.centres.numpy(), tokenizer.centres, atol=1e-6)


def test_a_saturated_teacher_is_followed_to_the_very_border():
    student, context = head("bins"), torch.ones(64, WIDTH)
    teacher = torch.tensor([1.0, -1.0, 1.0, -1.0]).expand(64, CHUNK, A)
    fit(student, context, lambda: teacher, steps=60)
    with torch.no_grad():
        assert torch.equal(student.sample(context, torch.zeros(64, CHUNK, A)).actions, teacher)


def test_it_recovers_a_known_gaussian():
    student, context = head("bins"), torch.ones(512, WIDTH)
    fit(student, context, lambda: 0.2 + 0.2 * torch.randn(512, CHUNK, A), steps=150)
    with torch.no_grad():
        actions = student.sample(torch.ones(4000, WIDTH), noise(4000)).actions
    assert abs(actions.mean() - 0.2) < 0.02
    assert abs(actions.std() - 0.2) < 0.02
