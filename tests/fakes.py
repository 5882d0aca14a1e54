"""A world and a teacher light enough to collect from in milliseconds, and work for worker processes.

Also a program: `python -m tests.fakes FOLDER [words of collect …]` is the real command on the fake
world; with STOP_AFTER=n and STOP_WITH=SIGKILL in the environment it is sent that signal after n attempts.
"""

import os
import signal
import sys
from collections.abc import Iterable, Iterator
from unittest.mock import patch

import numpy as np

from vla_core.data.demonstrations import Demonstration, Event
from vla_core.errors import Mistake
from vla_core.world.base import Observation, Outcome, Teacher, Truth, World, checked_action

HOPELESS = "pick-place-v3"  # the fake teacher never succeeds at this one
NEAR = 0.03  # metres from the goal that count as success


class FakeWorld:
    """A hand that flies to a goal over a striped floor. The first seed of every third job never succeeds."""

    max_steps = 80
    conditions = "plain"

    def __init__(self, task: str, picture: int, wrist: int) -> None:
        self.task, self.picture, self.side = task, picture, wrist
        self.closed = False

    def reset(self, seed: int) -> None:
        rng = np.random.default_rng(seed)
        self.hand, self.goal = rng.uniform(-0.1, 0.1, (2, 3))
        self.never_succeeds = seed % 60 == 0 or self.task == HOPELESS
        self.steps = 0

    def step(self, action: np.ndarray) -> Outcome:
        self.hand = self.hand + 0.01 * checked_action(action)[:3]
        self.steps += 1
        near = bool(np.linalg.norm(self.hand - self.goal) < NEAR)
        return Outcome(near and not self.never_succeeds, self.steps >= self.max_steps)

    @property
    def state(self) -> np.ndarray:
        return np.append(self.hand, 1.0).astype(np.float32)

    def observe(self) -> Observation:
        return Observation(self.render(self.picture), self.render(self.side) if self.side else None, self.state)

    def render(self, side: int) -> np.ndarray:
        picture = np.tile(np.arange(side, dtype=np.uint8)[:, None, None] * 5, (1, side, 3))
        column, row = ((self.hand[:2] + 0.3) * side / 0.7).astype(int).clip(0, side - 2)
        picture[row : row + 2, column : column + 2] = (200, 30, 40)
        return picture

    def look_ahead(self, teacher: Teacher, steps: int) -> np.ndarray:
        before, actions = dict(vars(self)), []
        for _ in range(steps):
            actions.append(teacher.act(self))
            self.step(actions[-1])
        vars(self).update(before)
        return np.stack(actions)

    def truth(self) -> Truth:
        full = np.concatenate([self.hand, self.goal])
        camera = np.concatenate([self.hand, np.eye(3).ravel()]).astype(np.float32)
        return Truth(self.hand, self.goal, self.goal, full, camera, camera)

    def audience(self) -> np.ndarray:
        return self.render(480)

    def close(self) -> None:
        self.closed = True


def goal_action(full: np.ndarray) -> np.ndarray:
    """The action of the fake teacher from its full state: straight to the goal, gripper shut."""
    return np.append(100 * (full[3:] - full[:3]), 1.0).clip(-1, 1).astype(np.float32)


class FakeTeacher:
    name = "faketeacher"

    def act(self, world: World) -> np.ndarray:
        return goal_action(world.truth().full)


def open_fake(task: str, picture: int, wrist: int) -> tuple[FakeWorld, FakeTeacher]:
    return FakeWorld(task, picture, wrist), FakeTeacher()


def square(number: int) -> int:
    return number * number


def process_state(number: int) -> tuple[str | None, bool]:
    return os.environ.get("OMP_NUM_THREADS"), "torch" in sys.modules


def ray_node(number: int) -> str:
    """The node of a Ray cluster that runs this."""
    import ray

    return ray.get_runtime_context().get_node_id()


def fail_at_three(number: int) -> int:
    if number == 3:
        raise Mistake("Three is not allowed; use four.")
    return number


def crash(number: int) -> int:
    raise ZeroDivisionError("a bug\non two lines")


def die(number: int) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def send_signal_after(events: Iterable[Event]) -> Iterator[Event]:
    """The events; after STOP_AFTER attempts this process gets the signal STOP_WITH, if they are set."""
    left = int(os.environ.get("STOP_AFTER", "-1"))
    for event in events:
        yield event
        left -= isinstance(event, Demonstration)
        if left == 0:
            os.kill(os.getpid(), signal.Signals[os.environ["STOP_WITH"]])


def main(folder: str, *words: str) -> int:
    """The real command, in the fake world."""
    from vla_core.__main__ import main as command_line
    from vla_core.commands import collect as command

    signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background job would ignore it
    words = ("collect", "--out", folder, "--picture", "32", "--wrist", "16", *words)
    show_progress = command.show_progress
    with (
        patch.object(command, "opener_of", lambda recipe: open_fake),
        patch.object(command, "show_progress", lambda events, out: show_progress(send_signal_after(events), out)),
    ):
        return command_line(list(words))


if __name__ == "__main__":
    from tests import fakes  # by the name under which workers know it

    sys.exit(fakes.main(*sys.argv[1:]))
