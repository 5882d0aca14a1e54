"""What the chapters with the real robot share: the policy as it ships, worlds kept warm, and a quiet onlooker.

Loads the network and the simulator: a chapter imports it inside its functions, when somebody asks for it.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from queue import Empty, SimpleQueue

from vla_core.model import checkpoint
from vla_core.model.policy import Policy
from vla_core.rollout import Quick
from vla_core.trace import Array
from vla_core.world import gl
from vla_core.world.base import Observation, World
from vla_core.world.pool import WorldPool
from vla_core.world.randomised import Randomised
from vla_core.world.shared_scene_tasks import base_task

SHIPPED = Path(__file__).parents[2] / "checkpoints" / "full.safetensors"
PICTURE_EVERY = 8  # steps between two pictures of an onlooker
PICTURE = 96  # side of what a randomised world shows
IDLE: dict[str, SimpleQueue[Randomised]] = {}  # by task
SCENES_KEPT = 6  # worlds that stay open; as many as a chapter offers scenes
PICTURE_STRIDE = 2  # an onlooker's picture is thinned by this


def policy() -> Policy:
    """The policy as it ships; a clear complaint where nothing draws, because it acts on pictures."""
    gl.require()
    return checkpoint.load_cached(SHIPPED)


@lru_cache(maxsize=1)
def worlds() -> WorldPool:
    vision = policy().config.vision
    return WorldPool(vision.picture, vision.wrist, SCENES_KEPT)


@dataclass(frozen=True)
class SceneOpened:
    """So many scenes of a chapter are open."""

    step: int
    total: int


def open_scenes(*openings: Callable[[], object]) -> Iterator[SceneOpened]:
    """Open one scene after the other."""
    for step, opening in enumerate(openings, start=1):
        opening()
        yield SceneOpened(step, len(openings))


@contextmanager
def borrow_randomised(task: str, kind: str, strength: float) -> Iterator[Randomised]:
    """A randomised world, warm where one is idle; nobody else has it meanwhile."""
    try:
        world = IDLE.setdefault(task, SimpleQueue()).get_nowait()
    except Empty:
        world = Randomised(task, PICTURE, PICTURE)
    world.kind, world.strength = kind, strength
    try:
        yield world
    finally:
        IDLE[task].put(world)


@lru_cache(maxsize=16)
def first_observation(task: str, seed: int) -> Observation:
    """What the robot senses when the episode of this seed begins."""
    with worlds().borrow(task) as world:
        world.reset(seed)
        return world.observe()


class PictureRecorder(Quick):
    """Thinks no thought aloud; keeps a small picture now and then, and how much is still missing."""

    def __init__(self) -> None:
        self.missing: list[float] = []  # metres, a step

    def look(self, world: World, step: int) -> dict[str, Array]:
        from vla_core.world.shared_scenes import missing

        self.missing.append(missing(base_task(world.task), world.env))  # type: ignore[attr-defined]
        return {} if step % PICTURE_EVERY else {"frame": world.audience()[::PICTURE_STRIDE, ::PICTURE_STRIDE]}
