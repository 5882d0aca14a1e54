"""Why a caption drowns an action: its lesson."""

from functools import cache

from visualizations.lessons.lesson import (
    Check,
    Checkpoint,
    ChoiceCheck,
    CodeNote,
    Derived,
    Jump,
    Lesson,
    NumberCheck,
    Option,
    OrderCheck,
    Paper,
    Seen,
    Step,
    Symbol,
    cited,
    paragraphs,
)
from vla_core.lessons.mix import ACTION_TOKENS, STEPS, VOCABULARY, WIDTH, CoTraining, train

SUMMED, AVERAGED = range(2)
CAPTION, ACTION = range(2)
SHORTER = 30  # tokens of a caption, in a step
MOSTLY, TOO_MUCH = 0.9, 0.98  # shares of robot data, in the steps
ALIKE = 0.05  # nats a token that make no difference


@cache
def lesson() -> Lesson:
    start = train()
    words = start.words
    half = cited("50 %", "Brohan et al. 2023, RT-2, appendix B, RT-2-PaLI-X")
    thirds = cited("66 %", "Brohan et al. 2023, RT-2, appendix B, RT-2-PaLM-E")
    return Lesson(
        question="How does one network learn captions and actions together, when a caption is so much longer?",
        before=("shapes", "optimisers"),
        explanation=paragraphs(f"""
            A vision-language-action model is trained on two kinds of data. Pictures with text from the web keep
            its knowledge of words and things. Demonstrations of robots teach it to move. Training on both at once
            is **co-training**. Train on robots only, and it forgets what a banana is: **catastrophic forgetting**.

            For both kinds the network predicts the next **token**, a word or a number, and the loss of one token
            is the **cross-entropy**: minus the logarithm of the probability that the right token was given. Before
            training all {VOCABULARY} tokens of this small vocabulary are as likely, so each costs ln {VOCABULARY}
            = {start.surprise:.2f} nats.

            Now count. An action is {ACTION_TOKENS} tokens, one for each number of the arm. A caption is {words}.
            If the losses of all tokens are summed, one caption weighs {words / ACTION_TOKENS:.1f} times as much as
            one action. Both change the same **trunk**, the layers that they share, here only {WIDTH} numbers wide.
            The caption's gradient is {start.even[SUMMED]:.1f} times as long as the action's. (It is not
            {words / ACTION_TOKENS:.1f} times as long: gradients of different tokens point in different directions
            and partly cancel.) After {STEPS} steps the caption is at {start.losses[SUMMED, CAPTION, -1]:.2f} nats
            a token and the action still at {start.losses[SUMMED, ACTION, -1]:.2f}. The caption has drowned it.

            The remedy is to average over each sample's own tokens before summing over samples. Then a caption and
            an action count the same, whatever their length. The action reaches
            {start.losses[AVERAGED, ACTION, -1]:.2f}, the caption {start.losses[AVERAGED, CAPTION, -1]:.2f}: a fair
            share for each of a trunk that is too narrow for both.

            What is left to choose is the share of robot data in each batch. That share is the balance: no weights
            of losses are needed, which is why papers report the mix of their data. RT-2 used about {half} robot
            data with one backbone and {thirds} with another. Tokens of the instruction are not predicted at all:
            the loss of a robot sample counts its {ACTION_TOKENS} action tokens only.
            """),
        panels=(
            Seen(
                "The action is learnt late",
                "The action's loss per token over the training, summed as a whole line, averaged dashed. The "
                "dotted line is chance: nothing learnt.",
            ),
            Seen(
                "Who pulls at the trunk",
                "The length of each task's first gradient on the shared layer. Powers of ten upwards: one line "
                "of the grid is ten times as hard.",
            ),
            Seen("The caption pays", "The caption's loss: what the action wins, the caption has to give."),
        ),
        steps=steps(),
        formula=(
            "summed: L = (1 − [r]) Σ caption tokens + [r] Σ action tokens",
            "averaged: L = (1 − [r]) / [n] Σ caption tokens + [r] / [k] Σ action tokens",
            "equal pull, summed: [r*] = [q] / (1 + [q])",
        ),
        symbols=(
            Symbol("r", "share of robot data", "no unit", lambda r: f"{r.robot:.2f}"),
            Symbol("n", "tokens of a caption", "tokens", lambda r: f"{r.tokens[0]}", ("caption pulls",)),
            Symbol("k", "tokens of an action", "tokens", lambda r: f"{r.tokens[1]}", ("action pulls",)),
            Symbol(
                "q",
                "caption's gradient, in lengths of the action's, at equal shares",
                "no unit",
                lambda r: f"{r.even[SUMMED]:.1f}",
                ("caption pulls", "action pulls"),
            ),
            Symbol("r*", "share at which both pull equally", "no unit", lambda r: f"{r.balance[SUMMED]:.2f}"),
        ),
        notes=(
            CodeNote(
                "weights = [shares, shares / [words, ACTION_TOKENS]]",
                "The whole difference: the same shares, and the same divided by the number of tokens.",
            ),
            CodeNote("belief = softmax(", "The probability of each token of the vocabulary, at each place."),
            CodeNote(
                "error = weight / SAMPLES",
                "The slope of cross-entropy: what was predicted minus what was right, times the weight.",
            ),
            CodeNote("trunk = rng.normal(", "The shared layer: both tasks pull at these numbers."),
        ),
        checks=checks(start),
        jump=Jump(
            0.3,
            "The real policy learns no captions, but its four heads share one trunk in the same way: the loss of "
            "each is a mean over its own numbers, so that none drowns another.",
        ),
        reading=(
            Paper(
                "Brohan et al. 2023, RT-2: Vision-Language-Action Models Transfer Web Knowledge to Robotic "
                "Control",
                "Section 3.2 on co-fine-tuning, and appendix B for the mixture of data.",
                "https://arxiv.org/abs/2307.15818",
            ),
            Paper(
                "McCloskey and Cohen 1989, Catastrophic Interference in Connectionist Networks",
                "The first pages: a network that learns a second list forgets the first.",
            ),
            Paper(
                "Kendall, Gal and Cipolla 2018, Multi-Task Learning Using Uncertainty to Weigh Losses",
                "Section 3: weights that are learnt, where the mix of data cannot be chosen.",
                "https://arxiv.org/abs/1705.07115",
            ),
        ),
        derivation=derivation(),
    )


def derivation() -> tuple[Derived, ...]:
    return (
        Derived(
            "An untrained network gives all tokens of the vocabulary the same probability. What is the summed "
            "loss of one caption, and of one action?",
            f"Each token costs ln {VOCABULARY}.",
            lambda r: (
                f"{r.tokens[0]} × {r.surprise:.2f} = {r.tokens[0] * r.surprise:.0f} nats, and {r.tokens[1]} × "
                f"{r.surprise:.2f} = {r.tokens[1] * r.surprise:.1f} nats: {r.tokens[0] / r.tokens[1]:.1f} to 1."
            ),
        ),
        Derived(
            "And if each sample's loss is the mean over its own tokens?",
            "Divide by the number of tokens.",
            lambda r: f"{r.surprise:.2f} nats for both, whatever the length: 1 to 1.",
        ),
        Derived(
            "Keep the sum. By the count of tokens, which share r of robot data would give both the same weight?",
            "(1 − r) × tokens of a caption = r × tokens of an action.",
            lambda r: (
                f"r = {r.tokens[0]} / ({r.tokens[0]} + {r.tokens[1]}) = {r.tokens[0] / sum(r.tokens):.0%}: hardly "
                "any captions would be left in a batch."
            ),
        ),
        Derived(
            "The gradients say something else than the count. Why?",
            "How long is the sum of arrows that point in different directions?",
            lambda r: (
                f"Gradients of different tokens partly cancel. Measured, the caption's is {r.even[SUMMED]:.1f} "
                f"times as long, not {r.tokens[0] / r.tokens[1]:.1f} times, so both pull equally at a share of "
                f"{r.balance[SUMMED]:.0%}."
            ),
        ),
    )


def steps() -> tuple[Step, ...]:
    start = train()
    return (
        Step(
            title="Sum over tokens",
            question=f"With captions of {start.words} tokens and all tokens counted the same, the caption pulls "
            f"{start.drowning[SUMMED]:.1f} times as hard at the trunk as the action. Now the captions have "
            f"{SHORTER} tokens, the actions {ACTION_TOKENS}, as before. How hard does the caption pull?",
            choices=("About as hard", "Two to five times", "More than five times"),
            values={"words": SHORTER},
            answer=lambda r: 0 if r.drowning[SUMMED] < 2 else (1 if r.drowning[SUMMED] <= 5 else 2),
            says=lambda r: (
                f"{r.drowning[SUMMED]:.1f} times. The trunk follows the stronger pull: the action is still at "
                f"{r.losses[SUMMED, ACTION, -1]:.2f} nats a token when the caption is at "
                f"{r.losses[SUMMED, CAPTION, -1]:.2f}."
            ),
        ),
        Step(
            title="Equal lengths",
            question=f"Shorten the captions to {ACTION_TOKENS} tokens. Does it still matter how tokens are "
            "counted?",
            choices=("Yes, as much as before", "Yes, but the other way round", "No"),
            values={"words": ACTION_TOKENS},
            answer=lambda r: 2 if gap(r) < ALIKE else (0 if r.losses[SUMMED, ACTION, -1] > fair(r) else 1),
            says=lambda r: (
                f"The action ends at {r.losses[SUMMED, ACTION, -1]:.2f} and {fair(r):.2f} nats. With samples of "
                "one length a sum is a mean times a constant, and the optimiser does not care about that constant."
            ),
        ),
        Step(
            title="More robot data",
            question=f"Captions are long again. Instead of averaging, fill the batch with {MOSTLY:.0%} robot "
            f"data. Does the summed action reach what the averaged one had reached with half ({fair(start):.2f} "
            "nats)?",
            choices=("Yes, and more", "Nearly", "No, not even half-way from where it was"),
            values={"robot": MOSTLY},
            answer=lambda r: reached(r.losses[SUMMED, ACTION, -1]),
            says=lambda r: (
                f"It ends at {r.losses[SUMMED, ACTION, -1]:.2f}, from {start.losses[SUMMED, ACTION, -1]:.2f}. The "
                f"pulls are now {r.drowning[SUMMED]:.1f} to 1. It works, but a new length of captions needs a new "
                "share; averaging needs nothing."
            ),
        ),
        Step(
            title="Too much robot data",
            question=f"And with averaging and {TOO_MUCH:.0%} robot data: what happens to the captions?",
            choices=(
                "They are learnt as well as with half",
                "They are learnt worse",
                "They are learnt better, the action helps",
            ),
            values={"robot": TOO_MUCH},
            answer=lambda r: compared(r.losses[AVERAGED, CAPTION, -1], start.losses[AVERAGED, CAPTION, -1]),
            says=lambda r: (
                f"Their loss ends at {r.losses[AVERAGED, CAPTION, -1]:.2f} instead of "
                f"{start.losses[AVERAGED, CAPTION, -1]:.2f} nats a token. In a large model that is forgetting: it "
                "moves well and no longer understands what is asked."
            ),
        ),
    )


def fair(result: CoTraining) -> float:
    """What the action's loss ends at when tokens are averaged per sample."""
    return float(result.losses[AVERAGED, ACTION, -1])


def gap(result: CoTraining) -> float:
    return abs(float(result.losses[SUMMED, ACTION, -1]) - fair(result))


def reached(loss: float) -> int:
    """Whether a summed loss has come to the averaged one's end: yes, nearly, or not half-way."""
    start = train()
    if loss <= fair(start):
        return 0
    return 1 if loss - fair(start) < gap(start) / 2 else 2


def compared(now: float, before: float) -> int:
    """As well, worse, or better."""
    if abs(now - before) < ALIKE:
        return 0
    return 1 if now > before else 2


def checks(start: CoTraining) -> tuple[Check, ...]:
    share = 100 * start.words / (start.words + ACTION_TOKENS)
    return (
        NumberCheck(
            question=f"Losses are summed, a caption has {start.words} tokens, an action {ACTION_TOKENS}. By the "
            "count of tokens, which share of robot data gives both kinds the same weight?",
            answer=share,
            within=0.6,
            unit="%",
            feedback=f"{start.words} / ({start.words} + {ACTION_TOKENS}) = {share:.1f} %. By measured gradients "
            f"it is {start.balance[SUMMED]:.0%}.",
            near=(
                (100 - share, "That is the share of captions."),
                (50.0, "Half and half is fair only when both are averaged, or equally long."),
            ),
        ),
        OrderCheck(
            question="Bring the computation of a fair loss into its order.",
            items=(
                "cross-entropy of each token that is left",
                "leave out the tokens of the instruction",
                "mean over the sample's own tokens",
                "mean over the samples of the batch",
            ),
            feedback="Right: first within a sample, then over samples.",
        ),
        ChoiceCheck(
            question="Why is the caption's gradient less than tokens-times as long as the action's?",
            options=(
                Option("Captions are easier", "Before training every token costs the same."),
                Option(
                    "Gradients of different tokens point in different directions and partly cancel",
                    "Yes: only arrows that agree add up in full length.",
                    right=True,
                ),
                Option("The learning rate is smaller for captions", "Both use the same rate."),
            ),
        ),
        ChoiceCheck(
            question="A colleague adds a data set of long robot descriptions, two hundred tokens each, to a "
            "working co-training. The robot gets clumsy, though no robot data were removed. What do you look at "
            "first?",
            options=(
                Option("The camera", "Nothing about the robot has changed."),
                Option(
                    "Whether the loss sums over tokens, or averages within each sample",
                    "Yes: with a sum, the new long samples outweigh the actions.",
                    right=True,
                ),
                Option("Whether the learning rate is too small", "It worked before with the same rate."),
            ),
            manner="adversarial",
        ),
        ChoiceCheck(
            question="You fine-tune a vision-language model for a robot that must understand new words later. "
            "Which batches do you choose?",
            options=(
                Option("Robot data only, it learns to move fastest", "And forgets the words that you need later."),
                Option(
                    "About half robot data, half pictures with text, averaged per sample",
                    "Yes: both stay, and the share is the one knob to turn.",
                    right=True,
                ),
                Option("Mostly captions, because they are longer", "Then the action is learnt last."),
            ),
            manner="design",
        ),
        Checkpoint(
            question="Explain why a long caption drowns a short action in training, and what you would change.",
            model="If the losses of all tokens are added up, a sample weighs as much as it has tokens, and "
            "both kinds pull on the same layers. The longer one wins. Take the mean over each sample's "
            "tokens first; then both count the same. What is left to choose is the share of robot data "
            "in a batch, and that share is the balance.",
        ),
    )
