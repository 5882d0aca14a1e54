"""Success is counted as the protocol says, with honest intervals, and nothing finished is run again."""

import json
from dataclasses import replace
from itertools import pairwise

import pytest

from vla_core.errors import Mistake
from vla_core.evaluation import evaluate as measuring
from vla_core.evaluation.evaluate import (
    Plan,
    Result,
    evaluate,
    summary,
    trial_request,
    trials,
    wilson_interval,
)
from vla_core.world.seeds import DAGGER_SEEDS, TEST_SEEDS, TRAIN_SEEDS, VALIDATION_SEEDS
from vla_core.world.tasks import TASKS

PLAN = Plan("toy.safetensors", ("push-v3", "drawer-open-v3", "drawer-close-v3"), episodes=4)


def result(task: str, number: int, success: bool) -> Result:
    return Result(task, number, success, steps=50 + number, hertz=200.0)


@pytest.fixture
def counted(monkeypatch):
    """Episodes that succeed on even numbers, run here instead of in worker processes; the list of those run."""
    ran = []

    def one(trial, plan):
        ran.append((trial.task, trial.number))
        return result(trial.task, trial.number, trial.number % 2 == 0)

    monkeypatch.setattr(measuring, "run_trial", one)
    monkeypatch.setattr(measuring, "imap", lambda engine, function, items, workers, group: map(function, items))
    return ran


def test_seeds_of_different_purpose_never_meet():
    ranges = [TEST_SEEDS, TRAIN_SEEDS, DAGGER_SEEDS, VALIDATION_SEEDS]
    assert all(one.stop <= other.start for one, other in pairwise(ranges))


def test_a_plan_runs_on_the_seeds_it_names_and_the_file_says_which():
    validation = replace(PLAN, seeds="validation", seed=2)
    for plan, seeds in ((PLAN, TEST_SEEDS), (validation, VALIDATION_SEEDS)):
        drawn = [trial_request(trial, plan).seed for trial in trials(plan)]
        assert all(seed in seeds for seed in drawn)
        assert summary(plan, [result(name, 0, True) for name in plan.tasks])["protocol"]["seeds"] == plan.seeds
    assert trial_request(trials(PLAN)[0], PLAN).seed == 0  # test seeds are the numbers that they always were
    with pytest.raises(Mistake, match="'train'; choose from test, validation"):
        replace(PLAN, seeds="train")


def test_tiers_weigh_alike_and_tasks_weigh_alike():
    results = [result("push-v3", n, n < 1) for n in range(4)]
    results += [result("drawer-open-v3", n, True) for n in range(4)]
    results += [result("drawer-close-v3", n, n < 2) for n in range(4)]
    found = summary(PLAN, results)
    assert found["tiers"] == {"easy": 75.0, "hard": 25.0}
    assert found["tier_mean"] == 50.0
    assert found["task_mean"] == pytest.approx(58.33, abs=0.01)
    assert found["tasks"]["push-v3"]["steps"] == 50.0  # of the successes alone
    assert json.loads(json.dumps(found))["protocol"]["steps"] == 500


def test_intervals_are_wilsons():
    assert wilson_interval(8, 10) == pytest.approx((0.4902, 0.9433), abs=1e-4)
    assert wilson_interval(0, 10)[0] == pytest.approx(0.0, abs=1e-9)
    assert wilson_interval(10, 10)[1] == pytest.approx(1.0, abs=1e-9)


def test_what_is_finished_is_not_run_again(counted, tmp_path):
    log = tmp_path / "a.jsonl"
    first = []
    for done in evaluate(PLAN, 1, "local", log):
        first.append(done)
        if len(first) == 5:
            break
    with log.open("a") as file:
        file.write('{"task": "push-v3", "numb')  # killed in the middle of a line
    whole = list(evaluate(PLAN, 1, "local", log))
    assert len(counted) == len(set(counted)) == 12
    assert sorted((r.task, r.number) for r in whole) == sorted((t.task, t.number) for t in trials(PLAN))


def test_another_plan_does_not_go_on_in_the_same_log(counted, tmp_path):
    list(evaluate(PLAN, 1, "local", tmp_path / "a.jsonl"))
    with pytest.raises(Mistake, match="another evaluation"):
        list(evaluate(replace(PLAN, seed=1), 1, "local", tmp_path / "a.jsonl"))


def test_an_evaluation_does_not_go_on_with_other_weights_of_the_same_name(counted, tmp_path):
    checkpoint, log = tmp_path / "policy.safetensors", tmp_path / "a.jsonl"
    plan = replace(PLAN, checkpoint=str(checkpoint))
    checkpoint.write_bytes(b"first weights")
    next(iter(evaluate(plan, 1, "local", log)))
    assert len(list(evaluate(plan, 1, "local", log))) == len(trials(plan))
    checkpoint.write_bytes(b"trained further")
    with pytest.raises(Mistake, match="other weights"):
        list(evaluate(plan, 1, "local", log))


def test_paraphrases_are_the_ones_kept_from_training():
    said = {trial.instruction for trial in trials(replace(PLAN, instructions="paraphrase"))}
    held_out = {text for name in PLAN.tasks for text in TASKS[name].held_out}
    assert said <= held_out
    assert len(said) == 12


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"instructions": "shouted"}, "choose from"),
        ({"episodes": 0}, "at least 1"),
        ({"instructions": "swapped"}, "shared"),
    ],
)
def test_an_impossible_plan_is_explained(change, words):
    with pytest.raises(Mistake, match=words):
        replace(PLAN, **change)
