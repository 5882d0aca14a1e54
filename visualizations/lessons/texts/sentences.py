"""What a word is worth: its lesson."""

from functools import cache
from math import log
from typing import Any

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
from visualizations.lessons.texts.sentences_steps import FIRST, SECOND, steps
from vla_core.lessons.grounding import SAID, things_named
from vla_core.lessons.orders import EXAMPLES
from vla_core.lessons.pairing import TEMPERATURE, Paired
from vla_core.lessons.sentences import PAIRS, THINGS, WordImportance

AMONG = 4  # pictures and sentences, in a check
WORTH_ELSEWHERE, LOSS_ELSEWHERE = "in the first view", "see «pictures and sentences»"


@cache
def lesson() -> Lesson:
    counts = [len(left) for left in things_named().left]
    return Lesson(
        question="Which words of a sentence decide what the robot does, and how do words find things?",
        before=("vectors", "attention"),
        onwards=("combinations",),
        explanation=paragraphs(f"""
            In the scene on show two instructions are possible, «{FIRST}» and «{SECOND}». The picture cannot tell
            which is wanted. The words must, and they must be tied to what is seen: that is **grounding**.

            How does one find out what a word does? Its **attention** shows where it looks. But looking is not
            deciding. The causal question is: what changes without the word? So the sentence is said again with
            each word left out, an **ablation**, and the policy plans anew. How far the end of the plan moves, in
            millimetres, is what the word is worth. The two need not agree: a word may look hard at the handle and
            change nothing.

            Words refer in different ways. A property picks things by what they are: «red». A relation picks by
            place: «to the left of». A relation needs a reference: the blue mug has to be found first. An order
            says what comes first. In the view «{THINGS}» the sentence «{SAID}» begins with {counts[0]} things. The
            noun leaves {counts[1]}, the property {counts[2]}, the relation {counts[3]}. Leave the relation out,
            and a careful robot asks back.

            In a network nobody writes such rules. Pictures and sentences become vectors, and something has to
            bring the two together. Large models do it beforehand with a **contrastive loss**: a picture and its
            own sentence shall be alike, the picture and all other sentences unlike. The view «{PAIRS}» gives this
            lesson to the encoders of our policy, which never had it. At first all pictures answer alike. Two
            small linear maps then learn **InfoNCE**, from other seeds and other words than those on show. A
            **temperature** of {TEMPERATURE:g} makes small differences of the **cosine similarity** count.

            Our policy ties words to things in another way: only through the loss of its actions. That is enough
            for the tasks that it was taught. A model whose pictures and words were aligned beforehand can also
            find things for words that no demonstration has used. And what about known words that were never heard
            together? A later chapter asks for a red mug where every red thing was a ball.
            """),
        panels=panels(),
        steps=steps(),
        formula=(
            "[Δ] = ‖plan(sentence) − plan(sentence without the word)‖",
            "[ℓ] = −ln ( e^(cosine with its own / [τ]) / Σ e^(cosine with each / [τ]) )",
        ),
        symbols=(
            Symbol("Δ", "worth of the chosen word", "mm", worth, ("said", "without")),
            Symbol("ℓ", "InfoNCE, of new pairs", "nats", loss_now, ("new pairs",)),
            Symbol("τ", "temperature", "no unit", lambda r: f"{TEMPERATURE:g}"),
        ),
        notes=(
            CodeNote(
                'left_out = [" ".join(words[:i] + words[i + 1 :])',
                "The ablation: as many sentences as there are words, each with one word less.",
            ),
            CodeNote(
                "*without, other = plans(model, sight, [*left_out, instead])",
                "All of them in one batch, on the same picture and without noise: only the words differ.",
            ),
            CodeNote(
                "for description in (bare,",
                "First the noun alone, then with its properties, then with the relation.",
            ),
            CodeNote(
                "rows, columns = (cross_entropy(one / TEMPERATURE, own)",
                "Each picture has to find its sentence, and each sentence its picture.",
            ),
        ),
        checks=checks(),
        jump=Jump(
            0.1,
            "The words of the sentence, and where each looks in every layer and head. Cover patches of the "
            "picture: does the plan change where the attention was?",
        ),
        reading=(
            Paper(
                "Jain and Wallace 2019, Attention is not Explanation",
                "Section 4: attention maps that differ and answers that do not.",
                "https://arxiv.org/abs/1902.10186",
            ),
            Paper(
                "Radford et al. 2021, Learning Transferable Visual Models From Natural Language Supervision "
                "(CLIP)",
                "Section 2.3 and figure 3: the contrastive loss in a few lines.",
                "https://arxiv.org/abs/2103.00020",
            ),
            Paper(
                "van den Oord et al. 2018, Representation Learning with Contrastive Predictive Coding",
                "Section 2.3: where InfoNCE comes from.",
                "https://arxiv.org/abs/1807.03748",
            ),
        ),
        tables=(kinds(),),
    )


def panels() -> tuple[Seen, ...]:
    return (
        Seen(
            "Where the word looks",
            "The picture that the policy gets. Bright is where the chosen word looks. The lines are the next "
            "steps of the hand: as said, without the chosen word (dashed), under the other sentence (dotted).",
        ),
        Seen(
            "What each word is worth",
            "The ablation: one bar a word, how far the plan's end moves without it. The coloured bar is the "
            "chosen word.",
        ),
        Seen(
            "Which thing is meant",
            "A table from above. The thick ring is what still fits the whole sentence, the other ring is the "
            "reference.",
        ),
        Seen("Each part leaves fewer", "How many things fit after the noun, the property, the relation."),
        Seen(
            "Alike before learning",
            "Each row a picture, each column a sentence, as the encoders give them through two random maps. The "
            "diagonal are the pairs that belong together.",
        ),
        Seen("Alike after learning", "The same pictures and sentences, which were not learnt from."),
        Seen(
            "The contrastive loss falls",
            "For the pairs that are learnt from and for the new ones. Dotted is guessing.",
        ),
    )


def worth(result: Any) -> str:
    return f"{result.moved[result.word]:.1f}" if isinstance(result, WordImportance) else WORTH_ELSEWHERE


def loss_now(result: Any) -> str:
    return f"{result.losses[-1]:.2f}" if isinstance(result, Paired) else LOSS_ELSEWHERE


def kinds() -> Table:
    return Table(
        "Four ways in which words refer",
        ("kind", "example", "what must be found", "typical failure"),
        (
            (
                "property",
                "the red block",
                "things of this colour and shape",
                "two things fit; a careful robot asks which one",
            ),
            ("relation", "to the left of the blue mug", "a place, seen from somewhere", "whose left is meant"),
            (
                "reference",
                "the blue mug",
                "a second thing, only to find the first",
                "the hand goes to the reference",
            ),
            ("order", EXAMPLES[0], "what has to be true before the rest begins", "the second part is done first"),
        ),
    )


def checks() -> tuple[Check, ...]:
    return (
        NumberCheck(
            question=f"{AMONG} pictures, {AMONG} sentences, and a model that finds all equally alike. How large "
            "is its InfoNCE?",
            answer=log(AMONG),
            within=0.02,
            unit="nats",
            feedback=f"Each sentence gets a probability of 1 in {AMONG}: −ln(1/{AMONG}) = {log(AMONG):.2f}.",
            near=((1 / AMONG, "That is the probability; the loss is minus its logarithm."),),
        ),
        OrderCheck(
            question="«Touch the red block to the left of the blue mug.» Bring the search into its order, as the "
            "panel «Each part leaves fewer» counts it: the noun, the property, then the relation with what it "
            "needs.",
            items=("find all blocks", "keep the red ones", "find the blue mug", "keep what lies to its left"),
            feedback="Right: a relation can only be used when its reference has been found.",
        ),
        ChoiceCheck(
            question="A colleague shows an attention map: «handle» looks straight at the handle. So the policy "
            "understands the word, she says. What do you answer?",
            options=(
                Option("Yes, attention shows what matters", "It shows where something is looked up, no more."),
                Option(
                    "Leave the word out, or say another: does the plan change?",
                    "Yes. Only a change of the input shows what the word causes.",
                    right=True,
                ),
                Option("No, networks never understand words", "That cannot be tested; what a word changes can."),
            ),
            manner="adversarial",
        ),
        ChoiceCheck(
            question="The worth of every single word is small, and yet the whole sentence decides. How can "
            "that be?",
            options=(
                Option("The measurement is broken", "The other sentence does change the plan."),
                Option(
                    "Several words say the same, so that none is missed alone",
                    "Yes: leave them out together, or shorten the sentence.",
                    right=True,
                ),
                Option("The policy reads only its last word", "Then that word would be worth a lot."),
            ),
        ),
        ChoiceCheck(
            question="A household robot shall fetch things that no demonstration names, «the teapot» for example. "
            "What do you build on?",
            options=(
                Option(
                    "Encoders aligned by a contrastive loss on pictures with captions",
                    "Yes: a teapot's word and picture are alike already, and the demonstrations teach fetching.",
                    right=True,
                ),
                Option(
                    "More demonstrations of the same ten objects",
                    "They make these ten safer, and say nothing about teapots.",
                ),
                Option(
                    "A list of all nouns, each with its own policy",
                    "The list is never complete, and each policy needs demonstrations.",
                ),
            ),
            manner="design",
        ),
        Checkpoint(
            question="Explain how you would find out whether a policy uses the word «left», and why its attention "
            "map is not enough.",
            model="I would say the sentence with «left», without it, and with «right» in its place, all on the "
            "same picture and without noise, and measure how far the plan moves. The map only says where the word "
            "looks; a plan may not depend on it. If nothing moves, I check that no other word says the same, and "
            "that the picture leaves a choice.",
        ),
    )
