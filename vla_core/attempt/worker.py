"""What a worker process keeps open between episodes: one policy, one world, one instruction."""

from functools import lru_cache
from pathlib import Path
from typing import Any

import torch

from vla_core.model import checkpoint
from vla_core.model.policy import Policy
from vla_core.rollout import Pilot, Settings
from vla_core.world import open_world
from vla_core.world.base import World

open_worlds: dict[tuple[object, ...], World] = {}


@lru_cache(maxsize=1)
def policy_at(path: str) -> Policy:
    """One for as long as the process lives, even where its file is written anew meanwhile."""
    torch.set_num_threads(1)
    return checkpoint.load(Path(path))


def pilot_for(path: str, instruction: str, settings: dict[str, Any]) -> Pilot:
    policy = policy_at(path)
    return Pilot(policy, policy.hear(instruction), Settings(**settings))


def world_for(task: str, path: str, look: dict[str, Any] | None = None) -> World:
    """The open world, or the right one opened in its place; `look` as in world.eye.Look."""
    vision = policy_at(path).config.vision
    key = (task, vision.picture, vision.wrist, *(look or {}).items())
    if key not in open_worlds:
        while open_worlds:
            open_worlds.popitem()[1].close()
        open_worlds[key] = open_world(task, picture=vision.picture, wrist=vision.wrist, look=seen(look))
    return open_worlds[key]


def seen(look: dict[str, Any] | None) -> Any:
    if not look:
        return None
    from vla_core.world.eye import Look  # loads the simulator

    return Look(**look)
