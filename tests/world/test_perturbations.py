"""Each axis changes its own part of the world, further with its strength, and nothing else."""

import numpy as np
import pytest

from vla_core.errors import InvalidInput
from vla_core.world.camera import FRONT_CAMERA, moved, project
from vla_core.world.look import PLAIN, Look
from vla_core.world.perturbations import AXES, LOOKS, START_SHIFT, STRENGTHS, sample_look, start_shift

FIELDS = {
    "camera": {"camera_shift", "camera_turn", "camera_tilt"},
    "light": {"light", "lamp_colour", "lamp_turn"},
    "colours": {"colour_seed", "paint", "texture_seed"},
    "layout": {"distractors"},
    "sensor": {"noise", "blur"},
}
TABLE = np.array([[x, y, z] for x in (-0.2, 0, 0.2) for y in (0.5, 0.7, 0.85) for z in (0.0, 0.2)])


@pytest.mark.parametrize("axis", LOOKS)
def test_an_axis_changes_its_own_fields_alone_and_nothing_at_strength_zero(axis):
    for seed in range(5):
        assert sample_look({axis: 0.0}, seed) == PLAIN
        assert set(sample_look({axis: 1.0}, seed).changes()) <= FIELDS[axis]
        assert sample_look({axis: 1.0}, seed).changes()


def test_axes_do_not_depend_on_one_another():
    both = sample_look({"camera": 0.6, "light": 0.8}, 7).changes()
    assert both == sample_look({"camera": 0.6}, 7).changes() | sample_look({"light": 0.8}, 7).changes()


def displacement(look: Look) -> float:
    """How far, on average, points over the table move in the front picture of 96 pixels."""
    knocked = moved(FRONT_CAMERA, look.camera_shift, look.camera_turn, look.camera_tilt)
    return float(96 * np.linalg.norm(project(TABLE, knocked) - project(TABLE, FRONT_CAMERA), axis=-1).mean())


def test_a_knocked_camera_does_move_the_picture_whatever_the_seed():
    found = [[displacement(sample_look({"camera": s}, seed)) for s in STRENGTHS] for seed in range(20)]
    assert (np.diff(found, axis=1) > 0).all()
    assert np.min(found, axis=0)[-1] > 9  # pixels
    assert np.mean(found, axis=0)[0] > 2


def test_the_hand_starts_so_far_away_and_never_lower():
    for seed in range(20):
        shift = np.array(start_shift(0.6, seed))
        assert np.isclose(np.linalg.norm(shift), 0.6 * START_SHIFT)
        assert shift[2] >= 0
        assert np.allclose(np.array(start_shift(0.3, seed)) * 2, shift)


@pytest.mark.parametrize(
    ("strengths", "line"),
    [
        ({"camera": 1.2}, "from 0 to 1"),
        ({"light": -0.1}, "from 0 to 1"),
        ({"sensor": float("nan")}, "from 0 to 1"),
    ],
)
def test_impossible_strengths_are_one_line(strengths, line):
    with pytest.raises(InvalidInput, match=line):
        sample_look(strengths, 0)


def test_every_axis_says_what_strength_one_means():
    assert list(AXES) == ["camera", "light", "colours", "layout", "start", "words", "sensor"]
    assert all(axis.at_one and axis.label for axis in AXES.values())
