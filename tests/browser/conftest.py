"""A headless Chromium for all tests of pages: Debian's, driven by playwright; skipped where there is none.

A module says which page it wants: a fixture `address`, and if it likes START (what follows the address) and READY
(a function that says when the page can be used). It gets `shown`, one tab for all its tests.
"""

import os
import warnings
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from visualizations.page.course_server import CourseServer

CHROMIUM = Path(os.environ.get("CHROMIUM", "/usr/bin/chromium"))
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
]


@dataclass
class Watch:
    """What a page must not do: complain, or ask another machine for anything."""

    complaints: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def follow(self, page) -> None:
        page.on(
            "console",
            lambda message: message.type in ("error", "warning") and self.complaints.append(message.text),
        )
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", lambda request: self.requests.append(request.url))

    def outside(self, *own: str) -> list[str]:
        """Requests to anywhere but the given beginnings of addresses."""
        return [url for url in self.requests if not url.startswith(("data:", "blob:", *own))]


@pytest.fixture(scope="session")
def browser() -> Iterator:
    playwright = pytest.importorskip("playwright.sync_api", reason="pip install -r requirements-dev.txt")
    if not CHROMIUM.exists():
        pytest.skip("no Chromium: apt-get install chromium")
    with playwright.sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture(scope="module")
def loaded(browser, address, request) -> Iterator[tuple[Any, Watch]]:
    """The module's page in a tab, and what is watched of it."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    tab, watch = context.new_page(), Watch()
    watch.follow(tab)
    visit(tab, address + getattr(request.module, "START", ""), getattr(request.module, "READY", ""))
    yield tab, watch
    context.close()


@pytest.fixture
def shown(loaded, address) -> Iterator[Any]:
    """The module's page; afterwards nothing may have gone wrong."""
    tab, watch = loaded
    yield tab
    assert watch.complaints == []
    assert watch.outside(address) == []


def visit(tab: Any, url: str, ready: str = "") -> None:
    tab.set_default_timeout(120_000)  # a busy machine needs its time; what is slow is not wrong
    tab.goto(url)
    if ready:
        tab.wait_for_function(ready)


@pytest.fixture(scope="session")
def server() -> CourseServer:
    """Where the course computes."""
    return CourseServer()


@pytest.fixture(scope="session")
def course(server) -> Iterator[str]:
    """The address of a page with the course and another tab."""
    with pytest.MonkeyPatch.context() as patch, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import gradio as gr

        from visualizations.page import course_tab

        patch.setattr(course_tab, "CourseServer", lambda: server)
        with gr.Blocks(analytics_enabled=False) as blocks, gr.Tabs(selected="course"):
            with gr.Tab("Other", id="box"):
                gr.Markdown("elsewhere")
            with gr.Tab("Course", id="course"):
                course_tab.build()
        _, local, _ = blocks.launch(prevent_thread_lock=True, quiet=True, ssr_mode=False)
    yield local
    blocks.close()
