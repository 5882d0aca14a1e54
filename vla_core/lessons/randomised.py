"""Sim-to-real: the simulator with its looks and physics drawn at random, up to a chosen strength.

compare_scenes(task, kind, strength, seed) yields SceneComparison: what the eye sees in the plain scene and in
draws, and where the same commands lead the hand. Domain randomisation: Tobin et al. 2017, Peng et al. 2018. How
often policies succeed is read from what `python -m vla_core robustness` and `python -m vla_core perturb` wrote.
"""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from vla_core.lessons.measured_curves import ASSETS, Measured, read
from vla_core.trace import Array
from vla_core.world import perturbations
from vla_core.world.success import Point

if TYPE_CHECKING:
    from vla_core.lessons.real_policy import SceneOpened
    from vla_core.world.randomised import Physics, Randomised

OWN, SHIPPED = ASSETS / "robustness.json", ASSETS / "perturbations.json"
TASKS = ("drawer-open", "push", "hammer")
DRAWS = 3  # pictures of other draws at the same strength
MAX_STEPS = 150  # steps of the teacher
MILLI = 1000.0
STEP_MS = 12.5  # of Meta-World's control
KINDS = ("looks", "physics", "both")
STRENGTH, SEED = 0.6, 1  # where the controls begin
LAST_SEED = 20
THINGS: dict[str, dict[str, object]] = {  # where the thing of each task is, as the browser's robot reads places
    "drawer-open": asdict(Point("body", "drawer_link", (0, -0.16, 0))),
    "push": asdict(Point("body", "obj")),
    "hammer": asdict(Point("body", "hammer")),
}
COURSE_RANGES = {  # as the lectures that this course follows give them
    "camera": "aside by up to 5 cm",
    "light": "its direction, shadows",
    "surfaces": "textures and colours",
    "friction": "0.3 to 1.0",
    "mass": "20 % more or less",
    "delay of the motors": "0 to 50 ms",
    "gravity": "2 % more or less",
}
FIRST_DAY = (  # of a team with a pretrained policy and a new task, as the same lectures give it
    ("collect", "50 to 100 demonstrations on the real robot", "about five hours"),
    ("simulate, if there is a simulator", "10,000 demonstrations in randomised scenes", "hours of computing"),
    ("fine-tune", "the pretrained policy on both together, on eight GPUs", "a few hours"),
    ("try, and collect where it fails", "the first real attempts", "before the day is over"),
)


@dataclass(frozen=True, eq=False)
class SceneComparison:
    """The plain scene beside randomised ones."""

    kind: str
    strength: float
    plain: Array  # (96, 96, 3) uint8
    pictures: tuple[Array, ...]  # draws of this strength, the first with this seed
    physics: "Physics"  # of the first draw
    hands: tuple[Array, Array]  # (T, 3) mm each: the same commands in the plain scene and in this draw
    things: tuple[Array, Array]  # (T, 3) mm each: where the thing went
    measured: Measured
    shipped: dict[str, Array]  # axis → (n, 2), strengths and success of the policy that ships
    step: int = 0  # 0: what is seen before anything has moved
    total: int = DRAWS

    @property
    def apart(self) -> float:
        """Mean difference of the first draw's picture from the plain one, in grey levels of 255."""
        return float(np.abs(self.pictures[0].astype(int) - self.plain).mean())

    @property
    def astray(self) -> float:
        """How far the hand ends from where the same commands led it in the plain scene, in mm."""
        return float(np.linalg.norm(self.hands[1][-1] - self.hands[0][-1]))


def compare_scenes(
    task: str = TASKS[0], kind: str = KINDS[0], strength: float = STRENGTH, seed: int = SEED, own: Path = OWN
) -> Iterator[SceneComparison]:
    """The picture of the first draw, the replay of the commands in it, then pictures of more draws."""
    from vla_core.lessons.real_policy import borrow_randomised
    from vla_core.world import gl

    gl.require()
    plain, *still = plain_start(task, int(seed))
    picture, hand, thing, physics = first_draw(task, kind, strength, int(seed))
    hands, things = (still[0], hand), (still[1], thing)
    result = SceneComparison(kind, strength, plain, (picture,), physics, hands, things, read(own), shipped())
    yield result
    commands, *led = teacher_run(task, int(seed))
    with borrow_randomised(task, kind, strength) as world:
        world.reset(int(seed))
        hand, thing = replay(world, commands)
    result = replace(result, hands=(led[0], hand), things=(led[1], thing), step=1)
    yield result
    for other in range(1, DRAWS):
        with borrow_randomised(task, kind, strength) as world:
            world.reset(int(seed) + 1000 * other)
            result = replace(result, pictures=(*result.pictures, front_picture(world)), step=other + 1)
        yield result


@lru_cache(maxsize=1)
def shipped() -> dict[str, Array]:
    """Success of the policy that ships over the strength, for each axis of perturbation, where measured."""
    if not SHIPPED.is_file():
        return {}
    axes = json.loads(SHIPPED.read_text(encoding="utf-8"))["axes"]
    return {
        name: np.array([[float(strength), share / 100] for strength, share in axis["strengths"].items()])
        for name, axis in axes.items()
    }


def physics_ranges() -> dict[str, str]:
    """What strength 1 means for the mechanics; loads the simulator's package."""
    from vla_core.world.randomised import DELAY, FACTOR, GAIN

    factor = f"{1 / FACTOR:.2f} to {FACTOR:g} times"
    return {
        "friction": factor,
        "mass": factor,
        "delay of the motors": f"0 to {STEP_MS * DELAY:g} ms",
        "move of the hand": f"{GAIN:.0%} more or less",
    }


def ranges() -> dict[str, float]:
    """What strength 1 means, in numbers, for what the browser's robot can change too."""
    from vla_core.world.randomised import DELAY, FACTOR, GAIN

    return {
        "shift": perturbations.CAMERA_SHIFT,
        "turn": perturbations.CAMERA_TURN,
        "dimmer": perturbations.DIMMER,
        "brighter": perturbations.BRIGHTER,
        "tint": perturbations.TINT,
        "factor": FACTOR,
        "gain": GAIN,
        "delay": DELAY,
    }


def plain_physics() -> "Physics":
    """The mechanics of the plain scene; loads the simulator's package."""
    from vla_core.world.randomised import Physics

    return Physics()


def ahead() -> Iterator["SceneOpened"]:
    """Beforehand, while the user reads: every scene, plain and drawn, then plain ones that the seed can choose."""
    from vla_core.lessons.real_policy import open_scenes

    plain = [partial(plain_start, task, SEED) for task in TASKS]
    drawn = [partial(first_draw, task, KINDS[0], STRENGTH, SEED) for task in TASKS]
    others = [partial(plain_start, TASKS[0], seed) for seed in range(LAST_SEED + 1) if seed != SEED]
    yield from open_scenes(*plain, *drawn, *others)


@lru_cache(maxsize=64)
def plain_start(task: str, seed: int) -> tuple[Array, Array, Array]:
    """The plain scene's picture, and where hand and thing are at first (1, 3)."""
    from vla_core.lessons.real_policy import borrow_randomised

    with borrow_randomised(task, "both", 0.0) as world:
        world.reset(seed)
        hand, thing = positions(world)[:, None]
        return front_picture(world), hand, thing


@lru_cache(maxsize=16)
def first_draw(task: str, kind: str, strength: float, seed: int) -> tuple[Array, Array, Array, "Physics"]:
    """The picture of one draw, where hand and thing are at first (1, 3), and the physics that was drawn."""
    from vla_core.lessons.real_policy import borrow_randomised

    with borrow_randomised(task, kind, strength) as world:
        world.reset(seed)
        hand, thing = positions(world)[:, None]
        return front_picture(world), hand, thing, world.physics


@lru_cache(maxsize=8)
def teacher_run(task: str, seed: int) -> tuple[Array, Array, Array]:
    """The teacher's commands in the plain scene (T, 4), and where hand and thing go (T + 1, 3)."""
    from vla_core.lessons.real_policy import borrow_randomised
    from vla_core.world import teacher_for

    with borrow_randomised(task, "both", 0.0) as world:
        world.reset(seed)
        places, commands = [positions(world)], []
        teacher = teacher_for(world.task)
        for _ in range(MAX_STEPS):
            commands.append(teacher.act(world))
            outcome = world.step(commands[-1])
            places.append(positions(world))
            if outcome.success:
                break
    hand, thing = np.stack(places, axis=1)
    return np.array(commands), hand, thing


def replay(world: "Randomised", commands: Array) -> tuple[Array, Array]:
    """(T + 1, 3) mm of hand and object under open-loop commands."""
    places = [positions(world)]
    for command in commands:
        world.step(command)
        places.append(positions(world))
    hand, thing = np.stack(places, axis=1)
    return hand, thing


def positions(world: "Randomised") -> Array:
    """(2, 3) mm: hand and thing."""
    truth = world.truth()
    return MILLI * np.stack([truth.hand, truth.object])


def front_picture(world: "Randomised") -> Array:
    """(96, 96, 3) uint8: what the front eye sees."""
    return world.eye.front(world.env.data)
