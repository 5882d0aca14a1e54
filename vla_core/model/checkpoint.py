"""A policy on disk: one safetensors file whose header carries, as JSON, all that is needed to use it.

Weights travel as float16 (half the size, no measurable loss); the vocabulary, the configuration and what the
policy was trained on stand in the header. Never a pickle. Written to a temporary name and renamed.
"""

import json
import os
from functools import lru_cache
from pathlib import Path
from typing import Any

import torch
from safetensors import safe_open
from safetensors.torch import save_file
from torch import Tensor

from vla_core.config import to_dict
from vla_core.errors import Mistake
from vla_core.model.checkpoint_header import VERSION, config_in, read_header
from vla_core.model.policy import Policy
from vla_core.model.tokenizer import Tokenizer


def save(path: Path, policy: Policy, about: dict[str, Any]) -> None:
    """Write the policy; `about` is kept as it is (data, steps, measured results)."""
    weights = {name: slim(tensor) for name, tensor in policy.state_dict().items()}
    told = {"version": VERSION, "config": to_dict(policy.config), "about": about}
    write(path, weights, told | {"vocabulary": policy.language.tokenizer.to_dict()})


def load(path: Path) -> Policy:
    """The policy in evaluation mode, on the CPU, with `about` beside it."""
    weights, told = read(path)
    policy = Policy(config_in(told, path), Tokenizer.from_dict(told.get("vocabulary", {})))
    fill(policy, weights, path)
    policy.about = told.get("about", {})
    return policy.eval().requires_grad_(False)


def load_cached(path: Path) -> Policy:
    """The same, one for all who only act with it; read again when the file has changed."""
    return kept(path, path.stat().st_mtime_ns if path.is_file() else 0)


@lru_cache(maxsize=3)  # the page's own, and the two of a comparison
def kept(path: Path, changed: int) -> Policy:
    return load(path)


def fill(policy: Policy, weights: dict[str, Tensor], path: Path) -> None:
    """Put the weights in; every number of the model must be there, and be a number."""
    try:
        policy.load_state_dict({name: tensor.float() for name, tensor in weights.items()})
    except RuntimeError as error:
        raise Mistake(f"{path} does not fit its own configuration; fetch or train it again.") from error
    broken = [name for name, tensor in weights.items() if not tensor.isfinite().all()]
    if broken:
        raise Mistake(f"{path} holds weights that are no numbers ({broken[0]}); fetch or train it again.")


def write(path: Path, tensors: dict[str, Tensor], told: dict[str, Any]) -> None:
    """One safetensors file with a JSON header (`told`), whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(f".{path.name}.{os.getpid()}.partial")
    try:
        save_file(tensors, partial, metadata={"vla_core": json.dumps(told)})
        partial.chmod(0o644)  # the library keeps its files to their owner
        os.replace(partial, path)
    except OSError as error:
        raise Mistake(f"Could not write {path}: {error.strerror or error}. Nothing was changed.") from error
    finally:
        partial.unlink(missing_ok=True)


def read(path: Path) -> tuple[dict[str, Tensor], dict[str, Any]]:
    """The tensors and the header, or one clear line about what is wrong with the file."""
    told = read_header(path)
    with safe_open(path, framework="pt") as file:
        return {name: file.get_tensor(name) for name in file.keys()}, told  # noqa: SIM118


def slim(tensor: Tensor) -> Tensor:
    return (tensor.to(torch.float16) if tensor.is_floating_point() else tensor).contiguous().cpu()
