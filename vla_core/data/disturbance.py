"""What happens to a wish on its way to the hand, so that recovery gets demonstrated.

action (4,) -> executed (4,). The label stays the wish; Laskey et al. 2017, DART.
"""

import numpy as np

from vla_core.world.base import ACTION_SIZE

WHITE = 0.1  # shaking of every step, in episodes that have noise
BURST_CHANCE = 0.06  # that a push begins, a step
BURST_STEPS = (3, 11)  # a push lasts 3 to 10 steps
GRIP_CHANCE = 0.1  # that a push also takes hold of the gripper
WANDER_CHANCE = 0.3  # that an episode with noise begins away from where the world put the hand
WANDER_STEPS = (5, 26)  # 5 to 25 steps in one direction


class Disturbance:
    """Turns the teacher's wish into what is executed: shaking, and now and then a push of a few steps."""

    def __init__(self, noise: float, rng: np.random.Generator) -> None:
        self.noise, self.rng = noise, rng
        self.push = np.zeros(ACTION_SIZE)
        self.left = 0  # steps of the present push
        self.grip: float | None = None  # what the push does to the gripper
        if noise and rng.random() < WANDER_CHANCE:
            self.push[:3] = rng.uniform(-1, 1, 3)
            self.left = int(rng.integers(*WANDER_STEPS))

    def __call__(self, action: np.ndarray) -> np.ndarray:
        """(4,) -> (4,) float32 in [-1, 1]."""
        if not self.noise:
            return action
        if not self.left and self.rng.random() < BURST_CHANCE:
            self._begin_push()
        executed = action.astype(np.float64)
        executed[:3] += self.rng.normal(0, WHITE, 3)
        if self.left:
            self.left -= 1
            executed += self.push
            executed[3] = executed[3] if self.grip is None else self.grip
        return executed.clip(-1, 1).astype(np.float32)

    def _begin_push(self) -> None:
        self.left = int(self.rng.integers(*BURST_STEPS))
        self.push[:3] = self.rng.normal(0, self.noise, 3)
        self.grip = float(self.rng.uniform(-1, 1)) if self.rng.random() < GRIP_CHANCE else None
