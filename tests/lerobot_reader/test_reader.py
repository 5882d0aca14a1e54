"""Our datasets under the real lerobot package, in an environment of its own.

    VLA_LEROBOT_VENV=.venv-lerobot python -m pytest tests/lerobot_reader

makes that environment on its first run (about a minute, 1.5 GB) and keeps it for the next.
"""

import os
import subprocess
import venv
from pathlib import Path

import numpy as np
import pytest

from tests.export.test_lerobot import recorded
from vla_core.data.store import Episode
from vla_core.export.lerobot import layout
from vla_core.export.lerobot.reader import load
from vla_core.export.lerobot.writer import export, flatten
from vla_core.world import known_task

HERE = Path(__file__).parent
LISTS = (HERE / "requirements.txt", HERE / "no-deps.txt")
HOME = os.environ.get("VLA_LEROBOT_VENV", "")
pytestmark = pytest.mark.skipif(not HOME, reason="VLA_LEROBOT_VENV names no folder for lerobot's environment")


@pytest.fixture(scope="module")
def python() -> Path:
    """The Python that has lerobot; made anew when what it should hold has changed."""
    home = Path(HOME).absolute()
    wanted, mark = "".join(path.read_text() for path in LISTS), home / "installed.txt"
    if not mark.exists() or mark.read_text() != wanted:
        venv.create(home, with_pip=True, clear=True)
        pip = [str(home / "bin" / "python"), "-m", "pip", "install", "--quiet", "--no-compile"]
        subprocess.run([*pip, "-r", str(LISTS[0])], check=True)
        subprocess.run([*pip, "--no-deps", "-r", str(LISTS[1])], check=True)
        mark.write_text(wanted)
    return home / "bin" / "python"


@pytest.mark.parametrize("lossless", [False, True])
def test_lerobot_reads_what_we_wrote(python, tmp_path, monkeypatch, lossless):
    monkeypatch.setattr(layout, "SECONDS_A_FILE", 30 / 80)  # so that there are several files of each kind
    episodes = recorded(tmp_path / "demos")
    dataset = tmp_path / "dataset"
    list(export(tmp_path / "demos", dataset, lossless=lossless))
    if not lossless:  # pictures then count as our own reader finds them
        episodes = list(load(dataset))
    np.savez(tmp_path / "expected.npz", **expected(episodes))
    offline = {"HF_HUB_OFFLINE": "1", "HF_HOME": str(tmp_path / "cache"), "PYTHONWARNINGS": "ignore"}
    answer = subprocess.run(
        [python, HERE / "check.py", dataset, tmp_path / "expected.npz"],
        env={**os.environ, **offline},
        capture_output=True,
        text=True,
        check=False,
    )
    assert answer.returncode == 0, answer.stderr[-2000:]
    assert "61 frames of 5 episodes agree" in answer.stdout


def expected(episodes: list[Episode]) -> dict[str, np.ndarray]:
    """One array a column, (N, …), and the sentence of every frame."""
    sentences = [known_task(made.task).sentence for made in episodes for _ in made.state]
    numbers = {key: [flatten(getattr(made, field)) for made in episodes] for field, key in layout.COLUMNS.items()}
    pictures = {key: [getattr(made, view) for made in episodes] for view, key in layout.VIEWS.items()}
    joined = {key: np.concatenate(parts) for key, parts in (numbers | pictures).items()}
    return joined | {"task": np.array(sentences)}
