"""What an evaluation wrote is read back as it was; what is no evaluation is said to be none."""

import json

import pytest

from vla_core.errors import Mistake
from vla_core.evaluation.evaluate import Plan, Result, summary
from vla_core.evaluation.published import PUBLISHED
from vla_core.evaluation.reports import parameters, read, reports

PLAN = Plan("toy.safetensors", ("push-v3", "drawer-open-v3"), episodes=4, settings={"head": "bins"})


def found(plan=PLAN):
    results = [Result(task, n, n < 3, 50, 200.0) for task in plan.tasks for n in range(plan.episodes)]
    return summary(plan, results) | {"date": "2026-11-21"}


def test_an_evaluation_comes_back_as_it_was_written(tmp_path):
    (tmp_path / "evaluation-bins.json").write_text(json.dumps(found()))
    (report,) = reports(tmp_path).values()
    assert (report.name, report.head, report.date) == ("evaluation-bins", "bins", "2026-11-21")
    assert report.tier_mean == report.task_mean == 75
    assert report.tiers == {"easy": 75.0, "hard": 75.0}
    row = report.row("push-v3")
    assert (row.tier, row.success, row.episodes, row.failed) == ("hard", 75.0, 4, (3,))
    assert row.low < 75 < row.high
    with pytest.raises(Mistake, match="no task"):
        report.row("reach-v3")


def test_an_evaluation_with_swapped_instructions_says_whether_they_steered(tmp_path):
    pairs = ("drawer-open-v3@drawer-half", "drawer-close-v3@drawer-half")
    plan = Plan("toy.safetensors", pairs, episodes=2, instructions="swapped")
    (tmp_path / "evaluation-swapped.json").write_text(json.dumps(found(plan)))
    report = read(tmp_path / "evaluation-swapped.json")
    assert (report.steered, report.instead, report.tier_mean) == (100, 0, None)
    assert report.row(pairs[0]).instead == 0


def test_an_older_file_that_describes_its_seeds_was_measured_on_test_seeds(tmp_path):
    for written, seeds in (("disjoint from training by construction", "test"), ("validation", "validation")):
        content = found() | {"protocol": found()["protocol"] | {"seeds": written}}
        (tmp_path / "evaluation.json").write_text(json.dumps(content))
        assert read(tmp_path / "evaluation.json").protocol["seeds"] == seeds


def test_an_older_file_does_not_say_which_failed(tmp_path):
    content = found()
    for row in content["tasks"].values():
        del row["failed"]
    (tmp_path / "evaluation.json").write_text(json.dumps(content))
    assert read(tmp_path / "evaluation.json").row("push-v3").failed is None


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"tasks": {}}', '{"tasks": {"push-v3": {}}}', '{"tasks": 3}'])
def test_what_is_no_evaluation_is_explained(tmp_path, text):
    (tmp_path / "evaluation.json").write_text(text)
    with pytest.raises(Mistake, match="again"):
        read(tmp_path / "evaluation.json")


def test_parameters_are_counted_from_the_header_alone(tmp_path):
    import torch
    from safetensors.torch import save_file

    save_file({"a": torch.zeros(3, 5), "b": torch.zeros(7)}, tmp_path / "x.safetensors", metadata={"about": "{}"})
    assert parameters(tmp_path / "x.safetensors") == 22
    assert parameters(tmp_path / "none.safetensors") == 0


def test_every_published_figure_has_its_source_and_its_tiers_mean_what_it_says():
    for system in PUBLISHED:
        assert system.source.startswith("arXiv:")
        assert 0 < system.success < 1
        if system.tiers:
            assert sum(system.tiers) / 4 == pytest.approx(system.success, abs=0.001)
