"""Demonstrations to batches: which frames, which sentences for them, which labels.

All random choices of a batch follow from (seed, step) alone, so a run that was killed resumes exactly where it
stood, and every process of a distributed run draws its own share of the same batch.
"""

import queue
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import TypeVar

import numpy as np
import torch
from torch import Tensor

from vla_core.config import TrainConfig
from vla_core.data.other_commands import Asked, OtherCommands
from vla_core.data.store import Demos
from vla_core.errors import InvalidInput
from vla_core.language.phrases import Phrases
from vla_core.language.table_sentences import write
from vla_core.model.language import pad_batch
from vla_core.model.policy import Batch
from vla_core.model.tokenizer import Pieces, Tokenizer
from vla_core.world.camera import WRIST_FOV, project
from vla_core.world.shared_scene_tasks import base_task
from vla_core.world.table.tasks import is_table, scene_and_command
from vla_core.world.tasks import task

TABLE_PHRASINGS = 8  # sentences for a scene on the table
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
        require_labels(demos, config)
        self.labels = config.labels
        self.views = len(config.model.vision.sides)
        self.sentences = Sentences(demos, tokenizer)
        self.others, self.other_share = OtherCommands(demos, tokenizer), config.other_commands
        counts = np.bincount(demos.task, minlength=len(demos.tasks))
        self.task_probability = counts**config.balance / (counts**config.balance).sum()  # (tasks,)
        self.frames_of = np.split(np.argsort(demos.task, kind="stable"), np.cumsum(counts)[:-1])

    def draw(self, step: int, size: int, share: ProcessShare = ProcessShare()) -> Batch:
        """The share of one process of the batch of this step."""
        if size % share.world_size:
            raise InvalidInput(f"A batch of {size} cannot be split among {share.world_size} processes evenly.")
        frames = self.frames_of_step(size, np.random.default_rng([self.seed, step]))
        return self.batch(
            frames[share.rank :: share.world_size], np.random.default_rng([self.seed, step, share.rank])
        )

    def frames_of_step(self, size: int, rng: np.random.Generator) -> np.ndarray:
        """Which moments are learnt from in a step (size,)."""
        tasks = rng.choice(len(self.task_probability), size, p=self.task_probability)
        return np.array([rng.choice(self.frames_of[task]) for task in tasks])

    def batch(self, frames: np.ndarray, rng: np.random.Generator) -> Batch:
        """The moments at these frames (B,), each with a sentence and labels."""
        demos = self.demos
        cameras = (demos.front_camera[frames], demos.wrist_camera[frames])
        sentences, points, weight = self.words_and_places(frames, rng)
        spots = project_points(points, *cameras)[:, : self.views]  # (B, V, 3, 2)
        ids, mask = pad_batch(sentences, shortest=True)
        actions, known = self.chunks(frames)
        return Batch(
            pictures=tuple(torch.from_numpy(view) for view in demos.frames(frames)[: self.views]),
            state=torch.from_numpy(demos.state[frames]),
            ids=ids,
            mask=mask,
            actions=actions,
            weight=known * torch.from_numpy(weight)[:, None],
            points=torch.from_numpy(points),
            spots=torch.from_numpy(np.nan_to_num(spots).astype(np.float32)),
            visible=torch.from_numpy(((spots > 0) & (spots < 1)).all(-1).astype(np.float32)),
        )

    def words_and_places(
        self, frames: np.ndarray, rng: np.random.Generator
    ) -> tuple[list[Pieces], np.ndarray, np.ndarray]:
        """A sentence for each frame, the points (B, 3, 3) that it means, and 1 where the actions fit it (B,)."""
        points, fits = self.demos.points[frames].copy(), np.ones(len(frames), np.float32)
        sentences: list[Pieces] = []
        for row, frame in enumerate(frames):
            other = self.another_command(frame, rng)
            if other is None:
                options = self.sentences.of_episode(self.demos.episode[frame])
                sentences.append(options[rng.integers(len(options))])
            else:
                sentences.append(other.pieces)
                points[row, 1:], fits[row] = other.places, 0
        return sentences, points, fits

    def another_command(self, frame: int, rng: np.random.Generator) -> Asked | None:
        """For a share of the moments on the table: a command that the episode does not show."""
        wanted = self.others.known[frame] and rng.random() < self.other_share
        return self.others.choose(frame, rng) if wanted else None

    def chunks(self, frames: np.ndarray) -> tuple[Tensor, Tensor]:
        """The teacher's next actions (B, K, A), and 1 where they are known (B, K)."""
        if self.labels == "plan":
            plan = self.demos.plan[frames, : self.chunk]
            return torch.from_numpy(plan), torch.ones(plan.shape[:2])
        steps = frames[:, None] + np.arange(self.chunk)  # (B, K), of the attempt as it went
        last = self.demos.end[self.demos.episode[frames]][:, None] - 1
        inside = (steps <= last).astype(np.float32)
        return torch.from_numpy(self.demos.action[np.minimum(steps, last)]), torch.from_numpy(inside)


def require_labels(demos: Demos, config: TrainConfig) -> None:
    """The demonstrations must have the labels that this training wants."""
    ahead, chunk = demos.plan.shape[1], config.model.chunk
    if config.labels == "plan" and ahead < chunk:
        raise InvalidInput(
            f"These demonstrations look {ahead} steps ahead and a chunk has {chunk} actions; "
            "collect them anew or train with a shorter chunk."
        )
    if config.labels == "visited" and demos.every.max() > 1:
        raise InvalidInput(
            "Labels from the states that were visited need every step; collect without --every, or use plans."
        )


class Sentences:
    """What may be said in an episode: for most tasks the same in all, on the table what its scene asks for."""

    def __init__(self, demos: Demos, tokenizer: Tokenizer) -> None:
        self.demos, self.tokenizer = demos, tokenizer
        self.of_task = {name: phrasings(name, tokenizer) for name in demos.tasks if not is_table(name)}
        self.of_scene: dict[int, list[Pieces]] = {}  # by episode

    def of_episode(self, episode: int) -> list[Pieces]:
        """Sentences in pieces."""
        name = self.demos.tasks[self.demos.task[self.demos.start[episode]]]
        if name in self.of_task:
            return self.of_task[name]
        if episode not in self.of_scene:
            texts = table_phrasings(name, int(self.demos.seed[episode]))
            self.of_scene[episode] = [self.tokenizer.encode(text) for text in texts]
        return self.of_scene[episode]


def table_phrasings(name: str, seed: int) -> list[str]:
    """Ways to ask for what is done in one scene on the table; none of them is kept for testing."""
    scene, command = scene_and_command(name, seed)
    random = Random(f"{name} {seed}")
    return [write(scene, command, random) for _ in range(TABLE_PHRASINGS)]


def phrasings(name: str, tokenizer: Tokenizer) -> list[Pieces]:
    """Sentences that ask for a task, with or without a scene, in pieces; none of them is in the test set."""
    known = task(base_task(name))
    phrases = Phrases("train", seed=0)
    generated = [phrases.request(known.name) for _ in range(GENERATED_PHRASINGS)]
    return [tokenizer.encode(text) for text in (known.sentence, *known.paraphrases, *generated)]


def project_points(points: np.ndarray, front: np.ndarray, wrist: np.ndarray) -> np.ndarray:
    """Points (B, 3, 3) in metres to (B, 2, 3, 2), where they lie in the pictures of two cameras (B, 12)."""
    return np.stack([project(points, front), project(points, wrist, WRIST_FOV)], axis=1)


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
