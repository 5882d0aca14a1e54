"""The README's pictures from the real page in headless Chromium: `python -m visualizations.page.screenshots`.

page.png and course.png are what a visitor sees; page.gif is an attempt from typed words to its end, then walked
through with one stage after the other open.
"""

import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image

from visualizations.page import measure_course
from visualizations.page.command_output import run_command
from visualizations.page.measure import FILLED, HOST, READY, open_page, serve_page

FOLDER = Path(__file__).parents[2] / "assets" / "pictures"
SIZE = {"width": 1440, "height": 900}
SMALL = (864, 540)
COMMON = 160  # of the 256 colours
SAMPLE = 6  # pictures that they are chosen from
FRAME, LETTER, LAST = 220, 90, 1600  # milliseconds
INSTRUCTION = "please shut the window"
STAGES = ("heads", "fusion", "chunking", "action")  # open one after the other
CHAPTER = "denoising"
MOMENTS = 7  # of the attempt, with each of them open
SEEK = f"""async ([stage, share]) => {{
  const {{ player }} = {HOST};
  player.open(stage);
  player.seek(Math.round(share * player.clock.last));
  await player.settled();
}}"""
DONE = f"() => {HOST}.player.record.rollout.instruction === '{INSTRUCTION}' && !{HOST}.player.live"


def pictures() -> Iterator[Path]:
    """Take all of them; each when it is on disk."""
    with serve_page() as address, open_page() as browser:
        page = browser.new_page(viewport=SIZE)
        page.set_default_timeout(300_000)
        page.goto(address)
        for stands in (FILLED, READY):
            page.wait_for_function(stands)
        page.wait_for_selector("#words input")
        yield written("page.png", shot(page).quantize(256))
        yield film(list(frames(page)))
        page.goto(f"{address}?tab=course&chapter={CHAPTER}")
        page.wait_for_function(measure_course.READY)
        page.evaluate("() => document.querySelector('.course').course.settled()")
        yield written("course.png", shot(page).quantize(256))


def frames(page: Any) -> Iterator[tuple[Image.Image, int]]:
    """What is seen, and for how many milliseconds."""
    box = page.locator("#words input")
    for i in range(0, len(INSTRUCTION) + 1, 4):
        box.fill(INSTRUCTION[:i])
        yield shot(page), LETTER
    box.fill(INSTRUCTION)
    box.press("Enter")
    page.wait_for_function(DONE)
    every = MOMENTS * len(STAGES) - 1
    for i in range(every + 1):
        page.evaluate(SEEK, [STAGES[i // MOMENTS], i / every])
        yield shot(page), FRAME if i < every else LAST


def shot(page: Any) -> Image.Image:
    return Image.open(BytesIO(page.screenshot())).convert("RGB")


def film(seen: list[tuple[Image.Image, int]]) -> Path:
    """An animated picture, all of it in the same colours; where nothing changes, nothing is stored."""
    small = [one.resize(SMALL, Image.Resampling.LANCZOS) for one, _ in seen]
    chosen = small[:: max(1, len(small) // SAMPLE)]
    sheet = Image.new("RGB", (SMALL[0], SMALL[1] * len(chosen)))
    for i, one in enumerate(chosen):
        sheet.paste(one, (0, i * SMALL[1]))
    colours = palette(sheet)
    first, *rest = (one.quantize(palette=colours, dither=Image.Dither.NONE) for one in small)
    return written("page.gif", first, append_images=rest, duration=[ms for _, ms in seen], loop=0)


def palette(sheet: Image.Image) -> Image.Image:
    """The colours that cover most of a picture, and those that stand out."""
    many = sheet.quantize(COMMON).getpalette() or []
    bright = sheet.quantize(256 - COMMON, Image.Quantize.MAXCOVERAGE).getpalette() or []
    chosen = Image.new("P", (1, 1))
    chosen.putpalette(many[: 3 * COMMON] + bright[: 3 * (256 - COMMON)])
    return chosen


def written(name: str, picture: Image.Image, **options: Any) -> Path:
    path = FOLDER / name
    picture.save(path, optimize=True, save_all=bool(options), **options)
    return path


def take() -> None:
    for path in pictures():
        print(f"{path}: {path.stat().st_size / 1000:.0f} kB", flush=True)


if __name__ == "__main__":
    sys.exit(run_command("pictures", take))
