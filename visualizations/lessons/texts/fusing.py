"""Five ways to fuse: its lesson."""

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
    Symbol,
    Table,
    paragraphs,
)
from visualizations.lessons.texts.fusing_steps import many, steps
from vla_core.config import FULL, MINI
from vla_core.lessons.fusing import CONCAT, CROSS, FILM, MIXTURE, TRAINED_MOST, WAYS, WIDTH, Comparison
from vla_core.lessons.pointing import COLOURS, PATCHES, SHAPES, SIDE, UNSEEN

LEARNT = 0.9  # share that is right, from which on a start counts as having learnt the task
CHANNELS, CELLS = 48, 576  # in a check: of a feature map
WORDS_READ, PATCHES_READ = 8, 100  # tokens, in a check


def late_starts() -> str:
    """The ways of which some random starts had not learnt the task by the end, and how many had."""
    found = many()
    shares = found.curves[:, :, -1]  # (ways, seeds)
    late = [
        f"of the {len(row)} starts of the {name} only {(row > LEARNT).sum()} had learnt the task by then"
        for name, row in zip(WAYS, shares, strict=True)
        if 0 < (row > LEARNT).sum() < len(row)
    ]
    if not late:
        return ""
    return f"A mean hides luck: {'; '.join(late)}, the others might need longer."


@cache
def lesson() -> Lesson:
    facts = many().facts
    return Lesson(
        question="Where should the words meet the picture, and what does each way cost?",
        before=("transformer",),
        explanation=paragraphs(f"""
            A policy gets a picture and a sentence, and somewhere the two have to meet: that is **fusion**. Here
            is the smallest task that needs it. A picture of {SIDE} by {SIDE} pixels shows a few coloured shapes.
            Two words name one, such as «the red ring», and the network shall point at the patch where it lies. A
            thing of the same colour and a thing of the same shape are always there too, so one word is never
            enough.

            Five networks learn it. All have the same eye, which makes a vector of each of the {PATCHES} patches,
            and the same list of word vectors. Only what comes next differs.

            **Concatenation|concatenation** takes the mean of all patches, puts the mean of the words beside it,
            and leaves the rest to two layers. **FiLM** comes earlier: the words scale and shift every channel of
            every patch, and the mean is taken afterwards. In **cross-attention** the words ask and the patches
            answer: a score for each patch says how well it fits, and only what fits is taken over. A
            **transformer** lets all tokens look at all others, so that patches change as well. A **mixture of
            transformers** shares the attention, but each kind of token has a feed-forward of its own.

            The mean is where the first two lose. Once all patches are added up, red may have belonged to the
            ring or to the cross: the **binding problem**. A mean over more things says less about each.
            Attention chooses before it adds, so more things hardly hurt.

            Whether a network has understood the words shows with pairs that it was never shown: {len(UNSEEN)} of
            the {len(COLOURS) * len(SHAPES)} pairs of colour and shape do not occur in training at all. To know
            «red» and «ring» and to find the first red ring is **compositional generalisation**. Attention alone
            does not guarantee it.

            The price is work, counted in **multiply-adds|multiply-add**. In a transformer every token looks at
            every other, so twice the patches are four times the scores; in cross-attention only the few words
            ask.

            The networks were trained beforehand, each from {facts["seeds"]} random starts for {facts["steps"]}
            steps of the same scenes; what they answer here is computed now. {late_starts()}
            """),
        panels=(
            Seen(
                "Where each points",
                "The picture, and below it the words. The dotted frame is the thing that is named. A mark of "
                "its own for each way; the way that you look at is drawn thick, and where it has attention, "
                "the veil shows from which patches its readout takes. An empty patch may get a share too: "
                "there is little to take from it.",
            ),
            Seen(
                "How they learnt",
                "The share of new scenes in which the right thing is pointed at, with as many things as the "
                "slider says. The dotted line points at any of the things.",
            ),
            Seen(
                "More things",
                "The same at the end of training, from the worst random start to the best. Training had at most "
                f"{TRAINED_MOST} things. Question marks stand where you have not chosen yet; with the most things "
                "all are answered.",
            ),
        ),
        steps=steps(),
        formula=(
            "concatenation: [c] = MLP(mean of [x], mean of [w])",
            "FiLM: [c] = MLP(mean of (1 + γ([w])) · [x] + β([w]))",
            "attention: [c] = Σ softmax(q([w]) · k([x]) / √[d]) v([x])",
        ),
        symbols=(
            Symbol("c", "the context: how often it is right now", "share", chosen_share),
            Symbol("x", "vectors of the patches", "patches", lambda r: f"{PATCHES}", ("share of attention",)),
            Symbol("w", "vectors of the words", "words", lambda r: r.scenes.sentence(0)),
            Symbol("d", "numbers in each vector", "numbers", lambda r: f"{WIDTH}"),
        ),
        notes=(
            CodeNote(
                'picture = (tokens @ net["inner"]).clip(0).mean(axis=1)',
                "Concatenation: the picture becomes one vector before a word was read.",
            ),
            CodeNote(
                'told = (tokens @ net["inner"]) * (1 + scale[:, None]) + shift[:, None]',
                "FiLM: the same numbers for all patches, so it says what to look for, not where.",
            ),
            CodeNote(
                "row = asking if way == CROSS else join([asking, tokens], axis=1)",
                "The whole difference between cross-attention and a transformer: who may ask.",
            ),
            CodeNote(
                "kinds = zip(KINDS, (row[:, :1], row[:, 1:3], row[:, 3:]), strict=True)",
                "A mixture: the same attention, other weights for readout, words and patches.",
            ),
        ),
        checks=checks(),
        jump=Jump(
            0.3,
            "Our policy uses three of the five. In its eye the sentence acts by FiLM and then each cell "
            f"attends to the words (`vla_core/model/vision.py`); behind it a {FULL.model.fusion.kind} of "
            f"{FULL.model.fusion.layers} layers joins words, patches of both cameras and the hand "
            "(`vla_core/model/fusion.py`). Words that come early decide what a keypoint follows; all tokens "
            "have to meet because the hand and two cameras matter too.",
        ),
        reading=(
            Paper(
                "Perez et al. 2018, FiLM: Visual Reasoning with a General Conditioning Layer",
                "Section 2: two vectors for each channel; section 4: what they do.",
                "https://arxiv.org/abs/1709.07871",
            ),
            Paper(
                "Brohan et al. 2022, RT-1: Robotics Transformer for Real-World Control at Scale",
                "Section 5.1: FiLM in the eye of a robot, so that words decide what is seen.",
                "https://arxiv.org/abs/2212.06817",
            ),
            Paper(
                "Jaegle et al. 2021, Perceiver: General Perception with Iterative Attention",
                "Section 3: few queries over many inputs, and what it saves.",
                "https://arxiv.org/abs/2103.03206",
            ),
            Paper(
                "Liang et al. 2024, Mixture-of-Transformers",
                "Section 2: weights for each kind of token, one attention for all.",
                "https://arxiv.org/abs/2411.04996",
            ),
            Paper(
                "Lake and Baroni 2018, Generalization without Systematicity",
                "The experiments: networks that know the parts and fail on their combination.",
                "https://arxiv.org/abs/1711.00350",
            ),
        ),
        tables=(measured(), trade_offs()),
    )


def chosen_share(result: Comparison) -> str:
    return f"{result.success[WAYS.index(result.way)]:.2f}"


def measured() -> Table:
    """What was measured, with the number of things that the chapter opens with."""
    seen, unseen = many(), many(unseen=True)
    rows = zip(
        WAYS,
        seen.success,
        seen.pixels,
        unseen.success,
        seen.parameters,
        seen.products,
        seen.milliseconds,
        strict=True,
    )
    return Table(
        f"Measured with {seen.things} things; microseconds of the processor for one scene, taken when this page "
        "was opened",
        ("way", "right", "pixels off", "pairs never shown", "weights", "multiply-adds", "microseconds"),
        tuple(
            (name, f"{share:.0%}", f"{off:.1f}", f"{new:.0%}", f"{weights:,}", f"{work:,}", f"{1000 * spent:.0f}")
            for name, share, off, new, weights, work, spent in rows
        ),
    )


def trade_offs() -> Table:
    return Table(
        "What speaks for each",
        ("way", "for", "against", "who uses it"),
        (
            (
                CONCAT,
                "a few lines; nothing to tune",
                "means mix what belongs together",
                f"mini-VLA; our `MINI` ({MINI.model.fusion.kind})",
            ),
            (
                FILM,
                "cheap, and early: the words change what is seen",
                "the same change at every place",
                "RT-1; the eye of our policy",
            ),
            (
                CROSS,
                "words choose patches; cost grows with the patches only once",
                "patches do not learn of each other",
                "Flamingo, Perceiver; cells and words in our eye",
            ),
            (
                WAYS[3],
                "anything may look at anything",
                "cost grows with the square of the tokens",
                "RT-2, OpenVLA, Octo; the fusion of our policy",
            ),
            (
                MIXTURE,
                "one kind can be trained without spoiling the others",
                "more weights for the same work",
                "π0 with its action expert",
            ),
        ),
    )


def checks() -> tuple[Check, ...]:
    crossed, joint = WORDS_READ * PATCHES_READ, (WORDS_READ + PATCHES_READ) ** 2
    return (
        ChoiceCheck(
            question="Concatenation is given four times as many neurons. What happens to «the red ring» among "
            "eight things?",
            options=(
                Option(
                    "It is found: the layers were too small",
                    "They get the mean of the patches. What the mean has mixed, no layer behind it can take "
                    "apart.",
                ),
                Option(
                    "Little: the mean was taken before",
                    "Yes. More neurons before the mean can keep more pairs apart, but the number of pairs and "
                    "places grows faster.",
                    right=True,
                ),
                Option("It becomes worse: it learns by heart", "New scenes are drawn at every step; it cannot."),
            ),
        ),
        NumberCheck(
            question=f"A FiLM layer acts on a feature map with {CHANNELS} channels and {CELLS} cells. How many "
            "numbers does the sentence have to supply?",
            answer=float(2 * CHANNELS),
            within=0.5,
            unit="numbers",
            feedback=f"One factor and one shift for each channel: {2 * CHANNELS}, the same for all cells.",
            near=(
                (float(CHANNELS), "That is the factors alone; each channel is shifted as well."),
                (float(2 * CHANNELS * CELLS), "FiLM does not know cells: every cell gets the same change."),
            ),
        ),
        NumberCheck(
            question=f"{WORDS_READ} words and {PATCHES_READ} patches. How many times as many scores does a "
            "transformer over all of them compute as cross-attention from the words to the patches?",
            answer=joint / crossed,
            within=0.15,
            unit="times",
            feedback=f"({WORDS_READ} + {PATCHES_READ})² = {joint:,} against {WORDS_READ} × {PATCHES_READ} = "
            f"{crossed:,}.",
            near=((float(PATCHES_READ / WORDS_READ), "That is patches for each word; count pairs that look."),),
        ),
        OrderCheck(
            question="Order by where the words first touch the picture, the earliest first.",
            items=(
                "FiLM in the layers of the eye",
                "cross-attention from words to the finished patches",
                "concatenation with the mean of the patches",
            ),
            feedback="Right. The earlier they meet, the more of the eye can work for the sentence; but then "
            "each new sentence needs a new look at the picture.",
        ),
        ChoiceCheck(
            question="A network with attention points at the right thing in all scenes of the exam. Then you "
            "ask for a pair of colour and shape that training never had, and it often points at a thing that "
            "shares one word. What has it learnt?",
            options=(
                Option(
                    "Nothing; the exam was luck", "All scenes of the exam were new. It has learnt those pairs."
                ),
                Option(
                    "Pairs, as one thing each, more than colours and shapes",
                    "Yes. Nothing in training rewarded keeping the two apart: every pair it met had an answer "
                    "of its own. More pairs in training make the parts cheaper than the pairs.",
                    right=True,
                ),
                Option(
                    "To find colours only",
                    "Then it would fail half of the exam: a thing of that colour is always there.",
                ),
            ),
            manner="adversarial",
        ),
        ChoiceCheck(
            question="A robot with two cameras of a thousand patches each must act ten times a second on a small "
            "computer. Sentences are short and stay for a minute. Which fusion?",
            options=(
                Option(
                    "A transformer over all tokens",
                    "Two thousand patches looking at each other: millions of scores a layer.",
                ),
                Option(
                    "Cross-attention from the words and a readout, or FiLM in the eye",
                    "Yes: the few tokens ask, the many answer; and what depends on the sentence alone is computed "
                    "once a minute.",
                    right=True,
                ),
                Option("Concatenation of means", "Fast, and blind to which of the things was meant."),
            ),
            manner="design",
        ),
        Checkpoint(
            question="Explain to somebody who would «just concatenate everything» what gets lost, when it does "
            "not matter, and what attention costs instead.",
            model="A mean over the picture keeps which colours and shapes there are, but not which belong "
            "together, and the more things there are the less it says of each. If a scene always has the same "
            "single thing, or the words never choose, that is enough and costs least. As soon as words pick "
            "one of several things, they have to meet the picture before it is summed up. Attention does that "
            "with a score for each pair of tokens, so work grows with their number, for a whole transformer "
            "with its square.",
        ),
    )
