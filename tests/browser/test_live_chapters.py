"""Chapters of the real policy in a static course: whole lessons that the robot in the browser answers."""

import pytest

from tests.browser.conftest import CHROMIUM, Watch, visit
from tests.browser.test_live_page import HAS_RUNTIME
from visualizations.browser_files import PLOTLY
from visualizations.lessons.course import chapter
from visualizations.lessons.export import exported
from visualizations.page import live_site
from visualizations.page.course_tab import address_from
from visualizations.page.measure_live_page import served
from vla_core.attempt.request import SHIPPED
from vla_core.lessons.sentences import word_importance
from vla_core.world import gl

pytest.importorskip("playwright.sync_api", reason="pip install -r requirements-dev.txt")
pytest.importorskip("onnxscript", reason="pip install -r requirements-dev.txt")
pytestmark = pytest.mark.skipif(not (CHROMIUM.exists() and HAS_RUNTIME), reason="needs Chromium and `npm ci`")
CHAPTERS = ("sentences", "steering")
SETTLED = "async () => (await shown).settled()"
TOLD = "document.querySelector('.told').textContent"
TROUBLE = "document.querySelector('.trouble:not([hidden])')?.textContent"
RESULT = "async () => [...(await shown).host.source.results.values()].at(-1)"
FIGURE = "async () => JSON.stringify((await shown).figure.figure.data)"
NEAR = 5.0  # mm, by which the worth of a word may differ from Python's


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """A live site with the scenes of two steps, and two chapters of the course in a folder of it."""
    folder = tmp_path_factory.mktemp("site")
    course = folder / "course"
    live_site.write_site(folder, SHIPPED, "drawer-half,window-half", course)
    course.mkdir()
    (course / PLOTLY.name).write_bytes(PLOTLY.read_bytes())
    for name in CHAPTERS:
        page = exported(chapter(name), "server", address_from(course, folder))
        (course / f"{name}.html").write_text(page, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def address(site):
    with served(site) as (where, _):
        yield where


def open_chapter(tab, address, name):
    """A chapter's page with the robot's first result on it."""
    visit(tab, f"{address}course/{name}.html")
    tab.evaluate(SETTLED)


def test_words_are_weighed_in_the_browser_as_in_python_and_anew_when_a_control_moves(shown, address):
    open_chapter(shown, address, "sentences")
    found, first = shown.evaluate(RESULT), shown.evaluate(FIGURE)
    assert "is worth most" in shown.evaluate(TOLD)
    if gl.backend():
        python = word_importance(word=3)
        assert found["words"] == list(python.words)
        assert found["task"] == python.task
        assert found["moved"] == pytest.approx(python.moved, abs=NEAR)
        assert found["elsewhere"] == pytest.approx(python.elsewhere, abs=0.02)
    shown.fill("[data-control=own] input", "shut the drawer")
    shown.evaluate(SETTLED)
    assert "drawer-close" in shown.evaluate(TOLD)
    assert shown.evaluate(FIGURE) != first
    shown.click("text=pictures and sentences")  # no robot is needed for it
    shown.evaluate(SETTLED)
    assert "InfoNCE" in shown.inner_text(".letters .numbers")


def test_two_arms_act_at_once_and_a_step_is_answered_by_what_they_did(shown, address):
    open_chapter(shown, address, "steering")
    runs = shown.evaluate(RESULT)["runs"]
    assert [run["task"] for run in runs] == ["drawer-open-v3", "drawer-close-v3"]
    assert all(run["done"] for run in runs)
    shown.click(".steps .choices button >> nth=3")
    shown.evaluate(SETTLED)
    assert "As you predicted" in shown.inner_text(".steps .answered")
    second = shown.evaluate(RESULT)["runs"]
    assert second[0]["hand"] != runs[0]["hand"]  # the drawer stands elsewhere
    first = shown.evaluate(FIGURE)
    shown.fill("[data-control=second] input", "make me a sandwich")
    shown.wait_for_function(f"/don't know how/.test({TROUBLE})")
    assert shown.evaluate(FIGURE) == first


def test_every_letter_of_the_formula_has_its_value_and_the_robot_is_a_click_away(shown, address):
    open_chapter(shown, address, "steering")
    values = shown.locator(".letters .value").all_inner_texts()
    assert all(value and value != "–" for value in values)
    shown.click(".robot .jump")
    shown.wait_for_function("document.querySelector('.glass-box')?.player?.record")
    assert "stage=language" in shown.url
    assert "scene=drawer-half" in shown.url


def test_work_that_is_left_is_given_up(shown, address):
    visit(shown, f"{address}course/steering.html")
    shown.wait_for_function("/is at work/.test(document.querySelector('.told')?.textContent)")
    shown.evaluate("async () => (await shown).pause()")
    shown.evaluate(SETTLED)
    assert "is at work" in shown.evaluate(TOLD)
    assert "stopped at" in shown.inner_text(".run .far")


@pytest.mark.parametrize(
    ("path", "answer", "line"),
    [
        ("**/robot.json", {"status": 404}, "could not be read"),
        ("**/trunk.onnx.packed", {"body": b"half"}, "is damaged: 4 of"),
        ("**/worker.js", {"status": 404}, "could not"),
    ],
)
def test_what_cannot_be_read_is_told_in_one_line_and_the_lesson_stays(browser, address, path, answer, line):
    tab = browser.new_page()
    tab.route(path, lambda route: route.fulfill(**answer))
    open_chapter(tab, address, "sentences")
    assert line in tab.evaluate(TROUBLE)
    assert "\n" not in tab.evaluate(TROUBLE)
    assert "ablation" in tab.inner_text(".explanation")
    assert tab.locator(".steps .choices button").count() > 2
    tab.close()


def test_a_page_from_a_disk_keeps_its_lesson_and_says_why_nothing_is_computed(browser, site):
    tab, watch = browser.new_page(), Watch()
    watch.follow(tab)
    visit(tab, (site / "course" / "steering.html").as_uri())
    tab.evaluate(SETTLED)
    assert "opened from a disk" in tab.evaluate(TROUBLE)
    assert "shortcut" in tab.inner_text(".explanation")
    assert watch.complaints == []
    tab.close()
