"""A tiny transformer learns to look: its lesson."""

from functools import cache

import numpy as np

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
from vla_core.config import FusionConfig, ModelConfig
from vla_core.lessons.transformer import (
    BATCH,
    COLOURS,
    DIGITS,
    EXAM,
    FEATURES,
    INNER,
    LAYERS,
    STEPS,
    THINGS,
    WIDTH,
    Reading,
    initialise,
)

SHARP = 0.7  # weight from which a token clearly looks at one thing
OTHER = 5  # place asked for in a step
CONTEXT = 278  # tokens, in a check


@cache
def lesson() -> Lesson:
    weights = sum(part.size for part in initialise(0).values())
    return Lesson(
        question="Can a network find out by itself that the word «blue» means the blue thing?",
        before=("attention", "digits"),
        explanation=paragraphs(f"""
            Here is a whole **transformer**, small enough to train while you watch: one layer, {weights:,} weights.
            A scene has {THINGS} things. Each has a colour and a number. A word names one of the colours, and the
            network shall read the number on that thing. It is the smallest case of **grounding**: to tie a word to
            what is seen.

            Every thing becomes one **token**: the learnt vector of its colour, plus that of its number, plus that
            of its place. The word is one more token, with a vector of its own. Note what the network is not told:
            the word «blue» and the colour blue have different vectors, and nothing says that they belong together.

            First comes **attention**, as in the last chapter: each token makes a query, a key and a value, and
            adds to itself the mean of the values that it looked at. What is added stands beside what was there;
            that sum is called a **residual connection**, and slopes flow through it unchanged. Then a **multilayer
            perceptron** with {INNER} neurons works on each token by itself. From the word's token the answer is
            read: a score for each of the {DIGITS} numbers.

            It learns from nothing but right answers. Each of the {STEPS} steps draws {BATCH} new scenes, so
            learning by heart is impossible. **Back-propagation|back-propagation** sends the error through the
            answer, through the weighted mean, into queries and keys. Those that made the word look at the right
            thing are strengthened. After some steps the loss falls steeply: the word has found its colour, and
            that helps for all scenes at once.

            Beside it a second network is trained that takes the plain mean of all tokens instead of attention. It
            knows which numbers are in the scene, but not which number goes with which colour: in a mean, what
            belonged together is mixed. This is called the **binding problem**. The best it can do is to guess
            among the numbers that are there, first of all one that occurs twice.

            Our policy's fusion is the same layer, {FusionConfig().layers} times, with {ModelConfig().width}
            numbers a token instead of {WIDTH}. Its things are patches, its words a sentence, and a token of its
            own, the readout, asks.
            """),
        panels=(
            Seen(
                "Where the word looks",
                "Below, the things with their colours and numbers. Above each, how much of the word's mean comes "
                "from it. What is missing to one, the word takes from itself.",
            ),
            Seen("What it reads", "The probability of each number; the right one is orange."),
            Seen(
                "Only attention learns it",
                f"The share of {EXAM} new scenes that is read rightly, with attention and with the plain mean. "
                "The dotted line is a guess.",
            ),
        ),
        steps=steps(),
        formula=(
            "[x] = colour + number + place",
            "[x] ← [x] + softmax([q] · [k] / √[d]) [v]",
            "[x] ← [x] + MLP([x])",
            "answer = softmax(M · [x] of the word)",
        ),
        symbols=(
            Symbol("x", "a token", "numbers", lambda r: f"{WIDTH}"),
            Symbol("q", "query of the word's token", "numbers", lambda r: f"{WIDTH}"),
            Symbol("k", "keys of all tokens", "tokens", lambda r: f"{len(r.pattern)}"),
            Symbol("d", "numbers in a query", "numbers", lambda r: f"{WIDTH}"),
            Symbol(
                "v",
                "values; share from the thing asked for",
                "share",
                lambda r: f"{r.weights[r.scenes.asked[0]]:.2f}",
                ("attention of the word",),
            ),
        ),
        notes=(
            CodeNote(
                'tokens = marks @ net["embedding"]',
                "One-hot rows times a table: each token is a sum of its vectors.",
            ),
            CodeNote(
                "pattern = shares(scores if layer == LAYERS[0] else 0 * scores)",
                "The only difference between the two networks: scores that are all 0 give a plain mean.",
            ),
            CodeNote("tokens = tokens + pattern @ value", "The residual connection: what was found is added."),
            CodeNote("loss.backward()", "Back-propagation through all of it, attention included."),
        ),
        checks=checks(weights),
        jump=Jump(
            0.4,
            "The fusion stage of the real policy: the same pattern, with patches for things and a sentence for "
            "the word. Look for a head in which the readout looks where the object is.",
        ),
        reading=(
            Paper(
                "Vaswani et al. 2017, Attention Is All You Need",
                "Section 3.1 and figure 1: the same layer, stacked.",
                "https://arxiv.org/abs/1706.03762",
            ),
            Paper(
                "Greff, van Steenkiste and Schmidhuber 2020, On the Binding Problem in Artificial Neural Networks",
                "Section 1: why networks that average cannot tell what belongs together.",
                "https://arxiv.org/abs/2012.05208",
            ),
            Paper(
                "Radford et al. 2021, Learning Transferable Visual Models From Natural Language Supervision "
                "(CLIP)",
                "Section 2: grounding on a large scale, pictures and captions from the web.",
                "https://arxiv.org/abs/2103.00020",
            ),
        ),
    )


def steps() -> tuple[Step, ...]:
    return (
        Step(
            title="Before any training",
            question="All weights are random. Now another scene, and another word. Where does the word look?",
            choices=("At the thing that it names", "At one other thing only", "At all of them a little"),
            values={"scene": 2, "asked": 1},
            answer=lambda r: looks(r),
            says=lambda r: (
                f"The largest weight is {r.weights.max():.2f}, and the thing that is named gets "
                f"{r.weights[r.scenes.asked[0]]:.2f}. The right number has a probability of "
                f"{r.belief[r.scenes.right[0]]:.0%}."
            ),
        ),
        Step(
            title="Train it",
            question=f"{STEPS} steps follow, in a few seconds. What share of scenes that it has never "
            "seen will the network with attention read rightly?",
            choices=("Over nine tenths", "About half", "One in ten, as by chance"),
            values={},
            answer=lambda r: 0 if r.learnt.accuracy[0, -1] > 0.9 else (1 if r.learnt.accuracy[0, -1] > 0.3 else 2),
            says=lambda r: (
                f"{r.learnt.accuracy[0, -1]:.0%}. It was never shown these scenes; it has found the rule. And the "
                f"word looks where it should: {r.weights[r.scenes.asked[0]]:.2f} of its mean comes from the thing "
                "that it names."
            ),
            train=True,
        ),
        Step(
            title="Another word",
            question="The same trained network and the same things, but another word. What does it answer?",
            choices=("The number on the thing that is named now", "The same number as before, or any other"),
            values={"asked": OTHER},
            answer=lambda r: 0 if r.belief.argmax() == r.scenes.right[0] else 1,
            says=lambda r: (
                f"Only the word's token is another, «{COLOURS[r.scenes.word[0]]}». Its query points elsewhere, "
                f"{r.weights[r.scenes.asked[0]]:.2f} of its mean comes from place {OTHER}, and it reads "
                f"{r.belief.argmax()}. One scene, two words, two answers: that is how a sentence steers a robot."
            ),
            train=True,
        ),
        Step(
            title="Without attention",
            question="The second network had the same lessons, but takes the plain mean of all tokens. What does "
            "it answer here?",
            choices=(
                "The right number, a little less surely",
                "It is torn between numbers that are in the scene",
                "All ten numbers with the same probability",
            ),
            values={"layer": LAYERS[1]},
            answer=lambda r: torn(r),
            says=lambda r: (
                f"It puts {present(r):.0%} on numbers that are in the scene and {r.belief[r.scenes.right[0]]:.0%} "
                f"on the right one. Over new scenes it is right in {r.learnt.accuracy[1, -1]:.0%}: a mean knows "
                "what is there, not what belongs together."
            ),
            train=True,
        ),
    )


def looks(result: Reading) -> int:
    """Whether the word looks at the thing that it names, at one other, or at all a little."""
    if result.weights.max() < SHARP:
        return 2
    return 0 if result.weights.argmax() == result.scenes.asked[0] else 1


def present(result: Reading) -> float:
    """The probability of all numbers that are in the scene."""
    return float(result.belief[np.unique(result.scenes.digits[0])].sum())


def torn(result: Reading) -> int:
    """Right, torn between numbers of the scene, or without any preference."""
    if result.belief[result.scenes.right[0]] > 0.8:
        return 0
    return 1 if present(result) > 0.7 else 2


def checks(weights: int) -> tuple[Check, ...]:
    attention = 3 * WIDTH * WIDTH
    return (
        NumberCheck(
            question=f"How many weights have queries, keys and values together, for tokens of {WIDTH} numbers?",
            answer=float(attention),
            within=0.5,
            unit="weights",
            feedback=f"Three matrices of {WIDTH} × {WIDTH}: {attention:,} of all {weights:,}. The table of "
            f"vectors has {FEATURES} × {WIDTH}.",
            near=(
                (float(WIDTH * WIDTH), "That is one of the three."),
                (3.0 * WIDTH, "A matrix has rows and columns."),
            ),
        ),
        OrderCheck(
            question="Bring a transformer layer into its order.",
            items=(
                "things and words become vectors",
                "each token makes query, key and value",
                "each adds the mean of what it looked at",
                "a small network works on each token",
                "the answer is read from one token",
            ),
            feedback="Right; large models repeat the middle three many times.",
        ),
        ChoiceCheck(
            question="Why can the network not learn its scenes by heart?",
            options=(
                Option("It has too few weights", f"It has {weights:,}; that alone would not hinder it."),
                Option("Every step draws new scenes", "Yes: only the rule helps for the next ones.", right=True),
                Option("Attention cannot store anything", "Its matrices store what was learnt."),
            ),
        ),
        ChoiceCheck(
            question="You train on scenes in which the blue thing always stands on the left. It reads all of them "
            "rightly. In new scenes, with blue elsewhere, it reads the left thing when asked for blue. What "
            "happened?",
            options=(
                Option("The attention is not sharp enough", "It is sharp, and looks at the wrong feature."),
                Option(
                    "Looking at the place was as good as looking at the colour, and both were never apart",
                    "Yes: a shortcut. Show data in which colour and place differ.",
                    right=True,
                ),
                Option("The word has no vector of its own", "Then it could not be trained at all."),
            ),
            manner="adversarial",
        ),
        ChoiceCheck(
            question=f"Your robot's scene has {CONTEXT} tokens and the computer has time for a tenth of the "
            "comparisons. What do you change?",
            options=(
                Option("Take the plain mean of all tokens", "Then nobody knows what belongs together."),
                Option(
                    "Let only a few readout tokens ask, instead of every token asking every other",
                    "Yes: a handful of queries times all keys, instead of the square.",
                    right=True,
                ),
                Option("Leave out the words", "Then nobody knows what is wanted."),
            ),
            manner="design",
        ),
        Checkpoint(
            question="Explain how the network finds out that the word «blue» means the blue thing, although "
            "nobody tells it.",
            model="It is only told the right number. When the word's token happens to look a little more at "
            "the thing of its colour, the answer gets a little better, and back-propagation strengthens "
            "the query and key that did so. This helps for all scenes at once, so it grows. A plain mean "
            "cannot get there, because it has lost which number went with which colour.",
        ),
    )
