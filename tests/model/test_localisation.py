"""Keypoints become metres; what a knocked camera gets wrong is found out by looking at one's own hand."""

import numpy as np
import pytest
import torch

from vla_core.model.localisation import HEIGHTS, CalibratedCamera, Localisation
from vla_core.world.camera import (
    FRONT_CAMERA,
    FRONT_FOV,
    HAND_TO_WRIST,
    TABLE_CAMERA,
    WRIST_FOV,
    moved,
    project,
)

HAND = np.array([0.05, 0.62, 0.12])
OBJECT = np.array([0.12, 0.7, HEIGHTS[0]])
GOAL = np.array([-0.05, 0.75, HEIGHTS[0]])
POINTS = np.stack([HAND, OBJECT, GOAL])


def front() -> CalibratedCamera:
    return CalibratedCamera(torch.tensor(FRONT_CAMERA).float(), FRONT_FOV, on_hand=False)


def seen_by(camera: np.ndarray, fov: float = FRONT_FOV) -> torch.Tensor:
    return torch.tensor(project(POINTS, camera, fov)).float()[None]


def tensor(values: np.ndarray) -> torch.Tensor:
    return torch.tensor(values).float()[None]


def test_a_keypoint_lies_where_its_ray_meets_the_height_of_the_thing():
    places, error = front()(seen_by(FRONT_CAMERA), tensor(HAND))
    assert np.allclose(places[0, 1:, 0], POINTS[1:, :2], atol=1e-4)
    assert np.allclose(error, 0, atol=1e-4)


def test_the_camera_on_the_hand_moves_with_it():
    camera = HAND_TO_WRIST.copy()
    camera[:3] += HAND
    eye = CalibratedCamera(torch.tensor(HAND_TO_WRIST).float(), WRIST_FOV, on_hand=True)
    places, _ = eye(seen_by(camera, WRIST_FOV), tensor(HAND))
    assert np.allclose(places[0, 1, 0], OBJECT[:2], atol=1e-4)


@pytest.mark.parametrize("shift", [(0.05, 0.0, 0.0), (0.0, 0.05, 0.0), (-0.04, 0.03, 0.02)])
def test_the_hand_that_is_seen_beside_where_it_is_felt_corrects_the_places(shift):
    knocked = moved(FRONT_CAMERA, shift, 4.0, 0.0)
    places, error = front()(seen_by(knocked), tensor(HAND))
    wrong = np.linalg.norm(places[0, 1, 0].numpy() - OBJECT[:2])
    corrected = np.linalg.norm((places - error[:, None, None])[0, 1, 0].numpy() - OBJECT[:2])
    assert wrong > 0.02
    assert corrected < 0.4 * wrong


def test_the_hand_tells_at_which_place_the_front_camera_stands():
    nearer = CalibratedCamera(torch.tensor(TABLE_CAMERA).float(), FRONT_FOV, on_hand=False)
    for true, right, wrong in ((FRONT_CAMERA, front(), nearer), (TABLE_CAMERA, nearer, front())):
        places, error = right(seen_by(true), tensor(HAND))
        assert np.allclose(places[0, 1, 0], OBJECT[:2], atol=1e-4)
        assert np.allclose(error, 0, atol=1e-4)
        assert wrong(seen_by(true), tensor(HAND))[1].norm() > 0.02


@pytest.mark.parametrize("front_places", [1, 2])
def test_it_changes_nothing_before_it_has_learnt_and_keeps_every_number_in_bounds(front_places):
    places = Localisation(16, 2, 5, front_places)
    context, state = torch.randn(3, 16), torch.rand(3, 4)
    keypoints = (torch.rand(3, 5, 2), torch.rand(3, 5, 2))
    assert torch.equal(places(context, keypoints, state, state), context)
    numbers = torch.cat(places.numbers(keypoints, state, 100 * state), dim=1)
    assert numbers.abs().max() <= 3
    assert numbers.shape[1] + 16 == places.layers[0].in_features
