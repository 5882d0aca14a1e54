"""The Evaluate tab shows what was measured on the table, and says how to measure it where nothing was."""

import json
from dataclasses import asdict, replace

import pytest

from visualizations import table_charts
from visualizations.page import table_section
from vla_core.evaluation import table as measuring
from vla_core.evaluation.evaluate import Plan
from vla_core.evaluation.reports import reports
from vla_core.evaluation.table import TableResult

PLAN = Plan("policy.safetensors", ("table",), episodes=1)
CHART, SAID = range(2)


@pytest.fixture
def found():
    """A measurement in which training's own combinations succeed, and nothing else does."""
    results = [
        TableResult(one.task, one.number, one.part == "seen", 9, 80.0, part=one.part, verb=one.verb)
        for one in measuring.trials(PLAN)
    ]
    results = [
        replace(one, distractors=trial.distractors)
        for one, trial in zip(results, measuring.trials(PLAN), strict=True)
    ]
    return json.loads(json.dumps(measuring.summary(PLAN, results) | {"date": "2026-11-27"}))


def test_each_part_has_a_point_for_every_verb_and_the_sentence_has_its_figures(found):
    drawn = {(trace["name"], len(trace["x"])) for trace in table_charts.figure(found).to_plotly_json()["data"]}
    assert ("trained on", 13) in drawn
    assert ("new combinations", 3) in drawn  # one for each number of distractors
    said = table_charts.summary_sentence(found)
    assert "100 % of episodes with combinations and wordings of training" in said
    assert "in 0 % with combinations that training never has" in said


def test_the_section_shows_the_file_or_how_to_make_it(found, monkeypatch, tmp_path):
    stored = tmp_path / "checkpoints" / "evaluation-table.json"
    monkeypatch.setattr(table_section, "STORED", stored)
    assert table_section.stored_table() == [
        None,
        f"Nothing has been measured yet. `{table_section.MEASURE}` does it.",
    ]
    stored.parent.mkdir()
    stored.write_text(json.dumps(found))
    panels = table_section.stored_table()
    assert panels[CHART]["light"]["data"]
    assert "2026-11-27, policy.safetensors" in panels[SAID]
    stored.write_text(json.dumps({"seen": 3}))
    assert "checkpoints/evaluation-table.json cannot be read" in table_section.stored_table()[SAID]


def test_a_measurement_on_the_table_is_no_report_by_task(found, tmp_path):
    (tmp_path / "evaluation-table.json").write_text(json.dumps(found))
    assert found["protocol"] == json.loads(json.dumps(asdict(PLAN))) | {"measures": measuring.MEASURES}
    assert reports(tmp_path) == {}
