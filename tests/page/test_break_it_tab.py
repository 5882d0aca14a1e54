"""What is broken is broken, what is measured is told with its date, and a small measurement runs on the page."""

import json

import gradio as gr
import pytest

from tests.page.toys import play_with_toys
from visualizations.page import break_it_tab, failure_prediction_section, live_rollouts, readouts_section
from vla_core.evaluation.break_it import BREAKS, WHOLE, BreakPlan, Outcome, episodes, summary
from vla_core.trace import STAGES


@pytest.fixture(autouse=True)
def toys(monkeypatch, tmp_path):
    play_with_toys(monkeypatch, tmp_path)
    monkeypatch.setattr(live_rollouts, "INTERVAL", 0.0)
    monkeypatch.setattr(break_it_tab, "STORED", tmp_path / "breakit.json")


def outcome(episode, success=True) -> Outcome:
    return Outcome(episode.task, episode.number, success, 40, 200.0, broken=episode.broken)


@pytest.mark.parametrize(("way", "stage"), [("state", "state"), ("language", "language"), ("light", "vision")])
def test_the_broken_stage_differs_first_and_is_the_one_that_is_opened(way, stage):
    *_, last = values = list(break_it_tab.break_live(way, "reach-v3", 1))
    assert last["twins"]["stage"] == stage
    assert values[0]["open"] == BREAKS[way].stage == stage
    assert last["names"][0] == WHOLE


def test_a_way_that_there_is_not_is_explained():
    with pytest.raises(gr.Error, match="no way to break it called 'hammer'"):
        list(break_it_tab.break_live("hammer", "reach-v3", 1))


def test_without_a_measurement_the_page_says_how_to_make_one():
    picture, said, table = break_it_tab.stored_table()
    assert picture is table is None
    assert break_it_tab.MEASURE in said


def test_a_stored_measurement_is_shown_with_its_date_and_command():
    bench = BreakPlan("full.safetensors", ("reach-v3", "push-v3"), 2)
    found = summary(bench, [outcome(one, one.broken == WHOLE) for one in episodes(bench)])
    break_it_tab.STORED.write_text(
        json.dumps(found | {"date": "2026-11-21", "command": "python -m vla_core breakit"})
    )
    picture, said, table = break_it_tab.stored_table()
    assert "2026-11-21" in said
    assert "`python -m vla_core breakit`" in said
    assert "- **no chunking** (0%, " in said
    assert "Keeps little, 0%: here the next step depends on more than one look can tell" in said
    assert (
        picture["light"]["data"] != picture["dark"]["data"]
        or picture["light"]["layout"] != picture["dark"]["layout"]
    )
    assert [row[0] for row in table["data"]] == ["reach", "push"]
    assert len(table["headers"]) == 1 + len(BREAKS)


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"rows": {"whole": 3}, "date": "", "command": ""}'])
def test_a_damaged_measurement_is_said_to_be_one(text):
    break_it_tab.STORED.write_text(text)
    assert "cannot be read" in break_it_tab.stored_table()[1]


def test_a_small_measurement_is_drawn_anew_after_every_episode(monkeypatch):
    monkeypatch.setattr(break_it_tab, "break_it", lambda bench, workers, engine: map(outcome, episodes(bench)))
    shown = list(break_it_tab.measure(["reach-v3"], 1))
    assert len(shown) == 1 + len(BREAKS)
    assert f"so far: 1 of {len(BREAKS)}" in shown[1][1]
    assert "just now" in shown[-1][1]


@pytest.mark.parametrize(
    ("tasks", "count"), [([], 1), (None, 1), (["reach-v3"], 0), (["reach-v3"], 1e9), (["?"], 1)]
)
def test_a_measurement_that_cannot_be_is_explained(tasks, count):
    with pytest.raises(gr.Error):
        list(break_it_tab.measure(tasks, count))


def test_every_way_says_what_it_does():
    assert all(BREAKS[name].stage in STAGES and BREAKS[name].does for name in BREAKS)
    assert break_it_tab.description("light") == "**half the light**: the lamps give half of their light."
    assert break_it_tab.description("hammer") == ""


def test_whether_lamps_predict_failure_is_told_or_how_to_measure_it(monkeypatch, tmp_path):
    file = tmp_path / "failure_prediction.json"
    monkeypatch.setattr(failure_prediction_section, "STORED", file)
    assert failure_prediction_section.stored_prediction() == [
        None,
        f"Nothing has been measured yet. `{failure_prediction_section.MEASURE}` does it.",
    ]
    known = {name: [0.9, 0.8, 1.0] for name in ("vision", "language", "state", "worst")}
    unknown = dict.fromkeys(known)
    rows = {
        "light": {"episodes": 9, "failed": 4, "early": known, "whole": known},
        "words": {"episodes": 5, "failed": 0, "early": unknown, "whole": unknown},
        "all": {"episodes": 14, "failed": 4, "early": known, "whole": known},
    }
    told = {"axes": rows, "early": 5, "command": "predict-failure", "date": "2026-11-27"}
    file.write_text(json.dumps(told))
    picture, said = failure_prediction_section.stored_prediction()
    assert "light 0.90, all 0.90. Nothing to be told where all succeeded or all failed: words. 14 episodes" in said
    for mode in ("light", "dark"):
        assert [trace["x"] for trace in picture[mode]["data"]] == [["light", "all"]] * 8


def test_what_each_stage_knows_is_told_or_how_to_measure_it(monkeypatch, tmp_path):
    file = tmp_path / "readouts.json"
    monkeypatch.setattr(readouts_section, "STORED", file)
    assert readouts_section.stored_readouts() == [
        None,
        f"Nothing has been measured yet. `{readouts_section.MEASURE}` does it.",
    ]
    ways = {"trained": 0.9, "untrained": 0.2, "control": 0.25, "selectivity": 0.65}
    row = {"name": "context", "stage": "fusion", "width": 9, "hand": ways, "object": ways, "goal": ways}
    told = {"rows": [row], "moments": 1200, "tasks": ["push-v3"], "command": "readouts", "date": "2026-11-21"}
    file.write_text(json.dumps(told))
    picture, said = readouts_section.stored_readouts()
    assert [len(picture[mode]["data"]) for mode in ("light", "dark")] == [9, 9]
    assert "finds 90% and 90% of where object and goal are" in said
    assert "finds 25% and 25%; the rest, 65% and 65%, is the selectivity. 1,200 moments of 1 task," in said
    file.write_text("{")
    assert "cannot be read" in readouts_section.stored_readouts()[1]
