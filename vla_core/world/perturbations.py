"""Seven ways to make the world unlike training, each with a strength from 0 to 1, in physical units.

sample_look(strengths, seed) → Look; start_shift(strength, seed) → (3,) metres. The axes are those of LIBERO-Plus
(Fei et al. 2025); the figures are ours. Twice the strength is twice as far in the same direction.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from vla_core.errors import InvalidInput, nearest
from vla_core.world.camera import FRONT_CAMERA
from vla_core.world.look import PLAIN, Look

CAMERA_SHIFT = 0.08  # metres at strength 1, in a random direction
CAMERA_TURN, CAMERA_TILT = 8.0, 4.0  # degrees
DIMMER, BRIGHTER = 0.7, 0.7  # share of the brightness that is taken away, or added
TINT = 0.4  # share by which each colour of the lamps may be weaker
LAMP_TURN = 180.0  # degrees
TEXTURES_FROM = 0.4  # strength of the colours from which on textures are drawn anew too
DISTRACTORS = 8
START_SHIFT = 0.2  # metres
SENSOR_NOISE, SENSOR_BLUR = 30.0, 1.5  # of 255; pixels of the front picture


@dataclass(frozen=True)
class Axis:
    """One kind of perturbation."""

    name: str
    stage: str  # of the policy that it concerns
    label: str
    at_one: str  # what strength 1 means


AXES = {
    axis.name: axis
    for axis in (
        Axis("camera", "vision", "Camera", f"the front camera {100 * CAMERA_SHIFT:.0f} cm aside, "
             f"turned by {CAMERA_TURN:.0f}° and tilted by {CAMERA_TILT:.0f}°"),
        Axis("light", "vision", "Light", f"lamps with {100 * (1 - DIMMER):.0f} % or {100 * (1 + BRIGHTER):.0f} % "
             f"of their light, tinted by up to {100 * TINT:.0f} %, turned by {LAMP_TURN:.0f}°"),
        Axis("colours", "vision", "Colours and textures", "every surface in a random colour; from strength "
             f"{TEXTURES_FROM} on table, floor and walls with other textures"),
        Axis("layout", "vision", "Distractors", f"{DISTRACTORS} other things on the table"),
        Axis("start", "state", "Start of the robot", f"the hand begins {100 * START_SHIFT:.0f} cm away"),
        Axis("words", "language", "Words", "a wording never trained on, misspelt, with a remark around it"),
        Axis("sensor", "vision", "Sensor noise", f"noise of {SENSOR_NOISE:.0f} of 255 and a blur of "
             f"{SENSOR_BLUR} pixels"),
    )
}  # fmt: skip
STRENGTHS = (0.2, 0.4, 0.6, 0.8, 1.0)
LOOKS = ("camera", "light", "colours", "layout", "sensor")  # the axes that a `Look` carries


def checked_strength(axis: str, strength: float) -> float:
    """The strength, if axis and strength are possible."""
    if axis not in AXES:
        raise InvalidInput(f"Unknown axis {axis!r}; choose from {', '.join(AXES)}. {nearest(axis, list(AXES))}")
    if isinstance(strength, bool) or not 0 <= strength <= 1:
        raise InvalidInput(f"The strength of {axis} is {strength!r}; it must be from 0 to 1.")
    return float(strength)


def sample_look(strengths: Mapping[str, float], seed: int) -> Look:
    """How everything looks under these strengths by axis; an axis that is not named stays plain."""
    at = {axis: checked_strength(axis, strengths.get(axis, 0.0)) for axis in LOOKS}
    rng = {axis: np.random.default_rng([seed, 29, number]) for number, axis in enumerate(LOOKS)}
    look = move_camera(PLAIN, at["camera"], rng["camera"])
    look = change_lamps(look, at["light"], rng["light"])
    look = paint(look, at["colours"], rng["colours"])
    distractors, sensor = round(DISTRACTORS * at["layout"]), at["sensor"]
    return replace(look, distractors=distractors, noise=SENSOR_NOISE * sensor, blur=SENSOR_BLUR * sensor)


def move_camera(look: Look, strength: float, rng: np.random.Generator) -> Look:
    """Shift and turn are drawn so that their effects on the picture add up instead of cancelling."""
    direction = rng.normal(size=3)
    shift = CAMERA_SHIFT * strength * direction / np.linalg.norm(direction)
    turn = -np.sign(shift @ TO_THE_RIGHT) * CAMERA_TURN * strength
    tilt = np.sign(shift @ UPWARDS) * CAMERA_TILT * strength
    return replace(
        look, camera_shift=tuple(shift.tolist()), camera_turn=float(turn) + 0.0, camera_tilt=float(tilt) + 0.0
    )


TO_THE_RIGHT, UPWARDS = FRONT_CAMERA[3::3], FRONT_CAMERA[4::3]  # (3,), of the front picture, in the world


def change_lamps(look: Look, strength: float, rng: np.random.Generator) -> Look:
    """Half of all lights are dimmer and half are brighter."""
    amount = -DIMMER if rng.random() < 0.5 else BRIGHTER
    red, green, blue = (1 - TINT * strength * rng.random(3)).tolist()
    turn = float(rng.uniform(-LAMP_TURN, LAMP_TURN))
    return replace(look, light=1 + amount * strength, lamp_colour=(red, green, blue), lamp_turn=turn * strength)


def paint(look: Look, strength: float, rng: np.random.Generator) -> Look:
    """Other colours, and from `TEXTURES_FROM` on other textures."""
    colour_seed, texture_seed = (int(seed) for seed in rng.integers(2**31, size=2))
    return replace(
        look,
        colour_seed=colour_seed if strength else None,
        paint=strength if strength else PLAIN.paint,
        texture_seed=texture_seed if strength >= TEXTURES_FROM else None,
    )


def start_shift(strength: float, seed: int) -> tuple[float, float, float]:
    """(3,) metres by which the hand is displaced before the first step: in any direction but down."""
    direction = np.random.default_rng([seed, 31]).normal(size=3)
    direction[2] = abs(direction[2])
    x, y, z = START_SHIFT * checked_strength("start", strength) * direction / np.linalg.norm(direction)
    return float(x), float(y), float(z)
