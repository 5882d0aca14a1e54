"""The command writes what the study found; wrong numbers are answered in one line."""

import json

import numpy as np
import pytest

from tests.lessons.test_combinations import crops
from vla_core.__main__ import main
from vla_core.lessons import combinations, combinations_study
from vla_core.lessons.combinations_study import CombinationsPlan
from vla_core.world import gl


@pytest.fixture(autouse=True)
def no_simulator(monkeypatch):
    monkeypatch.setattr(gl, "require", lambda: None)
    monkeypatch.setattr(combinations, "STEPS", 2)


def test_the_command_measures_and_says_how(tmp_path, capsys):
    plan = CombinationsPlan((8,), 2)
    np.savez_compressed(combinations_study.crops_file(plan, tmp_path), crops=crops(plan))
    file = tmp_path / "found.json"
    asked = ["combinations", "--counts", "8", "--draws", "2", "--out", str(tmp_path), "--json", str(file)]
    assert main(asked) == 0
    found = json.loads(file.read_text())
    assert found["command"] == "python -m vla_core combinations --counts 8 --draws 2 --seed 0"
    assert len(found["runs"]) == 4
    assert "8 combinations, two words" in capsys.readouterr().out
    assert not file.with_suffix(".episodes.jsonl").exists()


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [("--counts", "eight", "whole numbers"), ("--counts", "4", "from 8 to 47"), ("--draws", "1", "at least 2")],
)
def test_a_wrong_number_is_answered_in_one_line(option, value, said, capsys):
    assert main(["combinations", option, value]) == 2
    assert said in capsys.readouterr().err
