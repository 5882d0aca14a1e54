"""Demonstrations: let the scripted teacher do a task, and keep what it showed.

Open the task's world, record one undisturbed attempt of its teacher from a seed, and write it to a file.
Answer with the number of recorded steps. Needs a simulator and OpenGL. `python -m
docs.exercises.record_demonstration` checks it.
"""

import tempfile
from collections.abc import Callable
from pathlib import Path

import numpy as np

from docs.exercises import verdict
from vla_core.data.episode_file import read_episode

TASK, SEED = "reach-v3", 3
Answer = Callable[[str, int, Path], int]


def answer(task: str, seed: int, path: Path) -> int:
    """The number of steps in the file; see `record` in vla_core/data/recording.py."""
    raise NotImplementedError


def check(answer: Answer) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "mine.episode"
        steps = answer(TASK, SEED, path)
        assert path.is_file(), "no file was written where it should be."
        episode = read_episode(path)
        assert (episode.task, episode.seed) == (TASK, SEED), f"the file holds {episode.task}, seed {episode.seed}."
        assert episode.noise == 0, "the teacher was pushed: an undisturbed attempt has the noise 0."
        assert steps == len(episode.action), f"the file holds {len(episode.action)} steps, not {steps}."
        assert episode.success.any(), "the teacher did not succeed."
        assert np.array_equal(episode.action, episode.executed), "what was done is not what the teacher would do."


if __name__ == "__main__":
    print(verdict(answer, check))
