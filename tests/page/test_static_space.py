"""A static Space: its README says so, no other project is written over, and a ZeroGPU Space finds its function."""

import sys
from types import SimpleNamespace

import pytest

from visualizations.page import static_space, zero_gpu
from vla_core.errors import InvalidInput, Mistake


@pytest.fixture
def quick(monkeypatch):
    """The robot and the course as one small file each."""

    def write_site(folder, checkpoint, tasks, course):
        (folder / "index.html").write_text(f"{tasks} {course.name}", encoding="utf-8")

    monkeypatch.setattr(static_space.live_site, "write_site", write_site)
    monkeypatch.setattr(
        static_space.course_tab, "export", lambda folder, live: folder.mkdir(parents=True, exist_ok=True)
    )


def test_the_front_matter_names_a_static_space_and_keeps_what_the_project_is_called(quick, tmp_path):
    sizes = static_space.write_space(tmp_path, tmp_path / "checkpoint", "drawer-open")
    lines = (tmp_path / "README.md").read_text(encoding="utf-8").split("---\n")[1].splitlines()
    assert "sdk: static" in lines
    assert "title: Glass-box VLA" in lines
    assert sum(line.startswith(("sdk", "app_file", "python_version")) for line in lines) == 2
    assert set(sizes) == {"index.html", "README.md"}
    assert (tmp_path / "index.html").read_text(encoding="utf-8") == "drawer-open course"


def test_a_space_can_be_written_again_but_not_over_another_project(quick, tmp_path):
    static_space.write_space(tmp_path, tmp_path / "checkpoint")
    static_space.write_space(tmp_path, tmp_path / "checkpoint")
    (tmp_path / "README.md").write_text("# Somebody's work", encoding="utf-8")
    with pytest.raises(InvalidInput, match="not that of a static Space"):
        static_space.write_space(tmp_path, tmp_path / "checkpoint")


def test_a_file_that_needs_large_file_storage_is_a_mistake(quick, tmp_path, monkeypatch):
    monkeypatch.setattr(static_space, "LARGEST", 10)
    with pytest.raises(Mistake, match=r"README\.md.* would be larger"):
        static_space.write_space(tmp_path, tmp_path / "checkpoint")


def test_a_zero_gpu_space_is_named_a_function_and_elsewhere_nothing_happens(monkeypatch):
    named = []
    monkeypatch.setattr(zero_gpu, "find_spec", lambda name: None)
    assert not zero_gpu.declare()
    monkeypatch.setattr(zero_gpu, "find_spec", lambda name: name)
    monkeypatch.setitem(sys.modules, "spaces", SimpleNamespace(GPU=named.append))
    assert zero_gpu.declare()
    assert named == [zero_gpu.no_work]
