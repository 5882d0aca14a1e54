"""The terms of the course, each explained once; texts mark them as **term** (lesson.py)."""

GLOSSARY = {
    "activation": "The number that a neuron hands on: its total, bent by the activation function.",
    "activation function": "The curve that turns a neuron's total into its activation, such as sigmoid or ReLU.",
    "bias": "The number that a neuron adds to its weighted sum. It shifts the total up or down whatever the "
    "inputs are. (The bias of data is something else: see bias of data.)",
    "gradient": "The slopes of the loss with respect to all weights together: how much the loss rises when each "
    "weight rises a little.",
    "learning rate": "The number that the gradient is multiplied with to get the step of each weight.",
    "ReLU": "Rectified linear unit: the activation function max(0, total). Positive totals pass unchanged.",
    "saturation": "The state of a neuron whose total lies where its activation function is flat: its output "
    "hardly changes when its inputs or weights change.",
    "sigmoid": "The activation function 1 / (1 + e to the power of minus the total). It maps every total to a "
    "number between 0 and 1.",
    "slope": "How much the output of a function changes for a small change of its input: the derivative.",
    "weight": "The number that a neuron multiplies one of its inputs with. Weights are what training changes.",
    "weighted sum": "Every input times its weight, all added up.",
}
