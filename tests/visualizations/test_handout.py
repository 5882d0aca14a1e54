"""The course to print: every chapter's words and figure, questions without answers, and a key at the end."""

import json
import re

import pytest

from visualizations.lessons import handout
from visualizations.lessons.course import CHAPTERS, chapter
from visualizations.lessons.handout import asked, build_handout, prose, questions
from visualizations.lessons.lesson import Checkpoint, ChoiceCheck, NumberCheck, OrderCheck
from vla_core.errors import MissingPart

NAMES = ("neuron", "bins", "drift")


@pytest.fixture(scope="module")
def page():
    *_, last = build_handout([chapter(name) for name in NAMES])
    assert (last.step, last.total) == (3, 3)
    return last.page


def test_a_handout_has_each_chapter_with_question_figure_formula_and_table_of_signs(page):
    for name in NAMES:
        one = chapter(name)
        assert f'id="{name}"' in page
        assert prose(one.lesson().question) in page
        assert all(prose(text) in page for text in one.lesson().explanation)
    figures = re.findall(r'<script type="application/json">(.*?)</script>', page, re.DOTALL)
    assert len(figures) == len(NAMES)
    assert all(json.loads(figure)["data"] for figure in figures)
    assert page.count("<th>sign</th>") == len(NAMES)
    assert page.count('<svg class="sketch"') == 3  # of the question that asks for a picture


def test_answers_stand_only_in_the_key_at_the_end(page):
    before, key = page.split("<h2>Answers</h2>")
    for name in NAMES:
        for part in questions(chapter(name)):
            assert part.body in before
            assert part.answer in key
            assert part.answer not in before


def test_a_handout_asks_nothing_of_another_machine_and_prints_on_paper(page):
    ours = re.sub(r"<script>.*?</script>", "", page, flags=re.DOTALL)
    assert not re.search(r'(src|href)="(http|//)', ours)
    assert "@page" in ours
    assert "break-before: page" in ours


def test_the_key_names_the_right_letters():
    checks = [check for one in CHAPTERS for check in one.lesson().checks]
    kinds = {
        kind: next(one for one in checks if isinstance(one, kind))
        for kind in (ChoiceCheck, NumberCheck, OrderCheck, Checkpoint)
    }
    choice = kinds[ChoiceCheck]
    right = next(option for option in choice.options if option.right)
    letter = asked(choice).answer[0]
    assert choice.options["ABCDEFGH".index(letter)] is right
    assert "______" in asked(kinds[NumberCheck]).body
    point = kinds[Checkpoint]
    assert asked(point).answer == prose(point.model)
    order = kinds[OrderCheck]
    letters = asked(order).answer.split(".")[0].split(", ")
    printed = re.findall(r"<li>(.*?)</li>", asked(order).body)
    assert [printed["ABCDEFGH".index(one)] for one in letters] == [prose(item) for item in order.items]


def test_a_chapter_whose_experiment_cannot_run_here_says_why(monkeypatch):
    def refuse(*_):
        raise MissingPart("No renderer: install one.")
        yield

    monkeypatch.setattr(handout, "play", refuse)
    *_, last = build_handout([chapter("drift")])
    assert "No renderer: install one." in last.page
    assert 'class="plot"' not in last.page


def test_marks_of_prose_become_bold_and_code_and_signs_are_typographic():
    assert prose("a **bin|bins** of `name` < -1") == "a <b>bin</b> of <code>name</code> &lt; −1"
