"""An attempt that was driven in a browser becomes a demonstration: our pictures and labels at its places."""

import json
from pathlib import Path

import numpy as np
import pytest

from vla_core.__main__ import main
from vla_core.data import driven
from vla_core.data.episode_file import read_episode
from vla_core.data.recording import PLAN_STEPS
from vla_core.errors import BrokenFile, InvalidInput
from vla_core.world import open_world, teacher_for

TASK, SEED, STEPS = "reach-v3", 1_000_000_007, 9
RECORDED = Path(__file__).parents[1] / "cases" / "driven" / "reach.driven.json"  # with the keys of a live page


@pytest.fixture(scope="module")
def attempt():
    """The teacher's attempt as the browser tells one, and what our own world said of it."""
    world, teacher = open_world(TASK), teacher_for(TASK)
    world.reset(SEED)
    steps, states, points = [], [], []
    for _ in range(STEPS):
        data, action = world.env.data, teacher.act(world)
        places = {name: np.ravel(getattr(data, name)).tolist() for name in driven.PLACES}
        states.append(world.state)
        points.append(world.truth().object)
        success = world.step(action).success
        steps.append({**places, "action": action.tolist(), "driven": True, "success": success})
    world.close()
    facts = {"format": driven.FORMAT, "version": driven.VERSION, "task": TASK, "seed": SEED, "steps": steps}
    return facts, np.stack(states), np.stack(points)


def test_the_world_stands_where_the_browsers_stood(attempt):
    facts, states, points = attempt
    made = driven.episode(facts)
    assert np.allclose(made.state, states, atol=1e-4)
    assert np.allclose(made.points[:, 1], points, atol=1e-4)
    assert made.front.shape == (STEPS, 96, 96, 3)
    assert made.front.std() > 10
    assert (made.source, made.teacher) == ("person", "person")


def test_what_was_driven_in_a_browser_leads_our_world_to_the_same_place_at_the_same_step():
    attempt = driven.check(driven.read(RECORDED))
    made = driven.drawn(attempt, picture=32, wrist=32)
    assert bool(made.success[-1])
    assert not made.success[:-1].any()
    assert {tuple(action[:3]) for action in attempt.actions} != {(0, 0, 0)}
    world = open_world(attempt.task)
    world.reset(attempt.seed)
    world.stand(*(np.array(attempt.steps[0][name], np.float64) for name in driven.PLACES))
    away, success = [], []
    for state, action in zip(made.state, attempt.actions, strict=True):
        away.append(np.linalg.norm(world.state[:3] - state[:3]))
        success.append(world.step(action).success)
    world.close()
    assert max(away) < 0.005  # metres
    assert success == made.success.tolist()


def test_the_label_of_a_state_is_what_was_done_from_there_on(attempt):
    facts, _, _ = attempt
    made = driven.episode(facts, every=4)
    actions = np.array([step["action"] for step in facts["steps"]], np.float32)
    assert made.plan.shape == (3, PLAN_STEPS, 4)
    assert np.array_equal(made.plan[1][:5], actions[4:9])
    assert np.array_equal(made.plan[1][5], [0, 0, 0, actions[-1, 3]])


def test_the_command_writes_a_file_for_each_attempt(attempt, tmp_path, capsys):
    file = tmp_path / "reach.driven.json"
    file.write_text(json.dumps(attempt[0]), encoding="utf-8")
    assert main(["import-driven", str(file), str(file), "--out", str(tmp_path / "data")]) == 0
    found = sorted((tmp_path / "data" / TASK).iterdir())
    assert [read_episode(path).seed for path in found] == [SEED, SEED]
    assert "9 steps" in capsys.readouterr().out


@pytest.mark.parametrize("text", ["", "[]", '{"format": "other"}', '{"format": "vla-driven", "version": 9}'])
def test_another_file_is_one_line(text, tmp_path):
    file = tmp_path / "file.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(BrokenFile):
        driven.read(file)


def test_an_attempt_that_nobody_drove_is_no_demonstration(attempt):
    steps = [step | {"driven": False} for step in attempt[0]["steps"]]
    with pytest.raises(InvalidInput, match="A person drove no step"):
        driven.episode(attempt[0] | {"steps": steps})


@pytest.mark.parametrize("damage", [{"qpos": "left"}, {"action": "left"}, {"success": ...}])
def test_a_damaged_step_is_one_line(attempt, damage):
    facts, *_ = attempt
    steps = [{name: value for name, value in (facts["steps"][0] | damage).items() if value is not ...}]
    with pytest.raises(BrokenFile, match="is damaged"):
        driven.episode(facts | {"steps": [facts["steps"][0] | {"driven": True}, *steps]})
