"""On the table the words decide: they are read with what lies there, at the beginning and while it runs."""

import pytest

from tests.model import toys
from vla_core.attempt.attempt import prepare, prepare_trial
from vla_core.attempt.interventions import Say
from vla_core.attempt.request import Request, from_link
from vla_core.attempt.table_instruction import command_for, read_about_table, stands_alone
from vla_core.errors import InvalidInput
from vla_core.world import gl
from vla_core.world.pool import WorldPool
from vla_core.world.shared_scene_tasks import SCENES
from vla_core.world.table.command import Command
from vla_core.world.table.scene import from_link as scene_from_link
from vla_core.world.table.tasks import built_name, is_table, scene_of, short_name

LINK = "big-red-block_13_564~small-blue-ball_239_624~yellow-disc_-122_589~tray_73_730"
SCENE = scene_from_link(LINK)
PLACE = f"table::{LINK}"
POLICY = toys.policy()


def begun(text: str, scene: str = PLACE, **settings):
    return prepare(Request(text, scene, steps=4, **settings), lambda path: POLICY, WorldPool())


def test_the_words_make_the_task_whatever_the_link_asked_for():
    asked = Command("push-left", "big red block")
    for scene in (PLACE, built_name(SCENE, Command("touch", "small blue ball"))):
        attempt = begun("push the red block to the left", scene)
        assert attempt.task == built_name(SCENE, asked)
    assert short_name(attempt.task) == "table-push-left"


def test_on_a_drawn_table_the_seed_says_what_lies_there():
    scene = scene_of("table", 5)
    attempt = begun(f"touch the {scene.things[0].name}", "table", seed=5)
    assert attempt.task == built_name(scene, Command("touch", scene.things[0].name))
    assert scene_of(attempt.task, 9) == scene


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("push the block next to the ball off the table and the ball too", "one thing at a time"),
        ("is the red block on the tray?", "is a question"),
        ("why did you push the red block?", "is a question"),
        ("don't touch the red block", "only says what not to do"),
        ("touch the purple ball", "no purple ball on the table. There is a big red block, a small blue ball"),
        ("put the red block next to the mug", "no mug on the table"),
        ("put the mug next to the red block", "no mug on the table"),
        ("push it to the left", "stands for nothing yet"),
        ("touch the thing", "Which thing do you mean: a big red block or a small blue ball"),
        ("push the red block left, then lift it", "one thing at a time"),
        ("open the drawer", "What should the robot do"),
    ],
)
def test_what_cannot_be_followed_is_one_line_and_nothing_moves(text, line):
    for start in (prepare, prepare_trial):
        with pytest.raises(InvalidInput, match=line) as refused:
            start(Request(text, PLACE), lambda path: POLICY, WorldPool())
        assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    ("scene", "line"),
    [
        ("table::", "The table is empty"),
        ("table::big-red-block_13_564~big-red-block_200_564", "Two things are called “big red block”"),
        ("table::big-red-block_900_564", "does not fit on the table"),
        ("table::big-red-block_13_564~small-blue-ball_40_564", "would overlap"),
        ("table::nonsense", "This link is damaged at"),
        ("table:push-left~mug:big-red-block_13_564", "no mug on the table"),
    ],
)
def test_a_table_that_cannot_be_is_one_line(scene, line):
    with pytest.raises(InvalidInput, match=line) as refused:
        begun("touch the red block", scene)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("shove the red block left please", "shove the red block left please"),
        ("lift the ball and put it on the tray", "lift the ball and put it on the tray"),
        ("touch the blue one, not the red one", "Touch the small blue ball."),
        ("don't touch the block but the ball", "Touch the small blue ball."),
    ],
)
def test_the_policy_hears_the_words_themselves_unless_they_say_what_is_not_meant(text, heard):
    sentence, _ = read_about_table(POLICY, text, SCENE)
    assert sentence.text == heard
    assert stands_alone(text) == (heard == text)


def test_a_shared_scene_whose_name_begins_alike_is_no_table():
    for name in SCENES:
        assert not is_table(name)
    assert all(is_table(name) for name in ("table", "table-unseen", "table-pair-first", PLACE))


def test_lifting_and_putting_is_one_thing_to_do():
    assert command_for("lift the ball, then put it on the tray", SCENE) == Command(
        "put-on", "small blue ball", "tray"
    )


@pytest.mark.skipif(gl.backend() is None, reason="no renderer here")
def test_while_it_runs_it_is_what_was_said_before_and_the_link_repeats_it():
    attempt = begun("push the red block to the left")
    moments = attempt.run()
    next(moments)
    attempt.command(Say("lift it"))
    attempt.command(Say("lift the mug"))
    next(moments)
    assert attempt.world.command == Command("pick-up", "big red block")
    assert attempt.drivers[0].sentence.text == "Pick up the big red block."
    assert len(attempt.complaints) == 1
    assert "no mug" in attempt.complaints[0]
    list(moments)
    again = from_link(attempt.rollout.link)
    assert (again.scene, again.instruction) == (PLACE, "push the red block to the left")
    assert [one.command for one in again.interventions] == [Say("lift it")]


@pytest.mark.skipif(gl.backend() is None, reason="no renderer here")
def test_one_open_world_serves_every_table():
    pool = WorldPool()
    with pool.borrow("table", 32, 32) as one:
        one.reset(0)
    with pool.borrow(f"table:touch~big-red-block:{LINK}", 32, 32) as other:
        assert other is one
        other.reset(0)
        assert other.command == Command("touch", "big red block")
    pool.close()
