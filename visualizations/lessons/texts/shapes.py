"""From a vision-language model to a robot's: its lesson."""

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
    Table,
    cited,
    paragraphs,
)
from vla_core.config import ModelConfig
from vla_core.lessons.building import moment
from vla_core.lessons.chunks import THOUGHT
from vla_core.lessons.shapes import (
    ANSWERS,
    BASE_WIDTH,
    BINS,
    CAPTION,
    COARSE_PATCH,
    COLOURS,
    DINO,
    LANGUAGE_MODEL,
    LLAMA,
    NUMBERS,
    PATCH,
    SIGLIP,
    VIEWS,
    VOCABULARY,
    Flow,
    flow,
)

LARGE = 448  # pixels
ASKED = 336  # pixels, in a check
CAMERAS = 4


@cache
def lesson() -> Lesson:
    now = flow()
    total = sum(now.weights.values())
    episodes = cited("970,000", "Kim et al. 2024, OpenVLA, abstract")
    return Lesson(
        question="What has to change in a model that describes pictures, so that it moves a robot?",
        before=("transformer", "building"),
        explanation=paragraphs(f"""
            A **vision-language model** gets a picture and text, and continues the text. A **vision-language-action
            model** is the same network with another use for its last tokens. Follow OpenVLA, an open model, arrow
            by arrow.

            The picture, {now.side} × {now.side} pixels in three colours, is cut into patches of {PATCH} × {PATCH}:
            {now.patches} of them. Two **vision encoders|vision encoder** look at the same patches. DINOv2 was
            trained on pictures alone and knows well where things are; it answers with {DINO["width"]:,} numbers a
            patch. SigLIP was trained on pictures with their captions and knows what things are;
            {SIGLIP["width"]:,} numbers. The two are put side by side: {DINO["width"] + SIGLIP["width"]:,}.

            A **projector**, a small network of two layers, turns each patch's vector into one as wide as a word's,
            {LLAMA["width"]:,} numbers. From here on a patch is a token like any other. The instruction adds about
            {now.tokens - now.patches}, and {LANGUAGE_MODEL}, a language model, reads all {now.tokens} as one
            sequence. In its **attention** each token is compared with each: {now.pairs:,} pairs for every head.

            Out comes a score for each of its {VOCABULARY:,} tokens. A caption is written like this, token after
            token. For an action, {BINS} rarely used tokens stand for the {BINS} bins of a number. The model writes
            {NUMBERS} of them: three for place, three for rotation, one for the gripper. Read back they are
            {NUMBERS} floating-point numbers, {now.bytes_out} bytes for one step of an arm.

            That is all that changes: the meaning of {BINS} tokens, and the training data, {episodes} episodes of
            robots. Architecture, loss and weights to begin with stay. So the knowledge of pictures and words is
            there from the first day, and so are the costs: {total / 1e9:.1f} billion weights,
            {now.weights[LANGUAGE_MODEL] / total:.0%} of them in the language model, and one **forward pass** for
            each token of the answer.

            Our own policy follows the same plan with far smaller parts, trained from nothing. The table compares.
            """),
        panels=(
            Seen(
                "Many numbers in, few out",
                "From top to bottom, what passes from stage to stage: the length of a bar is how many numbers, "
                "the words beside it are the shape. Vision blue, fusion pink, language yellow, heads orange.",
            ),
            Seen(
                "A larger picture costs its square, twice",
                "Patches grow with the square of the side, pairs with the square of the patches.",
            ),
            Seen("Nearly all weights read and write text", "The weights of each part of the model."),
        ),
        steps=steps(),
        formula=("[N] = ([H] / [p])²", "[T] = [N] + [w]", "pairs = [T]²", "bytes of an action = 4 [k]"),
        symbols=(
            Symbol("H", "side of the picture", "pixels", lambda r: f"{r.side}"),
            Symbol("p", "side of a patch", "pixels", lambda r: f"{PATCH}"),
            Symbol("N", "patches", "tokens", lambda r: f"{r.patches}"),
            Symbol("w", "tokens of the instruction", "tokens", lambda r: f"{r.tokens - r.patches}"),
            Symbol("T", "tokens in the sequence", "tokens", lambda r: f"{r.tokens}", ("pairs now",)),
            Symbol("k", "numbers of an action", "numbers", lambda r: f"{NUMBERS}"),
        ),
        notes=(
            CodeNote(
                "tokens = patches + words", "One sequence: patches and words side by side, all of one width."
            ),
            CodeNote('seen = DINO["width"] + SIGLIP["width"]', "Two encoders' views of each patch, side by side."),
            CodeNote(
                '"projector": seen * LLAMA["width"]',
                "Two layers: from what is seen to a word's width, and once more.",
            ),
        ),
        checks=checks(),
        jump=Jump(
            0.2,
            "Our policy has the same flow with far fewer numbers. Count its tokens in the fusion panel, and find "
            "which of them are patches, words and state.",
        ),
        reading=(
            Paper(
                "Kim et al. 2024, OpenVLA: An Open-Source Vision-Language-Action Model",
                "Section 3: the architecture, and why two encoders; figure 2 is the picture of this chapter.",
                "https://arxiv.org/abs/2406.09246",
            ),
            Paper(
                "Karamcheti et al. 2024, Prismatic VLMs",
                "Section 4: which parts of a vision-language model matter, measured one by one.",
                "https://arxiv.org/abs/2402.07865",
            ),
            Paper(
                "Touvron et al. 2023, Llama 2: Open Foundation and Fine-Tuned Chat Models",
                "Section 2: the language model that reads patches here.",
                "https://arxiv.org/abs/2307.09288",
            ),
        ),
        tables=(compared(),),
    )


def compared() -> Table:
    ours, model, common = moment(), ModelConfig(), flow(patch=COARSE_PATCH)
    return Table(
        "The same pipeline with two answers, and ours",
        ("stage", "vision-language model", "OpenVLA", "this policy"),
        (
            (
                "picture",
                f"{COLOURS} × {common.side} × {common.side}",
                f"{COLOURS} × {common.side} × {common.side}",
                f"two, of {ours.front.shape[0]} and {ours.wrist.shape[0]} pixels a side",
            ),
            (
                "patches",
                f"{common.patches} × {BASE_WIDTH}, with patches of {COARSE_PATCH} pixels",
                f"{flow().patches} × {DINO['width'] + SIGLIP['width']:,}",
                f"a few dozen × {model.width}",
            ),
            ("words", f"tokens × {LLAMA['width']:,}", f"tokens × {LLAMA['width']:,}", f"tokens × {model.width}"),
            ("own state", "none", "none", f"{ours.state.size} numbers"),
            (
                "weights",
                "billions",
                f"{sum(flow().weights.values()) / 1e9:.1f} billion",
                f"{ours.parameters / 1e6:.1f} million",
            ),
            (
                "answer",
                f"about {CAPTION} tokens of {VOCABULARY:,}",
                f"{NUMBERS} tokens of {BINS}",
                f"{ours.chunk} actions of {ours.action.size} numbers",
            ),
            ("loss", "cross-entropy", "cross-entropy", "one for each of four heads"),
        ),
    )


def steps() -> tuple[Step, ...]:
    return (
        Step(
            title="A caption instead of an action",
            question="The same model is asked for a caption. At which arrow does the flow begin to differ?",
            choices=("at the patches", "at the one sequence", "at the tokens of the answer"),
            values={"answer": ANSWERS[1]},
            answer=lambda r: first_difference(r),
            says=lambda r: (
                f"Only what comes out differs: {r.outputs} tokens of text instead of {NUMBERS} tokens of an "
                "action. The backbone does not know which of the two it is writing."
            ),
        ),
        Step(
            title="Twice the side",
            question=f"The picture gets {LARGE} pixels a side instead of {flow().side}. By how much do the pairs "
            "grow that attention compares?",
            choices=("Twice", "Four times", "More than ten times"),
            values={"view": VIEWS[1], "side": LARGE},
            answer=lambda r: 0 if times(r) < 3 else (1 if times(r) < 8 else 2),
            says=lambda r: (
                f"{times(r):.1f} times: four times the patches, and pairs grow with the square. It is less than "
                "sixteen, because the words do not grow."
            ),
        ),
        Step(
            title="Where the weights are",
            question="Which part of a model that moves a robot by what it sees has most of the weights?",
            choices=("the vision encoders", "the projector", "the language model"),
            values={"view": VIEWS[2]},
            answer=lambda r: heaviest(r),
            says=lambda r: (
                f"{LANGUAGE_MODEL} has {r.weights[LANGUAGE_MODEL] / sum(r.weights.values()):.0%}; the projector, "
                f"made from nothing, {r.weights['projector'] / sum(r.weights.values()):.1%}. The model was built "
                "for text, and was taught to see."
            ),
        ),
        Step(
            title="The price of an answer",
            question="The model writes one token a forward pass. How many passes does one action need?",
            choices=("One", f"{NUMBERS}", f"{CAPTION}"),
            values={},
            answer=lambda r: (1, NUMBERS, CAPTION).index(r.outputs),
            says=lambda r: (
                f"{r.outputs}, one for each number. At {THOUGHT:g} ms a pass that is {r.outputs * THOUGHT:g} ms, "
                f"or {1000 / (r.outputs * THOUGHT):.1f} actions a second. Later models answer with whole chunks "
                "at once."
            ),
        ),
    )


def times(result: Flow) -> float:
    return result.pairs / flow().pairs


def first_difference(result: Flow) -> int:
    """Where this flow leaves that of an action: the patches, the sequence, or the answer."""
    other = flow().arrows
    same = [one == another for one, another in zip(result.arrows, other, strict=False)]
    at = result.arrows[same.index(False)].what if False in same else "tokens of the answer"
    return 0 if "patches" in at else (1 if at == "one sequence" else 2)


def heaviest(result: Flow) -> int:
    parts = result.weights
    return max(
        range(3), key=lambda i: (parts["DINOv2"] + parts["SigLIP"], parts["projector"], parts[LANGUAGE_MODEL])[i]
    )


def checks() -> tuple[Check, ...]:
    asked = (ASKED // PATCH) ** 2
    return (
        NumberCheck(
            question=f"A picture of {ASKED} × {ASKED} pixels, patches of {PATCH} × {PATCH}. How many patches?",
            answer=float(asked),
            within=0.5,
            unit="patches",
            feedback=f"({ASKED} / {PATCH})² = {ASKED // PATCH}² = {asked}.",
            near=(
                (float(ASKED // PATCH), "That is one row of them."),
                (float(ASKED**2 // PATCH), "Divide each side by the side of a patch, then multiply."),
            ),
        ),
        OrderCheck(
            question="Bring the flow of OpenVLA into its order.",
            items=(
                "the picture is cut into patches",
                "two encoders turn each patch into numbers",
                "the projector makes them as wide as words",
                "the language model reads patches and words",
                "tokens become numbers for the arm",
            ),
            feedback="Right: everything after the projector is a language model at work.",
        ),
        ChoiceCheck(
            question="What is new in a vision-language-action model of this kind, against the model it began as?",
            options=(
                Option("A second, larger transformer", "It is the same one."),
                Option("The meaning of some tokens, and the data", "Yes, and nothing else.", right=True),
                Option("The loss", "It is cross-entropy for the next token, as before."),
            ),
        ),
        ChoiceCheck(
            question="To see small screws you double the side of the picture. Now the arm is slow and misses "
            "moving parts, though the model sees better. Why?",
            options=(
                Option("The projector is too narrow", "It works patch by patch, as before."),
                Option("The gripper is too slow", "Nothing has changed there."),
                Option(
                    "Attention compares an order of magnitude more pairs, so each pass takes longer",
                    "Yes: cut out the part of the picture that matters, or compress its tokens.",
                    right=True,
                ),
            ),
            manner="adversarial",
        ),
        ChoiceCheck(
            question=f"Your robot has {CAMERAS} cameras of {flow().side} pixels a side, "
            f"{CAMERAS * flow().patches:,} patches in all. Your time allows a quarter of that. Where do you save?",
            options=(
                Option("Leave out the instruction", "It is the smallest part, and says what to do."),
                Option(
                    "Let a small network compress each camera's patches to fewer tokens before the language model",
                    "Yes: a resampler with learnt queries, or pooling of neighbouring patches, keeps where things "
                    "are.",
                    right=True,
                ),
                Option(
                    "Shrink every picture to a quarter of its patches",
                    "Then no camera sees small things any more.",
                ),
            ),
            manner="design",
        ),
        Checkpoint(
            question="Explain what has to change in a model that describes pictures, so that it moves an arm, "
            "and what can stay.",
            model="A few rare tokens get a new meaning: each stands for a bin of one number of the action. The "
            "training data change to episodes of robots. Encoders, projector, language model, loss and "
            "the weights to begin with stay. So what it knows of pictures and words is there from the "
            "start, and so is its price: many weights, and one pass for each number.",
        ),
    )
