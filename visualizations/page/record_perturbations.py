"""The strip that shows what a strength means: `python -m visualizations.page.record_perturbations`.

assets/pictures/perturbations.png: a row for each axis of the look, a column for each strength from 0 to 1, as the
policy's front camera sees the same moment.
"""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
from PIL import Image

from visualizations.page.perturbations_section import STRIP
from vla_core.world import gl
from vla_core.world.perturbations import LOOKS, STRENGTHS, sample_look

TASK, SEED = "coffee-push-v3", 3
SIDE, GAP = 160, 4  # pixels
COLOURS = 256


def strip() -> np.ndarray:
    """(rows · (SIDE + GAP), columns · (SIDE + GAP), 3) uint8."""
    return np.vstack([np.hstack(list(row_of(axis))) for axis in LOOKS])


def row_of(axis: str) -> Iterator[np.ndarray]:
    """The pictures of one axis, from plain to strength 1."""
    from vla_core.world.metaworld import MetaWorld

    world = MetaWorld(TASK, picture=SIDE, wrist=0)
    for strength in (0.0, *STRENGTHS):
        world.reset(SEED)
        world.eye.apply_look(sample_look({axis: strength}, SEED))
        yield np.pad(world.observe().image, ((0, GAP), (0, GAP), (0, 0)), constant_values=255)
    world.close()


def save(path: Path = STRIP) -> Path:
    """Draw the strip and write it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(strip()).quantize(COLOURS).save(path, optimize=True)
    return path


if __name__ == "__main__":
    gl.require()
    print(save())
