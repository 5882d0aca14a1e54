"""How the policy's pictures differ from the plain scene: camera, colours, textures, light, clutter, sensor.

A `Look` is plain data; eye.py draws it. Imports no simulator.
"""

from dataclasses import asdict, dataclass, fields
from typing import Any


@dataclass(frozen=True)
class Look:
    """The default changes nothing. Camera fields concern the front camera; all others concern both."""

    camera_shift: tuple[float, float, float] = (0.0, 0.0, 0.0)  # metres, in world axes
    camera_turn: float = 0.0  # degrees to the left, about the vertical
    camera_tilt: float = 0.0  # degrees upwards
    colour_seed: int | None = None  # repaints everything but the goal markers
    paint: float = 1.0  # how far towards the new colours, from 0 to 1
    texture_seed: int | None = None  # draws every textured surface anew: noise, stripes, checks or wood
    light: float = 1.0  # brightness of all lamps
    lamp_colour: tuple[float, float, float] = (1.0, 1.0, 1.0)  # factors on red, green and blue of all lamps
    lamp_turn: float = 0.0  # degrees that the lamps are turned about the vertical
    distractors: int = 0  # things on the table that no task needs; drawn only, nothing touches them
    noise: float = 0.0  # of the sensor: standard deviation, of 255
    blur: float = 0.0  # of the sensor: standard deviation, in pixels of the front picture
    covered: bool = False  # a lid on the front camera: its picture is black

    def changes(self) -> dict[str, Any]:
        """The fields that differ from the plain scene."""
        return {name: value for name, value in asdict(self).items() if value != DEFAULTS[name]}


DEFAULTS = {field.name: field.default for field in fields(Look)}
PLAIN = Look()
