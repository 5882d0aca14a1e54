"""Evaluations are shown as written, the seed that failed is the one to watch, and little ones run here."""

import json
from types import SimpleNamespace

import gradio as gr
import pytest

from tests.evaluation.test_reports import PLAN, found
from tests.page.toys import play_with_toys
from visualizations.page import evaluate_replay, evaluate_tab, live_rollouts
from vla_core.evaluation.evaluate import Plan, Result
from vla_core.world.seeds import unseen_seed
from vla_core.world.tasks import TASKS

WHICH, SAID, TIERS, SIZES, TABLE, BARS = range(6)


@pytest.fixture(autouse=True)
def toys(monkeypatch, tmp_path):
    play_with_toys(monkeypatch, tmp_path)
    monkeypatch.setattr(live_rollouts, "INTERVAL", 0.0)
    for module in (evaluate_tab, evaluate_replay):
        monkeypatch.setattr(module, "CHECKPOINTS", tmp_path)


def write(folder, name, plan=PLAN):
    (folder / f"{name}.json").write_text(json.dumps(found(plan)))


def watched(which, task):
    """What is told while somebody watches a task that they chose in the table."""
    seat = evaluate_replay.Viewer()
    return list(evaluate_replay.watch(evaluate_replay.choice(which, seat, SimpleNamespace(picked=task)), seat))


def test_without_an_evaluation_the_page_says_which_command_makes_one():
    panels = evaluate_tab.first_report()
    assert evaluate_tab.COMMAND in panels[SAID]
    assert panels[SIZES]["light"]["data"]  # what others have published stands there all the same
    assert panels[TABLE] == []


def test_an_evaluation_is_shown_with_its_intervals_its_date_and_its_command(tmp_path):
    write(tmp_path, "evaluation-bins")
    panels = evaluate_tab.first_report()
    assert panels[WHICH].choices == [("MT50, bins head", "evaluation-bins")]
    assert "Tier mean 75.0 %" in panels[SAID]
    assert "on 2026-11-21" in panels[SAID]
    assert "--tasks push,drawer-open --episodes 4 --seed 0 --steps 500 --head bins`" in panels[SAID]
    (push, _) = panels[TABLE]
    assert (push["task"], push["tier"], push["success"], push["episodes"]) == ("push", "hard", 75.0, 4)
    assert push["low"] < 75 < push["high"]
    assert "(2 of 50 tasks)" in json.dumps(panels[TIERS]["light"]["data"])


def test_only_all_fifty_tasks_stand_beside_the_published_figures(tmp_path):
    write(tmp_path, "evaluation-bins")
    assert "ours" not in json.dumps(evaluate_tab.show_report("evaluation-bins")[2]["light"]["data"])
    header = json.dumps({"w": {"dtype": "F16", "shape": [1000, 2000], "data_offsets": [0, 0]}}).encode()
    (tmp_path / "toy.safetensors").write_bytes(len(header).to_bytes(8, "little") + header)
    write(tmp_path, "evaluation", Plan(str(tmp_path / "toy.safetensors"), tuple(TASKS), episodes=4))
    sizes = evaluate_tab.show_report("evaluation")[2]
    assert "2.0 M, 75.0 %" in json.dumps(sizes["light"]["data"], ensure_ascii=False)


def test_swapped_instructions_say_whether_they_steered(tmp_path):
    pairs = ("drawer-open-v3@drawer-half", "drawer-close-v3@drawer-half")
    write(tmp_path, "evaluation-swapped", Plan("toy.safetensors", pairs, 4, instructions="swapped"))
    said, tiers, *_ = evaluate_tab.show_report("evaluation-swapped")
    assert "did what was said in 75.0 %" in said
    assert tiers is None


def test_a_damaged_evaluation_is_explained(tmp_path):
    (tmp_path / "evaluation.json").write_text("{}")
    with pytest.raises(gr.Error, match="run that again"):
        evaluate_tab.first_report()


def test_a_task_is_watched_on_a_seed_that_failed(tmp_path):
    write(tmp_path, "evaluation-bins")
    first, *_, last = watched("evaluation-bins", "push-v3")
    assert f"seed {unseen_seed(3)}: a seed that failed" in first[0]
    assert "after 20 steps" in last[0]
    assert first[2] == "push-v3"


def test_without_an_evaluation_any_unseen_seed_is_watched():
    told = watched(None, "push-v3")
    assert "an unseen seed" in told[0][0]
    assert any(isinstance(value[1], gr.HTML) and value[1].value for value in told)


def test_what_was_watched_ends_when_its_viewer_chooses_again():
    seat = evaluate_replay.Viewer()
    one, other = (
        evaluate_replay.choice(None, seat, SimpleNamespace(picked=name)) for name in ("push-v3", "reach-v3")
    )
    assert list(evaluate_replay.watch(one, seat)) == []
    watching = evaluate_replay.watch(other, seat)
    assert "reach" in next(watching)[0]
    evaluate_replay.end_current(seat)
    assert [told[0] for told in watching] == ["Stopped."]


@pytest.mark.parametrize("task", [None, "", "../etc", "x" * 10_000])
def test_a_task_that_there_is_not_is_explained(task):
    with pytest.raises(gr.Error) as wrong:
        watched("evaluation", task)
    assert len(wrong.value.message) < 400


def test_a_few_episodes_are_told_one_by_one(monkeypatch):
    def fake(plan, workers, engine):
        return (Result(plan.tasks[0], n, n != 1, 30, 200.0) for n in range(plan.episodes))

    monkeypatch.setattr(evaluate_replay, "evaluate", fake)
    told = list(evaluate_replay.measure("reach-v3", "bins", 3))
    assert "0 of 3" in told[0]
    assert "67 % of 3 episodes" in told[-1]
    assert told[-1].endswith("✓ ✗ ✓")


@pytest.mark.parametrize(
    ("name", "head", "count"), [("?", "flow", 1), ("reach-v3", "x", 1), ("reach-v3", "flow", 99)]
)
def test_a_measurement_that_cannot_be_is_explained(name, head, count):
    with pytest.raises(gr.Error):
        list(evaluate_replay.measure(name, head, count))
