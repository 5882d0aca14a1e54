"""Learning by heart is not understanding: its lesson."""

from functools import cache

from visualizations.lessons.lesson import (
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
from vla_core.lessons.digits import DIGITS, PIXELS
from vla_core.lessons.labels import KNOWN, STEPS, LabelComparison
from vla_core.trace import Array

PICTURES, HIDDEN, SMALL = 150, 64, 8  # as the chapter begins, and in a step
MANY = 300  # training pictures in a step
HALF = 0.5  # share of random labels in a step
CHANCE = 1 / DIGITS


@cache
def lesson() -> Lesson:
    weights = PIXELS * HIDDEN + HIDDEN + HIDDEN * DIGITS + DIGITS
    return Lesson(
        question="If a network knows all its training examples, how can you tell whether it has understood "
        "anything?",
        before=("digits", "descent", "bias"),
        explanation=paragraphs(f"""
            Two copies of one network get the same {PICTURES} pictures of digits. One is told the true digits. The
            other is told labels that were drawn at random, so a seven may be called a three, and another seven a
            nine. There is no rule that connects these labels with the pictures. Can the second network learn
            anything at all?

            It can learn the pictures by heart. The network has {weights:,} weights for {PICTURES} pictures, which
            is room enough to store the answer to each. This is **memorisation**. After enough steps its training
            loss, counted in **nats**, is close to zero and its training accuracy close to the best possible,
            just like the other's. Whoever looks only at the training set cannot tell the two apart.

            Two things do tell them apart. The first is speed. Where labels follow the pictures, one pattern
            explains many examples: a weight that responds to the bar of a seven helps with all sevens at once.
            Random labels have to be stored one by one, and that takes more steps. The second is the answer to new
            pictures. To do well on examples that were not in training is called **generalisation**. Random labels
            contain nothing that carries over, so the second network is right by chance, for one picture in ten.

            The difference between training accuracy and test accuracy is the **generalisation gap**. A network
            with a large gap is said to be **overfitting**. It appears in real projects without anybody shuffling
            labels: when there are few examples, when many labels are wrong, or when training goes on too long.

            For a robot this has a consequence. A **probe** is a small network that is trained to read something,
            say the position of the goal, out of a policy's inner activations. If it succeeds on its own training
            data, that proves nothing: a large probe can memorise. It must be tested on held-out episodes, and
            beside a probe that was trained with shuffled labels. Only the distance between the two says what the
            policy knows.
            """),
        panels=(
            Seen(
                "Both losses fall",
                "The loss on the training set, with true labels in green and random ones in orange.",
            ),
            Seen(
                "Both know their training set",
                "The share of training pictures that are answered as their labels say. "
                "A vertical line marks where nearly all are known.",
            ),
            Seen(
                "Only one reads new pictures",
                "The share of new pictures that are read rightly. The dotted line is chance.",
            ),
        ),
        steps=steps(),
        formula=("[r] = [w] / [n]", "[d] = [a] − [q]"),
        symbols=(
            Symbol("w", "weights and biases", "numbers", lambda r: f"{r.parameters:,}"),
            Symbol("n", "training pictures", "pictures", lambda r: f"{r.pictures}"),
            Symbol("r", "weights for each picture", "numbers", lambda r: f"{r.parameters / r.pictures:.0f}"),
            Symbol("a", "training accuracy, true and random", "share", lambda r: pair(r.known[:, -1])),
            Symbol("q", "accuracy on new pictures", "share", lambda r: pair(r.exam[:, -1])),
            Symbol(
                "d",
                "generalisation gap",
                "share",
                lambda r: pair(r.known[:, -1] - r.exam[:, -1]),
                ("true labels", "random labels"),
            ),
        ),
        notes=(
            CodeNote("start = initialise((PIXELS, hidden, DIGITS), seed)", "One start for both networks."),
            CodeNote("students = [fit(start, pixels, targets", "The same pictures, two sets of labels."),
            CodeNote(
                "return np.where(rng.random(len(labels)) < share",
                "A share of the labels is replaced by any digit.",
            ),
        ),
        checks=checks(),
        jump=Jump(
            0.4,
            "Open the fusion stage and its beliefs about hand, object and goal: they are read out by small "
            "probes, and the page «Break it» shows them beside probes that were trained on shuffled labels.",
        ),
        reading=(
            Paper(
                "Zhang et al. 2017, Understanding deep learning requires rethinking generalization",
                "Section 2: the same experiment with photographs and large networks.",
                "https://arxiv.org/abs/1611.03530",
            ),
            Paper(
                "Hewitt and Liang 2019, Designing and Interpreting Probes with Control Tasks",
                "Section 2: why a probe needs a control with random labels.",
                "https://arxiv.org/abs/1909.03368",
            ),
        ),
    )


def pair(shares: Array) -> str:
    """With true and with random labels."""
    return f"{shares[0]:.0%}, {shares[1]:.0%}"


def learnt_after(result: LabelComparison, student: int) -> str:
    step = result.learnt[student]
    return f"after {step} steps" if step else f"not within {STEPS} steps"


def steps() -> tuple[Step, ...]:
    return (
        Step(
            title="Labels without a rule",
            question=f"With {HIDDEN} neurons the second network gets to know all its random labels. With half as "
            f"many neurons, how much of its training set will it know after {STEPS} steps?",
            choices=("About a tenth, as by chance", "About a half", "Nearly all"),
            values={"hidden": HIDDEN // 2},
            answer=lambda r: 2 if r.known[1, -1] > KNOWN else (1 if r.known[1, -1] > 0.3 else 0),
            says=lambda r: (
                f"{r.known[1, -1]:.0%}. It has learnt the pictures by heart, {learnt_after(r, 1)}; "
                f"with true labels nearly all were known {learnt_after(r, 0)}."
            ),
        ),
        Step(
            title="New pictures",
            question=f"Now both get {MANY} training pictures, twice as many, and then read pictures that they "
            "have never seen. How does the network with random labels do?",
            choices=("About as well as the other", "Right by chance", "Half as well"),
            values={"pictures": MANY},
            answer=lambda r: (
                1 if r.exam[1, -1] < 2 * CHANCE else (0 if r.exam[1, -1] > 0.8 * r.exam[0, -1] else 2)
            ),
            says=lambda r: (
                f"It reads {r.exam[1, -1]:.0%} rightly, and chance is {CHANCE:.0%}. With true labels "
                f"it is {r.exam[0, -1]:.0%}. Random labels contain no rule that carries over to new pictures."
            ),
        ),
        Step(
            title="Less room",
            question=f"Only {SMALL} neurons instead of {HIDDEN}. Can the network still memorise the random "
            "labels?",
            choices=("Yes, as before", "No, not within the same steps"),
            values={"hidden": SMALL},
            answer=lambda r: 0 if r.known[1, -1] > KNOWN else 1,
            says=lambda r: (
                f"It knows {r.known[1, -1]:.0%} of the random ones, and {r.known[0, -1]:.0%} of the "
                "true ones. A small network has little room to memorise, but enough for a rule."
            ),
        ),
        Step(
            title="Half of the labels wrong",
            question="Half of the second network's labels are random, the other half true. How many new "
            "pictures will it read rightly?",
            choices=("Fewer than one in ten", "Between one in ten and nine in ten", "More than nine in ten"),
            values={"shuffled": HALF},
            answer=lambda r: 0 if r.exam[1, -1] < CHANCE else (1 if r.exam[1, -1] < 0.9 else 2),
            says=lambda r: (
                f"{r.exam[1, -1]:.0%}, although it knows {r.known[1, -1]:.0%} of its training set, "
                "wrong labels included. The rule in the true half carries over; what was memorised beside it does "
                "harm."
            ),
        ),
    )


def checks() -> tuple[Check, ...]:
    known, new = 98, 71  # percent, of a check
    return (
        NumberCheck(
            question=f"A network knows {known} % of its training set and reads {new} % of new pictures. How "
            "large is its generalisation gap?",
            answer=float(known - new),
            within=0.3,
            unit="percentage points",
            feedback=f"{known} − {new} = {known - new}. The question is then what to change: more data, fewer "
            "wrong labels, or an earlier end.",
            near=((float(100 - new), "That is the error on new pictures."),),
        ),
        ChoiceCheck(
            question="Both training losses are nearly zero. How do you tell the two networks apart without "
            "seeing labels?",
            options=(
                Option("By the size of their weights alone", "A hint at best. There is a direct test."),
                Option(
                    "By their answers to pictures that were held back",
                    "Yes: only one of them reads those.",
                    right=True,
                ),
                Option("It is impossible", "Not with pictures that neither has seen."),
            ),
        ),
        OrderCheck(
            question="Order by the steps needed until the training set is known, the quickest first.",
            items=("true labels", "half of the labels random", "all labels random"),
            feedback="Right: the more rule, the less has to be stored picture by picture.",
        ),
        ChoiceCheck(
            question="A colleague reports: «our probe reads the goal's position from the policy with 99 % "
            "accuracy». What do you ask first?",
            options=(
                Option(
                    "How many weights the policy has", "Interesting, but it does not decide what the figure means."
                ),
                Option(
                    "What accuracy it has on held-out episodes, and what a probe with shuffled labels reaches",
                    "Yes. A large probe reaches high accuracy on its own training data whatever the policy knows.",
                    right=True,
                ),
                Option("Which optimiser trained the probe", "That hardly matters here."),
            ),
            manner="adversarial",
        ),
        ChoiceCheck(
            question="You have two hundred demonstrations, and suspect that a tenth of them carry the wrong "
            "sentence. What do you do before a long training?",
            options=(
                Option("Train longer, until all are known", "Then the wrong ones are memorised as well."),
                Option(
                    "Hold some out, train, look at the demonstrations that are learnt last, and correct them",
                    "Yes. What follows the rule is learnt first; what contradicts it comes last, or never.",
                    right=True,
                ),
                Option("Take a larger network", "More room to memorise the wrong ones."),
            ),
            manner="design",
        ),
        Checkpoint(
            question="A colleague trained a probe on the robot's activations and reports that it is nearly "
            "always right. Explain which two figures you still need.",
            model="How often it is right on episodes that it was not trained on, and how often the same probe "
            "is right there after training with shuffled labels. A large probe can memorise its training "
            "examples whatever the labels are. Only the distance between these two figures says that the "
            "activations hold the answer.",
        ),
    )
