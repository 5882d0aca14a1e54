"""What somebody can do to a running attempt: say something else, nudge, push, cover the lens, stop.

A command changes driver and world between two steps. An `Intervention` is a command with its step, so that a link
or a file can repeat it: "12:push:0.0,0.0,0.09;30:say:close%20it".
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol
from urllib.parse import quote, unquote

import numpy as np

from vla_core.errors import InvalidInput

if TYPE_CHECKING:
    from vla_core.attempt.driver import Driver
    from vla_core.world.metaworld import MetaWorld

MAX_INTERVENTIONS = 200  # in a link
Shift = tuple[float, float, float]  # metres


class Command(Protocol):
    """Something to do before the next step."""

    @property
    def kind(self) -> str: ...

    @property
    def value(self) -> str: ...  # what a link keeps of it

    def apply(self, driver: "Driver", world: "MetaWorld") -> str: ...  # what was done, in words


@dataclass(frozen=True)
class Say:
    """Another instruction."""

    text: str
    kind = "say"

    @property
    def value(self) -> str:
        return quote(self.text, safe="")

    def apply(self, driver: "Driver", world: "MetaWorld") -> str:
        from vla_core.attempt.instruction import read_single

        sentence = read_single(driver.policy, self.text)
        driver.listen(sentence)
        return f"told: {sentence.text}"


@dataclass(frozen=True)
class Nudge:
    """The object is moved over the table."""

    shift: Shift
    kind = "nudge"

    @property
    def value(self) -> str:
        return numbers_as_text(self.shift)

    def apply(self, driver: "Driver", world: "MetaWorld") -> str:
        world.nudge_object(np.array(self.shift))
        return "object nudged"


@dataclass(frozen=True)
class Push:
    """The arm is dragged away."""

    shift: Shift
    kind = "push"

    @property
    def value(self) -> str:
        return numbers_as_text(self.shift)

    def apply(self, driver: "Driver", world: "MetaWorld") -> str:
        world.push_arm(np.array(self.shift))
        return "arm pushed"


@dataclass(frozen=True)
class Cover:
    """A lid on the front camera, or off it."""

    lid: bool
    kind = "cover"

    @property
    def value(self) -> str:
        return str(int(self.lid))

    def apply(self, driver: "Driver", world: "MetaWorld") -> str:
        world.eye.look = replace(world.eye.look, covered=self.lid)
        return "lens covered" if self.lid else "lens uncovered"


@dataclass(frozen=True)
class Stop:
    """The attempt ends here."""

    kind = "stop"
    value = ""

    def apply(self, driver: "Driver", world: "MetaWorld") -> str:
        return "stopped"


@dataclass(frozen=True)
class Intervention:
    """A command that takes effect just before a step."""

    step: int
    command: Command


def numbers_as_text(numbers: Iterable[float]) -> str:
    return ",".join(str(float(number)) for number in numbers)


def shift_from_text(text: str) -> Shift:
    x, y, z = (float(part) for part in text.split(","))
    if not all(abs(number) <= 1 for number in (x, y, z)):  # also nan
        raise ValueError
    return x, y, z


DECODERS: dict[str, Callable[[str], Command]] = {
    "say": lambda text: Say(unquote(text)),
    "nudge": lambda text: Nudge(shift_from_text(text)),
    "push": lambda text: Push(shift_from_text(text)),
    "cover": lambda text: Cover({"0": False, "1": True}[text]),
    "stop": lambda text: Stop(),
}


def encode_interventions(interventions: Iterable[Intervention]) -> str:
    return ";".join(f"{one.step}:{one.command.kind}:{one.command.value}" for one in interventions)


def decode_interventions(text: str) -> tuple[Intervention, ...]:
    """The interventions of a link, or one line about the first that makes no sense."""
    parts = [part for part in text.split(";") if part]
    if len(parts) > MAX_INTERVENTIONS:
        raise InvalidInput(f"That link has {len(parts)} interventions; it may have at most {MAX_INTERVENTIONS}.")
    return tuple(map(decode_intervention, parts))


def decode_intervention(text: str) -> Intervention:
    try:
        step, kind, value = text.split(":", 2)
        if not step.isdecimal() or len(step) > 5:
            raise ValueError
        return Intervention(int(step), DECODERS[kind](value))
    except (ValueError, KeyError):
        raise InvalidInput(
            "An intervention is STEP:KIND:VALUE, for example 12:push:0,0,0.09 or 30:say:close%20it; "
            f"got {text[:40]!r}."
        ) from None
