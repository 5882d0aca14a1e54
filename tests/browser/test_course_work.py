"""The course under a person's hands: keys, training, leaving in the middle, what is kept, what does not exist."""

import re

import pytest

from tests.browser.conftest import visit
from tests.browser.course import LEAVE, OPEN, SETTLED, START, TWICE, opened, press
from visualizations.lessons.course import CHAPTERS, chapter
from visualizations.page.measure_course import READY
from vla_core.lessons.digits import STEPS

__all__ = ["READY", "START"]  # what the fixtures ask for


@pytest.fixture(scope="module")
def address(course):
    return course


def test_keys_walk_through_the_course_and_stop_at_its_ends(shown):
    shown.evaluate(OPEN, CHAPTERS[0].name)
    shown.locator(".course").focus()
    press(shown, "[")
    assert opened(shown) == CHAPTERS[0].name
    press(shown, "]")
    press(shown, "n")
    assert opened(shown) == CHAPTERS[2].name
    press(shown, "p")
    assert opened(shown) == CHAPTERS[1].name
    shown.evaluate(OPEN, "rt2")
    shown.locator("[data-control=reply] input").focus()
    press(shown, "n")  # a letter in a line that somebody types
    assert opened(shown) == "rt2"


def test_keys_mean_nothing_while_another_tab_is_open(shown):
    shown.evaluate(OPEN, "bins")
    shown.get_by_role("tab", name="Other").click()
    shown.keyboard.press("n")
    shown.get_by_role("tab", name="Course").click()
    shown.evaluate(SETTLED)
    assert opened(shown) == "bins"


def test_training_shows_progress_can_be_stopped_and_two_clicks_start_one(shown):
    shown.evaluate(OPEN, "digits")
    shown.evaluate(TWICE)
    assert shown.locator(".run .main").is_enabled()
    assert shown.locator(".run progress").is_hidden()
    stopped = re.match(r"stopped at (\d+) of", shown.locator(".far").inner_text())
    assert 0 < int(stopped[1]) < STEPS


def test_a_trained_network_reads_and_an_empty_sheet_gives_a_sensible_picture(shown):
    shown.evaluate(OPEN, "digits")
    shown.get_by_role("button", name="Train", exact=True).click()
    shown.evaluate(SETTLED)
    assert shown.locator(".far").inner_text() == f"{STEPS} steps done"
    bars = "() => document.querySelector('.course').course.lesson.figure.figure.data.length"
    assert shown.evaluate(bars) == len(chapter("digits").figure(first("digits")).data)
    shown.locator(".paper canvas").focus()
    shown.keyboard.press("4")
    shown.evaluate(SETTLED)
    assert "answers 4" in shown.locator(".told").inner_text()
    shown.get_by_role("button", name="empty sheet", exact=True).click()
    shown.evaluate(SETTLED)
    assert "paper is empty" in shown.locator(".told").inner_text()
    shown.get_by_role("button", name="clear", exact=True).click()
    shown.evaluate(SETTLED)
    assert "answers 4" in shown.locator(".told").inner_text()


def first(name):
    from vla_core.lessons import play

    return next(iter(play(chapter(name).compute, chapter(name).defaults)))


def test_leaving_a_chapter_in_the_middle_of_its_work_stops_the_work(shown, server):
    shown.evaluate(OPEN, "backbone")
    shown.get_by_role("button", name="Run again").click()
    shown.wait_for_selector(".run progress:not([hidden])")
    assert working(server) == ["backbone"]
    shown.evaluate(LEAVE, "bins")
    shown.evaluate(SETTLED)
    shown.evaluate("() => left.requests.settled()")
    assert shown.evaluate("() => left.requests.loop") is None
    assert opened(shown) == "bins"
    assert working(server) == []


def working(server):
    """The chapters for which work waits to go on."""
    return [work.purpose.chapter.name for work in server.works.works.values()]


def test_a_slider_dragged_fast_ends_with_its_last_value(shown):
    shown.evaluate(OPEN, "neuron")
    drag = """async () => {
      const input = document.querySelector('[data-control=bias] input');
      for (let i = 0; i < 40; i++) {
        input.value = i % 2 ? -10 : 9 - i / 8;
        input.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise((done) => setTimeout(done, 4));
      }
      input.value = 4.5;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await document.querySelector('.course').course.settled();
    }"""
    shown.evaluate(drag)
    assert "(4.50)" in shown.locator(".numbers").inner_text()


def test_progress_is_kept_in_the_browser_and_an_unknown_chapter_is_answered_with_one_line(shown, address):
    shown.evaluate(OPEN, "neuron")
    number = shown.locator(".check > ol > li input").first
    number.fill("−1.5")
    number.press("Enter")
    again = shown.context.new_page()
    visit(again, f"{address}?tab=course&chapter=drfit", READY)
    line = again.locator(".course .notice:not([hidden])")
    assert "drfit" in line.inner_text()
    assert "drift" in line.inner_text()
    assert again.locator(".path a").count() == len(CHAPTERS)
    assert re.match("[1-9] of", again.locator(".path [data-chapter=neuron] .sign").get_attribute("title"))
    again.close()


def test_the_jump_to_the_robot_opens_its_tab(shown):
    shown.evaluate(OPEN, "bins")
    shown.locator(".jump").click()
    assert shown.get_by_text("elsewhere").is_visible()
    shown.get_by_role("tab", name="Course").click()
    shown.locator(".plot").wait_for(state="visible", timeout=10_000)
    shown.evaluate(SETTLED)
