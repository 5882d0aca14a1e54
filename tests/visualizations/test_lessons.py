"""Every chapter of the course: whole, drawable by default and at every end of every control, put in words."""

import inspect
import json
import re
from itertools import islice

import plotly.graph_objects as go
import pytest

from visualizations.browser_files import PLOTLY
from visualizations.lessons.chapter import Chapter
from visualizations.lessons.course import CHAPTERS, chapter
from vla_core.errors import Mistake
from vla_core.lessons import find, play, source
from vla_core.trace import STAGES

SCRIPT = PLOTLY.read_text(encoding="utf-8")
KINDS = set(re.findall(r'name:"(\w+)",basePlotModule', SCRIPT))  # of traces that the page's plotly can draw
EACH = pytest.mark.parametrize("one", CHAPTERS, ids=lambda one: one.name)


def results(one: Chapter, **changed) -> list:
    """At most the first two results, with the defaults and what is changed."""
    return list(islice(play(one.compute, one.defaults | changed), 2))


def axes(figure: go.Figure) -> list:
    return [part for name, part in figure.to_dict()["layout"].items() if name[:5] in ("xaxis", "yaxis")]


def assert_good(one: Chapter, result: object) -> None:
    figure = one.figure(result)
    told = one.describe(result)
    assert axes(figure)
    assert all(axis["title"]["text"] for axis in axes(figure))
    assert {trace.type for trace in figure.data} <= KINDS
    assert len(figure.data) > 0
    assert json.loads(figure.to_json())["data"]
    assert told.endswith(".")
    assert "\n" not in told
    assert "nan" not in told
    assert len(one.formula(result)) > 20


@EACH
def test_a_chapter_draws_what_it_computes_by_default(one):
    for result in results(one):
        assert_good(one, result)


@EACH
def test_a_chapter_looks_different_in_the_dark_and_leaves_no_colour_unnamed(one):
    (result, *_) = results(one)
    light, dark = (one.figure(result, mode).to_json() for mode in ("light", "dark"))
    assert light != dark
    assert '"@' not in light


CONTROLS = [(one, control) for one in CHAPTERS for control in one.controls]


@pytest.mark.parametrize(("one", "control"), CONTROLS, ids=lambda part: part.name)
def test_every_end_of_every_control_gives_a_sensible_picture(one, control):
    for end in control.extremes:
        assert_good(one, results(one, **{control.name: end})[0])


@EACH
def test_a_chapter_is_whole(one):
    plays = sum(getattr(control, "plays", False) for control in one.controls)
    assert len(one.controls) - plays <= 4
    assert plays <= 1
    assert one.stage in STAGES
    assert all(source(name) for name in one.code)
    asked = set(inspect.signature(find(one.compute)).parameters)
    if one.train:
        asked |= set(inspect.signature(find(one.train)).parameters)
        assert inspect.isgeneratorfunction(find(one.train))
    assert {control.name for control in one.controls} <= asked


@EACH
def test_a_slider_begins_between_its_ends(one):
    for control in one.controls:
        if hasattr(control, "low"):
            assert control.low <= control.default <= control.high


def test_chapters_have_their_own_names_and_come_in_order():
    assert len({one.name for one in CHAPTERS}) == len(CHAPTERS)
    assert [one.number for one in CHAPTERS] == list(range(len(CHAPTERS)))


def test_a_link_finds_its_chapter_and_a_wrong_one_says_what_there_is():
    assert CHAPTERS[chapter("drift").number] == chapter("drift")
    with pytest.raises(Mistake, match=r"no chapter 'drfit'.*drift"):
        chapter("drfit")
    with pytest.raises(Mistake, match="They are building"):
        chapter("?")


@EACH
def test_long_work_says_how_far_it_is(one):
    for name in (one.compute, one.train):
        if name and inspect.isgeneratorfunction(find(name)):
            events = list(islice(play(name, one.defaults), 2))
            assert 0 <= events[0].step < events[1].step <= events[1].total


def test_work_that_is_left_in_the_middle_stops():
    work = play("labels:memorise", {"pictures": 50})
    next(work)
    work.close()
    assert list(work) == []
