"""Every lesson is whole: it fits its figure, its code and its controls, and each of its steps has an answer."""

import pytest

from tests.visualizations.taught import finished
from visualizations.lessons.chapter_json import code_listing
from visualizations.lessons.course import CHAPTERS, chapter
from visualizations.lessons.glossary import GLOSSARY
from visualizations.lessons.lesson import Checkpoint, ChoiceCheck, NumberCheck, OrderCheck, cited, paragraphs
from visualizations.lessons.lesson_json import outcome, terms_of
from vla_core.errors import InvalidInput

EACH = pytest.mark.parametrize("one", CHAPTERS, ids=lambda one: one.name)
STEPS = [pytest.param(one, i, id=f"{one.name}-{i}") for one in CHAPTERS for i in range(len(one.lesson().steps))]


def titles(figure) -> list[str]:
    """The titles of the panels, from left to right and from top to bottom."""
    words = [one for one in figure.layout.annotations if one.xref == "paper" and one.text.startswith("<b>")]
    return [one.text.removeprefix("<b>").removesuffix("</b>") for one in words]


@EACH
def test_the_explanation_has_the_length_of_a_sitting(one):
    lesson = one.lesson()
    assert 250 <= len(" ".join(lesson.explanation).split()) <= 500
    assert lesson.question.endswith("?")
    assert {chapter(name).number < one.number for name in lesson.before} <= {True}


@EACH
def test_every_panel_of_the_figure_is_explained_in_the_order_of_reading(one):
    explained = [seen.panel for seen in one.lesson().panels]
    first = titles(one.figure(finished(one)))
    drawn = {title for step in one.lesson().steps for title in titles(one.figure(finished(one, step)))}
    assert explained[: len(first)] == first
    assert set(explained) == drawn | set(first)


@EACH
def test_every_letter_of_the_formula_is_named_and_lights_up_traces_that_exist(one):
    lesson, result = one.lesson(), finished(one)
    signs = {symbol.sign for symbol in lesson.symbols}
    written = "".join(lesson.formula)
    assert all(f"[{sign}]" in written for sign in signs)
    assert {part.split("]")[0] for part in written.split("[")[1:]} == signs
    drawn = set()
    for step in (None, *lesson.steps):
        drawn |= {trace.name for trace in one.figure(finished(one, step)).data}
    assert {name for symbol in lesson.symbols for name in symbol.lights} <= drawn
    assert all(symbol.value(result) and symbol.unit for symbol in lesson.symbols)


@EACH
def test_every_note_belongs_to_one_line_of_the_code_that_ran(one):
    listing = "".join(part["text"] for part in code_listing(one))
    assert one.lesson().notes
    assert [note.line for note in one.lesson().notes if listing.count(note.line) != 1] == []


@pytest.mark.parametrize(("one", "i"), STEPS)
def test_a_step_sets_controls_that_exist_and_its_result_chooses_an_answer(one, i):
    step = one.lesson().steps[i]
    assert set(step.values) <= {control.name for control in one.controls}
    assert one.values(dict(step.values)) == one.defaults | dict(step.values)
    found = outcome(one, finished(one, step), i)
    assert 0 <= found["right"] < len(step.choices)
    assert len(set(step.choices)) == len(step.choices) >= 2
    assert found["says"].endswith(".")
    assert "nan" not in found["says"]


@EACH
def test_the_right_answers_of_a_lesson_do_not_all_stand_at_one_place(one):
    places = [outcome(one, finished(one, step), i)["right"] for i, step in enumerate(one.lesson().steps)]
    assert 3 <= len(places) <= 5
    assert len(set(places)) > 1


@EACH
def test_a_check_has_one_right_answer_and_feedback_for_every_other(one):
    checks = one.lesson().checks
    assert 3 <= sum(not isinstance(check, Checkpoint) for check in checks) <= 6
    assert {"adversarial", "design"} <= {check.manner for check in checks}
    assert len({type(check) for check in checks}) > 1
    for check in checks:
        if isinstance(check, ChoiceCheck):
            assert sum(option.right for option in check.options) == 1
            assert all(option.feedback.endswith(".") for option in check.options)
        elif isinstance(check, NumberCheck):
            assert all(abs(value - check.answer) > check.within for value, _ in check.near)
        elif isinstance(check, Checkpoint):
            assert check.question.endswith((".", "?"))
            assert 30 <= len(check.model.split()) <= 120
        else:
            assert isinstance(check, OrderCheck)
            assert len(set(check.items)) == len(check.items) >= 3


@EACH
def test_a_lesson_asks_once_for_an_explanation_in_ones_own_words(one):
    assert sum(isinstance(check, Checkpoint) for check in one.lesson().checks) == 1


@pytest.mark.parametrize("one", [one for one in CHAPTERS if one.lesson().derivation], ids=lambda one: one.name)
def test_the_answers_of_a_derivation_follow_the_controls(one):
    lesson = one.lesson()
    results = [finished(one, step) for step in (None, *lesson.steps)]
    told = [[part.says(result) for result in results] for part in lesson.derivation]
    assert all(answer.endswith(".") and "nan" not in answer for answers in told for answer in answers)
    assert any(len(set(answers)) > 1 for answers in told)


@EACH
def test_every_row_of_a_table_fills_its_columns(one):
    for table in one.lesson().tables:
        assert {len(row) for row in table.rows} == {len(table.head)}
        assert len({row[0] for row in table.rows}) == len(table.rows) >= 3
        assert all(cell for row in table.rows for cell in row)


@EACH
def test_a_lesson_defines_its_terms_and_names_its_reading(one):
    lesson = one.lesson()
    assert set(terms_of(lesson)) <= set(GLOSSARY)
    assert len(terms_of(lesson)) >= 3
    assert all(paper.read.endswith(".") for paper in lesson.reading)
    assert lesson.reading
    assert 0 <= lesson.jump.at <= 1


def test_every_entry_of_the_glossary_is_used_by_a_lesson():
    assert set(GLOSSARY) == {term for one in CHAPTERS for term in terms_of(one.lesson())}


def test_a_step_that_does_not_exist_is_answered_with_one_line():
    with pytest.raises(InvalidInput, match="has 4 steps"):
        outcome(chapter("neuron"), finished(chapter("neuron")), 4)
    with pytest.raises(InvalidInput, match="counted from 0"):
        outcome(chapter("neuron"), finished(chapter("neuron")), True)


def test_a_long_text_becomes_paragraphs_and_a_figure_without_a_source_is_refused():
    assert paragraphs("\n one\n two\n\n three ") == ("one two", "three")
    assert cited("93 %", "Brohan et al. 2023, table 3") == "93 %"
    with pytest.raises(InvalidInput, match="needs its source"):
        cited("93 %", "")
