"""Every way to break it is tried on the same seeds, counted honestly, and never twice."""

import json
from dataclasses import asdict, replace

import numpy as np
import pytest

from vla_core.__main__ import main
from vla_core.attempt.request import Request
from vla_core.commands import breakit as command
from vla_core.errors import Mistake
from vla_core.evaluation import break_it as measuring
from vla_core.evaluation.break_it import BREAKS, WHOLE, BreakPlan, Outcome, break_it, episodes, summary
from vla_core.evaluation.evaluate import Plan
from vla_core.world import gl
from vla_core.world.camera import FRONT_CAMERA, moved, project
from vla_core.world.look import Look

BENCH = BreakPlan("toy.safetensors", ("push-v3", "drawer-open-v3"), episodes=3)


def play(episode, bench=BENCH) -> Outcome:
    """Whole, it wins all but one; without a part, only every other."""
    success = episode.number != 2 if episode.broken == WHOLE else episode.number == 0
    return Outcome(episode.task, episode.number, success, 50, 200.0, broken=episode.broken)


@pytest.fixture
def counted(monkeypatch):
    ran = []

    def one(episode, plan):
        ran.append((episode.broken, episode.task, episode.number))
        return play(episode)

    monkeypatch.setattr(measuring, "run_episode", one)
    monkeypatch.setattr(measuring, "imap", lambda engine, function, items, workers, group: map(function, items))
    return ran


def test_every_way_gets_the_same_trials():
    by_way = {
        name: [(one.task, one.number, one.instruction) for one in episodes(BENCH) if one.broken == name]
        for name in BREAKS
    }
    assert all(trials == by_way[WHOLE] for trials in by_way.values())
    assert len(by_way[WHOLE]) == 6


def test_every_way_is_possible():
    for broken in BREAKS.values():
        Request("open it", **broken.settings)
        assert (Look(**broken.look) != Look()) == bool(broken.look)
    assert BENCH.plan("light") == Plan("toy.safetensors", BENCH.tasks, 3, 0, 300, look={"light": 0.5})


def test_every_way_runs_on_the_seeds_that_the_plan_names():
    assert {replace(BENCH, seeds="validation").plan(name).seeds for name in BREAKS} == {"validation"}


def test_the_knocked_camera_does_knock():
    look = Look(**BREAKS["camera"].look)
    knocked = moved(FRONT_CAMERA, look.camera_shift, look.camera_turn, look.camera_tilt)
    table = np.array([[x, y, z] for x in (-0.2, 0.2) for y in (0.5, 0.85) for z in (0.0, 0.2)])
    assert 96 * np.linalg.norm(project(table, knocked) - project(table, FRONT_CAMERA), axis=1).mean() > 9  # pixels


def test_the_table_says_what_is_left():
    found = summary(BENCH, [play(one) for one in episodes(BENCH)])
    assert found["rows"][WHOLE]["success"] == pytest.approx(66.67)
    assert found["rows"]["light"]["success"] == pytest.approx(33.33)
    assert found["rows"][WHOLE]["kept"] == 100
    assert found["rows"]["light"]["kept"] == 50
    assert found["rows"]["light"]["tasks"]["push-v3"]["episodes"] == 3
    low, high = found["rows"]["light"]["interval"]
    assert low < 33.33 < high
    assert json.loads(json.dumps(found)) == json.loads(json.dumps(found | {"bench": asdict(BENCH)}))


def test_what_is_finished_is_not_run_again(counted, tmp_path):
    notebook = tmp_path / "a.jsonl"
    for number, _ in enumerate(break_it(BENCH, 1, "local", notebook), start=1):
        if number == 7:
            break
    whole = list(break_it(BENCH, 1, "local", notebook))
    assert len(counted) == len(set(counted)) == len(whole) == 6 * len(BREAKS)


def test_the_command_writes_what_was_measured_when_and_how(counted, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(gl, "require", lambda: None)
    checkpoint, file = tmp_path / "toy.safetensors", tmp_path / "found.json"
    checkpoint.write_bytes(b"")
    words = ["--checkpoint", str(checkpoint), "--tasks", "push", "--episodes", "2", "--breaks", "light,state"]
    assert main(["breakit", *words, "--json", str(file)]) == 0
    found = json.loads(file.read_text())
    assert list(found["rows"]) == [WHOLE, "light", "state"]
    assert found["command"].startswith("python -m vla_core breakit --checkpoint")
    assert "--breaks light,state" in found["command"]
    assert found["date"] > "2026"
    assert "half of their light" in capsys.readouterr().out
    assert not file.with_suffix(".episodes.jsonl").exists()


def test_an_unknown_way_is_explained():
    with pytest.raises(Mistake, match=r"'hammer'; choose from whole, vision"):
        command.chosen("hammer")
