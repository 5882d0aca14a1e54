"""Where a point of the world lands in a picture: a pinhole camera in plain numpy.

points (…, n, 3) in metres, camera (…, 12) → (…, n, 2) from 0 to 1 over the upright picture, x right, y down.
A camera is its position (3,) and its rotation matrix (9,), columns right, up and backwards, as in MuJoCo.
"""

from collections.abc import Sequence

import numpy as np

FRONT_FOV = 60.0  # degrees, the whole vertical angle
WRIST_FOV = 90.0
FRONT_CAMERA = np.array(  # of Meta-World (its corner4, turned upright), the same in all its scenes
    [
        *(0.75, 0.075, 0.7),
        *(0.5499013297, -0.3762077406, 0.7457052122),
        *(0.8331827568, 0.3095491422, -0.4582421001),
        *(-0.0584381836, 0.8732966646, 0.4836712874),
    ]
)  # (12,)
# At the table it is aimed alike and stands nearer: a thing is then 5 to 14 of 96 pixels wide.
TABLE_CAMERA = np.array([0.575, 0.322, 0.374, *FRONT_CAMERA[3:]])  # (12,)
HAND_TO_WRIST = np.array(  # the camera on the hand, in the frame of the hand, which never turns
    [
        *(0.04, 0.0104, 0.0591),
        *(1.0, 0.0, 0.0),
        *(0.0, 0.9964, -0.0848),
        *(0.0, 0.0848, 0.9964),
    ]
)  # (12,)


def look_along(position: np.ndarray, rotation: np.ndarray) -> np.ndarray:
    """A camera (12,) float32 from its position (3,) and its rotation matrix (3, 3) or (9,)."""
    return np.concatenate([position, np.ravel(rotation)]).astype(np.float32)


def turned(rotation: np.ndarray, turn: float, tilt: float) -> np.ndarray:
    """A camera's rotation (3, 3) after it was turned left about the vertical and tilted up, in degrees."""
    (c, s), (a, b) = ((np.cos(angle), np.sin(angle)) for angle in np.radians([turn, tilt]))
    about_vertical = np.array([[c, -s, 0], [s, c, 0], [0, 0, 1]])
    about_right = np.array([[1, 0, 0], [0, a, -b], [0, b, a]])
    result: np.ndarray = about_vertical @ rotation @ about_right
    return result


def moved(camera: np.ndarray, shift: Sequence[float], turn: float, tilt: float) -> np.ndarray:
    """A camera (12,) after a shift in metres, a turn and a tilt in degrees."""
    return look_along(camera[:3] + np.asarray(shift), turned(camera[3:].reshape(3, 3), turn, tilt))


def project(points: np.ndarray, camera: np.ndarray, fov: float = FRONT_FOV) -> np.ndarray:
    """Picture coordinates (…, n, 2); nan behind the camera; outside [0, 1] is out of the picture."""
    camera = np.asarray(camera, dtype=np.float64)
    position, rotation = camera[..., None, :3], camera[..., 3:].reshape(*camera.shape[:-1], 3, 3)
    relative = (np.asarray(points, dtype=np.float64) - position) @ rotation  # (…, n, 3) right, up, backwards
    depth = np.where(relative[..., 2] < 0, -relative[..., 2], np.nan)
    width = 2 * np.tan(np.radians(fov) / 2) * depth  # metres across the picture at this depth
    return np.stack([0.5 + relative[..., 0] / width, 0.5 - relative[..., 1] / width], axis=-1)


def unproject(spot: np.ndarray, camera: np.ndarray, height: float, fov: float = FRONT_FOV) -> np.ndarray:
    """(3,) the place at a height over the floor that is seen at picture coordinates (2,)."""
    position, rotation = camera[:3], camera[3:].reshape(3, 3)
    width = 2 * np.tan(np.radians(fov) / 2)
    way = rotation @ np.array([(spot[0] - 0.5) * width, (0.5 - spot[1]) * width, -1.0])
    place: np.ndarray = position + way * (height - position[2]) / way[2]
    return place
