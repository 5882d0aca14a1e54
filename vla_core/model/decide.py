"""`Policy.act` with a record of every stage.

observation, sentence, noise (K, A) -> Decision. The stages run through the same methods in the same order, so
the action is the same; attention maps are recomputed from the residual stream, and every head makes a proposal.
"""

import time
from collections.abc import Callable
from typing import Any, TypeVar, cast

import numpy as np
import torch
from torch import Tensor

from vla_core import trace
from vla_core.model.fusion import FusionOutput, Transformer
from vla_core.model.heads.base import Proposal
from vla_core.model.policy import Policy, Sentence
from vla_core.model.vision import PATCH, VisionOutput
from vla_core.world.base import Observation

T = TypeVar("T")
VIEWS = ("front", "wrist")
NO_ATTENTION = np.zeros((0, 0, 0, 0), np.float16)  # of a fusion that has none


class StageTimer:
    """Calls a stage and measures how long it takes."""

    def __init__(self) -> None:
        self.milliseconds: dict[str, float] = {}

    def __call__(self, stage: str, work: Callable[..., T], *arguments: Any) -> T:
        start = time.perf_counter()
        result = work(*arguments)
        self.milliseconds[stage] = 1e3 * (time.perf_counter() - start)
        return result


@torch.inference_mode()
def decide(
    policy: Policy, observation: Observation, sentence: Sentence, noise: np.ndarray, head: str
) -> trace.Decision:
    """One decision, stage by stage."""
    timed = StageTimer()
    pictures, state = policy.senses(observation)
    views = timed("vision", policy.see, pictures, sentence.encoded)
    state_token = timed("state", policy.feel, state)
    fused = timed("fusion", policy.fuse, views, sentence.encoded, state_token, state)
    proposals = timed("heads", proposals_of_all_heads, policy, fused.context, torch.from_numpy(noise)[None])
    hand, object_, goal = policy.believe(fused.context)[0].numpy()
    return trace.Decision(
        vision=vision_record(views, pictures),
        language=language_record(sentence),
        state=trace.State(array(state), array(policy.state.normal(state)), array(state_token[:, 0])),
        fusion=fusion_record(policy, fused, sentence),
        belief=trace.Belief(hand, object_, goal),
        heads={kind: head_record(proposal) for kind, proposal in proposals.items()},
        head=head,
        milliseconds=timed.milliseconds,
        familiarity=familiarity_record(policy, views, sentence, state),
    )


def familiarity_record(
    policy: Policy, views: tuple[VisionOutput, ...], sentence: Sentence, state: Tensor
) -> trace.Familiarity | None:
    """How unlike training each sense is, where that was fitted for these weights."""
    if policy.familiarity is None:
        return None
    return policy.familiarity.judge(views, sentence.encoded.pooled, policy.state.normal(state))


def proposals_of_all_heads(policy: Policy, context: Tensor, noise: Tensor) -> dict[str, Proposal]:
    return {kind: policy.head(kind).sample(context, noise) for kind in policy.config.heads.kinds}


def vision_record(views: tuple[VisionOutput, ...], pictures: tuple[Tensor, ...]) -> trace.Vision:
    return trace.Vision(
        pictures=tuple(array(picture) for picture in pictures),
        maps=tuple(tuple(float16(layer) for layer in view.maps) for view in views),
        heat=tuple(float16(view.heat) for view in views),
        keypoints=np.stack([array(view.keypoints) for view in views]),
        tokens=np.concatenate([array(view.tokens) for view in views]),
        words=tuple(float16(view.words) for view in views if view.words is not None),
    )


def language_record(sentence: Sentence) -> trace.Language:
    return trace.Language(
        text=sentence.text,
        pieces=sentence.pieces.pieces,
        known=np.array(sentence.pieces.known),
        hidden=array(sentence.encoded.hidden)[: len(sentence.pieces.pieces)],
        nearest=sentence.reading.nearest,
        understood=sentence.reading.understood,
    )


def fusion_record(policy: Policy, fused: FusionOutput, sentence: Sentence) -> trace.Fusion:
    names, stages = token_names(policy, sentence)
    layers = policy.config.fusion.layers if fused.residual else 0
    attention = float16(cast(Transformer, policy.fusion).attention(fused)) if layers else NO_ATTENTION
    residual = [float16(tokens) for tokens in fused.residual] if layers else [np.zeros((0, 0), np.float16)]
    return trace.Fusion(names, stages, attention, np.stack(residual), array(fused.context))


def token_names(policy: Policy, sentence: Sentence) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The name of each of the T tokens and the stage it comes from, in the order of fusion."""
    names, stages = ["readout", "state"], ["fusion", "state"]
    names += sentence.pieces.pieces
    stages += ["language"] * len(sentence.pieces.pieces)
    for view, side in zip(VIEWS, policy.config.vision.sides, strict=False):
        cells = [f"{view} {row},{column}" for row in range(side // PATCH) for column in range(side // PATCH)]
        names += [f"{view} keypoints", *cells]
        stages += ["vision"] * (1 + len(cells))
    return tuple(names), tuple(stages)


def head_record(proposal: Proposal) -> trace.Sample:
    """A batch of one without its batch dimension, which the centres of the bins never had."""
    fields = {name: value for name, value in vars(proposal).items() if value is not None}
    return trace.Sample(**{n: v.numpy() if n == "centres" else array(v) for n, v in fields.items()})


def array(batch_of_one: Tensor) -> np.ndarray:
    return batch_of_one[0].numpy()


def float16(batch_of_one: Tensor) -> np.ndarray:
    return batch_of_one[0].to(torch.float16).numpy()
