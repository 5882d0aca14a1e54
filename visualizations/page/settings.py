"""What a person can set, checked: from the controls of the page, from an address, from a program that calls us."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from vla_core.config import ABLATIONS, FULL, HEAD_KINDS
from vla_core.errors import Mistake

if TYPE_CHECKING:
    from vla_core.wish import Wish

LONGEST_CHUNK = FULL.model.chunk
LONGEST_NAME = 60  # letters
MOST_NOISE = FULL.model.heads.diffusion_steps
HEADS = (("shipped", ""), *((kind, kind) for kind in HEAD_KINDS))


@dataclass(frozen=True)
class Asked:
    """Everything that makes one attempt what it is; the names are those of an address and of the interface."""

    instruction: str
    scene: str = ""
    seed: int = 0
    head: str = ""
    keep: int = 0
    replan: int = 4
    decay: float = 0.1
    denoise: int = 0
    ablate: str = ""
    adaptive: bool = False
    temperature: float = 0.0
    steps: int = 500
    pace: float = 40.0

    def __post_init__(self) -> None:
        for name, low, high in (
            ("seed", 0, 2**32 - 1),
            ("keep", 0, LONGEST_CHUNK),
            ("replan", 1, LONGEST_CHUNK),
            ("denoise", 0, MOST_NOISE),
            ("steps", 1, 500),
        ):
            object.__setattr__(self, name, whole(name, getattr(self, name), low, high))
        for name, most in (("decay", 10.0), ("temperature", 10.0), ("pace", 1e6)):
            object.__setattr__(self, name, number(name, getattr(self, name), most))
        for name, known in (("head", ("", *HEAD_KINDS)), ("ablate", ("", *ABLATIONS))):
            object.__setattr__(self, name, word(name, getattr(self, name), known))
        object.__setattr__(self, "instruction", text("instruction", self.instruction))
        object.__setattr__(self, "scene", text("scene", self.scene or ""))
        if len(self.scene) > LONGEST_NAME:
            raise Mistake(f"scene is the name of a task or a scene; got {shown(self.scene)}.")
        object.__setattr__(self, "adaptive", self.adaptive in (True, "True", "true"))

    def wish(self) -> "Wish":
        """The same for the robot; it says what is wrong with the words and the scene."""
        from vla_core.rollout import Settings
        from vla_core.wish import Wish

        driven = {f.name: getattr(self, f.name) for f in fields(Settings)}
        return Wish(self.instruction, self.scene, self.seed, self.steps, self.pace, Settings(**driven))


NAMES = tuple(field.name for field in fields(Asked))


def from_address(parameters: Mapping[str, str]) -> Asked | None:
    """What an address asks for; None if it asks for no attempt."""
    if "instruction" not in parameters:
        return None
    given: dict[str, Any] = {name: parameters[name] for name in NAMES if name in parameters}
    return Asked(**given)


def whole(name: str, value: Any, low: int, high: int) -> int:
    """A whole number, from a number box, an address or a program."""
    exact = read(value)
    if not low <= exact <= high or exact != int(exact):
        raise Mistake(f"{name} is a whole number from {low} to {high}; got {shown(value)}.")
    return int(exact)


def number(name: str, value: Any, high: float) -> float:
    """A number from 0 to `high`."""
    exact = read(value)
    if not 0 <= exact <= high:
        raise Mistake(f"{name} is a number from 0 to {high:g}; got {shown(value)}.")
    return exact


def read(value: Any) -> float:
    """What somebody meant as a number; not a number where it is none."""
    try:
        return math.nan if isinstance(value, bool) else float(value)
    except (TypeError, ValueError, OverflowError):
        return math.nan


def word(name: str, value: Any, known: tuple[str, ...]) -> str:
    if (value is not None and not isinstance(value, str)) or (value or "") not in known:
        raise Mistake(f"{name} is one of {', '.join(filter(None, known))}, or empty; got {shown(value)}.")
    return value or ""


def text(name: str, value: Any) -> str:
    if not isinstance(value, str):
        raise Mistake(f"{name} is text; got {shown(value)}.")
    return value.strip()


def shown(value: Any) -> str:
    """A wrong value, short enough for a line."""
    return repr(value)[:40]
