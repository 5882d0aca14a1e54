"""From an attempt that a person drove in the browser to one of our demonstrations.

read(path) -> facts, check(facts) -> Driven, episode(facts) or drawn(Driven) -> Episode. The browser tells where
its world stood before each step and what was sent (assets/browser/live/demonstration.js). Our world is set to
these places one after the other, so pictures, labels and cameras are ours. The label of a state is what was done
from there on; after the last step the hand stands still.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import numpy as np

from vla_core.data.episode_file import Episode
from vla_core.data.recording import PLAN_STEPS, RecordedStep, episode_of
from vla_core.errors import BrokenFile, InvalidInput
from vla_core.world import SAWYER, body, known_task, open_world
from vla_core.world.base import ACTION_SIZE

if TYPE_CHECKING:
    from vla_core.world.metaworld import MetaWorld

FORMAT, VERSION = "vla-driven", 1
LARGEST = 50_000_000  # bytes of a file
PLACES = ("qpos", "qvel", "mocap_pos", "ctrl")
PERSON = "person"
Step = dict[str, Any]  # as the browser writes it


@dataclass(frozen=True, eq=False)
class Driven:
    """An attempt whose numbers were checked; whether its places fit the scene is known when it is drawn."""

    task: str
    seed: int
    steps: Sequence[Step]
    actions: np.ndarray  # (N, 4)

    @property
    def done(self) -> bool:
        return any(bool(step["success"]) for step in self.steps)


def read(path: Path) -> dict[str, Any]:
    """The facts of a file; one line where it is none or damaged."""
    try:
        if path.stat().st_size > LARGEST:
            raise InvalidInput(f"{path.name} is larger than {LARGEST / 1e6:.0f} MB, which no driven attempt is.")
        facts = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise BrokenFile(f"{path.name} cannot be read as a driven attempt: {error}.") from error
    if not isinstance(facts, dict) or (facts.get("format"), facts.get("version")) != (FORMAT, VERSION):
        raise BrokenFile(
            f"{path.name} is not a driven attempt of version {VERSION}; save it again in the live page."
        )
    return facts


def check(facts: dict[str, Any]) -> Driven:
    """The attempt of a file, without drawing it; one line where something is wrong."""
    try:
        return checked(facts)
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError) as error:
        raise BrokenFile(f"A step of this driven attempt is damaged ({error}); save it again.") from error


def checked(facts: dict[str, Any]) -> Driven:
    steps = facts.get("steps")
    if not isinstance(steps, list) or not steps or not any(step.get("driven") for step in steps):
        raise InvalidInput("A person drove no step of this attempt, so it is no demonstration of theirs.")
    task = known_task(str(facts.get("task"))[:200]).name
    if body(task) != SAWYER:
        raise InvalidInput(f"{task} is not one of Meta-World's tasks; only those are driven in a browser.")
    actions = np.array([step["action"] for step in steps], np.float32)
    if actions.shape[1:] != (ACTION_SIZE,) or not np.isfinite(actions).all():
        raise BrokenFile(f"An action of this attempt does not have {ACTION_SIZE} finite numbers.")
    for name in PLACES:
        if not np.isfinite(np.array([step[name] for step in steps], np.float64)).all():
            raise BrokenFile(f"A place of this attempt ({name}) has a number that is not finite; save it again.")
    for step in steps:
        _ = bool(step["success"])  # each step must tell
    return Driven(task, checked_seed(facts["seed"]), steps, actions)


def checked_seed(seed: Any) -> int:
    """A seed as the browser has them: a whole number from 0 on."""
    if isinstance(seed, bool) or not isinstance(seed, int) or not 0 <= seed < 2**32:
        raise BrokenFile(f"The seed of this attempt is {str(seed)[:40]!r}; it must be a whole number from 0 on.")
    return seed


def episode(facts: dict[str, Any], every: int = 1, **sizes: int) -> Episode:
    """The demonstration, every so many steps; `sizes` are the sides of the pictures, as open_world takes them."""
    return drawn(check(facts), every, **sizes)


def drawn(driven: Driven, every: int = 1, **sizes: int) -> Episode:
    """The same from an attempt that was checked."""
    world = cast("MetaWorld", open_world(driven.task, **sizes))  # of Sawyer's there is no other
    try:
        world.reset(driven.seed)
        return replayed(world, driven, every)
    finally:
        world.close()


def replayed(world: "MetaWorld", driven: Driven, every: int) -> Episode:
    """Every so many steps, drawn and labelled by our world."""
    recorded = []
    steps, actions = driven.steps, driven.actions
    for start in range(0, len(steps), every):
        now = steps[start]
        world.stand(*(np.array(now[name], np.float64) for name in PLACES))
        success = any(bool(step["success"]) for step in steps[start : start + every])
        seen, truth = world.observe(), world.truth()
        recorded.append(RecordedStep(seen, truth, plan(actions, start), actions[start], success))
    return episode_of(recorded, world, driven.seed, PERSON, 0.0, PERSON, every)


def plan(actions: np.ndarray, start: int) -> np.ndarray:
    """(PLAN_STEPS, 4) what was done from a step on; beyond the end the hand stands still, the gripper as it is."""
    still = np.array([0, 0, 0, actions[-1, 3]], np.float32)
    ahead = actions[start : start + PLAN_STEPS]
    return np.concatenate([ahead, np.tile(still, (PLAN_STEPS - len(ahead), 1))])
