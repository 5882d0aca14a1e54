"""Recording one demonstration: the teacher acts under disturbances, and labels each state with its own plan.

world, teacher, seed -> Episode. The executed actions are disturbed and the labels are clean, so that recovery is
demonstrated: Laskey et al. 2017, DART. The label of a state is a whole chunk: the teacher acts on from there,
undisturbed, and then the world goes back. (Its answers in the states that the disturbed hand reached next would be
no plan from this state.)
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from zlib import crc32

import numpy as np

from vla_core.data.collection_log import write_failure
from vla_core.data.episode_file import Episode, write_episode
from vla_core.world.base import ACTION_SIZE, Observation, Teacher, Truth, World

STEPS_AFTER_SUCCESS = 10  # recorded, so that the policy learns to stay
WHITE_NOISE = 0.1  # standard deviation at every step, in episodes with noise
PUSH_CHANCE = 0.06  # that a push begins, at each step
PUSH_STEPS = (3, 11)  # 3 to 10 steps
GRIPPER_CHANCE = 0.1  # that a push also changes the gripper
START_PUSH_CHANCE = 0.3  # that an episode with noise begins with a push
START_PUSH_STEPS = (5, 26)  # 5 to 25 steps
PLAN_STEPS = 12  # that a label looks ahead
WANDER_STEPS = 4  # that a wandering hand keeps its direction


class Disturbance:
    """Turns the teacher's action into the executed one: white noise, and at random a push of a few steps."""

    def __init__(self, noise: float, rng: np.random.Generator) -> None:
        self.noise, self.rng = noise, rng
        self.push = np.zeros(ACTION_SIZE)
        self.remaining = 0  # steps of the present push
        self.gripper: float | None = None  # its action during the push
        if noise and rng.random() < START_PUSH_CHANCE:
            self.push[:3] = rng.uniform(-1, 1, 3)
            self.remaining = int(rng.integers(*START_PUSH_STEPS))

    def __call__(self, action: np.ndarray) -> np.ndarray:
        """(4,) -> (4,) float32 in [-1, 1]."""
        if not self.noise:
            return action
        if not self.remaining and self.rng.random() < PUSH_CHANCE:
            self._begin_push()
        executed = action.astype(np.float64)
        executed[:3] += self.rng.normal(0, WHITE_NOISE, 3)
        if self.remaining:
            self.remaining -= 1
            executed += self.push
            executed[3] = executed[3] if self.gripper is None else self.gripper
        return executed.clip(-1, 1).astype(np.float32)

    def _begin_push(self) -> None:
        self.remaining = int(self.rng.integers(*PUSH_STEPS))
        self.push[:3] = self.rng.normal(0, self.noise, 3)
        self.gripper = float(self.rng.uniform(-1, 1)) if self.rng.random() < GRIPPER_CHANCE else None


def record(world: World, teacher: Teacher, seed: int, noise: float, every: int = 1) -> Episode:
    """One attempt, up to `STEPS_AFTER_SUCCESS` steps beyond its success; every so many steps are recorded."""
    rng = np.random.default_rng([seed, crc32(world.task.encode())])
    disturbance = Disturbance(noise, rng)
    recorder = StepRecorder(world, teacher, every)
    after_success = 0  # steps since the first success, itself included
    world.reset(seed)
    for step in range(world.max_steps):
        action = recorder.before(step)
        executed = disturbance(action)
        outcome = world.step(executed)
        recorder.after(executed, outcome.success)
        after_success += bool(after_success or outcome.success)
        if after_success > STEPS_AFTER_SUCCESS or outcome.over:
            break
    return recorder.episode(seed, "expert", noise)


def record_opening(world: World, teacher: Teacher, seed: int, steps: int, every: int = 1) -> Episode:
    """The first steps of an episode, in which the hand wanders: only the words say where it should go."""
    rng = np.random.default_rng([seed, crc32(world.task.encode()), 1])
    recorder = StepRecorder(world, teacher, every)
    world.reset(seed)
    for step in range(steps):
        recorder.before(step)
        if step % WANDER_STEPS == 0:
            executed = np.append(rng.uniform(-1, 1, 3), -1).astype(np.float32)
        outcome = world.step(executed)
        recorder.after(executed, outcome.success)
    return recorder.episode(seed, "opening", 0.0)


@dataclass(frozen=True, eq=False)
class RecordedStep:
    """One step as it was recorded."""

    observation: Observation
    truth: Truth
    plan: np.ndarray  # (PLAN_STEPS, 4) the label
    executed: np.ndarray  # (4,)
    success: bool  # at this step, or at one of those up to the next that is recorded


class StepRecorder:
    """Collects every so many steps of an attempt, with the teacher's plan from each."""

    def __init__(self, world: World, teacher: Teacher, every: int = 1) -> None:
        self.world, self.teacher, self.every = world, teacher, every
        self.steps: list[RecordedStep] = []
        self._now: tuple[Observation, Truth, np.ndarray] | None = None  # the step that will be recorded

    def before(self, step: int, observation: Observation | None = None) -> np.ndarray:
        """What the teacher would do now (4,); a policy's own observation is used again."""
        if step % self.every:
            return self.teacher.act(self.world)
        seen = observation or self.world.observe()
        plan = self.world.look_ahead(self.teacher, PLAN_STEPS)
        self._now = seen, self.world.truth(), plan
        first: np.ndarray = plan[0]
        return first

    def after(self, executed: np.ndarray, success: bool) -> None:
        """What was done in this step, and whether that was a success."""
        if self._now is not None:
            self.steps.append(RecordedStep(*self._now, executed, success))
            self._now = None
        elif success:
            self.steps[-1] = replace(self.steps[-1], success=True)

    def episode(self, seed: int, source: str, noise: float) -> Episode:
        """All recorded steps as arrays."""
        return episode_of(self.steps, self.world, seed, source, noise, self.teacher.name, self.every)


def episode_of(
    steps: Sequence[RecordedStep], world: World, seed: int, source: str, noise: float, teacher: str, every: int
) -> Episode:
    """Recorded steps as arrays."""
    observations, truths = [step.observation for step in steps], [step.truth for step in steps]
    plans = np.stack([step.plan for step in steps])
    no_picture = np.empty((0, 0, 3), np.uint8)
    return Episode(
        task=world.task,
        seed=seed,
        source=source,
        noise=noise,
        teacher=teacher,
        look=world.conditions,
        every=every,
        front=np.stack([observation.image for observation in observations]),
        wrist=np.stack([no_picture if o.wrist is None else o.wrist for o in observations]),
        state=np.stack([observation.state for observation in observations]),
        action=plans[:, 0],
        plan=plans,
        executed=np.stack([step.executed for step in steps]),
        full=np.stack([truth.full for truth in truths]),
        points=np.stack([(truth.hand, truth.object, truth.goal) for truth in truths]),
        front_camera=np.stack([truth.front_camera for truth in truths]),
        wrist_camera=np.stack([truth.wrist_camera for truth in truths]),
        success=np.array([step.success for step in steps]),
    )


def save_episode(path: Path, episode: Episode) -> None:
    """Write an episode; a full disk is one clear line."""
    try:
        write_episode(path, episode)
    except OSError as error:
        raise write_failure(path, error) from error
