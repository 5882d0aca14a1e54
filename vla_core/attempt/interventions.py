"""What somebody can do to a running attempt: say something else, nudge, push, cover the lens, stop.

Plain data: attempt.py carries the commands out between two steps. An `Intervention` is a command with its step, so
that a link or a file can repeat it: "12:push:0.0,0.0,0.09;30:say:close%20it".
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from urllib.parse import quote, unquote

from vla_core.errors import InvalidInput

MAX_INTERVENTIONS = 200  # in a link
Shift = tuple[float, float, float]  # metres


@dataclass(frozen=True)
class Say:
    """Another instruction."""

    text: str
    kind = "say"

    @property
    def value(self) -> str:
        return quote(self.text, safe="")


@dataclass(frozen=True)
class Nudge:
    """The object is moved over the table."""

    shift: Shift
    kind = "nudge"

    @property
    def value(self) -> str:
        return numbers_as_text(self.shift)


@dataclass(frozen=True)
class Push:
    """The arm is dragged away."""

    shift: Shift
    kind = "push"

    @property
    def value(self) -> str:
        return numbers_as_text(self.shift)


@dataclass(frozen=True)
class Cover:
    """A lid on the front camera, or off it."""

    lid: bool
    kind = "cover"

    @property
    def value(self) -> str:
        return str(int(self.lid))


@dataclass(frozen=True)
class Stop:
    """The attempt ends here."""

    kind = "stop"
    value = ""


Command = Say | Nudge | Push | Cover | Stop  # `value` is what a link keeps of it


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
