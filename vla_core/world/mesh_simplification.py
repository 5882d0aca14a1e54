"""A light copy of the physics model, only for drawing: the same scene with far fewer triangles.

Sawyer's meshes have 67,000 faces; a picture of 96 × 96 shows a few hundred of them. The copy keeps every
index and frame of the original, so that a state can be poured from one into the other as it is; only the
contents of the mesh arrays change. Thinned meshes are kept in a cache folder.
Thinning: quadric edge collapse (Garland & Heckbert 1997), by fast-simplification.
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

FEW = 400  # faces below which thinning is not worth it
GENTLE = 3  # how eagerly edges collapse, of 10: rather stop above the wished-for count than spoil the shape


class Mesh(NamedTuple):
    """A thinned mesh in the frame of its original."""

    vertices: np.ndarray  # (v, 3) float32
    faces: np.ndarray  # (f, 3) int, of the vertices
    shades: np.ndarray  # (f, 3) int: which of the original's normals each corner takes


def light_model(model: mujoco.MjModel, faces: int) -> mujoco.MjModel:
    """A copy of the model whose meshes have about this many faces each."""
    light = copy.copy(model)
    for mesh in range(model.nmesh):
        if model.mesh_facenum[mesh] > max(faces, FEW):
            overwrite(light, mesh, thinned(model, mesh, faces))
    light.mesh_graphadr[:] = -1  # no convex hulls in a picture
    return light


def pour(source: mujoco.MjModel, light: mujoco.MjModel) -> None:
    """Copy what moves between resets."""
    light.body_pos[:] = source.body_pos
    light.site_pos[:] = source.site_pos


def overwrite(model: mujoco.MjModel, mesh: int, smaller: Mesh) -> None:
    """Put a smaller mesh in the place of a larger one, in the same frame."""
    vertex, face = model.mesh_vertadr[mesh], model.mesh_faceadr[mesh]
    vertices, faces = len(smaller.vertices), len(smaller.faces)
    model.mesh_vert[vertex : vertex + vertices] = smaller.vertices
    model.mesh_face[face : face + faces] = smaller.faces
    model.mesh_facenormal[face : face + faces] = smaller.shades
    model.mesh_vertnum[mesh], model.mesh_facenum[mesh] = vertices, faces


def thinned(model: mujoco.MjModel, mesh: int, count: int) -> Mesh:
    """One mesh with about `count` faces, from the cache or made and cached."""
    vertices, normals, faces = original(model, mesh)
    key = hashlib.sha256(vertices.tobytes() + faces.tobytes()).hexdigest()[:16]
    path = cache_folder() / f"{key}_{count}_{GENTLE}.npz"
    kept = read_whole(path)
    if kept is None:
        kept = thin(vertices, normals, faces, count)
        write_whole(path, kept)
    return kept


def original(model: mujoco.MjModel, mesh: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Vertices and their normals (v, 3) and faces (f, 3) of a mesh as compiled."""
    vertex, face, normal = model.mesh_vertadr[mesh], model.mesh_faceadr[mesh], model.mesh_normaladr[mesh]
    return (
        model.mesh_vert[vertex : vertex + model.mesh_vertnum[mesh]],
        model.mesh_normal[normal : normal + model.mesh_normalnum[mesh]],
        model.mesh_face[face : face + model.mesh_facenum[mesh]],
    )


def thin(vertices: np.ndarray, normals: np.ndarray, faces: np.ndarray, count: int) -> Mesh:
    """The mesh with about `count` faces, each corner shaded as the original is at that place.

    A sharp edge has several vertices at one place; they are welded first, or collapsing would tear it open.
    """
    places, place_of = np.unique(vertices.round(6), axis=0, return_inverse=True)
    points, triangles = fast_simplification.simplify(
        places.astype(np.float32), place_of.ravel()[faces].astype(np.int32), target_count=count, agg=GENTLE
    )
    shades = fitting_normals(points, triangles, vertices, normals)
    return Mesh(points, triangles, shades)


def fitting_normals(
    points: np.ndarray, triangles: np.ndarray, vertices: np.ndarray, normals: np.ndarray
) -> np.ndarray:
    """(f, 3) int: for each corner the normal, among those of the nearest original place, that suits it best."""
    sides = points[triangles]  # (f, 3 corners, 3)
    flat = np.cross(sides[:, 1] - sides[:, 0], sides[:, 2] - sides[:, 0])  # (f, 3)
    shades = np.empty(triangles.shape, dtype=np.int32)
    for point, position in enumerate(points):
        distance = ((vertices - position) ** 2).sum(axis=1)
        near = np.flatnonzero(distance <= distance.min() + 1e-10)  # all the vertices welded there
        rows, corners = np.nonzero(triangles == point)
        fit = flat[rows] @ normals[near].T  # (rows, near), how well each normal suits each triangle
        shades[rows, corners] = near[fit.argmax(axis=1)]
    return shades


def cache_folder() -> Path:
    """A folder of ours that can be written to; the system's temporary folder where home is read-only."""
    home = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "glass-box-vla" / "meshes"
    try:
        home.mkdir(parents=True, exist_ok=True)
    except OSError:
        return Path(tempfile.gettempdir())
    return home if os.access(home, os.W_OK) else Path(tempfile.gettempdir())


def read_whole(path: Path) -> Mesh | None:
    """What is kept there; None if nothing is, or nothing readable."""
    try:
        with path.open("rb") as file, np.load(file) as stored:
            return Mesh(stored["vertices"], stored["faces"], stored["shades"])
    except (OSError, ValueError, KeyError, EOFError, BadZipFile):
        return None


def write_whole(path: Path, mesh: Mesh) -> None:
    """All of the file or none of it, whoever else writes it at the same time. A full disk stops nobody."""
    part = path.with_suffix(f".{uuid4().hex}.part")
    try:
        with part.open("wb") as file:
            np.savez(file, vertices=mesh.vertices, faces=mesh.faces, shades=mesh.shades)
        os.replace(part, path)
    except OSError:
        part.unlink(missing_ok=True)
