"""Episodes that fail are ranked against those that succeed; perturbations are what their strength says."""

import json
from dataclasses import replace

import numpy as np
import pytest

from tests.model import toys
from tests.model.test_familiarity import fitted_for
from vla_core.__main__ import main
from vla_core.errors import Mistake
from vla_core.model import checkpoint, familiarity
from vla_core.studies import failure_prediction as study
from vla_core.studies.failure_prediction import (
    PLAIN,
    SENSES,
    Episode,
    PredictionPlan,
    auroc,
    predict_failure,
    request_of,
    summary,
    trials,
)
from vla_core.world import gl
from vla_core.world.perturbations import AXES
from vla_core.world.seeds import VALIDATION_SEEDS

PLAN = PredictionPlan("toy.safetensors", ("push-v3", "reach-v3"), 2, (0.5, 1.0))
RNG = np.random.default_rng(0)


def test_the_area_is_the_chance_that_a_failure_was_further_away():
    failed = np.array([True, True, False, False])
    assert auroc(np.array([3, 4, 1, 2.0]), failed)[0] == 1
    assert auroc(np.array([1, 2, 3, 4.0]), failed)[0] == 0
    assert auroc(np.array([1, 4, 2, 3.0]), failed)[0] == 0.5
    assert auroc(np.ones(4), failed)[0] == 0.5  # ties count half
    assert auroc(np.ones(4), np.ones(4, bool)) is None


def test_the_interval_covers_the_true_area_about_as_often_as_it_says():
    true, hits = 0.7602, 0  # of two Gaussians that are one deviation apart
    for _ in range(400):
        scores, failed = np.concatenate([RNG.normal(1, 1, 40), RNG.normal(0, 1, 40)]), np.arange(80) < 40
        _, low, high = auroc(scores, failed)
        hits += low <= true <= high
    assert 0.91 < hits / 400 < 0.98


def test_every_axis_is_tried_at_every_strength_on_the_same_seeds():
    found = trials(PLAN)
    assert len(found) == 2 * 2 * (1 + 2 * len(AXES))
    seeds = {(one.axis, one.strength): [] for one in found}
    for one in found:
        seeds[one.axis, one.strength].append(request_of(one, PLAN).seed)
    assert all(drawn == seeds[PLAIN, 0.0] for drawn in seeds.values())
    assert request_of(found[0], replace(PLAN, seeds="validation")).seed in VALIDATION_SEEDS


def episode(axis, distance, success):
    one = dict.fromkeys(SENSES, 0.5) | {"vision": distance}
    return Episode(axis, 0.5, "push-v3", 0, success, one, one)


def test_an_axis_is_compared_with_plain_episodes_too():
    episodes = [episode(PLAIN, 0.4, True), episode(PLAIN, 0.6, True), episode("light", 3, False)]
    found = summary(PLAN, episodes)
    row = found["axes"]["light"]
    assert (row["episodes"], row["failed"]) == (3, 1)
    assert row["early"]["vision"][0] == row["early"]["worst"][0] == 1
    assert row["early"]["state"][0] == 0.5
    assert found["axes"]["colours"]["early"]["vision"] is None  # nothing failed there
    assert json.loads(json.dumps(found))["axes"]["all"]["episodes"] == 3


@pytest.fixture
def toy(tmp_path, monkeypatch):
    if not gl.backend():
        pytest.skip(gl.NO_RENDERER)
    monkeypatch.setattr(study, "STEPS", 9)
    monkeypatch.setattr(study, "imap", lambda engine, work, items, workers, group: map(work, items))
    path = tmp_path / "toy.safetensors"
    checkpoint.save(path, toys.policy(), {})
    return path


def test_the_command_measures_and_goes_on_where_it_stopped(toy, tmp_path, capsys):
    familiarity.save(fitted_for(toys.policy()), toy, {})
    plan = PredictionPlan(str(toy), ("reach-v3",), 1, (1.0,), ("light", "start"))
    log = tmp_path / "found.episodes.jsonl"
    first = next(predict_failure(plan, 1, log))
    assert set(first.early) == set(first.whole) == set(SENSES)
    words = ["--checkpoint", str(toy), "--tasks", "reach", "--episodes", "1", "--strengths", "1"]
    words += ["--axes", "light,start", "--json", str(tmp_path / "found.json")]
    assert main(["predict-failure", *words]) == 0
    found = json.loads((tmp_path / "found.json").read_text())
    assert found["axes"]["all"]["episodes"] == 3
    assert "--axes light,start" in found["command"]
    assert "0 of" not in capsys.readouterr().out  # an untrained policy fails


def test_a_checkpoint_without_a_memory_of_training_is_explained(toy):
    with pytest.raises(Mistake, match="vla_core familiarity"):
        list(predict_failure(PredictionPlan(str(toy), ("reach-v3",), 1, (1.0,), ("light",)), 1))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["--strengths", "0,1"], "above 0"),
        (["--strengths", "much"], "numbers with commas"),
        (["--axes", "smell"], "choose from camera"),
    ],
)
def test_what_cannot_be_measured_is_explained_in_one_line(words, expected, capsys):
    assert main(["predict-failure", *words]) == 2
    complaint = capsys.readouterr().err.strip()
    assert expected in complaint
    assert len(complaint.splitlines()) == 1
