"""ONNX Runtime computes what PyTorch computes, graph by graph and as a policy."""

import json
import sys
from dataclasses import replace

import numpy as np
import pytest
import torch

from tests.attempt.toys import trial
from tests.fakes import FakeWorld
from tests.model import toys
from vla_core.attempt.request import Request
from vla_core.bench_policy import measure_policy
from vla_core.errors import BrokenFile, InvalidInput, MissingPart
from vla_core.export.onnx.graphs import graphs
from vla_core.export.onnx.writer import export, export_whole
from vla_core.model import checkpoint as checkpoints
from vla_core.model.contract import check_file
from vla_core.model.onnx_policy import MANIFEST, folder_of, session, with_onnx_runtime

onnxruntime = pytest.importorskip("onnxruntime")
pytest.importorskip("onnxscript")
SENTENCES = ("", "open the drawer", "please put the ☃ into the basket, then close it at once")


@pytest.fixture(scope="module")
def checkpoint(tmp_path_factory):
    """A toy policy on disk, with its graphs beside it."""
    path = tmp_path_factory.mktemp("exported") / "toy.safetensors"
    checkpoints.save(path, toys.policy(detail=4, detail_layers=1, word_blocks=1), {})
    list(export(path, folder_of(path)))
    return path


@pytest.fixture(autouse=True)
def same_inputs(monkeypatch):
    """The same random inputs whatever ran before: a rare one is rounded more coarsely than is allowed here."""
    monkeypatch.setattr(toys, "RNG", np.random.default_rng(0))
    torch.manual_seed(0)


def close(found, wanted, evaluations=1):
    """Equal within 1e-5 of the largest number; the rounding of several evaluations adds up."""
    scale = evaluations * max(1.0, float(np.abs(wanted).max(initial=0)))
    return found.shape == wanted.shape and np.allclose(found, wanted, rtol=0, atol=1e-5 * scale)


def random_inputs(graph, sentence):
    """Other inputs of the same shapes; a sentence of another length where the graph takes one."""
    for name, example in graph.inputs.items():
        shape = list(example.shape)
        if name in graph.any_length:
            shape[1] = len(sentence.pieces.pieces)
        if name == "ids":
            yield name, torch.tensor([sentence.pieces.ids[: shape[1]]])
        elif example.dtype == torch.uint8:
            yield name, torch.randint(0, 256, shape, dtype=torch.uint8)
        else:
            yield name, example + torch.rand(shape) if name != "hidden" else torch.randn(shape)


@pytest.mark.parametrize("text", SENTENCES)
def test_every_output_of_every_graph_is_what_pytorch_computes(checkpoint, text):
    torch.manual_seed(len(text))
    policy = checkpoints.load(checkpoint)
    for name, graph in graphs(policy).items():
        inputs = dict(random_inputs(graph, policy.hear(text)))
        with torch.inference_mode():
            wanted = graph.module(*inputs.values())
        found = session(folder_of(checkpoint) / f"{name}.onnx").run(
            list(graph.outputs), {key: value.numpy() for key, value in inputs.items()}
        )
        wrong = [
            output
            for output, one, other in zip(graph.outputs, found, wanted, strict=True)
            if not close(one, other.numpy())
        ]
        assert not wrong, f"{name}: {wrong}"


@pytest.mark.parametrize("steps", [1, 3, 4, 8])  # as trained: 4
def test_the_policy_acts_as_in_pytorch_with_any_number_of_denoising_steps(checkpoint, steps):
    policy = checkpoints.load(checkpoint).sampling(steps)
    fast = with_onnx_runtime(checkpoints.load(checkpoint), checkpoint).sampling(steps)
    sentence, kinds = policy.hear("open the drawer"), policy.config.heads.kinds
    for _ in range(3):
        observation, noise = toys.observation(), toys.noise()
        found = fast.act(observation, sentence, noise, kinds)
        wanted = policy.act(observation, sentence, noise, kinds)
        assert list(found) == list(kinds)
        assert all(close(found[kind], wanted[kind], 1 + steps) for kind in kinds)  # the trunk, then the steps


def test_the_graphs_hold_the_weights_in_half_the_size(checkpoint):
    """The weights of a checkpoint are float16 numbers, so nothing is lost; the tests above would see it."""
    import onnx

    model = onnx.load(folder_of(checkpoint) / "trunk.onnx")
    sizes = {True: 0, False: 0}
    for tensor in model.graph.initializer:
        sizes[tensor.data_type == onnx.TensorProto.FLOAT16] += int(np.prod(tensor.dims))
    assert sizes[True] > 0.8 * sum(sizes.values())


def test_the_policy_in_one_file_meets_the_contract_and_gives_the_same_chunk(checkpoint):
    policy = checkpoints.load(checkpoint)
    export_whole(checkpoint, checkpoint.with_suffix(".onnx"))
    opened = check_file(checkpoint.with_suffix(".onnx"))
    observation, noise, sentence = toys.observation(), toys.noise(), policy.hear("open the drawer")
    length = len(sentence.pieces.pieces)
    feed = {
        "front": observation.image[None],
        "wrist": observation.wrist[None],
        "state": observation.state[None],
        "ids": np.array([sentence.pieces.ids[:length]]),
        "noise": noise[None],
    }
    (actions,) = opened.run(["actions"], feed)
    head = policy.config.heads.acting
    wanted = policy.act(observation, sentence, noise, (head,))[head]
    assert close(actions[0], wanted, evaluations=4 * 4)  # four stages, then four steps of denoising


def test_both_runtimes_are_measured_with_every_head(checkpoint):
    report = measure_policy(checkpoint, rounds=1)
    heads = checkpoints.load(checkpoint).config.heads.kinds
    assert {f"{head}_{name}" for head in heads for name in ("ms", "onnx_ms")} <= set(report)
    assert all(report[f"{head}_onnx_ms"] > 0 for head in heads)


def test_an_attempt_in_onnx_runtime_takes_the_same_way(checkpoint):
    request = Request("reach for the target", "reach-v3", 7, steps=12, checkpoint=checkpoint)
    ways = []
    for runtime in ("", "onnx"):
        attempt = trial(
            replace(request, runtime=runtime), FakeWorld("reach-v3", 32, 32), checkpoints.load(checkpoint)
        )
        ways.append(np.stack([moment.action for moment in attempt.run()]))
    assert close(ways[1], ways[0], 10)


def test_graphs_of_other_weights_are_refused(checkpoint, tmp_path):
    other = tmp_path / "toy.safetensors"
    checkpoints.save(other, toys.policy(fusion="cross"), {})
    folder_of(other).symlink_to(folder_of(checkpoint))
    with pytest.raises(BrokenFile, match="other weights"):
        with_onnx_runtime(checkpoints.load(other), other)


def test_a_policy_that_was_not_exported_says_how(tmp_path):
    path = tmp_path / "toy.safetensors"
    checkpoints.save(path, toys.policy(), {})
    with pytest.raises(MissingPart, match="export-onnx --checkpoint"):
        with_onnx_runtime(checkpoints.load(path), path)


def test_a_damaged_graph_is_one_clear_line(checkpoint, tmp_path):
    whole = (folder_of(checkpoint) / "flow.onnx").read_bytes()
    (tmp_path / "flow.onnx").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(BrokenFile, match="not an ONNX graph") as caught:
        session(tmp_path / "flow.onnx")
    assert "\n" not in str(caught.value)


def test_a_missing_onnx_runtime_is_one_clear_line(checkpoint, monkeypatch):
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    with pytest.raises(MissingPart, match="pip install onnxruntime"):
        session(folder_of(checkpoint) / "flow.onnx")


def test_a_policy_that_reads_with_a_gru_is_refused_before_anything_is_written(tmp_path):
    path = tmp_path / "toy.safetensors"
    checkpoints.save(path, toys.policy(language="gru"), {})
    with pytest.raises(InvalidInput, match="GRU"):
        list(export(path, folder_of(path)))
    assert not folder_of(path).exists()


def test_the_manifest_tells_all_that_acting_needs(checkpoint):
    manifest = json.loads((folder_of(checkpoint) / MANIFEST).read_text())
    policy = checkpoints.load(checkpoint)
    assert manifest["threshold"] == float(policy.language.understanding.threshold)
    assert tuple(manifest["tasks"]) == policy.language.understanding.tasks
    assert set(manifest["graphs"]) == {"sentence", "trunk", *policy.config.heads.kinds}
    assert len(manifest["alpha_bar"]) == policy.config.heads.diffusion_steps + 1
