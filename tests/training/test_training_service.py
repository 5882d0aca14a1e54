"""One lecture at a time, stopped and resumed without loss; its log on disk equals the one in memory."""

import itertools
import json
import threading
from pathlib import Path

import pytest

from vla_core.data.demonstrations import Demonstration, Started
from vla_core.errors import Mistake
from vla_core.evaluation.evaluate import Result
from vla_core.training.events import Phase, RecordedVideo, Saved, Step
from vla_core.training.lecture import LecturePlan
from vla_core.training.training_log import NAME, PHASES, TrainingLog
from vla_core.training.training_service import TrainingService, read_plan

STEPS = 6


def plan_in(folder: Path) -> LecturePlan:
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


def wait_for(training):
    training.thread.join()
    return training


def test_a_lecture_runs_by_itself_and_its_log_holds_everything(tmp_path):
    log = wait_for(TrainingService(lambda _: events()).start(plan_in(tmp_path))).log
    assert (log.collected, log.failed) == (3, 1)
    assert log.steps == list(range(1, STEPS + 1))
    assert log.losses[1] == {"all": 0.5, "gaussian": 0.5, "belief": 0.1}
    assert log.successes == [True, False]
    assert log.video == RecordedVideo("film.mp4", True, 2)
    assert log.complete
    assert [log.progress(phase) for phase in ("collect", "learn", "measure", "film")] == [1, 1, 1, 1]


def test_the_log_on_disk_equals_the_one_in_memory(tmp_path):
    first = wait_for(TrainingService(lambda _: events()).start(plan_in(tmp_path))).log
    again = TrainingLog(tmp_path)
    assert vars(again) == vars(first)
    with (tmp_path / NAME).open("a") as file:
        file.write('{"kind": "Step", "sec')  # killed in the middle of a line
    assert vars(TrainingLog(tmp_path)) == vars(first)


def test_a_second_lecture_is_refused_while_one_runs(tmp_path):
    gate, inside = threading.Event(), threading.Event()

    def waiting(_):
        yield Phase("collect", 1)
        inside.set()
        gate.wait()

    service = TrainingService(waiting)
    first = service.start(plan_in(tmp_path / "a"))
    inside.wait()
    with pytest.raises(Mistake, match="reach-v3 is running already"):
        service.start(plan_in(tmp_path / "b"))
    assert not (tmp_path / "b").exists()
    gate.set()
    wait_for(first)
    wait_for(service.start(plan_in(tmp_path / "b")))


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

    service = TrainingService(endless)
    training = service.start(plan_in(tmp_path))
    third.wait()
    service.stop()
    assert closed.is_set()
    assert not training.running
    assert not training.log.complete


def test_steps_repeated_after_a_kill_are_logged_once(tmp_path):
    for event in itertools.islice(events(), 12):  # up to the fifth step
        TrainingLog(tmp_path).add(event, 1.0)
    assert TrainingLog(tmp_path).steps[-1] == 5
    log = wait_for(TrainingService(lambda _: events(first=3)).start(plan_in(tmp_path))).log
    assert log.steps == list(range(1, STEPS + 1))
    assert log.collected == 3


def test_a_mistake_is_shown_in_its_own_words_and_any_other_fault_as_ours(tmp_path, caplog):
    def wrong(error):
        yield Phase("collect", 1)
        raise error

    mistake = wait_for(TrainingService(lambda _: wrong(Mistake("The disk is full."))).start(plan_in(tmp_path)))
    assert mistake.mistake == "The disk is full."
    fault = wait_for(TrainingService(lambda _: wrong(ZeroDivisionError())).start(plan_in(tmp_path)))
    assert "our mistake, not yours (ZeroDivisionError)" in fault.mistake


def test_the_plan_is_read_back_from_the_folder(tmp_path):
    plan = LecturePlan(
        "reach-v3", tmp_path, Path("words.safetensors"), minutes=3.0, start=Path("full.safetensors")
    )
    wait_for(TrainingService(lambda _: events()).start(plan))
    assert read_plan(tmp_path) == plan
    (tmp_path / "lesson.json").write_text(json.dumps({"task": "reach-v3"}))
    with pytest.raises(Mistake, match="no lecture"):
        read_plan(tmp_path)


def test_an_old_log_opens_and_lines_that_nobody_draws_change_nothing(tmp_path):
    old = TrainingLog(Path(__file__).parents[2] / "assets" / "lecture")
    assert old.complete
    assert [old.progress(phase) for phase in PHASES] == [1, 1, 1, 1]
    assert len(old.successes) == old.sizes["measure"]
    lines = [
        '{"kind": "Attempt", "seconds": 1.0, "task": "t", "seed": 1, "noise": 0.0, "success": true, "steps": 3}',
        '{"kind": "Later", "seconds": 2.0, "figure": 7}',  # of a newer version
        '{"kind": "Step", "seconds": 3.0, "loss": 1}',  # without its number
        "[1, 2]",
        '{"kind": "Filmed", "seconds": 4.0, "path": "film.mp4", "success": false, "seed": 2}',
    ]
    (tmp_path / NAME).write_text("\n".join(lines))
    log = TrainingLog(tmp_path)
    assert (log.collected, log.steps, log.seconds) == (1, [], 4.0)
    assert log.video == RecordedVideo("film.mp4", False, 2)


def test_events_of_other_kinds_are_not_logged(tmp_path):
    log = TrainingLog(tmp_path)
    log.add("a sentence", 1.0)
    assert not (tmp_path / NAME).exists()
    assert log.seconds == 0
    log.add(Saved(3, tmp_path / "state.safetensors"), 2.0)
    assert json.loads((tmp_path / NAME).read_text())["path"] == "state.safetensors"  # never a folder of a machine


def test_progress_counts_each_phase(tmp_path):
    log = TrainingLog(tmp_path)
    assert log.progress("collect") == 0
    for event in itertools.islice(events(), 9):  # up to the second step
        log.add(event, 1.0)
    assert [log.progress(phase) for phase in PHASES] == [1, 2 / STEPS, 0, 0]


def test_a_line_cut_short_by_a_kill_is_ended_before_the_next(tmp_path):
    (tmp_path / NAME).write_text('{"kind": "Step", "sec')
    log = wait_for(TrainingService(lambda _: events()).start(plan_in(tmp_path))).log
    assert vars(TrainingLog(tmp_path)) == vars(log)
