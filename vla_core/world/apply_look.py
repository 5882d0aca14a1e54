"""A look applied to a drawing model: camera, colours, lamps and textures are changed, or as they were.

(model to draw, plain model, Look) → the model changed in place. Textures must then be sent to the GL context.
"""

import numpy as np

from vla_core.world import gl
from vla_core.world.camera import turned
from vla_core.world.look import Look
from vla_core.world.textures import draw_texture

gl.backend()
import mujoco  # noqa: E402  (MUJOCO_GL must be decided first)

LOOK_FIELDS = ("cam_pos", "cam_quat", "light_diffuse", "light_dir", "geom_rgba", "mat_rgba")  # of a model
SKYBOX = int(mujoco.mjtTexture.mjTEXTURE_SKYBOX)  # seen by neither camera


def change_model(
    model: mujoco.MjModel, plain: mujoco.MjModel, look: Look, front: str, named: np.ndarray | None = None
) -> None:
    """Change everything but the textures; what an earlier look had changed is as in the plain model again.

    `named`: (geoms,) those whose colour is part of their name and stays.
    """
    for name in LOOK_FIELDS:
        getattr(model, name)[:] = getattr(plain, name)
    for name in ("diffuse", "ambient"):
        getattr(model.vis.headlight, name)[:] = getattr(plain.vis.headlight, name)
    move_camera(model.camera(front), look)
    change_lamps(model, look)
    if look.colour_seed is not None:
        repaint(model, np.random.default_rng(look.colour_seed), look.paint)
        if named is not None:
            model.geom_rgba[named] = plain.geom_rgba[named]


def move_camera(camera: "mujoco._structs._MjModelCameraViews", look: Look) -> None:
    camera.pos[:] += look.camera_shift
    rotation = np.empty(9)
    mujoco.mju_quat2Mat(rotation, camera.quat)
    mujoco.mju_mat2Quat(camera.quat, turned(rotation.reshape(3, 3), look.camera_turn, look.camera_tilt).ravel())


def change_lamps(model: mujoco.MjModel, look: Look) -> None:
    """Brightness and colour of every lamp, the one on the camera included; direction of those that hang."""
    factor = look.light * np.array(look.lamp_colour)
    model.light_diffuse[:] *= factor
    model.vis.headlight.diffuse[:] *= factor
    model.vis.headlight.ambient[:] *= factor
    cosine, sine = np.cos(np.radians(look.lamp_turn)), np.sin(np.radians(look.lamp_turn))
    model.light_dir[:, :2] = model.light_dir[:, :2] @ np.array([[cosine, sine], [-sine, cosine]])


def repaint(model: mujoco.MjModel, rng: np.random.Generator, share: float) -> None:
    """A random colour for every colour and material, mixed in by a share; equal colours stay equal."""
    for colours in (model.geom_rgba, model.mat_rgba):
        _, index = np.unique(colours[:, :3], axis=0, return_inverse=True)
        other = rng.uniform(0.15, 0.95, (index.max(initial=0) + 1, 3))[index.ravel()]
        colours[:, :3] += share * (other - colours[:, :3])


def change_textures(model: mujoco.MjModel, plain: mujoco.MjModel, seed: int | None) -> list[int]:
    """Draw every texture anew, or as it was without a seed; the textures that have changed."""
    changed = [texture for texture in range(model.ntex) if model.tex_type[texture] != SKYBOX]
    for texture in changed:
        part = texture_part(model, texture)
        if seed is None:
            model.tex_data[part] = plain.tex_data[part]
        else:
            rng = np.random.default_rng([seed, texture])
            picture = draw_texture(int(model.tex_height[texture]), int(model.tex_width[texture]), rng)
            model.tex_data[part] = picture.ravel()
    return changed


def texture_part(model: mujoco.MjModel, texture: int) -> slice:
    """Where the pixels of a texture lie in `tex_data`."""
    start = int(model.tex_adr[texture])
    pixels = int(model.tex_height[texture]) * int(model.tex_width[texture])
    return slice(start, start + pixels * int(model.tex_nchannel[texture]))
