"""Back-propagation: its lesson."""

from functools import cache

from visualizations.lessons.lesson import (
    NO_UNIT,
    Check,
    Checkpoint,
    ChoiceCheck,
    CodeNote,
    Jump,
    Lesson,
    NumberCheck,
    Option,
    OrderCheck,
    Paper,
    Seen,
    Step,
    Symbol,
    paragraphs,
)
from vla_core.lessons.backprop import GRAPH, walk

FORWARD = len(GRAPH)
LARGE = 2.0  # both weights, in a step
AFTER_SIGMOID = FORWARD + 3  # three steps of the way back


@cache
def lesson() -> Lesson:
    done = walk()
    v, g = done.values, done.slopes
    return Lesson(
        question="How does a network find the slope of its loss for every weight at once?",
        before=("neuron", "descent"),
        explanation=paragraphs(f"""
            Gradient descent needs the slope of the loss with respect to each weight: if this weight grew a little,
            how much would the loss change? With millions of weights one cannot try them one by one.
            **Back-propagation|back-propagation** computes all slopes in about the time of two passes through the
            network.

            The figure shows a neuron with two inputs as a **computation graph**. Each circle is one operation. In
            the **forward pass** the values run from left to right: p1 = w1 × x1 = {v["p1"]:.2f}, p2 =
            {v["p2"]:.2f}, their sum s, plus the bias gives z = {v["z"]:.2f}, the sigmoid gives y = {v["y"]:.3f}.
            The target is t = {v["t"]:g}, so the error e is {v["e"]:.3f} and the loss, its square, L =
            {v["L"]:.4f}. Every circle needs only the values of its own inputs.

            Then the **backward pass** runs from right to left. It carries one number for each node: ∂L/∂node, how
            much the loss changes when the node's value changes. At the loss itself that number is 1. Each node
            takes the number it has received and multiplies it by its own **local slope**, how much its output
            changes with one of its inputs. The product is handed to that input. This is the **chain rule**: along
            a path, slopes multiply.

            The squaring node received 1, and its local slope is 2e = {2 * v["e"]:.3f}; so ∂L/∂e = {g["e"]:.3f}.
            The subtraction passes it on unchanged. The sigmoid's local slope is y (1 − y) =
            {v["y"] * (1 - v["y"]):.3f}; so ∂L/∂z = {g["z"]:.3f}. A sum has the local slope 1 for each input, so
            both products and the bias receive the same number. The product w1 × x1 has the local slope x1 with
            respect to w1, so ∂L/∂w1 = {g["z"]:.3f} × {v["x1"]:g} = {g["w1"]:.3f}. It is negative: a larger w1
            makes the loss smaller.

            Each edge is used once forward and once backward, whatever the size of the network, and the numbers of
            the forward pass are used again. What arrives at the weights is the **gradient**. Back-propagation
            stops there; the optimiser of the last chapter takes the step.
            """),
        panels=(
            Seen(
                "Values run forward, slopes run back",
                "Below each node its value, above it the slope of the loss; both stand at the left of what is "
                "given. The node of the current step is coloured: blue on the way forward, orange on the way "
                "back.",
            ),
            Seen(
                "What the optimiser gets",
                "The slopes of the three numbers that can be learnt: two weights, a bias.",
            ),
        ),
        steps=steps(),
        formula=(
            "[L] = ([y] − [t])²,   [y] = σ([z])",
            "[∂L/∂z] = 2 ([y] − [t]) · [y] (1 − [y])",
            "[∂L/∂w1] = [∂L/∂z] · [x1]",
        ),
        symbols=(
            Symbol("L", "the loss", NO_UNIT, lambda r: known(r.values, "L")),
            Symbol("y", "the neuron's activation", NO_UNIT, lambda r: known(r.values, "y")),
            Symbol("t", "the target", NO_UNIT, lambda r: known(r.values, "t")),
            Symbol("z", "the total", NO_UNIT, lambda r: known(r.values, "z"), ("s to z", "b to z")),
            Symbol("x1", "the first input", NO_UNIT, lambda r: known(r.values, "x1"), ("x1 to p1",)),
            Symbol("∂L/∂z", "change of the loss with z", NO_UNIT, lambda r: known(r.slopes, "z"), ("z to y",)),
            Symbol(
                "∂L/∂w1",
                "change of the loss with w1",
                NO_UNIT,
                lambda r: known(r.slopes, "w1"),
                ("slope", "w1 to p1"),
            ),
        ),
        notes=(
            CodeNote(
                "values[node] = operation.value(*given)", "Forward: the node's value from its inputs' values."
            ),
            CodeNote(
                "arriving = slopes.setdefault(node, 1.0)", "What the node has received; at the loss it is one."
            ),
            CodeNote(
                "locals_ = operation.slopes(", "The local slopes, from values that the forward pass has kept."
            ),
            CodeNote(
                "slopes[source] = slopes.get(source, 0.0) + arriving * local",
                "The chain rule. Where a node feeds several others, what comes back along all edges is added up.",
            ),
        ),
        checks=checks(),
        jump=Jump(
            0.5,
            "The fusion stage is such a graph too, with far more nodes. In training one backward pass gave the "
            "slope of every weight of the policy, from the heads back to the first layer of the camera.",
        ),
        reading=(
            Paper(
                "Rumelhart, Hinton and Williams 1986, Learning representations by back-propagating errors",
                "All of it: four pages that made hidden layers trainable.",
                "https://doi.org/10.1038/323533a0",
            ),
            Paper(
                "Baydin et al. 2018, Automatic differentiation in machine learning: a survey",
                "Section 3: why backward is cheap for one loss and many weights.",
                "https://arxiv.org/abs/1502.05767",
            ),
        ),
    )


def known(numbers: dict[str, float], name: str) -> str:
    return f"{numbers[name]:.4f}" if name in numbers else "not yet"


def steps() -> tuple[Step, ...]:
    return (
        Step(
            title="Forward only",
            question=f"The graph has {FORWARD} operations. After the first {FORWARD} steps, which slopes are "
            "known?",
            choices=("None", "Those of the two weights", "That of the loss"),
            values={"step": FORWARD},
            answer=lambda r: 0 if not r.slopes else 1,
            says=lambda r: (
                f"None. The forward pass ends with the loss, {r.values['L']:.4f}. But it has kept the "
                "value of every node, and the backward pass will use them."
            ),
        ),
        Step(
            title="Three steps back",
            question="The way back passes the square, the subtraction and the sigmoid. Does the slope grow or "
            "shrink at the sigmoid?",
            choices=("It grows", "It stays the same", "It shrinks"),
            values={"step": AFTER_SIGMOID},
            answer=lambda r: 2 if abs(r.slopes["z"]) < abs(r.slopes["y"]) else 0,
            says=lambda r: (
                f"From {r.slopes['y']:.3f} to {r.slopes['z']:.3f}: it is multiplied by y (1 − y), "
                "which is at most a quarter. Through many sigmoid layers the slope shrinks again and again, the "
                "vanishing gradient."
            ),
        ),
        Step(
            title="Another target",
            question=f"The target goes from {walk().values['t']:g} to 0. What happens to the slope of w1?",
            choices=("It changes its sign", "It becomes zero", "It keeps its sign"),
            values={"target": 0.0},
            answer=lambda r: 0 if r.slopes["w1"] * walk().slopes["w1"] < 0 else 2,
            says=lambda r: (
                f"∂L/∂w1 was {walk().slopes['w1']:.3f} and is now {r.slopes['w1']:.3f}. The error has "
                "the other sign, so everything that is multiplied by it has the other sign too: now w1 should "
                "become smaller."
            ),
        ),
        Step(
            title="Large weights",
            question=f"Both weights become {-LARGE:g}, the target is 1 again. The answer is quite wrong now. Are "
            "the slopes large?",
            choices=("Yes, as large as the error", "No, much smaller than at the start"),
            values={"w1": -LARGE, "w2": -LARGE},
            answer=lambda r: 1 if abs(r.slopes["w1"]) < abs(walk().slopes["w1"]) / 10 else 0,
            says=lambda r: (
                f"The error is {r.values['e']:.3f}, larger than before, but ∂L/∂w1 is only "
                f"{r.slopes['w1']:.4f}. The sigmoid is saturated: y (1 − y) = "
                f"{r.values['y'] * (1 - r.values['y']):.4f} multiplies everything behind it."
            ),
        ),
    )


def checks() -> tuple[Check, ...]:
    arriving, weight, value = 0.5, -3.0, 2.0  # of a product node
    return (
        NumberCheck(
            question=f"A product node p = w × x has received ∂L/∂p = {arriving:g}. Its weight is {weight:g}, its "
            f"input {value:g}. What is ∂L/∂w?",
            answer=arriving * value,
            within=0.005,
            unit="",
            feedback=f"{arriving:g} × {value:g} = {arriving * value:g}: the local slope with respect to w is x.",
            near=(
                (arriving * weight, "That is ∂L/∂x. With respect to w, the local slope is the input."),
                (value, "That is the local slope alone. Multiply it by what has arrived."),
            ),
        ),
        OrderCheck(
            question="In which order do the slopes become known?",
            items=("the loss L", "the error e", "the activation y", "the total z", "the weight w1"),
            feedback="Right: from the loss back to the weights.",
        ),
        ChoiceCheck(
            question="Why do both products and the bias receive the same slope?",
            options=(
                Option("They have the same value", "They do not; look below the nodes."),
                Option(
                    "A sum has the local slope 1 for each of its inputs",
                    "Yes: it passes on what it received.",
                    right=True,
                ),
                Option("They are all learnable", "The products are not; they are computed."),
            ),
        ),
        ChoiceCheck(
            question="In a deep network with sigmoids the last layers learn and the first layers stay as they "
            "began. What is the cause?",
            options=(
                Option("The first layers have no weights", "They have; look at the code of any network."),
                Option(
                    "Each sigmoid multiplies the slope by at most a quarter on its way back",
                    "Yes, the vanishing gradient. ReLU and shortcuts past the layers are the usual remedies.",
                    right=True,
                ),
                Option("The loss is zero", "Then the last layers would not learn either."),
            ),
            manner="adversarial",
        ),
        ChoiceCheck(
            question="Your policy has an image encoder that shall stay as it is, and a new head that shall "
            "learn. How do you use the backward pass?",
            options=(
                Option(
                    "Stop it between head and encoder",
                    "Yes: slopes for the head's weights only. It saves time and memory, and leaves the encoder "
                    "frozen.",
                    right=True,
                ),
                Option("Run it to the encoder, with a smaller loss", "The encoder would still change."),
                Option("Leave it out", "Then the head gets no slopes, and cannot learn."),
            ),
            manner="design",
        ),
        Checkpoint(
            question="Explain what the number at a node means in the backward pass, and why one pass is enough "
            "for all weights.",
            model="It says how much the loss would change if the value of this node grew a little. A node gets "
            "that number from the nodes behind it, multiplies it by its own local slope for each of its "
            "inputs and hands the products on. Every edge is used once, and all weights share the work "
            "behind them; trying each weight by itself would need a pass for each.",
        ),
    )
