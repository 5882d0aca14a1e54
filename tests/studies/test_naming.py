"""Naming: a keypoint on the thing that the words mean finds it; shares stand beside chance."""

import pytest

from tests.model import toys
from vla_core.language.table_reader import read
from vla_core.model import checkpoint
from vla_core.studies import naming
from vla_core.studies.naming import Named, name_things, summary
from vla_core.world.camera import project


def test_the_summary_stands_beside_chance():
    named = [Named("touch it", 2, True, 1.0), Named("touch it", 2, False, 9.0), Named("touch it", 4, False, 8.0)]
    found = summary(named)
    assert found["found"] == pytest.approx(100 / 3)
    assert found["chance"] == pytest.approx(100 * (0.5 + 0.5 + 0.25) / 3)
    assert (found["touching"], found["pixels"], found["things"]) == (pytest.approx(100 / 3), 8.0, 3)
    assert found["interval"][0] < found["found"] < found["interval"][1]
    assert found["by_things"]["2"]["found"] == 50
    assert found["by_things"]["4"]["things"] == 1


@pytest.fixture
def toy(tmp_path):
    path = tmp_path / "policy.safetensors"
    checkpoint.save(path, toys.policy(wrist=0), {})
    return path


def test_each_thing_of_each_scene_is_named_once(toy):
    named = list(name_things(toy, 2))
    assert sum(1 / one.things for one in named) == pytest.approx(2)
    assert all(one.pixels > 0 for one in named)


def test_who_points_at_what_the_words_mean_finds_everything(toy, monkeypatch):
    tables = []

    def open_world(*task, **size):
        tables.append(naming_world(*task, **size))
        return tables[-1]

    def point_at_what_is_meant(policy, seen, text):
        thing = read(text, tables[-1].scene).command.thing
        return project(tables[-1].place(thing)[None], tables[-1].truth().front_camera)[0]

    naming_world = naming.open_world
    monkeypatch.setattr(naming, "open_world", open_world)
    monkeypatch.setattr(naming, "pointed_at", point_at_what_is_meant)
    assert all(one.found and one.pixels < 0.01 for one in name_things(toy, 3))
