"""The robot in the browser against Python's: pictures, motion, the audience's view."""

import base64
import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.browser.conftest import CHROMIUM
from visualizations.page.live_robot import MUJOCO, robot_in
from visualizations.page.measure_live import compare_motion, compare_pictures, decoded
from vla_core.export.scenes.writer import write_scenes
from vla_core.world import open_world
from vla_core.world.seeds import unseen_seed

pytest.importorskip("playwright.sync_api", reason="pip install -r requirements-dev.txt")
pytestmark = pytest.mark.skipif(not (CHROMIUM.exists() and MUJOCO.exists()), reason="needs Chromium and `npm ci`")
TASKS = ("window-open-v3", "hammer-v3", "push-v3@table-reach")  # glass, capsules and cylinders, a painted mark
HALF_A_PIXEL = 0.5
NEAR = 3.0  # of 255: the mean difference of a channel


@pytest.fixture(scope="module")
def scenes(tmp_path_factory):
    folder: Path = tmp_path_factory.mktemp("scenes")
    list(write_scenes(folder, TASKS, count=4))
    return folder


@pytest.fixture(scope="module", params=("software", "gpu"))
def robot(browser, scenes, request):
    with robot_in(browser, scenes, request.param) as opened:
        yield opened


@pytest.mark.parametrize("task", TASKS)
def test_the_policy_sees_in_the_browser_what_it_sees_in_python(robot, task):
    pictures = compare_pictures(robot, task, moments=8)
    assert max(pictures.front) < NEAR
    assert max(pictures.wrist) < NEAR
    assert max(pictures.keypoints) < HALF_A_PIXEL


@pytest.mark.parametrize("task", TASKS)
def test_the_teachers_actions_succeed_in_the_browser_too(robot, task):
    for motion in compare_motion(robot, task, episodes=2):
        assert motion.python_success
        assert motion.browser_success
        assert motion.hand_mm < 10


def test_the_audience_sees_the_scene_from_the_front_until_it_turns_the_camera(robot):
    task = TASKS[0]
    world = open_world(task)
    world.reset(unseen_seed(0))
    robot.call("open", task)
    robot.call("replay", {"start": 0, "actions": []})
    front, fast = shown(robot, "fine"), shown(robot, "fast")
    assert np.abs(front - world.audience().astype(float)).mean() < NEAR
    assert np.abs(fast - front).mean() < 2 * NEAR
    robot.call("turn", [0.5, 0.1, 1.0])
    assert np.abs(shown(robot, "fine") - front).mean() > 3 * NEAR


def shown(robot, detail):
    """(480, 480, 3) what is on the canvas."""
    encoded = base64.b64decode(robot.call("canvas", detail))
    return np.asarray(Image.open(io.BytesIO(encoded)).convert("RGB")).astype(float)


def test_a_look_changes_the_front_picture_only(robot):
    robot.call("open", TASKS[1])
    robot.call("replay", {"start": 0, "actions": []})
    plain, dark, moved = (looked(robot, look) for look in ({}, {"light": [0.5] * 3}, {"shift": [0, 0.1, 0]}))
    assert dark[0].mean() < 0.8 * plain[0].mean()
    assert np.abs(moved[0] - plain[0]).mean() > NEAR
    assert np.array_equal(moved[1], plain[1])
    assert np.array_equal(looked(robot, {})[0], plain[0])


def looked(robot, look):
    """The front picture and the wrist picture with a look."""
    front, wrist = robot.call("look", look)
    return decoded(front, 96), decoded(wrist, 64)


def test_what_the_scenes_lack_is_said(robot):
    with pytest.raises(Exception, match="no scene for the task fold-towel-v3"):
        robot.call("open", "fold-towel-v3")
