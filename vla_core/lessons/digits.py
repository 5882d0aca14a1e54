"""A digit is read: 24 × 24 = 576 inputs, two hidden layers, ten answers; every activation is returned.

train() -> TrainingState after TrainingState, while a network is trained on digits that we write ourselves;
read_digit(learnt, drawing) -> Activations(layers 576, H, 16, 10; one neuron's weighted sum).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from vla_core.errors import Mistake
from vla_core.lessons.handwriting import SIDE, centre, write_digits
from vla_core.lessons.network import Network, cross_entropy, fit, forward, initialise, softmax
from vla_core.trace import Array

PIXELS = SIDE * SIDE
HIDDEN = 32  # neurons in the first hidden layer
SECOND = 16  # neurons in the second hidden layer
DIGITS = 10
BATCH = 64
EXAM = 300  # pictures that training never sees, from a seed of their own
VIEWS = ("whole network", "one neuron")  # what a reader looks at
SHOWN_EVERY = 25  # steps
STEPS = 800


@dataclass(frozen=True, eq=False)
class TrainingState:
    """A network during training, with its losses and accuracies so far."""

    network: Network
    step: int
    total: int  # steps
    losses: Array  # (step,) of each mini-batch
    accuracy: Array  # (shown,) share of the exam read rightly, every SHOWN_EVERY steps


@dataclass(frozen=True, eq=False)
class Activations:
    """Every activation for one picture, and the sum inside one neuron of the first hidden layer."""

    picture: Array  # (24, 24) as the network gets it
    empty: bool
    layers: tuple[Array, ...]  # (576,), (H,), (16,), (10,) the last before the softmax
    belief: Array  # (10,) sums to one
    neuron: int
    weights: Array  # (24, 24) that the neuron reads the picture with
    products: Array  # (24, 24) weight times pixel
    bias: float
    total: float
    learnt: TrainingState
    view: str  # of VIEWS


def train(
    hidden: int = HIDDEN, pictures: int = 2500, steps: int = STEPS, seed: int = 0
) -> Iterator[TrainingState]:
    """Train on generated handwriting; each event holds a network that can already be used."""
    start, losses, accuracy = untrained_network(hidden, seed), [], []
    yield TrainingState(start, 0, steps, np.zeros(0), np.zeros(0))
    pixels, labels = labelled_pictures(pictures, seed)
    exam, answers = labelled_pictures(EXAM, seed + 1)
    for loss, network in fit(start, pixels, labels, cross_entropy, steps, BATCH, 3e-3, seed):
        losses.append(loss)
        if len(losses) % SHOWN_EVERY == 0 or len(losses) == steps:
            accuracy.append((forward(network, exam)[-1].argmax(axis=1) == answers).mean())
            yield TrainingState(network, len(losses), steps, np.array(losses), np.array(accuracy))


@lru_cache(4)
def labelled_pictures(count: int, seed: int) -> tuple[Array, Array]:
    """Pictures (N, 576) with their digits (N,), as many of each."""
    labels = np.arange(count) % DIGITS
    return write_digits(labels, seed).reshape(count, PIXELS), labels


def untrained_network(hidden: int, seed: int) -> Network:
    return initialise((PIXELS, hidden, SECOND, DIGITS), seed, "sigmoid")


def read_digit(
    learnt: TrainingState | None = None,
    drawing: Array | None = None,
    digit: int = 7,
    neuron: int = 0,
    view: str = VIEWS[0],
    seed: int = 0,
) -> Activations:
    """Read a drawing, or a digit of ours where nobody has drawn; before training the weights are random."""
    learnt = learnt or TrainingState(untrained_network(HIDDEN, 0), 0, 0, np.zeros(0), np.zeros(0))
    picture = write_digits(np.array([digit]), seed + 1000)[0] if drawing is None else check_drawing(drawing)
    layers = [layer[0] for layer in forward(learnt.network, picture.reshape(1, PIXELS))]
    neuron = min(neuron, len(layers[1]) - 1)
    weights = learnt.network.weights[0][neuron].reshape(SIDE, SIDE)
    bias = float(learnt.network.biases[0][neuron])
    return Activations(
        picture=picture,
        empty=not picture.any(),
        layers=tuple(layers),
        belief=softmax(layers[-1]),
        neuron=neuron,
        weights=weights,
        products=weights * picture,
        bias=bias,
        total=float((weights * picture).sum() + bias),
        learnt=learnt,
        view=view,
    )


def check_drawing(drawing: Array) -> Array:
    """(24, 24), a drawing from outside, cleaned and brought to the middle."""
    array = np.asarray(drawing, dtype=float)
    if array.shape != (SIDE, SIDE) or not np.isfinite(array).all():
        raise Mistake(f"A drawing is {SIDE} × {SIDE} numbers from 0 to 1, but this one is {array.shape}.")
    return centre(array.clip(0, 1))
