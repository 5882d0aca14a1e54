"""Draws one simplified model from any of its cameras. Used on the GL thread only, see gl.py.

mujoco.MjModel, mujoco.MjData → (side, side, 3) uint8, upright if the camera is. What a camera cannot see is left
out, and near things are drawn first, so that what they cover costs little.
"""

from dataclasses import dataclass

import numpy as np

from vla_core.world import gl

gl.backend()
import mujoco  # noqa: E402  (MUJOCO_GL must be decided first)

from vla_core.world.distractors import Distractor  # noqa: E402
from vla_core.world.mesh_simplification import copy_positions  # noqa: E402

DISABLED_EFFECTS = ("SHADOW", "REFLECTION")  # which cost more than all the rest together
LAST_VISIBLE_GROUP = 2  # by default MuJoCo shows groups 0 to 2
NEAR, ROOM, FLOOR, HIDDEN = range(4)  # groups, used here as layers
ROOM_RADIUS = 0.65  # metres; a geom with a larger bounding sphere belongs to the room
ENCLOSED = ("torso", "basesite", "armsite", "headsite")  # always hidden inside something else
ALL_CATEGORIES = mujoco.mjtCatBit.mjCAT_ALL


@dataclass(frozen=True)
class Quality:
    """Size and level of detail of a picture."""

    side: int  # pixels
    samples: int  # of each pixel, for smooth edges
    faces: int  # of each mesh, about
    slices: int  # of a cylinder or a sphere


class Renderer:
    """A simplified copy of a scene, moved like the physics and drawn."""

    def __init__(self, model: mujoco.MjModel, quality: Quality) -> None:
        self.model, self.data = model, mujoco.MjData(model)
        model.vis.global_.offwidth = model.vis.global_.offheight = quality.side
        model.vis.quality.offsamples = quality.samples
        model.vis.quality.numslices, model.vis.quality.numstacks = quality.slices, quality.slices // 2
        model.vis.quality.numquads = 1
        model.vis.quality.shadowsize = 0  # MuJoCo keeps 64 MB for shadows, drawn or not
        self.scene = mujoco.MjvScene(model, maxgeom=500)
        for effect in DISABLED_EFFECTS:
            self.scene.flags[getattr(mujoco.mjtRndFlag, f"mjRND_{effect}")] = 0
        self.layers = GeomLayers(model)
        self.distractors: tuple[Distractor, ...] = ()  # drawn besides the model
        self.context = mujoco.MjrContext(model, mujoco.mjtFontScale.mjFONTSCALE_100)

    def pose(self, model: mujoco.MjModel, data: mujoco.MjData) -> None:
        """Take over positions and poses from the physics."""
        copy_positions(model, self.model)
        self.data.time = data.time
        self.data.qpos[:] = data.qpos
        self.data.mocap_pos[:] = data.mocap_pos
        self.data.mocap_quat[:] = data.mocap_quat
        mujoco.mj_kinematics(self.model, self.data)
        mujoco.mj_comPos(self.model, self.data)
        mujoco.mj_camlight(self.model, self.data)

    def draw(self, camera: str, side: int) -> np.ndarray:
        """(side, side, 3) uint8 through one camera."""
        self.layers.add_visible(self.scene, self.data, self.model.camera(camera).id)
        for distractor in self.distractors:
            add_distractor(self.scene, distractor)
        frame = mujoco.MjrRect(0, 0, side, side)
        pixels = np.empty((side, side, 3), dtype=np.uint8)
        mujoco.mjr_setBuffer(mujoco.mjtFramebuffer.mjFB_OFFSCREEN, self.context)  # it is shared
        mujoco.mjr_render(frame, self.scene, self.context)
        mujoco.mjr_readPixels(pixels, None, frame, self.context)
        return pixels[::-1].copy()  # OpenGL counts rows from below

    def upload(self, textures: list[int]) -> None:
        """Send textures of the model to the GL context."""
        for texture in textures:
            mujoco.mjr_uploadTexture(self.model, self.context, texture)

    def close(self) -> None:
        self.context.free()


def add_distractor(scene: mujoco.MjvScene, distractor: Distractor) -> None:
    """One more thing in the scene, without a body in the model."""
    cosine, sine = np.cos(distractor.turn), np.sin(distractor.turn)
    turn = np.array([cosine, -sine, 0, sine, cosine, 0, 0, 0, 1])
    kind = getattr(mujoco.mjtGeom, f"mjGEOM_{distractor.shape.upper()}")
    colour = np.append(distractor.colour, 1).astype(np.float32)
    geom = scene.geoms[scene.ngeom]
    mujoco.mjv_initGeom(geom, kind, distractor.size, distractor.place, turn, colour)
    geom.category = mujoco.mjtCatBit.mjCAT_STATIC
    scene.ngeom += 1


class GeomLayers:
    """What to draw, in which order: MuJoCo draws opaque geoms in the order they were added, and adds by group."""

    def __init__(self, model: mujoco.MjModel) -> None:
        self.model = model
        plane = model.geom_type == mujoco.mjtGeom.mjGEOM_PLANE
        self.radius = np.where(plane, np.inf, model.geom_rbound)  # of the bounding sphere of each geom
        layer = np.where(plane, FLOOR, np.where(self.radius > ROOM_RADIUS, ROOM, NEAR))
        bodies = [model.body(body).name for body in model.geom_bodyid]
        self.geoms = np.where(visible_mask(model.geom_group, bodies), layer, HIDDEN)
        names = [model.site(site).name for site in range(model.nsite)]
        self.sites = np.where(visible_mask(model.site_group, names), NEAR, HIDDEN)
        self.options = [options_for_layer(layer) for layer in (NEAR, ROOM, FLOOR)]
        self.no_perturbation = mujoco.MjvPerturb()
        self.view = mujoco.MjvCamera()
        self.view.type = mujoco.mjtCamera.mjCAMERA_FIXED

    def add_visible(self, scene: mujoco.MjvScene, data: mujoco.MjData, camera: int) -> None:
        """Add to the scene what this camera can see."""
        model = self.model
        place, rotation = data.cam_xpos[camera], data.cam_xmat[camera].reshape(3, 3)
        half_angle = np.radians(model.cam_fovy[camera]) / 2
        geoms = in_view((data.geom_xpos - place) @ rotation, self.radius, half_angle)
        sites = in_view((data.site_xpos - place) @ rotation, model.site_size.max(axis=1), half_angle)
        self.add(scene, data, camera, np.where(geoms, self.geoms, HIDDEN), np.where(sites, self.sites, HIDDEN))

    def add_all(self, scene: mujoco.MjvScene, data: mujoco.MjData, camera: int) -> None:
        """Add everything that is ever drawn, wherever it is."""
        self.add(scene, data, camera, self.geoms, self.sites)

    def add(
        self, scene: mujoco.MjvScene, data: mujoco.MjData, camera: int, geoms: np.ndarray, sites: np.ndarray
    ) -> None:
        """Add geoms and sites, layer by layer; both are given as their layers, (n,)."""
        model = self.model
        model.geom_group[:], model.site_group[:] = geoms, sites
        self.view.fixedcamid = camera
        mujoco.mjv_updateScene(model, data, self.options[0], None, self.view, ALL_CATEGORIES, scene)
        for options in self.options[1:]:
            mujoco.mjv_addGeoms(model, data, options, self.no_perturbation, ALL_CATEGORIES, scene)


def visible_mask(groups: np.ndarray, names: list[str]) -> np.ndarray:
    """(n,) bool: what MuJoCo would draw, without what is hidden inside something else."""
    visible: np.ndarray = (groups <= LAST_VISIBLE_GROUP) & ~np.isin(names, ENCLOSED)
    return visible


def options_for_layer(layer: int) -> mujoco.MjvOption:
    """MuJoCo's options to draw one layer and nothing else."""
    options = mujoco.MjvOption()
    for groups in (options.geomgroup, options.sitegroup):
        groups[:] = 0
        groups[layer] = 1
    return options


def in_view(centres: np.ndarray, radius: np.ndarray, half_angle: float) -> np.ndarray:
    """(n,) bool: whether a sphere around (n, 3), in the camera's frame, touches the camera's pyramid of view."""
    ahead = -centres[:, 2]
    aside = np.abs(centres[:, :2]).max(axis=1)
    visible: np.ndarray = (aside * np.cos(half_angle) - ahead * np.sin(half_angle) < radius) & (ahead > -radius)
    return visible
