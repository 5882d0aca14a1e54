"""The guided tour in a real browser: one key begins it, each stop fills the screen, Escape leaves it."""

import warnings
from collections.abc import Iterator

import pytest

from tests.visualizations import recorded
from visualizations.browser_files import PLOTLY
from visualizations.page.tour import STOPS
from visualizations.player import payload, player_component

START = "?tour=3"
HERE = "() => document.querySelector('.tour').tour.place"
REACHED = """place => {
  const tour = document.querySelector('.tour')?.tour;
  return tour?.opened === place;
}"""
CHAPTERS = [i for i, stop in enumerate(STOPS) if stop.chapter]
STAGES = [i for i, stop in enumerate(STOPS) if stop.stage]


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import gradio as gr

        from visualizations.page import course_tab, tour

        with gr.Blocks(analytics_enabled=False) as blocks:
            with gr.Tabs(selected="box"):
                with gr.Tab("Glass box", id="box"):
                    shown = {"show": payload(recorded.rollout(), recorded.code())}
                    gr.HTML(**player_component(f"/gradio_api/file={PLOTLY}"), value=shown)
                with gr.Tab("Course", id="course"):
                    course_tab.build()
            tour.build()
        _, local, _ = blocks.launch(prevent_thread_lock=True, quiet=True, ssr_mode=False)
    yield local
    blocks.close()


def reached(tab, place):
    tab.wait_for_function(REACHED, arg=place)


def to(tab, place):
    tab.evaluate("place => document.querySelector('.tour').tour.go(place)", place)
    reached(tab, place)


def test_the_address_opens_a_stop(shown):
    reached(shown, 2)
    assert shown.locator(".tour-caption h2").inner_text() == STOPS[2].title
    assert shown.locator(".lesson h2").inner_text().startswith("2")


def test_every_stop_fills_the_screen_with_its_stage_or_chapter(shown):
    for place in (*CHAPTERS[:2], *STAGES[1:3], CHAPTERS[-1]):
        to(shown, place)
        stop = STOPS[place]
        stage, caption = shown.locator(".on-stage").bounding_box(), shown.locator(".tour-caption").bounding_box()
        assert stage["x"] == stage["y"] == 0
        assert stage["width"] == 1440
        assert stage["height"] + caption["height"] == pytest.approx(900, abs=2)
        assert shown.locator(".tour-caption p").inner_text() == stop.caption
        if stop.stage:
            shown.locator(f".on-stage .stage[data-stage={stop.stage}]").wait_for()
        else:
            assert (
                shown.evaluate("() => document.querySelector('.course').course.lesson.chapter.name")
                == stop.chapter
            )


def test_arrows_and_pages_lead_on_and_back(shown):
    to(shown, 1)
    for key, place in (("ArrowRight", 2), ("PageDown", 3), ("ArrowLeft", 2), ("PageUp", 1)):
        shown.keyboard.press(key)
        reached(shown, place)
    assert "tour=2" in shown.url


def test_escape_leaves_and_t_begins(shown):
    to(shown, 1)
    shown.keyboard.press("Escape")
    assert shown.locator(".tour-caption").is_hidden()
    assert shown.locator(".on-stage").count() == 0
    assert "tour=" not in shown.url
    shown.keyboard.press("t")
    reached(shown, 0)
    shown.keyboard.press("t")
    assert shown.evaluate(HERE) is None


def test_beyond_the_last_stop_the_tour_is_over(shown):
    to(shown, len(STOPS) - 1)
    shown.keyboard.press("PageDown")
    assert shown.evaluate(HERE) is None


@pytest.mark.parametrize("wanted", ["999", "0", "-1", "2.5", "abc"])
def test_a_stop_that_does_not_exist_is_answered_with_one_line(shown, wanted):
    shown.evaluate("wanted => document.querySelector('.tour').tour.goToNumber(wanted)", wanted)
    assert wanted in shown.locator(".tour-line").inner_text()
    assert shown.evaluate(HERE) is None


def test_a_letter_in_a_line_that_somebody_types_does_not_begin_a_tour(shown):
    to(shown, CHAPTERS[0])
    shown.keyboard.press("Escape")
    shown.evaluate("() => document.querySelector('.course').course.open('rt2')")
    shown.locator("[data-control=reply] input").focus()
    shown.keyboard.press("t")
    assert shown.evaluate(HERE) is None
