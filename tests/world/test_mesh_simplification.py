"""A simplified mesh is smaller, keeps its place and its shape, and is stored on disk safely."""

import numpy as np
import pytest

from vla_core.world import mesh_simplification
from vla_core.world.metaworld import bare_environment

FACES = 400


@pytest.fixture(scope="module")
def model():
    return bare_environment("push-v3").model


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return mesh_simplification.cache_folder()


def test_the_simplified_model_is_far_smaller_and_leaves_the_other_alone(model):
    faces = model.mesh_facenum.sum()
    simple = mesh_simplification.simplified_model(model, FACES)
    assert simple.mesh_facenum.sum() < 0.15 * faces
    assert model.mesh_facenum.sum() == faces


def test_simplified_meshes_fill_the_same_space_in_the_same_frame(model):
    for mesh in range(model.nmesh):
        vertices, _, _ = mesh_simplification.original_mesh(model, mesh)
        if model.mesh_facenum[mesh] > FACES:
            made, size = mesh_simplification.simplified_mesh(model, mesh, FACES), np.ptp(vertices, axis=0).max()
            assert np.abs(made.vertices.min(axis=0) - vertices.min(axis=0)).max() < 0.05 * size
            assert np.abs(made.vertices.max(axis=0) - vertices.max(axis=0)).max() < 0.05 * size


def test_a_mesh_is_simplified_once_and_read_afterwards(model, folder, monkeypatch):
    mesh = int(model.mesh_facenum.argmin())
    made = mesh_simplification.simplified_mesh(model, mesh, 8)
    monkeypatch.setattr(mesh_simplification, "simplify", lambda *_: pytest.fail("simplified twice"))
    read = mesh_simplification.simplified_mesh(model, mesh, 8)
    assert all(np.array_equal(one, other) for one, other in zip(made, read, strict=True))
    assert [path.suffix for path in folder.iterdir()] == [".npz"]


@pytest.mark.parametrize("damage", [b"", b"PK\x03\x04 half a file", b"not a mesh"])
def test_a_damaged_file_is_made_anew(model, folder, damage):
    mesh = int(model.mesh_facenum.argmin())
    made = mesh_simplification.simplified_mesh(model, mesh, 8)
    path = next(folder.iterdir())
    path.write_bytes(damage)
    assert np.array_equal(mesh_simplification.simplified_mesh(model, mesh, 8).vertices, made.vertices)
    assert mesh_simplification.read_mesh(path) is not None


def test_a_home_that_cannot_be_written_to_is_no_obstacle(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("not a folder")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert mesh_simplification.cache_folder().is_dir()


def test_a_full_disk_stops_nobody_and_leaves_no_half_file(tmp_path, monkeypatch):
    def full(*_, **__):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(mesh_simplification.np, "savez", full)
    empty = mesh_simplification.Mesh(np.zeros((0, 3)), np.zeros((0, 3)), np.zeros((0, 3)))
    mesh_simplification.write_mesh(tmp_path / "mesh.npz", empty)
    assert not list(tmp_path.iterdir())
