"""DAgger: the policy acts, and the teacher labels every state that the policy reached.

(task, seed) -> one episode, success or not, in the folder of the demonstrations (Ross et al. 2011). Training on
both teaches recovery from the policy's own mistakes. Episodes on disk are not repeated.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache, partial
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from vla_core.data.recording import STEPS_AFTER_SUCCESS, save_episode
from vla_core.data.store import episode_path
from vla_core.parallel import imap
from vla_core.world import known_task, teacher_for
from vla_core.world.base import World
from vla_core.world.look import Look
from vla_core.world.seeds import dagger_seed
from vla_core.world.table.tasks import is_table, sentence_of_episode

if TYPE_CHECKING:
    from vla_core.world.pool import WorldPool

MAX_STEPS = 300  # of an episode at most; a policy that is lost by then adds little


@dataclass(frozen=True)
class Round:
    """One round: which policy acts, and where its episodes go."""

    checkpoint: str
    folder: Path
    number: int  # 1, 2, …
    settings: dict[str, Any] = field(default_factory=dict)  # of attempt.Request: how the policy is driven
    every: int = 1  # steps between two that are recorded
    randomised: bool = False  # in the worlds that demonstrations for training come from


@dataclass(frozen=True)
class DaggerJob:
    """One episode to drive."""

    task: str
    seed: int


@dataclass(frozen=True)
class DaggerEpisode:
    """One episode is on disk."""

    task: str
    seed: int
    success: bool
    steps: int


def dagger(
    round: Round, tasks: tuple[str, ...], episodes: int, workers: int, engine: str
) -> Iterator[DaggerEpisode]:
    """Every episode of the round that is not there yet."""
    wanted = [DaggerJob(name, dagger_seed(i, round.number)) for name in tasks for i in range(episodes)]
    todo = [episode for episode in wanted if not episode_path(round.folder, episode.task, episode.seed).exists()]
    yield from imap(engine, partial(drive, round=round), todo, workers, group=attrgetter("task"))


def drive(job: DaggerJob, round: Round) -> DaggerEpisode:
    """One episode, in a worker process that keeps its policy and its world open."""
    from vla_core.attempt import worker  # only workers load torch and the simulator
    from vla_core.attempt.request import Request
    from vla_core.data.labels import LabelRecorder

    on_table, checkpoint = is_table(job.task), Path(round.checkpoint)
    sentence = sentence_of_episode(job.task, job.seed) if on_table else known_task(job.task).sentence
    request = Request(sentence, job.task, job.seed, steps=MAX_STEPS, checkpoint=checkpoint, **round.settings)
    attempt = worker.trial(request, training_worlds()) if round.randomised else worker.trial(request)
    labels = LabelRecorder(teacher_for(job.task), round.every)
    for moment in attempt.run(labels, after_success=STEPS_AFTER_SUCCESS):
        labels.add(moment)
    recorded = labels.recorder.episode(job.seed, f"dagger-{round.number}", 0.0)
    save_episode(episode_path(round.folder, job.task, job.seed), recorded)
    return DaggerEpisode(job.task, job.seed, attempt.success, len(attempt.moments))


@lru_cache(maxsize=1)
def training_worlds() -> "WorldPool":
    """Worlds in which some episodes are plain and the others look and move differently, one look an episode."""
    from vla_core.world.pool import WorldPool
    from vla_core.world.randomised import open_for_training

    def opener(task: str, picture: int, wrist: int, look: Look) -> World:
        world, _ = open_for_training(task, picture, wrist)
        world.every_picture = False
        return world

    return WorldPool(1, opener)
