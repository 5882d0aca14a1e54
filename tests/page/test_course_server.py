"""The course's server: right answers, work that stops when it is not asked for, one line for what is wrong."""

import json
import threading

import anyio
import anyio.to_thread
import pytest

from tests.page.fakes import in_a_thread
from visualizations.browser_files import PLOTLY, has_python
from visualizations.lessons import export
from visualizations.lessons.chapter_json import chapter_facts
from visualizations.lessons.course import CHAPTERS, chapter
from visualizations.lessons.export import (
    build_page,
    combinations,
    contents_page,
    offered_controls,
    slider_variations,
)
from visualizations.lessons.typography import typographic
from visualizations.page import course_server, course_tab
from visualizations.page.background_work import Work, WorkStore
from visualizations.page.course_server import CourseServer, WorkPurpose, answer_or_error
from visualizations.page.tour import STOPS
from vla_core.errors import Mistake
from vla_core.lessons import play, randomised
from vla_core.trace import STAGES


def ask(server, what, **question):
    return json.loads(answer_or_error(getattr(server, what), {"mode": "light"} | question))


def follow(server, answer, **question):
    """All further answers of a piece of work."""
    answers = [answer]
    while not answers[-1]["over"]:
        answers.append(ask(server, "more", work=answer["work"], **question))
    return answers


@pytest.fixture
def server():
    return CourseServer()


@pytest.mark.parametrize("one", CHAPTERS, ids=lambda one: one.name)
def test_every_chapter_answers_its_first_question_with_figure_words_and_code(server, one):
    answer = ask(server, "ask", chapter=one.name, values={}, open=True)
    assert answer["figure"]["data"]
    assert answer["describe"]
    assert answer["formula"]
    assert all(part["text"].startswith(("def ", "class ", "@")) for part in answer["code"])
    assert answer["over"] or answer["total"] >= answer["step"] >= 0


def test_code_comes_only_with_the_first_question(server):
    assert "code" not in ask(server, "ask", chapter="neuron")


def test_the_answer_is_what_the_computation_says(server):
    answer = ask(server, "ask", chapter="neuron", values={"bias": 3, "squash": "relu"})
    (result,) = play("neuron:neuron_output", chapter("neuron").defaults | {"bias": 3.0, "squash": "relu"})
    assert answer["describe"] == typographic(chapter("neuron").describe(result))
    assert json.dumps(answer["figure"]) == json.dumps(json.loads(chapter("neuron").figure(result).to_json()))


def test_light_and_dark_are_drawn_from_one_result(server):
    light, dark = (ask(server, "ask", chapter="mix", mode=mode)["figure"] for mode in ("light", "dark"))
    assert light != dark
    assert len(server.results.results) == 1


def test_long_work_runs_only_while_it_is_asked_for(server):
    first = ask(server, "ask", chapter="labels", values={"pictures": 50})
    work = server.works.get(first["work"])
    stood = work.newest.step
    assert first["step"] == stood < first["total"]
    assert ask(server, "more", work=first["work"])["step"] > stood
    assert ask(server, "stop", work=first["work"]) == {}
    assert list(work.events) == []
    assert len(server.works) == 0


def test_scenes_are_prepared_one_by_one_and_only_while_the_chapter_is_open(server, monkeypatch):
    opened = []
    for name in ("plain_start", "first_draw"):
        monkeypatch.setattr(randomised, name, lambda task, *values: opened.append(task))
    first = ask(server, "ahead", chapter="randomised")
    assert (first["step"], first["over"]) == (1, False)
    assert first["total"] > len(randomised.TASKS)
    assert ask(server, "stop", work=first["work"]) == {}
    assert opened == [randomised.TASKS[0]]
    follow(server, ask(server, "ahead", chapter="randomised"))
    assert opened[1:][: len(randomised.TASKS)] == list(randomised.TASKS)
    assert len(opened) == 1 + first["total"]
    assert len(server.works) == 0
    assert ask(server, "ahead", chapter="neuron") == {}


def test_finished_work_leaves_the_store_and_is_cached_for_the_next_viewer(server):
    values = {"pictures": 50, "hidden": 8}
    last = follow(server, ask(server, "ask", chapter="labels", values=values))[-1]
    assert last["step"] == last["total"]
    assert len(server.works) == 0
    again = ask(server, "ask", chapter="labels", values=values)
    assert again["over"]
    assert again["figure"] == last["figure"]
    anew = follow(server, ask(server, "ask", chapter="labels", values=values, again=True))
    assert anew[-1]["figure"] == last["figure"]
    assert anew[0]["work"] != again.get("work")


def test_training_shows_itself_and_what_was_learnt_reads_a_drawing(server):
    values = {"digit": 3}
    answers = follow(server, ask(server, "train", chapter="digits", values=values), values=values)
    assert answers[0]["figure"] != answers[-1]["figure"]
    ticket = answers[0]["work"]
    assert "answers 3" in ask(server, "ask", chapter="digits", values=values, work=ticket)["describe"]
    empty = ask(server, "ask", chapter="digits", values={"drawing": [[0.0] * 24] * 24}, work=ticket)
    assert "paper is empty" in empty["describe"]


def test_training_again_removes_the_last_training(server):
    first = ask(server, "train", chapter="digits")["work"]
    second = ask(server, "train", chapter="digits", work=first)["work"]
    assert first != second
    assert len(server.works) == 1


def test_the_store_holds_no_more_works_than_it_may():
    store = WorkStore(max_works=3)
    works = [Work((i for i in range(9)), None) for _ in range(5)]
    tickets = [store.put(work) for work in works]
    assert len(store) == 3
    assert list(works[0].events) == []
    with pytest.raises(Mistake, match="was stopped"):
        store.get(tickets[0])
    assert store.get(tickets[4]) is works[4]


def test_work_that_is_not_asked_for_is_stopped():
    store = WorkStore(max_idle=-1.0)
    old = Work((i for i in range(9)), None)
    store.put(old)
    store.put(Work((i for i in range(9)), None))
    assert old.over


@pytest.mark.parametrize(
    ("what", "question", "line"),
    [
        ("ask", {"chapter": "drfit"}, "no chapter 'drfit'.*drift"),
        ("ask", {"chapter": None}, "no chapter 'None'"),
        ("ask", {"chapter": "neuron", "values": [1]}, "names with values"),
        ("ask", {"chapter": "neuron", "values": {"bias": float("nan")}}, "number from -10 to 10"),
        ("ask", {"chapter": "neuron", "values": {"bias": "x" * 900}}, "number from -10 to 10"),
        ("ask", {"chapter": "neuron", "values": {"squash": ["relu"]}}, "one of sigmoid, relu"),
        ("ask", {"chapter": "embodiments", "values": {"normalised": "yes"}}, "on or off"),
        ("ask", {"chapter": "rt2", "values": {"reply": 5}}, "a line of words"),
        ("ask", {"chapter": "rt2", "values": {"reply": "128 128 cup"}}, "cup"),
        ("ask", {"chapter": "digits", "values": {"drawing": [[1, 2], [3]]}}, "24 × 24 numbers"),
        ("ask", {"chapter": "digits", "values": {"drawing": [[2.0] * 24] * 24}}, "24 × 24 numbers"),
        ("ask", {"chapter": "digits", "work": "nobody's"}, "was stopped"),
        ("ask", {"chapter": "neuron", "mode": "pink"}, "light or dark"),
        ("train", {"chapter": "neuron"}, "Nothing is trained"),
        ("more", {"work": {"a": 1}}, "was stopped"),
        ("save", {"chapter": "?"}, "no chapter"),
    ],
)
def test_what_is_wrong_is_answered_with_one_line(server, what, question, line):
    answer = ask(server, what, **question)
    assert set(answer) == {"mistake"}
    assert "\n" not in answer["mistake"]
    assert len(answer["mistake"]) < 400
    with pytest.raises(Mistake, match=line):
        raise Mistake(answer["mistake"])


def test_a_question_that_is_no_object_is_answered_too(server):
    assert "object" in json.loads(answer_or_error(server.ask, "neuron"))["mistake"]


def test_an_error_of_ours_is_one_line_for_the_viewer_and_a_trace_in_the_log(server, caplog):
    answer = json.loads(answer_or_error(lambda question: 1 / 0, {"chapter": "neuron"}))["mistake"]
    assert "our mistake" in answer
    assert "Traceback" in caplog.text


def test_work_that_fails_leaves_the_store(server):
    def broken():
        raise ZeroDivisionError
        yield

    ticket = server.works.put(Work(broken(), WorkPurpose(chapter("labels"), "result")))
    assert "our mistake" in ask(server, "more", work=ticket)["mistake"]
    assert len(server.works) == 0


@pytest.mark.parametrize("started", [False, True])
def test_work_whose_figure_cannot_be_drawn_leaves_the_store(server, monkeypatch, started):
    first = ask(server, "ask", chapter="labels") if started else {}

    def broken(*arguments, **options):
        raise ZeroDivisionError

    monkeypatch.setattr(course_server, "result_json", broken)
    answer = ask(server, "more", work=first["work"]) if started else ask(server, "ask", chapter="labels")
    assert "our mistake" in answer["mistake"]
    assert len(server.works) == 0


def test_a_mode_that_is_no_word_is_the_askers_mistake(server):
    assert "light or dark" in ask(server, "ask", chapter="neuron", mode=[])["mistake"]


def test_no_more_answers_are_computed_at_once_than_there_are_cores_and_stopping_does_not_wait_for_them(
    monkeypatch,
):
    started, release, stopped = threading.Semaphore(0), threading.Event(), threading.Event()
    server, running, most, lock = CourseServer(), [0], [0], threading.Lock()

    def compute(question):
        with lock:
            running[0] += 1
            most[0] = max(most[0], running[0])
        started.release()
        release.wait(20)
        with lock:
            running[0] -= 1
        return "{}"

    def stop(question):
        stopped.set()
        release.set()
        return "{}"

    compute.__name__ = "ask"
    monkeypatch.setattr(server, "ask", compute)
    monkeypatch.setattr(server, "stop", stop)
    handlers = {handler.__name__: handler for handler in course_server.functions(server)}

    async def many():
        async with anyio.create_task_group() as group:
            for _ in range(6):
                group.start_soon(handlers["ask"], {})
            for _ in range(2):
                await anyio.to_thread.run_sync(started.acquire)
            with anyio.fail_after(10):
                await handlers["stop"]({})

    in_a_thread(anyio.run, many)
    assert stopped.is_set()
    assert most[0] == 2


def test_values_from_outside_are_brought_onto_the_steps_between_the_ends():
    one = chapter("drift")
    values = one.values({"noise": 1e9, "nudge": 2.26, "chunk": 3.4, "alpha": -5, "unknown": 1})
    assert values == {"noise": 8.0, "nudge": 2.5, "chunk": 3, "alpha": 0.0, "now": 100}
    assert [type(value) for value in values.values()] == [type(value) for value in one.defaults.values()]


def test_the_component_describes_every_chapter_and_loads_no_other_address():
    script = course_tab.component("plotly.min.js")["js_on_load"]
    assert all(json.dumps(chapter_facts(one)["title"], ensure_ascii=True)[1:-1] in script for one in CHAPTERS)
    assert "https://" not in script


def test_numbers_in_formulas_are_set_in_type():
    assert typographic("-3 + (-2) - 1 = 7 %, 10^-2, 2^8, 1.5e+06, 1e-05, RT-2") == (
        "−3 + (−2) - 1 = 7%, 10⁻², 2⁸, 1.5 × 10⁶, 1 × 10⁻⁵, RT-2"
    )


def test_a_saved_chapter_holds_all_switches_together_and_every_slider_alone():
    offered = offered_controls(chapter("puzzles"))
    places = combinations(offered)
    assert (
        len(places)
        == len(set(places))
        == len(offered[0].values) * (1 + sum(len(one.values) - 1 for one in offered[1:]))
    )
    assert all(one.values[one.default_index] == chapter("puzzles").defaults[one.name] for one in offered)
    assert all(
        sum(a != b for a, b in zip(place, places[0], strict=True)) == 1
        for place in slider_variations(places[0], offered)
    )


def test_a_saved_chapter_tells_how_far_it_is_and_ends_with_a_page_without_addresses():
    *events, last = build_page(chapter("shapes"))
    assert [event.step for event in events] == list(range(last.total))
    assert "<script src" not in last.page
    assert "stylesheet" not in last.page.partition("<body>")[0]
    assert chapter_facts(chapter("shapes"))["title"] in last.page


def test_the_exported_course_has_a_list_its_pages_and_plotly_once_but_nothing_that_needs_a_simulator(
    tmp_path, monkeypatch
):
    monkeypatch.setattr(export, "CHAPTERS", (chapter("shapes"), chapter("steering")))
    course_tab.export(tmp_path)
    names = {path.name for path in tmp_path.iterdir()}
    python = {"python"} if has_python() else set()  # for the browser, from `npm ci`
    assert names == {"shapes.html", "glossary.html", "index.html", *python, PLOTLY.name}
    assert f'<script src="{PLOTLY.name}"></script>' in (tmp_path / "shapes.html").read_text(encoding="utf-8")
    assert "steering" not in (tmp_path / "index.html").read_text(encoding="utf-8")


def test_the_list_of_saved_chapters_leads_to_each():
    assert all(f'href="{one.name}.html"' in contents_page(CHAPTERS) for one in CHAPTERS)


def test_the_tour_stops_at_what_there_is_and_lasts_a_lecture():
    assert 15 <= len(STOPS) <= 24
    assert 40 <= sum(stop.minutes for stop in STOPS) <= 50
    for stop in STOPS:
        assert bool(stop.stage) != bool(stop.chapter)
        if stop.chapter:
            assert chapter(stop.chapter).values(stop.values).items() >= stop.values.items()
    numbers = [chapter(stop.chapter).number for stop in STOPS if stop.chapter]
    stages = [STAGES.index(stop.stage) for stop in STOPS if stop.stage]
    assert numbers == sorted(numbers)
    assert stages == sorted(stages)
    assert set(stages) == set(range(len(STAGES)))
