"""The files of the robot in the browser: sizes, checksums, and what is missing is told in one line."""

import gzip
import hashlib
import json

import pytest

from visualizations.page import live_files
from vla_core.errors import InvalidInput, MissingPart
from vla_core.model.onnx_policy import FORMAT, digest


def test_the_list_holds_what_a_browser_needs_to_know_a_damaged_file():
    content = live_files.zipped(b"weights")
    listed = live_files.listed({"policy/trunk.onnx.gz": content})
    checksum = hashlib.sha256(content).hexdigest()
    assert listed == {"policy/trunk.onnx.gz": {"size": len(content), "sha256": checksum}}
    assert gzip.decompress(content) == b"weights"


def test_the_same_content_is_compressed_to_the_same_bytes():
    assert live_files.zipped(b"x" * 99) == live_files.zipped(b"x" * 99)


def test_without_npm_ci_one_line_says_what_to_do(monkeypatch, tmp_path):
    monkeypatch.setattr(live_files, "ROOT", tmp_path)
    with pytest.raises(MissingPart, match="npm ci"):
        live_files.runtime_files()


def test_only_tasks_of_the_arm_that_the_policy_has_learnt_act_in_a_browser():
    assert live_files.sawyer_tasks("drawer-open,drawer-half") == (
        "drawer-open-v3",
        "drawer-open-v3@drawer-half",
        "drawer-close-v3@drawer-half",
    )
    with pytest.raises(InvalidInput, match="only those act in a browser"):
        live_files.sawyer_tasks("fetch")


def test_graphs_are_exported_again_when_the_weights_change(tmp_path):
    checkpoint, manifest = tmp_path / "policy.safetensors", tmp_path / "policy.json"
    checkpoint.write_bytes(b"weights")
    assert not live_files.is_current(manifest, checkpoint)
    manifest.write_text(json.dumps({"format": FORMAT, "weights": digest(checkpoint)}), encoding="utf-8")
    assert live_files.is_current(manifest, checkpoint)
    checkpoint.write_bytes(b"other weights")
    assert not live_files.is_current(manifest, checkpoint)
