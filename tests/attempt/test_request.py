"""A request is checked once, and a link says all of it."""

import argparse

import pytest

from vla_core.attempt.interventions import Cover, Intervention, Nudge, Push, Say, Stop, decode_interventions
from vla_core.attempt.request import SETTINGS, Request, from_link, from_query
from vla_core.commands.attempt_options import add_driving_options, add_option, given_settings
from vla_core.errors import InvalidInput, Mistake
from vla_core.evaluation.evaluate import Plan
from vla_core.world.look import Look

DONE_TO_IT = (
    Intervention(3, Push((0.0, -0.02, 0.09))),
    Intervention(7, Say("close it; then: 50 % & more")),
    Intervention(9, Cover(True)),
    Intervention(9, Nudge((0.022, 0.033, 0.0))),
    Intervention(12, Cover(False)),
    Intervention(40, Stop()),
)


def test_a_link_says_all_of_a_request_and_nothing_that_nobody_has_set():
    request = Request(
        "open the drawer", "drawer-half", 7, head="bins", decay=0.35, adaptive=True, interventions=DONE_TO_IT
    )
    assert from_link(request.to_link()) == request
    assert Request("open the drawer").to_link() == "instruction=open+the+drawer"


def test_a_link_of_before_is_understood_and_what_it_does_not_know_is_left_alone():
    old = {
        "instruction": "open it",
        "scene": "reach-v3",
        "seed": "7",
        "decay": "0.5",
        "adaptive": "True",
        "stage": "heads",
    }
    assert from_query(old) == Request("open it", "reach-v3", 7, decay=0.5, adaptive=True)
    assert from_query({"tab": "course", "seed": "7"}) is None
    with pytest.raises(InvalidInput, match="no instruction"):
        from_link("seed=7")


@pytest.mark.parametrize(
    "text",
    [
        "x",
        "1:2",
        "1:fly:0",
        "-1:stop:",
        "1:push:0,0",
        "1:push:9,0,0",
        "1:push:nan,0,0",
        "1:cover:2",
        "999999:stop:",
    ],
)
def test_an_intervention_that_makes_no_sense_is_one_line(text):
    with pytest.raises(InvalidInput, match="STEP:KIND:VALUE") as mistake:
        decode_interventions(text)
    assert "\n" not in str(mistake.value)


def test_a_link_with_too_many_interventions_is_refused():
    with pytest.raises(InvalidInput, match="at most 200"):
        decode_interventions("1:stop:;" * 201)


@pytest.mark.parametrize("steps", [0, -1, 501, 2.5, True, "many"])
def test_steps_out_of_range_are_one_line_everywhere(steps):
    with pytest.raises(Mistake, match="steps is a whole number from 1 to 500"):
        Request("open it", steps=steps)
    with pytest.raises(Mistake, match="steps is a whole number from 1 to 500"):
        Plan("none", ("reach-v3",), steps=steps)


def test_every_setting_explains_itself_and_its_default_is_allowed():
    for name, setting in SETTINGS.items():
        assert setting.label
        assert setting.help
        if name != "instruction":
            assert setting.checked(setting.default) == setting.default


def test_the_command_line_has_every_setting_that_drives_the_policy():
    parser = argparse.ArgumentParser()
    add_driving_options(parser)
    add_option(parser, "seed")
    driving = [name for name, setting in SETTINGS.items() if setting.drives]
    options = {action.dest for action in parser._actions}
    assert options == {"help", "seed", *driving}
    given = given_settings(parser.parse_args(["--seed", "3", "--adaptive", "--keep", "6"]))
    assert given == {"seed": 3, "adaptive": True, "keep": 6}
    assert given_settings(parser.parse_args([])) == {}


def test_a_look_is_told_by_what_differs():
    assert Look().changes() == {}
    assert Look(light=0.5, colour_seed=1).changes() == {"light": 0.5, "colour_seed": 1}
