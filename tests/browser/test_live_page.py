"""The robot in the visitor's browser: exported, served by a plain file server, and opened from a disk."""

import functools
import http.server
import threading

import pytest

from tests.browser.conftest import CHROMIUM, Watch, visit
from visualizations.page import live_files, live_site
from vla_core.attempt.request import SHIPPED

pytest.importorskip("playwright.sync_api", reason="pip install -r requirements-dev.txt")
pytest.importorskip("onnxscript", reason="pip install -r requirements-dev.txt")
HAS_RUNTIME = all((live_files.ROOT / "node_modules" / name).is_file() for name in live_files.RUNTIME.values())
pytestmark = pytest.mark.skipif(not (CHROMIUM.exists() and HAS_RUNTIME), reason="needs Chromium and `npm ci`")
READY = "document.querySelector('.live-bar .run')?.disabled === false"
OVER = "!document.querySelector('.live-bar .run').hidden && !document.querySelector('.glass-box').player.live"
FASTEST = "document.querySelector('.live-bar [aria-label^=Pace]').value = '1000000'"
ROLLOUT = "(document.querySelector('.glass-box').player?.record?.rollout ?? {})"
EVENTS = "document.querySelector('.glass-box').player.record.moments.map(({ event }) => event ?? '').join('')"


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("site")
    live_site.write_site(folder, SHIPPED, "drawer-open,drawer-half")
    return folder


@pytest.fixture(scope="module")
def address(site):
    handler = functools.partial(QuietHandler, directory=site)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def tell(tab, words):
    """Type a sentence and press Enter, as a person does."""
    tab.evaluate(FASTEST)
    tab.fill(".live-bar .words", words)
    tab.press(".live-bar .words", "Enter")


def line(tab):
    return tab.inner_text(".live-bar .line")


def assert_acts(tab):
    """The robot does what a typed sentence asks for, and every card says something about it."""
    tell(tab, "please open the drawer")
    tab.wait_for_function(f"{ROLLOUT}.instruction === 'please open the drawer' && {OVER}")
    assert tab.evaluate(ROLLOUT)["success"]
    assert tab.evaluate(ROLLOUT)["settings"]["runtime"] == "browser"
    notes = [note.strip() for note in tab.locator(".card .note").all_inner_texts()]
    assert len(notes) == 7
    assert all(notes)


def test_a_typed_sentence_is_carried_out_and_what_is_done_meanwhile_is_on_the_timeline(shown):
    shown.wait_for_function(f"{ROLLOUT}.steps > 0")  # a recorded one, before the robot is there
    shown.wait_for_function(READY)
    assert_acts(shown)
    tell(shown, "make me a sandwich")
    shown.wait_for_function("document.querySelector('.live-bar .line').textContent")
    assert "don't know how" in line(shown)
    tell(shown, "first open the drawer, then close it")
    shown.click("text=Push the arm")
    shown.wait_for_function(f"{ROLLOUT}.parts.length === 2 && {OVER}")
    assert "arm pushed" in shown.evaluate(EVENTS)
    assert "push" in shown.evaluate(ROLLOUT)["link"]


def test_a_link_asks_for_the_same_attempt_again_to_the_bit(loaded, address):
    tab, _ = loaded
    actions = (
        "document.querySelector('.glass-box').player.record.moments.map(({ action }) => action.pick()).join(';')"
    )
    found = []
    for _ in range(2):
        visit(tab, f"{address}?instruction=open+the+drawer&seed=3&steps=12&temperature=0.5&pace=1000000&step=5")
        tab.wait_for_function(f"{ROLLOUT}.instruction === 'open the drawer' && {OVER}")
        found.append(tab.evaluate(actions))
    assert found[0] == found[1]
    assert found[0].count(";") == 11


def test_a_file_that_was_cut_in_half_is_told_in_one_line(browser, address, site):
    half = (site / "live" / "mujoco.wasm.packed").read_bytes()[:100_000]
    tab = browser.new_page()
    tab.route("**/mujoco.wasm.packed", lambda route: route.fulfill(body=half))
    visit(tab, address, "/damaged/.test(document.querySelector('.live-bar .line')?.textContent)")
    assert "mujoco.wasm.packed is damaged: 100000 of" in line(tab)
    assert tab.evaluate(f"{ROLLOUT}.steps") > 0  # recorded rollouts stay
    tab.close()


def test_one_file_from_a_disk_acts_without_any_network(browser, tmp_path):
    file = tmp_path / "drawer.html"
    live_site.write_page(file, SHIPPED, "drawer-open")
    tab, watch = browser.new_page(), Watch()
    watch.follow(tab)
    visit(tab, file.as_uri(), READY)
    assert_acts(tab)
    assert watch.complaints == []
    assert watch.outside(file.as_uri()) == []
    tab.close()
