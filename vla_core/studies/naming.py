"""Naming: does the vision stage find the thing on the table that the words name?

`name_things(...)` yields a `Named` for each thing of each scene: it is named, nothing moves, and the object's
keypoint in the front picture should lie on it. A network that does not listen is right as often as chance.
"""

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import torch

from vla_core.evaluation.intervals import wilson_interval
from vla_core.language.table_sentences import write
from vla_core.model import checkpoint
from vla_core.model.policy import Policy
from vla_core.trace import POINTS
from vla_core.world import open_world
from vla_core.world.base import Observation
from vla_core.world.camera import project
from vla_core.world.seeds import unseen_seed
from vla_core.world.table.command import Command

OBJECT = POINTS.index("object")
TOUCHING = 4.0  # pixels of 96; a keypoint so near lies on the thing


@dataclass(frozen=True)
class Named:
    """One thing that was called by its name."""

    text: str
    things: int  # on that table
    found: bool  # the keypoint is nearer to it than to every other thing
    pixels: float  # between the keypoint and the thing


def name_things(
    path: Path, scenes: int, seed: int = 0, seeds: str = "test", randomised: bool = False
) -> Iterator[Named]:
    """Every thing of so many scenes that training never showed."""
    policy = checkpoint.load(path)
    sides = policy.config.vision.sides
    size = {"picture": sides[0], "wrist": sides[1] if len(sides) > 1 else 0}
    world: Any = randomised_table(**size) if randomised else open_world("table-touch", **size)
    for number in range(scenes):
        episode = unseen_seed(number, seed, seeds)
        world.reset(episode)
        seen, things = world.observe(), world.scene.things
        places = np.stack([world.place(thing.name) for thing in things])
        pixels = sides[0] * project(places, world.truth().front_camera)  # (things, 2)
        for index, thing in enumerate(things):
            command = Command("touch", thing.name)
            text = write(world.scene, command, Random(episode + index), with_typos=False)
            distance = np.linalg.norm(pixels - sides[0] * pointed_at(policy, seen, text), axis=1)
            yield Named(text, len(things), int(distance.argmin()) == index, float(distance[index]))


def randomised_table(picture: int, wrist: int) -> Any:
    """Tables that look different in every scene, as in training."""
    from vla_core.world.randomised import open_for_training

    return open_for_training("table-touch", picture, wrist)[0]


@torch.inference_mode()
def pointed_at(policy: Policy, seen: Observation, text: str) -> np.ndarray:
    """(2,) from 0 to 1, where the object's keypoint lies in the front picture."""
    sentence = policy.hear(text)
    pictures, _ = policy.senses(seen)
    keypoints: np.ndarray = policy.see(pictures, sentence.encoded)[0].keypoints[0, OBJECT].numpy()
    return keypoints


def summary(named: Iterable[Named]) -> dict[str, Any]:
    """In per cent: how often the right thing was found, against chance, in all and by the number of things."""
    every = list(named)
    counts = sorted({one.things for one in every})
    rows = {str(count): row([one for one in every if one.things == count]) for count in counts}
    return row(every) | {"by_things": rows, "named": [asdict(one) for one in every]}


def row(named: list[Named]) -> dict[str, Any]:
    found, total = sum(one.found for one in named), len(named)
    return {
        "found": 100 * found / total,
        "interval": [100 * end for end in wilson_interval(found, total)],
        "chance": 100 * float(np.mean([1 / one.things for one in named])),
        "touching": 100 * float(np.mean([one.pixels < TOUCHING for one in named])),
        "pixels": float(np.median([one.pixels for one in named])),
        "things": total,
    }
