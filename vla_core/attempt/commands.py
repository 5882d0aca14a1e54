"""Carrying out what somebody does to a running attempt, between two steps."""

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from vla_core.attempt.driver import Driver
from vla_core.attempt.instruction import read_single
from vla_core.attempt.interventions import Command, Cover, Nudge, Push, Say, Stop

if TYPE_CHECKING:
    from vla_core.world.metaworld import MetaWorld


def carry_out(command: Command, driver: Driver, world: "MetaWorld") -> str:
    """Change driver or world; what was done, in words."""
    match command:
        case Say(text):
            sentence = read_single(driver.policy, text)
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


def cover(world: "MetaWorld", lid: bool) -> None:
    """A lid on the front camera, or off it."""
    world.eye.look = replace(world.eye.look, covered=lid)
