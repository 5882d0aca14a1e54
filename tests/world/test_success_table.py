"""The table of success: it says what Meta-World says, and every task has a rule."""

import json

import numpy as np
import pytest

from vla_core.world.shared_scene_tasks import SCENES, SHARED
from vla_core.world.success import Beyond, Joint, Near, Point, as_json, condition_holds
from vla_core.world.success_check import NOISE, check_success
from vla_core.world.success_table import SUCCESS, success_rule
from vla_core.world.tasks import TASKS

KINDS_OF_RULES = (  # one task for every kind of point and condition
    "assembly-v3",
    "basketball-v3",
    "dial-turn-v3",
    "door-open-v3",
    "hammer-v3",
    "reach-v3",
    "stick-pull-v3",
    "stick-push-v3",
)


class Still:
    """A state in which every body is at one place and every joint at one angle."""

    def __init__(self, place, angle=0.0):
        self.xpos, self.qpos = np.array(place, float), np.array([angle])

    def body(self, name):
        return self

    def joint(self, name):
        return self


def test_every_task_has_a_rule():
    assert SUCCESS.keys() == TASKS.keys()
    assert all(success_rule(name) for name in SHARED)
    assert len({task for tasks in SCENES.values() for task in tasks}) == 22


@pytest.mark.parametrize("task", KINDS_OF_RULES)
def test_the_table_agrees_with_meta_world_at_every_step(task):
    (check,) = check_success((task,), episodes=len(NOISE) + 1, steps=200)
    assert check.disagreements == 0
    assert check.steps == (len(NOISE) + 1) * 200
    assert check.successes > 0


def test_the_limit_itself_is_near_unless_the_rule_is_strict():
    point, target = Point("body", "thing"), Point("mark", "goal")
    marks = {"goal": np.zeros(3)}
    for strict in (False, True):
        near = Near(point, target, 0.5, strict=strict)
        assert condition_holds(near, Still([0.25, 0, 0]), marks)
        assert condition_holds(near, Still([0.5, 0, 0]), marks) != strict
        beyond = Beyond(point, target, 2, strict=strict)
        assert condition_holds(beyond, Still([0, 0, 0.1]), marks)
        assert condition_holds(beyond, Still([0, 0, 0]), marks) != strict
        joint = Joint("hinge", 0.25, 0.5, strict=strict)
        assert condition_holds(joint, Still([0, 0, 0], 0.25), marks) != strict
        assert not condition_holds(joint, Still([0, 0, 0], 0.75), marks)


def test_weights_leave_axes_out_and_a_height_replaces_that_of_the_place():
    point, marks = Point("body", "thing"), {"goal": np.array([0.0, 0.0, 0.5])}
    flat = Near(point, Point("mark", "goal"), 0.1, weights=(1, 1, 0))
    assert condition_holds(flat, Still([0, 0.05, 9]), marks)
    assert not condition_holds(flat, Still([0, 0.2, 0]), marks)
    high = Near(point, Point("mark", "goal", height=2.0), 0.1)
    assert condition_holds(high, Still([0, 0, 2]), marks)


def test_a_rule_as_json_names_the_kind_of_each_condition():
    rules = [as_json(rule) for rule in SUCCESS.values()]
    assert json.loads(json.dumps(rules))
    assert {condition["kind"] for rule in rules for condition in rule} == {"near", "beyond", "joint", "held"}
