"""How quickly the course answers: what is timed, what is printed, and what makes the first picture quick."""

import json

import pytest

from visualizations.lessons.chapter import Drawing
from visualizations.lessons.course import CHAPTERS, chapter
from visualizations.page.course_server import CourseServer, answer_or_error
from visualizations.page.measure_course import ChapterTimes, moves
from vla_core.lessons import play


@pytest.mark.parametrize("one", CHAPTERS, ids=lambda one: one.name)
def test_what_is_timed_are_values_that_a_control_takes_and_does_not_begin_with(one):
    for control in one.controls:
        assert moves(control)
        assert control.default not in moves(control)
        if not isinstance(control, Drawing):
            assert [control.validate(value) for value in moves(control)] == moves(control)


def test_a_chapter_is_as_slow_as_its_slowest_control():
    line = ChapterTimes(chapter("bins"), {"bins": 80.0, "number": 120.4, "reach": 3.0}).line
    assert "120 ms  number" in line
    assert "no renderer" in ChapterTimes(chapter("arms"), {}, "no renderer").line


@pytest.mark.parametrize("name", ["bias", "fewshot"])
def test_long_work_shows_its_very_first_picture_before_it_goes_on(name):
    one = chapter(name)
    first = next(play(one.compute, one.defaults))
    answer = json.loads(answer_or_error(CourseServer().ask, {"chapter": name, "mode": "light"}))
    assert (answer["step"], answer["total"], answer["over"]) == (first.step, first.total, False)
