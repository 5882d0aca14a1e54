"""DAgger: the policy acts, and the teacher labels every state that the policy reached.

(task, seed) -> one episode, success or not, in the folder of the demonstrations (Ross et al. 2011). Training on
both teaches recovery from the policy's own mistakes. Episodes on disk are not repeated.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from operator import attrgetter
from pathlib import Path
from typing import Any

from vla_core.data.recording import STEPS_AFTER_SUCCESS, RecordedStep, save_episode, to_episode
from vla_core.data.store import episode_path
from vla_core.parallel import imap
from vla_core.world import known_task
from vla_core.world.seeds import dagger_seed

MAX_STEPS = 300  # of an episode at most; a policy that is lost by then adds little


@dataclass(frozen=True)
class Round:
    """One round: which policy acts, and where its episodes go."""

    checkpoint: str
    folder: Path
    number: int  # 1, 2, …
    settings: dict[str, Any] = field(default_factory=dict)  # as in rollout.Settings


@dataclass(frozen=True)
class DaggerJob:
    """One episode to record."""

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
    this: Round, tasks: tuple[str, ...], episodes: int, workers: int, engine: str
) -> Iterator[DaggerEpisode]:
    """Every episode of the round that is not on disk yet."""
    jobs = [DaggerJob(name, dagger_seed(i, this.number)) for name in tasks for i in range(episodes)]
    open_jobs = [job for job in jobs if not episode_path(this.folder, job.task, job.seed).exists()]
    yield from imap(engine, partial(drive, this=this), open_jobs, workers, group=attrgetter("task"))


def drive(ride: DaggerJob, this: Round) -> DaggerEpisode:
    """One episode, in a worker process that keeps its policy and its world open."""
    from vla_core.attempt.worker import pilot_for, world_for  # only workers load torch and the simulator
    from vla_core.world.metaworld_teacher import MetaWorldTeacher

    world, teacher = world_for(ride.task, this.checkpoint), MetaWorldTeacher()
    pilot = pilot_for(this.checkpoint, known_task(ride.task).sentence, this.settings)
    world.reset(ride.seed)
    pilot.begin(ride.seed)
    steps: list[RecordedStep] = []
    held = 0  # steps since the first success, itself included
    while held <= STEPS_AFTER_SUCCESS and len(steps) < MAX_STEPS:
        observation, truth, label = world.observe(), world.truth(), teacher.act(world)
        if pilot.due(len(steps)):
            pilot.think(len(steps), observation)
        executed = pilot.blend.at(len(steps)).blended
        outcome = world.step(executed)
        steps.append(RecordedStep(observation, truth, label, executed, outcome.success))
        held += bool(held or outcome.success)
    episode = to_episode(steps, ride.task, ride.seed, f"dagger-{this.number}", 0.0, teacher)
    save_episode(episode_path(this.folder, ride.task, ride.seed), episode)
    return DaggerEpisode(ride.task, ride.seed, held > 0, len(steps))
