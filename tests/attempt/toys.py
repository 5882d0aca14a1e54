"""Attempts of a toy policy in a fake world."""

from contextlib import nullcontext

import numpy as np

from tests.fakes import FakeWorld
from tests.model import toys
from vla_core.attempt.attempt import Attempt, prepare_trial
from vla_core.attempt.request import Request
from vla_core.model.policy import Policy


class FakeTeacher:
    name = "faketeacher"

    def act(self, world: FakeWorld) -> np.ndarray:
        return np.append(np.clip(100 * (world.goal - world.hand), -1, 1), 0).astype(np.float32)


class OneWorld:
    """Lends the same world to everybody."""

    def __init__(self, world: FakeWorld) -> None:
        self.world = world

    def borrow(self, task: str, *cameras: object) -> nullcontext:
        return nullcontext(self.world)


def trial(request: Request, world: FakeWorld, policy: Policy | None = None) -> Attempt:
    """An attempt of a measurement, with the words as they are."""
    return prepare_trial(request, lambda path: policy or toys.policy(), OneWorld(world))
