"""What an .onnx file must take and give to drive the arm: docs/own-policy.md in a form that can be checked.

complaints(inputs, outputs) -> one line for each thing that does not fit. `assets/browser/live/contract.js` checks
the same; tests/cases/contract.json holds both to it. Only names, types and shapes are read; nothing is run.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from vla_core.errors import BrokenFile, InvalidInput, MissingPart
from vla_core.model.onnx_policy import session

LARGEST = 100_000_000  # bytes
SENSES = ("front", "wrist", "state")
Size = int | str | None  # of an axis; a name or nothing where it is free


@dataclass(frozen=True)
class Port:
    """An input or output, as the contract wants it: sizes are numbers, or letters with a range in SIZES."""

    type: str
    shape: tuple[int | str, ...]


@dataclass(frozen=True)
class Found:
    """An input or output of a file."""

    name: str
    type: str
    shape: tuple[Size, ...]


PICTURE = Port("uint8", (1, "S", "S", 3))
INPUTS = {
    "front": PICTURE,
    "wrist": PICTURE,
    "state": Port("float32", (1, 4)),
    "task": Port("int64", (1,)),
    "ids": Port("int64", (1, "L")),
    "noise": Port("float32", (1, "K", 4)),
}
OUTPUTS = {
    "actions": Port("float32", (1, "K", 4)),
    "belief": Port("float32", (1, 3, 3)),
    "context": Port("float32", (1, "D")),
    "front_keypoints": Port("float32", (1, "P", 2)),
    "wrist_keypoints": Port("float32", (1, "P", 2)),
    "front_heat": Port("float32", (1, "P", "h", "w")),
    "wrist_heat": Port("float32", (1, "P", "h", "w")),
}
SIZES = {"S": (32, 256), "K": (1, 100), "D": (1, 4096), "P": (1, 256), "h": (1, 256), "w": (1, 256)}
FREE = {"L"}  # must not be fixed
MULTIPLE = {"S": 16}
RANGES = {
    "S": "S a multiple of 16 from 32 to 256",
    "K": "K from 1 to 100",
    "D": "D from 1 to 4096",
    "P": "P from 1 to 256",
    "h": "h and w from 1 to 256",
    "L": "L free",
}


def check_file(path: Path) -> Any:
    """The session of a file that meets the contract; else one line that names everything that does not fit."""
    if not path.is_file():
        raise MissingPart(f"No policy at {path}.")
    if path.stat().st_size > LARGEST:
        raise BrokenFile(
            f"{path} has {path.stat().st_size / 1e6:.0f} MB; a policy may have {LARGEST // 10**6} MB."
        )
    opened = session(path)
    found = complaints(ports(opened.get_inputs()), ports(opened.get_outputs()))
    if found:
        raise InvalidInput(f"{path} is not a policy that can drive this arm. {' '.join(found)}")
    return opened


def ports(found: Sequence[Any]) -> list[Found]:
    """What ONNX Runtime tells of inputs or outputs."""
    return [Found(one.name, plain_type(one.type), tuple(one.shape)) for one in found]


def plain_type(onnx: str) -> str:
    """tensor(float) → float32, tensor(uint8) → uint8."""
    name = onnx.removeprefix("tensor(").removesuffix(")")
    return {"float": "float32", "double": "float64"}.get(name, name)


def complaints(inputs: Sequence[Found], outputs: Sequence[Found]) -> list[str]:
    """One line for each thing that does not fit; none for a policy that may drive the arm."""
    found = [line for one in inputs for line in misfits("Input", one, INPUTS)]
    found += [line for one in outputs if one.name in OUTPUTS for line in misfits("Output", one, OUTPUTS)]
    names = {one.name for one in inputs}
    if not names & set(SENSES):
        found.append("It senses nothing: it must take front, wrist or state.")
    if "actions" not in {one.name for one in outputs}:
        found.append("Output actions is missing; it must be float32 (1, K, 4), K from 1 to 100.")
    return found or lengths_apart(inputs, outputs)


def misfits(side: str, found: Found, known: dict[str, Port]) -> Iterator[str]:
    """What is wrong with one input or output."""
    if found.name not in known:
        yield f"{side} {found.name} is unknown; it may have {', '.join(known)}."
        return
    wanted = known[found.name]
    if found.type != wanted.type:
        yield f"{side} {found.name} is {found.type}; it must be {wanted.type}."
    if not fits(found.shape, wanted.shape):
        yield f"{side} {found.name} has shape {as_text(found.shape)}; it must be {describe(wanted.shape)}."


def fits(found: tuple[Size, ...], wanted: tuple[int | str, ...]) -> bool:
    """Whether a shape is one of those that the contract allows."""
    if len(found) != len(wanted):
        return False
    sizes: dict[str, Size] = {}
    for size, want in zip(found, wanted, strict=True):
        if isinstance(want, int):
            right = size == want
        else:
            right = allowed(size, want) and sizes.setdefault(want, size) == size
        if not right:
            return False
    return True


def allowed(size: Size, letter: str) -> bool:
    """Whether an axis with this letter may have this size."""
    if letter in FREE:
        return not isinstance(size, int)
    low, high = SIZES[letter]
    return isinstance(size, int) and low <= size <= high and size % MULTIPLE.get(letter, 1) == 0


def lengths_apart(inputs: Sequence[Found], outputs: Sequence[Found]) -> list[str]:
    """The noise must be as long as the chunk of actions."""
    noise = next((one.shape[1] for one in inputs if one.name == "noise"), None)
    chunk = next(one.shape[1] for one in outputs if one.name == "actions")
    if noise in (None, chunk):
        return []
    return [f"Input noise has {noise} steps and output actions {chunk}; they must be equal."]


def as_text(shape: tuple[Size, ...]) -> str:
    return f"({', '.join('?' if size is None else str(size) for size in shape)})"


def describe(shape: tuple[int | str, ...]) -> str:
    """A shape of the contract, with what its letters may be: "(1, S, S, 3), S a multiple of 16 from 32 to 256"."""
    letters = [letter for letter in dict.fromkeys(shape) if letter in RANGES]
    return ", ".join([as_text(shape), *(RANGES[str(letter)] for letter in letters)])
