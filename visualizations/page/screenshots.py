"""The pictures of README and docs, from a headless Chromium: `python -m visualizations.page.screenshots`.

page.png, course.png: what a visitor sees. page.gif: an instruction is typed and carried out, then the scrubber
moves through the attempt with one stage after the other open.
"""

import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image

from visualizations.page import measure_course
from visualizations.page.measure import FILLED, HOST, READY, open_page, run_command, serve_page

FOLDER = Path(__file__).parents[2] / "assets" / "pictures"
SIZE = {"width": 1440, "height": 900}
SMALL = (864, 540)
COMMON_COLOURS = 160  # of 256; the others are those that stand out
PALETTE_FRAMES = 6  # pictures that the colours are chosen from
FRAME_MS, TYPING_MS, LAST_MS = 220, 90, 1600
INSTRUCTION = "please shut the window"
STAGES = ("heads", "fusion", "chunking", "action")  # opened one after the other
CHAPTER = "denoising"
MOMENTS = 7  # of the attempt, for each stage
SEEK = f"""async ([stage, share]) => {{
  const {{ player }} = {HOST};
  player.open(stage);
  player.seek(Math.round(share * player.clock.last));
  await player.settled();
}}"""
FINISHED = f"() => {HOST}.player.record.rollout.instruction === '{INSTRUCTION}' && !{HOST}.player.live"


def pictures() -> Iterator[Path]:
    """Take all pictures; the path of each when it is written."""
    with serve_page() as address, open_page() as browser:
        page = browser.new_page(viewport=SIZE)
        page.set_default_timeout(300_000)
        page.goto(address)
        for condition in (FILLED, READY):
            page.wait_for_function(condition)
        page.wait_for_selector("#words input")
        yield save("page.png", screenshot(page).quantize(256))
        yield save_animation(list(frames(page)))
        page.goto(f"{address}?tab=course&chapter={CHAPTER}")
        page.wait_for_function(measure_course.READY)
        page.evaluate("() => document.querySelector('.course').course.settled()")
        yield save("course.png", screenshot(page).quantize(256))


def frames(page: Any) -> Iterator[tuple[Image.Image, int]]:
    """Pictures of the screen, each with the milliseconds that it is shown."""
    box = page.locator("#words input")
    for i in range(0, len(INSTRUCTION) + 1, 4):
        box.fill(INSTRUCTION[:i])
        yield screenshot(page), TYPING_MS
    box.fill(INSTRUCTION)
    box.press("Enter")
    page.wait_for_function(FINISHED)
    last = MOMENTS * len(STAGES) - 1
    for i in range(last + 1):
        page.evaluate(SEEK, [STAGES[i // MOMENTS], i / last])
        yield screenshot(page), FRAME_MS if i < last else LAST_MS


def screenshot(page: Any) -> Image.Image:
    return Image.open(BytesIO(page.screenshot())).convert("RGB")


def save_animation(frames: list[tuple[Image.Image, int]], name: str = "page.gif") -> Path:
    """An animated GIF with one palette for all frames, so that unchanged areas are not stored again."""
    small = [one.resize(SMALL, Image.Resampling.LANCZOS) for one, _ in frames]
    chosen = small[:: max(1, len(small) // PALETTE_FRAMES)]
    sheet = Image.new("RGB", (SMALL[0], SMALL[1] * len(chosen)))
    for i, one in enumerate(chosen):
        sheet.paste(one, (0, i * SMALL[1]))
    colours = palette(sheet)
    first, *rest = (one.quantize(palette=colours, dither=Image.Dither.NONE) for one in small)
    return save(name, first, append_images=rest, duration=[ms for _, ms in frames], loop=0)


def palette(sheet: Image.Image) -> Image.Image:
    """A palette: the colours that cover most of a picture, and those that stand out."""
    many = sheet.quantize(COMMON_COLOURS).getpalette() or []
    bright = sheet.quantize(256 - COMMON_COLOURS, Image.Quantize.MAXCOVERAGE).getpalette() or []
    chosen = Image.new("P", (1, 1))
    chosen.putpalette(many[: 3 * COMMON_COLOURS] + bright[: 3 * (256 - COMMON_COLOURS)])
    return chosen


def save(name: str, picture: Image.Image, **options: Any) -> Path:
    path = FOLDER / name
    picture.save(path, optimize=True, save_all=bool(options), **options)
    return path


def save_all() -> None:
    for path in pictures():
        print(f"{path}: {path.stat().st_size / 1000:.0f} kB", flush=True)


if __name__ == "__main__":
    sys.exit(run_command("pictures", save_all))
