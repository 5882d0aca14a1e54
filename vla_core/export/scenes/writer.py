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
from vla_core.export.scenes.starts import starts
from vla_core.files import write_atomically
from vla_core.world import open_world
from vla_core.world.eye import AUDIENCE, METAWORLD_CAMERAS, POLICY_SLICES
from vla_core.world.metaworld import MetaWorld
from vla_core.world.success import as_json
from vla_core.world.success_table import success_rule

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
        name = Path(world.env.model_name).stem
        if name not in models:
            models[name] = model_facts(world, parts)
        packed = pack(task_facts(world, name, count))
        write_atomically(folder / "tasks" / f"{task}.pack", packed)
        belonging[task] = name
        world.close()
        yield Written(task, name, len(packed))
    for name, facts in models.items():
        write_atomically(folder / "models" / f"{name}.pack", pack(facts))
    index = {"version": VERSION, "tasks": belonging, "parts": write_parts(folder, models, parts)}
    write_atomically(folder / "index.json", json.dumps(index, indent=0).encode())


def model_facts(world: MetaWorld, parts: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """Physics and drawing of a model that no reset has changed; adds its parts to `parts`."""
    model = world.env.model
    levels = levels_of(model)
    front, wrist = METAWORLD_CAMERAS
    drawn = drawing(levels.policy, {"front": front, "wrist": wrist})
    for item in drawn["items"]:
        if "mesh" in item and item["mesh"] not in parts:
            parts[item["mesh"]] = mesh_part(levels, item["mesh"])
        if "texture" in item and item["texture"] not in parts:
            parts[item["texture"]] = texture_part(model, item["texture"])
    slices = {"policy": POLICY_SLICES, "audience": AUDIENCE.slices}
    return {"xml": physics_xml(model), "drawing": drawn, "slices": slices}


def task_facts(world: MetaWorld, model: str, count: int) -> dict[str, Any]:
    env = world.env
    return {
        "task": world.task,
        "model": model,
        "hand_low": listed(env.mocap_low),
        "hand_high": listed(env.mocap_high),
        "action_scale": float(env.action_scale),
        "substeps": int(env.frame_skip),
        "max_steps": world.max_steps,
        "success": as_json(success_rule(world.task)),
        "starts": starts(world, count),
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
