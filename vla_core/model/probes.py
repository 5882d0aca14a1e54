"""Tests of a recorded decision: does the action depend on what the attention shows?

Prober(policy).with_probe(decision) -> the same decision with a `Probe`: each patch of each picture covered in turn
(occlusion, Zeiler and Fergus 2014), the attention of the same network with random weights (Adebayo et al. 2018),
the next action from many draws of noise, and each word left out in turn. Much slower than acting, so only computed
on request. with_repaints(decision, pictures) adds what the plan does if a thing has another colour.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import cast

import numpy as np
import torch
from torch import Tensor

from vla_core.model.fusion import Transformer
from vla_core.model.language import EncodedSentence
from vla_core.model.policy import Policy
from vla_core.model.tokenizer import BEGIN
from vla_core.model.vision import PATCH
from vla_core.trace import Decision, Probe
from vla_core.world.base import ACTION_SIZE, MEAN_GREY, Observation

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
            left_out=self.without_words(decision),
        )
        return replace(decision, probe=probe)

    @torch.inference_mode()
    def with_repaints(self, decision: Decision, seen: Sequence[Observation], paints: tuple[str, ...]) -> Decision:
        """The same probed decision with what the plan does if one thing after the other has another colour."""
        sentence = self.policy.hear(decision.language.text).encoded
        plain = self.plan_end(decision.vision.pictures, sentence, decision)
        ends = [self.plan_end(self.eyes(one), sentence, decision) for one in seen]
        assert decision.probe is not None  # it has been probed
        probe = replace(
            decision.probe,
            repainted=np.array([float((end - plain).norm()) for end in ends], np.float32),
            paints=paints,
            repaints=tuple(one.image for one in seen),
        )
        return replace(decision, probe=probe)

    def without_words(self, decision: Decision) -> np.ndarray:
        """(words,) centimetres that the end of the plan moves where a word is left out."""
        pieces, pictures = decision.language.pieces, decision.vision.pictures
        plain = self.plan_end(pictures, self.policy.hear(decision.language.text).encoded, decision)
        moved = []
        for _, places in decision.language.words:
            left = [piece for place, piece in enumerate(pieces) if place and place not in places]
            sentence = self.policy.hear("".join(left).replace(BEGIN, " ")).encoded
            moved.append(float((self.plan_end(pictures, sentence, decision) - plain).norm()))
        return np.array(moved, np.float32)

    def plan_end(self, pictures: tuple[np.ndarray, ...], sentence: EncodedSentence, decision: Decision) -> Tensor:
        """(3,) centimetres from the hand to where the plan of the acting head ends, without noise."""
        views = tuple(torch.from_numpy(picture)[None] for picture in pictures)
        state = torch.from_numpy(decision.state.raw)[None]
        context = context_of(self.policy, views, sentence, state, 1)
        no_noise = torch.zeros(1, self.policy.config.chunk, ACTION_SIZE)
        return self.policy.head(decision.head).sample(context, no_noise).actions[0, :, :3].sum(dim=0)

    def eyes(self, seen: Observation) -> tuple[np.ndarray, ...]:
        """The pictures that this policy looks at."""
        both = (seen.image, seen.wrist)[: len(self.policy.config.vision.sides)]
        return tuple(picture for picture in both if picture is not None)

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
