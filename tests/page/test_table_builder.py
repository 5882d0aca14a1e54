"""The builder of the table: every change is answered with what lies there, or with one line."""

import pytest

from tests.page.fakes import fake_attempt_server
from visualizations.page import glass_box_controls, table_builder
from visualizations.page.player_server import answer_or_line
from visualizations.page.table_builder import edit, scene_to_show, scene_to_use
from vla_core.attempt.request import Request, from_link
from vla_core.world.table.scene import from_link as scene_from_link
from vla_core.world.table.tasks import built_name

LINK = "big-red-block_13_564~small-blue-ball_239_624~yellow-disc_-122_589"


@pytest.fixture(autouse=True)
def without_pictures(monkeypatch):
    """No policy and no renderer: what lies there is told all the same."""
    made = fake_attempt_server(monkeypatch)
    monkeypatch.setattr(made, "missing", lambda: "Nothing can be drawn here.")
    monkeypatch.setattr(table_builder, "ATTEMPTS", made)


def test_a_table_is_shown_with_names_places_and_what_could_be_said():
    told = edit({"do": "show", "scene": LINK})
    assert told["scene"] == LINK
    assert told["says"] == "a big red block, a small blue ball and a yellow disc"
    assert [item["name"] for item in told["items"]] == ["big red block", "small blue ball", "yellow disc"]
    assert all(0 < item["x"] < 1 and 0 < item["y"] < 1 for item in told["items"])
    assert told["suggestions"][0]["kind"] == "command"
    assert told["line"] == "Nothing can be drawn here."


def test_every_change_gives_another_table():
    described = {"kind": "mug", "colour": "green", "size": "small"}
    more = edit({"do": "add", "scene": LINK, **described})
    assert len(more["items"]) == 4
    less = edit({"do": "remove", "scene": more["scene"], "name": "small green mug"})
    assert less["scene"] == LINK
    other = edit({"do": "change", "scene": LINK, "name": "big red block", **described})
    assert other["items"][0]["name"] == "small green mug"
    assert edit({"do": "shuffle", "seed": 3}) == edit({"do": "shuffle", "seed": 3})
    ball = told_item(LINK, "small blue ball")
    moved = edit({"do": "move", "scene": LINK, "name": "small blue ball", "x": ball["x"] - 0.03, "y": ball["y"]})
    assert told_item(moved["scene"], "small blue ball")["x"] == pytest.approx(ball["x"] - 0.03, abs=0.002)


def told_item(link, name):
    return next(item for item in edit({"do": "show", "scene": link})["items"] if item["name"] == name)


@pytest.mark.parametrize(
    ("question", "line"),
    [
        ({"do": "explode", "scene": LINK}, "one of show, shuffle, add, remove, change, move"),
        ({"do": "show", "scene": "x" * 700}, "scene is a short text"),
        ({"do": "show", "scene": 3}, "scene is a short text"),
        ({"do": "show", "scene": ""}, "The table is empty"),
        ({"do": "shuffle", "seed": "many"}, "A seed is a whole number"),
        ({"do": "shuffle", "seed": -1}, "A seed is a whole number"),
        ({"do": "move", "scene": LINK, "name": "big red block", "x": None, "y": 0}, "is two numbers"),
        (
            {"do": "move", "scene": LINK, "name": "big red block", "x": 0.99, "y": 0.01},
            "does not fit on the table",
        ),
        ({"do": "add", "scene": LINK, "kind": "block", "colour": "red", "size": "big"}, "Two things are called"),
        ({"do": "remove", "scene": LINK, "name": "mug"}, "no mug on the table"),
    ],
)
def test_what_cannot_be_is_answered_with_one_line(question, line):
    answer = answer_or_line(edit, question)
    assert line in answer["line"]
    assert "scene" not in answer


def test_a_request_carries_the_table_that_was_built_and_a_link_brings_it_back():
    request = Request("touch the red block", scene_to_use("table", LINK), seed=4)
    again = from_link(request.to_link())
    assert scene_to_show(again.scene, again.seed) == ("table", LINK)
    done = built_name(scene_from_link(LINK))
    assert request.scene == done
    assert scene_to_use("drawer-open-v3", LINK) == "drawer-open-v3"
    assert scene_to_show("drawer-half", 0)[0] == "drawer-half"


def test_the_table_is_among_the_scenes():
    assert "table" in [value for _, value in glass_box_controls.scene_choices()]
