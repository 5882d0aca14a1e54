"""The course's desk: answers that are right, work that stops when nobody asks, one line for what is wrong."""

import json

import pytest

from visualizations.browser_files import PLOTLY
from visualizations.lessons import export
from visualizations.lessons.chapter_json import described, typeset
from visualizations.lessons.control_values import settled
from visualizations.lessons.course import CHAPTERS, chapter
from visualizations.lessons.export import contents, knobs, moved, saving, settings
from visualizations.page import course_tab
from visualizations.page.background_work import Work, WorkStore
from visualizations.page.course_server import About, CourseServer, answered
from visualizations.page.tour import STOPS
from vla_core.errors import Mistake
from vla_core.lessons import play, randomised
from vla_core.trace import STAGES


def asked(desk, what, **wish):
    return json.loads(answered(getattr(desk, what), {"mode": "light"} | wish))


def followed(desk, answer, **wish):
    """All further answers of a piece of work."""
    answers = [answer]
    while not answers[-1]["over"]:
        answers.append(asked(desk, "more", work=answer["work"], **wish))
    return answers


@pytest.fixture
def desk():
    return CourseServer()


@pytest.mark.parametrize("one", CHAPTERS, ids=lambda one: one.name)
def test_every_chapter_answers_its_first_question_with_figure_words_and_code(desk, one):
    answer = asked(desk, "ask", chapter=one.name, values={}, open=True)
    assert answer["figure"]["data"]
    assert answer["describe"]
    assert answer["formula"]
    assert all(part["text"].startswith(("def ", "class ", "@")) for part in answer["code"])
    assert answer["over"] or answer["total"] >= answer["step"] >= 0


def test_code_comes_only_with_the_first_question(desk):
    assert "code" not in asked(desk, "ask", chapter="neuron")


def test_the_desk_draws_what_the_computation_says(desk):
    answer = asked(desk, "ask", chapter="neuron", values={"bias": 3, "squash": "relu"})
    (result,) = play("neuron:fire", chapter("neuron").defaults | {"bias": 3.0, "squash": "relu"})
    assert answer["describe"] == typeset(chapter("neuron").describe(result))
    assert json.dumps(answer["figure"]) == json.dumps(json.loads(chapter("neuron").figure(result).to_json()))


def test_light_and_dark_are_drawn_from_one_result(desk):
    light, dark = (asked(desk, "ask", chapter="mix", mode=mode)["figure"] for mode in ("light", "dark"))
    assert light != dark
    assert len(desk.known.results) == 1


def test_long_work_goes_on_only_while_somebody_asks(desk):
    first = asked(desk, "ask", chapter="labels", values={"pictures": 50})
    work = desk.shelf.get(first["work"])
    stood = work.newest.step
    assert first["step"] == stood < first["total"]
    assert asked(desk, "more", work=first["work"])["step"] > stood
    assert asked(desk, "stop", work=first["work"]) == {}
    assert list(work.events) == []
    assert len(desk.shelf) == 0


def test_scenes_are_opened_ahead_one_by_one_and_only_while_somebody_reads(desk, monkeypatch):
    opened = []
    monkeypatch.setattr(randomised, "begun", lambda task, seed: opened.append(task))
    first = asked(desk, "ahead", chapter="randomised")
    assert (first["step"], first["total"], first["over"]) == (1, 3, False)
    assert asked(desk, "stop", work=first["work"]) == {}
    assert opened == [randomised.TASKS[0]]
    followed(desk, asked(desk, "ahead", chapter="randomised"))
    assert opened[1:] == list(randomised.TASKS)
    assert len(desk.shelf) == 0
    assert asked(desk, "ahead", chapter="neuron") == {}


def test_finished_work_leaves_the_shelf_and_is_remembered_for_the_next_viewer(desk):
    values = {"pictures": 50, "hidden": 8}
    last = followed(desk, asked(desk, "ask", chapter="labels", values=values))[-1]
    assert last["step"] == last["total"]
    assert len(desk.shelf) == 0
    again = asked(desk, "ask", chapter="labels", values=values)
    assert again["over"]
    assert again["figure"] == last["figure"]
    anew = followed(desk, asked(desk, "ask", chapter="labels", values=values, again=True))
    assert anew[-1]["figure"] == last["figure"]
    assert anew[0]["work"] != again.get("work")


def test_training_shows_itself_and_what_was_learnt_reads_a_drawing(desk):
    values = {"digit": 3, "hidden": 8}
    answers = followed(desk, asked(desk, "train", chapter="digits", values=values), values=values)
    assert answers[0]["figure"] != answers[-1]["figure"]
    ticket = answers[0]["work"]
    assert "answers 3" in asked(desk, "ask", chapter="digits", values=values, work=ticket)["describe"]
    empty = asked(desk, "ask", chapter="digits", values={"drawing": [[0.0] * 24] * 24}, work=ticket)
    assert "paper is empty" in empty["describe"]


def test_training_again_puts_the_last_training_away(desk):
    first = asked(desk, "train", chapter="digits")["work"]
    second = asked(desk, "train", chapter="digits", work=first)["work"]
    assert first != second
    assert len(desk.shelf) == 1


def test_the_shelf_holds_no_more_than_its_places():
    shelf = WorkStore(places=3)
    works = [Work((i for i in range(9)), None) for _ in range(5)]
    tickets = [shelf.put(work) for work in works]
    assert len(shelf) == 3
    assert list(works[0].events) == []
    with pytest.raises(Mistake, match="put away"):
        shelf.get(tickets[0])
    assert shelf.get(tickets[4]) is works[4]


def test_work_that_nobody_has_asked_for_is_put_away():
    shelf = WorkStore(patience=-1.0)
    old = Work((i for i in range(9)), None)
    shelf.put(old)
    shelf.put(Work((i for i in range(9)), None))
    assert old.over


@pytest.mark.parametrize(
    ("what", "wish", "line"),
    [
        ("ask", {"chapter": "drfit"}, "no chapter 'drfit'.*drift"),
        ("ask", {"chapter": None}, "no chapter 'None'"),
        ("ask", {"chapter": "neuron", "values": [1]}, "names with values"),
        ("ask", {"chapter": "neuron", "values": {"bias": float("nan")}}, "number from -10 to 10"),
        ("ask", {"chapter": "neuron", "values": {"bias": "x" * 900}}, "number from -10 to 10"),
        ("ask", {"chapter": "neuron", "values": {"squash": ["relu"]}}, "one of sigmoid, relu"),
        ("ask", {"chapter": "embodiments", "values": {"franka": "yes"}}, "on or off"),
        ("ask", {"chapter": "rt2", "values": {"reply": 5}}, "a line of words"),
        ("ask", {"chapter": "rt2", "values": {"reply": "128 128 cup"}}, "cup"),
        ("ask", {"chapter": "digits", "values": {"drawing": [[1, 2], [3]]}}, "24 × 24 numbers"),
        ("ask", {"chapter": "digits", "values": {"drawing": [[2.0] * 24] * 24}}, "24 × 24 numbers"),
        ("ask", {"chapter": "digits", "work": "nobody's"}, "put away"),
        ("ask", {"chapter": "neuron", "mode": "pink"}, "light or dark"),
        ("train", {"chapter": "neuron"}, "Nothing is trained"),
        ("more", {"work": {"a": 1}}, "put away"),
        ("save", {"chapter": "?"}, "no chapter"),
    ],
)
def test_what_is_wrong_is_answered_with_one_line(desk, what, wish, line):
    told = asked(desk, what, **wish)
    assert set(told) == {"mistake"}
    assert "\n" not in told["mistake"]
    assert len(told["mistake"]) < 400
    with pytest.raises(Mistake, match=line):
        raise Mistake(told["mistake"])


def test_a_question_that_is_no_object_is_answered_too(desk):
    assert "object" in json.loads(answered(desk.ask, "neuron"))["mistake"]


def test_an_error_of_ours_is_one_line_for_the_viewer_and_a_trace_in_the_log(desk, caplog):
    told = json.loads(answered(lambda wish: 1 / 0, {"chapter": "neuron"}))["mistake"]
    assert "our mistake" in told
    assert "Traceback" in caplog.text


def test_work_that_breaks_off_leaves_the_shelf(desk):
    def broken():
        raise ZeroDivisionError
        yield

    ticket = desk.shelf.put(Work(broken(), About(chapter("labels"), "result")))
    assert "our mistake" in asked(desk, "more", work=ticket)["mistake"]
    assert len(desk.shelf) == 0


def test_values_from_outside_are_brought_onto_the_steps_between_the_ends():
    one = chapter("drift")
    values = settled(one, {"noise": 1e9, "nudge": 2.26, "chunk": 3.4, "alpha": -5, "unknown": 1})
    assert values == {"noise": 8.0, "nudge": 2.5, "chunk": 3, "alpha": 0.0}
    assert [type(value) for value in values.values()] == [type(value) for value in one.defaults.values()]


def test_the_component_describes_every_chapter_and_loads_no_other_address():
    script = course_tab.component("plotly.min.js")["js_on_load"]
    assert all(json.dumps(described(one)["title"], ensure_ascii=True)[1:-1] in script for one in CHAPTERS)
    assert "https://" not in script


def test_numbers_in_formulas_are_set_in_type():
    assert typeset("-3 + (-2) - 1 = 7 %, 10^-2, 2^8, 1.5e+06, 1e-05, RT-2") == (
        "−3 + (−2) - 1 = 7%, 10⁻², 2⁸, 1.5 × 10⁶, 1 × 10⁻⁵, RT-2"
    )


def test_a_saved_chapter_holds_all_switches_together_and_every_slider_alone():
    offered = knobs(chapter("puzzles"))
    places = settings(offered)
    assert len(places) == len(set(places)) == 3 * (1 + sum(len(one.values) - 1 for one in offered[1:]))
    assert all(one.values[one.rest] == chapter("puzzles").defaults[one.name] for one in offered)
    assert all(
        sum(a != b for a, b in zip(place, places[0], strict=True)) == 1 for place in moved(places[0], offered)
    )


def test_a_saved_chapter_tells_how_far_it_is_and_ends_with_a_page_without_addresses():
    *events, last = saving(chapter("shapes"))
    assert [event.step for event in events] == list(range(last.total))
    assert "<script src" not in last.page
    assert "stylesheet" not in last.page.partition("<body>")[0]
    assert described(chapter("shapes"))["title"] in last.page


def test_the_exported_course_has_a_list_its_pages_and_plotly_once_but_nothing_that_needs_a_simulator(
    tmp_path, monkeypatch
):
    monkeypatch.setattr(export, "CHAPTERS", (chapter("shapes"), chapter("steering")))
    course_tab.export(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {"shapes.html", "index.html", PLOTLY.name}
    assert f'<script src="{PLOTLY.name}"></script>' in (tmp_path / "shapes.html").read_text(encoding="utf-8")
    assert "steering" not in (tmp_path / "index.html").read_text(encoding="utf-8")


def test_the_list_of_saved_chapters_leads_to_each():
    assert all(f'href="{one.name}.html"' in contents(CHAPTERS) for one in CHAPTERS)


def test_the_tour_stops_at_what_there_is_and_lasts_a_lecture():
    assert 15 <= len(STOPS) <= 24
    assert 40 <= sum(stop.minutes for stop in STOPS) <= 50
    for stop in STOPS:
        assert bool(stop.stage) != bool(stop.chapter)
        if stop.chapter:
            assert settled(chapter(stop.chapter), stop.values).items() >= stop.values.items()
    numbers = [chapter(stop.chapter).number for stop in STOPS if stop.chapter]
    stages = [STAGES.index(stop.stage) for stop in STOPS if stop.stage]
    assert numbers == sorted(numbers)
    assert stages == sorted(stages)
    assert set(stages) == set(range(len(STAGES)))
