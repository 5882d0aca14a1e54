"""Lectures on the page: one for all viewers, shown as it goes, stopped, resumed, and found again later."""

import itertools
import threading

import gradio as gr
import pytest

from tests.training.test_training_service import events
from visualizations.page import tab_helpers, train_tab
from vla_core.training.training_log import PHASES, TrainingLog
from vla_core.training.training_service import TrainingService
from vla_core.world import gl

SAID, PHASE_BARS, LOSSES, WINS, VIDEO, PAST, EARLIER, SEEN, CLOCK = range(9)


@pytest.fixture(autouse=True)
def empty(monkeypatch, tmp_path):
    """A machine on which no lecture was ever held; a lecture is over in no time."""
    monkeypatch.setattr(gl, "require", lambda: None)
    monkeypatch.setattr(train_tab, "RUNS", tmp_path)
    monkeypatch.setattr(train_tab, "EXAMPLE", tmp_path / "example")
    monkeypatch.setattr(train_tab, "ROOM", TrainingService(lambda lesson: events()))
    monkeypatch.setattr(tab_helpers.ATTEMPTS, "checkpoint", tmp_path / "full.safetensors")


def held(monkeypatch) -> threading.Event:
    """From now on a lecture stops in the middle and waits to be let go on."""
    gate = threading.Event()

    def slowly(lesson):
        for number, event in enumerate(events()):
            yield event
            if number == 10:
                gate.wait()

    monkeypatch.setattr(train_tab, "ROOM", TrainingService(slowly))
    return gate


def finished():
    train_tab.ROOM.current.thread.join()


def test_before_the_first_lecture_the_page_says_what_to_do():
    panels = train_tab.at_first()
    assert "press **Train**" in panels[SAID]
    assert panels[PHASE_BARS].count("progressbar") == len(PHASES)
    assert not panels[PAST].visible


def test_a_lecture_is_shown_while_it_runs_and_when_it_is_done(monkeypatch):
    gate = held(monkeypatch)
    panels = train_tab.train("reach-v3", train_tab.NOTHING, 5)
    assert panels[CLOCK].active
    assert panels[SAID].startswith("**reach**.")
    gate.set()
    finished()
    panels = train_tab.news(panels[SEEN])
    assert "is finished" in panels[SAID]
    assert "50 % of 2" in panels[SAID]
    assert not panels[CLOCK].active
    assert [trace["name"] for trace in panels[LOSSES]["light"]["data"]][:3] == [
        "weighted sum",
        "gaussian head",
        "belief",
    ]


def test_a_second_viewer_cannot_start_another_but_sees_the_one_that_runs(monkeypatch):
    gate = held(monkeypatch)
    train_tab.train("reach-v3", train_tab.NOTHING, 5)
    with pytest.raises(gr.Error, match="reach-v3 is running already"):
        train_tab.train("push-v3", train_tab.NOTHING, 5)
    assert train_tab.at_first()[CLOCK].active
    assert len(train_tab.lectures()) == 1
    gate.set()
    finished()


def test_stopped_and_resumed_it_is_the_same_lecture(monkeypatch):
    gate = held(monkeypatch)
    train_tab.train("reach-v3", train_tab.NOTHING, 5)
    train_tab.ROOM.current.stop()
    gate.set()
    assert "stopped" in train_tab.stopped()[SAID]
    folder = train_tab.ROOM.current.plan.folder
    learnt = len(TrainingLog(folder).steps)
    assert not TrainingLog(folder).complete
    monkeypatch.setattr(train_tab, "ROOM", TrainingService(lambda lesson: events(first=learnt + 1)))
    train_tab.resumed(folder.name)
    finished()
    assert TrainingLog(folder).complete
    assert TrainingLog(folder).steps == [1, 2, 3, 4, 5, 6]
    with pytest.raises(gr.Error, match="nothing to go on with"):
        train_tab.resumed(folder.name)


def test_nothing_new_is_not_sent_again(monkeypatch):
    gate = held(monkeypatch)
    train_tab.train("reach-v3", train_tab.NOTHING, 5)
    while len(train_tab.ROOM.current.log.steps) < 4:
        pass
    seen = train_tab.news(("", 0))[SEEN]
    sentence, *others = train_tab.news(seen)
    assert "Learning: step" in sentence
    assert all(part == gr.skip() for part in others)
    gate.set()
    finished()


def test_an_earlier_lecture_can_be_looked_at_again():
    train_tab.train("reach-v3", train_tab.NOTHING, 5)
    finished()
    (name,) = train_tab.lectures()
    panels = train_tab.looked_up(name)
    assert "an earlier lecture" in panels[SAID]
    assert panels[PAST].visible


def test_the_example_that_ships_is_shown_until_somebody_trains(monkeypatch):
    for event in events():
        TrainingLog(train_tab.EXAMPLE).add(event, 7.0)
    assert "An example that ships" in train_tab.at_first()[SAID]
    train_tab.train("reach-v3", train_tab.NOTHING, 5)
    finished()
    monkeypatch.setattr(train_tab, "ROOM", TrainingService(lambda lesson: events()))  # another server
    assert "an earlier lecture. Success" in train_tab.at_first()[SAID]


def test_a_lecture_whose_server_was_killed_is_found_by_the_next(monkeypatch):
    monkeypatch.setattr(
        train_tab, "ROOM", TrainingService(lambda lesson: (event for event in itertools.islice(events(), 9)))
    )
    train_tab.train("reach-v3", train_tab.NOTHING, 5)
    finished()
    monkeypatch.setattr(train_tab, "ROOM", TrainingService(lambda lesson: events(first=3)))
    assert "**Go on** takes it up" in train_tab.at_first()[SAID]
    train_tab.resumed(train_tab.lectures()[0])
    finished()
    assert "is finished" in train_tab.now()[SAID]


@pytest.mark.parametrize("name", [None, "", "../..", "page-none", 3, ["page"]])
def test_a_folder_that_is_no_lecture_leads_nowhere(name):
    for handler in (train_tab.resumed, train_tab.looked_up):
        with pytest.raises(gr.Error):
            handler(name)


@pytest.mark.parametrize(
    ("name", "start", "minutes"),
    [("pour-tea", train_tab.NOTHING, 5), ("reach-v3", train_tab.LEARNT, 5), ("reach-v3", train_tab.NOTHING, 1e9)],
)
def test_a_lecture_that_cannot_be_is_explained(name, start, minutes):
    with pytest.raises(gr.Error):
        train_tab.train(name, start, minutes)
    assert train_tab.lectures() == []


def test_stopping_nothing_is_explained():
    with pytest.raises(gr.Error, match="No lecture is running"):
        train_tab.stopped()
