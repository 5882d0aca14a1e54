"""The lecture that ships is one that this code reads, held to its end; one that broke off is never kept."""

import json

import pytest

from tests.learning.test_classroom import events, lesson
from visualizations.page import example, school
from vla_core.errors import Mistake
from vla_core.learning.classroom import Classroom
from vla_core.learning.diary import NAME, PHASES, Diary


def held(folder, what):
    training = Classroom(lambda _: what).begin(lesson(folder))
    training.thread.join()
    return training


def test_what_ships_was_learnt_measured_and_filmed_and_names_no_folder_of_its_machine():
    diary = Diary(school.EXAMPLE)
    assert diary.complete
    assert [diary.done(phase) for phase in PHASES] == [1, 1, 1, 1]
    assert diary.steps == list(range(1, diary.sizes["learn"] + 1))
    assert len(diary.wins) == diary.sizes["measure"]
    assert diary.seconds < 60 * (school.EXAMPLE_MINUTES + 1)
    assert (school.EXAMPLE / diary.film.path).stat().st_size > 10_000
    lines = map(json.loads, (school.EXAMPLE / NAME).read_text().splitlines())
    assert not any("/" in line.get("path", "") for line in lines)


def test_a_finished_lecture_is_kept_and_one_that_broke_off_is_not(tmp_path, monkeypatch):
    monkeypatch.setattr(example, "EXAMPLE", tmp_path / "kept")
    broken = held(tmp_path / "broken", (event for event in list(events())[:9]))
    with pytest.raises(Mistake, match="nothing was kept"):
        example.keep(broken)
    assert not (tmp_path / "kept").exists()
    whole = held(tmp_path / "whole", events())
    (tmp_path / "whole" / "film.mp4").write_bytes(b"film")
    example.keep(whole)
    assert vars(Diary(tmp_path / "kept"))["wins"] == whole.diary.wins
