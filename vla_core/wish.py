"""What a person may ask of a running robot: an attempt, and how to step into it. Checked when it is made."""

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import numpy as np

from vla_core.errors import Mistake
from vla_core.perform import understood
from vla_core.rollout import Pilot, Settings
from vla_core.world.base import checked_seed

if TYPE_CHECKING:
    from vla_core.world.metaworld import MetaWorld

PACE = 40.0  # steps a second at most: half of the robot's own pace, so that a person can follow and step in
LONGEST = 500  # steps
WORDS = 500  # letters of an instruction


@dataclass(frozen=True)
class Wish:
    """What somebody asks for."""

    instruction: str
    task: str = ""  # the scene, or a task; where the words lead if empty
    seed: int = 0
    steps: int = LONGEST
    pace: float = PACE
    settings: Settings = field(default_factory=Settings)

    def __post_init__(self) -> None:
        checked_words(self.instruction)
        checked_seed(self.seed)
        if isinstance(self.steps, bool) or not isinstance(self.steps, int) or not 1 <= self.steps <= LONGEST:
            raise Mistake(f"Steps are a whole number from 1 to {LONGEST}; got {self.steps!r}.")


def checked_words(text: str) -> str:
    """An instruction of a length that somebody would say."""
    if not isinstance(text, str) or not text.strip():
        raise Mistake("Say what to do, for example “open the drawer”.")
    if len(text) > WORDS:
        raise Mistake(f"That is {len(text)} letters; an instruction has at most {WORDS}.")
    return text.strip()


@dataclass(frozen=True)
class Say:
    """Another instruction."""

    text: str

    def done(self, pilot: Pilot, world: "MetaWorld") -> str:
        sentence = understood(pilot.policy, checked_words(self.text))
        pilot.listen(self.text)
        return f"told: {sentence.text}"


@dataclass(frozen=True)
class Nudge:
    """The object is moved over the table, in metres."""

    shift: tuple[float, float, float]

    def done(self, pilot: Pilot, world: "MetaWorld") -> str:
        world.nudge_object(np.array(self.shift))
        return "object nudged"


@dataclass(frozen=True)
class Push:
    """The arm is dragged away, in metres."""

    shift: tuple[float, float, float]

    def done(self, pilot: Pilot, world: "MetaWorld") -> str:
        world.push_arm(np.array(self.shift))
        return "arm pushed"


@dataclass(frozen=True)
class Cover:
    """A lid on the front eye, or off it."""

    lid: bool

    def done(self, pilot: Pilot, world: "MetaWorld") -> str:
        eye = world.eye
        eye.look = replace(eye.look, covered=self.lid)
        return "lens covered" if self.lid else "lens uncovered"


Command = Say | Nudge | Push | Cover
