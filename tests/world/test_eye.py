"""The fast pictures show what Meta-World shows, upright, from any thread, and never disturb one another."""

import os
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from vla_core.errors import Mistake
from vla_core.world import gl
from vla_core.world.camera import FRONT_CAMERA, WRIST_FOV, look_along, project
from vla_core.world.eye import Eye
from vla_core.world.look import Look
from vla_core.world.metaworld import ALL_V3_ENVIRONMENTS, MetaWorld

BLIND = """
import numpy as np
from vla_core.errors import Mistake
from vla_core.world.metaworld import MetaWorld
world = MetaWorld("reach-v3")
world.reset(0)
print(world.step(np.zeros(4)).over)
for picture in (world.observe, world.audience):
    try:
        picture()
    except Mistake as mistake:
        print(mistake)
"""


@pytest.fixture(scope="module")
def reach() -> MetaWorld:
    """A world after its first reset, with large pictures to measure in."""
    world = MetaWorld("reach-v3", picture=256, wrist=256)
    world.reset(1)
    return world


def looking(world: MetaWorld, look: Look) -> tuple[np.ndarray, np.ndarray]:
    """The front and the wrist picture of this moment under a look."""
    eye = Eye(world.env.model, look=look)
    front, wrist = (picture.astype(float) for picture in (eye.front(world.env.data), eye.wrist(world.env.data)))
    eye.close()
    return front, wrist


def stock_picture(world: MetaWorld, side: int) -> np.ndarray:
    """What Meta-World itself draws of the same state through the same camera, turned upright."""
    stock = ALL_V3_ENVIRONMENTS[world.task](
        render_mode="rgb_array", camera_name="corner4", width=side, height=side
    )
    stock.model.body_pos[:], stock.model.site_pos[:] = world.env.model.body_pos, world.env.model.site_pos
    stock.set_state(world.env.data.qpos, world.env.data.qvel)
    picture = stock.render()[::-1, ::-1]
    stock.close()
    return picture


def structure(one: np.ndarray, other: np.ndarray, window: int = 8) -> float:
    """Mean structural similarity over windows of the grey pictures; Wang et al. 2004, contrast and structure."""
    windows = [
        np.lib.stride_tricks.sliding_window_view(p.mean(axis=2), (window, window))[::4, ::4].reshape(-1, 64)
        for p in (one, other)
    ]
    x, y = (w - w.mean(axis=1, keepdims=True) for w in windows)
    steady = (0.03 * 255) ** 2
    covariance, variances = (x * y).mean(axis=1), (x**2).mean(axis=1) + (y**2).mean(axis=1)
    return float(((2 * covariance + steady) / (variances + steady)).mean())


def centre_of_mark(world: MetaWorld, draw) -> np.ndarray:
    """(2,) where in a picture the goal's mark is: the pixels that change when it sinks through the floor."""
    goal = world.env.model.site("goal")
    with_mark, place = draw().astype(int), goal.pos.copy()
    goal.pos[2] = -5
    without = draw().astype(int)
    goal.pos[:] = place
    rows, columns = np.nonzero(np.abs(with_mark - without).sum(axis=2) > 30)
    return (np.array([columns.mean(), rows.mean()]) + 0.5) / len(with_mark)


@pytest.mark.parametrize("task", ["push-v3", "drawer-open-v3", "coffee-pull-v3"])
def test_the_fast_picture_has_the_structure_of_the_stock_one(task):
    world = MetaWorld(task)
    world.reset(1)
    ours = world.observe().image.astype(float)
    stock = stock_picture(world, 96).astype(float)
    assert structure(ours, stock) > 0.85
    assert structure(ours[::-1], stock) < 0.5  # the measure can fail
    assert np.corrcoef(ours.ravel(), stock.ravel())[0, 1] > 0.93
    world.close()


def test_the_front_camera_is_where_the_plain_numbers_say(reach):
    pose = reach.env.data.camera("corner4")
    assert np.allclose(look_along(pose.xpos, pose.xmat), FRONT_CAMERA, atol=1e-6)


def test_a_point_projected_into_the_front_picture_lies_on_its_mark(reach):
    expected = project(reach.truth().goal[None], FRONT_CAMERA)[0]
    assert np.allclose(centre_of_mark(reach, lambda: reach.observe().image), expected, atol=0.006)


def test_a_point_projected_into_the_wrist_picture_lies_on_its_mark(reach):
    goal = reach.env.model.site("goal")
    place = goal.pos.copy()
    goal.pos[:] = reach.truth().hand + np.array([0.01, 0.05, -0.15])
    expected = project(goal.pos[None], reach.truth().wrist_camera, WRIST_FOV)[0]
    found = centre_of_mark(reach, lambda: reach.observe().wrist)
    goal.pos[:] = place
    assert np.allclose(found, expected, atol=0.01)


def test_a_point_projected_into_the_audience_view_lies_on_its_mark(reach):
    expected = project(reach.truth().goal[None], FRONT_CAMERA)[0]
    assert np.allclose(centre_of_mark(reach, reach.audience), expected, atol=0.006)


def test_up_in_the_world_is_up_in_the_picture():
    low, high = project(np.array([[0.0, 0.6, 0.0], [0.0, 0.6, 0.2]]), FRONT_CAMERA)
    assert high[1] < low[1] - 0.1
    assert high[0] == pytest.approx(low[0], abs=0.02)


def test_many_cameras_project_at_once_as_one_by_one():
    points = np.random.default_rng(0).uniform(-0.2, 0.6, (5, 3, 3))
    together = project(points, np.stack([FRONT_CAMERA] * 5))
    assert np.array_equal(together, [project(three, FRONT_CAMERA) for three in points])


def test_what_is_behind_the_camera_is_nowhere():
    assert np.isnan(project(np.array([[5.0, -5.0, 5.0]]), FRONT_CAMERA)).all()


def test_eyes_do_not_disturb_one_another(reach):
    first, people = reach.observe().image, reach.audience()
    other = MetaWorld("drawer-open-v3", picture=64)
    other.reset(0)
    assert not np.array_equal(other.audience(), people)
    assert np.array_equal(reach.observe().image, first)
    assert np.array_equal(reach.audience(), people)
    other.close()


def test_any_thread_may_ask_for_a_picture(reach):
    expected = reach.observe().image
    with ThreadPoolExecutor(4) as pool:
        pictures = list(pool.map(lambda _: reach.eye.front(reach.env.data), range(8)))
    assert all(np.array_equal(picture, expected) for picture in pictures)


def test_eyes_come_and_go_and_leave_nothing_behind(reach):
    reach.observe()
    threads = threading.active_count()
    for _ in range(3):
        eye = Eye(reach.env.model, picture=32, wrist=0)
        front, wrist = eye.pictures(reach.env.data)
        assert front.shape == (32, 32, 3)
        assert wrist is None
        eye.close()
        assert not eye.renderers
    assert threading.active_count() == threads


def test_a_forgotten_eye_frees_what_it_held(reach):
    eye = Eye(reach.env.model, picture=32, wrist=0)
    eye.front(reach.env.data)
    renderers = eye.renderers
    assert renderers
    del eye
    gl.THREAD.run(int)  # after whatever the thread had been told before
    assert not renderers


def test_each_look_changes_what_it_says_and_nothing_else(reach):
    front, wrist = looking(reach, Look())
    for look in (Look(camera_shift=(0.05, 0, 0)), Look(camera_turn=5.0), Look(covered=True)):
        changed, same = looking(reach, look)
        assert np.abs(changed - front).mean() > 3
        assert np.array_equal(same, wrist)
    assert looking(reach, Look(light=0.5))[0].mean() < 0.9 * front.mean()
    repainted, again, otherwise = (looking(reach, Look(colour_seed=seed))[0] for seed in (1, 1, 2))
    assert np.array_equal(repainted, again)
    assert np.abs(repainted - otherwise).mean() > 3


@pytest.mark.parametrize(
    "broken", [{"MUJOCO_GL": "off"}, {"MUJOCO_GL": "nonsense", "PYOPENGL_PLATFORM": "nothing"}]
)
def test_without_a_renderer_physics_goes_on_and_pictures_say_what_to_install(broken):
    environment = {
        name: value for name, value in os.environ.items() if name not in (gl.BACKEND_VARIABLE, "MUJOCO_GL")
    }
    environment |= broken
    words = [sys.executable, "-W", "error", "-c", BLIND]
    answer = subprocess.run(words, capture_output=True, text=True, env=environment, check=False)
    assert answer.stdout.splitlines() == ["False", gl.NO_RENDERER, gl.NO_RENDERER]
    assert answer.stderr == ""


@pytest.mark.parametrize(
    ("wish", "working", "chosen"),
    [
        ("", {"egl", "osmesa"}, "egl"),
        ("osmesa", {"egl", "osmesa"}, "osmesa"),
        ("osmesa", {"egl"}, "egl"),
        ("", {"egl", "osmesa-pip"}, "egl"),
        ("", {"osmesa-pip"}, "osmesa-pip"),
        ("osmesa", {"egl", "osmesa-pip"}, "osmesa-pip"),
        ("glfw", {"osmesa"}, "osmesa"),
        ("egl", set(), gl.NO_BACKEND),
        ("off", {"egl"}, gl.NO_BACKEND),
    ],
)
def test_a_wish_is_tried_first_and_nothing_is_believed_untried(monkeypatch, wish, working, chosen):
    monkeypatch.setattr(gl, "BACKENDS", ("egl", "osmesa", "osmesa-pip"))
    monkeypatch.setattr(gl, "works", lambda name: name in working)
    assert gl.first_working_backend(wish) == chosen


def test_a_world_that_nothing_can_draw_complains_in_one_line(monkeypatch):
    monkeypatch.setenv(gl.BACKEND_VARIABLE, gl.NO_BACKEND)
    with pytest.raises(Mistake, match="No renderer"):
        gl.new_context()


def test_another_look_leaves_nothing_of_the_one_before(reach):
    strange = Look(camera_shift=(0.05, 0, 0.02), camera_turn=5, colour_seed=3, light=0.6)
    eye = Eye(reach.env.model)
    for look in (Look(), strange, Look(light=1.3), strange, Look()):
        eye.apply_look(look)
        for picture, fresh in zip((eye.front, eye.wrist), looking(reach, look), strict=True):
            assert np.array_equal(picture(reach.env.data), fresh)
    eye.close()
