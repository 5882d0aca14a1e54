"""The course in a real browser: each chapter by its link, each control moved once, no complaint, no network."""

import json

import pytest

from tests.browser.course import BEGIN, DRAWN, OPEN, START, opened
from visualizations import browser_files
from visualizations.lessons.chapter import Words
from visualizations.lessons.course import CHAPTERS, SIMULATED, chapter
from visualizations.lessons.export import build_page
from visualizations.page.measure_course import MOVE, READY, moves

__all__ = ["READY", "START"]  # what the fixtures ask for
BESIDE = {  # what makes a control matter
    ("puzzles", "wrist"): {"puzzle": "peg"},
    ("scale", "known"): {"view": "data"},
    ("bins", "gap"): {"view": "two answers"},
    ("vectors", "patch"): {"view": "patches"},
}
TYPED, SAID = {"rt2": "9 9 9 9 9 9 9"}, "close the drawer"  # into a line of words


@pytest.fixture(scope="module")
def address(course):
    return course


@pytest.mark.parametrize("name", sorted(SIMULATED))
def test_a_chapter_with_a_simulator_follows_its_controls_or_says_why_not(shown, name):
    shown.evaluate(BEGIN, name)  # its first picture; tests/lessons asks more of it
    assert f"chapter={name}" in shown.url
    if shown.locator(".trouble").is_hidden():
        assert_controls_matter(shown, chapter(name))
    else:
        assert len(shown.locator(".trouble").inner_text()) > 20


@pytest.mark.parametrize("one", [one for one in CHAPTERS if one.name not in SIMULATED], ids=lambda one: one.name)
def test_a_chapter_opens_by_its_link_and_every_control_changes_its_figure(shown, one):
    shown.evaluate(OPEN, one.name)
    assert opened(shown) == one.name
    assert f"chapter={one.name}" in shown.url
    assert shown.locator(".lesson h2").inner_text().endswith(one.title)
    assert shown.locator(".trouble").is_hidden()
    assert shown.locator(".code pre").count() == len(one.code)
    assert_controls_matter(shown, one)
    assert shown.locator(".trouble").is_hidden()


def test_the_legend_of_a_figure_goes_with_it(shown):
    shown.evaluate(OPEN, "walk")
    for view, has_legend in (("train, run", True), ("collect, dataset, fuse", False)):
        shown.evaluate(MOVE, ["view", view, {}])
        assert bool(shown.locator(".plot .legendtext").count()) == has_legend


def assert_controls_matter(shown, one):
    """Each control, moved with the others at rest, changes the figure."""
    assert shown.locator(".plot .main-svg").count() > 0
    rest = shown.evaluate(DRAWN)
    for control in one.controls:
        beside = BESIDE.get((one.name, control.name), {})
        for name, value in beside.items():
            shown.evaluate(MOVE, [name, value, {}])
        before = shown.evaluate(DRAWN) if beside else rest
        value = TYPED.get(one.name, SAID) if isinstance(control, Words) else moves(control)[0]
        shown.evaluate(MOVE, [control.name, value, beside])
        assert shown.evaluate(DRAWN) != before, control.name


TALLER = ("digits",)  # its drawing pad and four panels still need more than one screen


@pytest.mark.parametrize("name", [one.name for one in CHAPTERS if one.name not in TALLER])
def test_experiment_controls_step_and_explanation_stand_on_one_screen(shown, name):
    shown.evaluate("() => scrollTo(0, 0)")
    shown.evaluate(BEGIN, name)
    for part in (".plot", ".knobs", ".dock"):
        box = shown.locator(part).bounding_box()
        assert box["y"] + box["height"] <= 900, part
    plot, words = shown.locator(".plot").bounding_box(), shown.locator(".explanation").bounding_box()
    assert plot["height"] >= 230
    assert words["x"] > plot["x"] + plot["width"]
    assert words["y"] < 300


def test_the_experiment_stays_while_the_lesson_scrolls_beside_it(shown):
    shown.add_style_tag(content=browser_files.style("page"))  # as the whole page has it
    shown.evaluate(OPEN, "neuron")
    shown.evaluate("() => document.querySelector('.papers').scrollIntoView({ block: 'end' })")
    assert 0 <= shown.locator(".plot").bounding_box()["y"] < 250
    assert shown.locator(".papers").bounding_box()["y"] < 900
    shown.evaluate("() => scrollTo(0, 0)")


@pytest.mark.parametrize("width", [1024, 390])
def test_narrow_pages_hold_everything_without_scrolling_sideways(shown, width):
    shown.set_viewport_size({"width": width, "height": 844})
    for name in ("digits", "drift", "bins"):
        shown.evaluate(OPEN, name)
        assert shown.evaluate("() => document.documentElement.scrollWidth") <= width
        assert shown.locator(".plot").bounding_box()["height"] > 250
    shown.set_viewport_size({"width": 1440, "height": 900})


def test_a_saved_chapter_lives_from_a_disk_without_a_server(browser, watch, tmp_path):
    *_, last = build_page(chapter("puzzles"))
    file = tmp_path / "puzzles.html"
    file.write_text(last.page, encoding="utf-8")
    tab = browser.new_page()
    watch.follow(tab)
    tab.set_default_timeout(120_000)
    tab.goto(file.as_uri())
    tab.wait_for_selector(".plot .main-svg")
    tab.evaluate("() => shown.settled()")
    drawn = "() => JSON.stringify(shown.figure.figure)"
    seen = {tab.evaluate(drawn)}
    for name, place in (("latency", 0), ("chunk", 3), ("wrist", 1)):
        move = f"""async () => {{
          const input = document.querySelector('[data-control={name}] input');
          input.value = {place};
          input.dispatchEvent(new Event('input', {{ bubbles: true }}));
          await shown.settled();
        }}"""
        if name == "wrist":
            tab.locator("[role=radio]").nth(1).click()
        tab.evaluate(move)
        seen.add(tab.evaluate(drawn))
    assert len(seen) == 4
    assert "were computed when it was saved" in tab.locator(".about").inner_text()
    assert tab.locator(".code pre").count() == len(chapter("puzzles").code)
    assert watch.complaints == []
    assert watch.outside("file://") == []
    tab.close()


def test_the_button_hands_over_a_page_that_opens(shown, tmp_path):
    shown.evaluate(OPEN, "shapes")
    with shown.expect_download() as waiting:
        shown.get_by_role("button", name="Save as a page").click()
    waiting.value.save_as(tmp_path / "shapes.html")
    assert waiting.value.suggested_filename == "shapes.html"
    assert json.dumps(chapter("shapes").title)[1:-1] in (tmp_path / "shapes.html").read_text(encoding="utf-8")
