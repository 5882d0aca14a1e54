"""The table as a world: one seed is one episode, a moment can be gone back to, the teacher does what is said."""

from functools import cache

import numpy as np
import pytest

from vla_core.data.recording import record
from vla_core.errors import InvalidInput
from vla_core.world import known_task, named_set, open_world, teacher_for
from vla_core.world.camera import FRONT_CAMERA, TABLE_CAMERA, look_along, project
from vla_core.world.metaworld import MetaWorld
from vla_core.world.table.command import VERBS, Command
from vla_core.world.table.draw import draw
from vla_core.world.table.rules import RULES
from vla_core.world.table.scene import HIGH, LOW, TableScene, Thing, Zone
from vla_core.world.table.tasks import built_name
from vla_core.world.table.world import Table

TWO = TableScene(
    (Thing("block", "red", "big", 0.0, 0.5), Thing("block", "blue", "big", 0.15, 0.65)),
    (Zone("disc", "green", -0.1, 0.65),),
)


@cache
def opened(name: str = "table") -> Table:
    return open_world(name, picture=48, wrist=16)


def carried_out(world: Table, steps: int = 300) -> bool:
    """Whether the teacher succeeds from here."""
    teacher = teacher_for(world.task)
    return any(world.step(teacher.act(world)).success for _ in range(steps))


def track(world: Table, steps: int = 60) -> list[bytes]:
    teacher = teacher_for(world.task)
    return [world.step(teacher.act(world)) and world.truth().full.tobytes() for _ in range(steps)]


@pytest.mark.parametrize("verb", VERBS)
def test_the_teacher_does_every_verb_and_touches_nothing_else_first(verb):
    world = opened(f"table-{verb}")
    for seed in (1, 2):
        world.reset(seed)
        assert carried_out(world)
        assert not world.wrong_first


def test_the_same_seed_is_the_same_episode_whatever_happened_before():
    used, new = opened(), open_world("table", picture=48, wrist=16)
    used.reset(3)
    track(used, 100)
    used.reset(8)
    new.reset(8)
    assert np.array_equal(used.observe().image, new.observe().image)
    assert track(used) == track(new)


def test_a_snapshot_brings_a_moment_back_also_from_another_scene():
    world = opened()
    world.reset(4)
    track(world, 40)
    moment, picture, touched = world.snapshot(), world.observe(), world.touched
    future = track(world)
    world.reset(5)
    assert world.scene != draw(4)[0]
    world.restore(moment)
    assert (world.scene, world.command) == draw(4)
    assert world.touched == touched
    assert np.array_equal(world.observe().image, picture.image)
    assert np.array_equal(world.observe().wrist, picture.wrist)
    assert track(world) == future


def test_the_pictures_show_the_scene_of_the_episode():
    world, fresh = opened(), Table(picture=48, wrist=16)
    world.reset(1)
    world.observe()
    world.reset(2)
    fresh.reset(2)
    assert np.array_equal(world.observe().image, fresh.observe().image)
    assert np.array_equal(world.audience(), fresh.audience())
    world.begin(TWO, Command("touch", "big red block"))
    red = world.audience().astype(int)
    assert ((red[..., 0] > 150) & (red[..., 1:].max(axis=2) < 60)).sum() > 60  # the red block
    assert world.audience().shape == (480, 480, 3)


def test_nothing_moves_by_itself():
    for seed in range(4):
        world = opened()
        world.reset(seed)
        for _ in range(60):
            world.step(np.array([0.0, 0, 0, -1]))
        for thing in world.scene.things:
            assert np.allclose(world.place(thing.name), thing.place, atol=2e-3), thing


def test_touching_another_thing_first_is_seen_and_is_no_success():
    world = opened()
    world.begin(TWO, Command("touch", "big blue block"))
    reach = Command("touch", "big red block")
    other = open_world("table", picture=48, wrist=16)
    other.begin(TWO, reach)
    teacher = teacher_for("table")
    for _ in range(80):
        action = teacher.act(other)
        other.step(action)
        outcome = world.step(action)
    assert other.touched == ("big red block",)
    assert world.touched == ("big red block",)
    assert world.wrong_first
    assert not outcome.success


def test_the_command_changes_nothing_in_the_scene():
    world = opened()
    pictures = []
    for command in (Command("pick-up", "big blue block"), Command("put-on", "big red block", "green disc")):
        world.begin(TWO, command)
        pictures.append(world.observe())
    assert np.array_equal(pictures[0].image, pictures[1].image)
    assert np.array_equal(pictures[0].state, pictures[1].state)


def test_the_teacher_recovers_from_a_nudge_and_from_a_push_of_the_arm():
    world = opened("table-put-on")
    world.reset(6)
    track(world, 20)
    hand = world.truth().hand
    world.push_arm(np.array([0.06, -0.04, 0.05]))
    assert np.linalg.norm(world.truth().hand - hand) > 0.02
    world.nudge_object(np.array([0.01, -0.01, 0.0]))
    assert carried_out(world, 400)


def test_a_nudge_moves_the_thing_of_the_command():
    world = opened("table-push-to")
    world.reset(2)
    before = world.truth().object
    world.nudge_object(np.array([0.02, 0.01, 0.0]))
    assert np.allclose(world.truth().object - before, [0.02, 0.01, 0], atol=1e-3)
    assert np.allclose(world.place(world.command.thing), world.truth().object)


def test_a_demonstration_with_disturbances_still_succeeds():
    world = opened("table-pick-up")
    done = [record(world, teacher_for("table"), 1_000_000 + seed, 0.4).success.any() for seed in range(3)]
    assert sum(done) >= 2


def test_body_state_and_wrist_camera_are_those_of_meta_world():
    world, theirs = opened(), MetaWorld("push-v3", picture=48, wrist=16)
    world.reset(0)
    theirs.reset(0)
    for _ in range(5):
        action = np.array([0.5, 0.3, 0.2, -1.0])
        world.step(action)
        theirs.step(action)
    assert np.allclose(world.state, theirs.state, atol=5e-3)
    ours, other = (one.env.data.camera("gripperPOV") for one in (world, theirs))
    assert np.allclose(ours.xpos, other.xpos, atol=5e-3)
    assert np.allclose(ours.xmat, other.xmat, atol=5e-3)


def test_the_front_camera_stands_nearer_and_shows_every_place_of_the_table():
    world = opened()
    world.reset(0)
    pose = world.env.data.camera("corner4")
    assert np.allclose(look_along(pose.xpos, pose.xmat), TABLE_CAMERA, atol=1e-6)
    assert np.array_equal(world.truth().front_camera, world.eye.front_camera)
    places = np.array([(x, y, 0.0) for x in (LOW[0], HIGH[0]) for y in (LOW[1], HIGH[1])])
    near, far = project(places, TABLE_CAMERA), project(places, FRONT_CAMERA)
    assert ((near > 0.1) & (near < 0.95)).all()
    assert (np.ptp(near, axis=0) > 1.45 * np.ptp(far, axis=0)).all()


def test_a_thing_lies_in_the_front_picture_where_the_plain_numbers_say():
    world = opened()
    world.begin(TableScene((Thing("ball", "yellow", "big", 0.1, 0.6),)), Command("touch", "big yellow ball"))
    picture = world.observe().image.astype(int)
    rows, columns = np.nonzero((picture[..., :2] > 150).all(-1) & (picture[..., 2] < 80))
    found = (np.array([columns.mean(), rows.mean()]) + 0.5) / len(picture)
    (expected,) = project(world.place("big yellow ball")[None], TABLE_CAMERA)
    assert np.allclose(found, expected, atol=0.02)


def test_every_verb_has_a_rule_of_success():
    assert RULES.keys() == VERBS.keys()


def test_a_scene_built_by_a_person_is_a_task_with_a_name():
    command = Command("push-to", "big red block", "green disc")
    name = built_name(TWO, command)
    world = open_world(name, picture=48, wrist=16)
    for seed in (0, 1):
        world.reset(seed)
        assert (world.scene, world.command) == (TWO, command)
    assert known_task(name).sentence == "Push the big red block to the green disc."


def test_table_tasks_are_named_like_all_others():
    assert [task.name for task in named_set("table,table-unseen-push-to-4")] == ["table", "table-unseen-push-to-4"]
    assert len(named_set("table-verbs")) == len(VERBS)
    assert [task.name for task in named_set("table-push")] == ["push-v3@table-push", "reach-v3@table-push"]
    first, second = (opened(f"table-pair-{member}") for member in ("first", "second"))
    first.reset(3)
    second.reset(3)
    assert first.scene == second.scene
    assert first.command != second.command


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("table-fly", "Unknown table task 'table-fly'"),
        ("table-push-to-9", "Unknown table task"),
        ("table-relations-touch", "touch names no side"),
        ("table:", "damaged|empty"),
        ("table:touch~big-red-mug:big-red-block_0_600", "no big red mug"),
        ("table:fly~big-red-block:big-red-block_0_600", "is no command"),
    ],
)
def test_an_unknown_table_task_is_refused_in_one_line(name, words):
    with pytest.raises(InvalidInput, match=words):
        open_world(name)


def test_a_table_before_its_first_episode_says_so():
    with pytest.raises(InvalidInput, match="call reset"):
        _ = Table(picture=48, wrist=16).command
