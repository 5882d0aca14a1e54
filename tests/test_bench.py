"""The bench measures what it says, in turns, and prints it both ways."""

import json
from argparse import Namespace

import numpy as np
import pytest

from vla_core import bench
from vla_core.commands import bench as command
from vla_core.data.demonstrations import Demonstration, Started
from vla_core.errors import Mistake

FIGURES = (
    "stock_ms",
    "eye_ms",
    "wrist_ms",
    "audience_ms",
    "step_ms",
    "reset_ms",
    "teacher_ms",
    "eye_speedup",
    "eye_speedup_cpu",
    "collect_steps_per_s",
)


@pytest.fixture
def short(monkeypatch):
    """One task and a collection of the smallest size; the collector has tests of its own."""
    rates = np.array([100.0, 200.0, 300.0])
    monkeypatch.setattr(bench, "TASKS", ("reach-v3",))
    monkeypatch.setattr(bench, "collect_rates", lambda tasks: rates)


def test_one_json_object_holds_every_figure_and_its_spread(short, capsys):
    assert command.run(Namespace(json=True, rounds=1, policy=None)) == 0
    report = json.loads(capsys.readouterr().out)
    for name in FIGURES:
        low, high = report[f"{name}_spread"]
        assert 0 < low <= report[name] <= high
    assert report["collect_steps_per_s"] == 200


def test_the_table_has_one_line_for_each_figure():
    lines = command.table({"cpus": 2, "eye_ms": 2.0, "eye_ms_spread": [1.5, 2.5]}).splitlines()
    assert [line.split() for line in lines] == [["cpus", "2"], ["eye_ms", "2.0", "1.5", "to", "2.5"]]


def test_work_is_done_in_turns_and_the_first_round_only_warms_up():
    done: list[str] = []
    works = {"a_ms": (lambda: done.append("a"), 1), "b_ms": (lambda: done.append("b"), 2)}
    times = bench.measure_alternately(works, rounds=2)
    assert "".join(done) == "abb" * 3
    assert [len(values) for values in times.values()] == [2, 2]


def test_a_ratio_of_figures_is_taken_round_by_round(monkeypatch):
    times = {"stock_ms": [100.0, 300.0], "eye_ms": [2.0, 3.0]}
    times |= {"stock_cpu_ms": [100.0, 100.0], "eye_cpu_ms": [2.0, 2.0]}
    monkeypatch.setattr(bench, "world_times", lambda task, rounds: times)
    monkeypatch.setattr(bench, "collect_rates", lambda tasks: np.ones(1))
    assert bench.measure(rounds=2, tasks=("any",))["eye_speedup"] == 75  # of 50 and 100


def test_the_collectors_clock_counts_the_steps_of_every_attempt():
    events = [
        Started(2, 0),
        *(Demonstration("reach-v3", seed, 0.0, True, steps) for seed, steps in ((1, 40), (2, 60))),
    ]
    assert [steps for _, steps in bench.timed_steps(iter(events))] == [40, 100]


def test_no_rounds_are_a_mistake():
    with pytest.raises(Mistake, match="--rounds"):
        command.run(Namespace(json=True, rounds=0))
