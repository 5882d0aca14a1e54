"""The laws of the house: which module may import which, checked in fresh processes and in the source."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ROOMS = {  # room → the rooms of vla_core that it must not import; a room is a folder of vla_core
    "world": {"model", "language", "attempt", "data", "training", "evaluation", "studies", "export", "lessons"},
    "model": {"attempt", "data", "training", "evaluation", "studies", "export", "lessons"},
    "language": {"attempt", "data", "training", "evaluation", "studies", "export", "lessons"},
    "attempt": {"data", "training", "evaluation", "studies", "export", "lessons"},
    "data": {"training", "evaluation", "studies", "export", "lessons"},
    "evaluation": {"training", "studies", "export", "lessons"},
    "training": {"studies", "export", "lessons"},
    "studies": {"export", "lessons"},
    "export": {"training", "evaluation", "studies", "lessons"},
    "lessons": {"training", "studies", "export"},
}


def module_name(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def sources(folder: str) -> list[Path]:
    """Every Python file below a folder of the repository, except programs (`__main__`)."""
    found = [path for path in sorted((ROOT / folder).rglob("*.py")) if path.stem != "__main__"]
    assert found, f"{folder} holds no source"
    return found


def loaded_after(statement: str) -> set[str]:
    """The top-level modules that a fresh process has loaded after a statement."""
    code = f"{statement}\nimport sys; print(*sorted({{name.partition('.')[0] for name in sys.modules}}))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def imported(path: Path) -> set[str]:
    """Every module that a file imports anywhere, also inside functions and for type checking."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{path} imports relatively"
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


@pytest.mark.parametrize(
    ("statement", "forbidden"),
    [
        (
            "import vla_core.trace, vla_core.config, vla_core.export.rollout_file, vla_core.evaluation.intervals",
            {"torch", "mujoco", "gradio", "plotly"},
        ),
        ("import vla_core.world, vla_core.world.tasks", {"torch", "mujoco", "metaworld", "gradio", "plotly"}),
        ("import vla_core.model.decide, vla_core.training.train", {"mujoco", "gradio", "plotly"}),
        ("import vla_core.commands.collect, vla_core.data.demonstrations", {"torch", "mujoco"}),
        ("import vla_core.commands.understand", {"mujoco", "metaworld"}),
    ],
)
def test_imports_run_one_way_only(statement, forbidden):
    assert not loaded_after(statement) & forbidden


def test_no_module_of_the_core_loads_the_page_or_its_charts():
    modules = [module_name(path) for path in sources("vla_core")]
    assert not loaded_after(f"import {', '.join(modules)}") & {"gradio", "plotly", "visualizations", "app"}


def test_only_the_page_loads_gradio_and_no_picture_loads_the_network_or_the_simulator():
    page = ROOT / "visualizations" / "page"
    modules = [module_name(path) for path in sources("visualizations") if page not in path.parents]
    assert not loaded_after(f"import {', '.join(modules)}") & {"torch", "mujoco", "metaworld", "gradio"}


@pytest.mark.parametrize("path", sources("vla_core"), ids=module_name)
def test_the_core_names_nothing_above_it_not_even_as_a_string(path):
    text = path.read_text(encoding="utf-8")
    assert "visualizations" not in text
    assert "app.py" not in text
    assert "app" not in {name.partition(".")[0] for name in imported(path)}


@pytest.mark.parametrize("room", ROOMS)
def test_rooms_of_the_core_import_only_rooms_below_them(room):
    above = {f"vla_core.{name}" for name in ROOMS[room]}
    for path in sources(f"vla_core/{room}"):
        climbs = {name for name in imported(path) if ".".join(name.split(".")[:2]) in above}
        assert not climbs, f"{module_name(path)} imports {', '.join(sorted(climbs))}"


def test_only_commands_import_commands():
    for path in sources("vla_core"):
        if path.parent.name != "commands":
            climbs = {name for name in imported(path) if name.startswith("vla_core.commands")}
            assert not climbs, f"{module_name(path)} imports {', '.join(sorted(climbs))}"


def test_the_page_opens_without_loading_the_network_or_the_simulator():
    assert not loaded_after("import app; app.page()") & {"torch", "mujoco", "metaworld"}
