"""What holds for every head, whichever way it decides."""

from dataclasses import FrozenInstanceError, replace
from functools import cache

import pytest
import torch

from tests.model.heads.toys import CHUNK, CONFIG, WIDTH, A, fit, head, lesson, noise
from vla_core.config import HeadsConfig
from vla_core.model.heads import HEADS

every_head = pytest.mark.parametrize("kind", HEADS)
every_sampler = pytest.mark.parametrize("kind", ["bins", "ddpm", "flow"])


@every_head
def test_a_path_runs_from_the_noise_to_the_actions(kind):
    start = 3 * noise(5)
    proposal = head(kind, stirred=True).sample(torch.randn(5, WIDTH), start)
    assert torch.equal(proposal.path[:, 0], start)
    assert torch.equal(proposal.path[:, -1], proposal.actions)
    assert proposal.actions.shape == (5, CHUNK, A)
    assert proposal.actions.abs().max() <= 1


@every_head
def test_the_same_noise_becomes_the_same_actions_to_the_bit(kind):
    decider, (context, _, _) = head(kind, stirred=True), lesson()
    first, second = (decider.sample(context, noise(6)).actions for _ in range(2))
    other = decider.sample(context, -noise(6)).actions
    assert torch.equal(first, second)
    assert not torch.allclose(first, other)


@every_head
def test_each_moment_is_decided_alone_whatever_else_is_in_the_batch(kind):
    decider, (context, _, _) = head(kind, stirred=True), lesson()
    together = decider.sample(context, noise(6)).actions
    alone = decider.sample(context[2:3], noise(6)[2:3]).actions
    assert torch.allclose(together[2:3], alone, atol=1e-5)


@every_head
def test_what_lies_past_the_end_of_an_episode_changes_neither_loss_nor_gradient(kind):
    student, (context, actions, weight) = head(kind, stirred=True), lesson()
    context.requires_grad_()
    seen = []
    for padding in (0.9, -0.4, float("nan")):
        padded = torch.where(weight[..., None] > 0, actions, padding)
        torch.manual_seed(3)
        loss = student.loss(context, padded, weight)
        seen.append((loss, torch.autograd.grad(loss, context)[0]))
    for loss, gradient in seen[1:]:
        assert torch.equal(loss, seen[0][0])
        assert torch.equal(gradient, seen[0][1])


@every_head
def test_the_loss_is_a_mean_over_the_steps_that_count(kind):
    student, (context, actions, _) = head(kind), lesson()
    first_only = torch.zeros(6, CHUNK)
    first_only[:, 0] = 1
    losses = []
    for weight in (first_only, 2 * first_only):
        torch.manual_seed(3)
        losses.append(student.loss(context, actions, weight))
    assert losses[0] > 0
    assert torch.isclose(losses[0], losses[1])
    assert student.loss(context, actions, 0 * first_only) == 0


@every_head
def test_the_gradient_reaches_the_context_and_every_weight(kind):
    student, (context, actions, weight) = head(kind, stirred=True), lesson()
    context.requires_grad_()
    student.loss(context, actions, weight).backward()
    assert (context.grad.abs().sum(dim=1) > 0).all()
    assert all(weights.grad.abs().sum() > 0 for weights in student.parameters())


@every_head
def test_a_head_overfits_one_batch(kind):
    student, (context, actions, _) = head(kind), lesson()
    losses = fit(student, context, lambda: actions, steps=200)
    with torch.no_grad():
        central = student.sample(context, torch.zeros_like(actions)).actions
    assert losses[-1] < losses[0]
    assert (central - actions).abs().mean() < 0.05
    assert (central - actions).abs().max() < 0.25


def left_or_right(size):
    """Half of the teachers go one way with all they do, half the other."""
    return 0.7 * (2.0 * torch.randint(0, 2, (size, 1, 1)) - 1).expand(size, CHUNK, A)


@cache
def drilled(kind):
    """The losses of a head that saw both ways, and what it then proposes on many noises and on none."""
    student, context = head(kind), torch.ones(128, WIDTH)
    losses = fit(student, context, lambda: left_or_right(128), steps=200)
    with torch.no_grad():
        central = student.sample(context[:1], torch.zeros(1, CHUNK, A))
        return losses, student.sample(torch.ones(500, WIDTH), noise(500)).actions, central


@every_sampler
def test_two_ways_round_an_obstacle_stay_two_ways(kind):
    losses, actions, _ = drilled(kind)
    assert sum(losses[-20:]) < 0.8 * sum(losses[:20])
    assert ((actions.abs() - 0.7).abs() < 0.15).float().mean() > 0.9
    assert 0.3 < (actions > 0).float().mean() < 0.7


def test_a_gaussian_goes_straight_into_the_obstacle_and_says_how_unsure_it_is():
    _, _, proposal = drilled("gaussian")
    assert proposal.actions.abs().max() < 0.2
    assert torch.allclose(proposal.std, torch.tensor(0.7), atol=0.1)


@pytest.mark.parametrize("kind", ["ddpm", "flow"])
def test_an_iterating_head_commits_to_one_way_with_the_whole_chunk(kind):
    _, actions, _ = drilled(kind)
    one_way = (actions > 0).flatten(1).float().mean(dim=1)
    assert ((one_way == 0) | (one_way == 1)).float().mean() > 0.9


@every_head
def test_a_loss_is_nearly_the_same_in_half_precision(kind):
    student, (context, actions, weight) = head(kind, stirred=True), lesson()
    torch.manual_seed(3)
    full = student.loss(context, actions, weight)
    torch.manual_seed(3)
    with torch.autocast("cpu", torch.bfloat16):
        half = student.loss(context, actions, weight)
    assert torch.isclose(full, half.float(), rtol=0.03)


def test_all_four_together_stay_small():
    sizes = [sum(w.numel() for w in make(HeadsConfig(), 192, 12).parameters()) for make in HEADS.values()]
    assert sum(sizes) < 1_300_000


def test_every_kind_that_a_config_may_name_is_there():
    assert set(HEADS) == set(HeadsConfig().kinds)
    assert all(set(vars(cls)) >= {"loss", "sample"} for cls in HEADS.values())


def test_a_head_has_two_public_methods_and_no_more():
    for make in HEADS.values():
        own = {name for name in vars(make) if not name.startswith("_")}
        assert {name for name in own if callable(getattr(make, name))} == {"loss", "sample"}


def test_a_proposal_cannot_be_changed_afterwards():
    proposal = head("gaussian").sample(torch.zeros(1, WIDTH), torch.zeros(1, CHUNK, A))
    with pytest.raises(FrozenInstanceError):
        proposal.actions = None


@pytest.mark.parametrize("bins", [2, 5, 1024])
def test_bins_of_any_number_fit_the_head_and_reach_both_ends(bins):
    config = replace(CONFIG, bins=bins)
    proposal = HEADS["bins"](config, WIDTH, CHUNK).sample(torch.zeros(1, WIDTH), noise(1))
    assert proposal.probability.shape == (1, CHUNK, A, bins)
    assert proposal.centres[:, [0, -1]].tolist() == [[-1.0, 1.0]] * A
    assert set(proposal.actions.flatten().tolist()) <= set(proposal.centres[0].tolist())
