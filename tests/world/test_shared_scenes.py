"""In a shared scene everything is the same but the words, and the words decide."""

import weakref
from functools import cache
from types import SimpleNamespace

import numpy as np
import pytest

from tests.model import toys
from vla_core.data.dataset import phrasings
from vla_core.data.demonstrations import open_with_teacher
from vla_core.data.recording import record, save_episode
from vla_core.data.store import Demos, episode_path
from vla_core.errors import Mistake
from vla_core.evaluation.evaluate import Plan, Result, run_trial, summary, trials
from vla_core.model import checkpoint
from vla_core.world import known_task, named_set, open_world, shared_scenes
from vla_core.world.metaworld import MetaWorld
from vla_core.world.metaworld_teacher import MetaWorldTeacher
from vla_core.world.shared_scene_tasks import SCENES, SHARED, base_task, scene_of
from vla_core.world.shared_scenes import SharedScene, succeeded
from vla_core.world.success_table import SHARED_SUCCESS, TABLE

EXACT = (  # tasks whose measure of success is Meta-World's own to the letter
    *("push-v3", "pick-place-v3", "drawer-open-v3", "drawer-close-v3", "window-open-v3", "window-close-v3"),
    *("door-open-v3", "door-close-v3", "door-lock-v3", "door-unlock-v3", "faucet-open-v3", "faucet-close-v3"),
    *("coffee-button-v3", "coffee-pull-v3", "coffee-push-v3", "plate-slide-v3", "plate-slide-back-v3"),
)
SAMPLE = ("push-v3@table-pick", "drawer-close-v3@drawer-half", "coffee-pull-v3@coffee-mug-in")


def fresh(name: str) -> SharedScene:
    return SharedScene(name, picture=32, wrist=16)


opened = cache(fresh)  # a reset forgets everything, so one of each will do


def taught(world: SharedScene, seed: int, lesson: str = "", steps: int = 300) -> tuple[bool, set[str]]:
    """Success, and what else was done, when the teacher of a task drives: of the said one if none is named."""
    world.reset(seed)
    pupil = SimpleNamespace(task=lesson or world.task, truth=world.truth)
    others = set()
    for _ in range(steps):
        outcome = world.step(MetaWorldTeacher().act(pupil))
        others.add(world.other_success())
        if outcome.success:
            break
    return outcome.success, others - {""}


def start(world: SharedScene, seed: int) -> list[np.ndarray]:
    """Everything that an eye could see when the episode begins, before it is drawn."""
    world.reset(seed)
    model, data = world.env.model, world.env.data
    return [data.qpos.copy(), data.qvel.copy(), data.mocap_pos.copy(), *map(np.copy, looks(model))]


def looks(model) -> list[np.ndarray]:
    return [model.body_pos, model.body_quat, model.site_pos, model.site_rgba, model.geom_rgba]


@pytest.mark.parametrize("name", SHARED)
def test_the_teacher_does_what_is_said_and_nothing_else(name):
    world = opened(name)
    for seed in (1, 2):
        world.reset(seed)
        assert not succeeded(base_task(name), world.env)
        assert world.other_success() == ""
        assert taught(world, seed) == (True, set())


@pytest.mark.parametrize("scene", SCENES)
def test_nothing_but_the_words_differs_at_the_start(scene):
    starts = [start(opened(f"{task}@{scene}"), 4) for task in SCENES[scene]]
    for other in starts[1:]:
        assert all(np.array_equal(a, b) for a, b in zip(starts[0], other, strict=True))


def test_the_first_pictures_are_the_same_to_the_last_bit():
    worlds = [opened(f"{task}@drawer-half") for task in SCENES["drawer-half"]]
    for world in worlds:
        world.reset(4)
    first, second = (world.observe() for world in worlds)
    assert np.array_equal(first.image, second.image)
    assert np.array_equal(first.wrist, second.wrist)
    assert np.array_equal(first.state, second.state)


@pytest.mark.parametrize("name", SAMPLE)
def test_the_same_seed_is_the_same_episode_whatever_happened_before(name):
    new, used = fresh(name), opened(name)
    taught(used, 3)
    tracks = []
    for world in (new, used):
        world.reset(5)
        tracks.append(
            [(world.step(MetaWorldTeacher().act(world)), world.truth().full.tobytes()) for _ in range(40)]
        )
    assert tracks[0] == tracks[1]
    new.reset(6)
    used.reset(5)
    assert not np.array_equal(new.truth().full, used.truth().full)


def test_a_world_that_nobody_holds_is_gone_at_once():
    held = weakref.ref(fresh("faucet-open-v3@faucet").eye)
    assert held() is None


def test_opening_and_closing_end_at_opposite_ends():
    ends = {}
    for task in SCENES["drawer-half"]:
        world = opened(f"{task}@drawer-half")
        taught(world, 1)
        ends[task] = world.env.data.joint("goal_slidey").qpos[0]  # metres, 0 when shut
    assert ends["drawer-open-v3"] < -0.14
    assert ends["drawer-close-v3"] > -0.04


@pytest.mark.parametrize("task", EXACT)
def test_success_is_what_meta_world_calls_success(task):
    world = MetaWorld(task, picture=32, wrist=16)
    world.reset(3)
    theirs, ours = [], []
    while sum(theirs) < 3:
        theirs.append(world.step(MetaWorldTeacher().act(world)).success)
        ours.append(succeeded(task, world.env))
    assert ours == theirs


def test_pushing_the_puck_to_the_mark_is_not_reaching_for_it():
    assert taught(opened("reach-v3@table-push"), 1, lesson="push-v3", steps=100) == (False, {"push-v3"})


def test_the_goal_of_a_push_lies_on_the_table_under_the_mark():
    carried, pushed = opened("pick-place-v3@table-pick"), opened("push-v3@table-pick")
    for world in (carried, pushed):
        world.reset(2)
    up, down = carried.truth().goal, pushed.truth().goal
    assert np.array_equal(up[:2], down[:2])
    assert up[2] > 0.14
    assert down[2] == pytest.approx(TABLE)


def test_what_can_be_done_to_a_world_can_be_done_to_a_shared_one():
    world = opened("pick-place-v3@table-pick")
    world.reset(0)
    puck, hand = world.truth().object, world.truth().hand
    world.nudge_object(np.array([0.03, 0.0, 0.0]))
    world.push_arm(np.array([0.05, 0.0, 0.0]))
    assert np.allclose(world.truth().object - puck, [0.03, 0, 0], atol=2e-3)
    assert world.truth().hand[0] - hand[0] > 0.02
    moment = world.snapshot()
    first = [world.step(MetaWorldTeacher().act(world)) and world.truth().full.tobytes() for _ in range(20)]
    world.reset(9)
    world.restore(moment)
    assert first == [world.step(MetaWorldTeacher().act(world)) and world.truth().full.tobytes() for _ in range(20)]


def test_one_instruction_continues_where_another_of_the_scene_has_left_everything():
    opening, closing = (opened(f"{task}@drawer-half") for task in SCENES["drawer-half"])
    taught(opening, 3)
    closing.reset(3)
    closing.continue_from(opening)
    assert np.array_equal(closing.env.data.qpos, opening.env.data.qpos)
    assert np.array_equal(closing.truth().hand, opening.truth().hand)
    assert not succeeded("drawer-close-v3", closing.env)
    outcomes = [closing.step(MetaWorldTeacher().act(closing)) for _ in range(150)]
    assert any(outcome.success for outcome in outcomes)


def test_after_a_push_the_puck_that_reaching_must_not_move_is_where_the_push_left_it():
    pushing, reaching = opened("push-v3@table-push"), opened("reach-v3@table-push")
    taught(pushing, 1)
    reaching.reset(1)
    reaching.continue_from(pushing)
    assert np.array_equal(reaching.env.obj_init_pos, pushing.env.data.body("obj").xpos)
    assert reaching.other_success() == "push-v3"


def test_every_scene_that_can_be_named_can_be_opened_and_judged():
    assert shared_scenes.SCENES.keys() == SCENES.keys()
    assert {task for there in SCENES.values() for task in there} == SHARED_SUCCESS.keys()
    assert [task.name for task in named_set("shared")] == list(SHARED)
    two = named_set("drawer-half,faucet")
    assert [scene_of(task.name) for task in two] == ["drawer-half", "drawer-half", "faucet", "faucet"]


def test_a_pair_is_named_with_or_without_its_version_and_has_the_words_of_its_task():
    pair = known_task("Drawer-Close@drawer-half")
    assert pair.name == "drawer-close-v3@drawer-half"
    assert pair.sentence == known_task("drawer-close-v3").sentence
    assert open_world(pair.name, picture=32).task == pair.name


@pytest.mark.parametrize("name", ["drawer-close-v3@drawer-haf", "hammer@drawer-half", "drawer-close@", "@"])
def test_an_unknown_pair_is_refused_with_its_neighbours(name):
    with pytest.raises(Mistake, match=r"Unknown task .*--tasks shared"):
        open_world(name)


def test_a_dataset_speaks_the_sentences_of_the_task_that_is_said():
    tokenizer = toys.tokenizer()
    assert phrasings("drawer-close-v3@drawer-half", tokenizer) == phrasings("drawer-close-v3", tokenizer)


def test_a_demonstration_keeps_the_name_of_its_scene(tmp_path):
    name = "drawer-close-v3@drawer-half"
    world, teacher = open_with_teacher(name, 32, 16)
    episode = record(world, teacher, 1_000_000, 0.0)
    assert episode.success.any()
    save_episode(episode_path(tmp_path, name, episode.seed), episode)
    assert Demos(tmp_path).tasks == (name,)


def test_swapped_instructions_say_everything_on_the_same_seeds(tmp_path):
    path = tmp_path / "toy.safetensors"
    checkpoint.save(path, toys.policy(), {})
    pairs = tuple(task.name for task in named_set("drawer-half"))
    plan = Plan(str(path), pairs, 2, steps=4, instructions="swapped")
    assert {trial.instruction for trial in trials(plan)} == {known_task(task).sentence for task in plan.tasks}
    assert [trial.number for trial in trials(plan)] == [0, 1, 0, 1]
    assert run_trial(trials(plan)[0], plan).instead == ""


def test_steered_counts_what_was_said_and_instead_what_was_not():
    plan = Plan("", tuple(SHARED)[:2], 2, instructions="swapped")
    results = [
        Result(plan.tasks[0], 0, True, 10, 100.0),
        Result(plan.tasks[0], 1, True, 90, 100.0, instead="reach-v3"),
        Result(plan.tasks[1], 0, False, 500, 100.0, instead="push-v3"),
        Result(plan.tasks[1], 1, False, 500, 100.0),
    ]
    found = summary(plan, results)
    assert (found["steered"], found["instead"]) == (25.0, 50.0)
    assert [row["success"] for row in found["tasks"].values()] == [100.0, 0.0]
    assert [row["instead"] for row in found["tasks"].values()] == [50.0, 50.0]


def test_where_nothing_else_can_be_said_nothing_can_be_swapped():
    with pytest.raises(Mistake, match="hammer-v3 nothing else can be said"):
        Plan("", ("hammer-v3",), instructions="swapped")
