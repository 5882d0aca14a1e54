"""Words and patches as vectors: its lesson."""

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
from vla_core.config import LanguageConfig, ModelConfig
from vla_core.lessons.vectors import ALIKE, PATCH, VIEWS, embed

FEW, SOME = 2, 16  # numbers in a vector
COLOURS = ("blue", "green", "black", "white", "orange", "yellow")
SMALL = 14  # pixels, a patch in a check


@cache
def lesson() -> Lesson:
    start, tap = embed(), embed(word="tap")
    nearest, similar = start.nearest[0]
    return Lesson(
        question="How can one network read words and see pictures, when it can only multiply numbers?",
        before=("neuron", "building"),
        explanation=paragraphs(f"""
            A network multiplies and adds. A word is no number and a picture is too many, so both are first turned
            into **vectors|vector**: lists of numbers, all of one length. Then the same layers can work on both.

            Begin with words. One could number them: one place of the list for each word, a 1 there and 0
            elsewhere. Such a **one-hot** vector says which word it is and nothing more: «mug» is as far from «cup»
            as from «open». Better is a shorter list whose numbers are learnt, an **embedding**, in which words
            that are used alike get like vectors.

            Where does likeness come from? From company. Here {start.sentences:,} instructions of this robot were
            read, and for each word it was counted what stands just before and just after it, and how much more
            often than by chance. Nobody told the computer what a tap is. Yet with {SOME} numbers a word, the
            nearest to «tap» is «{tap.nearest[0][0]}». **Cosine similarity|cosine similarity** measures it: the
            cosine of the angle between two vectors, 1 for the same direction, 0 for nothing in common.

            Now a trap. The nearest word to «open» is «{nearest}», with {similar:.2f}: its opposite. Both stand in
            the same places, «open the drawer», «shut the drawer». Company says what a word is used for, not what
            it demands. A robot that only had these vectors would confuse the two; the difference has to be learnt
            from demonstrations, where the two lead to different motions.

            Pictures go the same way. The picture is cut into **patches|patch** of {PATCH} × {PATCH} pixels, each
            with three colours: {start.pixels} numbers. One matrix, the same for every patch, turns them into a
            short vector. The figure rebuilds the picture from these vectors alone. {SOME} numbers a patch keep
            {start.kept:.0%} of its variance: edges and colours stay, grain is lost. Here the matrix was computed
            from recorded pictures; in a network it is learnt for the task, and keeps what matters for that. A
            network also adds a learnt vector of the place to each, for the numbers alone do not tell where a
            patch was.

            After this step nobody sees any more what was a word and what a patch. Our policy uses
            {ModelConfig().width} numbers for each; large models use thousands. What the vectors do to each other
            is the next chapter.
            """),
        panels=(
            Seen(
                "Words in like places lie together",
                "Some words on a plane, in the two directions in which they differ most. Orange is the chosen "
                "word, yellow its nearest. Much of the truth is lost in two directions; trust the bars.",
            ),
            Seen("The nearest words", "The most similar of all words, by cosine similarity."),
            Seen(
                "One patch, and those that are like it",
                "The robot's own picture, one patch framed; the bluer another patch, the more similar its vector.",
            ),
            Seen("Rebuilt from the vectors", "The picture, made from nothing but the patches' vectors."),
        ),
        steps=steps(),
        formula=("[e] = [W] · [x]", "similarity = [e] · f / (|[e]| |f|)"),
        symbols=(
            Symbol("x", "a patch as numbers", "numbers", lambda r: f"{r.pixels}"),
            Symbol("W", "the matrix, rows × columns", "weights", lambda r: f"{r.numbers} × {r.pixels}"),
            Symbol("e", "the vector, its length in numbers", "numbers", lambda r: f"{r.numbers}"),
        ),
        notes=(
            CodeNote("unit = vectors / np.linalg.norm(", "All vectors to length 1; then a product is the cosine."),
            CodeNote(
                "chance = share.sum(axis=1", "How often two words would meet if they did not care for each other."
            ),
            CodeNote(
                "codes = cut @ directions[:, :numbers]", "The whole embedding of patches: one multiplication."
            ),
        ),
        checks=checks(),
        jump=Jump(
            0.1,
            "The sentence is cut into pieces and each piece becomes a vector. Find how many there are, and that a "
            "rare word is several pieces.",
        ),
        reading=(
            Paper(
                "Mikolov et al. 2013, Efficient Estimation of Word Representations in Vector Space",
                "Sections 1 and 3: vectors of words from their company, learnt by a small network.",
                "https://arxiv.org/abs/1301.3781",
            ),
            Paper(
                "Levy and Goldberg 2014, Neural Word Embedding as Implicit Matrix Factorization",
                "Section 3: why counting and learning come to the same.",
            ),
            Paper(
                "Dosovitskiy et al. 2020, An Image is Worth 16x16 Words",
                "Section 3.1 and figure 7: patches as words, and what the learnt matrix looks for.",
                "https://arxiv.org/abs/2010.11929",
            ),
        ),
    )


def steps() -> tuple[Step, ...]:
    return (
        Step(
            title="The nearest word",
            question="Vectors come only from what stands beside a word. What is the nearest word to «red»?",
            choices=("A thing that is often red", "Another colour", "A word that is spelt alike"),
            values={"word": "red"},
            answer=lambda r: 1 if r.nearest[0][0] in COLOURS else 0,
            says=lambda r: (
                f"«{r.nearest[0][0]}», with a similarity of {r.nearest[0][1]:.2f}. All colours stand in the same "
                "place of a sentence, before a thing. For the hand the difference is everything: it decides "
                "which thing is meant."
            ),
        ),
        Step(
            title="Two names for one thing",
            question="Some people say «tap», some «faucet», never both in one sentence. Do the two get like "
            "vectors?",
            choices=("Yes, the nearest of all", "No, they never meet"),
            values={"word": "tap"},
            answer=lambda r: 0 if r.nearest[0][0] == "faucet" else 1,
            says=lambda r: (
                f"The nearest is «{r.nearest[0][0]}» with {r.nearest[0][1]:.2f}. They never meet, but they have "
                "the same neighbours: «turn the …», «… on»."
            ),
        ),
        Step(
            title="Too few numbers",
            question=f"Only {FEW} numbers a word. How many of the {embed().vocabulary} words can then hardly be "
            "told from «drawer»?",
            choices=("None", "Fewer than ten", "More than a third"),
            values={"word": "drawer", "numbers": FEW},
            answer=lambda r: 0 if r.alike == 0 else (2 if r.alike > r.vocabulary / 3 else 1),
            says=lambda r: (
                f"{r.alike} have a similarity over {ALIKE:g}; with {SOME} numbers it was "
                f"{embed(word='drawer').alike}. In two directions there is no room for so many different words."
            ),
        ),
        Step(
            title="A picture in few numbers",
            question=f"{SOME} numbers a patch instead of {embed().pixels}: one in {embed().pixels // SOME}. How "
            "much of the picture's variance comes back?",
            choices=("More than four fifths", "About half", "Less than a tenth"),
            values={"view": VIEWS[1], "numbers": SOME},
            answer=lambda r: 0 if r.kept > 0.8 else (1 if r.kept > 0.1 else 2),
            says=lambda r: (
                f"{r.kept:.0%}. Patches of real pictures are much alike: plain areas, edges, a few colours. Move "
                "the slider down to see what goes first."
            ),
        ),
    )


def checks() -> tuple[Check, ...]:
    small = SMALL * SMALL * 3
    return (
        NumberCheck(
            question=f"A patch has {SMALL} × {SMALL} pixels in three colours. By how many numbers is it "
            "described before the matrix makes them fewer?",
            answer=float(small),
            within=0.5,
            unit="numbers",
            feedback=f"{SMALL} × {SMALL} × three colours = {small}.",
            near=((float(SMALL * SMALL), "Each pixel has three colours."),),
        ),
        NumberCheck(
            question="What is the cosine similarity of two different one-hot vectors?",
            answer=0.0,
            within=0.001,
            unit="no unit",
            feedback="No place is 1 in both, so the product is 0: one-hot vectors have nothing in common.",
            near=((1.0, "That is a vector with itself."), (-1.0, "That would be the opposite direction.")),
        ),
        OrderCheck(
            question="Bring the way of a picture into a sequence of vectors into its order.",
            items=(
                "cut it into patches",
                "write each patch as one row of numbers",
                "multiply each row with the same matrix",
                "tell each vector where its patch was",
            ),
            feedback="Right; without the last step the network would not know left from right.",
        ),
        ChoiceCheck(
            question="A robot's language stage is a table of word vectors from the web, never trained further. It "
            "does the right thing with the right object, except that it often opens what it should close. Why?",
            options=(
                Option("The camera does not see the drawer's state", "Then the object would be missed as well."),
                Option(
                    "Opposites stand in the same company, so their vectors are nearly the same",
                    "Yes: train the vectors on motions, where the two differ most.",
                    right=True,
                ),
                Option("The vectors are too long", "Longer vectors part words better."),
            ),
            manner="adversarial",
        ),
        ChoiceCheck(
            question=f"Your robot must understand words that no training sentence had. Its vocabulary has "
            f"{LanguageConfig().vocabulary:,} entries. What should the entries be?",
            options=(
                Option("The commonest whole words", "A new word would have no entry at all."),
                Option(
                    "Pieces of words, down to single letters",
                    "Yes: any word can be put together, and known pieces bring their vectors along.",
                    right=True,
                ),
                Option("Whole sentences", "Nearly every sentence is new."),
            ),
            manner="design",
        ),
        Checkpoint(
            question="Explain why the vectors of «open» and «shut» are close together, and what a robot must "
            "learn beyond them.",
            model="Such vectors come from the words beside a word, and both stand in the same places: they are "
            "used for the same things. Closeness says that they are used alike, not that they ask for "
            "the same. The difference shows only where the two lead to different motions, so it has to "
            "be learnt from demonstrations.",
        ),
    )
