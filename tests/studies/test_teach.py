"""Teaching from driven attempts: drawn once, measured before and after on the same seeds, resumed."""

import itertools
from dataclasses import replace

import pytest

from tests.data import toy_demos
from tests.data.driven_attempts import TASK, write
from tests.model import toys
from vla_core.data import driven_files
from vla_core.data.demonstrations import Demonstration
from vla_core.data.store import episode_path, write_episode
from vla_core.errors import Mistake
from vla_core.evaluation.evaluate import Result
from vla_core.model import checkpoint
from vla_core.studies import study
from vla_core.studies.study import POLICY, Point
from vla_core.studies.teach import teach
from vla_core.training.events import Phase, Step
from vla_core.training.teach_plan import plan_teaching
from vla_core.training.training_log import TEACHING_PHASES, TrainingLog

FILES, TRIALS, STEPS = 2, 4, 3


@pytest.fixture
def measured(monkeypatch):
    """Drawing and measuring without a simulator; the plans that were measured."""
    plans = []

    def evaluate(plan, workers, engine, results):
        plans.append(plan)
        for number in range(plan.episodes):
            yield Result(TASK, number, number % 2 == 0, 10, 100.0)

    def drawn_toy(driven, every=1, picture=96, wrist=64):
        assert (picture, wrist) == (toys.config().vision.picture, toys.config().vision.wrist or 64)
        return toy_demos.episode(TASK, driven.seed)

    monkeypatch.setattr(study, "evaluate", evaluate)
    monkeypatch.setattr(driven_files, "drawn", drawn_toy)
    return plans


@pytest.fixture
def plan(tmp_path):
    policy = tmp_path / "full.safetensors"
    checkpoint.save(policy, toys.policy(), {})
    files = [write(tmp_path, f"{seed}", seed=seed) for seed in range(FILES)]
    return plan_teaching(files, tmp_path / "taught", policy, steps=STEPS, trials=TRIALS, workers=1)


def count(events, kind) -> int:
    return sum(isinstance(event, kind) for event in events)


@pytest.mark.parametrize("method", ["head", "lora", "rehearse"])
def test_it_is_measured_before_and_after_on_the_same_seeds(method, measured, plan, tmp_path):
    for seed in range(2):
        write_episode(episode_path(tmp_path / "old", "push-v3", seed), toy_demos.episode("push-v3", seed))
    plan = replace(plan, method=method, old=tmp_path / "old")
    events = list(teach(plan))
    phases = [event.name for event in events if isinstance(event, Phase)]
    assert (*phases, "film") == TEACHING_PHASES
    assert (count(events, Demonstration), count(events, Step), count(events, Result)) == (FILES, STEPS, 2 * TRIALS)
    points = [event for event in events if isinstance(event, Point)]
    assert [(point.x, point.successes, point.tries) for point in points] == [(0, 2, TRIALS), (FILES, 2, TRIALS)]
    before, after = measured
    assert before.checkpoint == str(plan.checkpoint)
    assert replace(after, checkpoint=before.checkpoint) == before
    assert before.seed == plan.seed == 1  # the attempts were driven in block 0
    taught = checkpoint.load(plan.folder / POLICY)
    old = checkpoint.load(plan.checkpoint)
    changed = {name for name, value in taught.state_dict().items() if not value.equal(old.state_dict()[name])}
    rooms = {name.partition(".")[0] for name in changed}
    assert rooms == ({"heads"} if method == "head" else {"heads", "fusion"})


def test_stopped_while_it_learns_it_goes_on_without_drawing_again(measured, plan):
    events = teach(plan)
    first = list(itertools.takewhile(lambda event: not isinstance(event, Step) or event.step < 2, events))
    events.close()
    assert count(first, Demonstration) == FILES
    rest = list(teach(plan))
    assert count(rest, Demonstration) == 0
    assert [event.step for event in rest if isinstance(event, Step)] == [STEPS]
    assert count(list(teach(plan)), Step) == 0


def test_its_log_tells_before_from_after(measured, plan):
    log = TrainingLog(plan.folder)
    for event in teach(plan):
        log.add(event, 1.0)
    assert log.phases == TEACHING_PHASES
    assert log.before == log.successes == [True, False] * 2
    assert [log.progress(phase) for phase in TEACHING_PHASES] == [1, 1, 1, 1, 0]
    assert vars(TrainingLog(plan.folder)) == vars(log)


def test_a_folder_belongs_to_one_way_of_teaching(measured, plan):
    list(teach(plan))
    with pytest.raises(Mistake, match="other settings"):
        list(teach(replace(plan, method="head")))


def test_rehearsing_without_old_data_is_refused_before_anything_is_done(measured, plan, tmp_path):
    with pytest.raises(Mistake, match="holds no demonstrations"):
        list(teach(replace(plan, method="rehearse", old=tmp_path / "nothing")))
    assert not measured
