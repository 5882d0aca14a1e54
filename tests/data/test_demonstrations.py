import errno
import io
import json
import os
import signal
import subprocess
import sys
from dataclasses import asdict
from functools import partial
from pathlib import Path

import numpy as np
import pytest

from tests.fakes import HOPELESS, FakeTeacher, FakeWorld, goal_action, open_fake
from vla_core.data import demonstrations
from vla_core.data.collection_log import read_lines, write_or_undo
from vla_core.data.demonstrations import (
    Demonstration,
    EpisodeJob,
    Recipe,
    Shortfall,
    Started,
    collect,
    open_with_teacher,
    run_job,
)
from vla_core.data.recording import STEPS_AFTER_SUCCESS, record
from vla_core.data.store import read_episode
from vla_core.errors import Mistake
from vla_core.world.seeds import (
    DAGGER_SEEDS,
    TEST_SEEDS,
    TRAIN_SEEDS,
    VALIDATION_SEEDS,
    dagger_seed,
    train_seed,
    unseen_seed,
)

TASKS = ("push-v3", "reach-v3")
RECIPE = Recipe(picture=32, wrist=16)


def collected(folder, episodes=6, tasks=TASKS, workers=1, resume=False, recipe=RECIPE):
    return list(collect(tasks, episodes, folder, recipe, open_fake, workers, "local", resume))


def command(folder, *words, **environment):
    return subprocess.run(
        [sys.executable, "-m", "tests.fakes", str(folder), "--tasks", ",".join(TASKS), *words],
        env={**os.environ, "VLA_CORE_GL": "disable", **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def lines(folder):
    return [json.loads(line) for line in (folder / "episodes.jsonl").read_text().splitlines()[1:]]


def contents(folder):
    return {path.relative_to(folder): path.read_bytes() for path in folder.glob("*/*")}


@pytest.fixture(scope="module")
def unbroken(tmp_path_factory):
    folder = tmp_path_factory.mktemp("unbroken") / "data"
    events = collected(folder, workers=2)
    return folder, events


def test_every_task_gets_its_episodes_and_failures_are_dropped_and_counted(unbroken):
    folder, events = unbroken
    attempts = [event for event in events if isinstance(event, Demonstration)]
    assert events[0] == Started(wanted=12, done=0)
    assert {task: sum(a.success for a in attempts if a.task == task) for task in TASKS} == dict.fromkeys(TASKS, 6)
    assert sum(not a.success for a in attempts) == 4  # two jobs a task begin with a seed that never succeeds
    assert sorted(map(str, lines(folder))) == sorted(str(asdict(a)) for a in attempts)
    stored = {f"{a.task}/{a.seed:010d}.demo" for a in attempts if a.success}
    assert {str(path) for path in contents(folder)} == stored


def test_labels_are_clean_while_execution_is_perturbed(unbroken):
    for path in unbroken[0].glob("*/*.demo"):
        episode = read_episode(path)
        clean = np.stack([goal_action(full) for full in episode.full])
        assert np.allclose(episode.action, clean, atol=1e-4)  # full was stored as float32
        assert (episode.action == episode.executed).all() == (episode.noise == 0)
        assert abs(episode.executed).max() <= 1
    noises = {line["noise"] for line in lines(unbroken[0])}
    assert noises == set(demonstrations.NOISES)


def test_an_episode_ends_ten_steps_after_its_first_success(unbroken):
    for path in unbroken[0].glob("*/*.demo"):
        success = read_episode(path).success
        assert len(success) - 1 - success.argmax() == STEPS_AFTER_SUCCESS


def test_some_pushes_change_the_gripper():
    episodes = [record(FakeWorld("push-v3", 32, 0), FakeTeacher(), 7 + 60 * n, 0.8) for n in range(40)]
    changed = [(e.executed[:, 3] != e.action[:, 3]).any() for e in episodes]
    assert 0 < sum(changed) < len(changed)
    assert all(e.wrist.shape[1:] == (0, 0, 3) for e in episodes)


def test_seeds_for_training_measuring_and_dagger_cannot_meet():
    ranges = (TEST_SEEDS, TRAIN_SEEDS, DAGGER_SEEDS, VALIDATION_SEEDS)
    draws = (unseen_seed, train_seed, dagger_seed, partial(unseen_seed, seeds="validation"))
    for seeds, draw in zip(ranges, draws, strict=True):
        drawn = {draw(index, seed) for index in (0, 1, 99_999) for seed in (0, 9)}
        assert len(drawn) == 6
        assert all([seed in other for other in ranges] == [other is seeds for other in ranges] for seed in drawn)
    with pytest.raises(Mistake, match="no episode 100000"):
        unseen_seed(100_000)
    with pytest.raises(Mistake, match="no episode"):
        train_seed(0, -1)


def test_a_run_killed_in_the_middle_resumes_to_the_same_bits(unbroken, tmp_path):
    folder = tmp_path / "data"
    words = ("--episodes", "6", "--workers", "2")
    assert command(folder, *words, STOP_AFTER="5", STOP_WITH="SIGKILL").returncode == -signal.SIGKILL
    half = contents(folder)
    assert 0 < len(half) < len(contents(unbroken[0]))
    (folder / half.popitem()[0]).with_suffix(".demo.77.part").write_bytes(b"half an epi")
    with (folder / "episodes.jsonl").open("a") as log:
        log.write('{"task": "push-v3", "se')
    resumed = command(folder, *words, "--resume")
    assert resumed.returncode == 0, resumed.stderr
    assert contents(folder) == contents(unbroken[0])
    assert sorted(map(str, lines(folder))) == sorted(map(str, lines(unbroken[0])))


def test_a_finished_run_has_nothing_left_to_do_and_a_larger_one_only_adds(tmp_path):
    collected(tmp_path / "data", episodes=2)
    before = contents(tmp_path / "data")
    assert collected(tmp_path / "data", episodes=2, resume=True) == [Started(wanted=4, done=4)]
    collected(tmp_path / "data", episodes=3, resume=True)
    assert before.items() < contents(tmp_path / "data").items()


def test_a_deleted_episode_is_recorded_again_and_listed_once(tmp_path):
    collected(tmp_path / "data", episodes=2)
    before, listed = contents(tmp_path / "data"), lines(tmp_path / "data")
    next((tmp_path / "data").glob("push-v3/*")).unlink()
    collected(tmp_path / "data", episodes=2, resume=True)
    assert contents(tmp_path / "data") == before
    assert lines(tmp_path / "data") == listed


def test_a_task_that_never_succeeds_is_reported_and_not_tried_again(tmp_path, monkeypatch):
    monkeypatch.setattr(demonstrations, "MAX_ATTEMPTS", 3)
    tasks = ("push-v3", HOPELESS)
    events = collected(tmp_path / "data", 2, tasks)
    assert events[-1] == Shortfall(HOPELESS, missing=2)
    assert sum(isinstance(e, Demonstration) and e.task == HOPELESS for e in events) == 6
    assert collected(tmp_path / "data", 2, tasks, resume=True) == [Started(4, 2), Shortfall(HOPELESS, missing=2)]


def test_a_folder_in_use_or_of_another_recipe_is_refused(tmp_path):
    collected(tmp_path / "data", episodes=1, tasks=("push-v3",))
    with pytest.raises(Mistake, match="Add --resume"):
        collected(tmp_path / "data")
    with pytest.raises(Mistake, match="resume with the same settings"):
        collected(tmp_path / "data", resume=True, recipe=Recipe(picture=64, wrist=16))
    (tmp_path / "file").write_text("a file, not a folder")
    with pytest.raises(Mistake, match="not empty"):
        collected(tmp_path / "file")


def test_episodes_that_are_rendered_differently_are_not_added(tmp_path, monkeypatch):
    collected(tmp_path / "data", episodes=1, tasks=("push-v3",))
    render = FakeWorld.render
    monkeypatch.setattr(FakeWorld, "render", lambda world, side: render(world, side) // 2)
    with pytest.raises(Mistake, match="was drawn differently"):
        run_job(EpisodeJob("push-v3", 0.0, (train_seed(21),)), tmp_path / "data", RECIPE, open_fake)


def test_a_damaged_log_is_named(tmp_path):
    (tmp_path / "episodes.jsonl").write_text("not json\n")
    with pytest.raises(Mistake, match=r"episodes\.jsonl is damaged"):
        collected(tmp_path, resume=True)


def test_ctrl_c_ends_with_one_line_and_nothing_half_written(tmp_path):
    folder = tmp_path / "data"
    stopped = command(folder, "--episodes", "50", "--workers", "2", STOP_AFTER="4", STOP_WITH="SIGINT")
    assert stopped.returncode == 130
    assert stopped.stderr.splitlines()[-1] == "vla_core: stopped; what was finished is kept."
    assert "Traceback" not in stopped.stderr
    assert {path.suffix for path in contents(folder)} == {".demo"}


def test_a_full_disk_is_one_clear_line_and_leaves_nothing_half_written(tmp_path, monkeypatch):
    write = Path.write_bytes

    def half_of_it(path, data):
        write(path, data[:1000])
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", half_of_it)
    with pytest.raises(Mistake, match=r"The disk is full at .*Free some space"):
        run_job(EpisodeJob("push-v3", 0.0, (train_seed(1),)), tmp_path, RECIPE, open_fake)
    assert not contents(tmp_path)


def test_a_line_that_does_not_fit_on_the_disk_is_taken_back():
    class Full(io.BytesIO):
        def write(self, text):
            return super().write(text[:3])

    file = Full()
    io.BytesIO.write(file, b"a line\n")
    with pytest.raises(OSError, match="No space"):
        write_or_undo(file, b"another\n")
    assert file.getvalue() == b"a line\n"


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (("--tasks", "drawr-open"), "drawer-open-v3"),
        (("--episodes", "0"), "--episodes is 0"),
        (("--workers", "0"), "--workers is 0"),
        (("--seed", "-1"), "--seed from 0"),
        (("--engine", "dask"), "invalid choice"),
    ],
)
def test_a_wrong_option_is_one_line_and_exit_code_two(tmp_path, words, complaint):
    result = command(tmp_path / "data", *words)
    assert result.returncode == 2
    assert complaint in result.stderr.splitlines()[-1]
    assert "Traceback" not in result.stderr


def test_metaworld_is_recorded_with_both_cameras_and_clean_labels(tmp_path):
    job = EpisodeJob("reach-v3", 0.4, (train_seed(0), train_seed(1)))
    attempts = run_job(job, tmp_path, Recipe(), open_with_teacher)
    assert attempts[-1].success
    episode = read_episode(next(tmp_path.glob("reach-v3/*")))
    assert episode.front.shape[1:] == (96, 96, 3)
    assert episode.wrist.shape[1:] == (64, 64, 3)
    assert episode.full.shape[1] == 39
    assert episode.points[0, 2] == pytest.approx(episode.full[0, 36:39])
    assert (episode.action != episode.executed).any()
    assert abs(episode.action).max() <= 1


def test_a_log_that_cannot_be_written_is_one_clear_line(tmp_path, monkeypatch):
    def forbidden(*_):
        raise OSError(errno.EACCES, "Permission denied")

    monkeypatch.setattr("vla_core.data.collection_log.write_or_undo", forbidden)
    with pytest.raises(Mistake, match=r"episodes\.jsonl cannot be written: Permission denied"):
        collected(tmp_path / "data")


def test_a_half_written_last_line_of_the_log_is_cut_off(tmp_path):
    collected(tmp_path / "data", episodes=1)
    path = tmp_path / "data" / "episodes.jsonl"
    whole = path.read_bytes()
    path.write_bytes(whole + b'{"task": "pu')
    assert len(read_lines(path)) == len(whole.splitlines())
    assert path.read_bytes() == whole


def test_an_opening_has_only_the_first_steps_and_the_plans_of_the_teacher(tmp_path):
    recipe = Recipe(picture=32, wrist=16, every=2, opening=8)
    events = collected(tmp_path / "data", episodes=2, recipe=recipe)
    made = [event for event in events if isinstance(event, Demonstration)]
    assert [(one.success, one.steps) for one in made] == [(True, 8)] * 4  # also where the teacher never succeeds
    episode = read_episode(next((tmp_path / "data").glob("*/*.demo")))
    assert episode.source == "opening"
    assert len(episode.state) == 4
    world, teacher = open_fake(episode.task, 32, 16)
    world.reset(episode.seed)
    assert np.array_equal(episode.action[0], teacher.act(world))
    assert not np.array_equal(episode.action[0], episode.executed[0])  # the hand wanders


def test_an_opening_is_limited_and_has_no_pushes_to_leave_out(capsys):
    from vla_core.__main__ import main

    assert main(["collect", "--out", "unused", "--opening", "101"]) == 2
    capsys.readouterr()
    assert main(["collect", "--out", "unused", "--opening", "8", "--undisturbed"]) == 2
    said = "In an opening nobody pushes the hand, it wanders; leave --undisturbed out."
    assert capsys.readouterr().err.splitlines() == [f"vla_core: {said}"]
