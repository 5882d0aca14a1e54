"""How the policy's front picture differs from the plain scene: camera, colours, light. Imports no simulator."""

from dataclasses import asdict, dataclass, fields
from typing import Any


@dataclass(frozen=True)
class Look:
    """The default changes nothing."""

    camera_shift: tuple[float, float, float] = (0.0, 0.0, 0.0)  # of the front camera: metres, in world axes
    camera_turn: float = 0.0  # of the front camera: degrees to the left
    colour_seed: int | None = None  # repaints everything but the goal markers
    paint: float = 1.0  # how far towards the new colours, from 0 to 1
    light: float = 1.0  # brightness of all lamps
    covered: bool = False  # a lid on the front camera: its picture is black

    def changes(self) -> dict[str, Any]:
        """The fields that differ from the plain scene."""
        return {name: value for name, value in asdict(self).items() if value != DEFAULTS[name]}


DEFAULTS = {field.name: field.default for field in fields(Look)}
PLAIN = Look()
