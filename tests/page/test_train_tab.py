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

SENTENCE, PHASE_BARS, LOSSES, SUCCESSES, VIDEO, POLICY, EARLIER_ROW, EARLIER, VERSION, CLOCK = range(10)


@pytest.fixture(autouse=True)
def empty(monkeypatch, tmp_path):
    """A machine without earlier lectures; a lecture takes no time."""
    monkeypatch.setattr(gl, "require", lambda: None)
    monkeypatch.setattr(train_tab, "RUNS", tmp_path)
    monkeypatch.setattr(train_tab, "EXAMPLE", tmp_path / "example")
    monkeypatch.setattr(train_tab, "SERVICE", TrainingService(lambda lesson: events()))
    monkeypatch.setattr(tab_helpers.ATTEMPTS, "checkpoint", tmp_path / "full.safetensors")


def paused_lecture(monkeypatch) -> threading.Event:
    """A lecture waits in its middle until the event is set."""
    gate = threading.Event()

    def slowly(lesson):
        for number, event in enumerate(events()):
            yield event
            if number == 10:
                gate.wait()

    monkeypatch.setattr(train_tab, "SERVICE", TrainingService(slowly))
    return gate


def wait_for_end():
    train_tab.SERVICE.current.thread.join()


def test_before_the_first_lecture_the_page_says_what_to_do():
    panels = train_tab.initial_panels()
    assert "press **Train**" in panels[SENTENCE]
    assert panels[PHASE_BARS].count("progressbar") == len(PHASES)
    assert not panels[EARLIER_ROW].visible


def test_a_lecture_is_shown_while_it_runs_and_when_it_is_done(monkeypatch):
    gate = paused_lecture(monkeypatch)
    panels = train_tab.start_training("reach-v3", train_tab.FROM_NOTHING, 5)
    assert panels[CLOCK].active
    assert panels[SENTENCE].startswith("**reach**.")
    gate.set()
    wait_for_end()
    panels = train_tab.refresh(panels[VERSION])
    assert "is finished" in panels[SENTENCE]
    assert "50 % of 2" in panels[SENTENCE]
    assert not panels[CLOCK].active
    assert [trace["name"] for trace in panels[LOSSES]["light"]["data"]][:3] == [
        "weighted sum",
        "gaussian head",
        "belief",
    ]


def test_a_second_viewer_cannot_start_another_but_sees_the_one_that_runs(monkeypatch):
    gate = paused_lecture(monkeypatch)
    train_tab.start_training("reach-v3", train_tab.FROM_NOTHING, 5)
    with pytest.raises(gr.Error, match="reach-v3 is running already"):
        train_tab.start_training("push-v3", train_tab.FROM_NOTHING, 5)
    assert train_tab.initial_panels()[CLOCK].active
    assert len(train_tab.earlier_lectures()) == 1
    gate.set()
    wait_for_end()


def test_stopped_and_resumed_it_is_the_same_lecture(monkeypatch):
    gate = paused_lecture(monkeypatch)
    train_tab.start_training("reach-v3", train_tab.FROM_NOTHING, 5)
    train_tab.SERVICE.current.stop()
    gate.set()
    assert "stopped" in train_tab.stop_training()[SENTENCE]
    folder = train_tab.SERVICE.current.plan.folder
    steps_done = len(TrainingLog(folder).steps)
    assert not TrainingLog(folder).complete
    monkeypatch.setattr(train_tab, "SERVICE", TrainingService(lambda lesson: events(first=steps_done + 1)))
    train_tab.resume_training(folder.name)
    wait_for_end()
    assert TrainingLog(folder).complete
    assert TrainingLog(folder).steps == [1, 2, 3, 4, 5, 6]
    with pytest.raises(gr.Error, match="nothing to go on with"):
        train_tab.resume_training(folder.name)


def test_nothing_new_is_not_sent_again(monkeypatch):
    gate = paused_lecture(monkeypatch)
    train_tab.start_training("reach-v3", train_tab.FROM_NOTHING, 5)
    while len(train_tab.SERVICE.current.log.steps) < 4:
        pass
    version = train_tab.refresh(("", 0))[VERSION]
    sentence, *others = train_tab.refresh(version)
    assert "Learning: step" in sentence
    assert all(part == gr.skip() for part in others)
    gate.set()
    wait_for_end()


def test_an_earlier_lecture_can_be_looked_at_again():
    train_tab.start_training("reach-v3", train_tab.FROM_NOTHING, 5)
    wait_for_end()
    (name,) = train_tab.earlier_lectures()
    panels = train_tab.show_earlier(name)
    assert "an earlier lecture" in panels[SENTENCE]
    assert panels[EARLIER_ROW].visible


def test_the_example_that_ships_is_shown_until_somebody_trains(monkeypatch):
    for event in events():
        TrainingLog(train_tab.EXAMPLE).add(event, 7.0)
    assert "An example that ships" in train_tab.initial_panels()[SENTENCE]
    train_tab.start_training("reach-v3", train_tab.FROM_NOTHING, 5)
    wait_for_end()
    monkeypatch.setattr(train_tab, "SERVICE", TrainingService(lambda lesson: events()))  # another server
    assert "an earlier lecture. Success" in train_tab.initial_panels()[SENTENCE]


def test_a_lecture_whose_server_was_killed_is_found_by_the_next(monkeypatch):
    monkeypatch.setattr(
        train_tab, "SERVICE", TrainingService(lambda lesson: (event for event in itertools.islice(events(), 9)))
    )
    train_tab.start_training("reach-v3", train_tab.FROM_NOTHING, 5)
    wait_for_end()
    monkeypatch.setattr(train_tab, "SERVICE", TrainingService(lambda lesson: events(first=3)))
    assert "**Go on** takes it up" in train_tab.initial_panels()[SENTENCE]
    train_tab.resume_training(train_tab.earlier_lectures()[0])
    wait_for_end()
    assert "is finished" in train_tab.current_panels()[SENTENCE]


@pytest.mark.parametrize("name", [None, "", "../..", "page-none", 3, ["page"]])
def test_a_folder_that_is_no_lecture_leads_nowhere(name):
    for handler in (train_tab.resume_training, train_tab.show_earlier):
        with pytest.raises(gr.Error):
            handler(name)


@pytest.mark.parametrize(
    ("name", "start", "minutes"),
    [
        ("pour-tea", train_tab.FROM_NOTHING, 5),
        ("reach-v3", train_tab.FROM_SHIPPED, 5),
        ("reach-v3", train_tab.FROM_NOTHING, 1e9),
    ],
)
def test_a_lecture_that_cannot_be_is_explained(name, start, minutes):
    with pytest.raises(gr.Error):
        train_tab.start_training(name, start, minutes)
    assert train_tab.earlier_lectures() == []


def test_stopping_nothing_is_explained():
    with pytest.raises(gr.Error, match="No lecture is running"):
        train_tab.stop_training()
