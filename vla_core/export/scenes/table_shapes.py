"""Every shape that can lie on the table, as the drawing and the physics of one model hold it.

shapes_in(drawing) → for each movable body the geoms of each shape, by name and by their place in the drawing.
Which of them are shown, how large and in which colour, is the scene's business (vla_core/world/table/model.py).
"""

from typing import Any

from vla_core.world import gl
from vla_core.world.table.environment import HAND_BODIES
from vla_core.world.table.model import DISCS, HIDDEN_PLACE, INSIDE, NO_CONTACT, SLOTS, table_model

gl.backend()
import mujoco  # noqa: E402  (MUJOCO_GL must be decided first)

BOXES = ("tray", "bin", "shelf")


def model_with_all_shapes() -> mujoco.MjModel:
    """The table's model with nothing hidden: what is clear is not in a drawing."""
    model = table_model()
    for geom in range(model.ngeom):
        if is_part(model, geom):
            model.geom_rgba[geom] = 1
    return model


def is_part(model: mujoco.MjModel, geom: int) -> bool:
    """Whether a geom belongs to a thing; their names have a space."""
    return " " in model.geom(geom).name


def shapes_in(drawing: dict[str, Any]) -> dict[str, Any]:
    model = table_model()
    items = {item["geom"]: index for index, item in enumerate(drawing["items"]) if "geom" in item}
    parts = [part(model.geom(geom).name, items[geom]) for geom in range(model.ngeom) if is_part(model, geom)]
    discs = [{"body": name, "item": items[int(model.body(name).geomadr[0])]} for name in DISCS]
    return {
        "slots": list(SLOTS),
        "parts": parts,
        "discs": discs,
        "boxes": list(BOXES),
        "hidden": HIDDEN_PLACE.tolist(),
        "inside": list(INSIDE),
        "hand": list(HAND_BODIES),
    }


def part(name: str, item: int) -> dict[str, Any]:
    """One geom of a shape; `solid` where fingers and things touch it."""
    slot, shape, number = name.split()
    return {
        "slot": slot,
        "shape": shape,
        "geom": name,
        "item": item,
        "solid": f"{shape} {number}" not in NO_CONTACT,
    }
