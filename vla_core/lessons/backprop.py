"""Back-propagation through a graph small enough to hold in the head, one node at a time.

L = (σ(w₁x₁ + w₂x₂ + b) - t)²; walk(step) -> Walk: values forward, then slopes backward by the chain rule
(Rumelhart, Hinton and Williams 1986). Every slope dL/dnode = Σ dL/dparent · dparent/dnode.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from vla_core.lessons.network import sigmoid


@dataclass(frozen=True)
class Operation:
    """What a node does with its inputs, and its local slope for each of them."""

    sign: str
    value: Callable[..., float]
    slopes: Callable[..., tuple[float, ...]]  # (output, *inputs) -> one slope for each input


TIMES = Operation("×", lambda a, b: a * b, lambda _, a, b: (b, a))
PLUS = Operation("+", lambda a, b: a + b, lambda *_: (1.0, 1.0))
MINUS = Operation("−", lambda a, b: a - b, lambda *_: (1.0, -1.0))
SQUASH = Operation("σ", lambda a: float(sigmoid(np.array(a))), lambda out, _: (out * (1 - out),))
SQUARE = Operation("²", lambda a: a * a, lambda _, a: (2 * a,))

GRAPH: dict[str, tuple[Operation, tuple[str, ...]]] = {  # in the order of the forward pass
    "p1": (TIMES, ("w1", "x1")),
    "p2": (TIMES, ("w2", "x2")),
    "s": (PLUS, ("p1", "p2")),
    "z": (PLUS, ("s", "b")),
    "y": (SQUASH, ("z",)),
    "e": (MINUS, ("y", "t")),
    "L": (SQUARE, ("e",)),
}
LEAVES = ("w1", "x1", "w2", "x2", "b", "t")
STEPS = 2 * len(GRAPH)


@dataclass(frozen=True, eq=False)
class Walk:
    """The graph as it stands after some steps."""

    step: int
    names: tuple[str, ...]  # leaves, then nodes
    values: dict[str, float]  # of what is known so far
    slopes: dict[str, float]  # dL/dname, of what is known so far
    edges: tuple[tuple[str, str], ...]  # input, node
    active: str  # the node of this step, empty before the first
    backward: bool
    says: tuple[str, ...]  # the arithmetic of this step


def walk(step: int = STEPS, w1: float = 0.8, w2: float = -0.4, target: float = 1.0) -> Walk:
    """Seven nodes forward, the same seven backward; stop after `step` of them."""
    values = {"w1": w1, "x1": 1.5, "w2": w2, "x2": 2.0, "b": 0.1, "t": target}
    slopes: dict[str, float] = {}
    says: tuple[str, ...] = ("Nothing has been computed yet: only the inputs and the weights are known.",)
    active = ""
    for active, backward in visits()[:step]:
        says = backward_step(active, values, slopes) if backward else forward_step(active, values)
    return Walk(
        step=step,
        names=(*LEAVES, *GRAPH),
        values=values,
        slopes=slopes,
        edges=tuple((source, node) for node, (_, sources) in GRAPH.items() for source in sources),
        active=active,
        backward=step > len(GRAPH),
        says=says,
    )


def visits() -> list[tuple[str, bool]]:
    """Every step: which node, and whether it is visited on the way back."""
    return [(node, False) for node in GRAPH] + [(node, True) for node in reversed(GRAPH)]


def forward_step(node: str, values: dict[str, float]) -> tuple[str, ...]:
    """Compute a node from its inputs, which are all known by now."""
    operation, sources = GRAPH[node]
    given = [values[source] for source in sources]
    values[node] = operation.value(*given)
    shown = f" {operation.sign} ".join(f"{number:.3g}" for number in given)
    one = f"{shown}{operation.sign}" if operation is SQUARE else f"{operation.sign}({shown})"
    return (f"{node} = {one if len(given) == 1 else shown} = {values[node]:.4g}",)


def backward_step(node: str, values: dict[str, float], slopes: dict[str, float]) -> tuple[str, ...]:
    """Hand a node's slope on to its inputs: the chain rule, once for each edge."""
    operation, sources = GRAPH[node]
    arriving = slopes.setdefault(node, 1.0)  # dL/dL = 1
    locals_ = operation.slopes(values[node], *(values[source] for source in sources))
    lines = []
    for source, local in zip(sources, locals_, strict=True):
        slopes[source] = slopes.get(source, 0.0) + arriving * local
        lines.append(
            f"∂L/∂{source} = ∂L/∂{node} · ∂{node}/∂{source} = {arriving:.4g} · {local:.4g} = {slopes[source]:.4g}"
        )
    return tuple(lines)
