"""Without any OpenGL of the system, OSMesa from pip draws the same pictures, to the bit."""

import hashlib
import os
import subprocess
import sys

import pytest

from vla_core.errors import MissingPart
from vla_core.world import gl, osmesa, teacher_for
from vla_core.world.metaworld import MetaWorld

TASKS = ("push-v3", "drawer-open-v3", "coffee-pull-v3")
DRAW = """
from multiprocessing import get_context
from tests.world.test_osmesa import picture_digests
from vla_core.world import gl
print(gl.backend())
print(picture_digests())
with get_context("spawn").Pool(1) as workers:
    print(workers.apply(picture_digests))
"""
WITHOUT_WHEEL = """
from vla_core.world import gl, osmesa
osmesa.library_folder = lambda: None
print(gl.backend())
gl.require()
"""
HIDE = """
for library in $(ldconfig -p | sed -n 's/.*=> //p' | grep -E '/lib(EGL|GL|OSMesa|OpenGL)[^/]*$'); do
  mount --bind /dev/null "$library" || exit 3
done
exec "$@"
"""


def picture_digests() -> str:
    """A short name for the front, wrist and audience pictures of a few tasks, at the start and on the way."""
    digest = hashlib.sha256()
    for task in TASKS:
        world, teacher = MetaWorld(task, picture=96, wrist=64), teacher_for(task)
        world.reset(3)
        for step in range(31):
            if step % 15 == 0:
                observation = world.observe()
                for picture in (observation.image, observation.wrist, world.audience()):
                    digest.update(picture.tobytes())
            world.step(teacher.act(world))
        world.close()
    return digest.hexdigest()


def can_hide_libraries() -> bool:
    """Whether a process here may have mounts of its own."""
    words = ["unshare", "--mount", "--map-root-user", "mount", "--bind", "/dev/null", "/etc/hostname"]
    try:
        return subprocess.run(words, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def hidden(*words: str) -> subprocess.CompletedProcess[str]:
    """Run a program that finds none of the system's OpenGL libraries."""
    chosen_here = (gl.BACKEND_VARIABLE, "MUJOCO_GL", "PYOPENGL_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in chosen_here}
    everything = ["unshare", "--mount", "--map-root-user", "bash", "-c", HIDE, "bash", *words]
    return subprocess.run(everything, capture_output=True, text=True, env=environment, check=False)


needs_wheel = pytest.mark.skipif(osmesa.library_folder() is None, reason=f"not installed: {osmesa.INSTALL}")
needs_mounts = pytest.mark.skipif(not can_hide_libraries(), reason="unshare cannot hide libraries here")


@needs_wheel
@needs_mounts
@pytest.mark.skipif(gl.backend() != "egl", reason="there is no EGL to compare with")
def test_without_the_systems_opengl_the_wheel_draws_what_egl_draws_in_workers_too():
    answer = hidden(sys.executable, "-W", "error", "-c", DRAW)
    assert answer.stderr == ""
    backend, here, worker = answer.stdout.splitlines()
    assert backend == gl.OSMESA_FROM_PIP
    assert here == worker == picture_digests()


@needs_wheel
def test_with_the_wheel_installed_egl_still_comes_first(monkeypatch):
    monkeypatch.setattr(gl, "works", lambda name: True)
    assert gl.first_working_backend("") == gl.BACKENDS[0] != gl.OSMESA_FROM_PIP


@needs_mounts
def test_with_neither_libraries_nor_wheel_one_line_names_both_ways_to_get_pictures():
    answer = hidden(sys.executable, "-c", WITHOUT_WHEEL)
    assert answer.stdout.strip() == "None"
    assert answer.stderr.splitlines()[-1] == f"vla_core.errors.MissingPart: {gl.NO_RENDERER}"
    assert "apt-get install" in gl.NO_RENDERER
    assert "pip install --no-deps lavavu-osmesa==1.9.10" in gl.NO_RENDERER


def test_a_wheel_that_is_not_there_is_neither_tried_nor_loaded(monkeypatch):
    monkeypatch.setattr(osmesa, "library_folder", lambda: None)
    monkeypatch.setattr(gl.subprocess, "run", lambda *_, **__: pytest.fail("a process was started"))
    assert not gl.works(gl.OSMESA_FROM_PIP)
    with pytest.raises(MissingPart, match="pip install --no-deps lavavu-osmesa"):
        osmesa.load()


def test_a_damaged_wheel_is_named_with_the_line_that_repairs_it(tmp_path):
    (tmp_path / "libffi-3a37023a.so.6.0.2").touch()
    assert osmesa.only_file(tmp_path, "libffi").name.startswith("libffi-")
    with pytest.raises(MissingPart, match="lacks libOSMesa"):
        osmesa.only_file(tmp_path, "libOSMesa")
