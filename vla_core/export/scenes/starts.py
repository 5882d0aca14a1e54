"""Starting states of a task on test seeds, as data: what the physics needs to go on from there."""

from typing import Any

import numpy as np

from vla_core.export.scenes.drawing import listed
from vla_core.world import gl
from vla_core.world.metaworld import MetaWorld
from vla_core.world.seeds import unseen_seed
from vla_core.world.success_check import marks

gl.backend()
import mujoco  # noqa: E402  (MUJOCO_GL must be decided first)

MOVED = ("body_pos", "site_pos", "site_rgba")  # of a model: what a reset changes
FIXED = (mujoco.mjtSameFrame.mjSAMEFRAME_BODY, mujoco.mjtSameFrame.mjSAMEFRAME_INERTIA)
STATE = ("qpos", "qvel", "qacc_warmstart", "mocap_pos", "mocap_quat", "ctrl")  # of the data


def starts(world: MetaWorld, count: int) -> list[dict[str, Any]]:
    """The first `count` test episodes."""
    plain = {name: getattr(world.env.model, name).copy() for name in MOVED}
    return [start(world, unseen_seed(index), plain) for index in range(count)]


def start(world: MetaWorld, seed: int, plain: dict[str, np.ndarray]) -> dict[str, Any]:
    """One episode's beginning; of the model only the rows that differ from the plain scene, by their index."""
    world.reset(seed)
    model, data = world.env.model, world.env.data
    changed = {name: changed_rows(getattr(model, name), plain[name]) for name in MOVED}
    return {
        "seed": seed,
        **{name: listed(getattr(data, name)) for name in STATE},
        **changed | {"site_pos": without_fixed(changed["site_pos"], model)},
        "marks": {name: listed(place) for name, place in marks(world).items()},
    }


def without_fixed(places: dict[str, list[float]], model: mujoco.MjModel) -> dict[str, list[float]]:
    """Without sites that MuJoCo compiled as standing where their body does: they stay there, whatever is set."""
    return {row: place for row, place in places.items() if model.site_sameframe[int(row)] not in FIXED}


def empty_start(world: MetaWorld) -> dict[str, Any]:
    """Where a world stands before its first episode, with a model that nothing has changed."""
    data = world.env.data
    return {
        "seed": 0,
        **{name: listed(getattr(data, name)) for name in STATE},
        **{name: {} for name in MOVED},
        "marks": {},
    }


def changed_rows(now: np.ndarray, before: np.ndarray) -> dict[str, list[float]]:
    rows = np.flatnonzero((now != before).any(axis=1))
    return {str(row): listed(now[row]) for row in rows}
