"""Demonstrations to batches: which frames, which sentences for them, which labels.

All random choices of a batch follow from (seed, step) alone, so a run that was killed resumes exactly where it
stood, and every process of a distributed run draws its own share of the same batch.
"""

import queue
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
import torch
from torch import Tensor

from vla_core.config import TrainConfig
from vla_core.data.store import Demos
from vla_core.errors import InvalidInput
from vla_core.language.phrases import Phrases
from vla_core.model.language import pad_batch
from vla_core.model.policy import Batch
from vla_core.model.tokenizer import Pieces, Tokenizer
from vla_core.world.camera import FRONT, WRIST_FOV, project
from vla_core.world.shared_scene_tasks import base_task
from vla_core.world.tasks import task

MAX_SHIFT = 3  # pixels a picture may be shifted in each direction
GENERATED_PHRASINGS = 60  # sentences for a task, besides its own sentence and paraphrases
Item = TypeVar("Item")


@dataclass(frozen=True)
class ProcessShare:
    """Which part of every batch a process of a distributed run trains on."""

    rank: int = 0
    world_size: int = 1


SINGLE_PROCESS = ProcessShare()


class Batches:
    """Draws batches from demonstrations; the same (seed, step) gives the same batch."""

    def __init__(self, demos: Demos, tokenizer: Tokenizer, config: TrainConfig) -> None:
        self.demos, self.seed, self.chunk = demos, config.seed, config.model.chunk
        self.views = len(config.model.vision.sides)
        self.sentences = [phrasings(name, tokenizer) for name in demos.tasks]
        counts = np.bincount(demos.task, minlength=len(demos.tasks))
        self.task_probability = counts**config.balance / (counts**config.balance).sum()  # (tasks,)
        self.frames_of = np.split(np.argsort(demos.task, kind="stable"), np.cumsum(counts)[:-1])

    def draw(self, step: int, size: int, share: ProcessShare = ProcessShare()) -> Batch:
        """The share of one process of the batch of this step."""
        if size % share.world_size:
            raise InvalidInput(f"A batch of {size} cannot be split among {share.world_size} processes evenly.")
        rng = np.random.default_rng([self.seed, step])
        tasks = rng.choice(len(self.task_probability), size, p=self.task_probability)
        frames = np.array([rng.choice(self.frames_of[task]) for task in tasks])
        return self.batch(
            frames[share.rank :: share.world_size], np.random.default_rng([self.seed, step, share.rank])
        )

    def batch(self, frames: np.ndarray, rng: np.random.Generator) -> Batch:
        """The moments at these frames (B,), each with a sentence, shifted pictures and labels."""
        demos = self.demos
        spots = project_points(demos.points[frames], demos.wrist_camera[frames])  # (B, 2, 3, 2)
        front, wrist = demos.frames(frames)
        shifted = [random_shift(pictures, rng) for pictures in (front, wrist)[: self.views]]
        spots = np.stack([spots[:, view] + move[:, None] for view, (_, move) in enumerate(shifted)], axis=1)
        sentences = [self.sentences[task][rng.integers(len(self.sentences[task]))] for task in demos.task[frames]]
        ids, mask = pad_batch(sentences, shortest=True)
        actions, weight = self.chunks(frames)
        return Batch(
            pictures=tuple(torch.from_numpy(pictures) for pictures, _ in shifted),
            state=torch.from_numpy(demos.state[frames]),
            ids=ids,
            mask=mask,
            actions=actions,
            weight=weight,
            points=torch.from_numpy(demos.points[frames]),
            spots=torch.from_numpy(np.nan_to_num(spots).astype(np.float32)),
            shown=torch.from_numpy(((spots > 0) & (spots < 1)).all(-1).astype(np.float32)),
        )

    def chunks(self, frames: np.ndarray) -> tuple[Tensor, Tensor]:
        """The teacher's next actions (B, K, A), and 1 where they lie inside the episode (B, K)."""
        steps = frames[:, None] + np.arange(self.chunk)  # (B, K)
        last = self.demos.end[self.demos.episode[frames]][:, None] - 1
        inside = (steps <= last).astype(np.float32)
        actions = self.demos.action[np.minimum(steps, last)]
        return torch.from_numpy(actions), torch.from_numpy(inside)


def phrasings(name: str, tokenizer: Tokenizer) -> list[Pieces]:
    """Sentences that ask for a task, with or without a scene, in pieces; none of them is in the test set."""
    known = task(base_task(name))
    phrases = Phrases("train", seed=0)
    generated = [phrases.request(known.name) for _ in range(GENERATED_PHRASINGS)]
    return [tokenizer.encode(text) for text in (known.sentence, *known.paraphrases, *generated)]


def project_points(points: np.ndarray, wrist_camera: np.ndarray) -> np.ndarray:
    """Points (B, 3, 3) in metres to (B, 2, 3, 2), where they lie in the front and the wrist picture."""
    front = project(points.reshape(-1, 3), FRONT).reshape(-1, 3, 2)
    wrist = [project(three, camera, WRIST_FOV) for three, camera in zip(points, wrist_camera, strict=True)]
    return np.stack([front, np.stack(wrist)], axis=1)


def random_shift(pictures: np.ndarray, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Half of the pictures (B, S, S, 3) shifted by a few pixels, and the shifts (B, 2) as shares of the side."""
    side = pictures.shape[1]
    padded = np.pad(pictures, ((0, 0), (MAX_SHIFT, MAX_SHIFT), (MAX_SHIFT, MAX_SHIFT), (0, 0)), mode="edge")
    move = rng.integers(-MAX_SHIFT, MAX_SHIFT + 1, (len(pictures), 2)) * rng.integers(0, 2, (len(pictures), 1))
    shifted = np.empty_like(pictures)
    for row, (x, y) in enumerate(move):
        shifted[row] = padded[row, MAX_SHIFT - y : MAX_SHIFT - y + side, MAX_SHIFT - x : MAX_SHIFT - x + side]
    return shifted, move / side


def prefetch(items: Iterator[Item], depth: int = 2) -> Iterator[Item]:
    """The same items, computed in a thread of their own while the previous one is in use."""
    ready: queue.Queue[tuple[Item | None, BaseException | None]] = queue.Queue(depth)
    closed = threading.Event()

    def offer(item: Item | None, error: BaseException | None) -> None:
        while not closed.is_set():
            try:
                return ready.put((item, error), timeout=0.1)
            except queue.Full:
                continue

    def prepare() -> None:
        try:
            for item in items:
                offer(item, None)
                if closed.is_set():
                    return
            offer(None, StopIteration())
        except BaseException as error:
            offer(None, error)

    thread = threading.Thread(target=prepare, daemon=True)
    thread.start()
    try:
        while True:
            item, error = ready.get()
            if isinstance(error, StopIteration):
                return
            if error is not None:
                raise error
            yield item  # type: ignore[misc]
    finally:
        closed.set()
        thread.join()
