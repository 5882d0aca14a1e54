"""Attempts in a worker process, which keeps one policy and one world open between episodes."""

from functools import lru_cache
from pathlib import Path

import torch

from vla_core.attempt.attempt import Attempt, prepare_trial
from vla_core.attempt.request import Request
from vla_core.model import checkpoint
from vla_core.model.policy import Policy
from vla_core.world.pool import WorldPool

WORLDS = WorldPool(max_idle=1)


@lru_cache(maxsize=1)
def policy_at(path: Path) -> Policy:
    """One for as long as the process lives, even where its file is written anew meanwhile."""
    torch.set_num_threads(1)
    return checkpoint.load(path)


def trial(request: Request, worlds: WorldPool = WORLDS) -> Attempt:
    """An attempt of a measurement: the scene names the task, the words go to the policy as they are."""
    return prepare_trial(request, policy_at, worlds)
