"""A small network in plain numpy, for the chapters that train one: forward, backward, a step downhill.

x (B, in) -> layers [x, after layer 1, …, outputs (B, out)]; hidden layers are squashed, the last is not.
Backward is the chain rule written out (Rumelhart, Hinton and Williams 1986).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np

from vla_core.lessons.optimisers import adam
from vla_core.trace import Array

Loss = Callable[[Array, Array], tuple[float, Array]]


@dataclass(frozen=True, eq=False)
class Network:
    """Weights and biases, layer by layer."""

    weights: tuple[Array, ...]  # each (out, in)
    biases: tuple[Array, ...]  # each (out,)
    squash: str = "relu"  # relu or sigmoid

    @property
    def parameters(self) -> int:
        return sum(part.size for part in (*self.weights, *self.biases))


def initialise(sizes: tuple[int, ...], seed: int, squash: str = "relu") -> Network:
    """Random weights, scaled so that signals keep their size through the layers (He et al. 2015)."""
    rng = np.random.default_rng(seed)
    pairs = list(pairwise(sizes))
    weights = [rng.normal(0, np.sqrt(2 / before), (after, before)) for before, after in pairs]
    return Network(tuple(weights), tuple(np.zeros(after) for _, after in pairs), squash)


def apply_activation(x: Array, squash: str) -> Array:
    """Sigmoid maps everything to between 0 and 1; ReLU sets negative values to 0."""
    return sigmoid(x) if squash == "sigmoid" else np.maximum(x, 0)


def sigmoid(x: Array) -> Array:
    return 0.5 * (1 + np.tanh(0.5 * np.asarray(x)))  # the same function, safe at both ends


def forward(network: Network, x: Array) -> list[Array]:
    """Every layer's activations, the inputs first, the outputs last."""
    layers = [x]
    for weight, bias in zip(network.weights[:-1], network.biases[:-1], strict=True):
        layers.append(apply_activation(layers[-1] @ weight.T + bias, network.squash))
    return [*layers, layers[-1] @ network.weights[-1].T + network.biases[-1]]


def backward(network: Network, layers: list[Array], error: Array) -> list[Array]:
    """The loss's slope for each weight, then for each bias; error (B, out) is its slope at the outputs."""
    weights, biases = [], []
    for i in reversed(range(len(network.weights))):
        weights.append(error.T @ layers[i])
        biases.append(error.sum(axis=0))
        if i:
            error = (error @ network.weights[i]) * activation_slope(layers[i], network.squash)
    return [*reversed(weights), *reversed(biases)]


def activation_slope(activation: Array, squash: str) -> Array:
    """The slope of the activation function, from its output."""
    return activation * (1 - activation) if squash == "sigmoid" else (activation > 0).astype(float)


def softmax(logits: Array) -> Array:
    powers = np.exp(logits - logits.max(axis=-1, keepdims=True))
    shares: Array = powers / powers.sum(axis=-1, keepdims=True)
    return shares


def cross_entropy(outputs: Array, labels: Array) -> tuple[float, Array]:
    """Mean surprise in nats about whole-number labels (B,), and its slope at the outputs."""
    belief = softmax(outputs)
    rows = np.arange(len(labels))
    surprise = -np.log(np.maximum(belief[rows, labels], 1e-12)).mean()
    belief[rows, labels] -= 1
    return float(surprise), belief / len(labels)


def squared_error(outputs: Array, targets: Array) -> tuple[float, Array]:
    """Mean squared error, and its slope at the outputs."""
    away = outputs - targets
    return float((away**2).mean()), 2 * away / away.size


def adam_step(network: Network, slopes: list[Array], memory: Any, rate: float) -> tuple[Network, Any]:
    """One step of Adam for all weights and biases."""
    new, memory = adam_move([*network.weights, *network.biases], slopes, memory, rate)
    layers = len(network.weights)
    return Network(tuple(new[:layers]), tuple(new[layers:]), network.squash), memory


def adam_move(parts: list[Array], slopes: list[Array], memory: Any, rate: float) -> tuple[list[Array], Any]:
    """One step of Adam for many arrays as one long vector, because small arrays one by one take longer."""
    change, memory = adam(np.concatenate([slope.ravel() for slope in slopes]), memory, rate)
    moved, start = [], 0
    for part in parts:
        moved.append(part + change[start : start + part.size].reshape(part.shape))
        start += part.size
    return moved, memory


def fit(
    network: Network, x: Array, y: Array, loss: Loss, steps: int, batch: int, rate: float, seed: int
) -> Iterator[tuple[float, Network]]:
    """The loss of each mini-batch and the network after learning from it; runs only as far as it is asked."""
    rng = np.random.default_rng(seed)
    memory: Any = None
    for _ in range(steps):
        chosen = rng.integers(len(x), size=batch)
        layers = forward(network, x[chosen])
        value, error = loss(layers[-1], y[chosen])
        network, memory = adam_step(network, backward(network, layers, error), memory, rate)
        yield value, network
