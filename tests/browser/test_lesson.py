"""A lesson in a real browser: predict and reveal, terms, letters, checks, what is kept, a path, a saved page."""

import json

import pytest

from tests.browser.conftest import visit
from tests.browser.course import OPEN, SETTLED, START
from tests.visualizations.taught import finished
from visualizations.lessons.course import chapter
from visualizations.lessons.export import build_page
from visualizations.lessons.lesson_json import outcome
from visualizations.page.measure_course import MOVE, READY

__all__ = ["READY", "START"]  # what the fixtures ask for
NEURON = chapter("neuron")
OPACITIES = (
    """() => document.querySelector('.course').course.lesson.figure.plot.data.map((one) => one.opacity ?? 1)"""
)


@pytest.fixture(scope="module")
def address(course):
    return course


def expected(i):
    """What the experiment answers to a step of the first chapter."""
    return outcome(NEURON, finished(NEURON, NEURON.lesson().steps[i]), i)


def test_a_step_waits_for_a_prediction_then_sets_the_controls_and_reveals_the_computed_answer(shown):
    shown.evaluate(OPEN, "neuron")
    assert "Choose first" in shown.locator(".steps").inner_text()
    right = expected(0)["right"]
    shown.locator(".steps .choices button").nth(1 - right // 2).click()
    shown.evaluate(SETTLED)
    assert shown.locator("[data-control=bias] output").inner_text() == "10"
    assert "Not as you predicted" in shown.locator(".answered").inner_text()
    assert expected(0)["says"] in shown.locator(".answered").inner_text()
    verdict = shown.locator(".steps [data-verdict=right]").inner_text()
    assert verdict == f"✓ {NEURON.lesson().steps[0].choices[right]}"
    shown.get_by_role("button", name="Next step").click()
    assert "Step 2 of 4" in shown.locator(".steps").inner_text()


def test_a_control_that_is_moved_after_a_step_leaves_the_lesson_sensible(shown):
    shown.evaluate(OPEN, "neuron")
    shown.locator(".dots button").first.click()
    shown.get_by_role("button", name="Show it again").click()
    shown.evaluate(MOVE, ["bias", 3, {}])
    shown.evaluate(SETTLED)
    assert shown.locator(".trouble").is_hidden()
    assert "(3.00)" in shown.locator(".numbers").inner_text()
    assert "is running" not in shown.locator(".steps").inner_text()


def test_a_term_is_explained_on_hover_focus_and_tap_and_escape_closes_it(shown):
    shown.evaluate(OPEN, "neuron")
    term, bubble = shown.locator(".term", has_text="weighted sum"), shown.locator(".bubble")
    for way in (term.hover, term.focus, term.click):
        way()
        assert "all added up" in bubble.inner_text()
        shown.keyboard.press("Escape")
        shown.mouse.move(0, 0)
        term.blur()
        assert bubble.is_hidden()


def test_a_letter_of_the_formula_lights_up_what_it_measures(shown):
    shown.evaluate(OPEN, "neuron")
    names = shown.evaluate(
        "() => document.querySelector('.course').course.lesson.figure.figure.data.map((t) => t.name)"
    )
    shown.locator(".lines .letter", has_text="b").focus()
    shown.wait_for_function(f"() => ({OPACITIES})().some((one) => one < 0.5)")
    lit = [name for name, opacity in zip(names, shown.evaluate(OPACITIES), strict=True) if opacity == 1]
    assert lit == ["bias"]
    shown.locator(".lines .letter", has_text="b").blur()
    shown.wait_for_function(f"() => ({OPACITIES})().every((one) => one === 1)")


def test_a_marked_line_of_code_says_what_it_means(shown):
    shown.evaluate(OPEN, "neuron")
    shown.locator(".noted").first.focus()
    assert shown.locator(".told-line").first.inner_text() == NEURON.lesson().notes[0].says


def test_a_number_and_a_choice_get_their_feedback_and_progress_counts_what_was_answered(shown):
    shown.evaluate(OPEN, "neuron")
    sign = shown.locator("[data-chapter=neuron] .sign")
    before = int(sign.get_attribute("title").split()[0])
    number = shown.locator(".check > ol > li").first
    number.locator("input").fill("−1.5")
    number.locator("input").press("Enter")
    assert "✓" in number.locator(".verdict").inner_text()
    picture = shown.locator(".check > ol > li").nth(1)
    picture.get_by_role("button", name="A", exact=True).click()
    assert "ReLU" in picture.locator(".verdict").inner_text()
    assert sign.get_attribute("title").startswith(f"{before + 2} of ")
    shown.evaluate(OPEN, "neuron")
    assert shown.locator(".check [data-answered=right]").count() == 1


def test_the_glossary_lists_every_term(shown):
    shown.get_by_role("button", name="Glossary").click()
    assert "saturation" in shown.locator(".glossary dl").inner_text()
    shown.evaluate(OPEN, "neuron")
    assert shown.locator(".glossary").count() == 0


def test_answers_go_to_a_file_and_back_and_a_wrong_file_gets_one_line(shown, tmp_path):
    shown.evaluate(OPEN, "neuron")
    with shown.expect_download() as waiting:
        shown.get_by_role("button", name="Save my answers").click()
    waiting.value.save_as(tmp_path / "mine.json")
    assert json.loads((tmp_path / "mine.json").read_text(encoding="utf-8"))["answers"]["neuron"]
    (tmp_path / "other.json").write_text("{}", encoding="utf-8")
    shown.locator(".learner input").set_input_files(tmp_path / "other.json")
    line = shown.locator(".course .notice:not([hidden])")
    line.wait_for()
    assert "does not hold answers of this course" in line.inner_text()
    shown.locator(".learner input").set_input_files(tmp_path / "mine.json")
    shown.wait_for_selector(".course .notice", state="hidden")
    shown.evaluate(SETTLED)


def test_a_teachers_link_offers_its_chapters_and_names_what_it_does_not_know(shown, address):
    tab = shown.context.new_page()
    visit(tab, f"{address}?tab=course&path=neuron,drfit,bins", READY)
    chapters = "() => [...document.querySelectorAll('.path a')].map((one) => one.dataset.chapter)"
    assert tab.evaluate(chapters) == ["neuron", "bins"]
    assert "drfit" in tab.locator(".course .notice").inner_text()
    tab.get_by_role("button", name="All chapters").click()
    assert len(tab.evaluate(chapters)) > 20
    tab.close()


def test_a_lesson_can_be_taken_without_a_mouse(shown):
    shown.evaluate(OPEN, "descent")
    shown.locator(".steps .choices button").first.focus()
    shown.keyboard.press("Enter")
    shown.evaluate(SETTLED)
    assert shown.evaluate("() => document.activeElement.className") == "next"
    shown.keyboard.press("Enter")
    assert "Step 2" in shown.locator(".steps").inner_text()
    assert shown.evaluate("() => document.activeElement.getAttribute('aria-current')") == "step"


def test_a_saved_lesson_holds_explanation_steps_checks_and_terms_without_a_server(browser, watch, tmp_path):
    *_, last = build_page(NEURON)
    file = tmp_path / "neuron.html"
    file.write_text(last.page, encoding="utf-8")
    tab = browser.new_page()
    watch.follow(tab)
    tab.set_default_timeout(120_000)
    tab.goto(file.as_uri())
    tab.wait_for_selector(".plot .main-svg")
    tab.locator(".steps .choices button").first.click()
    tab.evaluate("() => shown.settled()")
    assert expected(0)["says"] in tab.locator(".answered").inner_text()
    assert tab.locator("[data-control=bias] output").inner_text() == "10"
    assert tab.locator(".check > ol > li").count() == len(NEURON.lesson().checks)
    tab.locator(".term").first.focus()
    assert tab.locator(".bubble").is_visible()
    assert watch.complaints == []
    assert watch.outside("file://") == []
    tab.close()
