"""The laws of the house, looked at in fresh processes: who may import what."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def loaded_after(statement: str) -> set[str]:
    """The top-level modules that a fresh process has loaded after a statement."""
    code = f"{statement}\nimport sys; print(*sorted({{name.partition('.')[0] for name in sys.modules}}))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(done.stdout.split())


@pytest.mark.parametrize(
    ("statement", "forbidden"),
    [
        (
            "import vla_core.trace, vla_core.config, vla_core.export.rollout_file",
            {"torch", "mujoco", "gradio", "plotly"},
        ),
        ("import vla_core.world, vla_core.world.tasks", {"torch", "mujoco", "metaworld", "gradio", "plotly"}),
        ("import vla_core.model.decide, vla_core.training.train", {"mujoco", "gradio", "plotly"}),
        ("import vla_core.perform", {"gradio", "plotly"}),
        ("import vla_core.commands.collect, vla_core.data.demonstrations", {"torch", "mujoco"}),
        ("import vla_core.commands.understand", {"mujoco", "metaworld"}),
    ],
)
def test_imports_run_one_way_only(statement, forbidden):
    assert not loaded_after(statement) & forbidden


def test_pictures_know_neither_the_network_nor_the_simulator():
    modules = [
        ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for path in sorted((ROOT / "visualizations").rglob("*.py"))
        if path.name != "__init__.py" and path.parent.name != "page"
    ]
    assert modules
    assert not loaded_after(f"import {', '.join(modules)}") & {"torch", "mujoco", "metaworld", "gradio"}


def test_the_page_opens_without_loading_the_network_or_the_simulator():
    assert not loaded_after("import app; app.page()") & {"torch", "mujoco", "metaworld"}
