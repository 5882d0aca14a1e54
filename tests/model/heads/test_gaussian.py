"""The Gaussian head: its mean, its spread, its likelihood."""

import torch

from tests.model.heads.toys import CHUNK, WIDTH, A, fit, head, noise


def test_zero_noise_is_the_mean_and_noise_is_counted_in_standard_deviations():
    decider, context = head("gaussian", stirred=True), torch.randn(4, WIDTH)
    central = decider.sample(context, torch.zeros(4, CHUNK, A))
    further = decider.sample(context, noise(4))
    assert torch.equal(central.actions, central.mean.clamp(-1, 1))
    assert torch.allclose(further.actions, (central.mean + central.std * noise(4)).clamp(-1, 1))


def test_it_recovers_a_known_gaussian():
    student, context = head("gaussian"), torch.ones(512, WIDTH)
    fit(student, context, lambda: 0.3 + 0.15 * torch.randn(512, CHUNK, A), steps=200)
    with torch.no_grad():
        proposal = student.sample(context[:1], noise(1))
    assert torch.allclose(proposal.mean, torch.tensor(0.3), atol=0.04)
    assert torch.allclose(proposal.std, torch.tensor(0.15), atol=0.02)


def test_a_hard_number_is_not_drowned_by_an_easy_one():
    """Under the plain likelihood the step towards a far target shrinks with the variance; here by its root."""
    student, context = head("gaussian", stirred=True), torch.ones(1, WIDTH)
    mean = student.sample(context, torch.zeros(1, CHUNK, A)).mean
    std = student.sample(context, torch.zeros(1, CHUNK, A)).std
    loss = student.loss(context, torch.ones(1, CHUNK, A), torch.ones(1, CHUNK))
    rows = student.layers[-1].bias.unflatten(0, (2, CHUNK, A))[0]
    pull = torch.autograd.grad(loss, student.layers[-1].bias)[0].unflatten(0, (2, CHUNK, A))[0]
    assert rows.shape == pull.shape
    assert torch.allclose(pull, ((mean - 1) / std / (CHUNK * A))[0], atol=1e-5)


def test_it_never_claims_to_be_certain():
    student, context = head("gaussian"), torch.ones(64, WIDTH)
    fit(student, context, lambda: torch.full((64, CHUNK, A), 0.5), steps=200)
    with torch.no_grad():
        assert student.sample(context, noise(64)).std.min() > 0.015
