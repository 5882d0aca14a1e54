"""Bins, text, denoising, co-training and backbones: against known codes, Tweedie's formula and autograd."""

import numpy as np
import pytest
import torch

from vla_core.errors import Mistake
from vla_core.lessons import backbone, bins, denoising, mix, mixture, rt2

SEVEN = np.array([0.1, -0.05, 0.3, 0.0, 0.0, 0.0, 1.0])


def test_the_courses_action_becomes_the_courses_tokens_and_comes_back():
    assert rt2.ARM.encode(SEVEN).tolist() == [153, 115, 204, 128, 128, 128, 255]
    assert np.abs(rt2.ARM.decode(rt2.ARM.encode(SEVEN)) - SEVEN)[:3].max() < 0.01
    assert rt2.write().text == "153 115 204 128 128 128 255"


def test_a_written_action_comes_back_within_half_a_bin():
    written = rt2.write(forward=0.237, sideways=-0.41, gripper=0.33)
    assert (written.error <= written.worst + 1e-12).all()
    assert np.array_equal(written.recovered, rt2.write(reply=written.text).replied[0])


@pytest.mark.parametrize("reply", ["128 128 cup", "1 2 3", "1 128 91 241 5 127 300", ""])
def test_a_reply_that_is_no_action_is_refused(reply):
    with pytest.raises(Mistake):
        rt2.write(reply=reply)


@pytest.mark.parametrize("count", [2, 16, 256, 1024])
def test_cutting_loses_at_most_half_a_bin(count):
    result = bins.quantise(bins=count)
    assert result.error <= result.worst + 1e-9
    assert result.worst == pytest.approx(1000 / (count - 1) / 2)


def test_cross_entropy_learns_both_answers_and_the_squared_error_their_mean():
    ways = bins.quantise(bins=32, gap=1.0).ways
    shares = np.histogram(ways.answers, bins=32, range=(-1 - 1 / 31, 1 + 1 / 31))[0] / len(ways.answers)
    logits = torch.zeros(32, requires_grad=True, dtype=torch.float64)
    guess = torch.zeros(1, requires_grad=True, dtype=torch.float64)
    optimiser = torch.optim.LBFGS([logits, guess], max_iter=200, line_search_fn="strong_wolfe")

    def lesson() -> torch.Tensor:
        optimiser.zero_grad()
        surprise = -(torch.tensor(shares) * torch.log_softmax(logits, 0)).sum()
        loss = surprise + ((torch.tensor(ways.answers) - guess) ** 2).mean()
        loss.backward()
        return loss

    optimiser.step(lesson)
    assert torch.softmax(logits, 0).detach().numpy() == pytest.approx(ways.belief, abs=2e-3)
    assert guess.item() == pytest.approx(ways.mean, abs=1e-4)
    assert ways.belief[ways.centres > 0].sum() == pytest.approx(bins.SHARE, abs=0.03)
    assert ways.support == 0  # nobody does what the mean says
    assert bins.quantise(gap=0).ways.support > 0.99


@pytest.mark.parametrize("count", [16, 256])
def test_numbers_predicted_by_themselves_mix_two_ways_and_one_given_the_other_does_not(count):
    pairs = bins.quantise(bins=count).pairs
    assert pairs.invented[0] == pytest.approx(2 * bins.SHARE * (1 - bins.SHARE), abs=0.06)
    assert pairs.invented[1] < 0.02
    for drawn in (pairs.independent, pairs.conditional):  # each number alone is as often right
        assert (drawn > 0).mean(axis=0) == pytest.approx([bins.SHARE, 1 - bins.SHARE], abs=0.06)
    assert bins.quantise(bins=count, gap=0.0).pairs.invented[0] < 0.02


def log_density(teachers: denoising.Teachers, x: torch.Tensor, signal: float, noise: float) -> torch.Tensor:
    """log p(x) of signal · plan + noise · ε, written with torch's own Gaussian."""
    axes, variances = torch.tensor(teachers.axes), torch.tensor(teachers.variances)
    covariance = signal**2 * axes @ torch.diag(variances) @ axes.T + noise**2 * torch.eye(
        len(variances), dtype=torch.float64
    )
    each = [
        torch.distributions.MultivariateNormal(signal * torch.tensor(mean), covariance).log_prob(x)
        + np.log(weight)
        for mean, weight in zip(teachers.means, teachers.weights, strict=True)
    ]
    return torch.logsumexp(torch.stack(each), dim=0)


@pytest.mark.parametrize(("signal", "noise"), [(0.3, 0.7), (0.8, 0.6), (0.95, 0.2)])
def test_the_expected_plan_obeys_tweedies_formula(signal, noise):
    teachers = denoising.two_ways(0.3)
    x = torch.tensor(np.random.default_rng(0).normal(0, 0.5, (6, denoising.K * 2)), requires_grad=True)
    log_density(teachers, x, signal, noise).sum().backward()
    exact = (x.detach() + noise**2 * x.grad) / signal
    assert np.allclose(denoising.posterior_mean(teachers, x.detach().numpy(), signal, noise), exact)


@pytest.mark.parametrize("kind", ["flow", "diffusion"])
def test_one_step_is_the_average_and_crashes(kind):
    drawn = denoising.denoise(kind, steps=1)
    assert np.allclose(drawn.path[-1], drawn.average)
    assert (drawn.clearance < 0).all()
    assert drawn.average_clearance == pytest.approx(-denoising.RADIUS)


@pytest.mark.parametrize("sampler", [denoising.flow, denoising.diffusion])
def test_many_steps_recover_the_teachers_mixture(sampler):
    teachers = denoising.two_ways(0.8)
    noise = np.random.default_rng(0).normal(size=(600, denoising.K * 2))
    plans = sampler(teachers, noise, 100)[-1]
    above = plans.reshape(-1, denoising.K, 2)[:, denoising.K // 2, 1] > 0
    assert above.mean() == pytest.approx(0.8, abs=0.05)
    along = (plans[above] - teachers.means[0]) @ teachers.axes
    assert along.mean(axis=0) == pytest.approx(0, abs=0.03)
    large = teachers.variances > 4e-3
    assert along.std(axis=0)[large] == pytest.approx(np.sqrt(teachers.variances[large]), rel=0.15)


@pytest.mark.parametrize("kind", ["flow", "diffusion"])
def test_ten_steps_find_both_ways_round(kind):
    drawn = denoising.denoise(kind, steps=10)
    assert (drawn.clearance > 0).all()
    assert 0.2 < drawn.left < 0.8
    assert drawn.path.shape == (11, denoising.PLANS, denoising.K, 2)
    assert np.array_equal(drawn.path[0], denoising.denoise(kind, steps=50).path[0])  # the same noise


@pytest.mark.parametrize("kind", ["flow", "diffusion"])
def test_a_sampler_mixes_noise_alone_at_first_and_the_plan_alone_at_last(kind):
    assert denoising.amounts(kind, 0.0) == pytest.approx((0, 1))
    assert denoising.amounts(kind, 1.0) == pytest.approx((1, 0))


def test_the_arrows_of_a_moment_lead_to_the_next_one_and_vanish_at_the_end():
    drawn = denoising.denoise(steps=10, moment=30)
    assert drawn.now == 3
    assert np.allclose(drawn.current + drawn.velocity / 10, drawn.path[4])
    assert np.allclose(drawn.velocity, (drawn.expected - drawn.current) / (1 - 0.3))
    assert (denoising.denoise(moment=100).velocity == 0).all()


def test_no_plan_is_decided_in_pure_noise_and_every_one_in_the_end():
    at = [denoising.denoise(steps=20, moment=moment).decided for moment in (0, 35, 100)]
    assert at[0] == 0 < at[1] < at[2] == denoising.PLANS


def test_clearance_sees_the_way_between_two_places():
    over = np.array([[0.0, 0.0], [1.0, 0.0]])
    assert denoising.clearance(over) == pytest.approx(-denoising.RADIUS)
    assert denoising.clearance(over + np.array([0, 1])) == pytest.approx(1 - denoising.RADIUS)


def test_with_as_many_words_as_numbers_both_counts_learn_the_same():
    same = mix.train(words=mix.ACTION_TOKENS)
    assert np.allclose(same.losses[0], same.losses[1], atol=0.02)


def test_a_caption_pulls_by_its_length_and_the_action_is_learnt_late():
    result = mix.train(words=100)
    assert result.drowning[0] / result.drowning[1] == pytest.approx(100 / 7)
    assert result.drowning[0] > 5
    assert result.losses[0, 1, -1] > result.losses[1, 1, -1] + 0.3
    assert result.losses[:, :, 0] == pytest.approx(result.surprise, rel=0.15)


def test_at_the_balancing_share_both_tasks_pull_equally_hard():
    start = mix.train()
    assert mix.train(robot=float(start.balance[0])).drowning[0] == pytest.approx(1)
    assert start.even[0] < 100 / 7  # gradients of different tokens partly cancel
    assert 0.8 < start.balance[0] < 100 / 107


def test_co_trainings_slopes_equal_autograd():
    rng = np.random.default_rng(0)
    task = mix.make_task(5, np.arange(mix.FEATURES) < 6, rng)
    trunk, head = rng.normal(size=(mix.FEATURES, mix.WIDTH)), rng.normal(size=(mix.WIDTH, 5, mix.VOCABULARY))
    loss, by_trunk, by_head = mix.loss_and_gradients(task, trunk, head, 0.7)
    t, h = (torch.tensor(part, requires_grad=True) for part in (trunk, head))
    logits = torch.einsum("nf,fw,wtv->ntv", torch.tensor(task.pictures, dtype=torch.float64), t, h)
    theirs = torch.nn.functional.cross_entropy(logits.flatten(0, 1), torch.tensor(task.says.argmax(-1)).flatten())
    (0.7 * 5 * theirs).backward()
    assert loss == pytest.approx(theirs.item())
    assert np.allclose(by_trunk, t.grad)
    assert np.allclose(by_head, h.grad)


@pytest.fixture(scope="module")
def adapted():
    *_, kept = backbone.adapt(ways=4, demos=200)
    return kept


def test_what_no_gradient_reaches_is_not_forgotten(adapted):
    assert adapted.before > 0.6
    full, head, flows, insulated = adapted.memory[:, -1]
    assert head == insulated == pytest.approx(adapted.before)
    assert full < flows < adapted.before


def test_experts_point_better_than_a_head_and_a_head_better_than_the_centre(adapted):
    _, head, flows, insulated = adapted.errors[:, -1]
    assert flows < head < adapted.centre
    assert insulated < 0.7 * head


def test_each_way_trains_its_own_weights(adapted):
    full, head, flows, insulated = adapted.trained
    assert head == 2 * (mixture.WIDTH + 1)
    assert full + insulated == flows + head  # both backbones, each with its own output


def test_old_pictures_keep_the_reading():
    *_, kept = backbone.adapt(ways=1, demos=200, rehearse=True)
    assert kept.memory[0, -1] > kept.before - 0.05


def test_an_insulated_expert_sends_no_gradient_into_the_backbone_and_the_backbone_none_of_its_sight_to_it():
    network = mixture.Mixture()
    pictures = torch.rand(3, 24, 24)
    reading, _, place = network(pictures, insulated=True)
    place.sum().backward()
    reached = {name for name, weights in network.named_parameters() if weights.grad is not None}
    assert reached == {name for name in reached if "expert" in name or "pointer" in name or name == "action"}
    assert torch.allclose(reading, network.read(pictures), atol=1e-6)


def test_patches_are_cut_as_they_lie_in_the_picture():
    network = mixture.Mixture()
    picture = torch.zeros(1, 24, 24)
    picture[0, 8:16, 16:24] = 1  # the second row of patches, the third column
    changed = (network.tokens(picture) - network.tokens(torch.zeros(1, 24, 24))).abs().sum(dim=-1)[0]
    assert changed.nonzero().flatten().tolist() == [5]
