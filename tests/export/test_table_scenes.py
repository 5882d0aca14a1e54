"""The table as data: shapes that a browser arranges, starting states, and rules that say what the world says."""

import json

import numpy as np
import pytest

from tests import shared_cases
from tests.export import live_cases
from visualizations.payload import unpack
from vla_core.export.scenes.table_facts import table_facts
from vla_core.world.base import ACTION_SIZE
from vla_core.world.camera import FRONT_CAMERA, TABLE_CAMERA
from vla_core.world.seeds import unseen_seed
from vla_core.world.table.command import VERBS
from vla_core.world.table.rules import RULES, Situation
from vla_core.world.table.scene import from_link, to_link
from vla_core.world.table.tasks import scene_of
from vla_core.world.table.teacher import TableTeacher
from vla_core.world.table.world import Table

MODELS = ("table", "sawyer_reach_v3")
STEPS = 170
NOISE = (0.0, 0.3)
HOLDS = {  # what each kind of condition in the JSON says, written down a second time
    "touching": lambda c, now: now.held == c["touches"],
    "touchedfirst": lambda c, now: not now.wrong_first,
    "within": lambda c, now: along_table(now.place - getattr(now, c["of"])) <= limit(c, now),
    "height": lambda c, now: (
        c.get("least", -9) <= now.place[2] - getattr(now, c["of"])[2] <= c.get("most", 9) + 1e-12
    ),
    "aside": lambda c, now: aside(np.array(c["side"]), (now.place - getattr(now, c["of"]))[:2], c),
}


def along_table(way):
    return np.hypot(*way[:2])


def limit(condition, now):
    return condition["on_disc"] if condition["on_disc"] and now.target[2] == 0 else condition["limit"]


def aside(side, way, condition):
    across = np.array([-side[1], side[0]]) @ way
    return side @ way >= condition["least"] and abs(across) <= condition["off_line"]


@pytest.fixture(scope="module")
def table():
    return unpack((live_cases.FOLDER / "tasks" / "table.pack").read_bytes())


@pytest.mark.parametrize("verb", VERBS)
def test_the_exported_rule_says_at_every_step_what_the_world_says(verb):
    rule = json.loads(json.dumps(table_facts()["rules"][verb]))
    world, teacher, successes = Table(f"table-{verb}"), TableTeacher(), 0
    rng = np.random.default_rng(3)
    for episode, noise in enumerate(NOISE):
        world.reset(unseen_seed(episode))
        for _ in range(STEPS):
            action = teacher.act(world) + noise * rng.normal(size=ACTION_SIZE).astype(np.float32)
            success = world.step(action).success
            now: Situation = world.situation()
            assert all(HOLDS[one["kind"]](one, now) for one in rule) == success
            successes += success
    world.close()
    assert successes


def test_every_verb_has_a_rule():
    assert RULES.keys() == VERBS.keys()


def test_the_facts_of_the_browser_are_those_of_the_table():
    stored = json.loads(shared_cases.TABLE_FACTS.read_text(encoding="utf-8"))
    assert stored == json.loads(json.dumps(table_facts())), (
        "run `python -m tests.shared_cases table_facts`, then `npm run format` and `npm run build`"
    )


def test_the_tables_of_the_seeds_are_test_scenes(table):
    links = table["table"]["scenes"]
    assert [to_link(from_link(link)) for link in links] == links
    assert links == [to_link(scene_of("table", unseen_seed(index))) for index in range(live_cases.STARTS)]


def test_the_cameras_are_those_of_every_scene_and_the_front_one_stands_nearer():
    both = [
        unpack((live_cases.FOLDER / "models" / f"{name}.pack").read_bytes())["drawing"]["cameras"]
        for name in MODELS
    ]
    for camera in ("front", "wrist"):
        one, other = (found[camera] for found in both)
        assert one.keys() == other.keys()
        for part in ("rotation", "fov"):
            assert np.allclose(one[part], other[part], atol=1e-6), (camera, part)
        nearer = np.subtract(TABLE_CAMERA, FRONT_CAMERA)[:3] if camera == "front" else 0
        assert np.allclose(one["pos"], np.add(other["pos"], nearer), atol=1e-6), camera


def test_every_shape_of_every_body_is_in_the_drawing(table):
    drawing = unpack((live_cases.FOLDER / "models" / "table.pack").read_bytes())["drawing"]
    parts = table["table"]["parts"]
    assert {(part["slot"], part["shape"]) for part in parts} == {
        (slot, shape) for slot in table["table"]["slots"] for shape in table_facts()["scene"]["heights"]
    }
    kinds = {part["shape"]: drawing["items"][part["item"]]["type"] for part in parts}
    assert kinds["block"] == "box"
    assert kinds["ball"] in ("sphere", "ellipsoid")
    assert kinds["ring"] == "capsule"
    assert sum(not part["solid"] for part in parts) == len(table["table"]["slots"])  # the insides of mugs
