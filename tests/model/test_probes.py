"""What a probe says about a decision is what the policy does when it is asked again."""

from functools import cache

import numpy as np
import pytest
import torch

from tests.model import toys
from vla_core.model.decide import decide
from vla_core.model.probes import DRAWS, Prober, with_each_patch_covered
from vla_core.world.base import MEAN_GREY


@cache
def probed(fusion: str = "transformer"):
    """A policy, a decision of it, and the same decision with a probe."""
    policy = toys.policy(fusion=fusion)
    decision = decide(policy, toys.observation(), policy.hear("open the drawer"), 0 * toys.noise(), "flow")
    return policy, decision, Prober(policy).with_probe(decision)


def test_covering_goes_through_the_patches_in_reading_order_and_touches_nothing_else():
    picture = torch.zeros(1, 32, 32, 3, dtype=torch.uint8)
    grey = with_each_patch_covered(picture)[..., 0] == MEAN_GREY  # (4, 32, 32)
    for number, (top, left) in enumerate(((0, 0), (0, 16), (16, 0), (16, 16))):
        assert grey[number].sum() == 16 * 16
        assert grey[number, top : top + 16, left : left + 16].all()


def test_occlusion_is_the_change_of_the_next_action_when_a_patch_is_really_covered():
    policy, decision, after = probed()
    front, wrist = decision.vision.pictures
    covered = front.copy()
    covered[16:, :16] = MEAN_GREY  # the third patch
    sentence, still = policy.hear(decision.language.text), np.zeros((4, 4), np.float32)
    seen = [
        policy.act(toys.Observation(image, wrist, decision.state.raw), sentence, still, ("flow",))["flow"][0, :3]
        for image in (front, covered)
    ]
    assert after.probe.occlusion[0][1, 0] == pytest.approx(np.linalg.norm(seen[1] - seen[0]), abs=1e-5)
    assert [view.shape for view in after.probe.occlusion] == [(2, 2), (2, 2)]


def test_every_head_is_sampled_from_the_same_noise_and_ends_where_it_would_act():
    _, decision, after = probed()
    starts = [path[:, 0] for path in after.probe.samples.values()]
    assert all(np.array_equal(start, starts[0]) for start in starts)
    assert {kind: path.shape[0] for kind, path in after.probe.samples.items()} == dict.fromkeys(
        decision.heads, DRAWS
    )
    assert all(np.abs(path[:, -1]).max() <= 1 for path in after.probe.samples.values())


def test_the_untrained_attention_is_a_pattern_of_another_network_and_nothing_else_of_the_decision_changes():
    _, decision, after = probed()
    pattern = after.probe.stranger.astype(float)
    own = decision.fusion.attention.astype(float).mean(axis=1)
    assert pattern.shape == own.shape
    assert np.allclose(pattern.sum(axis=-1), 1, atol=5e-3)
    assert np.abs(pattern - own).max() > 0.05
    assert after.vision is decision.vision
    assert after.heads is decision.heads


def test_a_fusion_without_attention_has_no_untrained_attention_either():
    assert probed("film")[2].probe.stranger.shape == (0, 0, 0)


def test_two_probers_of_one_policy_agree_to_the_bit():
    policy, decision, after = probed()
    torch.manual_seed(99)
    again = Prober(policy).with_probe(decision)
    assert np.array_equal(again.probe.stranger, after.probe.stranger)
    assert all(np.array_equal(again.probe.samples[kind], path) for kind, path in after.probe.samples.items())
