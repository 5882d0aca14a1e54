import subprocess
import sys

import mujoco
import numpy as np
import pytest

from vla_core.errors import Mistake
from vla_core.world import FETCH_TASKS, body, camera, gl, named_set, open_world, teacher_for
from vla_core.world.fetch import FRONT_NAME, Fetch

pytest.importorskip("gymnasium_robotics", reason="the second world is an extra")
needs_pictures = pytest.mark.skipif(gl.backend() is None, reason=gl.NO_RENDERER)
OPENING = 3  # in the state and in `full`


@pytest.fixture(params=FETCH_TASKS)
def world(request):
    opened = open_world(request.param)
    yield opened
    opened.close()


@pytest.fixture
def picking():
    opened = Fetch("fetch-pick-place")
    opened.reset(0)
    yield opened
    opened.close()


def path(world, seed: int, steps: int = 20) -> np.ndarray:
    """What is where (steps, 39) under actions that belong to the seed."""
    world.reset(seed)
    actions = np.random.default_rng(seed).uniform(-1, 1, (steps, 4))
    return np.stack([world.truth().full for action in actions if not world.step(action).over])


def test_the_teacher_solves_every_task(world):
    teacher = teacher_for(world.task)
    for seed in range(5):
        world.reset(seed)
        assert any(world.step(teacher.act(world)).success for _ in range(world.max_steps)), seed


def test_the_teacher_recovers_when_it_is_pushed_about(world):
    teacher = teacher_for(world.task)
    for seed in range(3):
        rng = np.random.default_rng(seed)
        world.reset(seed)
        pushed = (np.clip(teacher.act(world) + rng.normal(0, 0.3, 4), -1, 1) for _ in range(world.max_steps))
        assert any(world.step(action).success for action in pushed), seed


def test_the_teacher_stays_where_it_succeeded(picking):
    teacher = teacher_for(picking.task)
    successes = [picking.step(teacher.act(picking)).success for _ in range(120)]
    assert all(successes[successes.index(True) + 10 :])


def test_one_seed_is_one_path_to_the_bit_whatever_came_before(world):
    first = path(world, 7)
    path(world, 8)
    assert path(world, 7).tobytes() == first.tobytes()
    assert path(world, 8).tobytes() != first.tobytes()


def test_another_process_walks_the_same_path(picking):
    code = """
import sys
from tests.world.test_fetch import Fetch, path
sys.stdout.buffer.write(path(Fetch("fetch-pick-place"), 7).tobytes())
"""
    elsewhere = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout
    assert elsewhere == path(picking, 7).tobytes()


def test_a_unit_is_a_centimetre_a_step(picking):
    for axis, sign in ((0, 1), (1, -1), (2, 1)):
        action = np.zeros(4)
        action[axis] = sign
        picking.step(action)
        before = picking.truth().hand
        for _ in range(5):
            picking.step(action)
        moved = picking.truth().hand - before
        assert moved[axis] == pytest.approx(sign * 0.05, abs=0.004)
        assert np.delete(moved, axis) == pytest.approx(0, abs=0.004)


def test_plus_one_shuts_and_minus_one_opens_as_in_meta_world(picking):
    for _ in range(6):
        picking.step(np.array([0, 0, 0, -1]))
    assert picking.state[OPENING] == pytest.approx(1, abs=0.05)
    for _ in range(10):
        picking.step(np.array([0, 0, 0, 1]))
    assert picking.state[OPENING] == pytest.approx(0, abs=0.05)


def test_the_truth_is_laid_out_as_meta_worlds_39_numbers(picking):
    before = picking.truth()
    picking.step(np.array([1, 0, 0, -1]))
    truth = picking.truth()
    assert (truth.full[:3] == truth.hand).all()
    assert truth.full[OPENING].astype(np.float32) == picking.state[OPENING]
    assert (truth.full[4:7] == truth.object).all()
    assert (truth.full[36:39] == truth.goal).all()
    assert (truth.full[18:36] == before.full[:18]).all()


def test_the_state_tells_nothing_of_the_object(picking):
    """Where the object lies changes the truth and not the state, both read anew from the simulator."""
    before = picking.truth().object
    picking.env.data.joint("object0:joint").qpos[:2] += 0.05
    mujoco.mj_forward(picking.env.model, picking.env.data)
    state, places = picking.state, picking._positions()
    assert (places[:4].astype(np.float32) == state).all()
    assert places[4:6] - before[:2] == pytest.approx(0.05)


def test_success_is_the_environments_own_flag(picking):
    teacher = teacher_for(picking.task)
    for _ in range(60):
        success = picking.step(teacher.act(picking)).success
        truth = picking.truth()
        assert success == (np.linalg.norm(truth.object - truth.goal) < 0.05)
    assert success


@needs_pictures
def test_pictures_have_the_size_that_was_asked_for():
    for picture, wrist in ((96, 64), (33, 48)):
        world = Fetch("fetch-push", picture=picture, wrist=wrist)
        world.reset(0)
        seen = world.observe()
        assert seen.image.shape == (picture, picture, 3)
        assert seen.wrist.shape == (wrist, wrist, 3)
        world.close()


@needs_pictures
def test_a_world_with_one_eye_has_no_wrist_picture():
    world = Fetch("fetch-reach", wrist=0)
    world.reset(0)
    assert world.observe().wrist is None
    world.close()


@needs_pictures
def test_looking_changes_nothing_in_the_world(picking):
    blind = path(picking, 3)
    picking.reset(3)
    actions = np.random.default_rng(3).uniform(-1, 1, (20, 4))
    seen = []
    for action in actions:
        picking.observe()
        picking.step(action)
        seen.append(picking.truth().full)
    assert np.stack(seen).tobytes() == blind.tobytes()


@needs_pictures
def test_the_goal_is_drawn_where_the_truth_has_it():
    world = Fetch("fetch-reach", picture=192)
    eye = world.env.data.camera(FRONT_NAME)
    for seed in (0, 2, 3):
        world.reset(seed)
        picture = world.observe().image.astype(int)
        red = (picture[..., 0] > 150) & (picture[..., 1:].max(axis=-1) < 60)
        rows, columns = np.nonzero(red)
        wanted = camera.project(world.truth().goal[None], camera.look_along(eye.xpos, eye.xmat))[0] * 192
        assert (columns.mean(), rows.mean()) == pytest.approx(tuple(wanted), abs=5)
    world.close()


@needs_pictures
def test_the_front_eye_is_upright_and_sees_the_whole_workspace(picking):
    eye = picking.env.data.camera(FRONT_NAME)
    front = camera.look_along(eye.xpos, eye.xmat)
    corners = np.array([[x, y, z] for x in (1.19, 1.49) for y in (0.6, 0.9) for z in (0.42, 0.87)])
    places = camera.project(corners, front)
    assert ((places > 0.03) & (places < 0.97)).all()
    assert np.ptp(places, axis=0).min() > 0.7  # and little else
    low, high = camera.project(np.array([[1.34, 0.75, 0.42], [1.34, 0.75, 0.8]]), front)
    assert high[1] < low[1]


@needs_pictures
def test_the_eye_on_the_hand_sees_what_the_hand_is_about_to_hold(picking):
    teacher = teacher_for(picking.task)
    for _ in range(20):
        picking.step(teacher.act(picking))
    truth = picking.truth()
    x, y = camera.project(truth.object[None], truth.wrist_camera, camera.WRIST_FOV)[0]
    assert 0.2 < x < 0.8
    assert 0.1 < y < 0.9
    assert picking.audience().shape == (480, 480, 3)


def test_mistakes_are_named():
    with pytest.raises(Mistake, match="Did you mean fetch-push"):
        open_world("fetch-pusch")
    world = open_world("fetch-push")
    with pytest.raises(Mistake, match=r"call reset\(seed\) first"):
        world.truth()
    with pytest.raises(Mistake, match="A seed is"):
        world.reset(-1)
    world.reset(0)
    with pytest.raises(Mistake, match="four numbers"):
        world.step(np.zeros(3))
    with pytest.raises(Mistake, match="finite"):
        world.step(np.full(4, np.nan))


def test_nothing_moves_after_the_last_step():
    world = open_world("fetch-reach", stop_at_success=True)
    world.reset(0)
    teacher = teacher_for("fetch-reach")
    while not world.step(teacher.act(world)).over:
        pass
    with pytest.raises(Mistake, match="episode is over"):
        world.step(np.zeros(4))


def test_a_missing_package_is_named_with_the_line_that_installs_it(monkeypatch):
    for name in [name for name in sys.modules if name.startswith("gymnasium_robotics")]:
        monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(Mistake, match=r"pip install gymnasium-robotics==1\.4\.2"):
        open_world("fetch-push")


def test_sets_of_tasks_may_mix_both_worlds():
    assert [task.name for task in named_set("fetch")] == list(FETCH_TASKS)
    assert [task.name for task in named_set("push, fetch-push,push-v3")] == ["push-v3", "fetch-push"]
    assert len(named_set("all,fetch")) == 53
    with pytest.raises(Mistake, match="Did you mean fetch-reach"):
        named_set("push,fetch-raech")


def test_the_two_worlds_share_names_words_and_pace():
    assert [body(name).rate for name in ("fetch-push", "push", "push-v3")] == [25, 80, 80]
    for task in FETCH_TASKS.values():
        assert len(set(task.paraphrases)) >= 12
        assert len(set(task.held_out) - set(task.paraphrases)) == 4
