"""The terms of the course, each explained once; texts mark them as **term** (lesson.py)."""

GLOSSARY = {
    "test set": "Examples that training never sees, kept to measure what was learnt.",
    "imbalanced": "Said of a training set in which some classes have far more examples than others.",
    "bias of data": "A systematic error that a model takes over from its training set: what was rare there is "
    "misjudged.",
    "stochastic gradient descent": "Gradient descent whose gradient is estimated from a mini-batch. Short: SGD.",
    "optimiser": "The rule that turns slopes into steps of the weights.",
    "momentum": "A rule that adds each slope to most of its last step, as a heavy ball keeps its speed.",
    "mini-batch": "A few training examples, drawn at random for one step.",
    "full batch": "All training examples at once.",
    "Adam": "An optimiser that divides a running mean of the slopes by their recent size, for each weight by "
    "itself.",
    "local slope": "How much the output of one operation changes with one of its inputs, all else unchanged.",
    "forward pass": "The computation of all values, from the inputs to the answer and the loss.",
    "computation graph": "A drawing of a computation: each node an operation, each edge a value that is handed "
    "on.",
    "chain rule": "Along a path of operations, slopes multiply; where paths meet, they add up.",
    "backward pass": "The computation of all slopes, from the loss back to the weights.",
    "back-propagation": "The method that computes the slope of the loss for all weights in one pass from the "
    "loss back to the inputs.",
    "loss": "The number that says how wrong a network's answers are; training makes it smaller. Also called cost.",
    "local minimum": "A place of the loss that is lower than all places near it, though a lower one may lie "
    "elsewhere.",
    "gradient descent": "The rule that takes the gradient, times the learning rate, away from the weights, "
    "again and again.",
    "global minimum": "The lowest place of the whole loss.",
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
