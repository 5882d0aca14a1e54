"""Keeps how unlike training each thought of an attempt was, and nothing else."""

import numpy as np

from vla_core.attempt.driver import Driver, Recorder
from vla_core.errors import MissingPart
from vla_core.model.familiarity import SENSES
from vla_core.trace import Decision, Familiarity
from vla_core.world.base import Observation


class FamiliarityRecorder(Recorder):
    """Keeps how unlike training each thought was."""

    def __init__(self) -> None:
        self.found: list[Familiarity] = []

    def plan(self, driver: Driver, step: int, observation: Observation) -> Decision | None:
        decision = driver.plan_recorded(step, observation)
        if decision is None or decision.familiarity is None:
            raise MissingPart(
                "This checkpoint has no memory of its training. Fit one: `python -m vla_core familiarity`."
            )
        self.found.append(decision.familiarity)
        return None

    def distances(self, thoughts: int | None) -> dict[str, float]:
        """The mean distance of each sense over the first thoughts, or over all."""
        some = self.found[:thoughts]
        return {name: round(float(np.mean([getattr(one, name).distance for one in some])), 4) for name in SENSES}
