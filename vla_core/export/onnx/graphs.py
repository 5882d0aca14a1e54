"""The graphs that a policy is cut into, as modules for `torch.onnx.export`. Each calls the policy's own stages.

sentence   ids (1, L) -> hidden (1, L, W), pooled (1, W), probability (1, tasks); once for each sentence
trunk      pictures, state, hidden, pooled -> context (1, D), and what decide.py records before the heads
a head     context, noise -> its proposal; or of a head that iterates, one evaluation: x_t, t, context -> clean

The loop over the denoising steps is outside the graphs: their number can be chosen, and the path is known. For the
fast path, `samplers` has the heads that iterate with all the steps they were trained to take, in one graph each.
A sentence has any length; it comes alone and without padding, so no graph needs a mask. `whole` is the policy with
one head in a single graph, as docs/own-policy.md asks for.
"""

from dataclasses import dataclass
from typing import Any, cast

import torch
from torch import Tensor, nn

from vla_core.errors import InvalidInput
from vla_core.model.decide import VIEWS
from vla_core.model.fusion import Transformer
from vla_core.model.heads.base import A
from vla_core.model.language import Encoded, EncodedSentence, GRUEncoder
from vla_core.model.onnx_policy import ITERATING
from vla_core.model.policy import Policy

Outputs = dict[str, Tensor]
PIECES = 5  # of the example sentence; any number but 0 and 1, which the exporter would take as constants


@dataclass(frozen=True, eq=False)
class Graph:
    """One module to export, with inputs as an example and the names of its outputs."""

    module: nn.Module  # inputs in their order -> a tuple in the order of `outputs`
    inputs: dict[str, Tensor]
    outputs: tuple[str, ...]
    any_length: tuple[str, ...] = ()  # inputs whose second axis is the length of the sentence


class Named(nn.Module):
    """Outputs by name; the exporter wants a tuple."""

    policy: Policy

    def __init__(self, policy: Policy) -> None:
        super().__init__()
        self.policy = policy

    def named(self, *inputs: Tensor) -> Outputs:
        raise NotImplementedError

    def forward(self, *inputs: Tensor) -> tuple[Tensor, ...]:
        return tuple(self.named(*inputs).values())


class Sentence(Named):
    def named(self, *inputs: Tensor) -> Outputs:
        (ids,) = inputs
        hidden, pooled = encoded(self.policy, ids)
        return {
            "hidden": hidden,
            "pooled": pooled,
            "probability": self.policy.language.understanding.probability(pooled),
        }


def encoded(policy: Policy, ids: Tensor) -> Encoded:
    """A sentence without padding, encoded; a GRU would be exported for one length only."""
    encoder = policy.language.encoder
    if isinstance(encoder, GRUEncoder):
        raise InvalidInput(
            "This policy reads with a GRU, which the ONNX exporter can only take at one length of sentence; "
            "export one whose language.kind is transformer."
        )
    return cast(Encoded, encoder(ids, torch.ones_like(ids, dtype=torch.bool)))


class Trunk(Named):
    def named(self, *inputs: Tensor) -> Outputs:
        *pictures, state, hidden, pooled = inputs
        policy, mask = self.policy, torch.ones_like(hidden[..., 0], dtype=torch.bool)
        sentence = EncodedSentence(hidden, pooled, mask)
        views, state_token = policy.see(tuple(pictures), sentence), policy.feel(state)
        fused = policy.fuse(views, sentence, state_token, state)
        found = {"context": fused.context, "belief": policy.believe(fused.context)}
        found |= {"normal": policy.state.normal(state), "state_token": state_token[:, 0]}
        for name, view in zip(VIEWS, views, strict=False):
            found |= {
                f"{name}_heat": view.heat,
                f"{name}_keypoints": view.keypoints,
                f"{name}_tokens": view.tokens,
            }
            found |= {f"{name}_map_{i}": layer for i, layer in enumerate(view.maps)}
            found |= {} if view.words is None else {f"{name}_words": view.words}
        if fused.residual:
            found["attention"] = cast(Transformer, policy.fusion).attention(fused)
            found["residual"] = torch.stack(fused.residual, dim=1)
        return found


class OnePass(Named):
    """A head that needs one evaluation, with its sampler."""

    def __init__(self, policy: Policy, kind: str) -> None:
        super().__init__(policy)
        self.kind = kind

    def named(self, *inputs: Tensor) -> Outputs:
        proposal = self.policy.head(self.kind).sample(*inputs)
        fields = {name: value for name, value in vars(proposal).items() if value is not None}
        return {name: value for name, value in fields.items() if name not in ("path", "centres")}


class Evaluation(Named):
    """One evaluation of a head that iterates: the clean chunk that it expects."""

    def __init__(self, policy: Policy, kind: str) -> None:
        super().__init__(policy)
        self.kind = kind

    def named(self, *inputs: Tensor) -> Outputs:
        return {"clean": cast(Any, self.policy.head(self.kind)).clean(*inputs)}


class Whole(Named):
    """From pictures, state, words and noise to the actions of one head, steps as trained."""

    def __init__(self, policy: Policy, kind: str) -> None:
        super().__init__(policy)
        self.kind, self.trunk = kind, Trunk(policy)

    def named(self, *inputs: Tensor) -> Outputs:
        *senses, ids, noise = inputs
        found = self.trunk.named(*senses, *encoded(self.policy, ids))
        actions = self.policy.head(self.kind).sample(found["context"], noise).actions
        told = ("belief", "context", *(f"{view}_{part}" for view in VIEWS for part in ("keypoints", "heat")))
        return {"actions": actions} | {name: found[name] for name in told if name in found}


def whole(policy: Policy) -> Graph:
    """The policy in one graph, with the head that acts."""
    config = policy.config
    inputs = eyes(policy) | {"state": policy.state.mean[None].clone(), "ids": example_ids()}
    inputs |= {"noise": torch.zeros(1, config.chunk, A)}
    return graph(Whole(policy, config.heads.acting), inputs, ("ids",))


def eyes(policy: Policy) -> dict[str, Tensor]:
    """A picture for each view."""
    sides = zip(VIEWS, policy.config.vision.sides, strict=False)
    return {name: torch.zeros(1, side, side, 3, dtype=torch.uint8) for name, side in sides}


def example_ids() -> Tensor:
    return torch.full((1, PIECES), 3)


def graphs(policy: Policy) -> dict[str, Graph]:
    """Every graph of a policy by its name, which is also the name of its file."""
    config = policy.config
    ids = example_ids()
    words = named_example(Sentence(policy), ids)
    state = policy.state.mean[None].clone()
    trunk_inputs = eyes(policy) | {"state": state, "hidden": words["hidden"], "pooled": words["pooled"]}
    found = {
        "sentence": graph(Sentence(policy), {"ids": ids}, ("ids",)),
        "trunk": graph(Trunk(policy), trunk_inputs, ("hidden",)),
    }
    context, noise = torch.zeros(1, config.width), torch.zeros(1, config.chunk, A)
    for kind in config.heads.kinds:
        if kind in ITERATING:
            found[kind] = graph(
                Evaluation(policy, kind), {"x_t": noise, "t": torch.tensor(0.5), "context": context}
            )
        else:
            found[kind] = graph(OnePass(policy, kind), {"context": context, "noise": noise})
    return found


def samplers(policy: Policy) -> dict[str, Graph]:
    """The heads that iterate, each with its whole sampler, by their kind."""
    inputs = {"context": torch.zeros(1, policy.config.width), "noise": torch.zeros(1, policy.config.chunk, A)}
    kinds = [kind for kind in policy.config.heads.kinds if kind in ITERATING]
    return {kind: graph(OnePass(policy, kind), inputs) for kind in kinds}


def graph(module: Named, inputs: dict[str, Tensor], any_length: tuple[str, ...] = ()) -> Graph:
    return Graph(module.eval(), inputs, tuple(named_example(module, *inputs.values())), any_length)


@torch.no_grad()
def named_example(module: Named, *inputs: Tensor) -> Outputs:
    return module.named(*inputs)
