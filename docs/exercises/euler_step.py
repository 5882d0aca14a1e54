"""Flow: one Euler step from noise towards an action.

The flow head predicts the clean chunk from a noisy one. On a straight path the velocity at time t is (clean -
noisy) / (1 - t). Take one of `steps` equal steps. `python -m docs.exercises.euler_step` checks it against the
path of the head that drives the robot.
"""

from collections.abc import Callable

import torch
from torch import Tensor

from docs.exercises import verdict
from vla_core.config import HeadsConfig
from vla_core.model.heads.flow import FlowHead

Answer = Callable[[Tensor, Tensor, float, int], Tensor]


def answer(noisy: Tensor, clean: Tensor, t: float, steps: int) -> Tensor:
    """noisy and clean (K, 4) at time t → where the chunk is one step later (K, 4)."""
    raise NotImplementedError


def check(answer: Answer) -> None:
    torch.manual_seed(0)
    head = FlowHead(HeadsConfig(), width=16, chunk=12).eval()
    context, noise = torch.randn(1, 16), torch.randn(1, 12, 4)
    with torch.no_grad():
        path = head.sample(context, noise).path[0]  # (S + 1, K, 4)
        for i in range(head.steps - 1):  # the last place is cut to the range of actions
            t = i / head.steps
            clean = head.clean(path[None, i], torch.tensor(t), context)[0]
            found = answer(path[i], clean, t, head.steps)
            away = float((found - path[i + 1]).abs().max())
            assert away < 1e-5, f"after step {i + 1} of {head.steps} your chunk is {away:.4f} from the head's."


if __name__ == "__main__":
    print(verdict(answer, check))
