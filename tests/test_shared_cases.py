"""The cases that the browser's policy is held to are what Python computes today."""

import base64
import json
from functools import cache

import numpy as np
import pytest

from tests import shared_cases
from visualizations.payload import unpack
from vla_core.model.onnx_policy import MANIFEST, digest

DUE = "out of date: run `python -m tests.shared_cases`"


@cache
def stored(name):
    return json.loads((shared_cases.FOLDER / f"{name}.json").read_text(encoding="utf-8"))


def alike(found, wanted):
    """Equal, up to the rounding of another machine."""
    if isinstance(wanted, dict):
        return (
            isinstance(found, dict)
            and found.keys() == wanted.keys()
            and all(alike(found[k], wanted[k]) for k in wanted)
        )
    if isinstance(wanted, list | tuple):
        return len(found) == len(wanted) and all(map(alike, found, wanted))
    if isinstance(wanted, np.ndarray):
        return found.shape == wanted.shape and np.allclose(found, wanted, atol=0.01, equal_nan=True)
    if isinstance(wanted, float):
        return found == pytest.approx(wanted, abs=1e-3)
    return found == wanted


@pytest.mark.parametrize("name", ["language", "acting", "table", "lessons"])
def test_python_still_computes_the_case(name):
    assert alike(json.loads(json.dumps(shared_cases.CASES[name]())), stored(name)), DUE


def test_python_still_makes_the_same_payload_of_the_toy_attempt():
    today, then = shared_cases.attempt_case(), stored("attempt")
    payloads = [unpack(base64.b64decode(case.pop("payload"))) for case in (today, {**then})]
    assert alike(*payloads), DUE
    assert alike(
        json.loads(json.dumps(today)), {name: part for name, part in then.items() if name != "payload"}
    ), DUE


def test_the_graphs_of_the_cases_are_of_the_toy_policy():
    manifest = json.loads((shared_cases.FOLDER / "policy" / MANIFEST).read_text(encoding="utf-8"))
    with shared_cases.toy_checkpoint() as path:
        assert manifest["weights"] == digest(path), DUE
