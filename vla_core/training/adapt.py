"""Few-shot adaptation: the trunk stays frozen, and a few parameters are trained on one more task.

prepare_to_adapt(policy, method, rank) → the policy with only these parameters trainable:
    head      the action heads
    lora      the heads, and a low-rank correction beside each linear layer of fusion (Hu et al. 2021)
    scratch   everything but the reader, from random weights: the baseline that shows what the trunk is worth
    rehearse  the same as lora; the training rehearses old data and is pulled back to the old weights
pull_back(policy, start, share) → nearer to where the training began.
merge_corrections(policy) → the same policy with the corrections added to the layers, as a checkpoint holds it.
"""

import math

import torch
from torch import Tensor, nn

from vla_core.config import METHODS
from vla_core.errors import InvalidInput
from vla_core.model.policy import Policy


class LoRA(nn.Module):
    """A frozen linear layer W and a correction beside it: W x + up(down(x)); zero before training."""

    def __init__(self, base: nn.Linear, rank: int) -> None:
        super().__init__()
        self.base = base.requires_grad_(False)
        self.down = nn.Parameter(torch.empty(rank, base.in_features))
        self.up = nn.Parameter(torch.zeros(base.out_features, rank))
        nn.init.kaiming_uniform_(self.down, a=math.sqrt(5))

    def forward(self, x: Tensor) -> Tensor:
        y: Tensor = self.base(x) + (x @ self.down.T) @ self.up.T
        return y

    @torch.no_grad()
    def merged(self) -> nn.Linear:
        """One plain layer with the same output: W + up down."""
        layer = nn.Linear(self.base.in_features, self.base.out_features, bias=self.base.bias is not None)
        layer.weight.copy_(self.base.weight + self.up @ self.down)
        if self.base.bias is not None:
            layer.bias.copy_(self.base.bias)
        return layer.requires_grad_(False)


def prepare_to_adapt(policy: Policy, method: str, rank: int = 8) -> Policy:
    """The policy, prepared for this method; the given one is changed, except for `scratch`."""
    if method not in METHODS:
        raise InvalidInput(f"Cannot adapt by {method!r}; choose from {', '.join(METHODS)}.")
    if method == "scratch":
        fresh = Policy(policy.config, policy.language.tokenizer)
        fresh.language = policy.language.requires_grad_(False)
        return fresh
    policy.requires_grad_(False)
    policy.heads.requires_grad_(True)
    if method in ("lora", "rehearse"):
        add_corrections(policy.fusion, rank)
    return policy


def add_corrections(module: nn.Module, rank: int) -> None:
    """Put a correction beside every linear layer inside the module."""
    if rank < 1:
        raise InvalidInput(f"The rank of a correction is {rank}; it must be at least 1.")
    for name, child in list(module.named_children()):
        if isinstance(child, nn.Linear):
            setattr(module, name, LoRA(child, rank))
        else:
            add_corrections(child, rank)


def merge_corrections(policy: Policy) -> Policy:
    """The policy with plain layers again, ready to be saved; it acts as before."""
    remove_corrections(policy.fusion)
    return policy


def remove_corrections(module: nn.Module) -> None:
    """Replace every corrected layer by one plain layer."""
    for name, child in list(module.named_children()):
        if isinstance(child, LoRA):
            setattr(module, name, child.merged())
        else:
            remove_corrections(child)


def trainable_weights(policy: Policy) -> dict[str, Tensor]:
    """A copy of the parameters that are trained, by name: where a pull leads back to."""
    return {name: one.detach().clone() for name, one in policy.named_parameters() if one.requires_grad}


@torch.no_grad()
def pull_back(policy: Policy, start: dict[str, Tensor], share: float) -> None:
    """Move the parameters back by a share of the way they have gone since the start (L2-SP, Li et al. 2018)."""
    for name, parameter in policy.named_parameters():
        if name in start:
            parameter.lerp_(start[name].to(parameter.device), min(1.0, share))


def trainable_parameters(policy: Policy) -> int:
    """How many numbers are trained."""
    return sum(parameter.numel() for parameter in policy.parameters() if parameter.requires_grad)
