"""The contract of an own policy, held to the table that the browser is held to as well (contract.test.js)."""

import json
from pathlib import Path

import pytest

from vla_core.errors import BrokenFile, InvalidInput, MissingPart
from vla_core.model.contract import LARGEST, Found, check_file, complaints

CASES = Path(__file__).parents[1] / "cases"
TABLE = json.loads((CASES / "contract.json").read_text(encoding="utf-8"))


def found(rows):
    return [Found(name, kind, tuple(shape)) for name, kind, shape in rows]


@pytest.mark.parametrize("case", TABLE, ids=lambda case: case["title"])
def test_each_thing_that_does_not_fit_is_told(case):
    assert complaints(found(case["inputs"]), found(case["outputs"])) == case["complaints"]


def test_a_graph_that_fits_is_opened():
    pytest.importorskip("onnxruntime")
    opened = check_file(CASES / "own.onnx")
    assert [one.name for one in opened.get_outputs()] == ["actions", "context"]


def test_a_graph_that_is_no_policy_is_refused_with_everything_that_does_not_fit():
    pytest.importorskip("onnxruntime")
    with pytest.raises(InvalidInput, match=r"It senses nothing.*Output actions is missing") as caught:
        check_file(CASES / "policy" / "sentence.onnx")
    assert "\n" not in str(caught.value)


def test_a_file_that_is_missing_too_large_or_no_graph_is_one_clear_line(tmp_path):
    pytest.importorskip("onnxruntime")
    with pytest.raises(MissingPart):
        check_file(tmp_path / "none.onnx")
    noise = tmp_path / "noise.onnx"
    noise.write_bytes(b"\x07" * 64)
    with pytest.raises(BrokenFile, match="not an ONNX graph"):
        check_file(noise)
    with noise.open("ab") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(BrokenFile, match="may have 100 MB"):
        check_file(noise)
