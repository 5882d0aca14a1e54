"""A lecture collects, trains and measures within its time, and resumes where it was stopped."""

import itertools
from dataclasses import replace
from types import SimpleNamespace

import pytest
import torch

from tests.fakes import open_fake
from tests.model import toys
from tests.training import test_train as toy_training
from vla_core.data.demonstrations import Demonstration, Started
from vla_core.evaluation.evaluate import Result
from vla_core.language.reader import new_reader, save
from vla_core.model import checkpoint
from vla_core.training import lecture as module
from vla_core.training.events import Phase, Saved, Step
from vla_core.training.lecture import LecturePlan, lecture

TASK = "reach-v3"
FITTING = 4  # steps of training that are said to fit


def clock(step: float = 1.0) -> SimpleNamespace:
    """A clock that advances with every reading."""
    readings = itertools.count(step=step)
    return SimpleNamespace(monotonic=lambda: float(next(readings)))


@pytest.fixture
def plan(monkeypatch, tmp_path) -> LecturePlan:
    """A toy lecture in this process; every second measured episode succeeds."""

    def evaluate(measurement, workers, engine, results):
        assert checkpoint.load(tmp_path / "lecture" / "policy.safetensors").config == toys.config()
        for number in range(measurement.episodes):
            yield Result(TASK, number, number % 2 == 0, 10, 100.0)

    words = tmp_path / "words.safetensors"
    save(new_reader(toys.config().language), words)
    monkeypatch.setattr(module, "LECTURE", toy_training.CONFIG)
    monkeypatch.setattr(module, "open_with_teacher", open_fake)
    monkeypatch.setattr(module, "evaluate", evaluate)
    monkeypatch.setattr(
        "vla_core.data.demonstrations.imap", lambda engine, work, items, workers, group: map(work, items)
    )
    return LecturePlan(TASK, tmp_path / "lecture", words, episodes=2, trials=3)


@pytest.fixture
def fitting(monkeypatch):
    monkeypatch.setattr(module, "steps_that_fit", lambda *_: FITTING)


def test_a_lecture_goes_through_its_phases_in_order(plan, fitting):
    events = list(lecture(plan))
    phases = [event for event in events if isinstance(event, Phase)]
    assert phases == [Phase("collect", 2), Phase("learn", FITTING), Phase("measure", 3)]
    kinds = [
        kind for kind, _ in itertools.groupby(type(event) for event in events if not isinstance(event, Phase))
    ]
    assert kinds == [Started, Demonstration, Step, Saved, Step, Saved, Result]
    assert [event.step for event in events if isinstance(event, Step)] == [1, 2, 3, 4]


def test_a_stopped_lecture_resumes_with_the_steps_that_it_planned(plan, fitting, monkeypatch):
    first = lecture(plan)
    for event in first:
        if isinstance(event, Step) and event.step == 2:
            break
    first.close()
    monkeypatch.setattr(module, "steps_that_fit", lambda *_: pytest.fail("the number of steps is planned once"))
    rest = list(lecture(plan))
    assert rest[0] == Phase("learn", FITTING)
    assert [event.step for event in rest if isinstance(event, Step)] == [3, 4]


def test_collecting_stops_when_its_time_is_over(plan, monkeypatch):
    many = replace(plan, episodes=6)
    monkeypatch.setattr(module, "time", clock())
    events = list(module.collect_demonstrations(many, plan.folder / "data", seconds=2.5))
    assert len(events) == 3
    assert isinstance(events[0], Started)


def test_the_steps_that_fit_follow_from_the_time_of_a_few_on_a_copy(plan, monkeypatch):
    list(module.collect_demonstrations(plan, plan.folder / "data", seconds=60))
    policy, batches = module.training.prepare(toy_training.CONFIG, plan.folder / "data", plan.words)
    before = {name: value.clone() for name, value in policy.state_dict().items()}
    monkeypatch.setattr(module, "TRIAL_STEPS", 2)
    monkeypatch.setattr(module, "time", clock())  # two steps take one second
    assert module.steps_that_fit(10.0, toy_training.CONFIG, policy, batches) == 18
    monkeypatch.setattr(module, "time", clock())
    assert module.steps_that_fit(0.0, toy_training.CONFIG, policy, batches) == 1
    assert all(torch.equal(value, before[name]) for name, value in policy.state_dict().items())


def test_a_lecture_with_a_start_trains_its_model_more_gently(plan, tmp_path):
    wider = toys.config(fusion="film")
    start = tmp_path / "start.safetensors"
    checkpoint.save(start, toys.policy(fusion="film"), {})
    config = module.train_config(replace(plan, start=start, seed=3))
    assert (config.model, config.seed) == (wider, 3)
    assert config.rate == toy_training.CONFIG.rate / 2
    assert module.train_config(plan).rate == toy_training.CONFIG.rate
