"""How fast the page is, in a headless Chromium: `python -m visualizations.page.measure --json`.

The first three start when the address is opened, by a browser with an empty cache:
page_load_s: to the browser's event `load`.
first_paint_s: to the picture and all seven cards of a recorded rollout that can be played.
page_ready_s: to the opened stage as well.
first_frame_s: from Enter to the first live picture, with the policy and the simulator loaded.
live_fps: pictures a second that the browser draws of a running attempt, each of another moment, with its cards.
The opened stage is redrawn less often, so that it does not slow them down.
scrub_median_ms, scrub_p95_ms: from a key to all visible panels redrawn, over all seven stages.
payload_bytes: size of the largest recorded rollout.
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
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import Any

from visualizations.page.recorded_rollouts import index
from vla_core.errors import MissingPart, Mistake
from vla_core.trace import STAGES

ROOT = Path(__file__).parents[2]
CHROMIUM = Path(os.environ.get("CHROMIUM", "/usr/bin/chromium"))
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking"]
NO_BROWSER = (
    "No browser: the page's figures need `pip install playwright` and Chromium (`apt-get install chromium`)."
)
INSTRUCTION = "turn the faucet on"
PRESSES = 16  # of the arrow key, for each stage
ATTEMPTS = 3  # one after the other
VISITS = 5
HOST = "[...document.querySelectorAll('#early, #glass-box *')].find((element) => element.host)?.host"
FILLED = f"""() => {{
  const {{ player }} = {HOST} ?? {{}};
  return player?.film.frame && Object.values(player.cards).every((card) => card.sign) && performance.now();
}}"""
READY = "() => document.querySelector('.stage .js-plotly-plot .trace') && performance.now()"
LOADED = "() => performance.getEntriesByType('navigation')[0].loadEventEnd"
WATCH = f"""() => {{
  const {{ player }} = {HOST};
  Object.assign(window, {{ player, pictures: new Map(), started: null }});
  document.querySelector("#words input").addEventListener("keydown", () => (started = performance.now()));
  player.root.addEventListener("drawn", () => {{
    const {{ frame }} = player.film;
    if (player.clock.following && !pictures.has(frame)) pictures.set(frame, performance.now());
  }});
}}"""
ATTEMPT_OVER = "() => !player.live && !player.clock.following"
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


def measure() -> dict[str, Any]:
    """All figures, of a page that is started on a free port."""
    with serve_page() as address, open_page() as browser:
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        page.set_default_timeout(300_000)
        page.goto(address)
        page.wait_for_function(READY)
        visits = [time_visit(browser, address) for _ in range(VISITS)]
        page.evaluate(WATCH)
        time_attempt(page)  # loads the policy and the simulator
        attempts = [time_attempt(page) for _ in range(ATTEMPTS)]
        scrubs = sorted(ms for stage in STAGES for ms in page.evaluate(SCRUB, [stage, PRESSES]))
    return {
        "page_load_s": round(median(visit[0] for visit in visits), 3),
        "first_paint_s": round(median(visit[1] for visit in visits), 3),
        "page_ready_s": round(median(visit[2] for visit in visits), 3),
        "first_frame_s": round(median(first for first, _ in attempts), 3),
        "live_fps": round(median(rate for _, rate in attempts), 1),
        "scrub_median_ms": round(scrubs[len(scrubs) // 2], 1),
        "scrub_p95_ms": round(scrubs[int(0.95 * len(scrubs))], 1),
        "payload_bytes": max(one["bytes"] for one in index()),
    }


def time_visit(browser: Any, address: str) -> tuple[float, float, float]:
    """Seconds until the event `load`, until picture and cards are drawn, and until the opened stage is."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.set_default_timeout(120_000)
    page.goto(address, wait_until="commit")
    filled, ready = (page.wait_for_function(what, polling="raf").json_value() / 1000 for what in (FILLED, READY))
    loaded = page.evaluate(LOADED) / 1000
    context.close()
    return loaded, filled, ready


def time_attempt(page: Any) -> tuple[float, float]:
    """Seconds to the first picture of an attempt, and pictures a second from then on."""
    page.evaluate("() => pictures.clear()")
    page.fill("#words input", INSTRUCTION)
    page.press("#words input", "Enter")
    page.wait_for_function("() => player.live")
    page.wait_for_function(ATTEMPT_OVER)
    started, pictures = page.evaluate("() => [started, [...pictures.values()]]")
    return (pictures[0] - started) / 1000, (len(pictures) - 1) / (pictures[-1] - pictures[0]) * 1000


@contextmanager
def open_page() -> Iterator[Any]:
    """A headless Chromium."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError as error:
        raise MissingPart(NO_BROWSER) from error
    if not CHROMIUM.exists():
        raise MissingPart(NO_BROWSER)
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@contextmanager
def serve_page(*program: str) -> Iterator[str]:
    """Start the page, or another `program` that takes the port as its last argument; its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, *(program or ("app.py", "--port")), str(port)]
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(command, cwd=ROOT, stdout=output, stderr=output)
        try:
            yield wait_for_answer(f"http://127.0.0.1:{port}/", process)
        except Mistake as mistake:
            output.seek(0)
            raise Mistake(f"{mistake} {output.read().decode(errors='replace')[-300:]}") from mistake
        finally:
            process.terminate()
            process.wait(30)


def wait_for_answer(address: str, process: "subprocess.Popen[bytes]", timeout: float = 300) -> str:
    """The address, as soon as it is answered."""
    until = time.monotonic() + timeout
    while time.monotonic() < until and process.poll() is None:
        try:
            urllib.request.urlopen(address, timeout=5).close()
            return address
        except OSError:
            time.sleep(0.1)
    raise Mistake("The page did not open.")


def parser_for(description: str) -> argparse.ArgumentParser:
    """The arguments that every measuring program has."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    return parser


def print_figures(name: str, measured: Callable[[], dict[str, Any]], as_json: bool) -> int:
    """Measure and print; the exit code."""

    def work() -> None:
        figures = measured()
        lines = (f"{key:<22}{value:>12}" for key, value in figures.items())
        print(json.dumps(figures) if as_json else "\n".join(lines))

    return run_command(name, work)


def run_command(name: str, work: Callable[[], None]) -> int:
    """Run a program; exit code 0, or 2 after one line on what went wrong."""
    try:
        work()
    except Mistake as mistake:
        print(f"{name}: {mistake}", file=sys.stderr)
        return 2
    return 0


def main() -> int:
    return print_figures("page", measure, parser_for("How fast the page is.").parse_args().json)


if __name__ == "__main__":
    sys.exit(main())
