"""All scenes into a folder: an index, a file for each model and task, one for the parts that all scenes share.

write_scenes(folder, …) yields one `Written` a task. Every file is packed (packing.py) and loaded when needed:

index.json                 tasks and their models, the parts and where they are
tasks/TASK.pack            limits of the hand, the rule of success, starting states
models/MODEL.pack          the physics as MJCF, what to draw
parts/shared.pack          meshes and textures of every scene: the arm, the table, the floor
parts/NAME.pack            the others
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from vla_core.export.scenes.drawing import drawing, listed
from vla_core.export.scenes.packing import pack
from vla_core.export.scenes.parts import levels_of, mesh_part, texture_part
from vla_core.export.scenes.physics_xml import physics_xml
from vla_core.export.scenes.starts import empty_start, starts
from vla_core.export.scenes.table_shapes import model_with_all_shapes, shapes_in
from vla_core.files import write_atomically
from vla_core.world import gl, open_world
from vla_core.world.eye import AUDIENCE, METAWORLD_CAMERAS, POLICY_SLICES
from vla_core.world.metaworld import MetaWorld
from vla_core.world.seeds import unseen_seed
from vla_core.world.shared_scene_tasks import SHARED, base_task
from vla_core.world.success import as_json
from vla_core.world.success_table import MARKED_ANEW, success_rule
from vla_core.world.table.model import table_model
from vla_core.world.table.scene import to_link
from vla_core.world.table.tasks import scene_of
from vla_core.world.table.world import Table

gl.backend()
import mujoco  # noqa: E402  (MUJOCO_GL must be decided first)

TABLE = "table"
VERSION = 1
SHARED_BY = 0.9  # the share of the models that use a part which belongs to every scene


@dataclass(frozen=True)
class Written:
    """One task is in its file."""

    task: str
    model: str
    size: int  # bytes of the file


def write_scenes(folder: Path, tasks: tuple[str, ...], count: int) -> Iterator[Written]:
    """Write the scenes of these tasks with `count` starting states each."""
    models: dict[str, dict[str, Any]] = {}
    parts: dict[str, dict[str, Any]] = {}
    belonging: dict[str, str] = {}
    for task in tasks:
        world = open_world(task)
        assert isinstance(world, MetaWorld)
        if isinstance(world, Table):
            name, models[TABLE] = TABLE, table_model_facts(world, parts)
            facts = table_task_facts(world, models[TABLE], count)
        else:
            name = Path(world.env.model_name).stem
            models[name] = models.get(name) or model_facts(world.env.model, world.env.model, parts)
            facts = task_facts(world, name) | {
                "success": as_json(success_rule(world.task)),
                "marked": MARKED_ANEW.get(base_task(task), {}) if task in SHARED else {},
                "starts": starts(world, count),
            }
        packed = pack(facts)
        write_atomically(folder / "tasks" / f"{task}.pack", packed)
        belonging[task] = name
        world.close()
        yield Written(task, name, len(packed))
    for name, facts in models.items():
        write_atomically(folder / "models" / f"{name}.pack", pack(facts))
    index = {"version": VERSION, "tasks": belonging, "parts": write_parts(folder, models, parts)}
    write_atomically(folder / "index.json", json.dumps(index, indent=0).encode())


def model_facts(model: mujoco.MjModel, shown: mujoco.MjModel, parts: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """Physics of a model that no reset has changed, drawing of one that shows all; adds its parts to `parts`."""
    levels = levels_of(shown)
    front, wrist = METAWORLD_CAMERAS
    drawn = drawing(levels.policy, {"front": front, "wrist": wrist})
    for item in drawn["items"]:
        if "mesh" in item and item["mesh"] not in parts:
            parts[item["mesh"]] = mesh_part(levels, item["mesh"])
        if "texture" in item and item["texture"] not in parts:
            parts[item["texture"]] = texture_part(shown, item["texture"])
    slices = {"policy": POLICY_SLICES, "audience": AUDIENCE.slices}
    return {"xml": physics_xml(model), "drawing": drawn, "slices": slices}


def table_model_facts(world: Table, parts: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """The table with every shape at every place, of which a scene shows some."""
    model, shown = table_model(), model_with_all_shapes()
    model.eq_data[:] = world.env.model.eq_data  # how the hand follows: set anew after compiling
    shown.cam_quat[:] = world.env.model.cam_quat  # turned upright
    return model_facts(model, shown, parts)


def table_task_facts(world: Table, model: dict[str, Any], count: int) -> dict[str, Any]:
    """The empty table, where its shapes are in the drawing, and the first test scenes as links."""
    scenes = [to_link(scene_of(TABLE, unseen_seed(index))) for index in range(count)]
    return task_facts(world, TABLE) | {
        "success": [],
        "starts": [empty_start(world)],
        "table": {"scenes": scenes, **shapes_in(model["drawing"])},
    }


def task_facts(world: MetaWorld, model: str) -> dict[str, Any]:
    env = world.env
    return {
        "task": world.task,
        "model": model,
        "hand_low": listed(env.mocap_low),
        "hand_high": listed(env.mocap_high),
        "action_scale": float(env.action_scale),
        "substeps": int(env.frame_skip),
        "max_steps": world.max_steps,
    }


def write_parts(
    folder: Path, models: dict[str, dict[str, Any]], parts: dict[str, dict[str, Any]]
) -> dict[str, str]:
    """Write all parts; name of the part → name of its file."""
    used = [
        {item.get(kind) for item in facts["drawing"]["items"] for kind in ("mesh", "texture")}
        for facts in models.values()
    ]
    shared = {name for name in parts if sum(name in one for one in used) >= SHARED_BY * len(models)}
    write_atomically(folder / "parts" / "shared.pack", pack({name: parts[name] for name in sorted(shared)}))
    for name in parts.keys() - shared:
        write_atomically(folder / "parts" / f"{name}.pack", pack({name: parts[name]}))
    return {name: "shared" if name in shared else name for name in sorted(parts)}
