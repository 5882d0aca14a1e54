"""The robot in the visitor's browser: exported, served by a plain file server, and opened from a disk."""

import json
from pathlib import Path

import numpy as np
import pytest

from tests.browser.conftest import CHROMIUM, Watch, visit
from visualizations.page import live_files, live_site
from visualizations.page.measure_live_page import served
from vla_core.attempt.request import SHIPPED
from vla_core.data.driven import check, drawn, read
from vla_core.world import known_task, open_world
from vla_core.world.camera import FRONT_CAMERA
from vla_core.world.seeds import unseen_seed

pytest.importorskip("playwright.sync_api", reason="pip install -r requirements-dev.txt")
pytest.importorskip("onnxscript", reason="pip install -r requirements-dev.txt")
HAS_RUNTIME = all((live_files.ROOT / "node_modules" / name).is_file() for name in live_files.RUNTIME.values())
pytestmark = pytest.mark.skipif(not (CHROMIUM.exists() and HAS_RUNTIME), reason="needs Chromium and `npm ci`")
READY = "document.querySelector('.live-bar .run')?.disabled === false"
OVER = "!document.querySelector('.live-bar .run').hidden && !document.querySelector('.glass-box').player.live"
SLOW = """() => {  // an eighth of real time: as quick as a hand can follow here
  const pace = document.querySelector('.live-bar [aria-label^=Pace]');
  pace.value = '10';
  pace.dispatchEvent(new Event('change', { bubbles: true }));
}"""
PROPOSED = "document.querySelector('.glass-box').player.record.moments.some((one) => one?.proposed)"
OPPOSITE = {"ArrowRight": "ArrowLeft", "ArrowUp": "ArrowDown", "e": "q"}
CLOSE = 0.008  # metres: no key is held for less
REACHED, STEP = 0.05, 0.03  # metres from the target that are a success; that the hand goes in one step, at most
FASTEST = "document.querySelector('.live-bar [aria-label^=Pace]').value = '1000000'"
ROLLOUT = "(document.querySelector('.glass-box').player?.record?.rollout ?? {})"
EVENTS = "document.querySelector('.glass-box').player.record.moments.map(({ event }) => event ?? '').join('')"
HAND = "document.querySelector('.glass-box').player.record.moments.at(-1).state.pick().slice(0, 3)"
OWN = Path(__file__).parents[1] / "cases" / "own.onnx"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("site")
    live_site.write_site(folder, SHIPPED, "drawer-open,drawer-half,reach,table")
    return folder


@pytest.fixture(scope="module")
def address(site):
    with served(site) as (where, _):
        yield where


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


def test_what_is_drawn_less_often_while_the_robot_acts_is_exact_when_it_has_acted(shown):
    shown.wait_for_function(READY)
    assert_acts(shown)
    as_left, anew = shown.evaluate(
        """async () => {
          const { player } = document.querySelector(".glass-box");
          const pictures = () => [...player.root.querySelectorAll("canvas")].map((canvas) => canvas.toDataURL());
          await player.settled();
          const left = pictures();
          for (const card of Object.values(player.cards)) card.sign = null;
          for (const panel of player.stage.panels) panel.signature = null;
          player.draw();
          await player.settled();
          return [left, pictures()];
        }"""
    )
    assert len(as_left) >= 9  # the film, the timeline, seven cards
    assert as_left == anew


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


def test_a_person_drives_beside_the_policys_own_wish_and_keeps_a_demonstration(shown, address, tmp_path):
    visit(shown, address, READY)
    shown.click("text=Drive it yourself")
    shown.wait_for_function(PROPOSED)
    assert "a person" in shown.inner_text('[data-card="action"] .note')
    before = shown.evaluate(HAND)
    shown.keyboard.down("ArrowRight")
    shown.wait_for_function(f"Math.hypot(...{HAND}.map((one, i) => one - {before}[i])) > 0.02")
    shown.keyboard.up("ArrowRight")
    shown.click("text=Give it back")
    shown.wait_for_function(f"{EVENTS}.includes('the policy drives')")
    assert "a person drives" in shown.evaluate(EVENTS)
    shown.click(".live-bar .stop")
    shown.wait_for_function(OVER)
    file = copied(shown, "demonstration", tmp_path)
    facts = json.loads(file.read_text(encoding="utf-8"))
    assert facts["format"] == "vla-driven"
    assert {step["driven"] for step in facts["steps"]} == {True, False}


def test_what_is_driven_by_keys_to_the_target_is_a_demonstration_of_pythons_world(shown, address, tmp_path):
    visit(shown, address, READY)
    shown.select_option(".live-bar .scene select", "reach-v3")
    shown.evaluate(SLOW)
    shown.click("text=Drive it yourself")
    shown.wait_for_function(f"{ROLLOUT}.task === 'reach' && {PROPOSED}")
    hold_keys_towards(shown, reach_target())
    assert shown.evaluate(ROLLOUT)["success"]
    assert shown.evaluate(ROLLOUT)["instruction"] == known_task("reach").sentence  # since none was said
    file = copied(shown, "demonstration", tmp_path)
    driven = check(read(file))
    made = drawn(driven, picture=32, wrist=32)
    assert (made.task, made.teacher, bool(made.success[-1])) == ("reach-v3", "person", True)
    assert len(made.state) == len(driven.steps) == shown.evaluate(ROLLOUT)["steps"]
    before_last = np.linalg.norm(made.state[-1, :3] - reach_target())  # metres: where Python's world has the hand
    assert before_last < REACHED + STEP


def reach_target():
    """(3,) metres, of the page's first starting state."""
    world = open_world("reach-v3")
    world.reset(unseen_seed(0))
    target = world.truth().goal
    world.close()
    return target


def hold_keys_towards(tab, target):
    """Hold the keys that lead the hand nearer, as somebody does who watches, until the attempt is over."""
    right = FRONT_CAMERA[[3, 6]] / np.linalg.norm(FRONT_CAMERA[[3, 6]])
    held = set()
    while tab.evaluate("Boolean(document.querySelector('.glass-box').player.live)"):
        way = target - np.array(tab.evaluate(HAND))
        ways = {"ArrowRight": right @ way[:2], "ArrowUp": right @ [way[1], -way[0]], "e": way[2]}
        wanted = {OPPOSITE.get(key, key) if far < 0 else key for key, far in ways.items() if abs(far) > CLOSE}
        for key in held - wanted:
            tab.keyboard.up(key)
        for key in wanted - held:
            tab.keyboard.down(key)
        held = wanted
    for key in held:
        tab.keyboard.up(key)
    tab.wait_for_function(OVER)


def test_the_view_is_turned_by_keys_while_the_robot_stands_still(shown, address):
    visit(shown, address, READY)
    tell(shown, "please open the drawer")
    shown.wait_for_function(f"{ROLLOUT}.settings?.runtime === 'browser' && {ROLLOUT}.steps > 3")
    shown.click(".step-in >> text=Pause")
    shown.focus(".film canvas")
    shown.keyboard.press("ArrowRight")
    shown.wait_for_function("document.querySelector('.glass-box').player.film.view")
    shown.click(".live-bar .stop")
    shown.wait_for_function(OVER)


def test_an_own_policy_drives_and_what_is_none_is_refused_in_one_line(shown, address):
    visit(shown, address, READY)
    box = ".setting.own input[type=file]"
    shown.set_input_files(box, OWN)
    shown.wait_for_function("document.querySelector('.live-bar .line').textContent.includes('own.onnx drives')")
    tell(shown, "please open the drawer")
    shown.wait_for_function(f"{ROLLOUT}.settings?.head === 'own'")
    shown.click(".live-bar .stop")
    shown.wait_for_function(OVER)
    shown.set_input_files(box, __file__)
    shown.wait_for_function("/is not an ONNX graph/.test(document.querySelector('.live-bar .line').textContent)")
    assert "\n" not in line(shown)
    shown.evaluate("document.querySelectorAll('.setting.own button')[1].click()")
    shown.wait_for_function(
        "/Our policy drives again/.test(document.querySelector('.live-bar .line').textContent)"
    )


def test_a_table_is_built_told_what_to_do_and_answers_what_it_cannot(shown, address):
    visit(shown, address, READY)
    shown.select_option(".live-bar .scene select", "table")
    shown.wait_for_selector(".live-table .picture img")
    names = shown.locator(".live-table .names .name").all_inner_texts()
    shown.click(f".live-table .away >> nth={len(names) - 1}")
    shown.wait_for_function(f"document.querySelectorAll('.live-table .name').length === {len(names) - 1}")
    tell(shown, "touch the banana")
    shown.wait_for_function("/There is no banana/.test(document.querySelector('.live-bar .line').textContent)")
    tell(shown, f"pick up the {names[0]}")
    shown.wait_for_function(f"{ROLLOUT}.task === 'table-pick-up' && {ROLLOUT}.steps > 2")
    shown.fill(".live-bar .words", "touch it")
    shown.click("text=Say it now")
    shown.wait_for_function(f"{EVENTS}.includes('told: Touch the {names[0]}.')")
    shown.click(".live-bar .stop")
    shown.wait_for_function(OVER)
    assert "::" in shown.evaluate(f"decodeURIComponent({ROLLOUT}.link)")


def test_a_page_that_was_saved_in_the_browser_acts_from_a_disk_without_any_network(
    shown, address, browser, tmp_path
):
    visit(shown, address, READY)
    file = copied(shown, "page", tmp_path)
    assert file.stat().st_size < live_site.LARGEST_PAGE
    tab, watch = browser.new_page(), Watch()
    watch.follow(tab)
    visit(tab, file.as_uri(), READY)
    assert_acts(tab)
    tell(tab, "shut the window")
    tab.wait_for_function("/is not part of this page/.test(document.querySelector('.live-bar .line').textContent)")
    assert watch.complaints == []
    assert watch.outside(file.as_uri()) == []
    tab.close()


def copied(tab, kind, folder):
    """A file of the menu Share, saved."""
    tab.evaluate("document.querySelector('.menu').open = true")
    with tab.expect_download() as download:
        tab.click(f"[data-copy={kind}]")
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path
