"""Every whole lesson has notes for the lecturer, complete, and a page carries them."""

import pytest

from visualizations.lessons.chapter_json import opening_facts
from visualizations.lessons.course import CHAPTERS
from visualizations.lessons.teacher_notes import notes_facts, notes_of

NOTED = [one for one in CHAPTERS if notes_of(one.name)]
EACH = pytest.mark.parametrize("one", NOTED, ids=lambda one: one.name)


def test_every_whole_lesson_has_notes():
    assert {one.name for one in CHAPTERS} == {one.name for one in NOTED}


@EACH
def test_notes_name_time_aim_misconceptions_three_questions_and_homework_with_its_solution(one):
    notes = notes_of(one.name)
    assert 10 <= notes.minutes <= 45
    assert notes.aim.endswith(".")
    assert len(notes.misconceptions) >= 2
    assert all(part.belief and part.answer.endswith((".", ")")) for part in notes.misconceptions)
    assert len(notes.questions) == 3
    assert all("?" in part.question or part.question.endswith(".") for part in notes.questions)
    assert all(part.answer.endswith(".") for part in notes.questions)
    assert any(mark in notes.homework.question for mark in "?.")
    assert any(letter.isdigit() for letter in notes.homework.solution)
    assert "nan" not in str(notes)


def test_a_lecture_of_all_chapters_fits_a_term():
    minutes = sum(notes_of(one.name).minutes for one in NOTED)
    assert minutes < 60 * len(CHAPTERS)


@EACH
def test_the_page_of_a_lesson_carries_its_notes_in_typographic_signs(one):
    told = opening_facts(one)["lesson"]["teacher"]
    assert told["aim"]
    assert len(told["questions"]) == 3
    assert " -0" not in str(told)


def test_a_chapter_without_notes_has_none():
    assert notes_of("nowhere") is None
    assert notes_facts("nowhere") is None
