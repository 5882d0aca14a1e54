"""The scripted teacher: Meta-World's own policies, usable in any state. Reads the truth, never a picture.

world → action (4,) float32 in [-1, 1]. The scripts ask for up to 25 in one step; here that is clipped to 1.
"""

import warnings
from typing import Any

import numpy as np

from vla_core.errors import InvalidInput
from vla_core.world import gl
from vla_core.world.base import World
from vla_core.world.shared_scene_tasks import base_task

gl.backend()
from metaworld.policies import ENV_POLICY_MAP  # noqa: E402  (MUJOCO_GL must be decided first)


class MetaWorldTeacher:
    """The action of Meta-World's script for the world's task. It has no memory between steps."""

    name = "expert"

    def act(self, world: World) -> np.ndarray:
        task = base_task(world.task)
        if task not in ENV_POLICY_MAP:
            raise InvalidInput(f"There is no scripted teacher for {world.task}.")
        script: Any = ENV_POLICY_MAP[task]
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # that the script asks for more than 1
            wish = script().get_action(world.truth().full)
        return np.nan_to_num(np.asarray(wish, dtype=np.float64)).clip(-1, 1).astype(np.float32)
