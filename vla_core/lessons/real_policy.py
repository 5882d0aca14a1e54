"""What the chapters with the real robot share: the shipped policy, open worlds that are reused, and a
picture recorder.

Loads the network and the simulator: a chapter imports it inside its functions, when somebody asks for it.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from queue import Empty, SimpleQueue

from vla_core.attempt.attempt import Attempt, prepare
from vla_core.attempt.driver import Recorder
from vla_core.attempt.request import Request
from vla_core.model import checkpoint
from vla_core.model.policy import Policy
from vla_core.trace import Array
from vla_core.world import gl
from vla_core.world.base import Observation, World
from vla_core.world.pool import WorldPool
from vla_core.world.randomised import Randomised
from vla_core.world.shared_scene_tasks import base_task

SHIPPED = Path(__file__).parents[2] / "checkpoints" / "full.safetensors"
PICTURE_EVERY = 8  # steps between two recorded pictures
PICTURE = 96  # side of what a randomised world shows
IDLE: dict[str, SimpleQueue[Randomised]] = {}  # by task
SCENES_KEPT = 6  # worlds that stay open; as many as a chapter offers scenes
PICTURE_STRIDE = 2  # every second pixel of a recorded picture is kept


def policy() -> Policy:
    """The shipped policy; a Mistake where no renderer is found, because it acts on pictures."""
    gl.require()
    return checkpoint.load_cached(SHIPPED)


@lru_cache(maxsize=1)
def worlds() -> WorldPool:
    return WorldPool(SCENES_KEPT)


def attempt(instruction: str, scene: str, seed: int, steps: int) -> Attempt:
    """An attempt of the policy that ships, in a world that stays open."""
    return prepare(Request(instruction, scene, seed, steps=steps), lambda _: policy(), worlds())


@dataclass(frozen=True)
class SceneOpened:
    """How many scenes of a chapter are open."""

    step: int
    total: int


def open_scenes(*openings: Callable[[], object]) -> Iterator[SceneOpened]:
    """Open one scene after the other."""
    for step, opening in enumerate(openings, start=1):
        opening()
        yield SceneOpened(step, len(openings))


@contextmanager
def borrow_randomised(task: str, kind: str, strength: float) -> Iterator[Randomised]:
    """A randomised world for exclusive use; an open one is reused."""
    try:
        world = IDLE.setdefault(task, SimpleQueue()).get_nowait()
    except Empty:
        world = Randomised(task, PICTURE, PICTURE)
    world.kind, world.strength = kind, strength
    try:
        yield world
    finally:
        IDLE[task].put(world)


@lru_cache(maxsize=64)
def first_observation(task: str, seed: int) -> Observation:
    """The first observation of the episode with this seed."""
    vision = policy().config.vision
    with worlds().borrow(task, vision.picture, vision.wrist) as world:
        world.reset(seed)
        return world.observe()


class PictureRecorder(Recorder):
    """Records no decisions: a small picture every PICTURE_EVERY steps, and the distance that is still missing."""

    def __init__(self) -> None:
        self.missing: list[float] = []  # metres, a step

    def extras(self, world: World, step: int) -> dict[str, Array]:
        from vla_core.world.shared_scenes import distance_left

        self.missing.append(distance_left(base_task(world.task), world.env))  # type: ignore[attr-defined]
        return {} if step % PICTURE_EVERY else {"frame": world.audience()[::PICTURE_STRIDE, ::PICTURE_STRIDE]}
