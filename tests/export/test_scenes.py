"""Scenes as data: the same physics, every part that is drawn, starting states on test seeds, the same bytes."""

import json

import numpy as np
import pytest

from tests.export import live_cases
from visualizations.payload import unpack
from vla_core.__main__ import main
from vla_core.export.scenes.physics_xml import colliding_geoms, physics_xml
from vla_core.export.scenes.starts import starts
from vla_core.export.scenes.writer import write_scenes
from vla_core.world import gl, open_world, teacher_for
from vla_core.world.renderer import ENCLOSED
from vla_core.world.seeds import TEST_SEEDS
from vla_core.world.success import as_json
from vla_core.world.success_table import success_rule

gl.backend()
import mujoco  # noqa: E402  (MUJOCO_GL must be decided first)

TASK = "drawer-open-v3"
PAIR = "push-v3@table-reach"  # whose mark is painted at the reset
SAME = (
    "dof_",
    "jnt_",
    "eq_",
    "actuator_gain",
    "actuator_bias",
    "body_mass",
    "body_inertia",
    "body_pos",
    "site_pos",
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    out = tmp_path_factory.mktemp("scenes")
    list(write_scenes(out, (TASK, PAIR), count=2))
    return out


def read(folder, path):
    return unpack((folder / path).read_bytes())


def scene(folder, task):
    index = json.loads((folder / "index.json").read_text())
    return read(folder, f"tasks/{task}.pack"), read(folder, f"models/{index['tasks'][task]}.pack")


def begun(model, start):
    """The physics of an exported scene at one of its starting states."""
    data = mujoco.MjData(model)
    for name in ("body_pos", "site_pos"):
        for row, place in start[name].items():
            getattr(model, name)[int(row)] = place
    for name in ("qpos", "qvel", "mocap_pos", "mocap_quat", "ctrl"):
        getattr(data, name).flat[:] = start[name]
    mujoco.mj_forward(model, data)
    return data


def stepped(model, data, facts, action):
    """One control step, as Meta-World makes it."""
    wish = data.mocap_pos[0] + action[:3] * facts["action_scale"]
    data.mocap_pos[0] = wish.clip(facts["hand_low"], facts["hand_high"])
    data.mocap_quat[0] = 1, 0, 1, 0
    data.ctrl[:] = action[3], -action[3]
    mujoco.mj_step(model, data, facts["substeps"])
    mujoco.mj_forward(model, data)


def test_the_exported_physics_moves_as_the_original(folder):
    facts, drawn = scene(folder, TASK)
    model = mujoco.MjModel.from_xml_string(drawn["xml"])
    world, teacher = open_world(TASK), teacher_for(TASK)
    for start in facts["starts"]:
        world.reset(start["seed"])
        data = begun(model, start)
        assert np.allclose(data.qpos, world.env.data.qpos, atol=1e-7)
        for _ in range(100):
            action = teacher.act(world)
            world.step(action)
            stepped(model, data, facts, action)
        assert np.allclose(data.qpos, world.env.data.qpos, atol=1e-4)  # metres and radians
        assert abs(data.joint("goal_slidey").qpos[0]) > 0.1  # and the drawer is open


@pytest.mark.parametrize("task", ["box-close-v3", "hammer-v3", "stick-push-v3"])
def test_everything_that_moves_is_kept(task):
    original = open_world(task).env.model
    again = mujoco.MjModel.from_xml_string(physics_xml(original))
    for name in dir(original):
        values = getattr(original, name)
        if name.startswith(SAME) and isinstance(values, np.ndarray) and not name.startswith("dof_invweight"):
            assert np.allclose(getattr(again, name), values, rtol=1e-8, atol=1e-10), name
    assert [again.body(body).name for body in range(again.nbody) if original.body(body).name] == [
        original.body(body).name for body in range(original.nbody) if original.body(body).name
    ]
    names = {original.geom(geom).name for geom in range(original.ngeom)} - {""}
    assert names <= {again.geom(geom).name for geom in range(again.ngeom)}
    assert len(colliding_geoms(again)) == len(colliding_geoms(original))


def test_every_part_that_is_drawn_has_a_file(folder):
    index = json.loads((folder / "index.json").read_text())
    for task in (TASK, PAIR):
        items = scene(folder, task)[1]["drawing"]["items"]
        for kind in ("mesh", "texture"):
            for name in {item[kind] for item in items if kind in item}:
                part = read(folder, f"parts/{index['parts'][name]}.pack")[name]
                assert "pixels" in part if kind == "texture" else part["policy"]["corners"].max() > 0


def test_triangles_name_corners_that_are_there_and_normals_are_directions(folder):
    parts = read(folder, "parts/shared.pack")
    meshes = [part for part in parts.values() if "policy" in part]
    assert len(meshes) > 10
    for level in (level for part in meshes for level in part.values()):
        assert level["corners"].min() == 0
        assert level["corners"].max() == len(level["places"]) - 1
        assert np.allclose(np.linalg.norm(level["normals"], axis=1), 1, atol=0.02)


def test_the_audience_sees_finer_meshes_of_the_arm(folder):
    parts = read(folder, "parts/shared.pack")
    finer = [name for name, part in parts.items() if "audience" in part]
    assert {"l0", "l1", "head", "eGripperBase"} <= set(finer)
    assert all(len(parts[name]["audience"]["corners"]) > len(parts[name]["policy"]["corners"]) for name in finer)


def test_what_our_renderer_hides_is_not_in_the_drawing(folder):
    model = open_world(TASK).env.model
    hidden = {model.body(name).id for name in ENCLOSED if name in {model.body(b).name for b in range(model.nbody)}}
    items = scene(folder, TASK)[1]["drawing"]["items"]
    assert hidden
    assert not hidden & {item["body"] for item in items if "geom" in item}


def test_starting_states_are_test_episodes_with_the_rule_of_success(folder):
    for task in (TASK, PAIR):
        facts, _ = scene(folder, task)
        assert [start["seed"] in TEST_SEEDS for start in facts["starts"]] == [True, True]
        assert facts["success"] == json.loads(json.dumps(as_json(success_rule(task))))
        assert len({json.dumps(start["body_pos"]) + json.dumps(start["qpos"]) for start in facts["starts"]}) == 2


@pytest.mark.parametrize("task", ["sweep-v3", "basketball-v3", "door-open-v3"])
def test_marks_are_where_our_renderer_draws_them_also_where_mujoco_ignores_their_place(task):
    world = open_world(task)
    (begun,) = starts(world, 1)
    model, data = world.env.model, world.env.data
    mujoco.mj_forward(model, data)
    for row, place in begun["site_pos"].items():
        body = model.site_bodyid[int(row)]
        drawn = data.xpos[body] + data.xmat[body].reshape(3, 3) @ place
        assert drawn == pytest.approx(data.site_xpos[int(row)], abs=1e-5)
    assert bool(begun["site_pos"]) == (task == "door-open-v3")
    world.close()


def test_a_mark_that_the_reset_paints_keeps_its_colour(folder):
    facts, drawn = scene(folder, PAIR)
    (site,) = facts["starts"][0]["site_rgba"]
    item = next(item for item in drawn["drawing"]["items"] if item.get("site") == int(site))
    assert facts["starts"][0]["site_rgba"][site] == [pytest.approx(0.8), 0, 0, 1]
    assert item["type"] == "sphere"


def test_the_same_scenes_are_the_same_bytes(folder, tmp_path):
    list(write_scenes(tmp_path, (TASK, PAIR), count=2))
    paths = [path.relative_to(folder) for path in sorted(folder.rglob("*")) if path.is_file()]
    assert paths == [path.relative_to(tmp_path) for path in sorted(tmp_path.rglob("*")) if path.is_file()]
    assert all((folder / path).read_bytes() == (tmp_path / path).read_bytes() for path in paths)


def test_the_cases_that_the_browser_is_tested_with_are_what_the_exporter_writes(tmp_path):
    live_cases.write(tmp_path)
    for path in (path for path in live_cases.FOLDER.rglob("*.pack")):
        written = numbers_and_words(unpack((tmp_path / path.relative_to(live_cases.FOLDER)).read_bytes()))
        stored = numbers_and_words(unpack(path.read_bytes()))
        assert stored[1] == written[1], f"{path.name}: run python -m tests.export.live_cases"
        assert np.allclose(stored[0], written[0], atol=1e-6), path.name


def numbers_and_words(facts):
    """All numbers of plain data, and all words, each in order."""
    if isinstance(facts, str):
        words = facts.replace('"', " ").split()
        return [float(word) for word in words if is_number(word)], [word for word in words if not is_number(word)]
    if isinstance(facts, dict):
        facts = [part for pair in facts.items() for part in pair]
    if isinstance(facts, list | tuple):
        both = [numbers_and_words(part) for part in facts]
        return [one for numbers, _ in both for one in numbers], [one for _, words in both for one in words]
    return [float(facts or 0)], []


def is_number(word):
    try:
        float(word)
    except ValueError:
        return False
    return True


@pytest.mark.parametrize(
    ("words", "expected"), [(["--starts", "0"], "at least 1"), (["--tasks", "fetch"], "Meta-World")]
)
def test_what_cannot_be_exported_is_one_line(words, expected, tmp_path, capsys):
    assert main(["scenes", "--out", str(tmp_path / "new"), *words]) == 2
    assert expected in capsys.readouterr().err
    assert not (tmp_path / "new").exists()


def test_the_command_writes_the_folder_and_says_how_large_it_is(tmp_path, capsys):
    assert main(["scenes", "--out", str(tmp_path), "--tasks", "reach", "--starts", "1"]) == 0
    assert "1 tasks" in capsys.readouterr().out
    assert json.loads((tmp_path / "index.json").read_text())["tasks"] == {"reach-v3": "sawyer_reach_v3"}
