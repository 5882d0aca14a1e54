"""An order is cut where its words say, read part by part, refused where it cannot be, and done in one scene."""

from types import SimpleNamespace

import numpy as np
import pytest

from vla_core import orders
from vla_core.errors import Mistake
from vla_core.lessons import orders as lesson
from vla_core.model.language import Reading
from vla_core.orders import Began, Ended, Step, follow, perform_order, understood
from vla_core.parts import split
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

    def hear(self, text: str) -> SimpleNamespace:
        for word, task in self.KNOWN:
            if word in text and ("wall" not in text or "button" in text):
                kind = ("close" if "clos" in text or "shut" in text else "open") if task.endswith("-") else ""
                return SimpleNamespace(reading=Reading(f"{task}{kind}-v3", 0.9, (("reach-v3", 0.9),), True))
        return SimpleNamespace(reading=Reading("reach-v3", 0.1, (("reach-v3", 0.1),), False))


def test_each_part_is_read_and_it_takes_the_name_of_the_thing_before():
    order = understood(Reader(), "first open the drawer, then close it")
    assert order.scene == "drawer-half"
    assert [part.text for part in order.parts] == ["open the drawer", "close the drawer"]
    assert [part.task for part in order.parts] == ["drawer-open-v3", "drawer-close-v3"]
    turned = understood(Reader(), "before closing the window, open it")
    assert [part.task for part in turned.parts] == ["window-open-v3", "window-close-v3"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("open the drawer and then dance", r"Part 2 of the order, “dance”: I don't know how"),
        ("open the drawer, then close the window", "No scene allows .*drawer.* and .*window"),
        (" then ".join(["open the drawer", "close it"] * 5), "10 parts"),
    ],
)
def test_an_order_that_cannot_be_followed_says_which_part_and_why(text, words):
    with pytest.raises(Mistake, match=words):
        understood(Reader(), text)


def test_a_scene_that_lacks_a_thing_is_refused():
    with pytest.raises(Mistake, match="can be done in the scene 'window-half'"):
        understood(Reader(), "open the drawer, then close it", "window-half")


def test_words_that_only_tell_the_way_are_one_thing_to_do():
    assert not orders.is_order(Reader(), "over the wall, then down onto the button")
    assert orders.is_order(Reader(), "open the drawer, then dance")


class Scripted:
    """A pilot without a policy: Meta-World's own script drives, so that what is tested is the order alone."""

    def __init__(self, policy, sentence, settings) -> None:
        self.next = 0

    def begin(self, seed: int) -> None:
        pass


@pytest.fixture
def driven(monkeypatch):
    from vla_core.trace import Chunking, Moment
    from vla_core.world import teacher_for

    def one_step(pilot, world, step, writer):
        action = teacher_for(world.task).act(world)
        blend = Chunking(action[None], np.ones(1), np.array([step]), action)
        seen = writer.look(world, step)
        outcome = world.step(action)
        return Moment(
            step, world.state, blend, action, outcome.success, milliseconds={"world": 1.0}, **seen
        ), False

    monkeypatch.setattr(orders, "Pilot", Scripted)
    monkeypatch.setattr(orders, "one_step", one_step)
    policy = Reader()
    policy.config = SimpleNamespace(vision=SimpleNamespace(picture=32, wrist=32))
    return policy


def test_parts_are_done_in_turn_in_one_scene_and_nothing_is_put_back_in_between(driven):
    order = understood(driven, "first open the drawer, then close it, and finally open it")
    events = list(follow(driven, order, seed=3))
    assert [event.part for event in events if isinstance(event, Began)] == [0, 1, 2]
    assert [event.success for event in events if isinstance(event, Ended)] == [True] * 3
    steps = [event for event in events if isinstance(event, Step)]
    assert [step.moment.step for step in steps] == list(range(len(steps)))
    carried = [step for step in steps if not step.own]
    assert {step.part for step in carried} == {1, 2}
    assert all(step.moment.event for step in carried)
    jumps = np.diff([step.moment.state[:3] for step in steps], axis=0)
    assert np.abs(jumps).max() < 0.03  # metres: the hand never jumps from part to part


def test_an_order_stops_at_the_first_part_that_fails(driven):
    order = understood(driven, "first open the drawer, then close it")
    events = list(follow(driven, order, steps=5))
    assert isinstance(events[-1], Ended)
    assert events[-1] == Ended(0, False, 5)
    rollout = perform_order(driven, order.text, steps=5, recorded=False)
    assert not rollout.success
    assert [part["steps"] for part in rollout.settings["order"]] == [5, 0]


def test_the_lesson_keeps_every_step_and_ends_with_nothing_missing(driven, monkeypatch):
    from vla_core.lessons import real_policy

    monkeypatch.setattr(real_policy, "policy", lambda: driven)
    monkeypatch.setattr(real_policy, "worlds", lambda: None)
    *_, last = lesson.follow_order("first open the drawer, then close it", seed=2)
    assert [part.state for part in last.parts] == ["done", "done"]
    assert all(len(part.hand) == len(part.missing) for part in last.parts)
    assert all(part.missing[-1] < 15 < part.missing[0] for part in last.parts)  # mm, before the last action
    assert last.step == sum(len(part.hand) + len(part.carried) for part in last.parts) <= last.total
    assert last.picture.shape == (240, 240, 3)


def test_every_example_of_the_lesson_fits_a_scene():
    assert all(len(split(text)) > 1 for text in lesson.EXAMPLES)
    assert len(SCENES) == 13
