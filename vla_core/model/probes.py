"""What-ifs about a thought that is already written down: is what it looked at what it acted on?

Prober(policy).probed(decision) -> the same decision with a `Probe`: each patch of each picture covered in turn
(occlusion, Zeiler and Fergus 2014), the attention of the same network before it learnt anything (Adebayo et al.
2018), and the next action from many draws of noise. Slow beside acting, so it is asked only where someone wants
to know.
"""

from dataclasses import replace
from typing import cast

import numpy as np
import torch
from torch import Tensor

from vla_core.model.fusion import Transformer
from vla_core.model.policy import EncodedSentence, Policy
from vla_core.model.vision import PATCH
from vla_core.trace import Decision, Probe
from vla_core.world.base import ACTION_SIZE

GREY = 115  # of a covered patch: the mean of the training pictures
DRAWS = 32  # of noise


class Prober:
    """Asks one policy; keeps a twin of it that has learnt nothing."""

    def __init__(self, policy: Policy, seed: int = 0) -> None:
        self.policy = policy
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(seed)
            self.stranger = Policy(policy.config, policy.language.tokenizer).eval()

    @torch.inference_mode()
    def probed(self, decision: Decision) -> Decision:
        heard = self.policy.hear(decision.language.text).heard
        pictures = tuple(torch.from_numpy(picture)[None] for picture in decision.vision.pictures)
        state = torch.from_numpy(decision.state.raw)[None]
        probe = Probe(
            occlusion=self.occlusion(pictures, heard, state, decision.head),
            stranger=attention(self.stranger, pictures, heard, state),
            samples=self.samples(pictures, heard, state),
        )
        return replace(decision, probe=probe)

    def occlusion(
        self, pictures: tuple[Tensor, ...], heard: EncodedSentence, state: Tensor, head: str
    ) -> tuple[np.ndarray, ...]:
        """V × (rows, columns): centimetres a step that the next action moves when a patch is covered."""
        plain = self.next_action(pictures, heard, state, head)  # (1, A)
        moved = []
        for view, picture in enumerate(pictures):
            covered = with_each_patch_covered(picture)  # (N, H, W, 3)
            shown = tuple(covered if i == view else other for i, other in enumerate(pictures))
            away = (self.next_action(shown, heard, state, head) - plain)[:, :3].norm(dim=1)  # (N,)
            side = picture.shape[1] // PATCH
            moved.append(away.reshape(side, side).numpy())
        return tuple(moved)

    def next_action(
        self, pictures: tuple[Tensor, ...], heard: EncodedSentence, state: Tensor, head: str
    ) -> Tensor:
        """(B, A) on no noise, for as many pictures as there are."""
        many = max(len(picture) for picture in pictures)
        context = fused(self.policy, pictures, heard, state, many)
        still = torch.zeros(many, self.policy.config.chunk, ACTION_SIZE)
        return self.policy.head(head).sample(context, still).actions[:, 0]

    def samples(
        self, pictures: tuple[Tensor, ...], heard: EncodedSentence, state: Tensor
    ) -> dict[str, np.ndarray]:
        """Head → (M, S + 1, A), the next action on its way from M draws of noise."""
        context = fused(self.policy, pictures, heard, state, 1).expand(DRAWS, -1)
        generator = torch.Generator().manual_seed(0)
        noise = torch.randn(DRAWS, self.policy.config.chunk, ACTION_SIZE, generator=generator)
        heads = {kind: self.policy.head(kind) for kind in self.policy.config.heads.kinds}
        return {kind: head.sample(context, noise).path[:, :, 0].numpy() for kind, head in heads.items()}


def fused(
    policy: Policy, pictures: tuple[Tensor, ...], heard: EncodedSentence, state: Tensor, many: int
) -> Tensor:
    """(many, D), the context; what comes once is shown to all."""
    shared = EncodedSentence(
        *(part.expand(many, *part.shape[1:]) for part in (heard.hidden, heard.pooled, heard.mask))
    )
    shown = tuple(picture.expand(many, -1, -1, -1) for picture in pictures)
    felt = state.expand(many, -1)
    return policy.fuse(policy.see(shown, shared), shared, policy.feel(felt), felt).context


def attention(policy: Policy, pictures: tuple[Tensor, ...], heard: EncodedSentence, state: Tensor) -> np.ndarray:
    """(layers, T, T) mean over the heads; empty where fusion has no attention."""
    result = policy.fuse(policy.see(pictures, heard), heard, policy.feel(state), state)
    if not result.residual:
        return np.zeros((0, 0, 0), np.float16)
    return cast(Transformer, policy.fusion).attention(result)[0].mean(dim=1).to(torch.float16).numpy()


def with_each_patch_covered(picture: Tensor) -> Tensor:
    """(1, H, W, 3) → (N, H, W, 3), patches in reading order."""
    side = picture.shape[1] // PATCH
    covered = picture.repeat(side * side, 1, 1, 1)
    for i in range(side * side):
        top, left = i // side * PATCH, i % side * PATCH
        covered[i, top : top + PATCH, left : left + PATCH] = GREY
    return covered
