"""Recording one demonstration: the teacher acts under disturbances, and labels every state with its own action.

world, teacher, seed -> Episode. The executed actions are disturbed and the labels are clean, so that recovery is
demonstrated: Laskey et al. 2017, DART.
"""

from dataclasses import dataclass
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


def record(world: World, teacher: Teacher, seed: int, noise: float) -> Episode:
    """One attempt, up to `HOLD` steps beyond its first success."""
    rng = np.random.default_rng([seed, crc32(world.task.encode())])
    disturbance = Disturbance(noise, rng)
    steps: list[RecordedStep] = []
    after_success = 0  # steps since the first success, itself included
    world.reset(seed)
    for _ in range(world.max_steps):
        observation, truth, action = world.observe(), world.truth(), teacher.act(world)
        executed = disturbance(action)
        outcome = world.step(executed)
        steps.append(RecordedStep(observation, truth, action, executed, outcome.success))
        after_success += bool(after_success or outcome.success)
        if after_success > STEPS_AFTER_SUCCESS or outcome.over:
            break
    return to_episode(steps, world.task, seed, "expert", noise, teacher)


@dataclass(frozen=True, eq=False)
class RecordedStep:
    """One step as it was recorded."""

    observation: Observation
    truth: Truth
    action: np.ndarray  # (4,) the label
    executed: np.ndarray  # (4,)
    success: bool


def to_episode(
    steps: list[RecordedStep], task: str, seed: int, source: str, noise: float, teacher: Teacher
) -> Episode:
    """The steps as arrays."""
    observations, truths = [step.observation for step in steps], [step.truth for step in steps]
    no_picture = np.empty((0, 0, 3), np.uint8)
    return Episode(
        task=task,
        seed=seed,
        source=source,
        noise=noise,
        teacher=teacher.name,
        look="plain",
        front=np.stack([observation.image for observation in observations]),
        wrist=np.stack([no_picture if o.wrist is None else o.wrist for o in observations]),
        state=np.stack([observation.state for observation in observations]),
        action=np.stack([step.action for step in steps]),
        executed=np.stack([step.executed for step in steps]),
        full=np.stack([truth.full for truth in truths]),
        points=np.stack([(truth.hand, truth.object, truth.goal) for truth in truths]),
        wrist_camera=np.stack([truth.wrist_camera for truth in truths]),
        success=np.array([step.success for step in steps]),
    )


def save_episode(path: Path, episode: Episode) -> None:
    """Write an episode; a full disk is one clear line."""
    try:
        write_episode(path, episode)
    except OSError as error:
        raise write_failure(path, error) from error
