"""The animated picture of the live page: a thing is dragged across the table while the robot works.

`python app.py --export site/ --live && python -m visualizations.page.live_film site/` writes live.gif.
"""

import argparse
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import numpy as np
from PIL import Image

from visualizations.page.measure import open_page, run_command
from visualizations.page.measure_live_page import PLAYER, served
from visualizations.page.screenshots import SIZE, save_animation, screenshot
from vla_core.errors import InvalidInput
from vla_core.world.camera import TABLE_CAMERA, project
from vla_core.world.table.scene import from_link
from vla_core.world.table.tasks import PREFIX

SCENE = "big-red-mug_20_700~big-blue-block_150_520~small-yellow-ball_200_700~green-disc_-100_560"
REQUEST = {"instruction": "put the mug on the green disc", "scene": f"{PREFIX}:{SCENE}", "pace": 10}
DRAGGED = "big blue block"
WAY = ((0.0, 0.0), (0.07, -0.12), (-0.1, -0.16), (-0.02, 0.02))  # of the pointer, in shares of the picture
MOVES = 6  # of the pointer, on each part of its way
FRAME_MS, LAST_MS = 150, 1400
ACTS = f"{PLAYER}?.record?.rollout?.settings?.runtime === 'browser' && {PLAYER}.record.length > 2"
DRAGS = f"{PLAYER}.record.moments.some(({{ event }}) => event?.includes('{DRAGGED} dragged'))"


def take(site: Path) -> Path:
    """The picture's path."""
    if not (site / "index.html").is_file():
        raise InvalidInput(f"{site} is no live site; write one: `python app.py --export {site} --live`.")
    with served(site) as (address, _), open_page() as browser:
        page = browser.new_page(viewport=SIZE)
        page.set_default_timeout(300_000)
        page.goto(f"{address}?{urlencode(REQUEST)}")
        page.wait_for_function(ACTS)
        return save_animation(list(frames(page)), "live.gif")


def frames(page: Any) -> Iterator[tuple[Image.Image, int]]:
    """Pictures of the screen while the thing follows the pointer, each with the milliseconds that it is shown."""
    thing = from_link(SCENE).thing(DRAGGED)
    start = project(thing.place[None], TABLE_CAMERA)[0]
    yield screenshot(page), FRAME_MS
    point(page, start)
    page.mouse.down()
    page.wait_for_function(DRAGS)
    for place in pointer_way(start):
        point(page, place)
        yield screenshot(page), FRAME_MS
    page.mouse.up()
    yield screenshot(page), LAST_MS


def pointer_way(start: np.ndarray) -> Iterator[np.ndarray]:
    """(2,) places in the picture, from 0 to 1."""
    corners = start + np.array(WAY)
    for one, other in pairwise(corners):
        yield from (one + (other - one) * (move + 1) / MOVES for move in range(MOVES))


def point(page: Any, place: np.ndarray) -> None:
    """Move the pointer to a place in the picture."""
    box = page.locator(".film canvas").bounding_box()
    side = min(box["width"], box["height"])
    x, y = (box[axis] + (box[length] - side) / 2 for axis, length in (("x", "width"), ("y", "height")))
    page.mouse.move(x + side * float(place[0]), y + side * float(place[1]))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("site", type=Path, help="the folder of a live site")
    site = parser.parse_args().site

    def told() -> None:
        path = take(site)
        print(f"{path}: {path.stat().st_size / 1000:.0f} kB", flush=True)

    return run_command("live_film", told)


if __name__ == "__main__":
    sys.exit(main())
