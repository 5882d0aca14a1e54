"""Writes a policy as a folder: one .onnx file a graph, and policy.json with all else that acting needs.

export(checkpoint, folder) -> Written events; export_whole(checkpoint, file) -> one graph alone. Weights that are
float16 numbers, as all that a checkpoint holds, are stored as float16 and cast when the graph is loaded: half the
size, exactly the same network.
"""

import json
import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import numpy as np
import torch

from vla_core.config import to_dict
from vla_core.errors import MissingPart
from vla_core.export.onnx.graphs import Graph, graphs, samplers, whole
from vla_core.files import write_atomically
from vla_core.model import checkpoint as checkpoints
from vla_core.model.heads.bins import BinsHead
from vla_core.model.heads.ddpm import DDPMHead
from vla_core.model.language import NEAREST
from vla_core.model.onnx_policy import FORMAT, MANIFEST, digest, sampler_file
from vla_core.model.policy import Policy
from vla_core.world import SAWYER
from vla_core.world.base import MEAN_GREY
from vla_core.world.camera import FRONT_CAMERA, FRONT_FOV
from vla_core.world.shared_scene_tasks import SCENES
from vla_core.world.tasks import TASKS

PACKAGES = "onnx==1.23.2 onnxscript==0.7.2"
LONGEST = 512  # pieces of a sentence that the exporter considers


@dataclass(frozen=True)
class Written:
    """One file that was written."""

    path: Path
    size: int  # bytes


def export(checkpoint: Path, folder: Path) -> Iterator[Written]:
    """Every graph of the policy, then the manifest: a folder without one is not complete."""
    require_packages()
    policy = checkpoints.load(checkpoint)
    found = graphs(policy)
    for name, graph in found.items():
        yield write(folder / f"{name}.onnx", onnx_bytes(graph))
    for kind, graph in samplers(policy).items():
        yield write(folder / sampler_file(kind), onnx_bytes(graph))
    text = json.dumps(manifest(policy, found) | {"weights": digest(checkpoint)}, ensure_ascii=False)
    yield write(folder / MANIFEST, text.encode())


def export_whole(checkpoint: Path, path: Path) -> Written:
    """The policy with the head that acts in one file, as docs/own-policy.md asks for."""
    require_packages()
    return write(path, onnx_bytes(whole(checkpoints.load(checkpoint))))


def write(path: Path, content: bytes) -> Written:
    write_atomically(path, content)
    return Written(path, len(content))


def require_packages() -> None:
    try:
        import onnx  # noqa: F401
        import onnxscript  # noqa: F401
    except ImportError as error:
        raise MissingPart(f"The export needs onnx and onnxscript: pip install {PACKAGES}.") from error


def onnx_bytes(graph: Graph) -> bytes:
    """One graph as the content of an .onnx file."""
    length = torch.export.Dim("length", min=2, max=LONGEST)
    shapes = tuple({1: length} if name in graph.any_length else {} for name in graph.inputs)
    with quiet_exporter():
        program: Any = torch.onnx.export(
            graph.module,
            tuple(graph.inputs.values()),
            dynamo=True,
            input_names=list(graph.inputs),
            output_names=list(graph.outputs),
            dynamic_shapes=(shapes,),  # the inputs are one *argument
            verbose=False,
        )
    model = program.model_proto
    strip(model)
    store_as_float16(model.graph)
    return cast(bytes, model.SerializeToString())


@contextmanager
def quiet_exporter() -> Iterator[None]:
    """Without the exporter's remarks about packages that it does not need and its own deprecated calls."""
    log = logging.getLogger("torch.onnx")
    level = log.level
    log.setLevel(logging.ERROR)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        log.setLevel(level)


def strip(model: Any) -> None:
    """Take away where in the source each node comes from, which is larger than the graph itself."""
    del model.metadata_props[:], model.graph.metadata_props[:], model.graph.value_info[:]
    for part in (*model.graph.node, *model.graph.initializer, *model.graph.input, *model.graph.output):
        part.doc_string = ""
        del part.metadata_props[:]


def store_as_float16(graph: Any) -> None:
    """Store each weight that float16 can hold exactly as such, with a cast in front of its first use."""
    from onnx import TensorProto, helper, numpy_helper

    casts = []
    for tensor in graph.initializer:
        values = numpy_helper.to_array(tensor)
        if tensor.data_type != TensorProto.FLOAT or values.size < 64 or not is_exact(values):
            continue
        name, stored = tensor.name, f"{tensor.name}.float16"
        tensor.CopyFrom(numpy_helper.from_array(values.astype(np.float16), stored))
        casts.append(helper.make_node("Cast", [stored], [name], name=f"{name}.cast", to=TensorProto.FLOAT))
    nodes = [*casts, *graph.node]
    del graph.node[:]
    graph.node.extend(nodes)


def is_exact(values: np.ndarray) -> bool:
    """Whether float16 holds every number exactly."""
    with np.errstate(over="ignore"):
        return bool(np.array_equal(values.astype(np.float16).astype(np.float32), values))


def manifest(policy: Policy, found: dict[str, Graph]) -> dict[str, Any]:
    """What acting needs beside the graphs: sizes, words, tasks, the schedule of the noise."""
    understanding = policy.language.understanding
    return {
        "format": FORMAT,
        "config": to_dict(policy.config),
        "graphs": {
            name: {"file": f"{name}.onnx", "inputs": list(graph.inputs), "outputs": list(graph.outputs)}
            for name, graph in found.items()
        },
        "vocabulary": policy.language.tokenizer.to_dict(),
        "tasks": {
            name: {"sentence": TASKS[name].sentence, "object": TASKS[name].object} for name in understanding.tasks
        },
        "scenes": SCENES,
        "threshold": float(understanding.threshold),
        "nearest": NEAREST,
        "state": {"mean": policy.state.mean.tolist()},
        "grey": MEAN_GREY,
        "camera": {"pose": FRONT_CAMERA.tolist(), "fov": FRONT_FOV},
        "rate": SAWYER.rate,
        "about": policy.about,
    } | head_constants(policy)


def head_constants(policy: Policy) -> dict[str, Any]:
    """ᾱ of the diffusion head and the values of the bins, where the policy has these heads."""
    heads, found = policy.config.heads.kinds, {}
    if "ddpm" in heads:
        found["alpha_bar"] = cast(DDPMHead, policy.head("ddpm")).alpha_bar.tolist()
    if "bins" in heads:
        found["centres"] = cast(BinsHead, policy.head("bins")).centres.tolist()
    return found
