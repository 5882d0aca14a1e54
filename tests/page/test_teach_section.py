"""Teaching on the page: every file gets a line, what cannot be taught is explained, the rest is as a lecture."""

import itertools

import gradio as gr
import pytest

from tests.data.driven_attempts import write
from tests.page.test_train_tab import CLOCK, PHASE_BARS, POLICY, SENTENCE, wait_for_end
from tests.training.test_training_service import events
from visualizations.page import tab_helpers, teach_section, train_tab
from vla_core.evaluation.evaluate import Result
from vla_core.training.events import Phase
from vla_core.training.teach_plan import TeachPlan
from vla_core.training.training_log import TEACHING_PHASES, TrainingLog
from vla_core.training.training_service import TrainingService
from vla_core.world import gl

LORA, HEAD, REHEARSE = teach_section.METHODS


def taught(plan):
    """All events of a teaching; the policy is written as the real one does."""
    assert isinstance(plan, TeachPlan)
    yield Phase("import", 3)
    yield Phase("before", 2)
    yield from (Result("reach-v3", n, False, 40, 200.0) for n in range(2))
    (plan.folder / train_tab.POLICY).write_bytes(b"weights")
    yield from list(events(first=2))


@pytest.fixture(autouse=True)
def empty(monkeypatch, tmp_path):
    """A machine without earlier lectures or old data, and a page with a policy."""
    monkeypatch.setattr(gl, "require", lambda: None)
    for module in (train_tab, tab_helpers):
        monkeypatch.setattr(module, "RUNS", tmp_path / "runs")
    monkeypatch.setattr(train_tab, "SERVICE", TrainingService(taught))
    monkeypatch.setattr(teach_section, "OLD_DATA", tmp_path / "old")
    monkeypatch.setattr(tab_helpers.ATTEMPTS, "checkpoint", tmp_path / "full.safetensors")
    (tmp_path / "full.safetensors").write_bytes(b"")


def test_every_file_has_a_line_and_its_name_is_only_text(tmp_path):
    good, bad = write(tmp_path, "<b>one"), write(tmp_path, "two", task="pour-tea")
    lines = teach_section.lines_about([str(good), str(bad)])
    assert lines.count('class="file') == 2
    assert lines.count("wrong") == 1
    assert "&lt;b&gt;one" in lines
    assert "reach, 4 steps, 4 of them driven, done" in lines
    assert "Unknown task" in lines
    assert teach_section.lines_about(None) == ""


def test_a_teaching_is_shown_with_before_and_after_and_its_policy_can_be_saved(tmp_path):
    train_tab.start_teaching([str(write(tmp_path))], HEAD, 40)
    wait_for_end()
    plan = train_tab.SERVICE.current.plan
    assert (plan.task, plan.method, plan.steps) == ("reach-v3", "head", 40)
    assert plan.checkpoint == tab_helpers.ATTEMPTS.checkpoint
    panels = train_tab.current_panels()
    assert "before 0 % of 2" in panels[SENTENCE]
    assert "after 50 % of 2" in panels[SENTENCE]
    assert "**Compare**" in panels[SENTENCE]
    assert panels[PHASE_BARS].count("progressbar") == len(TEACHING_PHASES)
    assert panels[POLICY].value["path"].endswith(train_tab.POLICY)
    assert not panels[CLOCK].active
    assert plan.folder.name in train_tab.earlier_lectures()
    assert tab_helpers.checkpoints()[plan.folder.name] == plan.folder / train_tab.POLICY


def test_a_stopped_teaching_is_taken_up_again(monkeypatch, tmp_path):
    first = TrainingService(lambda plan: (event for event in itertools.islice(taught(plan), 3)))
    monkeypatch.setattr(train_tab, "SERVICE", first)
    train_tab.start_teaching([str(write(tmp_path))], LORA, 40)
    wait_for_end()
    (name,) = train_tab.earlier_lectures()
    monkeypatch.setattr(train_tab, "SERVICE", TrainingService(taught))
    train_tab.resume_training(name)
    wait_for_end()
    assert TrainingLog(train_tab.RUNS / name).complete
    assert TrainingLog(train_tab.RUNS / name).before == [False, False]


@pytest.mark.parametrize(
    ("method", "steps", "words"),
    [(REHEARSE, 40, "no way to learn"), ("magic", 40, "no way to learn"), (LORA, 1e9, "Steps of learning")],
)
def test_what_cannot_be_chosen_is_explained(method, steps, words, tmp_path):
    with pytest.raises(gr.Error, match=words):
        train_tab.start_teaching([str(write(tmp_path))], method, steps)


def test_to_rehearse_is_offered_where_old_data_is(tmp_path):
    assert REHEARSE not in teach_section.methods()
    (tmp_path / "old" / "push-v3").mkdir(parents=True)
    (tmp_path / "old" / "push-v3" / "0.demo").write_bytes(b"")
    assert REHEARSE in teach_section.methods()
    assert teach_section.settings_of(REHEARSE, 40)["old"] == tmp_path / "old"


@pytest.mark.parametrize("files", [None, []])
def test_no_files_are_explained(files):
    with pytest.raises(gr.Error, match="at least one driven attempt"):
        train_tab.start_teaching(files, LORA, 40)


def test_a_wrong_file_is_named_and_nothing_is_started(tmp_path):
    with pytest.raises(gr.Error, match=r"two\.driven\.json: .*Unknown task"):
        train_tab.start_teaching([str(write(tmp_path)), str(write(tmp_path, "two", task="pour-tea"))], LORA, 40)
    assert train_tab.earlier_lectures() == []
    assert train_tab.SERVICE.current is None
