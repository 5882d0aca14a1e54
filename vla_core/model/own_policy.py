"""A person's own policy: an .onnx file that meets the contract (contract.py) acts as ours does.

load(path, reader) → OwnPolicy, which has of `Policy` what acting needs. ONNX Runtime computes the graph, no code
of the file is run. Sentences are read by `reader`, our own policy. The stages inside the graph cannot be looked
into, so nothing records them.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from torch import nn

from vla_core.errors import BrokenFile, InvalidInput
from vla_core.model.contract import check_file
from vla_core.model.onnx_policy import first_line
from vla_core.model.policy import Policy, Sentence
from vla_core.world.base import Observation

SUFFIX = ".onnx"
HEAD = "own"
SMALLEST = 32  # pixels that a world's front camera draws, where the file does not look
NO_NUMBER = (
    "This policy is told the number of a task, and what is asked for on a table has none; choose another scene."
)
NO_STEPS = "The steps inside an .onnx file are its own; leave out --denoise."


@dataclass(frozen=True)
class OwnHeads:
    kinds: tuple[str, ...] = (HEAD,)
    acting: str = HEAD


@dataclass(frozen=True)
class OwnVision:
    """Pixels of each picture's side; a wrist of 0 is no camera."""

    picture: int
    wrist: int


@dataclass(frozen=True)
class OwnConfig:
    """What driver and worlds ask of a policy's configuration."""

    chunk: int
    vision: OwnVision
    heads: OwnHeads = OwnHeads()


def is_own(path: Path) -> bool:
    """Whether a file is meant to be somebody's own policy."""
    return path.suffix.lower() == SUFFIX


def load(path: Path, reader: Policy) -> "OwnPolicy":
    """The policy of a file; one line for each thing that does not fit, and then nothing is loaded."""
    return OwnPolicy(check_file(path), reader, path.name)


class OwnPolicy(Policy):
    """The graph of a file, with the words read by another policy."""

    tells_stages = False

    def __init__(self, session: Any, reader: Policy, name: str) -> None:
        nn.Module.__init__(self)
        self.session, self.name = session, name
        self.inputs = {one.name: tuple(one.shape) for one in session.get_inputs()}
        chunk = next(one.shape[1] for one in session.get_outputs() if one.name == "actions")
        sides = {view: self.inputs[view][1] if view in self.inputs else 0 for view in ("front", "wrist")}
        vision = OwnVision(sides["front"] or SMALLEST, sides["wrist"])
        self.config: Any = OwnConfig(chunk, vision)
        self.about, self.familiarity = {}, None
        self.reader = reader
        self.state = reader.state  # whose mean stands for a sense that is taken away

    def hear(self, text: str) -> Sentence:
        return self.reader.hear(text)

    def sampling(self, steps: int) -> "Policy":
        raise InvalidInput(NO_STEPS)

    def act(
        self, observation: Observation, sentence: Sentence, noise: np.ndarray, heads: tuple[str, ...]
    ) -> dict[str, np.ndarray]:
        feed = self.feed(observation, sentence, noise)
        try:
            (found,) = self.session.run(["actions"], feed)
        except Exception as error:  # ONNX Runtime has its own kinds, none of which it exports
            raise BrokenFile(f"{self.name} could not decide: {first_line(error)}") from error
        actions = np.asarray(found[0], np.float32)
        if actions.shape != (self.config.chunk, 4) or not np.isfinite(actions).all():
            raise BrokenFile(f"{self.name} gave actions that are no {self.config.chunk} × 4 finite numbers.")
        return dict.fromkeys(heads, actions.clip(-1, 1))

    def feed(self, observation: Observation, sentence: Sentence, noise: np.ndarray) -> dict[str, np.ndarray]:
        """Of all that there is, what the graph takes."""
        task = sentence.reading.task
        tasks = list(self.reader.language.understanding.tasks)
        if "task" in self.inputs and task not in tasks:
            raise InvalidInput(NO_NUMBER)
        given: dict[str, Any] = {
            "front": observation.image,
            "wrist": observation.wrist,
            "state": observation.state.astype(np.float32),
            "ids": np.array([i for i in sentence.pieces.ids if i], np.int64),
            "noise": noise,
        }
        feed = {name: np.asarray(value)[None] for name, value in given.items() if name in self.inputs}
        return feed | ({"task": np.array([tasks.index(task)], np.int64)} if "task" in self.inputs else {})
