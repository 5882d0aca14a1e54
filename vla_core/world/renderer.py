"""One light model ready to be drawn from any of its cameras. Lives on the GL thread, see gl.py.

mujoco.MjModel, mujoco.MjData → (side, side, 3) uint8, upright as the camera is. What a camera cannot see is
left out, and near things are drawn first, so that what they hide costs little.
"""

from dataclasses import dataclass

import numpy as np

from vla_core.world import gl

gl.backend()
import mujoco  # noqa: E402  (MUJOCO_GL must be decided first)

from vla_core.world.mesh_simplification import pour  # noqa: E402

PLAIN = ("SHADOW", "REFLECTION")  # effects that cost more than all the rest together
LAST_SHOWN = 2  # MuJoCo shows groups 0 to 2 unless told otherwise
NEAR, ROOM, FLOOR, HIDDEN = range(4)  # groups, used here as layers
BIG = 0.65  # metres; what reaches further from its centre is the room
BURIED = ("torso", "basesite", "armsite", "headsite")  # always inside something else
EVERYTHING = mujoco.mjtCatBit.mjCAT_ALL


@dataclass(frozen=True)
class Finish:
    """How finely a picture is drawn."""

    side: int  # pixels
    samples: int  # a pixel, for smooth edges
    faces: int  # about so many a mesh
    slices: int  # of a cylinder or a sphere


class Canvas:
    """A light copy of a scene, posed like the real one and drawn."""

    def __init__(self, light: mujoco.MjModel, finish: Finish) -> None:
        self.model, self.data = light, mujoco.MjData(light)
        light.vis.global_.offwidth = light.vis.global_.offheight = finish.side
        light.vis.quality.offsamples = finish.samples
        light.vis.quality.numslices, light.vis.quality.numstacks = finish.slices, finish.slices // 2
        light.vis.quality.numquads = 1
        light.vis.quality.shadowsize = 0  # MuJoCo keeps 64 MB for shadows, drawn or not
        self.scene = mujoco.MjvScene(light, maxgeom=500)
        for effect in PLAIN:
            self.scene.flags[getattr(mujoco.mjtRndFlag, f"mjRND_{effect}")] = 0
        self.layers = Layers(light)
        self.context = mujoco.MjrContext(light, mujoco.mjtFontScale.mjFONTSCALE_100)

    def pose(self, model: mujoco.MjModel, data: mujoco.MjData) -> None:
        """Put everything where the physics has it."""
        pour(model, self.model)
        self.data.qpos[:] = data.qpos
        self.data.mocap_pos[:] = data.mocap_pos
        self.data.mocap_quat[:] = data.mocap_quat
        mujoco.mj_kinematics(self.model, self.data)
        mujoco.mj_comPos(self.model, self.data)
        mujoco.mj_camlight(self.model, self.data)

    def draw(self, camera: str, side: int) -> np.ndarray:
        """(side, side, 3) uint8 through one camera."""
        self.layers.fill(self.scene, self.data, self.model.camera(camera).id)
        frame = mujoco.MjrRect(0, 0, side, side)
        pixels = np.empty((side, side, 3), dtype=np.uint8)
        mujoco.mjr_setBuffer(mujoco.mjtFramebuffer.mjFB_OFFSCREEN, self.context)  # others may have drawn
        mujoco.mjr_render(frame, self.scene, self.context)
        mujoco.mjr_readPixels(pixels, None, frame, self.context)
        return pixels[::-1].copy()  # OpenGL counts rows from below

    def close(self) -> None:
        self.context.free()


class Layers:
    """What to draw, and in which order: MuJoCo draws solid things as they were added, and adds by group."""

    def __init__(self, model: mujoco.MjModel) -> None:
        self.model = model
        plane = model.geom_type == mujoco.mjtGeom.mjGEOM_PLANE
        self.reach = np.where(plane, np.inf, model.geom_rbound)  # radius of the ball around each geom
        layer = np.where(plane, FLOOR, np.where(self.reach > BIG, ROOM, NEAR))
        bodies = [model.body(body).name for body in model.geom_bodyid]
        self.geoms = np.where(shown(model.geom_group, bodies), layer, HIDDEN)
        names = [model.site(site).name for site in range(model.nsite)]
        self.sites = np.where(shown(model.site_group, names), NEAR, HIDDEN)
        self.options = [only(layer) for layer in (NEAR, ROOM, FLOOR)]
        self.untouched = mujoco.MjvPerturb()
        self.view = mujoco.MjvCamera()
        self.view.type = mujoco.mjtCamera.mjCAMERA_FIXED

    def fill(self, scene: mujoco.MjvScene, data: mujoco.MjData, camera: int) -> None:
        """Put into the scene what this camera can see."""
        model = self.model
        place, rotation = data.cam_xpos[camera], data.cam_xmat[camera].reshape(3, 3)
        half = np.radians(model.cam_fovy[camera]) / 2
        geoms = in_view((data.geom_xpos - place) @ rotation, self.reach, half)
        sites = in_view((data.site_xpos - place) @ rotation, model.site_size.max(axis=1), half)
        model.geom_group[:] = np.where(geoms, self.geoms, HIDDEN)
        model.site_group[:] = np.where(sites, self.sites, HIDDEN)
        self.view.fixedcamid = camera
        mujoco.mjv_updateScene(model, data, self.options[0], None, self.view, EVERYTHING, scene)
        for options in self.options[1:]:
            mujoco.mjv_addGeoms(model, data, options, self.untouched, EVERYTHING, scene)


def shown(groups: np.ndarray, names: list[str]) -> np.ndarray:
    """(n,) bool: what MuJoCo would draw, less what is inside something else."""
    return (groups <= LAST_SHOWN) & ~np.isin(names, BURIED)


def only(layer: int) -> mujoco.MjvOption:
    """Options that show one layer and nothing else."""
    options = mujoco.MjvOption()
    for groups in (options.geomgroup, options.sitegroup):
        groups[:] = 0
        groups[layer] = 1
    return options


def in_view(centres: np.ndarray, reach: np.ndarray, half: float) -> np.ndarray:
    """(n,) bool: whether a ball around (n, 3), in the camera's frame, touches the pyramid that it sees."""
    ahead = -centres[:, 2]
    aside = np.abs(centres[:, :2]).max(axis=1)
    return (aside * np.cos(half) - ahead * np.sin(half) < reach) & (ahead > -reach)
