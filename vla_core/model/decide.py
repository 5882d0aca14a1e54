"""The same thought as `Policy.act`, with every stage written down.

observation, sentence, noise (K, A) -> Decision. The stages run through the same methods in the same order, so
the action is the same; attention maps are recomputed from the residual stream, and every head is asked.
"""

import time
from collections.abc import Callable
from typing import Any, cast

import numpy as np
import torch
from torch import Tensor

from vla_core import trace
from vla_core.model.fusion import FusionOutput, Transformer
from vla_core.model.heads.base import Proposal
from vla_core.model.policy import Policy, Sentence
from vla_core.model.vision import PATCH, VisionOutput
from vla_core.world.base import Observation

VIEWS = ("front", "wrist")
NOTHING_SEEN = np.zeros((0, 0, 0, 0), np.float16)  # the attention of a fusion that has none


class Stopwatch:
    """Milliseconds by stage."""

    def __init__(self) -> None:
        self.milliseconds: dict[str, float] = {}

    def __call__(self, stage: str, work: Callable[..., Any], *given: Any) -> Any:
        start = time.perf_counter()
        result = work(*given)
        self.milliseconds[stage] = 1e3 * (time.perf_counter() - start)
        return result


@torch.inference_mode()
def decide(
    policy: Policy, observation: Observation, sentence: Sentence, noise: np.ndarray, head: str
) -> trace.Decision:
    """One decision, stage by stage."""
    timed = Stopwatch()
    pictures, state = policy.senses(observation)
    seen = timed("vision", policy.see, pictures, sentence.heard)
    feeling = timed("state", policy.feel, state)
    fused = timed("fusion", policy.fuse, seen, sentence.heard, feeling, state)
    proposals = timed("heads", ask_all, policy, fused.context, torch.from_numpy(noise)[None])
    hand, thing, goal = policy.believe(fused.context)[0].numpy()
    return trace.Decision(
        vision=vision_record(seen, pictures),
        language=language_record(sentence),
        state=trace.State(array(state), array(policy.state.normal(state)), array(feeling[:, 0])),
        fusion=fusion_record(policy, fused, sentence),
        belief=trace.Belief(hand, thing, goal),
        heads={kind: head_record(proposal) for kind, proposal in proposals.items()},
        head=head,
        milliseconds=timed.milliseconds,
    )


def ask_all(policy: Policy, context: Tensor, noise: Tensor) -> dict[str, Proposal]:
    return {kind: policy.head(kind).sample(context, noise) for kind in policy.config.heads.kinds}


def vision_record(seen: tuple[VisionOutput, ...], pictures: tuple[Tensor, ...]) -> trace.Vision:
    return trace.Vision(
        pictures=tuple(array(picture) for picture in pictures),
        maps=tuple(tuple(half(layer) for layer in view.maps) for view in seen),
        heat=tuple(half(view.heat) for view in seen),
        keypoints=np.stack([array(view.keypoints) for view in seen]),
        tokens=np.concatenate([array(view.tokens) for view in seen]),
    )


def language_record(sentence: Sentence) -> trace.Language:
    return trace.Language(
        text=sentence.text,
        pieces=sentence.pieces.pieces,
        known=np.array(sentence.pieces.known),
        hidden=array(sentence.heard.hidden)[: len(sentence.pieces.pieces)],
        nearest=sentence.reading.nearest,
        understood=sentence.reading.understood,
    )


def fusion_record(policy: Policy, fused: FusionOutput, sentence: Sentence) -> trace.Fusion:
    names, stages = token_names(policy, sentence)
    layers = policy.config.fusion.layers if fused.residual else 0
    attention = half(cast(Transformer, policy.fusion).attention(fused)) if layers else NOTHING_SEEN
    residual = [half(tokens) for tokens in fused.residual] if layers else [np.zeros((0, 0), np.float16)]
    return trace.Fusion(names, stages, attention, np.stack(residual), array(fused.context))


def token_names(policy: Policy, sentence: Sentence) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What each of the T tokens stands for, and the stage it came from, in the order of fusion."""
    names, stages = ["readout", "state"], ["fusion", "state"]
    names += sentence.pieces.pieces
    stages += ["language"] * len(sentence.pieces.pieces)
    for view, side in zip(VIEWS, policy.config.vision.sides, strict=False):
        cells = [f"{view} {row},{column}" for row in range(side // PATCH) for column in range(side // PATCH)]
        names += [f"{view} keypoints", *cells]
        stages += ["vision"] * (1 + len(cells))
    return tuple(names), tuple(stages)


def head_record(proposal: Proposal) -> trace.Sample:
    """A batch of one, without its batch dimension; the centres of the bins never had one."""
    fields = {name: value for name, value in vars(proposal).items() if value is not None}
    return trace.Sample(**{n: v.numpy() if n == "centres" else array(v) for n, v in fields.items()})


def array(batch_of_one: Tensor) -> np.ndarray:
    return batch_of_one[0].numpy()


def half(batch_of_one: Tensor) -> np.ndarray:
    return batch_of_one[0].to(torch.float16).numpy()
