"""What a training reports while it runs. Small and free of torch, so that a page or a log can tell them apart."""

from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Phase:
    """What begins now, and how many episodes or steps it has."""

    name: str  # in a lecture one of collect, learn, measure, film; in a study a sentence
    size: int


@dataclass(frozen=True)
class Step:
    """One step of learning."""

    step: int
    loss: float  # the weighted sum of all losses
    parts: dict[str, float] = field(default_factory=dict)  # each loss by its name
    rate: float = 0.0  # of learning
    pictures_per_second: float = 0.0


@dataclass(frozen=True)
class Saved:
    """The state of the run is on disk."""

    step: int
    path: Path


@dataclass(frozen=True)
class RecordedVideo:
    """One episode on a seed that was neither trained on nor measured, as a video."""

    path: str  # its name inside the folder of the lecture
    success: bool
    seed: int
