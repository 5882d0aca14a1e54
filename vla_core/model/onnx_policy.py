"""The forward pass of a policy in ONNX Runtime, behind the interface of `Policy`.

with_onnx_runtime(policy, checkpoint) -> the same policy whose `act` runs the graphs that `export-onnx` wrote
beside the checkpoint (export/onnx/graphs.py says what they are). PyTorch is the reference: it reads the sentences
and records decisions (`decide`). Where ddpm or flow take other steps than as trained, the loop is PyTorch's too.
"""

import hashlib
from copy import copy
from functools import lru_cache
from pathlib import Path
from typing import Any, cast

import numpy as np
import torch
from torch import Tensor, nn

from vla_core.errors import BrokenFile, MissingPart
from vla_core.model.checkpoint_header import json_object
from vla_core.model.decide import VIEWS
from vla_core.model.policy import Policy, Sentence
from vla_core.world.base import Observation

FORMAT = 1  # of an exported folder
MANIFEST = "policy.json"
ITERATING = ("ddpm", "flow")  # heads whose graph is one evaluation, not the whole sampler
MISSING = "{} is not installed: pip install {}. Without it, PyTorch computes the policy as before."


class OnnxPolicy(Policy):
    """A policy on the same weights; only `act` differs, by rounding."""

    def __init__(self, policy: Policy, sessions: dict[str, Any]) -> None:
        nn.Module.__init__(self)
        vars(self).update(vars(policy))  # the modules are shared
        self._modules = dict(policy._modules)
        self.sessions = sessions
        heads = {kind: with_session(policy.head(kind), sessions[kind]) for kind in policy.config.heads.kinds}
        self.heads = nn.ModuleDict(heads)

    @torch.inference_mode()
    def act(
        self, observation: Observation, sentence: Sentence, noise: np.ndarray, heads: tuple[str, ...]
    ) -> dict[str, np.ndarray]:
        pictures, state = self.senses(observation)
        feed = dict(zip(VIEWS, pictures, strict=False)) | {"state": state}
        feed |= {"hidden": sentence.encoded.hidden, "pooled": sentence.encoded.pooled}
        context = run(self.sessions["trunk"], "context", feed)
        return {kind: self._chunk(kind, context, torch.from_numpy(noise)[None]) for kind in heads}

    def _chunk(self, kind: str, context: Tensor, noise: Tensor) -> np.ndarray:
        """(K, A), what one head proposes: in one run, or in one a step where the steps are not as trained."""
        iterates = kind in ITERATING
        if iterates and cast(Any, self.head(kind)).steps != getattr(self.config.heads, f"{kind}_samples"):
            return self.head(kind).sample(context, noise).actions[0].numpy()
        session = self.sessions[sampler_file(kind) if iterates else kind]
        return run(session, "actions", {"context": context, "noise": noise})[0].numpy()


class OnnxDenoiser(nn.Module):
    """One evaluation of a head that iterates, in ONNX Runtime."""

    def __init__(self, session: Any) -> None:
        super().__init__()
        self.session = session

    def forward(self, x_t: Tensor, t: Tensor, context: Tensor) -> Tensor:
        return run(self.session, "clean", {"x_t": x_t, "t": t, "context": context})


def with_session(head: nn.Module, session: Any) -> nn.Module:
    """A head that iterates, with its network in ONNX Runtime; any other head as it is."""
    if not hasattr(head, "clean"):
        return head
    other = copy(head)
    other._modules = dict(head._modules)
    other.clean = OnnxDenoiser(session)
    return other


def run(session: Any, output: str, feed: dict[str, Tensor]) -> Tensor:
    (found,) = session.run([output], {name: value.numpy() for name, value in feed.items()})
    return torch.from_numpy(found)


@lru_cache(maxsize=3)
def with_onnx_runtime(policy: Policy, checkpoint: Path) -> OnnxPolicy:
    """The policy of a checkpoint with the graphs that were exported from it."""
    folder = folder_of(checkpoint)
    manifest = read_manifest(folder, checkpoint)
    if manifest["weights"] != digest(checkpoint):
        raise BrokenFile(f"{folder} was exported from other weights. Export again: {export_command(checkpoint)}.")
    sessions = {name: session(folder / one["file"]) for name, one in manifest["graphs"].items()}
    sampled = [sampler_file(kind) for kind in policy.config.heads.kinds if kind in ITERATING]
    return OnnxPolicy(policy, sessions | {name: session(folder / name) for name in sampled})


def sampler_file(kind: str) -> str:
    """The graph of a head that iterates with all the steps that it was trained to take."""
    return f"{kind}_sampled.onnx"


def folder_of(checkpoint: Path) -> Path:
    """Where the graphs of a checkpoint are exported to: checkpoints/full.safetensors → checkpoints/full-onnx."""
    return checkpoint.with_name(f"{checkpoint.stem}-onnx")


def read_manifest(folder: Path, checkpoint: Path) -> dict[str, Any]:
    path = folder / MANIFEST
    if not path.is_file():
        raise MissingPart(f"No exported policy at {folder}. Export it: {export_command(checkpoint)}.")
    manifest = json_object(path.read_text(encoding="utf-8"))
    if manifest is None or manifest.get("format") != FORMAT:
        raise BrokenFile(f"{path} cannot be read by this program. Export again: {export_command(checkpoint)}.")
    return manifest


def export_command(checkpoint: Path) -> str:
    return f"`python -m vla_core export-onnx --checkpoint {checkpoint}`"


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def session(path: Path) -> Any:
    """A graph on one thread; one clear line where ONNX Runtime or the file is missing or broken."""
    runtime = onnx_runtime()
    if not path.is_file():
        raise MissingPart(f"{path} is missing; export the policy again.")
    options = runtime.SessionOptions()
    options.intra_op_num_threads = 1
    options.log_severity_level = 3
    try:
        return runtime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
    except Exception as error:  # ONNX Runtime has its own kinds, none of which it exports
        raise BrokenFile(f"{path} is not an ONNX graph that ONNX Runtime can run: {first_line(error)}") from error


def onnx_runtime() -> Any:
    try:
        import onnxruntime
    except ImportError as error:
        raise MissingPart(MISSING.format("ONNX Runtime", "onnxruntime==1.32.0")) from error
    return onnxruntime


def first_line(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0][:200]
