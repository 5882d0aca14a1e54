"""Demonstrations: the teacher acts, is pushed about, and says in every state what it would do there.

(task, slot) -> one episode file. What is executed is perturbed, the labels are clean, so that recovery is
demonstrated: Laskey et al. 2017, DART. An attempt without success is dropped and counted, and its slot
tries its next seed; so which seeds are kept depends neither on the workers nor on interruptions.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, replace
from functools import partial
from operator import attrgetter
from pathlib import Path
from zlib import crc32

import numpy as np

from vla_core.data.collection_log import CollectionLog, write_failure
from vla_core.data.disturbance import Disturbance
from vla_core.data.episode_file import SUFFIX, Episode, read_episode, write_episode
from vla_core.data.store import episode_path
from vla_core.errors import Mistake
from vla_core.parallel import imap
from vla_core.world import open_world, teacher_for
from vla_core.world.base import Observation, Teacher, Truth, World
from vla_core.world.seeds import train_seed

NOISES = (0.0, 0.2, 0.4, 0.8)  # standard deviation of a push, one level after another
STEPS_AFTER_SUCCESS = 10  # steps recorded after success, to learn to stay
MAX_ATTEMPTS = 20  # seeds a slot may try
RENDERING_TOLERANCE = 2  # mean difference of first pictures that different renderers are allowed, of 255

Opener = Callable[[str, int, int], tuple[World, Teacher]]  # task, side of the front picture, of the wrist's


@dataclass(frozen=True)
class Recipe:
    """What all episodes of one folder share."""

    picture: int = 96
    wrist: int = 64  # 0 for one eye
    seed: int = 0


@dataclass(frozen=True)
class EpisodeJob:
    """One episode to make: seeds are tried in order until one succeeds."""

    task: str
    noise: float
    seeds: tuple[int, ...]


@dataclass(frozen=True)
class Started:
    """How many episodes are wanted in all, and how many are there already."""

    wanted: int
    done: int


@dataclass(frozen=True)
class Demonstration:
    """One attempt is over; only a success leaves a file."""

    task: str
    seed: int
    noise: float
    success: bool
    steps: int


@dataclass(frozen=True)
class Shortfall:
    """A task that could not reach the wanted number of episodes."""

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
) -> Iterator[Event]:
    """Attempts until every task has its episodes. What stands on disk is never made again."""
    ledger = CollectionLog(folder, asdict(recipe), resume)
    slots = [job_for(task, number, recipe.seed) for task in tasks for number in range(episodes)]
    unfilled = [without_failed_seeds(slot, ledger) for slot in slots if not is_recorded(slot, ledger)]
    yield Started(len(slots), len(slots) - len(unfilled))
    missing = Counter(slot.task for slot in unfilled if not slot.seeds)
    to_fill = [slot for slot in unfilled if slot.seeds]
    fill_one = partial(run_job, folder=folder, recipe=recipe, opener=opener)
    for attempts in imap(engine, fill_one, to_fill, workers, group=attrgetter("task")):
        for attempt in attempts:
            ledger.add(asdict(attempt))
            yield attempt
        missing[attempts[-1].task] += not attempts[-1].success
    yield from (Shortfall(task, count) for task, count in missing.items() if count)


def job_for(task: str, number: int, seed: int) -> EpisodeJob:
    seeds = tuple(train_seed(number * MAX_ATTEMPTS + attempt, seed) for attempt in range(MAX_ATTEMPTS))
    return EpisodeJob(task, NOISES[number % len(NOISES)], seeds)


def is_recorded(slot: EpisodeJob, ledger: CollectionLog) -> bool:
    return any((slot.task, seed) in ledger.done for seed in slot.seeds)


def without_failed_seeds(slot: EpisodeJob, ledger: CollectionLog) -> EpisodeJob:
    """The slot without the seeds that have failed already."""
    return replace(slot, seeds=tuple(seed for seed in slot.seeds if (slot.task, seed) not in ledger.failed))


def run_job(slot: EpisodeJob, folder: Path, recipe: Recipe, opener: Opener) -> tuple[Demonstration, ...]:
    """Try the slot's seeds until one succeeds and is written. Runs in a worker process."""
    world, teacher = cached_world(opener, slot.task, recipe, folder)
    attempts: list[Demonstration] = []
    for seed in slot.seeds:
        episode = record(world, teacher, seed, slot.noise)
        success = bool(episode.success.any())
        if success:
            save_episode(episode_path(folder, slot.task, seed), episode)
        attempts.append(Demonstration(slot.task, seed, slot.noise, success, len(episode.state)))
        if success:
            break
    return tuple(attempts)


OPEN_WORLDS: dict[object, tuple[World, Teacher]] = {}  # the one world this process has open


def cached_world(opener: Opener, task: str, recipe: Recipe, folder: Path) -> tuple[World, Teacher]:
    """The open world if it is the right one; opening another takes a second."""
    key = (opener, task, recipe, folder)
    if key not in OPEN_WORLDS:
        while OPEN_WORLDS:
            OPEN_WORLDS.popitem()[1][0].close()
        OPEN_WORLDS[key] = opener(task, recipe.picture, recipe.wrist)
        require_same_rendering(OPEN_WORLDS[key][0], folder / task)
    return OPEN_WORLDS[key]


def require_same_rendering(world: World, folder: Path) -> None:
    """A world that is drawn otherwise than in the episodes already there must not be added to them."""
    path = next(folder.glob(f"*{SUFFIX}"), None)
    if path is None:
        return
    episode = read_episode(path)
    world.reset(episode.seed)
    difference = np.abs(world.observe().image.astype(int) - episode.front[0]).mean()
    if difference > RENDERING_TOLERANCE:
        raise Mistake(
            f"{path} was drawn differently from how this program draws it now (by {difference:.0f} of 255); "
            "collect into another --out."
        )


def open_with_teacher(task: str, picture: int, wrist: int) -> tuple[World, Teacher]:
    """The world of a task, at a scene or not, and its scripted teacher; loads the simulator."""
    return open_world(task, picture=picture, wrist=wrist), teacher_for(task)


def save_episode(path: Path, episode: Episode) -> None:
    try:
        write_episode(path, episode)
    except OSError as error:
        raise write_failure(path, error) from error


def record(world: World, teacher: Teacher, seed: int, noise: float) -> Episode:
    """One attempt, up to `HOLD` steps beyond its first success."""
    rng = np.random.default_rng([seed, crc32(world.task.encode())])
    disturb = Disturbance(noise, rng)
    steps: list[RecordedStep] = []
    held = 0  # steps since the first success, itself included
    world.reset(seed)
    for _ in range(world.max_steps):
        observation, truth, action = world.observe(), world.truth(), teacher.act(world)
        executed = disturb(action)
        outcome = world.step(executed)
        steps.append(RecordedStep(observation, truth, action, executed, outcome.success))
        held += bool(held or outcome.success)
        if held > STEPS_AFTER_SUCCESS or outcome.over:
            break
    return to_episode(steps, world.task, seed, "expert", noise, teacher)


@dataclass(frozen=True, eq=False)
class RecordedStep:
    """One step as it was recorded."""

    observation: Observation
    truth: Truth
    action: np.ndarray  # (4,) the label
    executed: np.ndarray  # (4,)
    success: bool


def to_episode(
    steps: list[RecordedStep], task: str, seed: int, source: str, noise: float, teacher: Teacher
) -> Episode:
    """The steps as arrays."""
    seen, truths = [step.observation for step in steps], [step.truth for step in steps]
    nothing = np.empty((0, 0, 3), np.uint8)
    return Episode(
        task=task,
        seed=seed,
        source=source,
        noise=noise,
        teacher=type(teacher).__name__.lower(),
        look="plain",
        front=np.stack([observation.image for observation in seen]),
        wrist=np.stack([nothing if o.wrist is None else o.wrist for o in seen]),
        state=np.stack([observation.state for observation in seen]),
        action=np.stack([step.action for step in steps]),
        executed=np.stack([step.executed for step in steps]),
        full=np.stack([truth.full for truth in truths]),
        points=np.stack([(truth.hand, truth.object, truth.goal) for truth in truths]),
        wrist_camera=np.stack([truth.wrist_camera for truth in truths]),
        success=np.array([step.success for step in steps]),
    )
