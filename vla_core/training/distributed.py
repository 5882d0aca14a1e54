"""One process or many: `torchrun --nproc_per_node=2 -m vla_core train …` starts several, each with its share."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

import torch
import torch.distributed as dist

from vla_core.data.dataset import ProcessShare


@contextmanager
def join_process_group() -> Iterator[ProcessShare]:
    """Join the group that torchrun announces in the environment, and leave it at the end."""
    if "RANK" not in os.environ:
        yield ProcessShare()
        return
    dist.init_process_group("nccl" if torch.cuda.is_available() else "gloo")
    try:
        yield ProcessShare(dist.get_rank(), dist.get_world_size())
    finally:
        dist.destroy_process_group()


def agree(decision: bool, share: ProcessShare, device: torch.device) -> bool:
    """The decision of rank 0, in every process; all of them must call this at the same step.

    A process that stops one step before the others leaves them waiting for its gradients, so whatever depends on
    a clock is decided once.
    """
    if share.world_size == 1:
        return decision
    vote = torch.tensor([int(decision)], device=device)
    dist.broadcast(vote, src=0)
    return bool(vote.item())
