"""A copy of the physics model for drawing: the same scene with far fewer triangles.

Sawyer's meshes have 67,000 faces; a picture of 96 × 96 shows a few hundred of them. The copy has every index and
frame of the original, so that a state can be copied from one to the other; only the contents of the mesh arrays
differ. Simplified meshes are stored in a cache folder.
Simplification: quadric edge collapse (Garland & Heckbert 1997), by fast-simplification.
"""

import copy
import hashlib
import os
import tempfile
from pathlib import Path
from typing import NamedTuple
from uuid import uuid4
from zipfile import BadZipFile

import fast_simplification
import numpy as np

from vla_core.world import gl

gl.backend()
import mujoco  # noqa: E402  (MUJOCO_GL must be decided first)

FEWEST_FACES = 400  # a mesh with no more is left as it is
AGGRESSIVENESS = 3  # of 10; low, so that it stops above the wanted count rather than spoil the shape


class Mesh(NamedTuple):
    """A simplified mesh in the frame of its original."""

    vertices: np.ndarray  # (v, 3) float32
    faces: np.ndarray  # (f, 3) int, of the vertices
    normals: np.ndarray  # (f, 3) int: for each corner, the index of one of the original's normals


def simplified_model(model: mujoco.MjModel, faces: int) -> mujoco.MjModel:
    """A copy of the model whose meshes have about this many faces each."""
    simple = copy.copy(model)
    for mesh in range(model.nmesh):
        if model.mesh_facenum[mesh] > max(faces, FEWEST_FACES):
            replace_mesh(simple, mesh, simplified_mesh(model, mesh, faces))
    simple.mesh_graphadr[:] = -1  # no convex hulls in a picture
    return simple


def copy_positions(source: mujoco.MjModel, target: mujoco.MjModel) -> None:
    """Copy the positions in a model that a reset changes."""
    target.body_pos[:] = source.body_pos
    target.site_pos[:] = source.site_pos


def replace_mesh(model: mujoco.MjModel, mesh: int, smaller: Mesh) -> None:
    """Overwrite a mesh with a smaller one in the same frame."""
    vertex, face = model.mesh_vertadr[mesh], model.mesh_faceadr[mesh]
    vertices, faces = len(smaller.vertices), len(smaller.faces)
    model.mesh_vert[vertex : vertex + vertices] = smaller.vertices
    model.mesh_face[face : face + faces] = smaller.faces
    model.mesh_facenormal[face : face + faces] = smaller.normals
    model.mesh_vertnum[mesh], model.mesh_facenum[mesh] = vertices, faces


def simplified_mesh(model: mujoco.MjModel, mesh: int, count: int) -> Mesh:
    """One mesh with about `count` faces, from the cache or made and cached."""
    vertices, normals, faces = original_mesh(model, mesh)
    key = hashlib.sha256(vertices.tobytes() + faces.tobytes()).hexdigest()[:16]
    path = cache_folder() / f"{key}_{count}_{AGGRESSIVENESS}.npz"
    stored = read_mesh(path)
    if stored is not None:
        return stored
    made = simplify(vertices, normals, faces, count)
    write_mesh(path, made)
    return made


def original_mesh(model: mujoco.MjModel, mesh: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Vertices and their normals (v, 3) and faces (f, 3) of a mesh as compiled."""
    vertex, face, normal = model.mesh_vertadr[mesh], model.mesh_faceadr[mesh], model.mesh_normaladr[mesh]
    return (
        model.mesh_vert[vertex : vertex + model.mesh_vertnum[mesh]],
        model.mesh_normal[normal : normal + model.mesh_normalnum[mesh]],
        model.mesh_face[face : face + model.mesh_facenum[mesh]],
    )


def simplify(vertices: np.ndarray, normals: np.ndarray, faces: np.ndarray, count: int) -> Mesh:
    """The mesh with about `count` faces, each corner with a normal of the original at that place.

    A sharp edge has several vertices at one place; they are merged first, or collapsing would tear it open.
    """
    places, place_of = np.unique(vertices.round(6), axis=0, return_inverse=True)
    points, triangles = fast_simplification.simplify(
        places.astype(np.float32), place_of.ravel()[faces].astype(np.int32), target_count=count, agg=AGGRESSIVENESS
    )
    return Mesh(points, triangles, nearest_normals(points, triangles, vertices, normals))


def nearest_normals(
    points: np.ndarray, triangles: np.ndarray, vertices: np.ndarray, normals: np.ndarray
) -> np.ndarray:
    """(f, 3) int: for each corner the index of the normal, at the nearest original place, that fits it best."""
    sides = points[triangles]  # (f, 3 corners, 3)
    flat = np.cross(sides[:, 1] - sides[:, 0], sides[:, 2] - sides[:, 0])  # (f, 3)
    indices = np.empty(triangles.shape, dtype=np.int32)
    for point, position in enumerate(points):
        distance = ((vertices - position) ** 2).sum(axis=1)
        near = np.flatnonzero(distance <= distance.min() + 1e-10)  # all the vertices merged there
        rows, corners = np.nonzero(triangles == point)
        fit = flat[rows] @ normals[near].T  # (rows, near), how well each normal fits each triangle
        indices[rows, corners] = near[fit.argmax(axis=1)]
    return indices


def cache_folder() -> Path:
    """Our folder in the user's cache; the system's temporary folder where that is read-only."""
    home = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "glass-box-vla" / "meshes"
    try:
        home.mkdir(parents=True, exist_ok=True)
    except OSError:
        return Path(tempfile.gettempdir())
    return home if os.access(home, os.W_OK) else Path(tempfile.gettempdir())


def read_mesh(path: Path) -> Mesh | None:
    """The stored mesh; None if there is none, or it is not readable."""
    try:
        with path.open("rb") as file, np.load(file) as stored:
            return Mesh(stored["vertices"], stored["faces"], stored["shades"])
    except (OSError, ValueError, KeyError, EOFError, BadZipFile):
        return None


def write_mesh(path: Path, mesh: Mesh) -> None:
    """Write the whole file or nothing, also where another process writes it too; a full disk is ignored."""
    part = path.with_suffix(f".{uuid4().hex}.part")
    try:
        with part.open("wb") as file:
            np.savez(file, vertices=mesh.vertices, faces=mesh.faces, shades=mesh.normals)
        os.replace(part, path)
    except OSError:
        part.unlink(missing_ok=True)
