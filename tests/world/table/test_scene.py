"""A scene is plain data: it goes through a link unchanged, and one line says why a scene cannot be."""

from dataclasses import replace

import pytest

from vla_core.errors import InvalidInput
from vla_core.world.table.draw import draw
from vla_core.world.table.scene import TableScene, Thing, Zone, checked, from_link, to_link

RED = Thing("block", "red", "big", 0.0, 0.5)
BLUE = Thing("ball", "blue", "small", 0.15, 0.6)
DISC = Zone("disc", "green", 0.0, 0.7)
SCENE = TableScene((RED, BLUE), (DISC,))


def test_every_drawn_scene_comes_back_from_its_link():
    for seed in range(60):
        scene, _ = draw(seed)
        assert from_link(to_link(scene)) == scene


@pytest.mark.parametrize(
    ("scene", "words"),
    [
        (TableScene(()), "table is empty"),
        (TableScene((), (DISC,)), "table is empty"),
        (TableScene((RED, replace(RED, x=0.2))), "Two things are called “big red block”"),
        (TableScene((RED,), (DISC, replace(DISC, x=0.2))), "Two things are called “green disc”"),
        (TableScene((RED, replace(BLUE, x=0.05, y=0.5))), r"5\.0 cm apart .* keep 12 cm"),
        (TableScene((replace(RED, x=0.6),)), "does not fit on the table"),
        (TableScene((replace(RED, x=0.3, y=0.78),)), "does not fit on the table"),
        (TableScene((replace(RED, x=float("nan")),)), "does not fit on the table"),
        (TableScene((replace(RED, shape="blok"),)), "Unknown shape 'blok'. Did you mean block"),
        (TableScene((replace(RED, colour="pink"),)), "Unknown colour 'pink'"),
        (TableScene((replace(RED, size="medium"),)), "Unknown size 'medium'"),
        (TableScene((RED,), (Zone("drawer", "", 0.2, 0.6),)), "Unknown zone 'drawer'"),
        (TableScene((RED,), (Zone("tray", "red", 0.2, 0.6),)), "tray has no colour"),
        (TableScene((RED,), (Zone("disc", "", 0.2, 0.6),)), "Unknown colour ''"),
        (TableScene((RED,), (Zone("bin", "", 0.2, 0.6), Zone("bin", "", 0.0, 0.7))), "2 zones of the kind bin"),
        (TableScene(tuple(replace(RED, x=0.1 * i) for i in range(6))), "6 things; the table takes 5"),
    ],
)
def test_a_scene_that_cannot_be_is_refused_in_one_line(scene, words):
    with pytest.raises(InvalidInput, match=words) as refused:
        checked(scene)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    "link", ["", "big-red-block", "big-red-block_1", "big-red-block_a_b", "a-b-c-d_0_600", "big-red-block_0_6_6"]
)
def test_a_damaged_link_is_refused(link):
    with pytest.raises(InvalidInput, match=r"damaged|empty"):
        from_link(link)


def test_an_absent_name_is_answered_with_what_is_there():
    with pytest.raises(InvalidInput, match=r"There is no big green mug .* a big red block and a small blue ball"):
        SCENE.thing("big green mug")
    with pytest.raises(InvalidInput, match=r"There is no red disc .* a green disc"):
        SCENE.zone("red disc")
