"""New words in old places: its lesson."""

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
from visualizations.lessons.texts.combinations_steps import CHANCE, FEW, MANY, ONE, steps
from vla_core.lessons.combinations import (
    CANDIDATES,
    COLOURS,
    WIDTH,
    Combinations,
    held_out,
    on_table,
    show,
)
from vla_core.lessons.combinations_study import TESTED, TRAINED
from vla_core.world.table.command import VERBS
from vla_core.world.table.scene import SHAPES

EVERY = len(COLOURS) * len(SHAPES)
TOOLS, PLACES, SHOWN = 6, 9, 20  # in a check: tools, places, and pairs that were shown


@cache
def lesson() -> Lesson:
    start = show()
    return Lesson(
        question="A robot knows «red» and it knows «mug», but nobody ever showed it a red mug. Does it "
        "understand?",
        before=("attention", "labels", "sentences"),
        explanation=paragraphs(f"""
            Nobody can demonstrate every thing in every colour with every verb. With {len(COLOURS)} colours,
            {len(SHAPES)} shapes and {len(VERBS)} verbs there are {EVERY * len(VERBS)} commands, and each new word
            multiplies them. So a policy has to understand commands whose words it knows but whose combination is
            new. That is **compositional generalisation**, and it does not come by itself.

            Here it is measured. Our own table was drawn with things in all {EVERY} pairs of colour and shape. A
            small network gets a sentence of two words, such as «red mug», and {CANDIDATES} pictures of things, and
            chooses the one that is meant. It is trained on some pairs only, framed in the left panel. Then it is
            asked about a trained pair, or about a new one: the thing that is meant is new, the others are known.
            However many pairs are trained, the number of pictures stays {TRAINED}. So only their variety changes.

            With {FEW} pairs every colour comes with a single shape. Then the colour tells everything, and the
            network finds this **shortcut**: {start.seen_at(FEW):.0%} right about trained pairs,
            {start.unseen_at(FEW):.0%} about new ones, where guessing gives {CHANCE:.0%}. With {MANY} pairs no such
            shortcut is left, and it is right in {start.unseen_at(MANY):.0%} of the new ones.

            Why can it do that at all? Because the sentence has parts. If every pair has one name of its own
            instead of two words, then a new pair is a new name, and {MANY} trained pairs are of no use:
            {start.unseen_at(MANY, ONE):.0%}. The parts of a sentence must stay apart in the **embedding**, and so
            must the parts of what is seen.

            Our policy's table is split in the same way. {held_out()[0]} of {held_out()[1]} triples of verb,
            colour and shape are never trained, spread as in a Latin square: every verb, colour and shape occurs in
            training, only not together. They are asked about in **zero-shot**. {robot_story()}

            The sentence to take home: what makes new combinations work is not more data, it is data in which
            nothing but the words tells the parts apart.
            """),
        panels=(
            Seen(
                "Which pairs were trained",
                "One picture of each pair, cut out of the front camera's picture. Framed pairs were trained, "
                "faded ones were not. Every colour and every shape is framed somewhere.",
            ),
            Seen(
                "Right answers (%)",
                f"The same pairs: how many of {TESTED} new pictures of each were found. Frames are trained pairs; "
                "look at the cells without a frame.",
            ),
            Seen(
                "More pairs, more new ones",
                "Means over several choices of pairs, with intervals. Grey is about trained pairs, yellow about "
                "new ones, orange the same where each pair has one name. The upright line is your number. "
                "Question marks stand where you have not chosen yet; with the largest number all of them are "
                "answered.",
            ),
        ),
        steps=steps(),
        formula=("[s] = [w] · [p]", "choose the picture with the largest [s]"),
        symbols=(
            Symbol("s", "how well a picture fits a sentence; right answers about new pairs", "share", fits, lit()),
            Symbol("w", "vector of the sentence, from its words", "no unit", heard, ("trained pairs",)),
            Symbol("p", "vector of a picture", "numbers", lambda r: f"{WIDTH}", ("right",)),
        ),
        notes=(
            CodeNote(
                "return np.eye(CELLS[0] * CELLS[1])[cells]",
                "One name for each pair: two names have nothing in common.",
            ),
            CodeNote(
                "return np.concatenate([np.eye(CELLS[0])[colour]",
                "Two words: «red ball» and «red mug» share half of their input.",
            ),
            CodeNote(
                "trained.ravel()[others[: count - CELLS[0]]] = True",
                "Further pairs at random, after each colour and each shape has had one.",
            ),
            CodeNote(
                'scores = np.einsum("bd,bcd->bc"',
                "The formula: each sentence against each of its pictures.",
            ),
        ),
        checks=checks(),
        jump=Jump(
            0.1,
            "Build a table with a red mug and a red ball, and say one word of them differently. The view of words "
            "and things shows which word looks at which thing.",
        ),
        reading=(
            Paper(
                "Lake and Baroni 2018, Generalization without Systematicity",
                "The third experiment: a known verb in new surroundings, and how networks fail there.",
                "https://arxiv.org/abs/1711.00350",
            ),
            Paper(
                "Johnson et al. 2017, CLEVR: A Diagnostic Dataset for Compositional Language and Visual Reasoning",
                "The section on compositional generalisation: a test in which colours and shapes are swapped "
                "between training and test.",
                "https://arxiv.org/abs/1612.06890",
            ),
            Paper(
                "Jiang et al. 2023, VIMA: General Robot Manipulation with Multimodal Prompts",
                "The part on evaluation: four levels of generalisation, the second of which is new combinations.",
                "https://arxiv.org/abs/2210.03094",
            ),
        ),
        tables=(kinds(),),
    )


def robot_story() -> str:
    """What our policy does with them, where it has been measured."""
    found = on_table()
    if found is None:
        return (
            "What our policy makes of them is not measured here yet; the command `evaluate` with the tasks "
            "`table` does it, and its report belongs into the folder `checkpoints`."
        )
    (a, b), (c, d) = found.seen_interval, found.unseen_interval
    return (
        f"Our policy succeeds in {found.seen:.0f} % ({a:.0f} to {b:.0f}) of the commands that training has, and "
        f"in {found.unseen:.0f} % ({c:.0f} to {d:.0f}) of the new ones."
    )


def lit() -> tuple[str, ...]:
    return ("new pairs, two words", "new pairs, one name each")


def fits(result: Combinations) -> str:
    return f"{result.unseen_at(result.count, result.wording):.0%}"


def heard(result: Combinations) -> str:
    return result.wording


def kinds() -> Table:
    return Table(
        "What can be new about a command",
        ("what is new", "example", "what has to carry over", "where it is asked here"),
        (
            ("a thing in another place", "the red mug, elsewhere", "where a thing is", "every unseen seed"),
            ("a pair of properties", "a red mug, where red things were balls", "what each word means by "
            "itself", "this chapter; `--tasks table-unseen`"),
            ("a relation", "left of the ring, when only other things were named so", "what the relation means",
             "`--tasks table-relations`"),
            ("a reference", "the other one", "what was said before", "the chapters on words and orders"),
            ("a word", "the crimson mug", "meaning from text, not from robots", "wordings of `--tasks table`"),
        ),
    )  # fmt: skip


def checks() -> tuple[Check, ...]:
    start = show()
    return (
        NumberCheck(
            question=f"{TOOLS} tools can be put in {PLACES} places. {SHOWN} pairs of tool and place were "
            "demonstrated. How many commands are new combinations?",
            answer=float(TOOLS * PLACES - SHOWN),
            within=0.5,
            unit="commands",
            feedback=f"{TOOLS} × {PLACES} = {TOOLS * PLACES} commands, without {SHOWN}.",
            near=(
                (float(TOOLS * PLACES), "Those are all; some of them were demonstrated."),
                (float(TOOLS + PLACES), "Words add up, commands multiply."),
            ),
        ),
        ChoiceCheck(
            question=f"Why is the model right in {start.seen_at(FEW):.0%} about {FEW} trained pairs and still "
            "knows nothing about shapes?",
            options=(
                Option("It has too few pictures", "With more pairs the number of pictures is the same."),
                Option(
                    "Each colour had one shape, so the colour was enough",
                    "Yes: in training nothing punished ignoring the word for the shape.",
                    right=True,
                ),
                Option("The network is too small", "The same network learns shapes from more pairs."),
            ),
        ),
        OrderCheck(
            question="Order these tests by how much has to carry over, the least first.",
            items=(
                "the same pair of words, a new picture",
                "a new pair of known words",
                "a word never heard",
            ),
            feedback="Right. Only the middle one is compositional generalisation.",
        ),
        ChoiceCheck(
            question="A paper reports 95 % on «unseen tasks». The tasks are new scenes; every pair of verb and "
            "thing occurs in training. What do you conclude?",
            options=(
                Option("It understands new combinations", "No combination was new, only the places."),
                Option(
                    "It carries over to new scenes; new combinations were not tested",
                    "Yes. Ask what exactly was held out, and for both numbers.",
                    right=True,
                ),
                Option("It learnt by heart", "New scenes cannot be known by heart."),
            ),
            manner="adversarial",
        ),
        ChoiceCheck(
            question="You can record two hundred demonstrations for eight colours, six shapes and three verbs. "
            "How do you spend them?",
            options=(
                Option(
                    "Twenty-five of each colour, each with its usual shape and verb",
                    "Then the colour tells all the rest: a shortcut.",
                ),
                Option(
                    "As many different combinations as possible, a few kept out for a test",
                    "Yes: variety forces each word to mean something, and the test shows whether it did.",
                    right=True,
                ),
                Option("All combinations, none kept out", "Then nobody knows what happens with the next new "
                "word."),
            ),
            manner="design",
        ),
        Checkpoint(
            question="Explain to a colleague why a policy that knows «red» and «mug» may not find a red mug, and "
            "what you would do about it.",
            model="If red things in training were always balls, the colour was enough to find them, and the "
            "policy never had to learn what the word for the shape means. Such a shortcut works until somebody "
            "asks for a new pair. So I would show many different pairs instead of many pictures of a few, keep "
            "the words apart as parts, and hold out some pairs from the start, so that seen and unseen ones can "
            "be reported side by side.",
        ),
    )  # fmt: skip
