"""How the page feels, measured in a headless Chromium: `python -m visualizations.page.measure --json`.

page_ready_s: from the address to everything drawn. first_frame_s: from Enter to the first live picture, when warm.
live_fps: pictures a second that a browser draws of a running attempt. scrub_p95_ms: from a key to all visible
panels redrawn, over all seven stages. payload_bytes: the largest recorded rollout, as it travels.
"""

import argparse
import json
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from visualizations.page.recorded import index
from vla_core.errors import Mistake
from vla_core.trace import STAGES

ROOT = Path(__file__).parents[2]
CHROMIUM = Path(os.environ.get("CHROMIUM", "/usr/bin/chromium"))
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking"]
NO_BROWSER = (
    "No browser: the page's figures need `pip install playwright` and Chromium (`apt-get install chromium`)."
)
INSTRUCTION = "turn the faucet on"
PRESSES = 16  # of a key, with each stage open
READY = "() => document.querySelector('.stage .js-plotly-plot .trace') && performance.now()"
WATCH = """() => {
  const host = [...document.querySelectorAll("#glass-box *")].find((element) => element.host).host;
  const { player } = host;
  Object.assign(window, { player, pictures: [], started: null });
  document.querySelector("#words input").addEventListener("keydown", () => (started = performance.now()));
  let last;
  player.root.addEventListener("drawn", () => {
    if (!player.live || player.film.kept === last) return;
    last = player.film.kept;
    pictures.push(performance.now());
  });
}"""
SCRUB = """async ([stage, presses]) => {
  const times = [];
  player.open(stage);
  player.seek(8);
  await player.settled();
  for (let i = 0; i < presses; i++) {
    const begun = performance.now();
    document.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight" }));
    await player.settled();
    times.push(performance.now() - begun);
  }
  return times;
}"""


def measured() -> dict[str, Any]:
    """All figures, of a page of our own on a free port."""
    with served() as address, opened() as browser:
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        page.set_default_timeout(300_000)
        page.goto(address)
        page.wait_for_function(READY)
        ready = [shown_after(browser, address) for _ in range(3)]
        page.evaluate(WATCH)
        run(page)  # warms up
        first, pictures = run(page)
        scrubs = sorted(ms for stage in STAGES for ms in page.evaluate(SCRUB, [stage, PRESSES]))
    return {
        "page_ready_s": round(sorted(ready)[1], 3),
        "first_frame_s": round(first, 3),
        "live_fps": round((len(pictures) - 1) / (pictures[-1] - pictures[0]) * 1000, 1),
        "scrub_median_ms": round(scrubs[len(scrubs) // 2], 1),
        "scrub_p95_ms": round(scrubs[int(0.95 * len(scrubs))], 1),
        "payload_bytes": max(one["bytes"] for one in index()),
    }


def shown_after(browser: Any, address: str) -> float:
    """Seconds until a new visitor sees everything filled."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.set_default_timeout(120_000)
    page.goto(address)
    ready = page.wait_for_function(READY, polling="raf").json_value() / 1000
    context.close()
    return ready


def run(page: Any) -> tuple[float, list[float]]:
    """One attempt: seconds to its first picture, and when (in milliseconds) each picture was drawn."""
    page.evaluate("() => { pictures.length = 0; }")
    page.fill("#words input", INSTRUCTION)
    page.press("#words input", "Enter")
    page.wait_for_function("() => player.live")
    page.wait_for_function("() => !player.live")
    started, pictures = page.evaluate("() => [started, pictures]")
    return (pictures[0] - started) / 1000, pictures


@contextmanager
def opened() -> Iterator[Any]:
    """A headless Chromium."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError as error:
        raise Mistake(NO_BROWSER) from error
    if not CHROMIUM.exists():
        raise Mistake(NO_BROWSER)
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@contextmanager
def served(*program: str) -> Iterator[str]:
    """A page of our own; its address. `program` takes the port as its last word."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, *(program or ("app.py", "--port")), str(port)]
    with tempfile.TemporaryFile() as words:
        process = subprocess.Popen(command, cwd=ROOT, stdout=words, stderr=words)
        try:
            yield answering(f"http://127.0.0.1:{port}/", process)
        except Mistake as mistake:
            words.seek(0)
            raise Mistake(f"{mistake} {words.read().decode(errors='replace')[-300:]}") from mistake
        finally:
            process.terminate()
            process.wait(30)


def answering(address: str, process: "subprocess.Popen[bytes]", patience: float = 300) -> str:
    """The address, as soon as somebody answers there."""
    until = time.monotonic() + patience
    while time.monotonic() < until and process.poll() is None:
        try:
            urllib.request.urlopen(address, timeout=5).close()
            return address
        except OSError:
            time.sleep(0.1)
    raise Mistake("The page did not open.")


def main() -> int:
    parser = argparse.ArgumentParser(description="How the page feels.")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    asked = parser.parse_args()
    try:
        figures = measured()
    except Mistake as mistake:
        print(f"page: {mistake}", file=sys.stderr)
        return 2
    lines = (f"{name:<22}{value:>12}" for name, value in figures.items())
    print(json.dumps(figures) if asked.json else "\n".join(lines))
    return 0


if __name__ == "__main__":
    sys.exit(main())
