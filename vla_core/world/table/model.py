"""The table's physics: Meta-World's Sawyer and table, and one model that holds every shape and every zone.

The model is compiled once. Each of five movable bodies has the geoms of all shapes; `arrange` shows those of the
thing that it is now, at its size and in its colour, and hides the others. So a new scene needs no compilation.
"""

from itertools import pairwise
from typing import Any

import numpy as np

from vla_core.world import gl
from vla_core.world.camera import TABLE_CAMERA
from vla_core.world.table.scene import COLOURS, HEIGHTS, MAX_DISCS, MAX_THINGS, SIZES, TableScene, Thing, Zone

gl.backend()
import mujoco  # noqa: E402  (MUJOCO_GL must be decided first)
from metaworld.asset_path_utils import full_V3_path_for  # noqa: E402

from vla_core.world.eye import METAWORLD_CAMERAS  # noqa: E402

BASE = full_V3_path_for("sawyer_xyz/sawyer_push_v3.xml")  # whose puck and mark are taken out
BOX, CYLINDER, SPHERE, CAPSULE = (
    getattr(mujoco.mjtGeom, f"mjGEOM_{name}") for name in ("BOX", "CYLINDER", "SPHERE", "CAPSULE")
)
HIDDEN_PLACE = np.array([0.0, 0.0, -3.0])  # metres, under the floor
MASS, INERTIA = 0.2, 2e-4  # of every thing; equal, so that a scene changes no mass
SURFACE: dict[str, Any] = {"friction": [1, 0.1, 0.002], "solref": [0.01, 1], "solimp": [0.99, 0.99, 0.01, 0.5, 2]}
INSIDE = (0.12, 0.1, 0.1, 1.0)  # colour of the inside of a mug
RING_RADIUS, RING_TUBE, RING_PIECES = 0.023, HEIGHTS["ring"], 8
HANDLE = ((0.022, 0, 0.016), (0.040, 0, 0.012), (0.040, 0, -0.012), (0.022, 0, -0.016))  # of a mug
DISC_RADIUS, TRAY_HALF, BIN_HALF, SHELF_HALF = 0.045, 0.075, 0.075, 0.075
TRAY_COLOUR, BIN_COLOUR, SHELF_COLOUR = (0.75, 0.75, 0.8, 1), (0.3, 0.32, 0.36, 1), (0.55, 0.75, 0.75, 1)
DRAWN = ("geom_size", "geom_pos", "geom_rgba")  # what `arrange` changes and a picture shows
DISCS = tuple(f"disc{i}" for i in range(MAX_DISCS))
SLOTS = tuple(f"thing{i}" for i in range(MAX_THINGS))


def table_model() -> mujoco.MjModel:
    """The compiled model; nothing lies on the table."""
    spec = mujoco.MjSpec.from_file(BASE)
    spec.detach_body(spec.body("obj"))
    spec.camera(METAWORLD_CAMERAS[0]).pos = TABLE_CAMERA[:3]
    next(site for site in spec.sites if site.name == "goal").rgba = [0, 0, 0, 0]
    for name in SLOTS:
        add_thing(spec, name)
    for name in DISCS:
        disc = spec.worldbody.add_body(name=name, pos=HIDDEN_PLACE)
        disc.add_geom(type=CYLINDER, size=[DISC_RADIUS, 0.001, 0], contype=0, conaffinity=0)
    add_boxes(spec, "tray", tray_boxes(TRAY_HALF, 0.014), TRAY_COLOUR)
    add_boxes(spec, "bin", tray_boxes(BIN_HALF, 0.055), BIN_COLOUR)
    add_boxes(spec, "shelf", shelf_boxes(), SHELF_COLOUR)
    return spec.compile()


def add_thing(spec: Any, name: str) -> None:
    """A movable body with the geoms of every shape, as big ones. MuJoCo decides here what may touch at all."""
    body = spec.worldbody.add_body(
        name=name,
        pos=HIDDEN_PLACE,
        mass=MASS,
        inertia=[INERTIA] * 3,
        ipos=[0, 0, 0],
        explicitinertial=True,
        gravcomp=1,
    )
    body.add_freejoint(name=name)
    for shape, parts in SHAPE_PARTS.items():
        for number, part in enumerate(parts):
            body.add_geom(name=f"{name} {shape} {number}", rgba=[0, 0, 0, 0], contype=1, conaffinity=1, **part)


def ring_parts() -> list[dict[str, Any]]:
    turns = 2 * np.pi * (np.arange(RING_PIECES + 1) + 0.5) / RING_PIECES
    radius = RING_RADIUS / np.cos(np.pi / RING_PIECES)
    corners = [(radius * np.cos(turn), radius * np.sin(turn), 0) for turn in turns]
    return [capsule(start, end, RING_TUBE) for start, end in pairwise(corners)]


def mug_parts() -> list[dict[str, Any]]:
    """A cylinder, its dark inside, which touches nothing, and a handle on the side where no finger comes."""
    cup = {"type": CYLINDER, "size": [0.024, HEIGHTS["mug"], 0], "condim": 4, **SURFACE}
    inside = {"type": CYLINDER, "size": [0.019, 0.001, 0], "pos": [0, 0, HEIGHTS["mug"]]}
    return [cup, inside, *(capsule(start, end, 0.005) for start, end in pairwise(HANDLE))]


def capsule(start: tuple[float, ...], end: tuple[float, ...], radius: float) -> dict[str, Any]:
    return {"type": CAPSULE, "size": [radius, 0, 0], "fromto": [*start, *end], "condim": 4, **SURFACE}


SHAPE_PARTS: dict[str, list[dict[str, Any]]] = {
    "block": [{"type": BOX, "size": [HEIGHTS["block"]] * 3, "condim": 4, **SURFACE}],
    "puck": [{"type": CYLINDER, "size": [0.028, HEIGHTS["puck"], 0], "condim": 4, **SURFACE}],
    "ball": [{"type": SPHERE, "size": [HEIGHTS["ball"], 0, 0], "condim": 6, **SURFACE}],
    "cylinder": [{"type": CYLINDER, "size": [0.022, HEIGHTS["cylinder"], 0], "condim": 4, **SURFACE}],
    "ring": ring_parts(),
    "mug": mug_parts(),
}
NO_CONTACT = {"mug 1"}  # the inside of a mug


def tray_boxes(half: float, rim: float) -> list[tuple[tuple[float, ...], tuple[float, ...]]]:
    """(place, half of the size) of a floor and four walls of that height."""
    wall = 0.004
    sides = [((s * half, 0, rim / 2), (wall, half + wall, rim / 2)) for s in (-1, 1)]
    ends = [((0, s * half, rim / 2), (half + wall, wall, rim / 2)) for s in (-1, 1)]
    return [((0, 0, 0.002), (half, half, 0.002)), *sides, *ends]


def shelf_boxes() -> list[tuple[tuple[float, ...], tuple[float, ...]]]:
    """A board and the two sides that carry it."""
    board = ((0.0, 0.0, 0.077), (SHELF_HALF, SHELF_HALF, 0.003))
    return [board, *(((0.0, s * (SHELF_HALF - 0.004), 0.037), (SHELF_HALF, 0.004, 0.037)) for s in (-1, 1))]


def add_boxes(
    spec: Any, name: str, boxes: list[tuple[tuple[float, ...], tuple[float, ...]]], colour: tuple[float, ...]
) -> None:
    """A fixed body of boxes, which things and fingers touch."""
    body = spec.worldbody.add_body(name=name, pos=HIDDEN_PLACE)
    for place, half in boxes:
        body.add_geom(type=BOX, pos=place, size=half, rgba=colour, contype=0, conaffinity=1, condim=4, **SURFACE)


class Arrangement:
    """The model's arrays as compiled, from which every scene is made."""

    def __init__(self, model: mujoco.MjModel) -> None:
        self.model = model
        self.size, self.pos = model.geom_size.copy(), model.geom_pos.copy()
        names = {name: i for i in range(model.ngeom) if " " in (name := model.geom(i).name)}
        self.parts: dict[tuple[str, str], dict[int, str]] = {(s, shape): {} for s in SLOTS for shape in HEIGHTS}
        for name, geom in names.items():
            slot, shape, number = name.split()
            self.parts[slot, shape][geom] = f"{shape} {number}"

    def arrange(self, scene: TableScene) -> None:
        """Shapes, sizes, colours and zones of a scene; where its things are is the state's business."""
        for geoms in self.parts.values():
            for geom in geoms:
                self.hide(geom)
        for slot in SLOTS:
            self.model.body_gravcomp[self.model.body(slot).id] = 1
        for slot, thing in zip(SLOTS, scene.things, strict=False):
            self.show_thing(slot, thing)
        for name in (*DISCS, "tray", "bin", "shelf"):
            self.model.body(name).pos = HIDDEN_PLACE
        discs = iter(DISCS)
        for zone in scene.zones:
            self.show_zone(next(discs) if zone.kind == "disc" else zone.kind, zone)

    def hide(self, geom: int) -> None:
        self.model.geom_rgba[geom] = 0
        self.model.geom_contype[geom] = self.model.geom_conaffinity[geom] = 0

    def show_thing(self, slot: str, thing: Thing) -> None:
        """One movable body becomes this thing."""
        factor = SIZES[thing.size]
        self.model.body_gravcomp[self.model.body(slot).id] = 0
        for geom, part in self.parts[slot, thing.shape].items():
            touches = part not in NO_CONTACT
            self.model.geom_size[geom] = factor * self.size[geom]
            self.model.geom_pos[geom] = factor * self.pos[geom]
            self.model.geom_rgba[geom] = COLOURS[thing.colour] if touches else INSIDE
            self.model.geom_contype[geom] = self.model.geom_conaffinity[geom] = touches

    def show_zone(self, body: str, zone: Zone) -> None:
        self.model.body(body).pos = [zone.x, zone.y, 0.001 if zone.kind == "disc" else 0]
        if zone.kind == "disc":
            self.model.geom_rgba[self.model.body(body).geomadr[0]] = COLOURS[zone.colour]
