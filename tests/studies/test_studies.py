"""Studies measure what they say, go on where they stopped, and write what the course reads."""

import itertools
from dataclasses import replace

import numpy as np
import pytest
import torch

from tests import fakes
from tests.data import toy_demos
from tests.model import toys
from tests.training import test_train as toy_training
from vla_core.__main__ import main
from vla_core.data.dataset import Batches
from vla_core.data.store import Demos, episode_path, write_episode
from vla_core.errors import Mistake
from vla_core.evaluation.evaluate import Result
from vla_core.language.reader import new_reader, save
from vla_core.lessons import measured_curves, scale
from vla_core.model import checkpoint
from vla_core.studies import few_shot, robustness, scaling, study
from vla_core.studies.study import (
    FewBatches,
    Point,
    RehearsedBatches,
    parse_numbers,
    stop_after,
    write_curves,
    write_study,
)
from vla_core.training.events import Phase, Step

TASK = "reach-v3"


@pytest.fixture
def in_process(monkeypatch):
    """Collecting and measuring in this process; every second try succeeds. Counts the tries."""
    tried = []

    def evaluate(plan, workers, engine, results):
        for number in range(plan.episodes):
            tried.append((plan.checkpoint, number))
            yield Result(TASK, number, number % 2 == 0, 10, 100.0)

    def run(trial):
        tried.append((trial.path, trial.strength, trial.number))
        return robustness.Outcome(trial.number, trial.number % 2 == 0, 10)

    monkeypatch.setattr(
        "vla_core.data.demonstrations.imap", lambda engine, work, items, workers, group: map(work, items)
    )
    monkeypatch.setattr(study, "evaluate", evaluate)
    monkeypatch.setattr(robustness, "imap", lambda engine, work, items, workers: map(run, items))
    return tried


@pytest.fixture
def words(tmp_path):
    path = tmp_path / "words.safetensors"
    save(new_reader(toys.config().language), path)
    return path


@pytest.fixture
def trunk(tmp_path):
    path = tmp_path / "trunk.safetensors"
    checkpoint.save(path, toys.policy(), {})
    return path


def points(events) -> list[Point]:
    return [event for event in events if isinstance(event, Point)]


def training_steps(events) -> int:
    return sum(isinstance(event, Step) for event in events)


def test_a_larger_share_of_the_demonstrations_holds_the_smaller(tmp_path):
    for task, seed in itertools.product(("push-v3", "reach-v3"), range(4)):
        write_episode(episode_path(tmp_path, task, seed), toy_demos.episode(task, seed))
    demos = Demos(tmp_path)
    shares = [FewBatches(demos, toys.tokenizer(), toy_training.CONFIG, count) for count in (1, 3, 9)]
    whole = Batches(demos, toys.tokenizer(), toy_training.CONFIG)
    for task in range(2):
        small, middle, all_of_it = (set(share.frames_of[task]) for share in shares)
        assert small < middle < all_of_it == set(whole.frames_of[task])
        assert set(demos.episode[sorted(small)]) == {4 * task}
        assert len(set(demos.episode[sorted(middle)])) == 3


def old_data(folder):
    """Demonstrations of two tasks, one of them the new one."""
    for task, seed in itertools.product(("push-v3", TASK), range(2)):
        write_episode(episode_path(folder, task, seed), toy_demos.episode(task, seed))
    return folder


def test_a_share_of_a_rehearsed_batch_is_old(tmp_path):
    demos, config = Demos(old_data(tmp_path)), toy_training.CONFIG
    new, old = Demos(tmp_path, (TASK,)), Demos(tmp_path, ("push-v3",))
    batches = RehearsedBatches(new, toys.tokenizer(), config, 1, old, 0.25)
    batch = batches.draw(3, 8)
    sources = [(new, FewBatches(new, toys.tokenizer(), config, 1).draw(3, 6)), (old, batches.old.draw(3, 2))]
    assert torch.equal(batch.state, torch.cat([part.state for _, part in sources]))
    assert torch.equal(batch.pictures[0], torch.cat([part.pictures[0] for _, part in sources]))
    for source, part in sources:
        assert all(any(np.array_equal(row, known) for known in source.state) for row in part.state.numpy())
    assert batch.ids.shape == batch.mask.shape == (8, max(part.ids.shape[1] for _, part in sources))
    assert len(demos.tasks) == 2
    assert len(RehearsedBatches(new, toys.tokenizer(), config, 1, old, 0.0).draw(0, 5).state) == 5


@pytest.mark.parametrize(("pull", "kept"), [(0.0, False), (1e4, True)])
def test_a_strong_pull_leaves_the_policy_within_one_step_of_the_old_one(pull, kept, trunk, tmp_path):
    demos = Demos(old_data(tmp_path / "old"), (TASK,))
    plan = few_shot.FewShotPlan(trunk, TASK, steps=12, batch=2, rank=2)
    policy = few_shot.policy_to_adapt(plan, "rehearse")
    before = {name: value.clone() for name, value in policy.heads.state_dict().items()}
    config = replace(few_shot.train_config(plan, policy), warmup=1, precision="float32")
    batches = FewBatches(demos, policy.language.tokenizer, config, 1)
    list(study.train_few("few", config, policy, batches, tmp_path / "run", pull))
    moved = max(float((value - before[name]).abs().max()) for name, value in policy.heads.state_dict().items())
    assert (moved < 1.5 * config.rate) == kept


def test_few_shot_never_rehearses_the_new_task_and_needs_old_data(trunk, tmp_path):
    plan = few_shot.FewShotPlan(trunk, f"{TASK}@table-reach", old=old_data(tmp_path / "old"))
    assert few_shot.old_data(plan) == (tmp_path / "old", ("push-v3",))
    for missing, words in ((None, "add --old"), (tmp_path / "nothing", "holds no demonstrations")):
        with pytest.raises(Mistake, match=words):
            list(few_shot.few_shot(replace(plan, old=missing, folder=tmp_path / "few"), fakes.open_fake))
    assert not (tmp_path / "few").exists()


def test_few_shot_measures_the_trunk_and_every_method_and_goes_on_where_it_stopped(in_process, trunk, tmp_path):
    plan = few_shot.FewShotPlan(
        trunk, TASK, (1, 2), folder=tmp_path / "few", steps=2, batch=2, trials=4, workers=1, rank=2
    )
    plan = replace(plan, old=old_data(tmp_path / "old"))
    first = list(
        itertools.takewhile(
            lambda event: not isinstance(event, Point) or event.x == 0, few_shot.few_shot(plan, fakes.open_fake)
        )
    )
    assert training_steps(first) == 2
    rest = list(few_shot.few_shot(plan, fakes.open_fake))
    found = points(rest)
    assert [(point.curve, point.x) for point in found][:5] == [
        (few_shot.BEFORE, 0),
        (few_shot.CURVES["head"], 1),
        (few_shot.CURVES["lora"], 1),
        (few_shot.CURVES["scratch"], 1),
        (few_shot.CURVES["rehearse"], 1),
    ]
    assert len(found) == 1 + 2 * 4
    assert all((point.successes, point.tries) == (2, 4) for point in found)
    assert training_steps(rest) == 2 * 7  # the policy that was finished is not trained again
    assert training_steps(few_shot.few_shot(plan, fakes.open_fake)) == 0
    with pytest.raises(Mistake, match="other settings"):
        list(few_shot.few_shot(replace(plan, steps=3), fakes.open_fake))


def test_scaling_varies_one_thing_at_a_time(in_process, words, tmp_path):
    plan = scaling.ScalingPlan(
        TASK, words, (1, 2), (4, 8), tmp_path / "sizes", toys.config(), steps=2, batch=2, trials=2, workers=1
    )
    found = points(scaling.scaling(plan, fakes.open_fake))
    demos = [point.x for point in found if point.curve == scaling.DEMONSTRATIONS]
    parameters = [point.x for point in found if point.curve == scaling.PARAMETERS]
    assert demos == [1, 2]
    assert parameters[1] > 2 * parameters[0]
    wide = scaling.fresh_policy(plan, scaling.with_channels(plan.model, 8))
    assert parameters[1] == sum(p.numel() for n, p in wide.named_parameters() if not n.startswith("language."))


def test_robustness_tries_both_policies_at_every_strength_on_the_same_seeds(in_process, words, tmp_path):
    plan = robustness.RobustnessPlan(
        TASK,
        words,
        "both",
        (0.0, 1.0),
        tmp_path / "rough",
        toys.config(),
        2,
        steps=2,
        batch=2,
        trials=3,
        workers=1,
    )
    found = points(robustness.robustness(plan, fakes.open_fake, fakes.open_fake))
    assert [(point.curve, point.x) for point in found] == list(
        itertools.product(robustness.CURVES.values(), (0, 1))
    )
    assert all((point.successes, point.tries) == (2, 3) for point in found)
    tries = len(in_process)
    assert tries == 2 * 2 * 3
    assert points(robustness.robustness(plan, fakes.open_fake, fakes.open_fake)) == found
    assert len(in_process) == tries  # all of it stood in the notebooks


def test_curves_are_written_as_the_course_reads_them(tmp_path):
    found = [Point("a", 10, 3, 4), Point("b", 0.5, 1, 2), Point("a", 1, 1, 4), Point("b", 0, 2, 2)]
    write_study(found, "demonstrations", tmp_path / "few_shot.json", "python -m …", {"left_out": True})
    read = measured_curves.read(tmp_path / "few_shot.json")
    assert read.about == {"left_out": True}
    assert read.at("a").values.tolist() == [1, 10]
    assert read.at("a").success.tolist() == [0.25, 0.75]
    assert read.at("b").values.tolist() == [0, 0.5]
    assert (read.at("a").low < read.at("a").success).all()
    write_curves(found[:1], lambda name: "demonstrations", tmp_path / "scale.json", "python -m …")
    curve = scale.own_curve("demonstrations", tmp_path / "scale.json")
    assert (curve.name, curve.x, curve.success.tolist()) == ("a", "demonstrations", [0.75])


def test_what_is_not_measured_is_missing_and_what_is_broken_is_said(tmp_path):
    assert measured_curves.read(tmp_path / "nothing.json").curves == ()
    for text in ("{", "[]", '{"curves": [{"name": "a"}]}', '{"curves": [{"points": [[1, 5, 2]]}]}'):
        (tmp_path / "broken.json").write_text(text)
        with pytest.raises(Mistake, match="measure again"):
            measured_curves.read(tmp_path / "broken.json")


def test_a_study_stops_after_its_minutes_and_not_before():
    assert list(stop_after(iter(range(5)), 0)) == list(range(5))
    assert list(stop_after(iter(range(5)), 60)) == list(range(5))
    assert list(stop_after(iter(range(5)), 1e-12)) == [0]


@pytest.mark.parametrize(("text", "found"), [("3,1,10,3", (1, 3, 10)), ("7", (7,)), (" 2 , 1,", (1, 2))])
def test_numbers_are_read_in_order_and_once(text, found):
    assert parse_numbers(text, "--shots") == found


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["fewshot", "--methods", "magic"], "head, lora, scratch, rehearse"),
        (["fewshot", "--shots", "none"], "whole numbers with commas"),
        (["fewshot", "--old-share", "1"], "below 1"),
        (["fewshot", "--pull", "-1"], "from 0 on"),
        (["fewshot", "--task", "drawr-open"], "drawer-open"),
        (["scaling", "--channels", "2"], "none below 4"),
        (["scaling", "--trials", "0"], "at least 1"),
        (["robustness", "--kind", "sounds"], "invalid choice"),
    ],
)
def test_a_study_that_cannot_be_is_explained_in_one_line(words, expected, capsys):
    assert main(words) == 2
    complaint = capsys.readouterr().err.strip()
    assert expected in complaint
    assert len(complaint.splitlines()) == 1


@pytest.mark.parametrize("text", ["", "one", "0,1", "1.5", "-3"])
def test_text_that_is_not_a_list_of_numbers_is_explained(text):
    with pytest.raises(Mistake, match="--shots"):
        parse_numbers(text, "--shots")


def test_a_phase_says_how_long_it_is(in_process, trunk, tmp_path):
    plan = few_shot.FewShotPlan(
        trunk, TASK, (1,), ("head",), tmp_path / "few", steps=2, batch=2, trials=3, workers=1
    )
    phases = [event for event in few_shot.few_shot(plan, fakes.open_fake) if isinstance(event, Phase)]
    assert [phase.size for phase in phases] == [1, 3, 2, 3]
    assert np.all([phase.name for phase in phases])
