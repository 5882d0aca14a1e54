"""The charts of the tabs about experiments: every axis named, nothing left uncoloured, light and dark."""

import json

import pytest

from tests.evaluation.test_break_it import BENCH, play
from tests.evaluation.test_reports import found
from tests.training.test_training_service import events
from tests.visualizations import recorded
from visualizations import break_it_charts, break_it_reasons, comparison, evaluation_charts
from visualizations.payload import unpack
from vla_core.attempt.compare import compare
from vla_core.evaluation.break_it import BREAKS, WHOLE, episodes, summary
from vla_core.evaluation.published import PUBLISHED
from vla_core.evaluation.reports import read
from vla_core.lessons.measured_breaks import measured_breaks
from vla_core.training.training_log import TrainingLog


@pytest.fixture(scope="module")
def pair():
    return recorded.rollout(), recorded.rollout(fusion="concat", wrist=0)


@pytest.fixture
def report(tmp_path):
    (tmp_path / "evaluation.json").write_text(json.dumps(found()))
    return read(tmp_path / "evaluation.json")


@pytest.fixture
def diary(tmp_path):
    for event in events():
        TrainingLog(tmp_path).add(event, 9.0)
    return TrainingLog(tmp_path)


@pytest.fixture
def broken():
    return summary(BENCH, [play(one) for one in episodes(BENCH)])


@pytest.fixture
def charts(pair, report, diary, broken):
    return {
        "twins": lambda mode: comparison.figure(compare(*pair), mode),
        "by task": lambda mode: evaluation_charts.by_task(report.rows, mode),
        "by tier": lambda mode: evaluation_charts.by_tier(report, mode),
        "by size": lambda mode: evaluation_charts.by_size([("evaluation", 2_600_000, 77.0)], mode),
        "broken": lambda mode: break_it_charts.success_by_break(broken, mode),
        "losses": lambda mode: break_it_charts.losses(diary, mode),
        "wins": lambda mode: break_it_charts.success_so_far(diary, mode),
    }


def test_every_axis_is_named_and_every_colour_is_one_of_ours(charts):
    for name, figure in charts.items():
        light, dark = figure("light"), figure("dark")
        axes = [part for key, part in light.to_dict()["layout"].items() if key[:5] in ("xaxis", "yaxis")]
        assert axes, name
        assert all(axis["title"]["text"] for axis in axes), name
        assert '"@' not in light.to_json(), name
        assert light.to_json() != dark.to_json(), name


def test_the_bars_are_grouped_by_tier_and_hold_their_intervals(report):
    figure = evaluation_charts.by_task(report.rows)
    assert {trace.name: list(trace.x) for trace in figure.data} == {"hard": [75.0], "easy": [75.0]}
    (row,) = (row for row in report.rows if row.task == "push-v3")
    (bars,) = (trace for trace in figure.data if trace.name == "hard")
    assert bars.x[0] + bars.error_x.array[0] == pytest.approx(row.high)
    assert bars.x[0] - bars.error_x.arrayminus[0] == pytest.approx(row.low)


def test_every_published_system_is_drawn_and_listed_with_its_source(report):
    sized = [system.name for system in PUBLISHED if system.parameters]
    assert list(evaluation_charts.by_size([]).data[0].text) == sized
    assert len(evaluation_charts.by_tier(report).data) == 1 + sum(bool(system.tiers) for system in PUBLISHED)
    assert all(system.source in evaluation_charts.sources_table() for system in PUBLISHED)


def test_before_and_after_are_two_lines_with_intervals(diary):
    taught = TrainingLog(diary.path.parent)
    assert len(break_it_charts.success_so_far(taught).data) == 3
    taught.before = [True, True, False, True]
    names = [trace.name for trace in break_it_charts.success_so_far(taught).data]
    assert [names[2], names[5]] == ["before", "after"]
    assert names.count("95 % interval") == 2
    sentence = break_it_charts.progress_sentence(taught, 9.0)
    assert "before 75 % of 4 (95 % interval 30 to 95 %), after 50 % of 2 (95 % interval 9 to 91 %)" in sentence


def test_words_say_what_the_charts_show(report, diary, broken):
    assert "worst" in evaluation_charts.report_sentence(report)
    assert break_it_charts.progress_sentence(diary, 9.0).startswith("Success on unseen seeds: 50 % of 2")
    assert "Whole, the policy succeeds in 67 %" in break_it_charts.summary_sentence(broken)
    head, rows = break_it_charts.by_task(broken)
    assert len(head) == len(rows[0])
    assert head[1] == WHOLE


def test_a_curve_of_losses_is_the_mean_of_what_it_skips():
    values = list(range(45))
    assert break_it_charts.block_means(values) == [9.5, 29.5, 42.0]


def test_the_rows_of_twins_say_nothing_where_nothing_could_be_compared(pair):
    told = comparison.difference_facts(compare(*pair), ("one", "other"))["twins"]
    assert told["amounts"][0][0] is not None  # both thought
    assert told["amounts"][1][:5] == [None] * 5
    assert json.loads(json.dumps(told, allow_nan=False)) == told


def test_a_duet_tells_every_moment_once(pair):
    from dataclasses import replace

    duet = comparison.LivePair(tuple(replace(rollout, moments=()) for rollout in pair), ("one", "other"))
    seen = [0, 0]
    for start in range(0, recorded.STEPS, 5):
        duet.add(tuple(rollout.moments[start : start + 5] for rollout in pair))
        value = duet.news()
        assert ("show" in value) == (start == 0)
        for side, packed in enumerate(value.get("show") or value["push"]):
            seen[side] += len(unpack(lab_bytes(packed))["moments"])
    assert seen == [recorded.STEPS] * 2


def lab_bytes(text: str) -> bytes:
    import base64

    return base64.b64decode(text)


def row(success: float, kept: float) -> dict:
    tasks = {"reach-v3": {"success": 100.0}, "push-v3": {"success": 0.0}}
    return {"success": success, "interval": [0.0, 100.0], "kept": kept, "episodes": 4, "tasks": tasks}


def test_the_reason_beside_a_number_follows_the_number():
    names = [name for name in BREAKS if name != WHOLE]
    for name in names:
        much, little = (
            break_it_reasons.reason(name, measured_breaks({"rows": {WHOLE: row(98, 100), name: row(kept, kept)}}))
            for kept in (95.0, 10.0)
        )
        assert much.startswith("Keeps most, 95%: ")
        assert little.startswith("Keeps little, 10%: ")
        assert much.endswith(".")


def test_a_part_that_was_not_measured_has_no_reason(broken):
    found = measured_breaks(broken)
    told = break_it_reasons.reasons(found, {name: f"no {name}" for name in BREAKS})
    assert told.count("\n") == sum(bool(break_it_reasons.reason(name, found)) for name in BREAKS) - 1
    assert break_it_reasons.reason("vision", measured_breaks({"rows": {}})) == ""
