"""The terms of the course, each explained once; texts mark them as **term** (lesson.py)."""

GLOSSARY = {
    "training": "Changing the weights step by step, so that the network's answers to examples come closer to "
    "the right ones.",
    "softmax": "The function that turns any numbers into probabilities: it raises e to each of them and divides "
    "by the sum.",
    "multilayer perceptron": "A network of layers, each fed with the activations of the one before. Short: MLP.",
    "layer": "Neurons side by side that get the same inputs.",
    "hidden layer": "A layer between input and output: nobody says what its neurons shall answer.",
    "action": "What the policy answers: four numbers, how far the hand moves along x, y and z, and what the "
    "gripper does.",
    "action head": "The last part of the policy: it turns the vector that fusion has made into actions.",
    "backbone": "The large middle part of a model, which turns pictures and words into vectors of one kind. "
    "Heads for different answers can stand on the same backbone.",
    "policy": "The function that decides what to do from what the robot has at hand: pictures, a sentence, its "
    "own measurement. Written π(I, L, s) → a.",
    "proprioception": "What a robot measures of itself, without a camera: here the position of the hand and the "
    "opening of the gripper.",
    "vision-language model": "A model that gets a picture and text, and continues the text. Short: VLM.",
    "vision-language-action model": "A model that gets pictures and a sentence, and answers with a movement. "
    "Short: VLA.",
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
