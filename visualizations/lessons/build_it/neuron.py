"""One neuron."""

from visualizations.lessons.build_tasks import BuildTask, Case

TASK = BuildTask(
    title="One neuron",
    story="Write a neuron: multiply each input by its weight, add up, add the bias, and bend the total. With "
    "squash='sigmoid' it answers 1 / (1 + e^-total), with 'relu' the total, or 0 where that is negative.",
    start="""from math import exp

def neuron(inputs, weights, bias, squash):
    total = 0.0
    # your lines
    return total
""",
    cases=(
        Case("neuron([0.5, 1.0], [2.0, -3.0], 0.5, 'relu')", 0.0, "ReLU never answers with a negative number."),
        Case("neuron([0.2, 0.5, 0.9], [1.0, -2.0, 0.5], 0.9, 'relu')", 0.55, "Is the bias in the total?"),
        Case(
            "neuron([1.0, 1.0], [2.0, -2.0], 0.0, 'sigmoid')", 0.5, "A total of 0 is in the middle of the sigmoid."
        ),
        Case(
            "neuron([1.0], [2.0], -1.0, 'sigmoid')", 0.7310585786300049, "Mind the sign: e to the power of -total."
        ),
    ),
    hints=(
        "zip(inputs, weights) gives the pairs; sum(...) adds up their products.",
        "Only the last line depends on squash: max(0.0, total) is the ReLU.",
    ),
    solution="""from math import exp

def neuron(inputs, weights, bias, squash):
    total = sum(x * w for x, w in zip(inputs, weights)) + bias
    if squash == 'relu':
        return max(0.0, total)
    return 1 / (1 + exp(-total))
""",
)
