"""One neuron: by how much does its answer change with each weight?

The chapter's neuron is given as the package computes it. Answer with the slope of its output for each of the
eight weights. `python -m docs.exercises.one_neuron` checks it.
"""

from collections.abc import Callable

import numpy as np

from docs.exercises import verdict
from vla_core.lessons.network import apply_activation
from vla_core.lessons.neuron import NeuronOutput, neuron_output

NUDGE = 1e-5


def answer(neuron: NeuronOutput) -> np.ndarray:
    """(8,) d output / d weight; look at what NeuronOutput holds."""
    raise NotImplementedError


def check(answer: Callable[[NeuronOutput], np.ndarray]) -> None:
    for squash in ("sigmoid", "relu"):
        neuron = neuron_output(squash=squash, bias=0.4)
        slopes = answer(neuron)
        for i, given in enumerate(neuron.inputs):
            moved = apply_activation(np.array([neuron.total + NUDGE * given]), squash)[0]
            measured = (moved - neuron.output) / NUDGE
            line = f"weight {i + 1} with {squash}: nudged, its slope is {measured:.4f}, not {slopes[i]:.4f}."
            assert abs(slopes[i] - measured) < 1e-3, line


if __name__ == "__main__":
    print(verdict(answer, check))
