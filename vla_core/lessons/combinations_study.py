"""The measurement behind combinations.py: pictures of our table, and one small training for each choice of pairs.

study(plan, folder) yields CropsDrawn while pictures are made and one Run a training; summary(plan, runs, crops) is
what goes into the file. Every scene of the table has several big things at free places; each thing is cut out of
the front camera's picture where its centre is. Pictures lie in the folder, runs in the log beside the file.
"""

import base64
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import product
from pathlib import Path
from typing import Any

import imageio.v3 as imageio
import numpy as np

from vla_core.evaluation.resumable import resumed
from vla_core.lessons.combinations import (
    COLOURS,
    COUNTS,
    DRAWS,
    WORDINGS,
    choose,
    learn_words,
    right_by_cell,
)
from vla_core.lessons.recorded_file import write_arrays
from vla_core.trace import Array
from vla_core.world.camera import TABLE_CAMERA, project
from vla_core.world.table.scene import SHAPES, TableScene, Thing

PICTURE = 192  # side of the whole picture that is drawn, twice that of the policy's
SIDE = 32  # of a crop
BLOCK = 2  # pixels that are averaged before learning: then a pixel is as large as one of the policy's
IN_SCENE = 4  # things in a scene
TRAINED, TESTED = 384, 12  # crops that are trained on in all, whatever the number of combinations; tested of each


@dataclass(frozen=True)
class CombinationsPlan:
    """What is measured."""

    counts: tuple[int, ...] = COUNTS
    draws: int = DRAWS
    seed: int = 0
    trained: int = TRAINED
    tested: int = TESTED

    @property
    def each(self) -> int:
        """Crops of one combination that the smallest training needs, and those for testing."""
        return -(-self.trained // min(self.counts)) + self.tested


@dataclass(frozen=True)
class Training:
    """One training to do."""

    count: int
    draw: int
    wording: str


@dataclass(frozen=True)
class Run(Training):
    """One training that was done: right answers of `tested`, by cell."""

    right: list[int]


@dataclass(frozen=True)
class CropsDrawn:
    """How many scenes have been drawn."""

    step: int
    total: int


def study(plan: CombinationsPlan, folder: Path, log: Path | None = None) -> Iterator[CropsDrawn | Run]:
    """The pictures, then every training; what is in the folder and in the log is not done again."""
    yield from draw_crops(plan, crops_file(plan, folder))
    crops = read_crops(plan, folder)

    def run(left: Sequence[Training]) -> Iterator[Run]:
        return (train_one(plan, crops, one) for one in left)

    yield from resumed(
        log, asdict(plan), Run, trainings(plan), lambda one: (one.count, one.draw, one.wording), run
    )


def trainings(plan: CombinationsPlan) -> list[Training]:
    return [Training(*one) for one in product(plan.counts, range(plan.draws), WORDINGS)]


def train_one(plan: CombinationsPlan, crops: Array, one: Training) -> Run:
    """One training on the chosen combinations, asked about all of them."""
    known = np.flatnonzero(choose(one.count, one.draw).ravel())
    pixels = as_policy_sees(crops)
    pairs = [(cell, i) for i in range(plan.each - plan.tested) for cell in known][: plan.trained]
    cells, numbers = np.array(pairs).T
    model = learn_words(pixels[cells, numbers], cells, one.wording, plan.seed + one.draw)
    right = right_by_cell(model, pixels[:, -plan.tested :], known, one.wording, plan.seed + one.draw)
    return Run(**asdict(one), right=right.tolist())


def as_policy_sees(crops: Array) -> Array:
    """(cells, each, SIDE, SIDE, 3) uint8 → (cells, each, pixels) float32 around zero."""
    half = SIDE // BLOCK
    blocks = crops.reshape(*crops.shape[:2], half, BLOCK, half, BLOCK, 3).mean(axis=(3, 5))
    pixels: Array = (blocks / 255 - 0.5).reshape(*crops.shape[:2], -1).astype(np.float32)
    return pixels


def crops_file(plan: CombinationsPlan, folder: Path) -> Path:
    return folder / f"crops-{plan.each}-{plan.seed}.npz"


def read_crops(plan: CombinationsPlan, folder: Path) -> Array:
    """(colours · shapes, each, SIDE, SIDE, 3) uint8."""
    crops: Array = np.load(crops_file(plan, folder))["crops"]
    return crops


def draw_crops(plan: CombinationsPlan, path: Path) -> Iterator[CropsDrawn]:
    """Scenes with every combination equally often, in random order, until all crops are in the file."""
    if path.exists():
        return
    from vla_core.world.table.world import Table  # the simulator is loaded only now

    rng = np.random.default_rng([plan.seed, 41])
    every = len(COLOURS) * len(SHAPES)
    cells = np.concatenate([rng.permutation(every) for _ in range(plan.each)])  # no scene has two alike
    crops: list[list[Array]] = [[] for _ in range(every)]
    world, starts = Table("table", PICTURE), range(0, len(cells), IN_SCENE)
    for step, start in enumerate(starts, start=1):
        group = cells[start : start + IN_SCENE]
        for cell, crop in zip(group, crops_of_scene(world, group, rng), strict=True):
            crops[cell].append(crop)
        yield CropsDrawn(step, len(starts))
    world.close()
    write_arrays(path, {"crops": np.array(crops)})


def crops_of_scene(world: Any, cells: Array, rng: np.random.Generator) -> list[Array]:
    """(SIDE, SIDE, 3) uint8 of each cell's thing, all in one scene."""
    from vla_core.world.table.command import Command
    from vla_core.world.table.draw import place_all

    things = [Thing(SHAPES[cell % len(SHAPES)], COLOURS[cell // len(SHAPES)], "big", 0, 0) for cell in cells]
    placed: list[Any] = []
    while not placed:
        placed = place_all(rng, list(things))
    world.begin(TableScene(tuple(placed)), Command("touch", placed[0].name))
    picture = np.pad(world.eye.front(world.env.data), ((SIDE, SIDE), (SIDE, SIDE), (0, 0)), mode="edge")
    spots = project(np.array([thing.place for thing in placed]), TABLE_CAMERA) * PICTURE
    corners = np.round(spots).astype(int) + SIDE - SIDE // 2
    return [picture[y : y + SIDE, x : x + SIDE] for x, y in corners]


def summary(plan: CombinationsPlan, runs: Sequence[Run], crops: Array) -> dict[str, Any]:
    """Settings, one picture of each combination, and every run."""
    return {"plan": asdict(plan), "sheet": sheet(crops[:, -1]), "runs": [asdict(run) for run in runs]}


def sheet(crops: Array) -> str:
    """(cells, SIDE, SIDE, 3) as one picture, a row a colour and a column a shape: PNG in base64."""
    grid = crops.reshape(len(COLOURS), len(SHAPES), SIDE, SIDE, 3).transpose(0, 2, 1, 3, 4)
    pixels = grid.reshape(len(COLOURS) * SIDE, len(SHAPES) * SIDE, 3)
    return base64.b64encode(imageio.imwrite("<bytes>", pixels, extension=".png")).decode()
