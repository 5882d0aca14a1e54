"""What is drawn of a scene, as data: geoms and sites in their order, lights, cameras, the sky's colour.

mujoco.MjModel → plain data. It is read from the list that MuJoCo itself draws (mjvScene) for our renderer, so that
colours, materials, hidden parts and order are those of the policy's pictures. Every entry is given in the frame of
its body: with the places of the bodies it can be drawn anywhere.
"""

from typing import Any

import numpy as np

from vla_core.errors import InvalidInput
from vla_core.world import gl

gl.backend()
import mujoco  # noqa: E402  (MUJOCO_GL must be decided first)

from vla_core.world.renderer import GeomLayers  # noqa: E402

MAX_GEOMS = 500
GEOM, SITE = int(mujoco.mjtObj.mjOBJ_GEOM), int(mujoco.mjtObj.mjOBJ_SITE)
KINDS = {0: "plane", 2: "sphere", 3: "capsule", 4: "ellipsoid", 5: "cylinder", 6: "box", 7: "mesh"}
FIXED = int(mujoco.mjtCamLight.mjCAMLIGHT_FIXED)
SKYBOX = int(mujoco.mjtTexture.mjTEXTURE_SKYBOX)
COLOUR_ROLE = int(mujoco.mjtTextureRole.mjTEXROLE_RGB)


def drawing(model: mujoco.MjModel, cameras: dict[str, str]) -> dict[str, Any]:
    """Everything; `cameras` are the names to give and the names in the model."""
    data, scene = mujoco.MjData(model), mujoco.MjvScene(model, MAX_GEOMS)
    mujoco.mj_forward(model, data)
    GeomLayers(model).add_all(scene, data, model.camera(next(iter(cameras.values()))).id)
    extent = model.stat.extent
    return {
        "items": [item(model, scene.geoms[index]) for index in range(scene.ngeom)],
        "lights": [light(scene.lights[index]) for index in range(scene.nlight)],
        "cameras": {name: camera(model, original) for name, original in cameras.items()},
        "sky": sky_colour(model),
        "near": float(model.vis.map.znear * extent),
        "far": float(model.vis.map.zfar * extent),
    }


def item(model: mujoco.MjModel, drawn: mujoco.MjvGeom) -> dict[str, Any]:
    """A geom or a site: where it is on its body, its shape and its material."""
    kind = KINDS[drawn.type]
    return {
        "type": kind,
        **frame(model, drawn),
        "size": listed(drawn.size),
        "rgba": listed(drawn.rgba),
        "emission": float(drawn.emission),
        "specular": float(drawn.specular),
        "shininess": float(drawn.shininess),
        **({"mesh": model.mesh(drawn.dataid // 2).name} if kind == "mesh" else {}),
        **({"grid": listed(model.geom_size[drawn.objid])} if kind == "plane" else {}),
        **(surface(model, drawn.matid) if drawn.matid >= 0 else {}),
    }


def frame(model: mujoco.MjModel, drawn: mujoco.MjvGeom) -> dict[str, Any]:
    """Which geom or site it is, its place on its body, and the radius of a sphere around it (0 for a plane)."""
    if drawn.objtype not in (GEOM, SITE):
        raise InvalidInput(
            f"A scene draws an object of MuJoCo's type {drawn.objtype}; only geoms and sites can be."
        )
    prefix, index = ("geom", drawn.objid) if drawn.objtype == GEOM else ("site", drawn.objid)
    parts = {part: getattr(model, f"{prefix}_{part}")[index] for part in ("bodyid", "pos", "quat")}
    radius = model.geom_rbound[index] if prefix == "geom" else model.site_size[index].max()
    return {
        prefix: int(index),
        "radius": float(radius),
        "body": int(parts["bodyid"]),
        "pos": listed(parts["pos"]),
        "quat": listed(parts["quat"]),
    }


def surface(model: mujoco.MjModel, material: int) -> dict[str, Any]:
    """The texture of a material, and how it is laid on."""
    texture = model.mat_texid[material][COLOUR_ROLE]
    if texture < 0:
        return {}
    return {
        "texture": model.tex(texture).name,
        "repeat": listed(model.mat_texrepeat[material]),
        "uniform": bool(model.mat_texuniform[material]),
    }


def light(source: mujoco.MjvLight) -> dict[str, Any]:
    """A directional lamp; the headlight shines where the camera looks."""
    if not source.directional:
        raise InvalidInput("A scene has a lamp that is not directional; such lamps cannot be exported.")
    colours = {part: listed(getattr(source, part)) for part in ("ambient", "diffuse", "specular")}
    return {"head": bool(source.headlight), "direction": listed(source.dir), **colours}


def camera(model: mujoco.MjModel, name: str) -> dict[str, Any]:
    """A camera that turns with its body, or one that only goes where it goes."""
    original = model.camera(name)
    turns = original.mode[0] == FIXED
    rotation = np.empty(9)
    mujoco.mju_quat2Mat(rotation, original.quat)
    return {
        "body": int(original.bodyid[0]),
        "turns": bool(turns),
        "pos": listed(original.pos if turns else original.pos0),
        "rotation": listed(rotation if turns else original.mat0),
        "fov": float(original.fovy[0]),
    }


def sky_colour(model: mujoco.MjModel) -> list[float]:
    """Meta-World's sky is a gradient from one colour to the same."""
    for texture in np.flatnonzero(model.tex_type == SKYBOX):
        pixels = texture_pixels(model, int(texture)).reshape(-1, 3)
        if (pixels != pixels[0]).any():
            raise InvalidInput("The sky of a scene has more than one colour; only plain ones can be exported.")
        return listed(pixels[0] / 255)
    return [0.0, 0.0, 0.0]


def texture_pixels(model: mujoco.MjModel, texture: int) -> np.ndarray:
    """(height, width, channels) uint8."""
    shape = (model.tex_height[texture], model.tex_width[texture], model.tex_nchannel[texture])
    start = model.tex_adr[texture]
    pixels: np.ndarray = model.tex_data[start : start + int(np.prod(shape))].reshape(shape)
    return pixels


def listed(values: Any) -> list[float]:
    return [float(value) for value in np.ravel(values)]
