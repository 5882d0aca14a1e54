"""What is taught from driven attempts, by which method and from which policy; the files are kept in its folder.

plan_teaching(files, folder, checkpoint) checks the files and copies them, so that the work can go on after a
restart, and chooses seeds to measure on that no file was driven on. No torch.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from vla_core.config import METHODS
from vla_core.data.driven_files import CheckedFile, check_files, chosen_task
from vla_core.errors import InvalidInput, MissingPart
from vla_core.files import write_atomically
from vla_core.world.seeds import BLOCK

FILES = "driven"  # inside the folder: the attempts as they were given
TAUGHT_METHODS = tuple(method for method in METHODS if method != "scratch")  # those that keep what is known


@dataclass(frozen=True)
class TeachPlan:
    """One adaptation to one task, measured before and after."""

    task: str
    folder: Path
    checkpoint: Path  # that learns
    method: str = "lora"
    steps: int = 300  # of learning
    trials: int = 20  # episodes to measure with, the same before and after
    workers: int = 2
    seed: int = 0  # of the training, and the block of test seeds that is measured
    old: Path | None = None  # demonstrations that the policy learnt from, for the method rehearse

    def __post_init__(self) -> None:
        if self.method not in TAUGHT_METHODS:
            raise InvalidInput(f"Cannot teach by {self.method!r}; choose from {', '.join(TAUGHT_METHODS)}.")
        if self.method == "rehearse" and self.old is None:
            raise InvalidInput("Rehearsing needs the demonstrations that the policy learnt from.")
        for name in ("steps", "trials", "workers"):
            if getattr(self, name) < 1:
                raise InvalidInput(f"{name} is {getattr(self, name)}; it must be at least 1.")

    @property
    def files(self) -> list[Path]:
        """The driven attempts, in the order in which they were given."""
        return sorted((self.folder / FILES).glob("*.json"))


def plan_teaching(files: Sequence[Path], folder: Path, checkpoint: Path, **settings: Any) -> TeachPlan:
    """The plan for these files, which are copied into the folder once all of them are good."""
    if not checkpoint.is_file():
        raise MissingPart(f"There is no {checkpoint.name} to teach.")
    checked = check_files(files)
    plan = TeachPlan(chosen_task(checked), folder, checkpoint, seed=untouched_block(checked), **settings)
    contents = [path.read_bytes() for path in files]
    if plan.files and [path.read_bytes() for path in plan.files] != contents:
        raise InvalidInput(f"{folder} holds a lesson from other files; choose another folder or delete it.")
    for number, content in enumerate(contents):
        write_atomically(folder / FILES / f"{number:02d}.json", content)
    return plan


def untouched_block(files: Sequence[CheckedFile]) -> int:
    """The first block of test seeds in which no file was driven."""
    driven = {file.driven.seed // BLOCK for file in files if file.driven}
    return next(block for block in range(len(driven) + 1) if block not in driven)
