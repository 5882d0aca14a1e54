"""Where a point of the world lands in a picture: a pinhole camera in plain numpy.

points (…, n, 3) in metres, camera (…, 12) → (…, n, 2) from 0 to 1 over the upright picture, x right, y down.
A camera is its position (3,) and its rotation matrix (9,), columns right, up and backwards, as in MuJoCo.
"""

import numpy as np

FRONT_FOV = 60.0  # degrees, the whole vertical angle
WRIST_FOV = 90.0
FRONT = np.array(  # the front eye, as it hangs in every scene, upright
    [
        *(0.75, 0.075, 0.7),
        *(0.5499013297, -0.3762077406, 0.7457052122),
        *(0.8331827568, 0.3095491422, -0.4582421001),
        *(-0.0584381836, 0.8732966646, 0.4836712874),
    ]
)  # (12,)
HAND_TO_WRIST = np.array(  # the eye that rides on the hand, from the hand; the arm never turns its wrist
    [
        *(0.04, 0.0104, 0.0591),
        *(1.0, 0.0, 0.0),
        *(0.0, 0.9964, -0.0848),
        *(0.0, 0.0848, 0.9964),
    ]
)  # (12,)
FRONT_PLACE = (0.75, 0.075, 0.7)  # metres; Meta-World's corner4
FRONT_EULER = (3.9, 2.3, 0.6)  # radians about x, then y, then z of the turning frame


def front_camera() -> np.ndarray:
    """(12,) float32: the front eye of Meta-World, which never moves. Meta-World hangs it upside down."""
    x, y, z = FRONT_EULER
    half_turn = turned(2, np.pi)  # about the line of sight
    return look_along(np.array(FRONT_PLACE), turned(0, x) @ turned(1, y) @ turned(2, z) @ half_turn)


def turned(axis: int, angle: float) -> np.ndarray:
    """(3, 3): a rotation about x, y or z."""
    one, two = (axis + 1) % 3, (axis + 2) % 3
    rotation = np.eye(3)
    rotation[one, one] = rotation[two, two] = np.cos(angle)
    rotation[two, one], rotation[one, two] = np.sin(angle), -np.sin(angle)
    return rotation


def look_along(position: np.ndarray, rotation: np.ndarray) -> np.ndarray:
    """(12,) float32 from a position (3,) and a rotation matrix (3, 3) or (9,)."""
    return np.concatenate([position, np.ravel(rotation)]).astype(np.float32)


def project(points: np.ndarray, camera: np.ndarray, fov: float = FRONT_FOV) -> np.ndarray:
    """Picture coordinates (…, n, 2); nan behind the camera; outside [0, 1] is out of the picture."""
    camera = np.asarray(camera, dtype=np.float64)
    position, rotation = camera[..., None, :3], camera[..., 3:].reshape(*camera.shape[:-1], 3, 3)
    seen = (np.asarray(points, dtype=np.float64) - position) @ rotation  # (…, n, 3) right, up, backwards
    depth = np.where(seen[..., 2] < 0, -seen[..., 2], np.nan)
    reach = 2 * np.tan(np.radians(fov) / 2) * depth  # metres across the picture at this depth
    return np.stack([0.5 + seen[..., 0] / reach, 0.5 - seen[..., 1] / reach], axis=-1)
