"""Demonstrations without a simulator: random numbers in the right shapes."""

import itertools
from pathlib import Path

import numpy as np

from tests.model import toys
from vla_core.config import TrainConfig
from vla_core.data.dataset import Batches
from vla_core.data.store import Demos, Episode, episode_path, write_episode
from vla_core.trace import POINTS
from vla_core.world.camera import FRONT_CAMERA

CONFIG = TrainConfig(model=toys.config(), steps=8, batch=4, warmup=2, precision="float32", save_every=3)
TASKS = ("reach-v3", "push-v3")


def episode(task: str, seed: int, length: int = 6) -> Episode:
    rng = np.random.default_rng(seed)
    numbers = {"state": 4, "action": 4, "executed": 4, "full": 39, "wrist_camera": 12}
    arrays = {name: rng.uniform(-1, 1, (length, size)).astype(np.float32) for name, size in numbers.items()}
    pictures = rng.integers(0, 256, (2, length, 32, 32, 3), dtype=np.uint8)
    return Episode(
        task=task,
        seed=seed,
        source="expert",
        noise=0.0,
        teacher="expert",
        look="plain",
        every=1,
        plan=rng.uniform(-1, 1, (length, 12, 4)).astype(np.float32),
        front_camera=np.tile(FRONT_CAMERA, (length, 1)).astype(np.float32),
        front=pictures[0],
        wrist=pictures[1],
        points=rng.uniform(0, 1, (length, len(POINTS), 3)).astype(np.float32),
        success=np.ones(length, bool),
        **arrays,
    )


def write_demos(folder: Path) -> Path:
    """Three episodes of each task."""
    for task, seed in itertools.product(TASKS, range(3)):
        write_episode(episode_path(folder, task, seed), episode(task, seed))
    return folder


def batches(data: Path, config: TrainConfig = CONFIG, tasks: tuple[str, ...] | None = None) -> Batches:
    return Batches(Demos(data, tasks), toys.tokenizer(), config)
