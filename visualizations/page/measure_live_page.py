"""How quick the exported live page is, in a headless Chromium.

`python app.py --export site/ --live && python -m visualizations.page.measure_live_page site/`

shown_s, ready_s: from opening the address, with an empty cache, to a recorded rollout on show and to a robot that
can be told something. attempts: control steps and audience pictures a second, as fast as it goes, while the player
follows with all cards; processor time of a step; memory of the tab. transfer_mb: what had been read when the first
attempt was over, as it travels.
"""

import argparse
import functools
import http.server
import json
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from visualizations.page.measure import CHROMIUM, FLAGS, NO_BROWSER
from vla_core.errors import InvalidInput, MissingPart, Mistake

PLAYER = "document.querySelector('.glass-box').player"
SHOWN = "document.querySelector('.glass-box')?.player?.record?.length > 0"
POLLING = 50  # milliseconds between two questions; asking at every frame would make the page compute frames
READY = "!(document.querySelector('.live-bar .run')?.disabled ?? true)"
OVER = f"!document.querySelector('.live-bar .run').hidden && !{PLAYER}.live"
BEGIN = """words => {
  document.querySelector(".live-bar [aria-label^=Pace]").value = "1000000";
  document.querySelector(".live-bar .words").value = words;
  document.querySelector(".live-bar form").requestSubmit();
}"""
COUNTS = f"""(() => {{
  const {{ moments, rollout }} = {PLAYER}.record;
  const pictures = moments.filter(({{ frame }}) => frame).length;
  return {{ steps: moments.length, pictures, success: rollout.success }};
}})()"""


class CountingHandler(http.server.SimpleHTTPRequestHandler):
    """A plain file server that adds up what it sends."""

    sent: list[int]

    def copyfile(self, source: Any, outputfile: Any) -> None:
        content = source.read()
        self.sent.append(len(content))
        outputfile.write(content)

    def log_message(self, *_: object) -> None:
        """Prints nothing."""


@contextmanager
def served(folder: Path) -> Iterator[tuple[str, list[int]]]:
    """The address of a folder, and the sizes of what was sent."""
    sent: list[int] = []
    handler = type("Handler", (CountingHandler,), {"sent": sent})
    with http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(handler, directory=str(folder))
    ) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/", sent
        server.shutdown()


def measure(page: Any, address: str, sent: list[int], words: str, attempts: int) -> dict[str, Any]:
    begun = time.perf_counter()
    page.goto(address)
    page.wait_for_function(SHOWN)
    shown = time.perf_counter() - begun
    page.wait_for_function(READY)
    ready = time.perf_counter() - begun
    report: dict[str, Any] = {"shown_s": round(shown, 2), "ready_s": round(ready, 2), "attempts": []}
    for number in range(attempts):
        report["attempts"].append(one_attempt(page, words))
        if number == 0:
            report["transfer_mb"] = round(sum(sent) / 1e6, 2)
    return report


def one_attempt(page: Any, words: str) -> dict[str, Any]:
    """Tell the robot what to do, and wait until it is over; the first attempt also opens its scene."""
    browser = page.context.browser
    begun, computed = time.perf_counter(), processor_seconds(browser)
    page.evaluate(BEGIN, words)
    page.wait_for_function(f"{PLAYER}.live", polling=POLLING)
    page.wait_for_function(OVER, polling=POLLING)
    spent = time.perf_counter() - begun
    counts: dict[str, Any] = page.evaluate(COUNTS)
    return counts | {
        "seconds": round(spent, 2),
        "steps_per_second": round(counts["steps"] / spent, 1),
        "pictures_per_second": round(counts["pictures"] / spent, 1),
        "cpu_ms_per_step": round(1000 * (processor_seconds(browser) - computed) / counts["steps"], 1),
        "memory_mb": memory_of_tab(browser),
    }


def processes_of(browser: Any) -> list[dict[str, Any]]:
    """Number, kind and seconds of processor time of each process of Chromium."""
    session = browser.new_browser_cdp_session()
    found: list[dict[str, Any]] = session.send("SystemInfo.getProcessInfo")["processInfo"]
    session.detach()
    return found


def processor_seconds(browser: Any) -> float:
    return sum(float(one["cpuTime"]) for one in processes_of(browser))


def memory_of_tab(browser: Any) -> float:
    """Megabytes of the process that shows the page; what processes share counts for each of them in part.

    Chromium keeps other such processes ready, in which there is no page.
    """
    renderers = [one["id"] for one in processes_of(browser) if one["type"] == "renderer"]
    return max(round(proportional_kilobytes(number) / 1e3, 1) for number in renderers)


def proportional_kilobytes(process: int) -> int:
    lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))


@contextmanager
def served_browser(site: Path) -> Iterator[tuple[Any, str, list[int]]]:
    """A Chromium, the address of an exported site, and the sizes of what was sent."""
    if not (site / "index.html").is_file():
        raise InvalidInput(f"{site} holds no site; `python app.py --export {site} --live` writes one.")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError as error:
        raise MissingPart(NO_BROWSER) from error
    if not CHROMIUM.exists():
        raise MissingPart(NO_BROWSER)
    with sync_playwright() as driver, served(site) as (address, sent):
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser, address, sent
        browser.close()


@contextmanager
def opened_page(site: Path) -> Iterator[Callable[[], Any]]:
    """A function that opens the site in a new page; the page before is closed."""
    with served_browser(site) as (browser, address, _):

        def open_page() -> Any:
            for old in browser.contexts:
                old.close()
            page = browser.new_page()
            page.set_default_timeout(300_000)
            page.goto(address)
            return page

        yield open_page


def run(args: argparse.Namespace) -> dict[str, Any]:
    with served_browser(args.site) as (browser, address, sent):
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        page.set_default_timeout(300_000)
        return measure(page, address, sent, args.words, args.attempts)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=Path, help="folder that --export --live wrote")
    parser.add_argument("--words", default="please open the drawer", help="default: %(default)s")
    parser.add_argument("--attempts", type=int, default=3, help="default: %(default)s")
    try:
        print(json.dumps(run(parser.parse_args()), indent=1))
    except Mistake as mistake:
        print(mistake, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
