"""How long a forward pass takes on one thread, in PyTorch and in ONNX Runtime: medians with their quartiles.

checkpoint → {"flow_ms": median, "flow_onnx_ms": median, …}, of processor time. Both runtimes take turns, so that
whatever else the machine does slows both.
"""

import time
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import torch

from vla_core.bench import Works, measure_alternately, median_and_spread
from vla_core.model import checkpoint as checkpoints
from vla_core.model.onnx_policy import with_onnx_runtime
from vla_core.model.policy import Policy
from vla_core.world.base import ACTION_SIZE, Observation

SENTENCE = "open the drawer"
REPEATS = 5  # in each round


def measure_policy(checkpoint: Path, rounds: int = 10) -> dict[str, Any]:
    """The time that acting with each head takes, in both runtimes."""
    torch.set_num_threads(1)
    policy = checkpoints.load(checkpoint)
    runtimes: dict[str, Policy] = {"ms": policy, "onnx_ms": with_onnx_runtime(policy, checkpoint)}
    observation, noise = random_observation(policy), np.zeros((policy.config.chunk, ACTION_SIZE), np.float32)
    sentence = policy.hear(SENTENCE)
    works: Works = {
        f"{head}_{name}": (partial(one.act, observation, sentence, noise, (head,)), REPEATS)
        for head in policy.config.heads.kinds
        for name, one in runtimes.items()
    }
    report: dict[str, Any] = {}
    for name, values in measure_alternately(works, rounds, time.process_time).items():
        report |= median_and_spread(name, np.array(values))
    return report


def random_observation(policy: Policy) -> Observation:
    """Pictures of the right size; what they show costs nothing more or less."""
    rng = np.random.default_rng(0)
    sides = policy.config.vision.sides
    front, *wrist = (rng.integers(0, 256, (side, side, 3), dtype=np.uint8) for side in sides)
    return Observation(front, wrist[0] if wrist else None, policy.state.mean.numpy().copy())
