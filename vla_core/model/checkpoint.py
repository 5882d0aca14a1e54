"""A policy on disk: one safetensors file whose header holds, as JSON, all that is needed to use it.

Weights are stored as float16 (half the size, no measurable loss), the statistics of the data and the calibration
of the reader exactly. The header has the vocabulary, the configuration and what the policy was trained on.
Never a pickle.
"""

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

import torch
from safetensors import safe_open
from safetensors.torch import save as save_tensors
from torch import Tensor, nn

from vla_core.config import to_dict
from vla_core.errors import BrokenFile
from vla_core.files import write_atomically
from vla_core.model import familiarity
from vla_core.model.checkpoint_header import VERSION, config_in, read_header
from vla_core.model.policy import Policy
from vla_core.model.tokenizer import Tokenizer


def save(path: Path, policy: Policy, about: dict[str, Any]) -> None:
    """Write the policy; `about` goes into the header unchanged (data, steps, measured results)."""
    header = {"version": VERSION, "config": to_dict(policy.config), "about": about}
    write(path, stored_tensors(policy), header | {"vocabulary": policy.language.tokenizer.to_dict()})


def load(path: Path) -> Policy:
    """The policy in evaluation mode, on the CPU, with `about` from the header."""
    weights, header = read(path)
    policy = Policy(config_in(header, path), Tokenizer.from_dict(header.get("vocabulary", {})))
    load_weights(policy, weights, path)
    policy.about = header.get("about", {})
    policy.familiarity = familiarity.load_beside(path)
    return policy.eval().requires_grad_(False)


def load_cached(path: Path) -> Policy:
    """The same, shared by all callers that only act with it; read again when the file has changed."""
    return load_version(path, path.stat().st_mtime_ns if path.is_file() else 0)


@lru_cache(maxsize=3)  # the page's own, and the two of a comparison
def load_version(path: Path, changed: int) -> Policy:
    return load(path)


def load_weights(policy: Policy, weights: dict[str, Tensor], path: Path) -> None:
    """Copy the weights into the policy; all must be there and finite."""
    try:
        policy.load_state_dict({name: tensor.float() for name, tensor in weights.items()})
    except RuntimeError as error:
        raise BrokenFile(f"{path} does not fit its own configuration; fetch or train it again.") from error
    broken = [name for name, tensor in weights.items() if not tensor.isfinite().all()]
    if broken:
        raise BrokenFile(f"{path} holds weights that are no numbers ({broken[0]}); fetch or train it again.")


def write(path: Path, tensors: dict[str, Tensor], header: dict[str, Any]) -> None:
    """One safetensors file with a JSON header, whole or not at all."""
    write_atomically(path, save_tensors(tensors, metadata={"vla_core": json.dumps(header)}))


def read(path: Path) -> tuple[dict[str, Tensor], dict[str, Any]]:
    """The tensors and the header, or one clear line about what is wrong with the file."""
    header = read_header(path)
    with safe_open(path, framework="pt") as file:
        return {name: file.get_tensor(name) for name in file.keys()}, header  # noqa: SIM118


def stored_tensors(module: nn.Module) -> dict[str, Tensor]:
    """What a file holds of a module: its parameters as float16, its buffers (statistics, calibration) exactly."""
    learnt = {name for name, _ in module.named_parameters(remove_duplicate=False)}
    tensors = module.state_dict()
    return {
        name: (tensor.to(torch.float16) if name in learnt else tensor).contiguous().cpu()
        for name, tensor in tensors.items()
    }
