"""The large parts of a drawing: thinned meshes and textures. A part that several scenes use is stored once.

A mesh has two levels: the policy's, triangle for triangle that of its pictures, and a finer one for people.
"""

import io
from dataclasses import dataclass

import numpy as np
from PIL import Image as Pillow

from vla_core.export.scenes.packing import Directions, Image
from vla_core.world import gl

gl.backend()
import mujoco  # noqa: E402  (MUJOCO_GL must be decided first)

from vla_core.export.scenes.drawing import texture_pixels  # noqa: E402
from vla_core.world.eye import AUDIENCE, POLICY_FACES  # noqa: E402
from vla_core.world.mesh_simplification import simplified_model  # noqa: E402

SMOOTH = 0.8  # cosine: a vertex whose normal is further from that of its face is drawn with that of the face
TEXTURE_SIDE = 512  # pixels, at most
TEXTURE_QUALITY = 88  # of 100
CUBE = int(mujoco.mjtTexture.mjTEXTURE_CUBE)


@dataclass(frozen=True)
class Levels:
    """The same model with the policy's meshes and with the audience's."""

    policy: mujoco.MjModel
    audience: mujoco.MjModel


def levels_of(model: mujoco.MjModel) -> Levels:
    return Levels(simplified_model(model, POLICY_FACES), simplified_model(model, AUDIENCE.faces))


def mesh_part(levels: Levels, name: str) -> dict[str, object]:
    """Both levels of a mesh; the finer one only where it differs."""
    mesh = levels.policy.mesh(name).id
    part = {"policy": triangles(levels.policy, mesh)}
    if levels.audience.mesh_facenum[mesh] != levels.policy.mesh_facenum[mesh]:
        part["audience"] = triangles(levels.audience, mesh)
    return dict(part)


def triangles(model: mujoco.MjModel, mesh: int) -> dict[str, object]:
    """Corners with one normal each, and the triangles between them, as MuJoCo draws them."""
    vertex, face, normal = model.mesh_vertadr[mesh], model.mesh_faceadr[mesh], model.mesh_normaladr[mesh]
    rows = slice(face, face + model.mesh_facenum[mesh])
    indices = model.mesh_face[rows]  # (f, 3)
    places = model.mesh_vert[vertex:][indices]  # (f, 3 corners, 3)
    normals = model.mesh_normal[normal:][model.mesh_facenormal[rows]]
    flat = unit(np.cross(places[:, 1] - places[:, 0], places[:, 2] - places[:, 0]))[:, None]  # (f, 1, 3)
    normals = np.where((normals * flat).sum(-1, keepdims=True) < SMOOTH, flat, normals)
    corners = np.concatenate([places, normals], axis=-1).reshape(-1, 6)  # (3 f, 6)
    unique, order = in_order_of_use(corners)
    return {
        "places": unique[:, :3].astype(np.float32),
        "normals": Directions(unit(unique[:, 3:])),
        "corners": order.reshape(-1, 3),
    }


def in_order_of_use(rows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The different rows in the order in which they come, and for each row which it is.

    Neighbours then have neighbouring numbers: a renderer in software computes those together.
    """
    _, first, inverse = np.unique(rows, axis=0, return_index=True, return_inverse=True)
    rank = np.empty(len(first), dtype=np.int64)
    rank[np.argsort(first)] = np.arange(len(first))
    return rows[np.sort(first)], rank[inverse.ravel()]


def unit(vectors: np.ndarray) -> np.ndarray:
    """(…, 3) with length 1; a face without area points up, as MuJoCo has it."""
    length = np.linalg.norm(vectors, axis=-1, keepdims=True)
    upright: np.ndarray = np.where(length > 1e-15, vectors / np.maximum(length, 1e-15), [0.0, 0.0, 1.0])
    return upright


def texture_part(model: mujoco.MjModel, name: str) -> dict[str, object]:
    """A texture as a WebP picture, no wider than TEXTURE_SIDE; a cube has it on every face."""
    texture = model.tex(name).id
    picture = Pillow.fromarray(texture_pixels(model, texture)[..., :3])
    picture.thumbnail((TEXTURE_SIDE, TEXTURE_SIDE), Pillow.Resampling.BOX)
    file = io.BytesIO()
    picture.save(file, "WEBP", quality=TEXTURE_QUALITY, method=6)
    return {"cube": bool(model.tex_type[texture] == CUBE), "pixels": Image(file.getvalue())}
