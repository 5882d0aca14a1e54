"""The terms of the course, each explained once; texts mark them as **term** (lesson.py)."""

GLOSSARY = {
    "ablation": "Leaving one part out, a word for example, to see what changes without it.",
    "action": "What the policy answers: four numbers, how far the hand moves along x, y and z, and what the "
    "gripper does.",
    "action chunk": "Several future actions that are decided at once and carried out one after the other.",
    "action expert": "The part of a mixture of transformers whose weights belong to the action tokens.",
    "action head": "The last part of the policy: it turns the vector that fusion has made into actions.",
    "activation": "The number that a neuron hands on: its total, bent by the activation function.",
    "activation function": "The curve that turns a neuron's total into its activation, such as sigmoid or ReLU.",
    "Adam": "An optimiser that divides a running mean of the slopes by their recent size, for each weight by "
    "itself.",
    "adaptive horizon": "The policy decides anew when its heads disagree, and acts on where they agree.",
    "attention": "A layer in which each token looks at all others and takes a weighted mean of what they carry.",
    "autoregressive": "Said of a model that predicts one token after another, each given those before it.",
    "back-propagation": "The method that computes the slope of the loss for all weights in one pass from the "
    "loss back to the inputs.",
    "backbone": "The large middle part of a model, which turns pictures and words into vectors of one kind. "
    "Heads for different answers can stand on the same backbone.",
    "backward pass": "The computation of all slopes, from the loss back to the weights.",
    "behavioural cloning": "Fitting a policy to an expert's decisions in demonstrations, as in supervised "
    "learning.",
    "bias": "The number that a neuron adds to its weighted sum. It shifts the total up or down whatever the "
    "inputs are. (The bias of data is something else: see bias of data.)",
    "bias of data": "A systematic error that a model takes over from its training set: what was rare there is "
    "misjudged.",
    "binding problem": "Knowing which features belong to the same thing, when several things are in view.",
    "bins": "Equal parts that a range of numbers is cut into, so that a number can be written as the number of "
    "its part.",
    "bit": "The amount of information in one choice between two.",
    "catastrophic forgetting": "Losing what was learnt before while learning something new.",
    "chain rule": "Along a path of operations, slopes multiply; where paths meet, they add up.",
    "change of pose": "How far the hand moves and turns in one step, from where it is. Also called delta.",
    "closed loop": "A policy acts in closed loop when what it does decides what it sees next.",
    "co-training": "Training one network on several kinds of data at once, such as captions and robot actions.",
    "compounding error": "Error that makes the next error larger, so that it grows with each step.",
    "compositional generalisation": "Doing well on new combinations of parts that are known one by one, such as a "
    "known colour with a known shape.",
    "computation graph": "A drawing of a computation: each node an operation, each edge a value that is handed "
    "on.",
    "concatenation": "Putting vectors one behind the other into one longer vector.",
    "confidence interval": "The range of true shares that fit a measured one; more tries make it narrower.",
    "contrastive loss": "A loss that makes a picture and its own sentence alike, and the picture and other "
    "sentences unlike.",
    "control rate": "How often in a second a robot's arm gets a command. The robot fixes it, not the policy.",
    "correlation": "How nearly two quantities lie on a straight line, from minus one to one; zero is no line "
    "at all.",
    "cosine similarity": "The cosine of the angle between two vectors: 1 for one direction, 0 for a right "
    "angle, −1 for opposite directions.",
    "curvature": "How fast the slope itself changes from place to place: large where a valley is narrow.",
    "cross-attention": "Attention from one kind of token to another: the words ask, the patches answer.",
    "cross-embodiment": "Said of training on demonstrations of robots with different bodies.",
    "cross-entropy": "The loss of a prediction among options: minus the logarithm of the probability that was "
    "given to the right one.",
    "demonstration": "One recorded attempt of somebody who knows how, with what was seen and done at every step.",
    "denoising step": "One move of the sampler from noise towards a plan.",
    "diffusion policy": "A policy that draws a whole chunk of actions from noise, in several denoising steps.",
    "distribution shift": "A policy meets states, pictures or words that are unlike those of its training.",
    "domain randomisation": "Training in a simulator whose looks and physics are drawn anew in every episode.",
    "embedding": "A vector that stands for a word, a patch or another thing, whose numbers were learnt.",
    "embodiment": "The body of a robot: joints, gripper, cameras, and what they can do.",
    "end to end": "Said of one network that is trained from raw pictures to the motion, without stages in "
    "between.",
    "expected plan": "The mean of all plans that could look like this one under so much noise; the best guess "
    "by squared error.",
    "extrapolation": "Going on with a line beyond the points that it was fitted to.",
    "features": "The numbers that an encoder hands on: what it has made of a picture or a sentence.",
    "few-shot": "With a handful of demonstrations of the new task.",
    "FiLM": "Feature-wise linear modulation: the sentence multiplies every channel of the picture's features by a "
    "number and adds another.",
    "fine-tuning": "Training a network further that has already learnt something else.",
    "flow matching": "Training a network to tell the velocity that leads from noise to data, along ways that "
    "are nearly straight.",
    "forward kinematics": "Working out where the hand is from the joint angles.",
    "forward pass": "The computation of all values, from the inputs to the answer and the loss.",
    "frozen": "Said of weights that training does not change.",
    "full batch": "All training examples at once.",
    "fusion": "The stage in which vision, language and state meet and become one context for the action.",
    "generalisation": "Doing well on examples that were not in the training set.",
    "generalisation gap": "Training accuracy minus accuracy on new examples.",
    "global minimum": "The lowest place of the whole loss.",
    "gradient": "The slopes of the loss with respect to all weights together: how much the loss rises when "
    "each weight rises a little.",
    "gradient descent": "The rule that takes the gradient, times the learning rate, away from the weights, "
    "again and again.",
    "grounding": "Tying words to what they mean in the picture in front of the robot.",
    "heads of attention": "Several sets of queries, keys and values side by side, each free to look for "
    "something else.",
    "hidden layer": "A layer between input and output: nobody says what its neurons shall answer.",
    "imbalanced": "Said of a training set in which some classes have far more examples than others.",
    "InfoNCE": "The contrastive loss that is the cross-entropy of finding the right partner among several.",
    "inverse kinematics": "Working out joint angles that bring the hand to a wanted place.",
    "joint angles": "How far each joint of an arm is turned: the numbers that its motors follow.",
    "key": "The vector with which a token answers to queries in attention: what it is.",
    "keypoint": "A place in a picture that a network has learnt to find, such as the hand or a handle.",
    "knowledge insulation": "An action expert uses what the backbone computes, but its gradients are stopped "
    "before they reach the backbone.",
    "language conditioning": "Giving the instruction to the policy as an input, so that the same picture can "
    "lead to different actions.",
    "latency": "The time from what a camera sees to the command that follows from it.",
    "layer": "Neurons side by side that get the same inputs.",
    "learning rate": "The number that the gradient is multiplied with to get the step of each weight.",
    "linear probe": "A probe without hidden layers: weights and a bias, fitted to features of a frozen network.",
    "local minimum": "A place of the loss that is lower than all places near it, though a lower one may lie "
    "elsewhere.",
    "local slope": "How much the output of one operation changes with one of its inputs, all else unchanged.",
    "log-odds": "The logarithm of a share divided by what is missing to one. Its values have no ends, so a "
    "straight line fits.",
    "LoRA": "Low-rank adaptation: a frozen layer is corrected by the product of two thin matrices, and only "
    "these learn.",
    "loss": "The number that says how wrong a network's answers are; training makes it smaller. Also called cost.",
    "Markov": "Said of a task in which what is seen now is all that the next step depends on; the past adds "
    "nothing.",
    "mask": "A rule that says which tokens may not be looked at, or which answers may not be given.",
    "memorisation": "Storing the answer to each training example, without a rule that carries over to others.",
    "mini-batch": "A few training examples, drawn at random for one step.",
    "minimal pair": "Two sentences that differ in one word and ask for different things.",
    "mixture of transformers": "A transformer in which each kind of token has weights of its own, while all "
    "kinds meet in one attention.",
    "momentum": "A rule that adds each slope to most of its last step, as a heavy ball keeps its speed.",
    "multilayer perceptron": "A network of layers, each fed with the activations of the one before. Short: MLP.",
    "multiply-add": "One product that is added to a sum: the unit in which the work of a network is counted.",
    "multimodal": "Said of a prediction with several separate peaks. (The word is also used for models that "
    "get pictures and text.)",
    "nats": "The unit of a loss that is a natural logarithm, such as minus the logarithm of the probability that "
    "the right answer was given.",
    "normalisation": "Dividing numbers by a fixed size, so that different quantities have the same range, such "
    "as −1 to 1.",
    "normalised action": "An action in units that mean the same on every robot, such as centimetres of the hand.",
    "one-hot": "Said of a vector with a 1 in one place and 0 everywhere else.",
    "open loop": "Carried out without looking: what happens meanwhile changes nothing.",
    "optimiser": "The rule that turns slopes into steps of the weights.",
    "overfitting": "Learning the training set more closely than the rule behind it: the generalisation gap grows.",
    "patch": "A small square of a picture that is treated as one token.",
    "pipeline": "A robot built of stages, each fed with the answer of the one before: detect, plan, execute.",
    "pipelining": "Computing the next answer while the last one is still being carried out.",
    "policy": "The function that decides what to do from what the robot has at hand: pictures, a sentence, its "
    "own measurement. Written π(I, L, s) → a.",
    "pose": "The place and the rotation of the hand.",
    "positive transfer": "Learning one thing makes another better.",
    "pre-training": "Training on much data of another kind, before the few data of the task itself.",
    "prior": "What is believed before the data: here, that the old weights are nearly right.",
    "probe": "A small network that is trained to read one quantity out of another network's activations.",
    "projector": "A small network that makes vectors of one kind as wide as those of another, so that both fit "
    "one sequence.",
    "proprioception": "What a robot measures of itself, without a camera: here the position of the hand and "
    "the opening of the gripper.",
    "query": "The vector with which a token asks in attention: what it looks for.",
    "reality gap": "All by which a simulator differs from the world: looks, physics, sensors.",
    "reinforcement learning": "Learning from tries and a reward, instead of from demonstrations.",
    "ReLU": "Rectified linear unit: the activation function max(0, total). Positive totals pass unchanged.",
    "resampler": "A small network that reads many tokens into few learnt ones.",
    "residual connection": "What a layer has computed is added to what came in, instead of replacing it.",
    "RMSProp": "An optimiser that divides each slope by the size of its recent slopes, for each weight by itself.",
    "rollout": "One attempt of a policy, from the start of the episode to its end.",
    "roughness": "How much the speed of the hand changes from one step to the next.",
    "saturation": "The state of a neuron whose total lies where its activation function is flat: its output "
    "hardly changes when its inputs or weights change.",
    "scaling laws": "Measured curves by which the loss of language models falls steadily with parameters, data "
    "and compute.",
    "shortcut": "A rule that gives the right answers in training for a wrong reason, and fails elsewhere.",
    "sigmoid": "The activation function 1 / (1 + e to the power of minus the total). It maps every total to a "
    "number between 0 and 1.",
    "singularity": "A position of the arm, such as stretched out, near which a small move of the hand needs a "
    "huge turn of a joint.",
    "slope": "How much the output of a function changes for a small change of its input: the derivative.",
    "softmax": "The function that turns any numbers into probabilities: it raises e to each of them and "
    "divides by the sum.",
    "squared error": "The loss (answer − teacher)²; a network that is trained with it predicts the average "
    "answer.",
    "stochastic gradient descent": "Gradient descent whose gradient is estimated from a mini-batch. Short: SGD.",
    "subgoal": "One part of a longer task, with a state of the world in which it counts as done.",
    "system identification": "Measuring a real robot, so that a simulator can be set to it.",
    "systematic error": "An error that is the same each time, so that averaging does not remove it.",
    "task decomposition": "Cutting a long instruction into parts that can be done one after the other.",
    "temperature": "The number that scores are divided by before softmax: small makes the choice sharp.",
    "temporal ensemble": "The weighted mean of what several overlapping chunks have planned for the same step.",
    "test set": "Examples that training never sees, kept to measure what was learnt.",
    "token": "One piece of a sequence that a network reads or writes: a piece of a word, a patch of a picture, "
    "a number of an action.",
    "training": "Changing the weights step by step, so that the network's answers to examples come closer to "
    "the right ones.",
    "transfer": "What was learnt in one place helps in another.",
    "transformer": "A network of layers of attention, each followed by a small network on every token by itself.",
    "trunk": "The layers that several tasks or heads share.",
    "value": "The vector that a token hands over in attention, in proportion to its weight.",
    "vector": "A list of numbers. Each can be drawn as an arrow in a space with as many directions.",
    "velocity": "Here: how a noisy plan moves on per unit of the sampler's time.",
    "vision encoder": "The part that turns a picture into vectors, one for each patch or feature.",
    "vision-language model": "A model that gets a picture and text, and continues the text. Short: VLM.",
    "vision-language-action model": "A model that gets pictures and a sentence, and answers with a movement. "
    "Short: VLA.",
    "weight": "The number that a neuron multiplies one of its inputs with. Weights are what training changes.",
    "weighted sum": "Every input times its weight, all added up.",
    "zero-shot": "Without any example of this task, object or word in the robot's training.",
}
