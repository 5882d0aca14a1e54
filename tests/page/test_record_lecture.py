"""The lecture that ships is one that this code reads, held to its end; one that broke off is never kept."""

import json

import pytest

from tests.training.test_training_service import events, plan_in
from visualizations.page import record_lecture, train_tab
from vla_core.errors import Mistake
from vla_core.training.training_log import NAME, PHASES, TrainingLog
from vla_core.training.training_service import TrainingService


def lecture_of(folder, what):
    training = TrainingService(lambda _: what).start(plan_in(folder))
    training.thread.join()
    return training


def test_what_ships_was_learnt_measured_and_filmed_and_names_no_folder_of_its_machine():
    log = TrainingLog(train_tab.EXAMPLE)
    assert log.complete
    assert [log.progress(phase) for phase in PHASES] == [1, 1, 1, 1]
    assert log.steps == list(range(1, log.sizes["learn"] + 1))
    assert len(log.successes) == log.sizes["measure"]
    assert log.seconds < 60 * (train_tab.EXAMPLE_MINUTES + 1)
    assert (train_tab.EXAMPLE / log.video.path).stat().st_size > 10_000
    lines = map(json.loads, (train_tab.EXAMPLE / NAME).read_text().splitlines())
    assert not any("/" in line.get("path", "") for line in lines)


def test_a_finished_lecture_is_kept_and_one_that_broke_off_is_not(tmp_path, monkeypatch):
    monkeypatch.setattr(record_lecture, "EXAMPLE", tmp_path / "example")
    broken = lecture_of(tmp_path / "broken", (event for event in list(events())[:9]))
    with pytest.raises(Mistake, match="nothing was kept"):
        record_lecture.copy_example(broken)
    assert not (tmp_path / "example").exists()
    whole = lecture_of(tmp_path / "whole", events())
    (tmp_path / "whole" / "film.mp4").write_bytes(b"film")
    record_lecture.copy_example(whole)
    assert vars(TrainingLog(tmp_path / "example"))["successes"] == whole.log.successes
