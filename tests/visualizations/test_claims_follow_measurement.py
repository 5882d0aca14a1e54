"""What the texts say about our policy follows the measured files: other figures, other sentences."""

import numpy as np

from visualizations.lessons.texts import randomised_steps
from vla_core.world.perturbations import AXES, LOOKS


def curves(**means: float) -> dict:
    strengths = np.array([0.2, 0.6, 1.0])
    shares = {name: np.full(3, means.get(name, 0.9)) for name in LOOKS}
    return {name: np.stack([strengths, share], axis=1) for name, share in shares.items()}


def test_the_weak_side_is_the_one_that_was_measured_lowest():
    for name in LOOKS:
        told = randomised_steps.weak_side(curves(**{name: 0.4}))
        assert randomised_steps.weakest(curves(**{name: 0.4})) == name
        assert f"«{AXES[name].label.lower()}» is its weak side, 40%" in told
        assert ("usual textures" in told) == (name == "colours")


def test_a_policy_without_a_weak_side_is_said_to_be_even():
    assert "even: the lowest, «light», is 85%" in randomised_steps.weak_side(curves(light=0.85))


def test_a_fall_at_one_strength_is_told_from_one_in_steps():
    at_once, in_steps = (
        {"colours": np.stack([[0.2, 0.4, 0.6, 0.8], shares], axis=1)}
        for shares in ([0.9, 0.4, 0.4, 0.38], [0.9, 0.7, 0.55, 0.4])
    )
    assert randomised_steps.falls_at_once(at_once)
    assert not randomised_steps.falls_at_once(in_steps)
