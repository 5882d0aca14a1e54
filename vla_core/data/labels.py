"""A recorder for DAgger: the observation, where things are, and what the teacher would do from there."""

from typing import Any

from vla_core.attempt.driver import Driver, Recorder
from vla_core.data.recording import StepRecorder
from vla_core.errors import InvalidInput
from vla_core.trace import Decision, Moment
from vla_core.world.base import Observation, Teacher, World


class LabelRecorder(Recorder):
    """Collects steps of a demonstration while a policy acts."""

    def __init__(self, teacher: Teacher, every: int = 1) -> None:
        self.teacher, self.every = teacher, every
        self._recorder: StepRecorder | None = None  # made at the first step, when the world is known
        self._observation: Observation | None = None  # of this step, where the policy has looked already

    def plan(self, driver: Driver, step: int, observation: Observation) -> Decision | None:
        self._observation = observation
        return super().plan(driver, step, observation)

    def extras(self, world: World, step: int) -> dict[str, Any]:
        self._recorder = self._recorder or StepRecorder(world, self.teacher, self.every)
        self._recorder.before(step, self._observation)
        self._observation = None
        return {}

    def add(self, moment: Moment) -> None:
        """The step that this moment was."""
        self.recorder.after(moment.action, moment.success)

    @property
    def recorder(self) -> StepRecorder:
        """What has been collected."""
        if self._recorder is None:
            raise InvalidInput("This attempt has not begun, so there is nothing to label.")
        return self._recorder
