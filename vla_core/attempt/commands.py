"""Carrying out what somebody does to a running attempt, between two steps."""

from dataclasses import replace
from typing import TYPE_CHECKING, cast

import numpy as np

from vla_core.attempt.driver import Driver
from vla_core.attempt.instruction import read_single
from vla_core.attempt.interventions import Command, Cover, Nudge, Push, Say, Stop
from vla_core.attempt.table_instruction import read_about_table
from vla_core.model.policy import Sentence
from vla_core.world.table.tasks import is_table

if TYPE_CHECKING:
    from vla_core.world.metaworld import MetaWorld
    from vla_core.world.table.world import Table


def carry_out(command: Command, driver: Driver, world: "MetaWorld") -> str:
    """Change driver or world; what was done, in words."""
    match command:
        case Say(text):
            sentence = (
                tell_table(driver, world, text) if is_table(world.task) else read_single(driver.policy, text)
            )
            driver.listen(sentence)
            return f"told: {sentence.text}"
        case Nudge(shift):
            world.nudge_object(np.array(shift))
            return "object nudged"
        case Push(shift):
            world.push_arm(np.array(shift))
            return "arm pushed"
        case Cover(lid):
            cover(world, lid)
            return "lens covered" if lid else "lens uncovered"
        case Stop():
            return "stopped"


def tell_table(driver: Driver, world: "MetaWorld", text: str) -> Sentence:
    """The table is asked for something else; "it" is the thing of the command so far."""
    table = cast("Table", world)
    sentence, command = read_about_table(driver.policy, text, table.scene_now(), table.command.thing)
    table.follow(command)
    return sentence


def cover(world: "MetaWorld", lid: bool) -> None:
    """A lid on the front camera, or off it."""
    world.eye.look = replace(world.eye.look, covered=lid)
