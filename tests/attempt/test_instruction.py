"""An instruction with an order is split where its words say, read once, refused where it cannot be carried out."""

from types import SimpleNamespace

import numpy as np
import pytest

from vla_core.attempt.attempt import SCRIPT, Attempt, prepare, summary
from vla_core.attempt.driver import Driver, Recorder
from vla_core.attempt.instruction import read_instruction, read_parts, split, tasks_in_turn
from vla_core.attempt.request import Request
from vla_core.errors import Mistake
from vla_core.lessons import orders as lesson
from vla_core.model.language import Reading
from vla_core.world.pool import WorldPool
from vla_core.world.shared_scene_tasks import SCENES
from vla_core.world.tasks import TASKS


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("First open the drawer, then close it.", ("open the drawer", "close it")),
        ("open the drawer and then close it", ("open the drawer", "close it")),
        ("Open the drawer. After that, close it!", ("Open the drawer", "close it")),
        ("open the drawer and close it afterwards", ("open the drawer", "close it")),
        ("before closing the window, open it", ("open it", "closing the window")),
        ("open the drawer before you close it", ("open the drawer", "close it")),
        ("close the drawer after opening it", ("opening it", "close the drawer")),
        ("once you have locked the door, unlock it again", ("locked the door", "unlock it")),
        ("lock the door, then unlock it, and finally lock it", ("lock the door", "unlock it", "lock it")),
        ("First, open the drawer; next, close it; finally open it", ("open the drawer", "close it", "open it")),
        ("set it in the one next to it", ("set it in the one next to it",)),
        ("open the drawer", ("open the drawer",)),
        ("", ("",)),
    ],
)
def test_words_of_order_cut_a_sentence_and_say_what_comes_first(text, parts):
    assert split(text) == parts


def test_hardly_any_sentence_of_a_single_task_is_cut():
    said = [text for task in TASKS.values() for text in (task.sentence, *task.paraphrases, *task.held_out)]
    assert sum(len(split(text)) > 1 for text in said) <= 4  # «over the wall, then down»; their reading mends it


class Reader:
    """Understands a few words; stands in for a policy."""

    KNOWN = (
        ("wall", "button-press-topdown-wall"),
        ("lock", "door-lock"),
        ("drawer", "drawer-"),
        ("window", "window-"),
    )

    def __init__(self) -> None:
        self.heard: list[str] = []

    def hear(self, text: str) -> SimpleNamespace:
        self.heard.append(text)
        return SimpleNamespace(text=text, reading=self.reading(text))

    def reading(self, text: str) -> Reading:
        for word, task in self.KNOWN:
            if word in text and ("wall" not in text or "button" in text):
                kind = ("close" if "clos" in text or "shut" in text else "open") if task.endswith("-") else ""
                return Reading(f"{task}{kind}-v3", 0.9, (("reach-v3", 0.9),), True)
        return Reading("reach-v3", 0.1, (("reach-v3", 0.1),), False)


def tasks(text: str, scene: str = "") -> tuple[str, ...]:
    """What is carried out, in turn."""
    return tasks_in_turn(scene, [sentence.reading.task for sentence in read_instruction(Reader(), text)])


def test_each_part_is_read_and_it_takes_the_name_of_the_thing_before():
    text = "first open the drawer, then close it"
    assert [one.text for one in read_instruction(Reader(), text)] == ["open the drawer", "close the drawer"]
    assert tasks(text) == ("drawer-open-v3@drawer-half", "drawer-close-v3@drawer-half")
    turned = "before closing the window, open it"
    assert tasks(turned) == ("window-open-v3@window-half", "window-close-v3@window-half")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("is the drawer open?", "a question"),
        ("why did you open the drawer?", "a question"),
        ("don't open the drawer", "only says what not to do"),
        ("open it", "stands for nothing"),
    ],
)
def test_what_is_no_command_is_answered_before_anything_is_read(text, words):
    reader = Reader()
    with pytest.raises(Mistake, match=words):
        read_instruction(reader, text)
    assert reader.heard == []


def test_of_a_contrast_only_what_is_wanted_is_carried_out():
    assert tasks("lock the door, not the drawer") == ("door-lock-v3",)
    assert tasks("don't open the drawer, close the window") == ("window-close-v3",)


@pytest.mark.parametrize("text", ["open the drawer", "first open the drawer, then close it, and finally open it"])
def test_no_words_are_read_twice(text):
    reader = Reader()
    read_instruction(reader, text)
    assert len(reader.heard) == len(set(reader.heard))
    assert len(reader.heard) <= len(split(text)) + (len(split(text)) > 1) * 2  # the whole, and one neighbour


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("open the drawer and then dance", r"Part 2 of the order, “dance”: I don't know how"),
        ("open the drawer, then close the window", "No scene allows .*drawer.* and .*window"),
        (" then ".join(["open the drawer", "close it"] * 5), "10 parts"),
        ("dance", "^I don't know how"),
    ],
)
def test_an_instruction_that_cannot_be_followed_says_which_part_and_why(text, words):
    with pytest.raises(Mistake, match=words):
        tasks(text)


def test_a_scene_that_lacks_a_thing_is_refused():
    with pytest.raises(Mistake, match="can be done in the scene 'window-half'"):
        tasks("open the drawer, then close it", "window-half")


@pytest.mark.parametrize(
    ("scene", "task"),
    [
        ("", "drawer-open-v3"),
        ("drawer-half", "drawer-open-v3@drawer-half"),
        ("window-half", "window-open-v3@window-half"),  # what the scene is for
        ("reach", "reach-v3"),
        ("drawer-close-v3@drawer-half", "drawer-close-v3@drawer-half"),
    ],
)
def test_one_sentence_is_carried_out_where_it_is_asked_for(scene, task):
    assert tasks("open the drawer", scene) == (task,)


def test_words_that_only_tell_the_way_are_one_thing_to_do():
    assert len(read_parts(Reader().hear, "over the wall, then down onto the button")) == 1
    assert len(read_parts(Reader().hear, "open the drawer, then dance")) == 2


class Scripted(Driver):
    """A driver without a policy: Meta-World's own script acts, so that what is tested is the order alone."""

    def __init__(self, policy, sentence, request) -> None:
        self.policy, self.sentence, self.head, self.replan = policy, sentence, "script", 1

    def reset(self, seed: int, step: int = 0) -> None:
        pass


@pytest.fixture
def reader(monkeypatch):
    from vla_core.trace import Chunking, Moment
    from vla_core.world import teacher_for

    def control_step(driver, world, step, recorder):
        action = teacher_for(world.task).act(world)
        blend = Chunking(action[None], np.ones(1), np.array([step]), action)
        extras = recorder.extras(world, step)
        outcome = world.step(action)
        return Moment(
            step, world.state, blend, action, outcome.success, milliseconds={"world": 1.0}, **extras
        ), False

    monkeypatch.setattr("vla_core.attempt.attempt.Driver", Scripted)
    monkeypatch.setattr("vla_core.attempt.attempt.control_step", control_step)
    reader = Reader()
    reader.config = SimpleNamespace(vision=SimpleNamespace(picture=32, wrist=32))
    return reader


@pytest.fixture(scope="module")
def worlds():
    pool = WorldPool()
    yield pool
    pool.close()


def ordered(reader, worlds, text: str, **settings) -> Attempt:
    return prepare(Request(text, **settings), lambda path: reader, worlds)


def test_parts_are_carried_out_in_turn_in_one_scene_and_nothing_is_put_back_in_between(reader, worlds):
    attempt = ordered(
        reader, worlds, "first open the drawer, then close it, and finally open it", seed=3, steps=250
    )
    moments = list(attempt.run())
    assert [part.success for part in attempt.parts] == [True] * 3
    assert attempt.rollout.success
    assert [moment.step for moment in moments] == list(range(len(moments)))
    assert [part.step for part in attempt.parts] == sorted(part.step for part in attempt.parts)
    carried = [moment for moment in moments if moment.event == SCRIPT]
    assert {moment.part for moment in carried} == {1, 2}
    assert all(moment.step < attempt.parts[moment.part].step for moment in carried)
    jumps = np.diff([moment.state[:3] for moment in moments], axis=0)
    assert np.abs(jumps).max() < 0.03  # metres: the hand never jumps from part to part


def test_an_instruction_stops_at_the_first_part_that_fails(reader, worlds):
    attempt = ordered(reader, worlds, "first open the drawer, then close it", steps=5)
    assert len(list(attempt.run(Recorder()))) == 5
    assert [(part.success, part.steps) for part in attempt.parts] == [(False, 5), (None, 0)]
    told = summary(attempt.rollout)
    assert told["success"] is False
    assert [part["steps"] for part in told["order"]] == [5, 0]


def test_a_world_is_borrowed_once_for_each_task_and_given_back(reader, worlds, monkeypatch):
    borrowed, borrow = [], worlds.borrow
    monkeypatch.setattr(worlds, "borrow", lambda task, *eyes: borrowed.append(task) or borrow(task, *eyes))
    list(ordered(reader, worlds, "first open the drawer, then close it, and finally open it", steps=250).run())
    assert borrowed == ["drawer-open-v3@drawer-half", "drawer-close-v3@drawer-half"]
    assert len(worlds.idle) == 2


def test_the_lesson_keeps_every_step_and_ends_with_nothing_missing(reader, worlds, monkeypatch):
    from vla_core.lessons import real_policy

    monkeypatch.setattr(real_policy, "policy", lambda: reader)
    monkeypatch.setattr(real_policy, "worlds", lambda: worlds)
    *_, last = lesson.follow_order("first open the drawer, then close it", seed=2)
    assert [part.state for part in last.parts] == ["done", "done"]
    assert all(len(part.hand) == len(part.missing) for part in last.parts)
    assert all(part.missing[-1] < 15 < part.missing[0] for part in last.parts)  # mm, before the last action
    assert last.step == sum(len(part.hand) + len(part.carried) for part in last.parts) <= last.total
    assert last.picture.shape == (240, 240, 3)


def test_every_example_of_the_lesson_fits_a_scene():
    assert all(len(split(text)) > 1 for text in lesson.EXAMPLES)
    assert len(SCENES) == 13
