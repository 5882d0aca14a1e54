"""The plain PyTorch policy of docs/own-policy.md is exported as written there, and meets the contract."""

import re
import warnings
from pathlib import Path

import numpy as np
import pytest

from vla_core.model.contract import check_file

pytest.importorskip("onnxruntime")
pytest.importorskip("onnxscript")
PAGE = Path(__file__).parents[2] / "docs" / "own-policy.md"


def test_the_example_of_the_page_moves_the_hand_towards_the_middle(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    blocks = re.findall(
        r"^```python\n(.*?)^```$", PAGE.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of the exporter
        for block in blocks:
            exec(block, {})
    (actions,) = check_file(tmp_path / "mine.onnx").run(
        ["actions"], {"state": np.array([[0.2, 0.4, 0.15, 1]], "f4")}
    )
    assert actions.shape == (1, 8, 4)
    assert np.allclose(actions[0, 0], [-1, 1, 0, -1])
