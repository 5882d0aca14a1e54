"""Bias comes from the data: its lesson."""

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
from vla_core.lessons.bias import EXAM, ONES, STEPS, Imbalance

FEW, TWICE, MORE = 10, 20, 50  # sevens of the uneven training set, as the chapter begins and in steps
GIVEN_ONES, GIVEN_SEVENS = 190, 10  # of a check


@cache
def lesson() -> Lesson:
    return Lesson(
        question="Why does a network with no preference built in still prefer what it has seen more often?",
        before=("neuron", "digits"),
        explanation=paragraphs(f"""
            A one and a seven share a long stroke. What tells them apart is the bar at the top of the seven.
            Suppose a network is to separate the two, and its training set holds {ONES} ones but only {FEW} sevens.
            Such a set is called **imbalanced**.

            Training makes the network right as often as possible on average. A network that always says «one» is
            right for {ONES / (ONES + FEW):.1%} of this set, without looking at the picture at all. From there,
            every seven that it learns to recognise improves the average only a little. So it learns to trust the
            long stroke, which nearly always means «one», and the bar at the top gets small weights.

            The two networks on show are the same in every respect: as many neurons, the same random start, as many
            training steps. One learns from the uneven set, the other from {ONES} ones and {ONES} sevens. Then both
            are tested on {EXAM} new pictures, half of them sevens, on smudged paper. This **test set** is
            balanced, and so it shows what the training set hides.

            A systematic error of this kind is called **bias of data**. It has nothing to do with the bias of a
            neuron, the number that it adds to its sum; the word is the same by accident. The error comes from what
            was shown, and how often, not from the network's build. Smudges make it worse: the less the picture
            tells, the more the network relies on what was common.

            The overall score does not reveal it. In the uneven set the loss is low and the accuracy high. One has
            to look at each class by itself: how many sevens are read as ones, and how many ones as sevens. For a
            robot the classes may be tasks, objects, rooms or the colours of a table: whatever was rare in the
            demonstrations is what it will get wrong, and an average over all tasks will not show it.

            There are remedies that need no new network: collect more of what is rare, show the rare cases more
            often, or let each of them count more in the loss.
            """),
        panels=(
            Seen(
                "Uneven training misreads sevens",
                "Each dot is a test picture, from «surely a one» at the left "
                "to «surely a seven» at the right. Upper row: sevens. A seven left of the line is misread.",
            ),
            Seen(
                "Errors of each class", "Orange: the share of sevens read as ones. Blue: of ones read as sevens."
            ),
            Seen("Some misread sevens", "Pictures that only the network with uneven training gets wrong."),
        ),
        steps=steps(),
        formula=("[c] = [n₁] / ([n₁] + [n₇])", "[m] = sevens read as ones / all sevens"),
        symbols=(
            Symbol("n₁", "ones in the training set", "pictures", lambda r: f"{ONES}", ("ones",)),
            Symbol("n₇", "sevens in the uneven set", "pictures", lambda r: f"{r.sevens[0]}", ("sevens",)),
            Symbol(
                "c", "accuracy of always saying «one»", "share", lambda r: f"{ONES / (ONES + r.sevens[0]):.1%}"
            ),
            Symbol("m", "missed sevens, uneven and even", "share", missed, ("sevens read as ones",)),
        ),
        notes=(
            CodeNote("sizes, student =", "One start for both networks."),
            CodeNote(
                "lessons = [pages(ONES, size, smudge, seed) for size in sizes]",
                "The two training sets: few sevens, or as many as ones.",
            ),
            CodeNote(
                "missed=(~says[:, answers == 1]).mean(axis=1)", "Of the true sevens, the share not called a seven."
            ),
            CodeNote("alarms=says[:, answers == 0].mean(axis=1)", "Of the true ones, the share called a seven."),
        ),
        checks=checks(),
        jump=Jump(
            0.6,
            "The same happens between tasks. The policy's training draws every task equally often, so that a "
            "task with long demonstrations does not push the short ones aside.",
        ),
        reading=(
            Paper(
                "He and Garcia 2009, Learning from Imbalanced Data",
                "Section 2: what imbalance does to a learner; section 3: the remedies.",
                "https://doi.org/10.1109/TKDE.2008.239",
            ),
            Paper(
                "Buolamwini and Gebru 2018, Gender Shades",
                "The tables: one average, very different error rates for the groups behind it.",
                "https://proceedings.mlr.press/v81/buolamwini18a.html",
            ),
        ),
    )


def missed(result: Imbalance) -> str:
    return f"{result.missed[0]:.0%}, {result.missed[1]:.0%}"


def third(share: float) -> int:
    """Less than a tenth, up to a half, or more, as the choices of the steps."""
    return 0 if share < 0.1 else (1 if share <= 0.5 else 2)


CHOICES = ("Less than a tenth", "A tenth to a half", "More than half")


def steps() -> tuple[Step, ...]:
    return (
        Step(
            title="Twice as many sevens",
            question=f"With {FEW} sevens the uneven network misses most of the test's sevens. Now it gets "
            f"{TWICE}, beside as many ones as before, and both train for {STEPS} steps again. Which share will "
            "it miss?",
            choices=CHOICES,
            values={"sevens": TWICE},
            answer=lambda r: third(r.missed[0]),
            says=lambda r: (
                f"{r.missed[0]:.0%} of the sevens are read as ones; the network with even training "
                f"misses {r.missed[1]:.0%}. The networks are the same, only the pictures differ."
            ),
        ),
        Step(
            title="And the ones?",
            question=f"{FEW} sevens again, and all pictures written by another hand. Which share of the ones does "
            "the uneven network read as sevens?",
            choices=CHOICES,
            values={"sevens": FEW, "seed": 1},
            answer=lambda r: third(r.alarms[0]),
            says=lambda r: (
                f"{r.alarms[0]:.0%}, but {r.missed[0]:.0%} of the sevens as ones. With another hand, too, the "
                "error goes one way: towards the class that was common. An average over both classes halves it, "
                "and hides it."
            ),
        ),
        Step(
            title="Clean paper",
            question="The smudges are wiped away, with as few sevens as before. Which share of sevens is missed "
            "now?",
            choices=CHOICES,
            values={"sevens": FEW, "smudge": 0.0},
            answer=lambda r: third(r.missed[0]),
            says=lambda r: (
                f"{r.missed[0]:.0%}. When the picture is clear, few examples are enough to find the "
                "bar of the seven. Imbalance harms most where the evidence is weak."
            ),
        ),
        Step(
            title="Forty more sevens",
            question=f"With smudges again, the uneven set gets {MORE} sevens, still a quarter of the ones. How "
            "many are missed?",
            choices=CHOICES,
            values={"sevens": MORE},
            answer=lambda r: third(r.missed[0]),
            says=lambda r: (
                f"{r.missed[0]:.0%}. A set need not be perfectly even; there must be enough of each "
                "class to learn what is typical of it."
            ),
        ),
    )


def checks() -> tuple[Check, ...]:
    always = 100 * GIVEN_ONES / (GIVEN_ONES + GIVEN_SEVENS)
    return (
        NumberCheck(
            question=f"A test set holds {GIVEN_ONES} ones and {GIVEN_SEVENS} sevens. A program says «one» to "
            "everything. What is its accuracy?",
            answer=always,
            within=0.3,
            unit="%",
            feedback=f"{GIVEN_ONES} / ({GIVEN_ONES} + {GIVEN_SEVENS}) = {always:g} %, without looking at a "
            "picture.",
            near=(
                (
                    50.0,
                    "That is its average over the two classes, which is the fairer number. Accuracy counts "
                    "pictures.",
                ),
                (100 * GIVEN_SEVENS / (GIVEN_ONES + GIVEN_SEVENS), "That is its error rate."),
            ),
        ),
        ChoiceCheck(
            question="The loss on the uneven training set is low. Why does that not mean that sevens are read "
            "well?",
            options=(
                Option("The loss was computed wrongly", "It is right; it counts what the set holds."),
                Option(
                    "The loss is an average in which sevens hardly count",
                    "Yes: few sevens, little weight.",
                    right=True,
                ),
                Option(
                    "The network has too few neurons", "The network with the even set has as many, and reads them."
                ),
            ),
        ),
        OrderCheck(
            question="You suspect imbalance. Bring the steps into a sensible order.",
            items=(
                "count the examples of each class",
                "measure the error of each class on a balanced test set",
                "collect or repeat the rare class, and train again",
                "measure the error of each class again",
            ),
            feedback="Right: measure before and after, with the same test.",
        ),
        ChoiceCheck(
            question="A robot succeeds in 95 of 100 test episodes. In use it fails whenever the drawer is "
            "white. What was wrong with the test?",
            options=(
                Option("Too few episodes", "A thousand with the same drawers would say the same."),
                Option(
                    "White drawers were rare in it, so their failures hardly counted",
                    "Yes. Report success for each kind of scene, and make sure that each kind is there.",
                    right=True,
                ),
                Option("The policy is too small", "Perhaps, but a test that hides the failure comes first."),
            ),
            manner="adversarial",
        ),
        ChoiceCheck(
            question="You can collect a hundred demonstrations for ten tasks. Two of the tasks are hard to "
            "demonstrate. How do you divide the work?",
            options=(
                Option("By how easy a task is to demonstrate", "The hard ones would be rare, and learnt badly."),
                Option(
                    "Evenly, then more where the measured error of a task is largest",
                    "Yes: balanced first, then by measurement.",
                    right=True,
                ),
                Option(
                    "All for the most common task", "The average may look good; the other tasks would not work."
                ),
            ),
            manner="design",
        ),
        Checkpoint(
            question="Explain how a network that was built without any preference ends up with one, and how "
            "you would find it before anybody is harmed.",
            model="Training makes it right as often as possible on average, so it leans towards what it has "
            "seen often; with a blurred picture that is the safer guess. The average score hides it. Test with "
            "as many examples of each kind and look at the errors kind by kind. The remedy is in the data: more "
            "of what is rare, or more weight for it.",
        ),
    )
