"""Collecting demonstrations: many jobs, many processes, resumable.

(task, number) -> one episode file. An attempt without success is dropped and counted, and its job tries its next
seed; so the recorded seeds depend neither on the workers nor on interruptions.
"""

from collections import Counter
from collections.abc import Callable, Generator
from dataclasses import asdict, dataclass, replace
from functools import partial
from operator import attrgetter
from pathlib import Path

import numpy as np

from vla_core.data.collection_log import CollectionLog
from vla_core.data.episode_file import SUFFIX, read_episode
from vla_core.data.recording import record, record_opening, save_episode
from vla_core.data.store import episode_path
from vla_core.errors import InvalidInput
from vla_core.parallel import imap
from vla_core.world import open_world, teacher_for
from vla_core.world.base import Teacher, World
from vla_core.world.seeds import train_seed

NOISES = (0.0, 0.2, 0.4, 0.8)  # standard deviation of a push; jobs take the levels in turn
MAX_ATTEMPTS = 20  # seeds a job may try
RENDERING_TOLERANCE = 2  # mean difference of first pictures between renderers, of 255

Opener = Callable[[str, int, int], tuple[World, Teacher]]  # task, side of the front picture, of the wrist's


@dataclass(frozen=True)
class Recipe:
    """The settings that all episodes of one folder share."""

    picture: int = 96
    wrist: int = 64  # 0 for no wrist camera
    seed: int = 0
    every: int = 1  # steps between two that are recorded
    randomised: bool = False  # most episodes in worlds that look and move differently
    perturbed: bool = True  # most episodes with pushes on the hand
    opening: int = 0  # only so many steps of each episode, in which the hand wanders; 0 for whole episodes


@dataclass(frozen=True)
class EpisodeJob:
    """One episode to record: its seeds are tried in order until one succeeds."""

    task: str
    noise: float
    seeds: tuple[int, ...]


@dataclass(frozen=True)
class Started:
    """How many episodes there shall be in all, and how many are there already."""

    wanted: int
    done: int


@dataclass(frozen=True)
class Demonstration:
    """One attempt has ended; only a success, or an opening, is stored as a file."""

    task: str
    seed: int
    noise: float
    success: bool
    steps: int


@dataclass(frozen=True)
class Shortfall:
    """A task for which some episodes could not be recorded."""

    task: str
    missing: int


Event = Started | Demonstration | Shortfall


def collect(
    tasks: tuple[str, ...],
    episodes: int,
    folder: Path,
    recipe: Recipe,
    opener: Opener,
    workers: int = 2,
    engine: str = "local",
    resume: bool = False,
) -> Generator[Event, None, None]:
    """Attempts until every task has its episodes; episodes on disk are never recorded again."""
    log = CollectionLog(folder, asdict(recipe), resume)
    jobs = [job_for(task, number, recipe) for task in tasks for number in range(episodes)]
    open_jobs = [without_failed_seeds(job, log) for job in jobs if not is_recorded(job, log)]
    yield Started(len(jobs), len(jobs) - len(open_jobs))
    missing = Counter(job.task for job in open_jobs if not job.seeds)
    possible = [job for job in open_jobs if job.seeds]
    run_one = partial(run_job, folder=folder, recipe=recipe, opener=opener)
    for attempts in imap(engine, run_one, possible, workers, group=attrgetter("task")):
        for attempt in attempts:
            log.add(asdict(attempt))
            yield attempt
        missing[attempts[-1].task] += not attempts[-1].success
    yield from (Shortfall(task, count) for task, count in missing.items() if count)


def job_for(task: str, number: int, recipe: Recipe) -> EpisodeJob:
    """The number-th episode of a task: its level of noise and the seeds it may try."""
    seeds = tuple(train_seed(number * MAX_ATTEMPTS + attempt, recipe.seed) for attempt in range(MAX_ATTEMPTS))
    return EpisodeJob(task, NOISES[number % len(NOISES)] if recipe.perturbed else 0.0, seeds)


def is_recorded(job: EpisodeJob, log: CollectionLog) -> bool:
    return any((job.task, seed) in log.recorded for seed in job.seeds)


def without_failed_seeds(job: EpisodeJob, log: CollectionLog) -> EpisodeJob:
    """The job without the seeds that have failed already."""
    return replace(job, seeds=tuple(seed for seed in job.seeds if (job.task, seed) not in log.failed))


def run_job(job: EpisodeJob, folder: Path, recipe: Recipe, opener: Opener) -> tuple[Demonstration, ...]:
    """Try the seeds of a job until one succeeds and is written. Runs in a worker process."""
    world, teacher = cached_world(opener, job.task, recipe, folder)
    attempts: list[Demonstration] = []
    for seed in job.seeds:
        if recipe.opening:
            episode = record_opening(world, teacher, seed, recipe.opening, recipe.every)
        else:
            episode = record(world, teacher, seed, job.noise, recipe.every)
        success = bool(recipe.opening or episode.success.any())
        if success:
            save_episode(episode_path(folder, job.task, seed), episode)
        attempts.append(Demonstration(job.task, seed, job.noise, success, recipe.every * len(episode.state)))
        if success:
            break
    return tuple(attempts)


OPEN_WORLDS: dict[object, tuple[World, Teacher]] = {}  # at most one: the world that this process has open


def cached_world(opener: Opener, task: str, recipe: Recipe, folder: Path) -> tuple[World, Teacher]:
    """The open world if it fits, since opening another takes a second."""
    key = (opener, task, recipe, folder)
    if key not in OPEN_WORLDS:
        while OPEN_WORLDS:
            OPEN_WORLDS.popitem()[1][0].close()
        OPEN_WORLDS[key] = opener(task, recipe.picture, recipe.wrist)
        require_same_rendering(OPEN_WORLDS[key][0], folder / task)
    return OPEN_WORLDS[key]


def require_same_rendering(world: World, folder: Path) -> None:
    """Refuse a world that is rendered differently from the episodes that the folder already holds."""
    path = next(folder.glob(f"*{SUFFIX}"), None)
    if path is None:
        return
    episode = read_episode(path)
    world.reset(episode.seed)
    difference = np.abs(world.observe().image.astype(int) - episode.front[0]).mean()
    if difference > RENDERING_TOLERANCE:
        raise InvalidInput(
            f"{path} was drawn differently from how this program draws it now (by {difference:.0f} of 255); "
            "collect into another --out."
        )


def open_with_teacher(task: str, picture: int, wrist: int) -> tuple[World, Teacher]:
    """The world of a task, with or without a scene, and its scripted teacher; loads the simulator."""
    return open_world(task, picture=picture, wrist=wrist), teacher_for(task)


def open_for_training(task: str, picture: int, wrist: int) -> tuple[World, Teacher]:
    """The same in a world whose episodes mostly look and move differently."""
    from vla_core.world.randomised import open_for_training as opened

    return opened(task, picture, wrist)


def opener_of(recipe: Recipe) -> Opener:
    """What opens the worlds of a recipe."""
    return open_for_training if recipe.randomised else open_with_teacher
