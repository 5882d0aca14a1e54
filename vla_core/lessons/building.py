"""What goes into the real policy and what comes out: one scene, two instructions, step by step.

moment(said, step) -> Exchange: two pictures, a sentence, four numbers -> a chunk of actions of four numbers. Both
attempts were recorded with the policy that ships (`python -m vla_core record-course`); nothing is simulated here.
"""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np

from vla_core.lessons.recorded_file import facts_of, read_arrays, write_arrays
from vla_core.trace import Array, Moment
from vla_core.world.base import Observation, World

SCENE, SEED = "drawer-half", 1
SAID = ("open the drawer", "close the drawer")
PLACE = Path(__file__).parents[2] / "assets" / "course" / "building.npz"
EVERY = 3  # steps between two recorded ones
MOST = 32  # recorded steps
MILLI = 1000.0
NUMBER_BYTES = 4  # of a float32


@dataclass(frozen=True, eq=False)
class Exchange:
    """One moment of a recorded attempt: what the policy got, and what it answered."""

    said: str
    step: int  # of the attempt
    front: Array  # (96, 96, 3) uint8
    wrist: Array  # (64, 64, 3) uint8
    state: Array  # (4,) hand x, y, z in mm, gripper opening 0 to 1
    action: Array  # (4,) hand dx, dy, dz in cm a step, gripper -1 to 1
    hand: Array  # (n, 3) mm, the whole way of this attempt
    other: Array  # (m, 3) mm, the way under the other sentence
    here: int  # the row of `hand` that belongs to this step
    success: bool
    parameters: int  # of the policy
    chunk: int  # actions that it plans at once

    @property
    def numbers_in(self) -> int:
        """Colour values of both pictures, and the state."""
        return self.front.size + self.wrist.size + self.state.size

    @property
    def bytes_out(self) -> int:
        """One action as float32."""
        return NUMBER_BYTES * self.action.size


@dataclass(frozen=True, eq=False)
class Attempt:
    """One recorded attempt, every few steps."""

    front: Array  # (n, 96, 96, 3)
    wrist: Array  # (n, 64, 64, 3)
    state: Array  # (n, 4)
    action: Array  # (n, 4)
    step: Array  # (n,)
    success: bool


def moment(said: str = SAID[0], share: int = 30) -> Exchange:
    """The recorded step nearest to a share (percent) of the attempt."""
    attempts, facts = recorded()
    one, other = attempts[said], attempts[SAID[1 - SAID.index(said)]]
    here = round(share / 100 * (len(one.step) - 1))
    return Exchange(
        said=said,
        step=int(one.step[here]),
        front=one.front[here],
        wrist=one.wrist[here],
        state=one.state[here] * [MILLI, MILLI, MILLI, 1.0],
        action=one.action[here],
        hand=MILLI * one.state[:, :3],
        other=MILLI * other.state[:, :3],
        here=here,
        success=one.success,
        parameters=facts["parameters"],
        chunk=facts["chunk"],
    )


@lru_cache(1)
def recorded() -> tuple[dict[str, Attempt], dict[str, int]]:
    """Both attempts by their sentences, and the policy's size."""
    parts = read_arrays(PLACE, "The course's recording is missing; `python -m vla_core record-course` makes it.")
    facts = facts_of(parts)
    names = ("front", "wrist", "state", "action", "step")
    attempts = {
        said: Attempt(success=facts["success"][i], **{name: parts[f"{name}{i}"] for name in names})
        for i, said in enumerate(SAID)
    }
    return attempts, facts


def record() -> Path:
    """Run both attempts with the policy that ships, and write the file."""
    from vla_core.attempt.driver import Recorder
    from vla_core.lessons import real_policy

    class Observed(Recorder):
        """Keeps what the policy could see, every few steps."""

        def __init__(self) -> None:
            self.seen: list[Observation] = []

        def extras(self, world: World, step: int) -> dict[str, Array]:
            if step % EVERY == 0:
                self.seen.append(world.observe())
            return {}

    arrays: dict[str, Array] = {}
    success = []
    for i, said in enumerate(SAID):
        recorder = Observed()
        moments = list(real_policy.attempt(said, SCENE, SEED, EVERY * MOST).run(recorder))
        success.append(moments[-1].success)
        arrays |= {f"{name}{i}": part for name, part in recorded_arrays(moments, recorder.seen).items()}
    policy = real_policy.policy()
    facts = {"success": success, "chunk": policy.config.chunk}
    facts["parameters"] = sum(part.numel() for part in policy.parameters())
    return write_arrays(PLACE, arrays, facts)


def recorded_arrays(moments: list[Moment], seen: list[Observation]) -> dict[str, Array]:
    """The recorded steps of an attempt as arrays, rows in their order."""
    kept = moments[::EVERY][: len(seen)]
    return {
        "front": np.stack([one.image for one in seen[: len(kept)]]),
        "wrist": np.stack([one.wrist for one in seen[: len(kept)] if one.wrist is not None]),
        "state": np.stack([one.state for one in kept]),
        "action": np.stack([one.action for one in kept]),
        "step": np.array([one.step for one in kept]),
    }
