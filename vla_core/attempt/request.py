"""What an attempt is: a `Request`. Each setting is declared here once, with range, default and explanation.

The command line, the page's controls, links and the HTTP API are derived from `SETTINGS`. A request is checked
when it is made; `to_link` and `from_link` write it as a query string and read it back, interventions included.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, Literal
from urllib.parse import parse_qsl, urlencode

from vla_core.attempt.interventions import Intervention, decode_interventions, encode_interventions
from vla_core.config import ABLATIONS, FULL, HEAD_KINDS
from vla_core.errors import InvalidInput
from vla_core.world.look import PLAIN, Look

SHIPPED = Path(__file__).parents[2] / "checkpoints" / "full.safetensors"
MAX_STEPS = 500  # of Meta-World
MAX_LETTERS = 500  # of an instruction
MAX_PARTS = 8  # of an instruction with an order
MAX_SCENE = 600  # letters of a scene; the name of a table holds all that lies there
Kind = Literal["text", "whole", "number", "choice", "switch"]


@dataclass(frozen=True)
class Setting:
    """One thing that can be set: what it may be, what it is when nobody sets it, and what it does."""

    name: str
    kind: Kind
    default: Any
    label: str
    help: str
    low: float = 0
    high: float = 0
    step: float = 1  # of a slider
    choices: tuple[str, ...] = ()  # an empty string is allowed too
    drives: bool = False  # changes how the policy is driven, not what is asked for

    def checked(self, value: Any) -> Any:
        """The value with its proper type, or one line that says what it may be."""
        return getattr(self, f"_{self.kind}")(value)

    def _text(self, value: Any) -> str:
        if not isinstance(value, str):
            raise InvalidInput(f"{self.name} is text; got {shorten(value)}.")
        if len(value.strip()) > self.high:
            raise InvalidInput(f"{self.name} has {len(value.strip())} letters; it may have at most {self.high:g}.")
        return value.strip()

    def _whole(self, value: Any) -> int:
        exact = as_number(value)
        if not self.low <= exact <= self.high or exact != int(exact):
            raise InvalidInput(
                f"{self.name} is a whole number from {self.low:.0f} to {self.high:.0f}; got {shorten(value)}."
            )
        return int(exact)

    def _number(self, value: Any) -> float:
        exact = as_number(value)
        if not self.low <= exact <= self.high:
            raise InvalidInput(
                f"{self.name} is a number from {self.low:g} to {self.high:g}; got {shorten(value)}."
            )
        return exact

    def _choice(self, value: Any) -> str:
        if (value is not None and not isinstance(value, str)) or (value or "") not in ("", *self.choices):
            known = ", ".join(self.choices)
            raise InvalidInput(f"{self.name} is one of {known}, or empty; got {shorten(value)}.")
        return value or ""

    def _switch(self, value: Any) -> bool:
        if value not in (True, False, "True", "true", "False", "false", "", None):
            raise InvalidInput(f"{self.name} is true or false; got {shorten(value)}.")
        return value in (True, "True", "true")


def as_number(value: Any) -> float:
    """What somebody meant as a number; nan where it is none."""
    try:
        return math.nan if isinstance(value, bool) else float(value)
    except (TypeError, ValueError, OverflowError):
        return math.nan


def shorten(value: Any) -> str:
    """A wrong value, short enough for a line."""
    return repr(value)[:40]


def setting(kind: Kind, default: Any, label: str, help: str, **more: Any) -> Any:
    """A field of `Request` that is a setting."""
    return field(default=default, metadata={"kind": kind, "label": label, "help": help} | more)


@dataclass(frozen=True)
class Request:
    """What to do, where, from which seed, how the policy is driven, and what is done to it meanwhile."""

    instruction: str = setting(
        "text", "", "Instruction", "what to do, in your own words; also first this, then that", high=MAX_LETTERS
    )
    scene: str = setting(
        "text", "", "Scene", "the task or shared scene to do it in; empty: found from the words", high=MAX_SCENE
    )
    seed: int = setting("whole", 0, "Seed", "where things lie", high=2**32 - 1)
    head: str = setting(
        "choice", "", "Head that acts", "empty for the checkpoint's own", choices=HEAD_KINDS, drives=True
    )
    keep: int = setting(
        "whole",
        0,
        "Chunk length",
        "actions used of each chunk; 0 for all of them",
        high=FULL.model.chunk,
        drives=True,
    )
    replan: int = setting(
        "whole",
        4,
        "Replan interval",
        "steps between two forward passes",
        low=1,
        high=FULL.model.chunk,
        drives=True,
    )
    decay: float = setting(
        "number",
        0.1,
        "Ensemble weight",
        "how fast older chunks lose their weight; 0 for a plain mean",
        high=10,
        step=0.05,
        drives=True,
    )
    denoise: int = setting(
        "whole",
        0,
        "Denoising steps",
        "from noise to actions (ddpm, flow); 0 as trained",
        high=FULL.model.heads.diffusion_steps,
        drives=True,
    )
    temperature: float = setting(
        "number",
        0.0,
        "Temperature",
        "of the noise that the heads start from; 0 for their central answer",
        high=10,
        step=0.1,
        drives=True,
    )
    ablate: str = setting(
        "choice", "", "Taken away", "a stage that the policy has to do without", choices=ABLATIONS, drives=True
    )
    adaptive: bool = setting(
        "switch",
        False,
        "Adaptive execution",
        "plan sooner than the replan interval where the heads disagree",
        drives=True,
    )
    runtime: str = setting(
        "choice",
        "",
        "Runtime",
        "what computes the forward pass: empty for PyTorch; onnx is faster, after export-onnx",
        choices=("onnx",),
        drives=True,
    )
    steps: int = setting(
        "whole", MAX_STEPS, "Steps", "at most, for each part of the instruction", low=1, high=MAX_STEPS
    )
    pace: float = setting("number", 40.0, "Pace while you watch", "control steps a second, at most", high=1e6)
    checkpoint: Path = SHIPPED
    look: Look = PLAIN
    start: tuple[float, float, float] = (0.0, 0.0, 0.0)  # metres that the hand begins away from its place
    interventions: tuple[Intervention, ...] = ()

    def __post_init__(self) -> None:
        for name, one in SETTINGS.items():
            object.__setattr__(self, name, one.checked(getattr(self, name)))
        if not self.instruction:
            raise InvalidInput("Say what to do, for example “open the drawer”.")

    @property
    def driving(self) -> dict[str, Any]:
        """How the policy is driven, as the record keeps it."""
        return {name: getattr(self, name) for name, one in SETTINGS.items() if one.drives}

    def to_link(self) -> str:
        """A query string that asks for this attempt again; what nobody has set is left out."""
        plain = {name: getattr(self, name) for name in SETTINGS}
        query = {name: value for name, value in plain.items() if value != SETTINGS[name].default}
        if self.interventions:
            query["interventions"] = encode_interventions(self.interventions)
        return urlencode(query)


SETTINGS = {
    one.name: Setting(one.name, default=one.default, **one.metadata) for one in fields(Request) if one.metadata
}


def from_query(parameters: Mapping[str, str]) -> Request | None:
    """The attempt that an address asks for; None where it asks for none. Unknown parameters are left alone."""
    if "instruction" not in parameters:
        return None
    given: dict[str, Any] = {name: parameters[name] for name in SETTINGS if name in parameters}
    given["interventions"] = decode_interventions(parameters.get("interventions", ""))
    return Request(**given)


def from_link(link: str) -> Request:
    """The attempt of a query string that `to_link` has written."""
    request = from_query(dict(parse_qsl(link)))
    if request is None:
        raise InvalidInput("This link asks for no attempt: it has no instruction.")
    return request


def settings_of(request: Request) -> dict[str, Any]:
    """All that a record keeps of a request, beside instruction and seed."""
    return (
        request.driving
        | {"scene": request.scene, "steps": request.steps, "checkpoint": request.checkpoint.name}
        | request.look.changes()
        | ({"start": request.start} if any(request.start) else {})
    )
