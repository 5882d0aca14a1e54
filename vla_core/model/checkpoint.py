"""A policy on disk: one safetensors file whose header carries, as JSON, all that is needed to use it.

Weights travel as float16 (half the size, no measurable loss); the vocabulary, the configuration and what the
policy was trained on stand in the header. Never a pickle. Written to a temporary name and renamed.
"""

import json
import os
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import save_file
from torch import Tensor

from vla_core.config import ModelConfig, from_dict, to_dict
from vla_core.errors import Mistake
from vla_core.model.policy import Policy
from vla_core.model.tokenizer import Tokenizer

VERSION = 1


def save(path: Path, policy: Policy, about: dict[str, Any]) -> None:
    """Write the policy; `about` is kept as it is (data, steps, measured results)."""
    weights = {name: slim(tensor) for name, tensor in policy.state_dict().items()}
    header = {"version": VERSION, "config": to_dict(policy.config), "about": about}
    write(path, weights, header | {"vocabulary": policy.language.tokenizer.to_dict()})


def load(path: Path) -> Policy:
    """The policy in evaluation mode, on the CPU, with `about` beside it."""
    weights, header = read(path)
    policy = Policy(from_dict(ModelConfig, header["config"]), Tokenizer.from_dict(header["vocabulary"]))
    fill(policy, weights, path)
    policy.about = header["about"]
    return policy.eval().requires_grad_(False)


def fill(policy: Policy, weights: dict[str, Tensor], path: Path) -> None:
    try:
        policy.load_state_dict({name: tensor.float() for name, tensor in weights.items()})
    except RuntimeError as error:
        raise Mistake(f"{path} does not fit its own configuration; fetch or train it again.") from error


def write(path: Path, tensors: dict[str, Tensor], header: dict[str, Any]) -> None:
    """One safetensors file with a JSON header, whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(f".{path.name}.{os.getpid()}.partial")
    try:
        save_file(tensors, partial, metadata={"vla_core": json.dumps(header)})
        partial.chmod(0o644)  # the library keeps its files to their owner
        os.replace(partial, path)
    except OSError as error:
        raise Mistake(f"Could not write {path}: {error.strerror or error}. Nothing was changed.") from error
    finally:
        partial.unlink(missing_ok=True)


def read(path: Path) -> tuple[dict[str, Tensor], dict[str, Any]]:
    """The tensors and the header, or one clear line about what is wrong with the file."""
    if not path.is_file():
        raise Mistake(f"No checkpoint at {path}. Train one: `python -m vla_core train --config full`.")
    try:
        with safe_open(path, framework="pt") as file:
            metadata = file.metadata() or {}
            tensors = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118
    except (SafetensorError, OSError) as error:
        raise Mistake(f"{path} is not a safetensors file, or it is cut short ({error}).") from error
    if "vla_core" not in metadata:
        raise Mistake(f"{path} is a safetensors file, but not one of ours: it has no vla_core header.")
    header = json.loads(metadata["vla_core"])
    if header.get("version") != VERSION:
        raise Mistake(f"{path} has version {header.get('version')}; this program reads version {VERSION}.")
    return tensors, header


def slim(tensor: Tensor) -> Tensor:
    return (tensor.to(torch.float16) if tensor.is_floating_point() else tensor).contiguous().cpu()
