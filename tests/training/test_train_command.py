"""`train` at toy size: a policy, a lecture, a reader; and what is refused in one line."""

import itertools

import pytest
from tqdm import tqdm

from tests.data import toy_demos
from tests.model import toys
from tests.studies.test_studies import TASK
from tests.training import test_train as toy_training
from vla_core.__main__ import main
from vla_core.commands import collect, study_progress
from vla_core.commands import train as command
from vla_core.data.demonstrations import Demonstration, Shortfall, Started
from vla_core.data.store import episode_path, write_episode
from vla_core.evaluation.evaluate import Result
from vla_core.language.reader import load, new_reader, save
from vla_core.model import checkpoint
from vla_core.studies.robustness import Outcome
from vla_core.studies.study import Point
from vla_core.training import lecture as lecture_module
from vla_core.training.events import Phase, Saved, Step
from vla_core.world import gl

STEPS = [Step(number, 1.0, {"flow": 0.5}) for number in (3, 4)]


@pytest.fixture
def bars(monkeypatch):
    """Every progress bar that was made, as (total, how far it got)."""
    made = []

    class Bar(tqdm):
        def __init__(self, *args, **options):
            super().__init__(*args, **options | {"disable": options.get("disable", False)})
            made.append(self)

        def close(self):
            self.reached = self.n
            super().close()

    for module in (command, study_progress, collect):
        monkeypatch.setattr(module, "tqdm", Bar)
    return made


@pytest.fixture
def words(tmp_path):
    path = tmp_path / "words.safetensors"
    save(new_reader(toys.config().language), path)
    return path


@pytest.fixture
def data(tmp_path):
    for task, seed in itertools.product(("push-v3", TASK), range(2)):
        write_episode(episode_path(tmp_path / "data", task, seed), toy_demos.episode(task, seed))
    return tmp_path / "data"


def test_a_policy_is_trained_and_a_second_run_asks_for_resume(words, data, tmp_path, monkeypatch, capsys):
    monkeypatch.setitem(command.PRESETS, "mini", toy_training.CONFIG)
    options = ["--config", "mini", "--data", str(data), "--words", str(words), "--out", str(tmp_path / "run")]
    assert main(["train", *options, "--steps", "2", "--without", "push-v3"]) == 0
    shipped = checkpoint.load(tmp_path / "run" / "policy.safetensors")
    assert shipped.about["steps"] == 2
    assert shipped.about["train"]["without"] == "push-v3"
    assert main(["train", *options]) == 2
    assert "add --resume" in capsys.readouterr().err


def test_the_bar_of_a_resumed_run_does_not_count_the_steps_before(bars):
    command.show_steps([*STEPS, Saved(4, None)], 4, silent=False)
    (bar,) = bars
    assert (bar.initial, bar.reached, bar.total) == (2, 4, 4)


def test_a_lecture_shows_one_bar_a_phase_and_returns_the_successes(bars):
    events = [
        Phase("collect", 2),
        Started(2, 0),
        Demonstration(TASK, 1, 0.0, True, 5),
        Demonstration(TASK, 2, 0.0, False, 5),
        Phase("learn", 2),
        *STEPS,
        Saved(4, None),
        Phase("measure", 2),
        Result(TASK, 0, True, 10, 100.0),
        Result(TASK, 1, False, 10, 100.0),
    ]
    assert command.show_lecture(events) == [True, False]
    assert [(bar.total, bar.n) for bar in bars[1:]] == [(2, 1), (2, 2), (2, 2)]


def test_a_study_shows_its_phases_and_writes_after_every_point(bars, capsys):
    written = []
    events = [
        Phase("demonstrations", 3),
        Started(3, 1),
        Demonstration(TASK, 1, 0.0, True, 5),
        Demonstration(TASK, 2, 0.0, False, 5),
        Phase("learning", 4),
        *STEPS,
        Phase("measuring", 2),
        Result(TASK, 0, True, 10, 100.0),
        Outcome(1, False, 10),
        Point("LoRA", 3, 1, 2),
    ]
    points = study_progress.show_progress(events, lambda found: written.append(len(found)))
    assert points == [Point("LoRA", 3, 1, 2)]
    assert written == [1]
    assert [(bar.total, bar.n, bar.initial) for bar in bars[1:]] == [(3, 2, 0), (4, 4, 2), (2, 2, 0)]
    assert "LoRA, 3: 1 of 2" in capsys.readouterr().out


def test_collecting_ends_with_two_where_a_task_falls_short(bars, tmp_path, capsys):
    events = [Started(2, 0), Demonstration(TASK, 1, 0.0, True, 5), Shortfall("push-v3", 1)]
    assert collect.show_progress(iter(events), tmp_path) == 2
    assert collect.show_progress(iter(events[:2]), tmp_path) == 0
    assert "push-v3: 1 episodes missing" in capsys.readouterr().out


def test_a_lecture_is_held_by_the_command(words, tmp_path, monkeypatch, capsys):
    plans = []

    def lecture(plan):
        plans.append(plan)
        yield Phase("measure", 1)
        yield Result(TASK, 0, True, 10, 100.0)

    monkeypatch.setattr(gl, "require", lambda: None)
    monkeypatch.setattr(lecture_module, "lecture", lecture)
    options = ["train", "--config", "lecture", "--task", TASK, "--words", str(words), "--out", str(tmp_path / "x")]
    assert main([*options, "--minutes", "3"]) == 0
    assert (plans[0].task, plans[0].minutes, plans[0].folder) == (TASK, 3.0, tmp_path / "x")
    assert "100 % of 1 unseen seeds" in capsys.readouterr().out
    (tmp_path / "x").mkdir()
    (tmp_path / "x" / "plan.json").write_text("{}")
    assert main(options) == 2
    assert "holds a lecture already" in capsys.readouterr().err
    assert main(["train", "--config", "lecture"]) == 2
    assert "add --task" in capsys.readouterr().err


def test_a_reader_is_trained_by_the_command(tmp_path, monkeypatch, capsys):
    config = toy_training.CONFIG
    monkeypatch.setitem(command.PRESETS, "mini", config)
    path = tmp_path / "words.safetensors"
    assert main(["train", "--config", "words", "--reader", "mini", "--steps", "1", "--checkpoint", str(path)]) == 0
    assert load(path).config == config.model.language
    assert "words.safetensors" in capsys.readouterr().out
