"""A network reads your handwriting: its lesson."""

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
from vla_core.lessons.digits import (
    DIGITS,
    HIDDEN,
    PIXELS,
    SECOND,
    STEPS,
    VIEWS,
    Activations,
    read_digit,
    untrained_network,
)
from vla_core.lessons.handwriting import SIDE

OTHER = 3  # a digit in a step
EMPTY = [[0.0] * SIDE] * SIDE
FULL = [[1.0] * SIDE] * SIDE


@cache
def lesson() -> Lesson:
    parameters = untrained_network(HIDDEN, 0).parameters
    return Lesson(
        question="How do a few dozen neurons read a handwritten digit, and what have they learnt when they can?",
        before=("neuron",),
        explanation=paragraphs(f"""
            Put neurons side by side and they form a **layer**; feed one layer's activations to the next and you
            have a network, the kind that is called a **multilayer perceptron** (MLP). This one reads digits. Its
            input is a picture of {SIDE} × {SIDE} pixels, and every pixel is one input: 0 for paper, 1 for ink,
            {PIXELS} numbers in all.

            The first layer has {HIDDEN} neurons. Each looks at the whole picture with weights of its own, so its
            weights can be drawn as a picture too. The second layer has {SECOND} neurons and looks only at the
            first. Layers between input and output are called **hidden layers|hidden layer**. The output has
            {DIGITS} neurons, one for each digit. A function named **softmax** turns their totals into
            probabilities: all positive, adding up to 1. The largest is the answer.

            Follow one seven. Each pixel of its strokes is multiplied by one weight of the neuron on show, and all
            products are added up. If the strokes lie where the weights are positive, the total is large and the
            neuron responds. The panel «Weight × ink» shows exactly these products: it is what this neuron found in
            this picture.

            Before training all {parameters:,} weights and biases are random. The network answers anyway, and its
            answer is arbitrary. Then **training** begins. The network is shown labelled digits that this program
            has written, in small groups. After each group every weight moves a little, in the direction that makes
            the right answer more probable. After {STEPS} such steps the network reads digits that it has never
            seen.

            Two things are worth taking along. Nobody told any neuron what to look for; useful weights emerge
            because they reduce the errors. And the network has no way to say «this is no digit». Its {DIGITS}
            probabilities always add up to 1, so an empty sheet, or a sheet full of ink, gets an answer as well. A
            robot's policy has the same property: it answers every picture with a movement.
            """),
        panels=(
            Seen("In: a picture", "The picture as the network gets it, brought to the middle of the sheet."),
            Seen(
                "Layer 1 responds", "The activation of every neuron of layer 1. Click a bar to choose its neuron."
            ),
            Seen("Out: ten answers", "The probability of each digit, the largest in orange."),
            Seen("Training helps", "The share of unseen digits that are read rightly, step by step."),
            Seen(
                "Its weights",
                "With «one neuron»: how the chosen neuron weighs each pixel. Blue counts in favour, dark against.",
            ),
            Seen("Weight × ink", "Both multiplied, pixel by pixel: what this neuron found. Its sum is the total."),
        ),
        steps=steps(),
        formula=("[z] = Σ [w] [p] + [b]", "[h] = σ([z])", "[y] = softmax(layers above [h])"),
        symbols=(
            Symbol("p", "the pixels, ink from 0 to 1", NO_UNIT, lambda r: f"{PIXELS} numbers", ("In: a picture",)),
            Symbol("w", "this neuron's weights", NO_UNIT, weights_now, ("Its weights",)),
            Symbol("b", "its bias", NO_UNIT, lambda r: f"{r.bias:.3f}"),
            Symbol("z", "its total", NO_UNIT, lambda r: f"{r.total:.3f}", ("Weight × ink",)),
            Symbol("h", "its activation", NO_UNIT, lambda r: f"{r.layers[1][r.neuron]:.3f}", ("layer 1",)),
            Symbol(
                "y", "the probability of the answer", NO_UNIT, lambda r: f"{r.belief.max():.2f}", ("probability",)
            ),
        ),
        notes=(
            CodeNote(
                "layers = [layer[0] for layer in forward", "All layers at once: inputs, two hidden layers, output."
            ),
            CodeNote("belief=softmax(layers[-1])", "Totals of the output neurons become probabilities."),
            CodeNote("products=weights * picture", "What the chosen neuron multiplies: the third panel."),
            CodeNote(
                "layers.append(apply_activation(layers[-1] @ weight.T + bias",
                "One layer: `@` multiplies all inputs with the weights of all its neurons and adds up.",
            ),
        ),
        checks=checks(),
        jump=Jump(
            0.4,
            "The feature maps of the camera's picture: the same sums, but each neuron there sees a small "
            "window, which moves over the whole picture. Look for a map that follows the hand.",
        ),
        reading=(
            Paper(
                "LeCun, Bottou, Bengio and Haffner 1998, Gradient-based learning applied to document recognition",
                "Sections I and II: digits, and why a window that moves beats a neuron that sees everything.",
                "https://doi.org/10.1109/5.726791",
            ),
            Paper(
                "Hendrycks and Gimpel 2017, A Baseline for Detecting Misclassified and Out-of-Distribution "
                "Examples",
                "Section 2: how sure networks are about pictures that are no digits at all.",
                "https://arxiv.org/abs/1610.02136",
            ),
        ),
    )


def weights_now(result: Activations) -> str:
    return f"{result.weights.min():.2f} to {result.weights.max():.2f}"


def favourite() -> int:
    """The digit that the network answers with before any training."""
    return int(read_digit().belief.argmax())


def steps() -> tuple[Step, ...]:
    return (
        Step(
            title="Before any training",
            question=f"All weights are random, and this seven is read as {favourite()}. What does the network "
            f"answer to a {OTHER} instead?",
            choices=(f"{OTHER}, which is right", f"{favourite()} again", "Another digit"),
            values={"digit": OTHER},
            answer=lambda r: 0 if r.belief.argmax() == OTHER else (1 if r.belief.argmax() == favourite() else 2),
            says=lambda r: (
                f"It answers {r.belief.argmax()} with {r.belief.max():.0%}; the {OTHER} itself gets "
                f"{r.belief[OTHER]:.0%}. Random weights prefer some digit by chance, and what is on the sheet "
                "hardly matters."
            ),
        ),
        Step(
            title="Train it",
            question=f"{STEPS} training steps follow. Which share of digits that it has never seen will it read "
            "rightly?",
            choices=("About a third", "About two thirds", "Over nine tenths"),
            values={},
            answer=lambda r: 2 if r.learnt.accuracy[-1] > 0.9 else (1 if r.learnt.accuracy[-1] > 0.5 else 0),
            says=lambda r: (
                f"{r.learnt.accuracy[-1]:.1%}, and {r.learnt.accuracy[0]:.0%} already at the first "
                f"look. The seven on show now gets {r.belief[7]:.0%}. The digits are the program's own, much more "
                "regular than people's; on your drawings it will do worse."
            ),
            train=True,
        ),
        Step(
            title="Inside one neuron",
            question="Look at one trained neuron and this seven. Does the seven raise or lower its total?",
            choices=("It raises it", "It lowers it"),
            values={"view": VIEWS[1]},
            answer=lambda r: 0 if r.products.sum() > 0 else 1,
            says=lambda r: (
                f"The {PIXELS} products add up to {r.products.sum():.2f}, the bias is {r.bias:.2f}, "
                f"and the neuron answers {r.layers[1][r.neuron]:.2f}. Choose other neurons: each has weights for "
                "other strokes."
            ),
            train=True,
        ),
        Step(
            title="An empty sheet",
            question="Every pixel is 0. What does the trained network answer?",
            choices=("All ten digits with the same probability", "Some digits with more than others", "Nothing"),
            values={"drawing": EMPTY},
            answer=lambda r: 1 if r.belief.max() > 2 / DIGITS else 0,
            says=lambda r: (
                f"It answers {r.belief.argmax()} with {r.belief.max():.0%}. All products are 0, but "
                "the biases are not, and the probabilities must add up to 1. The network cannot answer «nothing»."
            ),
            train=True,
        ),
        Step(
            title="A sheet full of ink",
            question="Now every pixel is 1, unlike anything in training. How sure is the network?",
            choices=(
                "Unsure: its favourite gets less than a third",
                "Surer: more than a third",
                "It refuses to answer",
            ),
            values={"drawing": FULL},
            answer=lambda r: 1 if r.belief.max() > 1 / 3 else 0,
            says=lambda r: (
                f"It says {r.belief.argmax()} with {r.belief.max():.0%}. A high probability means "
                "«more like this digit than like the others», not «I have seen this before»."
            ),
            train=True,
        ),
    )


def checks() -> tuple[Check, ...]:
    first = PIXELS * HIDDEN + HIDDEN
    return (
        NumberCheck(
            question=f"How many weights and biases together has the first layer, with {HIDDEN} neurons?",
            answer=float(first),
            within=0.5,
            unit="numbers",
            feedback=f"{PIXELS} × {HIDDEN} weights + {HIDDEN} biases = {first:,}.",
            near=(
                (float(PIXELS * HIDDEN), "Those are the weights. Each neuron has a bias as well."),
                (float(PIXELS + 1), "That is one neuron."),
            ),
        ),
        ChoiceCheck(
            question="The picture of a neuron's weights shows a blue horizontal bar at the top and a dark area "
            "below it. For which digit does it respond most?",
            options=(
                Option(
                    "1", "A one has almost no ink at the top, and a long stroke where the weights are negative."
                ),
                Option(
                    "7", "Yes. A seven has its bar at the top; most of its ink lies where it counts.", right=True
                ),
                Option("0", "Half of a zero's ink lies below, where it counts against."),
            ),
        ),
        OrderCheck(
            question="Bring one training step into its order.",
            items=(
                "take a group of labelled digits",
                "let the network answer",
                "compare with the labels",
                "move every weight a little",
            ),
            feedback="Right. The next chapters open the last two.",
        ),
        ChoiceCheck(
            question="Your network reads the program's digits almost perfectly. On photos of your notes it "
            "fails. The code is correct. What is the most likely cause?",
            options=(
                Option(
                    "Too few training steps", "It reads new digits of the same kind well; more steps add little."
                ),
                Option(
                    "The photos differ from the training pictures: light, paper, thickness, place",
                    "Yes. A network knows what it was shown. Robots meet the same gap between simulator and "
                    "world.",
                    right=True,
                ),
                Option("Softmax is the wrong function", "It only turns totals into probabilities."),
            ),
            manner="adversarial",
        ),
        ChoiceCheck(
            question="A postal robot shall sort letters, and hand those that it cannot read to a person. What "
            "do you add?",
            options=(
                Option(
                    "Nothing: unreadable letters get a low probability",
                    "Not always: the sheet full of ink was far from every digit, and got a confident answer.",
                ),
                Option(
                    "Training pictures of smudges and blank paper, with an answer of their own: «no digit»",
                    "Yes. What the network shall be able to say must be among its answers and in its data.",
                    right=True,
                ),
                Option(
                    "A larger hidden layer", "More neurons fit the same ten answers better; there is no eleventh."
                ),
            ),
            manner="design",
        ),
        Checkpoint(
            question="A friend says: «The network is sure, so this must be a seven». Explain what its "
            "probabilities do say, and what they do not.",
            model="They compare the digits with each other and always add up to one. A high share for seven "
            "says that among the ten digits seven fits best. It does not say that the picture is a digit "
            "at all: an empty sheet gets shares as well. Whether the shares can be trusted has to be "
            "measured on pictures that were not in training.",
        ),
    )
