"""In a static course the chapters of the real policy are whole lessons that the robot of the live site answers."""

import re
from string import Formatter

import pytest

from visualizations.browser_files import literal
from visualizations.lessons import live_page
from visualizations.lessons.course import CHAPTERS, SIMULATED, chapter
from visualizations.lessons.export import contents_page, exported
from visualizations.lessons.live_chapters import LIVE, STARTS, drawing, live_chapter, stored_answers, with_starts
from visualizations.page import live_files
from visualizations.page.course_tab import address_from
from vla_core.attempt.request import from_link
from vla_core.world.shared_scene_tasks import SCENES
from vla_core.world.tasks import TASKS

ADDRESS = "../index.html"
EACH = pytest.mark.parametrize("name", sorted(SIMULATED))


def test_every_chapter_that_needs_a_simulator_is_asked_live():
    assert LIVE.keys() == SIMULATED


@EACH
def test_the_page_is_a_whole_lesson_and_names_the_robot_beside_it(name):
    page = live_page.live_page(chapter(name), ADDRESS, "", "server")
    lesson = chapter(name).lesson()
    assert '"robot":"../live/"' in page
    for words in (*(step.title for step in lesson.steps), *(paper.link for paper in lesson.reading)):
        assert words in page


@EACH
def test_every_place_in_a_sentence_has_a_name_and_every_figure_both_modes(name):
    told = drawing(chapter(name))
    for sentence in told["words"].values():
        assert all(place != "" for _, place, _, _ in Formatter().parse(sentence))
    assert all(modes.keys() == {"light", "dark"} for modes in told["figures"].values())
    assert "bdata" not in str(told)
    assert told["symbols"] == len(chapter(name).lesson().symbols)


@EACH
def test_the_robot_is_a_click_away_with_a_sentence_that_the_scene_allows(name):
    request = live_page.asked(name)
    made = from_link("&".join(f"{key}={value}" for key, value in request.items()))
    assert made.instruction == request["instruction"]
    if made.scene:
        assert made.instruction in [TASKS[task].sentence for task in SCENES[made.scene]]


def test_the_chapter_about_the_table_leads_to_the_table():
    asked = live_page.asked("combinations")
    assert asked["scene"] == "table"
    assert f'"site":{literal({"page": ADDRESS, "asked": asked})}' in exported(
        chapter("combinations"), "server", ADDRESS
    )
    assert live_page.asked("neuron") == {}


def test_seeds_are_those_that_a_live_site_has_starts_for():
    assert STARTS == live_files.STARTS
    for name in SIMULATED:
        seeds = [control for control in with_starts(chapter(name)).controls if control.name == "seed"]
        assert all(seed.high == STARTS - 1 for seed in seeds)


def test_what_needs_no_robot_is_stored_with_the_outcome_of_the_step_that_asks_for_it():
    found = list(stored_answers(chapter("sentences")))
    assert [when for when, _ in found] == list(live_chapter("sentences").stored)
    assert sorted(int(step) for _, text in found for step in set(re.findall(r'"step": (\d)', text))) == [2, 3, 4]


def test_without_a_live_site_they_are_named_as_chapters_of_the_live_course():
    written = [one for one in CHAPTERS if one.name not in SIMULATED]
    page = contents_page(written)
    for name in SIMULATED:
        assert f'href="{name}.html"' not in page
        assert chapter(name).title in page
    assert "only in the live course" in page
    assert "only in the live course" not in contents_page(CHAPTERS)


def test_the_address_is_that_of_the_site_seen_from_the_course(tmp_path):
    assert address_from(tmp_path / "site" / "course", tmp_path / "site") == "../index.html"
    assert address_from(tmp_path / "my course", tmp_path / "the site") == "../the%20site/index.html"
    assert address_from(tmp_path, None) == ""
