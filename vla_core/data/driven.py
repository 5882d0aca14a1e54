"""From an attempt that a person drove in the browser to one of our demonstrations.

episode(facts) -> Episode. The browser tells where its world stood before each step and what was sent
(assets/browser/live/demonstration.js). Our world is set to these places one after the other, so pictures, labels
and cameras are ours. The label of a state is what was done from there on; after the last step the hand stands
still.
"""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from vla_core.data.episode_file import Episode
from vla_core.data.recording import PLAN_STEPS, RecordedStep, episode_of
from vla_core.errors import BrokenFile, InvalidInput
from vla_core.world import SAWYER, body, known_task, open_world
from vla_core.world.base import ACTION_SIZE
from vla_core.world.metaworld import MetaWorld

FORMAT, VERSION = "vla-driven", 1
LARGEST = 50_000_000  # bytes of a file
PLACES = ("qpos", "qvel", "mocap_pos", "ctrl")
PERSON = "person"


def read(path: Path) -> dict[str, Any]:
    """The facts of a file; one line where it is none or damaged."""
    try:
        if path.stat().st_size > LARGEST:
            raise InvalidInput(f"{path} is larger than {LARGEST / 1e6:.0f} MB, which no driven attempt is.")
        facts = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise BrokenFile(f"{path} cannot be read as a driven attempt: {error}.") from error
    if not isinstance(facts, dict) or (facts.get("format"), facts.get("version")) != (FORMAT, VERSION):
        raise BrokenFile(f"{path} is not a driven attempt of version {VERSION}; save it again in the live page.")
    return facts


def episode(facts: dict[str, Any], every: int = 1) -> Episode:
    """The demonstration, every so many steps; one line where a step of the file is damaged."""
    try:
        return demonstration(facts, every)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise BrokenFile(f"A step of this driven attempt is damaged ({error}); save it again.") from error


def demonstration(facts: dict[str, Any], every: int) -> Episode:
    steps = facts.get("steps")
    if not isinstance(steps, list) or not steps or not any(step.get("driven") for step in steps):
        raise InvalidInput("A person drove no step of this attempt, so it is no demonstration of theirs.")
    task = known_task(str(facts.get("task"))).name
    if body(task) != SAWYER:
        raise InvalidInput(f"{task} is not one of Meta-World's tasks; only those are driven in a browser.")
    actions = np.array([step["action"] for step in steps], np.float32)
    if actions.shape[1:] != (ACTION_SIZE,) or not np.isfinite(actions).all():
        raise BrokenFile(f"An action of this attempt does not have {ACTION_SIZE} finite numbers.")
    world = open_world(task)
    assert isinstance(world, MetaWorld)  # of Sawyer's there is no other
    try:
        world.reset(int(facts["seed"]))
        return replayed(world, steps, actions, int(facts["seed"]), every)
    finally:
        world.close()


def replayed(
    world: MetaWorld, steps: Sequence[dict[str, Any]], actions: np.ndarray, seed: int, every: int
) -> Episode:
    """Every so many steps, drawn and labelled by our world."""
    recorded = []
    for start in range(0, len(steps), every):
        now = steps[start]
        world.stand(*(np.array(now[name], np.float64) for name in PLACES))
        success = any(bool(step["success"]) for step in steps[start : start + every])
        seen, truth = world.observe(), world.truth()
        recorded.append(RecordedStep(seen, truth, plan(actions, start), actions[start], success))
    return episode_of(recorded, world, seed, PERSON, 0.0, PERSON, every)


def plan(actions: np.ndarray, start: int) -> np.ndarray:
    """(PLAN_STEPS, 4) what was done from a step on; beyond the end the hand stands still, the gripper as it is."""
    still = np.array([0, 0, 0, actions[-1, 3]], np.float32)
    ahead = actions[start : start + PLAN_STEPS]
    return np.concatenate([ahead, np.tile(still, (PLAN_STEPS - len(ahead), 1))])
