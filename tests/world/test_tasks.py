"""The 50 tasks and their words."""

import json
import re
import subprocess
import sys
from collections import Counter
from importlib.util import find_spec
from pathlib import Path

import pytest

from vla_core.__main__ import main
from vla_core.errors import Mistake
from vla_core.world.tasks import MT10, TASKS, named_set, refusal, task


def words(text):
    return tuple(sorted(re.findall(r"[a-z]+", text.lower())))


def test_every_task_of_meta_world_is_there():
    place = find_spec("metaworld").submodule_search_locations[0]
    known = set(re.findall(r'"([a-z-]+-v3)"', Path(place, "env_dict.py").read_text()))
    assert len(known) == 50
    assert set(TASKS) == known


def test_no_two_tasks_share_a_sentence():
    said = [(words_in_order(text), t.name) for t in TASKS.values() for text in everything(t)]
    assert len({text for text, _ in said}) == len(said)


def everything(t):
    return (t.sentence, *t.paraphrases, *t.held_out)


def words_in_order(text):
    return tuple(re.findall(r"[a-z]+", text.lower()))


def test_push_and_push_back_are_told_apart_by_their_sentences():
    assert "back" in task("push-back").sentence.lower()
    assert "back" not in task("push").sentence.lower()


@pytest.mark.parametrize("name", TASKS)
def test_there_are_enough_phrasings_and_the_held_out_ones_are_new(name):
    t = TASKS[name]
    assert len(t.paraphrases) >= 16
    assert len(t.held_out) >= 6
    assert not {words(text) for text in t.held_out} & {words(text) for text in (t.sentence, *t.paraphrases)}
    assert t.object
    assert t.goal


def test_the_tiers_are_those_of_the_published_results():
    assert Counter(t.tier for t in TASKS.values()) == {"easy": 28, "medium": 11, "hard": 6, "very hard": 5}
    assert {t.name for t in named_set("very-hard")} == {
        "disassemble-v3",
        "pick-place-wall-v3",
        "shelf-place-v3",
        "stick-pull-v3",
        "stick-push-v3",
    }


def test_a_task_is_found_with_or_without_its_version():
    assert task("drawer-open") is task(" Drawer-Open-v3 ") is TASKS["drawer-open-v3"]


@pytest.mark.parametrize(("wrong", "hint"), [("drawr-open", "drawer-open-v3"), ("pusk", "push-v3")])
def test_an_unknown_task_is_answered_with_the_nearest_ones(wrong, hint):
    with pytest.raises(Mistake, match=hint) as caught:
        task(wrong)
    assert "python -m vla_core tasks" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_sets_have_names_and_can_be_joined():
    assert len(named_set("all")) == len(named_set("mt50")) == 50
    assert tuple(t.name for t in named_set("mt10")) == MT10
    assert [t.name for t in named_set("push-v3,reach,push")] == ["push-v3", "reach-v3"]
    assert len(named_set("mt10,very hard")) == 15


@pytest.mark.parametrize("empty", ["", " , ", "mt11", "easy-v3"])
def test_a_set_that_does_not_exist_is_a_mistake(empty):
    with pytest.raises(Mistake):
        named_set(empty)


def test_a_refusal_names_what_could_be_asked_instead():
    said = refusal([("drawer-open-v3", 0.4), ("door-open-v3", 0.2)])
    assert said.startswith("I don't know how to do that; nearest: ")
    assert TASKS["drawer-open-v3"].sentence in said


def test_the_command_prints_them_all(capsys):
    assert main(["tasks", "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)
    assert [row["name"] for row in listed] == list(TASKS)
    assert main(["tasks", "--tasks", "mt10"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 10


def test_words_cost_neither_torch_nor_the_simulator():
    code = "import sys, vla_core.world.tasks; print({'torch', 'mujoco', 'metaworld'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
