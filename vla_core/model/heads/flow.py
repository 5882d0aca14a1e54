"""Flow head: a straight path from noise to a chunk of actions.

context (B, D), noise (B, K, A) -> Proposal(actions, path (B, S + 1, K, A)); Lipman et al. 2022, as in pi0.

On the path x_t = (1 - t) noise + t actions the velocity is actions - noise = (actions - x_t) / (1 - t), so the
network may predict the clean actions instead of the velocity. The context determines them; a network for the
velocity would also have to pass the noise through.
"""

import torch
from torch import Tensor

from vla_core.config import HeadsConfig
from vla_core.model.heads.base import Denoiser, Head, Proposal, checked_steps, mask_padding, masked_mean


class FlowHead(Head):
    def __init__(self, config: HeadsConfig, width: int, chunk: int) -> None:
        super().__init__(config, width, chunk)
        self.clean = Denoiser(width, chunk, config.hidden)
        self.draws = config.draws
        self.steps = config.flow_samples  # may be changed when acting

    def loss(self, context: Tensor, actions: Tensor, weight: Tensor) -> Tensor:
        actions = mask_padding(actions, weight)
        noise = torch.randn(self.draws, *actions.shape, device=actions.device)  # (draws, B, K, A)
        t = torch.rand(noise.shape[:2], device=actions.device)  # (draws, B)
        x_t = torch.lerp(noise, actions, t[..., None, None])
        return masked_mean((self.clean(x_t, t, context) - actions).square(), weight)

    def sample(self, context: Tensor, noise: Tensor) -> Proposal:
        steps = checked_steps("flow", self.steps)
        path = [noise]
        for t in torch.linspace(0, 1, steps + 1, device=noise.device)[:-1]:
            velocity = (self.clean(path[-1], t, context) - path[-1]) / (1 - t)
            path.append(path[-1] + velocity / steps)
        path[-1] = path[-1].clamp(-1, 1)
        return Proposal(actions=path[-1], path=torch.stack(path, dim=1))
