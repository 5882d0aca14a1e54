"""One lecture at a time, stopped and taken up again without loss, and told the same from memory and from disk."""

import itertools
import json
import threading
from pathlib import Path

import pytest

from vla_core.data.demonstrations import Demonstration, Started
from vla_core.errors import Mistake
from vla_core.evaluation.evaluate import Result
from vla_core.training.lecture import LecturePlan, Phase
from vla_core.training.train import Step
from vla_core.training.training_log import NAME, RecordedVideo, TrainingLog
from vla_core.training.training_service import TrainingService, read_plan

STEPS = 6


def lesson(folder: Path) -> LecturePlan:
    return LecturePlan("reach-v3", folder, Path("words.safetensors"))


def step(number: int) -> Step:
    return Step(number, 1 / number, {"gaussian": 1 / number, "belief": 0.1}, 1e-3, 400.0)


def events(first: int = 1):
    """A whole lecture, or the rest of one from a step on."""
    if first == 1:
        yield Phase("collect", 3)
        yield Started(3, 0)
        yield from (Demonstration("reach-v3", n, 0.0, n != 1, 50) for n in range(4))
    yield Phase("learn", STEPS)
    yield from map(step, range(first, STEPS + 1))
    yield Phase("measure", 2)
    yield from (Result("reach-v3", n, n == 0, 40, 200.0) for n in range(2))
    yield Phase("film", 1)
    yield RecordedVideo("film.mp4", True, 2)


def finished(training):
    training.thread.join()
    return training


def test_a_lecture_goes_on_by_itself_and_its_diary_tells_everything(tmp_path):
    diary = finished(TrainingService(lambda _: events()).begin(lesson(tmp_path))).diary
    assert (diary.kept, diary.failed) == (3, 1)
    assert diary.steps == list(range(1, STEPS + 1))
    assert diary.losses[1] == {"all": 0.5, "gaussian": 0.5, "belief": 0.1}
    assert diary.wins == [True, False]
    assert diary.film == RecordedVideo("film.mp4", True, 2)
    assert diary.complete
    assert [diary.done(phase) for phase in ("collect", "learn", "measure", "film")] == [1, 1, 1, 1]


def test_the_diary_on_disk_is_the_one_in_memory(tmp_path):
    written = finished(TrainingService(lambda _: events()).begin(lesson(tmp_path))).diary
    again = TrainingLog(tmp_path)
    assert vars(again) == vars(written)
    with (tmp_path / NAME).open("a") as file:
        file.write('{"kind": "Step", "sec')  # killed in the middle of a line
    assert vars(TrainingLog(tmp_path)) == vars(written)


def test_a_second_lecture_is_refused_while_one_runs(tmp_path):
    gate, inside = threading.Event(), threading.Event()

    def held(_):
        yield Phase("collect", 1)
        inside.set()
        gate.wait()

    room = TrainingService(held)
    first = room.begin(lesson(tmp_path / "a"))
    inside.wait()
    with pytest.raises(Mistake, match="reach-v3 is running already"):
        room.begin(lesson(tmp_path / "b"))
    assert not (tmp_path / "b").exists()
    gate.set()
    finished(first)
    finished(room.begin(lesson(tmp_path / "b")))


def test_a_lecture_is_stopped_between_two_steps_and_is_closed(tmp_path):
    closed, third = threading.Event(), threading.Event()

    def endless(_):
        try:
            yield Phase("learn", 1000)
            for number in itertools.count(1):
                yield step(number)
                third.set()
        finally:
            closed.set()

    room = TrainingService(endless)
    training = room.begin(lesson(tmp_path))
    third.wait()
    room.stop()
    assert closed.is_set()
    assert not training.running
    assert not training.diary.complete


def test_what_is_learnt_again_after_a_kill_is_told_once(tmp_path):
    for event in itertools.islice(events(), 12):  # up to the fifth step
        TrainingLog(tmp_path).add(event, 1.0)
    assert TrainingLog(tmp_path).steps[-1] == 5
    diary = finished(TrainingService(lambda _: events(first=3)).begin(lesson(tmp_path))).diary
    assert diary.steps == list(range(1, STEPS + 1))
    assert diary.kept == 3


def test_a_mistake_is_told_in_its_own_words_and_any_other_fault_as_ours(tmp_path, caplog):
    def wrong(error):
        yield Phase("collect", 1)
        raise error

    said = finished(TrainingService(lambda _: wrong(Mistake("The disk is full."))).begin(lesson(tmp_path)))
    assert said.mistake == "The disk is full."
    ours = finished(TrainingService(lambda _: wrong(ZeroDivisionError())).begin(lesson(tmp_path)))
    assert "our mistake, not yours (ZeroDivisionError)" in ours.mistake


def test_what_was_asked_for_comes_back_from_the_folder(tmp_path):
    asked = LecturePlan(
        "reach-v3", tmp_path, Path("words.safetensors"), minutes=3.0, start=Path("full.safetensors")
    )
    finished(TrainingService(lambda _: events()).begin(asked))
    assert read_plan(tmp_path) == asked
    (tmp_path / "lesson.json").write_text(json.dumps({"task": "reach-v3"}))
    with pytest.raises(Mistake, match="no lecture"):
        read_plan(tmp_path)
