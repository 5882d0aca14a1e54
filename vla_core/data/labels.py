"""A recorder for DAgger: at every step the observation, where things are, and what the teacher would do there."""

from typing import Any

from vla_core.attempt.driver import Driver, Recorder
from vla_core.data.recording import RecordedStep
from vla_core.trace import Decision, Moment
from vla_core.world.base import Observation, Teacher, World


class LabelRecorder(Recorder):
    """Collects one `RecordedStep` of a demonstration for every moment of an attempt."""

    def __init__(self, teacher: Teacher) -> None:
        self.teacher = teacher
        self.steps: list[RecordedStep] = []
        self._observation: Observation | None = None  # of this step, where the policy has looked already

    def plan(self, driver: Driver, step: int, observation: Observation) -> Decision | None:
        self._observation = observation
        return super().plan(driver, step, observation)

    def extras(self, world: World, step: int) -> dict[str, Any]:
        observation = self._observation or world.observe()
        self._observation = None
        self._labels = observation, world.truth(), self.teacher.act(world)
        return {}

    def add(self, moment: Moment) -> None:
        """The step that this moment was."""
        self.steps.append(RecordedStep(*self._labels, moment.action, moment.success))
