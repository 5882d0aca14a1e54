"""Tests of a recorded decision: does the action depend on what the attention shows?

Prober(policy).with_probe(decision) -> the same decision with a `Probe`: each patch of each picture covered in turn
(occlusion, Zeiler and Fergus 2014), the attention of the same network with random weights (Adebayo et al. 2018),
and the next action from many draws of noise. Much slower than acting, so only computed on request.
"""

from dataclasses import replace
from typing import cast

import numpy as np
import torch
from torch import Tensor

from vla_core.model.fusion import Transformer
from vla_core.model.language import EncodedSentence
from vla_core.model.policy import Policy
from vla_core.model.vision import PATCH
from vla_core.trace import Decision, Probe
from vla_core.world.base import ACTION_SIZE, MEAN_GREY

DRAWS = 32  # of noise


class Prober:
    """Probes the decisions of one policy; has a second policy of the same shape with random weights."""

    def __init__(self, policy: Policy, seed: int = 0) -> None:
        self.policy = policy
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(seed)
            self.untrained = Policy(policy.config, policy.language.tokenizer).eval()

    @torch.inference_mode()
    def with_probe(self, decision: Decision) -> Decision:
        sentence = self.policy.hear(decision.language.text).encoded
        pictures = tuple(torch.from_numpy(picture)[None] for picture in decision.vision.pictures)
        state = torch.from_numpy(decision.state.raw)[None]
        probe = Probe(
            occlusion=self.occlusion(pictures, sentence, state, decision.head),
            stranger=attention(self.untrained, pictures, sentence, state),
            samples=self.samples(pictures, sentence, state),
        )
        return replace(decision, probe=probe)

    def occlusion(
        self, pictures: tuple[Tensor, ...], sentence: EncodedSentence, state: Tensor, head: str
    ) -> tuple[np.ndarray, ...]:
        """V × (rows, columns): change of the next action, in centimetres a step, when a patch is covered."""
        plain = self.next_action(pictures, sentence, state, head)  # (1, A)
        changes = []
        for view, picture in enumerate(pictures):
            covered = with_each_patch_covered(picture)  # (N, H, W, 3)
            changed = tuple(covered if i == view else other for i, other in enumerate(pictures))
            distance = (self.next_action(changed, sentence, state, head) - plain)[:, :3].norm(dim=1)  # (N,)
            side = picture.shape[1] // PATCH
            changes.append(distance.reshape(side, side).numpy())
        return tuple(changes)

    def next_action(
        self, pictures: tuple[Tensor, ...], sentence: EncodedSentence, state: Tensor, head: str
    ) -> Tensor:
        """(B, A) without noise; B is the number of pictures of the view that has most."""
        many = max(len(picture) for picture in pictures)
        context = context_of(self.policy, pictures, sentence, state, many)
        no_noise = torch.zeros(many, self.policy.config.chunk, ACTION_SIZE)
        return self.policy.head(head).sample(context, no_noise).actions[:, 0]

    def samples(
        self, pictures: tuple[Tensor, ...], sentence: EncodedSentence, state: Tensor
    ) -> dict[str, np.ndarray]:
        """Head → (M, S + 1, A), the sampler's path to the next action from M draws of noise."""
        context = context_of(self.policy, pictures, sentence, state, 1).expand(DRAWS, -1)
        generator = torch.Generator().manual_seed(0)
        noise = torch.randn(DRAWS, self.policy.config.chunk, ACTION_SIZE, generator=generator)
        heads = {kind: self.policy.head(kind) for kind in self.policy.config.heads.kinds}
        return {kind: head.sample(context, noise).path[:, :, 0].numpy() for kind, head in heads.items()}


def context_of(
    policy: Policy, pictures: tuple[Tensor, ...], sentence: EncodedSentence, state: Tensor, many: int
) -> Tensor:
    """(many, D), the context; pictures, sentence and state that come once are repeated."""
    shared = EncodedSentence(
        *(part.expand(many, *part.shape[1:]) for part in (sentence.hidden, sentence.pooled, sentence.mask))
    )
    repeated = tuple(picture.expand(many, -1, -1, -1) for picture in pictures)
    states = state.expand(many, -1)
    return policy.fuse(policy.see(repeated, shared), shared, policy.feel(states), states).context


def attention(
    policy: Policy, pictures: tuple[Tensor, ...], sentence: EncodedSentence, state: Tensor
) -> np.ndarray:
    """(layers, T, T) mean over the heads; empty where fusion has no attention."""
    result = policy.fuse(policy.see(pictures, sentence), sentence, policy.feel(state), state)
    if not result.residual:
        return np.zeros((0, 0, 0), np.float16)
    return cast(Transformer, policy.fusion).attention(result)[0].mean(dim=1).to(torch.float16).numpy()


def with_each_patch_covered(picture: Tensor) -> Tensor:
    """(1, H, W, 3) → (N, H, W, 3), patches in reading order."""
    side = picture.shape[1] // PATCH
    covered = picture.repeat(side * side, 1, 1, 1)
    for i in range(side * side):
        top, left = i // side * PATCH, i % side * PATCH
        covered[i, top : top + PATCH, left : left + PATCH] = MEAN_GREY
    return covered
