"""A protocol is a list of commands that the command line understands; each adds one thing to the published one."""

from pathlib import Path

import pytest

from vla_core.__main__ import Parser, load
from vla_core.studies.protocols import PROTOCOLS, Part, RecipePlan, commands_of

PLAN = RecipePlan(Path("somewhere"))


def understood(part: Part):
    """What the command of a part makes of its words."""
    command = load(part.words[0])
    parser = Parser(prog=part.words[0])
    command.arguments(parser)
    return parser.parse_args(list(part.words[1:]))


@pytest.mark.parametrize("protocol", PROTOCOLS.values(), ids=lambda protocol: protocol.name)
def test_every_part_is_understood_by_its_command(protocol):
    parts = commands_of(protocol, PLAN)
    assert len({part.name for part in parts}) == len(parts)
    for part in parts:
        understood(part)


def test_the_published_protocol_has_none_of_our_differences_and_ours_has_all():
    published, ours = (commands_of(PROTOCOLS[name], PLAN) for name in ("published", "ours"))
    words = [word for part in published for word in part.words]
    assert {"--undisturbed", "--one-eye", "--no-places"} <= set(words)
    assert not {"dagger", "--randomised", "shared", "perturb"} & set(words)
    words = [word for part in ours for word in part.words]
    assert not {"--undisturbed", "--one-eye", "--no-places"} & set(words)
    assert {"dagger", "--randomised", "shared", "perturb"} <= set(words)


@pytest.mark.parametrize("name", [name for name in PROTOCOLS if name not in ("ours", "published")])
def test_each_other_protocol_differs_from_the_published_one_in_one_thing(name):
    differences = {
        field: value
        for field, value in vars(PROTOCOLS[name]).items()
        if value != getattr(PROTOCOLS["published"], field) and field not in ("name", "adds")
    }
    assert len(differences) == 1


def test_learning_goes_on_after_every_dagger_round_up_to_all_steps():
    steps = [understood(part).steps for part in commands_of(PROTOCOLS["ours"], PLAN) if part.learns]
    assert steps == [6666, 13333, 20000]
