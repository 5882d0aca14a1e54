"""Every axis and strength gets the same trials, is counted honestly, and is never run twice."""

import json
from pathlib import Path

import numpy as np
import pytest

from vla_core.__main__ import main
from vla_core.attempt.request import Request
from vla_core.commands import perturb as command
from vla_core.errors import InvalidInput
from vla_core.evaluation import perturb as measuring
from vla_core.evaluation.perturb import Outcome, PerturbPlan, episodes, perturb, perturbed, summary
from vla_core.language.perturbed import LEVELS, perturbed_sentence
from vla_core.language.table_reader import read
from vla_core.world.look import PLAIN
from vla_core.world.perturbations import AXES, LOOKS, STRENGTHS
from vla_core.world.table.tasks import scene_and_command, sentence_of_episode
from vla_core.world.tasks import TASKS

PLAN = PerturbPlan("toy.safetensors", ("push-v3", "drawer-open-v3"), episodes=2)
PLAIN_REQUEST = Request("push the puck to the mark", "push-v3", seed=5)


def play(episode, plan=PLAN) -> Outcome:
    """It works up to strength 0.6, and never with other colours."""
    works = episode.strength <= 0.6 and episode.axis != "colours"
    return Outcome(episode.task, episode.number, works, 50, 200.0, axis=episode.axis, strength=episode.strength)


def trial_of(episode):
    return episode.task, episode.number, episode.instruction


@pytest.fixture
def counted(monkeypatch):
    ran = []

    def one(episode, plan):
        ran.append((episode.axis, episode.strength, episode.task, episode.number))
        return play(episode)

    monkeypatch.setattr(measuring, "run_episode", one)
    monkeypatch.setattr(measuring, "imap", lambda engine, function, items, workers, group: map(function, items))
    return ran


def test_every_axis_and_strength_gets_the_same_trials():
    cells = {(one.axis, one.strength) for one in episodes(PLAN)}
    assert cells == {(axis, strength) for axis in AXES for strength in STRENGTHS}
    trials = {
        cell: [trial_of(one) for one in episodes(PLAN) if (one.axis, one.strength) == cell] for cell in cells
    }
    assert len({str(found) for found in trials.values()}) == 1


def test_the_file_holds_the_total_and_for_each_axis_its_mean_and_its_strengths():
    found = summary(PLAN, [play(one) for one in episodes(PLAN)])
    assert found["axes"]["light"]["strengths"] == {"0.2": 100, "0.4": 100, "0.6": 100, "0.8": 0, "1": 0}
    assert found["axes"]["light"]["mean"] == 60
    assert found["axes"]["colours"]["mean"] == 0
    assert found["total"] == pytest.approx(6 * 60 / 7, abs=0.01)
    low, high = found["axes"]["light"]["intervals"]["0.2"]
    assert low < 100 == high


@pytest.mark.parametrize("axis", AXES)
def test_a_request_is_perturbed_along_its_axis_alone(axis):
    changed = perturbed(PLAIN_REQUEST, {axis: 1.0})
    assert (changed.look != PLAIN) == (axis in LOOKS)
    assert any(changed.start) == (axis == "start")
    assert (changed.instruction != PLAIN_REQUEST.instruction) == (axis == "words")
    assert perturbed(PLAIN_REQUEST, {axis: 0.0}) == PLAIN_REQUEST


def test_words_get_stranger_by_level_and_above_the_first_training_never_has_them():
    for task in list(TASKS.values())[:8]:
        levels = [perturbed_sentence(task.name, level / LEVELS, 3) for level in range(LEVELS + 1)]
        assert levels[0] == task.sentence
        assert levels[1] in task.paraphrases
        assert levels[2] in task.held_out
        assert not set(levels[2:]) & {task.sentence, *task.paraphrases}
        assert levels == [perturbed_sentence(task.name, level / LEVELS, 3) for level in range(LEVELS + 1)]


def test_words_about_a_table_ask_for_what_its_own_scene_asks():
    understood = 0
    for seed in range(2_000_000, 2_000_010):
        levels = [perturbed_sentence("table-put-on", level / LEVELS, seed) for level in range(LEVELS + 1)]
        assert levels[0] == sentence_of_episode("table-put-on", seed)
        assert len(set(levels)) == LEVELS + 1
        scene, command = scene_and_command("table-put-on", seed)
        meant = [read(text, scene).command for text in levels[:3]]
        assert set(meant) <= {command, None}
        understood += sum(one is not None for one in meant)
    assert understood >= 27


def test_interrupted_work_is_not_repeated(counted, tmp_path):
    log = tmp_path / "log.jsonl"
    running = perturb(PLAN, 1, "local", log)
    first = [next(running) for _ in range(11)]
    running.close()
    rest = list(perturb(PLAN, 1, "local", log))
    assert rest[:11] == first
    assert len(counted) == len(set(counted)) == len(episodes(PLAN))


@pytest.mark.parametrize(
    ("axes", "strengths", "line"),
    [(("weather",), (0.5,), "Unknown axis 'weather'"), (("light",), (1.5,), "must be from 0 to 1")],
)
def test_an_impossible_plan_is_one_line(axes, strengths, line):
    with pytest.raises(InvalidInput, match=line):
        PerturbPlan("toy.safetensors", ("push-v3",), axes=axes, strengths=strengths)


def test_the_command_prints_and_writes_the_table(counted, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(command.gl, "require", lambda: None)
    monkeypatch.setattr(command, "require_file", lambda path: None)
    out = tmp_path / "found.json"
    given = ["--tasks", "push", "--axes", "light,start", "--episodes", "1", "--json", str(out)]
    assert main(["perturb", *given]) == 0
    found = json.loads(out.read_text())
    assert set(found["axes"]) == {"light", "start"}
    assert "total" in capsys.readouterr().out
    assert not Path(tmp_path / "found.episodes.jsonl").exists()
    assert main(["perturb", "--axes", "weather"]) == 2
    assert "Unknown axis 'weather'" in capsys.readouterr().err


def test_a_perturbed_start_is_where_the_hand_is_before_the_first_step():
    from tests.world.test_randomised import TASK
    from vla_core.world.metaworld import MetaWorld

    world = MetaWorld(TASK, 32, 32)
    world.reset(4)
    plain = world.truth().hand
    world.reset(4)
    world.displace_hand((0.1, -0.05, 0.08))
    moved = world.truth().hand - plain
    assert np.allclose(moved, (0.1, -0.05, 0.08), atol=0.03)
    world.close()
