"""One neuron: eight numbers in, one number out, and how fast it can still learn.

inputs (8,), weights (8,), bias -> total = Σ wᵢ xᵢ + b -> output = sigmoid(total) or max(0, total).
"""

from dataclasses import dataclass

import numpy as np

from vla_core.lessons.network import activation_slope, apply_activation
from vla_core.trace import Array

INPUTS = 8
CURVE = np.linspace(-12, 12, 241)  # totals that the activation curve is drawn for


@dataclass(frozen=True, eq=False)
class NeuronOutput:
    """What went in, what each input added, what came out."""

    inputs: Array  # (8,) from 0 to 1
    weights: Array  # (8,)
    bias: float
    products: Array  # (8,) what each input adds to the total
    total: float
    output: float
    slope: float  # d output / d total, which every correction of a weight is multiplied by
    squash: str
    curve: Array  # (2, C) totals, outputs


def neuron_output(gain: float = 1.0, bias: float = -0.5, squash: str = "sigmoid", seed: int = 1) -> NeuronOutput:
    """Eight inputs through one neuron; `gain` multiplies all its weights."""
    rng = np.random.default_rng(seed)
    inputs = rng.uniform(0, 1, INPUTS).round(2)
    weights = gain * rng.normal(0, 1, INPUTS).round(2)
    products = weights * inputs
    total = float(products.sum() + bias)
    output = apply_activation(np.array(total), squash)
    return NeuronOutput(
        inputs=inputs,
        weights=weights,
        bias=bias,
        products=products,
        total=total,
        output=float(output),
        slope=float(activation_slope(output, squash)),
        squash=squash,
        curve=np.stack([CURVE, apply_activation(CURVE, squash)]),
    )
