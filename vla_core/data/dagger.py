"""DAgger: the policy drives, the teacher says in every state it reached what it would have done there.

(task, seed) -> one episode, success or not, in the folder of the demonstrations (Ross et al. 2011). Training on
both teaches the way back from the policy's own mistakes. Episodes that exist are not made again.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from operator import attrgetter
from pathlib import Path
from typing import Any

from vla_core.data.demonstrations import HOLD, as_episode, save
from vla_core.data.store import episode_path
from vla_core.parallel import imap
from vla_core.world import known_task, teacher_for
from vla_core.world.seeds import dagger_seed

STEPS = 300  # at most; where the policy is lost by then, more of the same teaches little


@dataclass(frozen=True)
class Round:
    """One round: which policy drives, and where its episodes go."""

    checkpoint: str
    folder: Path
    number: int  # 1, 2, …
    settings: dict[str, Any] = field(default_factory=dict)  # of attempt.Request: how the policy is driven


@dataclass(frozen=True)
class DaggerEpisode:
    """One episode to drive."""

    task: str
    seed: int


@dataclass(frozen=True)
class DaggerResult:
    """One episode is on disk."""

    task: str
    seed: int
    success: bool
    steps: int


def dagger(
    round: Round, tasks: tuple[str, ...], episodes: int, workers: int, engine: str
) -> Iterator[DaggerResult]:
    """Every episode of the round that is not there yet."""
    wanted = [DaggerEpisode(name, dagger_seed(i, round.number)) for name in tasks for i in range(episodes)]
    todo = [episode for episode in wanted if not episode_path(round.folder, episode.task, episode.seed).exists()]
    yield from imap(engine, partial(drive, round=round), todo, workers, group=attrgetter("task"))


def drive(episode: DaggerEpisode, round: Round) -> DaggerResult:
    """One episode, in a worker process that keeps its policy and its world open."""
    from vla_core.attempt import worker  # only workers load torch and the simulator
    from vla_core.attempt.request import Request
    from vla_core.data.labels import LabelRecorder

    sentence, checkpoint = known_task(episode.task).sentence, Path(round.checkpoint)
    request = Request(sentence, episode.task, episode.seed, steps=STEPS, checkpoint=checkpoint, **round.settings)
    attempt, recorder = worker.trial(request), LabelRecorder(teacher_for(episode.task))
    for moment in attempt.run(recorder, after_success=HOLD):
        recorder.add(moment)
    teacher, steps = recorder.teacher, recorder.steps
    recorded = as_episode(steps, episode.task, episode.seed, f"dagger-{round.number}", 0.0, teacher)
    save(episode_path(round.folder, episode.task, episode.seed), recorded)
    return DaggerResult(episode.task, episode.seed, attempt.success, len(steps))
