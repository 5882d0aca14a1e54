"""A table is changed one thing at a time, and never into one that cannot be."""

import numpy as np
import pytest

from vla_core.errors import InvalidInput
from vla_core.language.table_reader import read
from vla_core.language.table_suggestions import suggestions
from vla_core.world.camera import TABLE_CAMERA, project, unproject
from vla_core.world.table.draw import draw
from vla_core.world.table.edit import changed, item_called, moved, with_item, without
from vla_core.world.table.scene import checked, from_link

SCENE = from_link("big-red-block_13_564~small-blue-ball_239_624~yellow-disc_-122_589~tray_73_730")


def test_one_more_lies_where_there_is_room_until_the_table_is_full():
    scene = SCENE
    for colour in ("green", "white", "black"):
        scene = checked(with_item(scene, item_called("mug", colour, "big")))
    assert [thing.name for thing in scene.things][2:] == ["big green mug", "big white mug", "big black mug"]
    with pytest.raises(InvalidInput, match="6 things; the table takes 5"):
        with_item(scene, item_called("mug", "red", "big"))


def test_what_cannot_be_is_one_line():
    with pytest.raises(InvalidInput, match="Two things are called “big red block”"):
        with_item(SCENE, item_called("block", "red", "big"))
    with pytest.raises(InvalidInput, match="Two things are called"):
        changed(SCENE, "small blue ball", item_called("block", "red", "big"))
    with pytest.raises(InvalidInput, match="2 zones of the kind tray"):
        with_item(SCENE, item_called("tray", "", ""))
    with pytest.raises(InvalidInput, match="would overlap"):
        moved(SCENE, "big red block", 0.24, 0.62)
    with pytest.raises(InvalidInput, match="does not fit on the table"):
        moved(SCENE, "big red block", 2.0, 0.6)
    with pytest.raises(InvalidInput, match="The table is empty"):
        without(without(SCENE, "big red block"), "small blue ball")
    with pytest.raises(InvalidInput, match="no green mug on the table"):
        without(SCENE, "green mug")
    with pytest.raises(InvalidInput, match="Unknown shape 'hat'"):
        with_item(SCENE, item_called("hat", "red", "big"))


def test_a_change_keeps_the_place_and_a_move_keeps_the_thing():
    other = changed(SCENE, "big red block", item_called("ball", "green", "small"))
    assert (other.things[0].name, other.things[0].x) == ("small green ball", SCENE.things[0].x)
    assert moved(SCENE, "yellow disc", -0.1, 0.5).zone("yellow disc").place[:2] == pytest.approx([-0.1, 0.5])
    assert [zone.name for zone in without(SCENE, "tray").zones] == ["yellow disc"]


def test_a_place_in_the_picture_leads_back_to_the_table():
    for thing in SCENE.things:
        (spot,) = project(thing.place[None], TABLE_CAMERA)
        assert np.allclose(unproject(spot, TABLE_CAMERA, thing.height), thing.place, atol=1e-9)


def test_suggestions_say_what_is_possible_here_and_one_what_is_not():
    for seed in range(25):
        scene, _ = draw(seed)
        found = suggestions(scene)
        assert found == suggestions(scene)
        assert len({one.text for one in found}) == len(found)
        for one in found:
            assert read(one.text, scene).kind == one.kind
        kinds = [one.kind for one in found]
        assert kinds.count("command") >= 2
        assert set(kinds) - {"command"} <= {"ambiguous", "absent"}
        assert kinds[-1] != "command"
